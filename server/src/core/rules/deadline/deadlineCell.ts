/** The deadline of a row, read. What the rules of this folder share. */
import type { Deadline } from "../../deadline/deadline.js";
import { type Cell, cellOf, isFilled, type Piece, spanInPiece } from "../../notice/model.js";
import type { Span } from "../../text/span.js";
import type { RuleContext } from "../context.js";
import { isTaskRow } from "../rows.js";

export interface DeadlineCell {
  readonly cell: Cell;
  readonly deadline: Deadline;
}

/** Null for anything but a row with a task and a filled deadline. */
export const deadlineCellOf = (piece: Piece, context: RuleContext): DeadlineCell | null => {
  if (piece.kind !== "row") return null;
  const cell = cellOf(piece, "deadline");
  return isFilled(cell) && isTaskRow(piece) ? { cell, deadline: context.deadline(cell.value) } : null;
};

/** The words of a span of the cell, as a message shows them. */
export const wordsOf = ({ value }: Cell, { start, end }: Span): string => value.slice(start, end).replace(/\s+/gu, "");

export const placeOf = (cell: Cell, span: Span): Span => spanInPiece(cell, span);

/** “2025-05-09” as a notice writes it: “2025年5月9日”. */
export const writtenDay = (iso: string): string => {
  const [year, month, day] = iso.split("-").map(Number);
  return `${year}年${month}月${day}日`;
};
