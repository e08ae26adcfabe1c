/** The view “任务承接” beside the editor: follows the notice in the editor and what its cursor stands in. */
import { type Disposable, type TextEditor, type TreeView, window, workspace } from "vscode";
import { inWords, say } from "../language.js";
import type { Followed } from "./followed.js";
import type { Node } from "./nodes.js";
import { type LineageTree, lineageTree } from "./tree.js";

export interface LineageView {
  readonly tree: LineageTree;
  readonly disposables: readonly Disposable[];
}

export const showLineage = (followed: Followed): LineageView => {
  const tree = lineageTree(followed);
  const view = window.createTreeView("fenjie.lineage", { treeDataProvider: tree, showCollapseAll: true });
  const update = (): void => {
    const result = followed.result();
    view.message = result?.problem ?? "";
    const current = result?.current ?? null;
    view.description = current === null ? "" : (current.number ?? current.name);
  };
  const reveal = (editor: TextEditor | undefined): void => {
    if (!view.visible || editor?.document.uri.toString() !== followed.uri() || !follows()) return;
    const node = tree.nodes().atLine(editor.selection.active.line);
    if (node === undefined || view.selection[0] === node) return;
    void Promise.resolve(view.reveal(node, { select: true, focus: false })).catch(() => undefined); // it changed meanwhile
  };
  update();
  return {
    tree,
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

export const noNotice = (): void => {
  void window.showInformationMessage(inWords(say("请先打开一份任务分解表", "Open a task table first")));
};
