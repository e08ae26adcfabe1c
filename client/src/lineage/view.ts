/** The view “任务承接” beside the editor: follows the notice in the editor and what its cursor stands in. */
import { commands, type Disposable, type TextEditor, type TreeView, window, workspace } from "vscode";
import type { Message } from "../../../server/src/core/message.js";
import type { LineageResult } from "../../../server/src/lsp/lineageProtocol.js";
import { inWords, say } from "../language.js";
import { LINEAGE_VIEW, LineageContext } from "../names.js";
import { listInWords } from "./copy.js";
import type { Followed } from "./followed.js";
import type { Node } from "./nodes.js";
import { lineageTree } from "./tree.js";

export interface LineageView {
  /** All it shows as plain text; empty where it shows no tasks. */
  readonly list: () => string;
  readonly disposables: readonly Disposable[];
}

export const showLineage = (followed: Followed): LineageView => {
  const tree = lineageTree(followed);
  const view = window.createTreeView(LINEAGE_VIEW, { treeDataProvider: tree, showCollapseAll: true });
  const update = (): void => {
    const result = followed.result();
    view.message = result === null ? "" : (result.problem ?? inWords(standing(result, followed.against() !== null)));
    void commands.executeCommand("setContext", LineageContext.shown, followed.uri() !== null);
    void commands.executeCommand("setContext", LineageContext.withOther, followed.against() !== null);
  };
  const reveal = (editor: TextEditor | undefined): void => {
    if (!view.visible || editor?.document.uri.toString() !== followed.uri() || !follows()) return;
    const node = tree.nodes().atLine(editor.selection.active.line);
    if (node === undefined || view.selection[0] === node) return;
    void Promise.resolve(view.reveal(node, { select: true, focus: false })).catch(() => undefined); // it changed meanwhile
  };
  update();
  return {
    list: () => listInWords(view.message ?? "", tree.nodes(), tree.wording()),
    disposables: [
      view,
      followed.onDidChange(update),
      followed.onDidChange(() => reveal(window.activeTextEditor)),
      view.onDidChangeVisibility(({ visible }) => followed.watch(visible)),
      window.onDidChangeTextEditorSelection(({ textEditor }) => reveal(textEditor)),
      watchAtOnce(view, followed),
    ],
  };
};

/** “与“济政办字〔2025〕9号”对照，上级任务都已承接”: what is compared with, as the title of the view has no room for it. */
const standing = ({ current, isFromAbove, notCarried }: LineageResult, isOther: boolean): Message => {
  if (current === null) return say("", "");
  const name = nameOfNotice(current);
  if (isOther) return say(`暂与“${name}”（${current.name}）对比`, `Compared with “${name}” (${current.name}) for now`);
  return !isFromAbove || notCarried.some(({ notForUs }) => notForUs === null)
    ? say(`与“${name}”对照`, `Against “${name}”`)
    : say(`与“${name}”对照，上级任务没有遗漏`, `Against “${name}”: no task was left behind`);
};

/** A view that is visible from the start tells nobody. */
const watchAtOnce = (view: TreeView<Node>, followed: Followed): Disposable => {
  followed.watch(view.visible);
  return followed;
};

const follows = (): boolean => workspace.getConfiguration("fenjie").get<boolean>("lineage.followCursor", true);

/** “济政办字〔2025〕9号” or, for a notice without a number, its title. */
export const nameOfNotice = ({
  number,
  title,
  name,
}: {
  readonly number: string | null;
  readonly title: string;
  readonly name: string;
}): string => number ?? (title === "" ? name : title);
