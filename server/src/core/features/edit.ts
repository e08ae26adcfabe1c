/** A change of a text: `text` in the place of `span`, which counts from the start of the notice. */
import type { Notice } from "../notice/document.js";
import type { PieceEdit } from "../rules/rule.js";
import { type Span, shift } from "../text/span.js";

export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** Edits of pieces as edits of the notice they are part of, in the order of the text. Of edits that overlap the first one stays. */
export const editsOf = (notice: Notice, edits: readonly PieceEdit[]): readonly Edit[] => {
  const placed = edits
    .filter(({ piece }) => notice.pieces.has(piece))
    .map(({ piece, span, text }): Edit => ({ span: shift(span, notice.startOf(piece)), text }))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const apart: Edit[] = [];
  for (const edit of placed) {
    const last = apart.at(-1);
    if (last === undefined || edit.span.start >= last.span.end) apart.push(edit);
  }
  return apart;
};
