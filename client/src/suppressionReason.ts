/**
 * “在本行忽略…” writes a comment into the notice; whoever reads it later wants to know why the finding was left out. So the reason is asked for as
 * soon as the comment is there. It may be left empty: the comment stays as it is.
 */
import {
  CodeAction,
  commands,
  type Disposable,
  Position,
  type TextDocumentChangeEvent,
  type Uri,
  type Command as VsCommand,
  WorkspaceEdit,
  window,
  workspace,
} from "vscode";
import { inWords, say } from "./language.js";
import { Command } from "./names.js";

const COMMENT = /<!-- fenjie-disable-(?:line|file) \S+(?= -->)/u;

/**
 * The command that a quick fix runs after its edit, and the watch that tells it what was written. The command takes no arguments: VS Code keeps
 * those of a fix only as long as its list of fixes, and the edit itself makes it ask for a new list.
 */
export const askForReasons = (): Disposable[] => {
  let written: Commented | undefined;
  return [
    workspace.onDidChangeTextDocument((change) => {
      written = commentWritten(change) ?? written;
    }),
    commands.registerCommand(Command.giveReason, () => written && giveReason(written)),
  ];
};

/** A comment that has just been written, without a reason yet. */
interface Commented {
  readonly uri: Uri;
  readonly line: number;
  /** The comment up to where a reason goes: “<!-- fenjie-disable-line units/unknown”. */
  readonly words: string;
}

const commentWritten = ({ document, contentChanges }: TextDocumentChangeEvent): Commented | undefined => {
  for (const { text, range } of contentChanges) {
    const found = COMMENT.exec(text);
    if (found === null) continue;
    const linesBefore = text.slice(0, found.index).split("\n").length - 1;
    return { uri: document.uri, line: range.start.line + linesBefore, words: found[0] };
  }
  return undefined;
};

/** The same actions; those that write one new comment ask for its reason afterwards. */
export const askReasons = <A extends CodeAction | VsCommand>(actions: readonly A[] | null | undefined): readonly A[] => {
  for (const action of actions ?? [])
    if (action instanceof CodeAction && action.command === undefined && writesComment(action))
      action.command = { command: Command.giveReason, title: inWords(say("写明理由", "Give the reason")) };
  return actions ?? [];
};

const writesComment = ({ edit }: CodeAction): boolean =>
  (edit?.entries() ?? []).flatMap(([, edits]) => edits.filter(({ newText }) => COMMENT.test(newText))).length === 1;

/** Asks for the reason and writes it into the comment; nothing where the comment is gone, or the question is left. */
const giveReason = async ({ uri, line, words }: Commented): Promise<void> => {
  const reason = await window.showInputBox({
    title: inWords(say("为什么忽略", "Why This Is Left Out")),
    prompt: inWords(
      say("理由写在注释里，导出时不出现；可以不填", "The reason goes into the comment, which no export shows; it may be left empty"),
    ),
    ignoreFocusOut: true, // the editor takes the focus back when the menu of fixes closes
    placeHolder: inWords(say("如：名称待编办批复", "such as: the name is still to be approved")),
  });
  // What would end the comment, or the cell it stands in, cannot be part of it.
  const text = reason?.replace(/(?:-->|\s)+/gu, " ").trim() ?? "";
  if (text === "") return;
  const document = await workspace.openTextDocument(uri);
  if (line >= document.lineCount) return;
  const at = document.lineAt(line).text.lastIndexOf(`${words} -->`);
  if (at < 0) return;
  const edit = new WorkspaceEdit();
  const end = at + words.length;
  edit.insert(document.uri, new Position(line, end), ` -- ${text}`);
  await workspace.applyEdit(edit);
};
