/**
 * `<!-- fenjie-review 未能确认这一行属于哪一组 -->`: a place somebody should look at, written into a draft by whoever made it (a document read in, a
 * text broken down). A comment to the program, so no reader takes it for text and no export carries it (notice/comment.ts).
 */
import { commentsIn } from "../notice/comment.js";
import type { Span } from "../text/span.js";

export interface ReviewMark {
  /** The comment, “<!--” to “-->”. */
  readonly span: Span;
  /** Why one should look, in the language it was written in; may be empty. */
  readonly reason: string;
}

/** The word such a comment begins with. */
export const REVIEW_WORD = "fenjie-review";

/** The comment; what would end it early, or the line, is replaced. */
export const reviewMark = (reason: string): string => {
  const words = reason
    .replace(/\s+/gu, " ")
    .replace(/-{2,}>?/gu, "—")
    .trim();
  return `<!-- ${[REVIEW_WORD, words].filter((word) => word !== "").join(" ")} -->`;
};

/** The marks of a text (or of a piece), in order. */
export const reviewMarksIn = (text: string): readonly ReviewMark[] =>
  commentsIn(text).flatMap((span) => {
    const found = /^<!--\s*fenjie-review(?![\w-])\s*([\s\S]*?)\s*(?:-->)?$/u.exec(text.slice(span.start, span.end));
    return found === null ? [] : [{ span, reason: found[1] ?? "" }];
  });
