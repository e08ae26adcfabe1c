/** Edits of the text of a notice as edits of its pieces, which is what a fix is made of. */
import type { TextEdit } from "../../lineage/insertion/edits.js";
import type { Notice } from "../../notice/document.js";
import type { PieceEdit } from "../rule.js";

/** An edit that reaches over several pieces becomes one for each: the words go into the first, the others lose theirs. */
export const pieceEditsOf = (notice: Notice, edits: readonly TextEdit[]): readonly PieceEdit[] =>
  edits.flatMap(({ span, text }) => {
    const parts: PieceEdit[] = [];
    let place = notice.pieces.at(span.start);
    while (place !== null) {
      const { piece, start } = place;
      const end = Math.min(span.end - start, piece.text.length);
      parts.push({ piece, span: { start: Math.max(0, span.start - start), end }, text: parts.length === 0 ? text : "" });
      const next = start + piece.text.length;
      place = next < span.end ? notice.pieces.at(next) : null;
    }
    return parts;
  });
