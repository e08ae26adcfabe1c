/** The grid of a foreign table: at every place the cell that covers it, merged cells unfolded. */
import type { Message } from "../message.js";
import type { ForeignTable } from "./document.js";
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
  /** Number of columns; those behind the last one with text are left out. */
  readonly width: number;
  /** By row and column; null where the table has no cell. A merged cell stands at every place it covers. */
  readonly rows: readonly (readonly (GridCell | null)[])[];
}

/** @param table as a reader made it: spans that reach over its edge are cut, of cells that overlap the first one stays */
export const gridOf = (table: ForeignTable): Grid => {
  const filled = table.rows.flatMap((row, r) => row.cells.filter(({ text }) => text.trim() !== "").map(({ column }) => ({ r, column })));
  const width = Math.max(0, ...filled.map(({ column }) => column)) + 1;
  const height = Math.max(-1, ...filled.map(({ r }) => r)) + 1;
  const rows: (GridCell | null)[][] = Array.from({ length: height }, () => Array.from({ length: width }, () => null));
  table.rows.slice(0, height).forEach(({ cells }, r) => {
    for (const { column, columnSpan, rowSpan, text, doubts } of cells) {
      if (column < 0 || column >= width) continue;
      const to = Math.min(width, column + Math.max(1, columnSpan));
      const cell: GridCell = { row: r, column, width: to - column, text: tidyText(text), doubts };
      for (const row of rows.slice(r, r + Math.max(1, rowSpan)))
        for (let c = column; c < to; c++) if (row[c] === null || row[c] === undefined) row[c] = cell;
    }
  });
  return { width, rows };
};

/** The cells that begin in a row and hold text, from the left. */
export const filledIn = ({ rows }: Grid, row: number): readonly GridCell[] =>
  distinct(rows[row] ?? []).filter((cell) => cell.row === row && cell.text !== "");

/** The cells of a stretch of a row, each once. */
export const distinct = (places: readonly (GridCell | null)[]): readonly GridCell[] => [
  ...new Set(places.filter((cell): cell is GridCell => cell !== null)),
];
