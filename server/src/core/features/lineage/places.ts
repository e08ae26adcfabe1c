/** Rows and headings of this notice and of others, as places an editor can open. */
import type { Notice } from "../../notice/document.js";
import { isFilled, type Piece, spanInPiece } from "../../notice/model.js";
import type { OutlineGroup, OutlineSection, OutlineTask } from "../../notice/outline.js";
import { headingOf } from "../../notice/pieceList.js";
import { type Span, span } from "../../text/span.js";

/** The notice a place is in. */
export interface PlaceOwner {
  /** What it is called among the notices around; null for one that is in no file yet. */
  readonly name: string | null;
  readonly checked: { readonly notice: Notice };
}

/** A row or heading. The spans count from the start of the piece. */
export interface NoticePlace {
  readonly of: PlaceOwner;
  readonly piece: Piece;
  /** From its first character to its last, without the line end. */
  readonly span: Span;
  /** What one looks for there, within `span`: the requirement, the words of a heading. */
  readonly selection: Span;
}

/** Where a task stands; its requirement is what one looks for. */
export const taskPlace = (of: PlaceOwner, { row, cells }: OutlineTask): NoticePlace => {
  const cell = cells.requirement ?? cells.task;
  return placeOf(of, row, isFilled(cell) ? spanInPiece(cell, span(0, cell.value.length)) : null);
};

/** The row a group begins with; its heading is what one looks for. */
export const groupPlace = (of: PlaceOwner, group: OutlineGroup): NoticePlace => headingPlace(of, group.row ?? group.first);

/** null for rows ahead of any section. */
export const sectionPlace = (of: PlaceOwner, { piece }: OutlineSection): NoticePlace | null =>
  piece === null ? null : headingPlace(of, piece);

/** Where a notice begins; null for an empty one. */
export const startPlace = (of: PlaceOwner): NoticePlace | null => {
  const first = of.checked.notice.pieces.at(0)?.piece;
  if (first === undefined) return null;
  const end = Math.max(0, first.text.search(/[\r\n]|$/u));
  return { of, piece: first, span: span(0, end), selection: span(0, end) };
};

const headingPlace = (of: PlaceOwner, piece: Piece): NoticePlace => {
  const heading = headingOf(piece);
  const words = piece.kind === "row" ? piece.unnumbered : null;
  return placeOf(of, piece, heading === null ? words : span(heading.marker.span.start, heading.titleSpan.end));
};

const placeOf = (of: PlaceOwner, piece: Piece, selection: Span | null): NoticePlace => {
  const whole = span(0, Math.max(1, piece.text.trimEnd().length));
  const isInside = selection !== null && selection.end <= whole.end && selection.start <= selection.end;
  return { of, piece, span: whole, selection: isInside ? selection : whole };
};

/** Line of its notice, from 1. */
export const lineOfPlace = ({ of, piece }: NoticePlace): number => of.checked.notice.lineOf(piece) + 1;
