/**
 * “在本行忽略…” writes a comment into the notice; whoever reads it later wants to know why the finding was left out. So the reason is asked for as
 * soon as the comment is there. It may be left empty: the comment stays as it is.
 */
import { CodeAction, Position, Uri, type Command as VsCommand, WorkspaceEdit, window, workspace } from "vscode";
import { inWords, say } from "./language.js";
import { Command } from "./names.js";

const COMMENT = /<!-- fenjie-disable-(?:line|file) \S+(?= -->)/u;

interface Commented {
  readonly uri: string;
  readonly line: number;
  /** The comment up to where a reason goes: “<!-- fenjie-disable-line units/unknown”. */
  readonly words: string;
}

/** The same actions; those that write one new comment ask for its reason afterwards. */
export const askReasons = <A extends CodeAction | VsCommand>(actions: readonly A[] | null | undefined): readonly A[] => {
  for (const action of actions ?? []) {
    const commented = action instanceof CodeAction && action.command === undefined ? commentOf(action) : undefined;
    if (commented !== undefined)
      (action as CodeAction).command = {
        command: Command.giveReason,
        title: inWords(say("写明理由", "Give the reason")),
        arguments: [commented],
      };
  }
  return actions ?? [];
};

const commentOf = ({ edit }: CodeAction): Commented | undefined => {
  const found = (edit?.entries() ?? []).flatMap(([uri, edits]) =>
    edits.flatMap(({ newText, range }): Commented[] => {
      const words = COMMENT.exec(newText)?.[0];
      return words === undefined ? [] : [{ uri: uri.toString(), line: range.start.line, words }];
    }),
  );
  return found.length === 1 ? found[0] : undefined;
};

/** Asks for the reason and writes it into the comment; nothing where the comment is gone, or the question is left. */
export const giveReason = async (argument: unknown): Promise<void> => {
  const { uri, line, words } = argument as Commented;
  const reason = await window.showInputBox({
    title: inWords(say("为什么忽略", "Why This Is Left Out")),
    prompt: inWords(
      say("理由写在注释里，导出时不出现；可以不填", "The reason goes into the comment, which no export shows; it may be left empty"),
    ),
    ignoreFocusOut: true, // the editor takes the focus back when the menu of fixes closes
    placeHolder: inWords(say("如：名称待编办批复", "such as: the name is still to be approved")),
  });
  // What would end the comment, or the cell it stands in, cannot be part of it.
  const text = reason?.replace(/-->|\s+/gu, " ").trim() ?? "";
  if (text === "") return;
  const document = await workspace.openTextDocument(Uri.parse(uri));
  const at = document.lineAt(line).text.lastIndexOf(`${words} -->`);
  if (at < 0) return;
  const edit = new WorkspaceEdit();
  const end = at + words.length;
  edit.insert(document.uri, new Position(line, end), ` -- ${text}`);
  await workspace.applyEdit(edit);
};
