/**
 * Where a cursor stands: in which cell, or where a row could begin. Only the pieces around it are looked at, so asking costs the same in a
 * table of ten rows and of ten thousand.
 */

import { isInComment } from "../notice/comment.js";
import type { Notice } from "../notice/document.js";
import type { Cell, Piece, Role, Row, TableForm } from "../notice/model.js";
import type { PieceList } from "../notice/pieceList.js";
import { endOfLine } from "../text/lines.js";
import { type Span, span } from "../text/span.js";

/** The stretch a completion replaces, and what is typed of it before the cursor. */
export interface Typed {
  /** In the notice. */
  readonly span: Span;
  readonly text: string;
}

/** Offsets count from the start of the piece. */
export interface InCell {
  readonly kind: "cell";
  readonly row: Row;
  readonly cell: Cell;
  readonly role: Role;
  readonly at: number;
  /** Where the piece begins in the notice. */
  readonly start: number;
}

/** On a line of its own in a table, with nothing on it but the few characters of a marker: “（”. */
export interface AtRowStart {
  readonly kind: "row-start";
  /** The piece the line belongs to; what is inserted follows it. */
  readonly piece: Piece;
  /** Where the piece begins in the notice. */
  readonly start: number;
  readonly form: TableForm;
  readonly typed: Typed;
}

export type Cursor = InCell | AtRowStart;

/** Markers are typed in one go: （, （十, 五、 . Anything longer is text. */
const BEGINNING = /^[（(]?[一二三四五六七八九十百\d]{0,4}[）)、.．]?$/u;

/** Where `offset` stands; null in the parts around the table, in text that is no row and in a comment to the program. */
export const locate = (notice: Notice, offset: number): Cursor | null => {
  const place = notice.pieces.at(offset);
  if (place === null) return null;
  const { piece, start } = place;
  const at = offset - start;
  if (isInComment(piece.text, at)) return null;
  if (piece.kind === "row") {
    const cell = cellAt(piece, at);
    if (cell !== null) {
      const role = piece.form.columns[cell.column]?.role ?? "other";
      return (
        lineStart(notice.pieces, piece, start, at, piece.form.layout === "prose") ?? { kind: "cell", row: piece, cell, role, at, start }
      );
    }
  }
  return lineStart(notice.pieces, piece, start, at, true);
};

/** The cell the place is in, or goes on: behind its last line and ahead of the next cell. */
const cellAt = (row: Row, at: number): Cell | null => {
  let found: Cell | null = null;
  for (const cell of row.cells) if (cell.span.start <= at) found = cell;
  if (found === null) return null;
  if (at <= found.span.end) return found;
  // On the line of the cell, or on a later one with another cell to come.
  const goesOn = found !== row.cells.at(-1) || at <= endOfLine(row.text, found.span.end);
  return goesOn ? found : null;
};

/** A line of its own: blank, or with the beginning of a marker. `free`: also where it stands in the middle of a piece. */
const lineStart = (pieces: PieceList, piece: Piece, start: number, at: number, free: boolean): AtRowStart | null => {
  if (!free) return null;
  let from = at;
  while (from > 0 && piece.text.charCodeAt(from - 1) !== 10 && piece.text.charCodeAt(from - 1) !== 13) from--;
  const end = endOfLine(piece.text, from);
  const typed = piece.text.slice(from, at);
  if (from === 0 && piece.kind !== "note") return null;
  if (!isClosing(piece.text.slice(at, end)) || !BEGINNING.test(typed)) return null;
  const form = formAt(pieces, piece);
  return form === null ? null : { kind: "row-start", piece, start, form, typed: { span: span(start + from, start + end), text: typed } };
};

/** Nothing, or the bracket an editor puts behind an opening one by itself. */
export const isClosing = (text: string): boolean => text === "" || text === "）" || text === ")";

/** The table a row after this piece would belong to. */
const formAt = (pieces: PieceList, piece: Piece): TableForm | null => {
  let here: Piece | null = piece;
  for (let looked = 0; here !== null && looked < 20; looked++, here = pieces.previous(here)) {
    if (here.kind === "row" || here.kind === "section" || here.kind === "header") return here.form;
    if (here.kind !== "note") return null;
  }
  return null;
};

/** Offset in the cell's value of a place in the piece; what a cut left out counts as its beginning. */
export const placeInValue = (cell: Cell, at: number): number => {
  let offset = at - cell.inner.start;
  for (const cut of cell.cuts) {
    if (offset <= cut.at) break;
    offset = Math.max(cut.at, offset - cut.removed);
  }
  return Math.max(0, Math.min(offset, cell.value.length));
};
