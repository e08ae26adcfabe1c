/** The places a draft has marked for review, `<!-- fenjie-review … -->`: from one to the next, and away with the mark when she has looked. */
import { Position, Range, Selection, type TextDocument, TextEditorRevealType, Uri, WorkspaceEdit, window, workspace } from "vscode";
import { reviewMarksIn } from "../../../server/src/core/review/marks.js";
import { inWords, say } from "../language.js";
import { LANGUAGE_ID } from "../names.js";
import { tellInfo } from "../tell.js";

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
    tellInfo(inWords(say("没有待核对的地方", "Nothing is marked for review")));
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

/**
 * @param range what goes, as the server names it in the lens: the mark, with its line where it stands alone
 * @param reason what the mark says. A lens is a moment behind the text: when a mark above has just gone, its range is somebody else's line
 */
export const reviewDone = async (uri: unknown, range: unknown, reason: unknown): Promise<void> => {
  if (typeof uri !== "string" || !isRange(range)) return;
  const document = await workspace.openTextDocument(Uri.parse(uri));
  const named = new Range(positionOf(range.start), positionOf(range.end));
  const marks = reviewMarksIn(document.getText())
    .filter((mark) => mark.reason === reason)
    .map(({ span }) => new Range(document.positionAt(span.start), document.positionAt(span.end)));
  const mark = marks.find((each) => named.contains(each)) ?? marks.find((each) => hasMovedUp(each, named));
  if (mark === undefined) return; // pressed twice, or not there any more
  const around = document.getText(named).replace(document.getText(mark), "");
  const edit = new WorkspaceEdit();
  edit.delete(document.uri, named.contains(mark) && around.trim() === "" ? named : withItsLine(document, mark));
  if (!(await workspace.applyEdit(edit))) return;
  const left = reviewMarksIn(document.getText()).length;
  if (left > 0)
    window.setStatusBarMessage(
      inWords(say(`还有${left}处待核对，按 Alt+F7 到下一处`, `${left} left to review; Alt+F7 goes to the next`)),
      SHORTLY,
    );
};

/** By the one line of a mark above. No further: a mark that says the same may stand anywhere. */
const hasMovedUp = (mark: Range, named: Range): boolean => !named.isSingleLine && mark.start.line === named.start.line - 1;

/** The line where nothing else stands on it, else the mark with the blanks before it; a TAB begins a cell and stays. */
const withItsLine = (document: TextDocument, mark: Range): Range => {
  const line = document.lineAt(mark.start.line);
  if (line.text.trim() === document.getText(mark)) return line.rangeIncludingLineBreak;
  const before = line.text.slice(0, mark.start.character).replace(/[ \u3000]+$/u, "");
  return mark.with(mark.start.with({ character: before.length }));
};

interface SentPosition {
  readonly line: number;
  readonly character: number;
}

const positionOf = ({ line, character }: SentPosition): Position => new Position(line, character);

const isRange = (sent: unknown): sent is { readonly start: SentPosition; readonly end: SentPosition } =>
  typeof sent === "object" && sent !== null && "start" in sent && "end" in sent;
