/** Asking the server for the rows of a table, and telling what came of it. */
import { type CancellationToken, Position, Range, Selection, type TextDocument, TextEditorRevealType, window } from "vscode";
import { type PasteParams, PasteRequest, type PasteResult } from "../../../server/src/lsp/documentProtocol.js";
import { nextReview } from "../documents/review.js";
import { inWords, say } from "../language.js";
import { asRange } from "../places.js";
import type { Session } from "../session.js";
import { tellInfo } from "../tell.js";
import type { Clip } from "./clip.js";

/** null where it is no table, or cannot stand there; undefined where the server could not answer. */
export const rowsOf = (
  session: Session,
  document: TextDocument,
  { start, end }: Range,
  clip: Clip,
  token?: CancellationToken,
): Promise<PasteResult | null | undefined> => {
  const params: PasteParams = { uri: document.uri.toString(), range: { start, end }, ...clip };
  return session.request<PasteResult | null>(PasteRequest, params, token);
};

/** Rows that came in without a doubt are seen; what is left to do or was left out she must read. */
export const tellPasted = async (document: TextDocument, { edits, rows, doubts, remarks }: PasteResult): Promise<void> => {
  const words = [
    inWords(say(`已粘贴${rows}行`, `${rows} ${rows === 1 ? "row was" : "rows were"} pasted`)),
    ...(doubts > 0
      ? [inWords(say(`${doubts}处未能确认，已在文中标出`, `${doubts} ${doubts === 1 ? "place is" : "places are"} uncertain and marked`))]
      : []),
    ...remarks,
  ].join(inWords(say("；", "; ")));
  if (doubts === 0) {
    if (remarks.length === 0) window.setStatusBarMessage(words, 5000);
    else tellInfo(words);
    return;
  }
  const look = inWords(say("逐处核对", "Review Them"));
  if ((await window.showWarningMessage(words, look)) !== look || document.isClosed) return;
  const editor = await window.showTextDocument(document);
  const first = edits[0];
  // The first mark stands above the first row, where the rows went in.
  if (first !== undefined) {
    const { start } = asRange(first.range);
    editor.selection = new Selection(start, start);
  }
  await nextReview();
};

/**
 * Rows that went in below what is in sight are brought there, their end where the cursor went with them. Else the cursor stays: the editor's choice of
 * pastes goes when it moves.
 */
export const showPasted = (document: TextDocument, { at }: PasteResult): void => {
  const editor = window.visibleTextEditors.find((one) => one.document === document);
  if (editor === undefined) return;
  const { active } = editor.selection;
  const end = active.line > at.line ? active : new Position(at.line, at.character);
  editor.revealRange(new Range(end, end), TextEditorRevealType.InCenterIfOutsideViewport);
};

export const tellNoTable = (): void => {
  tellInfo(
    inWords(
      say(
        "剪贴板中没有可以粘贴到这里的表格；请在 Word、WPS、Excel 或网页中选中表格的行并复制，再把光标放到任务分解表中",
        "There is no table on the clipboard that can be pasted here; copy rows of a table in Word, WPS, Excel or a web page, then put the cursor into the task table",
      ),
    ),
  );
};
