/**
 * “把剪贴板中的表格粘贴为任务行”. The editor on the desktop hands over all of the clipboard from 1.97 on. Elsewhere a page asks for it, or else its plain
 * text has to do.
 */
import { commands, type ExtensionContext, env, ProgressLocation, type TextEditor, UIKind, window } from "vscode";
import { inWords, say } from "../language.js";
import { isNotice, noNotice } from "../notice.js";
import { editAtOnce } from "../oneEdit.js";
import { revealLine } from "../places.js";
import type { Session } from "../session.js";
import { type Clip, mayHoldTable } from "./clip.js";
import { askPage } from "./clipboardPage.js";
import { rowsOf, tellNoTable, tellPasted } from "./pasted.js";
import { type EditorPaste, ROWS_KIND } from "./pasteProvider.js";

/** Milliseconds in which the editor has asked for the rows, if it does. */
const EDITOR_ASKS = 1500;

export const pasteTable = async (context: ExtensionContext, session: Session, editorPaste: EditorPaste): Promise<void> => {
  const editor = window.activeTextEditor;
  if (editor === undefined || !isNotice(editor.document)) return noNotice();
  // In a browser the editor reads nothing but plain text by itself, and would paste that.
  if (editorPaste.isThere && env.uiKind === UIKind.Desktop && (await byEditor(editorPaste))) return;
  const clip = await readClip(context);
  if (clip === undefined) return;
  if (!mayHoldTable(clip)) return tellNoTable();
  await pasteInto(session, editor, clip);
};

const byEditor = async (editorPaste: EditorPaste): Promise<boolean> => {
  const asked = editorPaste.asked(EDITOR_ASKS);
  await commands.executeCommand("editor.action.pasteAs", { kind: ROWS_KIND });
  return asked;
};

/** undefined where she would not. */
const readClip = async (context: ExtensionContext): Promise<Clip | undefined> => {
  const plain: Clip = { html: null, text: await plainText() };
  // Every program writes the cells of a table on lines or with TABs between them: a word alone is none.
  if (plain.text !== null && !/[\t\r\n]/u.test(plain.text)) return plain;
  const title = inWords(say("粘贴表格", "Paste Table"));
  const answer = await askPage(context, title, { kind: "paste", insist: !mayHoldTable(plain) });
  if (answer === null) return undefined;
  return answer.kind === "pasted" ? answer : plain;
};

/** null in a browser, which asks her whether it may and complains where it may not: the page needs no leave, it is pasted into. */
const plainText = async (): Promise<string | null> => (env.uiKind === UIKind.Web ? null : env.clipboard.readText());

const pasteInto = async (session: Session, editor: TextEditor, clip: Clip): Promise<void> => {
  const { document, selection } = editor;
  const title = inWords(say("正在粘贴表格…", "Pasting the table…"));
  const rows = await window.withProgress({ location: ProgressLocation.Window, title }, () => rowsOf(session, document, selection, clip));
  if (rows === undefined) return;
  if (rows === null) return tellNoTable();
  if (!(await editAtOnce(document, rows))) return;
  revealLine(await window.showTextDocument(document), rows.at.line);
  await tellPasted(document, rows);
};
