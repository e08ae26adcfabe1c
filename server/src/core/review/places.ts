/** The marks of a notice for the editor: where they stand, why, and how one is taken away once somebody has looked. */
import type { CheckedNotice } from "../checked.js";
import type { Edit } from "../features/edit.js";
import { commentHole, isCommentLine } from "../notice/comment.js";
import type { Notice } from "../notice/document.js";
import { afterTerminator } from "../text/lines.js";
import { type Span, shift } from "../text/span.js";
import { reviewMarksIn } from "./marks.js";

export interface ReviewPlace {
  /** The comment, “<!--” to “-->”, counted from the start of the notice. */
  readonly span: Span;
  /** “未能确认这一行属于哪一组”; may be empty. */
  readonly reason: string;
  /** Takes the mark away: the whole line where nothing else stands on it, else the mark with the blanks before it. */
  readonly removal: Edit;
}

/** The marks that are left, in the order of the text. Costs nothing in a notice without comments. */
export const reviewMarksOf = ({ notice, suppressions }: Pick<CheckedNotice, "notice" | "suppressions">): readonly ReviewPlace[] =>
  suppressions.commented().flatMap((piece) =>
    reviewMarksIn(piece.text).map(({ span, reason }): ReviewPlace => {
      const at = shift(span, notice.startOf(piece));
      return { span: at, reason, removal: { span: withItsLine(notice, at), text: "" } };
    }),
  );

/** A mark may stand on the first line of its piece, so the line is looked at in the notice. */
const withItsLine = (notice: Notice, { start, end }: Span): Span => {
  const { line } = notice.positionAt(start);
  const from = notice.offsetAt({ line, character: 0 });
  const to = notice.offsetAt({ line, character: Number.MAX_SAFE_INTEGER });
  const text = notice.slice(from, Math.min(notice.length, to + 2));
  const isOnly = isCommentLine(text, 0, to - from) && reviewMarksIn(text.slice(0, to - from)).length === 1;
  if (isOnly && text.slice(0, start - from).trim() === "" && text.slice(end - from, to - from).trim() === "")
    // A byte order mark is no part of the line.
    return { start: text.startsWith("\uFEFF") ? from + 1 : from, end: from + afterTerminator(text, to - from) };
  const hole = commentHole(text, start - from, end - from, 0, to - from);
  return shift(hole, from);
};
