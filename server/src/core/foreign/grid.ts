/** The grid of a foreign table: at every place the cell that covers it, merged cells unfolded. */
import type { Message } from "../message.js";
import type { ForeignCell, ForeignTable } from "./document.js";
import { tidyText } from "./tidy.js";

export interface GridCell {
  /** Where it begins, from 0. */
  readonly row: number;
  readonly column: number;
  /** Columns it covers, at least 1. */
  readonly width: number;
  readonly text: string;
  readonly doubts: readonly Message[];
}

export interface Grid {
  /** Number of columns: only those in which some cell begins. */
  readonly width: number;
  /** By row and column; null where the table has no cell. A merged cell stands at every place it covers. */
  readonly rows: readonly (readonly (GridCell | null)[])[];
}

/** A table that begins cells in more columns than this is a sheet with stray empty ones; then only those with text count. */
const MOST_COLUMNS = 100;

/** @param table as a reader made it: spans that reach over its edge are cut, of cells that overlap the first one stays */
export const gridOf = (table: ForeignTable): Grid => {
  const { place, width } = columnsOf(table);
  const height = filledHeight(table);
  const rows: (GridCell | null)[][] = Array.from({ length: height }, () => Array.from({ length: width }, () => null));
  table.rows.slice(0, height).forEach(({ cells }, r) => {
    for (const { column: at, columnSpan, rowSpan, text, doubts } of cells) {
      const column = place(at);
      const to = Math.max(column + 1, place(at + Math.max(1, columnSpan)));
      if (at < 0 || column >= width) continue;
      const cell: GridCell = { row: r, column, width: Math.min(width, to) - column, text: cellText(text), doubts };
      for (const row of rows.slice(r, r + Math.max(1, rowSpan)))
        for (let c = column; c < Math.min(width, to); c++) if (row[c] === null) row[c] = cell;
    }
  });
  return { width, rows };
};

/** No line of a cell ends with “、” but where the width of the cell broke it. */
const cellText = (text: string): string => tidyText(text).replace(/(?<=、)\n+/gu, "");

/** Rows up to the last one with text. */
const filledHeight = ({ rows }: ForeignTable): number => {
  let height = rows.length;
  while (height > 0 && (rows[height - 1]?.cells ?? []).every(({ text }) => text.trim() === "")) height--;
  return height;
};

/** Where a column of the table is in the grid, and how many the grid has. */
const columnsOf = (table: ForeignTable): { readonly place: (column: number) => number; readonly width: number } => {
  const startsOf = (fits: (cell: ForeignCell) => boolean): readonly number[] => [
    ...new Set(table.rows.flatMap(({ cells }) => cells.filter((cell) => cell.column >= 0 && fits(cell)).map(({ column }) => column))),
  ];
  const all = startsOf(() => true);
  const starts = (all.length > MOST_COLUMNS ? startsOf(({ text }) => text.trim() !== "") : all).slice().sort((a, b) => a - b);
  const places = new Map(starts.map((start, i) => [start, i]));
  const place = (column: number): number => {
    const known = places.get(column) ?? starts.findIndex((start) => start >= column);
    return known < 0 ? starts.length : known;
  };
  return { place, width: Math.max(1, starts.length) };
};

/** The cells that begin in a row and hold text, from the left. */
export const filledIn = ({ rows }: Grid, row: number): readonly GridCell[] =>
  distinct(rows[row] ?? []).filter((cell) => cell.row === row && cell.text !== "");

/** The cells of a stretch of a row, each once. */
export const distinct = (places: readonly (GridCell | null)[]): readonly GridCell[] => [
  ...new Set(places.filter((cell): cell is GridCell => cell !== null)),
];
