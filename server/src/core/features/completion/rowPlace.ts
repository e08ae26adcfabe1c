/** Where a whole row can be put in: on a line of its own, or in the first cell of a row with nothing else in it. */
import type { Notice } from "../../notice/document.js";
import { isFilled, type Piece, type Row, type TableForm } from "../../notice/model.js";
import { newRowText, type RowStyle } from "../../notice/write.js";
import { afterTerminator, countLines, endOfLine } from "../../text/lines.js";
import { span } from "../../text/span.js";
import type { Cursor, Typed } from "../cursor.js";
import type { Edit } from "../edit.js";

export interface RowPlace {
  readonly form: TableForm;
  /** The piece the row follows, or the empty row it takes the place of (`fresh` false). */
  readonly piece: Piece;
  readonly fresh: boolean;
  readonly typed: Typed;
  /** The edit that puts a row there, given what `writeRow` made of it. */
  readonly put: (row: string) => Edit;
  /** The edit that begins a row there with `text` in its first cell. */
  readonly begin: (text: string) => Edit;
  /** Takes away the empty cells of the row that is there, but for the first. */
  readonly additional: readonly Edit[];
}

export const rowPlaceAt = (notice: Notice, cursor: Cursor, style: RowStyle): RowPlace | null =>
  cursor.kind === "row-start" ? onOwnLine(notice, cursor, style) : inFirstCell(notice, cursor, style);

const onOwnLine = (notice: Notice, { piece, form, typed, start }: Extract<Cursor, { kind: "row-start" }>, style: RowStyle): RowPlace => {
  const at = typed.span.start - start;
  // A row that stands right below another wants the empty line in between, if this table has them.
  const before = style.gap !== "" && !isBlankLine(piece.text, lineBefore(piece.text, at)) ? style.gap : "";
  const below = afterTerminator(piece.text, endOfLine(piece.text, at));
  const isParted = below < piece.text.length ? isBlankLine(piece.text, below) : notice.pieces.next(piece) === null;
  const after = style.gap !== "" && !isParted ? style.gap : "";
  const ahead = newRowText(form, style);
  const first = ahead.text.slice(0, ahead.cells[0] ?? 0);
  return {
    form,
    piece,
    fresh: true,
    typed,
    put: (row) => ({ span: typed.span, text: before + withoutEnd(row, style) + after }),
    begin: (words) => ({ span: typed.span, text: before + first + words }),
    additional: [],
  };
};

const inFirstCell = (notice: Notice, { row, cell, at, start }: Extract<Cursor, { kind: "cell" }>, style: RowStyle): RowPlace | null => {
  if (cell.column !== 0) return null;
  const alone = row.cells.every((other) => other === cell || !isFilled(other));
  if (!alone && !isRunInto(notice, row, style)) return null;
  const from = Math.min(cell.inner.start, at);
  const end = Math.max(cell.inner.end, at);
  const typed = span(start + from, start + end);
  const last = alone ? (row.cells.at(-1)?.span.end ?? end) : end;
  const ahead = newRowText(row.form, style).cells[0] ?? 0;
  const after = style.gap !== "" && notice.pieces.next(row) !== null && !(alone && endsInBlankLine(row, last)) ? style.gap : "";
  return {
    form: row.form,
    piece: row,
    fresh: false,
    typed: { span: typed, text: row.text.slice(from, at) },
    put: (text) => ({ span: typed, text: withoutEnd(text, style).slice(ahead) + after }),
    begin: (words) => ({ span: typed, text: words }),
    additional: last > end ? [{ span: span(start + end, start + last), text: "" }] : [],
  };
};

/**
 * The first line of a new row right above an old one makes one row of the two, and leaves the old one's last cells over: a whole row without the
 * empty line this table has behind its rows, and a part of one after it.
 */
const isRunInto = (notice: Notice, row: Row, style: RowStyle): boolean => {
  const width = row.form.columns.length;
  if (style.gap === "" || row.cells.length < width || endsInBlankLine(row, row.cells.at(-1)?.span.end ?? 0)) return false;
  const next = notice.pieces.next(row);
  return next?.kind === "row" && next.cells.length < width;
};

const endsInBlankLine = ({ text }: Row, from: number): boolean => countLines(text.slice(from)) > 1;

/** The line end behind the cursor is there already. */
const withoutEnd = (row: string, { lineEnd, gap }: RowStyle): string => {
  const end = lineEnd + gap;
  return row.endsWith(end) ? row.slice(0, row.length - end.length) : row.replace(/[\r\n]+$/u, "");
};

/** Beginning of the line before the one that begins at `at`; `at` itself where there is none. */
const lineBefore = (text: string, at: number): number => {
  if (at === 0) return 0;
  const end = text.charCodeAt(at - 1) === 10 && text.charCodeAt(at - 2) === 13 ? at - 2 : at - 1;
  let from = end;
  while (from > 0 && text.charCodeAt(from - 1) !== 10 && text.charCodeAt(from - 1) !== 13) from--;
  return from;
};

const isBlankLine = (text: string, from: number): boolean => text.slice(from, endOfLine(text, from)).trim() === "";
