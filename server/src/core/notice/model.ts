/**
 * What a notice is read into.
 *
 * A notice is a list of pieces that follow one another without a gap: their texts put together are the text of the
 * notice, to the letter. A piece knows nothing of where it stands; every span in it counts from its own first
 * character. So an edit replaces the few pieces it touches, and the thousands after it are kept as they are
 * (document.ts). Where a piece stands is asked of the notice: `notice.startOf(piece)`.
 *
 * Pieces are told apart by `kind`. Rules and features work on rows, headings and cells; which layout these were
 * written in only the reader and the writer of a row know.
 */
import type { Marker } from "../numbering/marker.js";
import type { Span } from "../text/span.js";

/** What a column is for. `other` is any column whose heading is unknown: it is kept and left alone. */
export type Role = "task" | "lead" | "responsible" | "requirement" | "deadline" | "person" | "serial" | "other";

export type Layout = "rows" | "cells" | "prose";

/** One column of a table. In the prose layout the columns have no heading in the text: `title` is empty. */
export interface Column {
  readonly role: Role;
  /** “牵头部门”, without blanks and marks. */
  readonly title: string;
}

/** The columns of one table and how its rows are written. One object for all rows of the table. */
export interface TableForm {
  readonly layout: Layout;
  readonly columns: readonly Column[];
  /** Index in `columns` of the first column with that role; undefined where the table has none. */
  readonly at: Readonly<Partial<Record<Role, number>>>;
}

/** A place in a cell's value where text of the piece was left out (a page break, a conversion mark). */
export interface Cut {
  /** Offset in the value. */
  readonly at: number;
  /** How many code units of the piece are left out there. */
  readonly removed: number;
}

/** One cell as it stands. Spans count from the start of the piece. */
export interface Cell {
  /** Index in the columns of the table. A cell beyond the last column has the index it would have. */
  readonly column: number;
  /** All that belongs to the cell, blanks included, without the TAB before it and the line end after it. */
  readonly span: Span;
  /** `span` without the blanks, blank lines and conversion marks at both ends; empty (start = end) for an empty cell. */
  readonly inner: Span;
  /** The text of `inner`, without what `cuts` left out. Line breaks inside a cell are kept. */
  readonly value: string;
  readonly cuts: readonly Cut[];
}

/** “（一）全面优化主动公开机制”, “一、坚持标准引领”, “1.做好公开”. Spans count from the start of the piece. */
export interface Heading {
  /** Level, ordinal and spans of the marker; the spans count from the start of the piece. */
  readonly marker: Marker;
  /** The words after the marker, without blanks and marks at the ends. */
  readonly title: string;
  readonly titleSpan: Span;
  /** “一、……。正文”: text goes on after the heading in the same paragraph, so its full stop is right. */
  readonly runIn: boolean;
}

/** All text before a table: number, title, addressee, body, signature, the annex's title. Read by parts.ts when asked. */
export interface Front {
  readonly kind: "front";
  readonly text: string;
}

/** The line or lines that name the columns. `repeated`: the same header again, at the top of a page. */
export interface Header {
  readonly kind: "header";
  readonly text: string;
  readonly form: TableForm;
  readonly cells: readonly Cell[];
  readonly repeated: boolean;
}

/** “一、坚持标准引领，持续推进政务公开规范转型”: a heading over several groups. */
export interface Section {
  readonly kind: "section";
  readonly text: string;
  readonly form: TableForm;
  readonly heading: Heading;
  readonly cells: readonly Cell[];
}

/**
 * A row of the table, or a paragraph of prose that stands for one.
 * - `task`: it carries a task.
 * - `heading`: only its heading （一） is filled.
 * - `continuation`: only its responsible cell is filled, right after a page break: the cell of the row before goes on.
 * - `blank`: all cells are empty.
 */
export interface Row {
  readonly kind: "row";
  readonly text: string;
  readonly form: TableForm;
  readonly cells: readonly Cell[];
  readonly use: "task" | "heading" | "continuation" | "blank";
  /** The group that begins with this row: the （一） in its task cell. */
  readonly heading: Heading | null;
  /** Words in the task cell without a marker: a group without a number. */
  readonly unnumbered: Span | null;
  /** First row of a page: a repeated header stands before it (blank lines and marks aside). */
  readonly afterPageBreak: boolean;
  /** Some row above in this table names a lead or responsible unit, so empty cells can inherit. */
  readonly hasUnitsAbove: boolean;
}

/** Text among the rows that is no row: marks of a conversion, stray paragraphs. `residue`: nothing but such marks and blanks. */
export interface Note {
  readonly kind: "note";
  readonly text: string;
  readonly residue: boolean;
}

/** Text where a table should stand and that cannot be read as one. */
export interface Unreadable {
  readonly kind: "unreadable";
  readonly text: string;
  /** The line that shows it. */
  readonly span: Span;
  readonly reason: "ran-together" | "interleaved";
}

/** What follows a table: signature, remark, copies, imprint, up to the next table or the end. */
export interface Tail {
  readonly kind: "tail";
  readonly text: string;
}

export type Piece = Front | Header | Section | Row | Note | Unreadable | Tail;

/** Cell of a role, or undefined where the table has no such column or the row stops before it. */
export const cellOf = (row: Row, role: Role): Cell | undefined => {
  const index = row.form.at[role];
  return index === undefined ? undefined : row.cells[index];
};

export const isFilled = (cell: Cell | undefined): cell is Cell => cell !== undefined && cell.value.length > 0;

/** Lead or responsible is filled: the row does not go on with the merged cells above. */
export const namesUnits = (row: Row): boolean => isFilled(cellOf(row, "lead")) || isFilled(cellOf(row, "responsible"));

/**
 * Where an offset of a cell's value stands in the piece. An offset right at a cut counts as after it, or as before it with `end`
 * (so that the end of a span does not reach over the page break).
 */
export const placeInPiece = (cell: Cell, offset: number, end = false): number => {
  let place = cell.inner.start + offset;
  for (const cut of cell.cuts) if (cut.at < offset || (cut.at === offset && !end)) place += cut.removed;
  return place;
};

/** A span of a cell's value as a span of the piece. */
export const spanInPiece = (cell: Cell, s: Span): Span => {
  const start = placeInPiece(cell, s.start);
  return { start, end: Math.max(start, placeInPiece(cell, s.end, s.end > s.start)) };
};
