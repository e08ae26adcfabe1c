/** Cells that a page cuts in two: the second half stands in the first row of the next page. */
import type { Notice } from "../../notice/document.js";
import type { Piece } from "../../notice/model.js";
import { goesOnOverPage } from "../rows.js";
import type { AddFact } from "../rule.js";

/** Whether the piece is a row that only goes on with cells of the page before. */
export const isContinued = (piece: Piece): boolean => piece.kind === "row" && goesOnOverPage(piece);

/** Files that this row goes on with the one before: what was said about that one has to be looked at again when it comes or goes. */
export const addContinuation = (piece: Piece, topic: string, add: AddFact): void => {
  if (isContinued(piece)) add(topic, CONTINUED, "", { start: 0, end: 0 });
};

/** The key of these statements. */
export const CONTINUED = "continued";

/** Whether the next row, behind a repeated header and what a conversion left, goes on with the cells of this one. */
export const isCutByPage = (notice: Notice, piece: Piece): boolean => {
  if (!notice.pieces.has(piece)) return false;
  let next = notice.pieces.next(piece);
  while (next !== null && (next.kind === "note" || (next.kind === "header" && next.repeated) || isBlankRow(next)))
    next = notice.pieces.next(next);
  return next !== null && isContinued(next);
};

const isBlankRow = (piece: Piece): boolean => piece.kind === "row" && piece.use === "blank";
