/** The places a draft has marked for review, `<!-- fenjie-review … -->`: from one to the next, and away with the mark when she has looked. */
import { Position, Range, Selection, type TextDocument, TextEditorRevealType, Uri, WorkspaceEdit, window, workspace } from "vscode";
import { reviewMarksIn } from "../../../server/src/core/review/marks.js";
import { inWords, say } from "../language.js";
import { LANGUAGE_ID } from "../names.js";

/**
 * The first mark after the cursor, or the first of all. The cursor goes behind the mark, so that the next one is the next.
 * @param draft where to look; the active notice where it is not given or no longer open
 */
export const nextReview = async (draft?: TextDocument): Promise<void> => {
  // A draft that was saved meanwhile is another document at the same path.
  const open = workspace.textDocuments.find(({ uri, isClosed }) => !isClosed && uri.path === draft?.uri.path);
  const document = open ?? window.activeTextEditor?.document;
  if (document?.languageId !== LANGUAGE_ID) return;
  const marks = reviewMarksIn(document.getText());
  const shown = window.visibleTextEditors.find((editor) => editor.document === document);
  const from = shown === undefined ? 0 : document.offsetAt(shown.selection.active);
  const behind = marks.findIndex(({ span }) => span.start >= from);
  const number = behind < 0 ? 0 : behind;
  const next = marks[number];
  if (next === undefined) {
    void window.showInformationMessage(inWords(say("没有待核对的地方", "Nothing is marked for review")));
    return;
  }
  const at = document.positionAt(next.span.end);
  // Shown anew, so that it has the focus, which a notification may have.
  const place = shown?.viewColumn === undefined ? {} : { viewColumn: shown.viewColumn };
  const editor = await window.showTextDocument(document, { ...place, preview: false });
  editor.selection = new Selection(at, at);
  editor.revealRange(new Range(at, at), TextEditorRevealType.InCenterIfOutsideViewport);
  window.setStatusBarMessage(
    inWords(say(`待核对：第${number + 1}处，共${marks.length}处`, `Review: ${number + 1} of ${marks.length}`)),
    SHORTLY,
  );
};

const SHORTLY = 5000;

/** @param range what goes, as the server names it in the lens: the mark, with its line where it stands alone */
export const reviewDone = async (uri: unknown, range: unknown): Promise<void> => {
  if (typeof uri !== "string" || !isRange(range)) return;
  const edit = new WorkspaceEdit();
  edit.delete(Uri.parse(uri), new Range(positionOf(range.start), positionOf(range.end)));
  await workspace.applyEdit(edit);
};

interface SentPosition {
  readonly line: number;
  readonly character: number;
}

const positionOf = ({ line, character }: SentPosition): Position => new Position(line, character);

const isRange = (sent: unknown): sent is { readonly start: SentPosition; readonly end: SentPosition } =>
  typeof sent === "object" && sent !== null && "start" in sent && "end" in sent;
