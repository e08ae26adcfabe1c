/** The places a draft has marked for review, `<!-- fenjie-review … -->`: from one to the next, and away with the mark when she has looked. */
import { Position, Range, Selection, TextEditorRevealType, Uri, WorkspaceEdit, window, workspace } from "vscode";
import { reviewMarksIn } from "../../../server/src/core/review/marks.js";
import { inWords, say } from "../language.js";
import { LANGUAGE_ID } from "../names.js";

/** The first mark after the cursor, or the first of all. */
export const nextReview = async (): Promise<void> => {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== LANGUAGE_ID) return;
  const { document } = editor;
  const marks = reviewMarksIn(document.getText());
  const from = document.offsetAt(editor.selection.active);
  const next = marks.find(({ span }) => span.start > from) ?? marks[0];
  if (next === undefined) {
    void window.showInformationMessage(inWords(say("没有待核对的地方", "Nothing is marked for review")));
    return;
  }
  const at = document.positionAt(next.span.start);
  editor.selection = new Selection(at, at);
  editor.revealRange(new Range(at, at), TextEditorRevealType.InCenterIfOutsideViewport);
};

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
