/** Rows higher than Excel allows one to be: 39 schools, one a line. */
import type { SheetTable } from "../../../core/paper/sheet.js";
import { HIGHEST, rowHeights } from "./measures.js";

export interface MeasuredTable extends SheetTable {
  /** Points, row by row; none over 409. */
  readonly heights: readonly number[];
}

/**
 * The table with its heights. A row that is too high becomes as many as it takes, all its cells merged over them: the text stays in one cell and can be read
 * and printed as a whole.
 */
export const withHeights = (table: SheetTable): MeasuredTable => {
  const needed = rowHeights(table);
  const parts = needed.map((height) => Math.max(1, Math.ceil(height / HIGHEST)));
  const partsOf = (from: number, rows: number): number => parts.slice(from, from + rows).reduce((sum, count) => sum + count, 0);
  return {
    ...table,
    titleRows: partsOf(0, table.titleRows),
    rows: table.rows.flatMap((row, i) => [
      row.map((cell) => (cell === null ? null : { ...cell, rowSpan: partsOf(i, cell.rowSpan) })),
      ...Array.from({ length: (parts[i] ?? 1) - 1 }, () => row.map(() => null)),
    ]),
    heights: needed.flatMap((height, i) => Array.from({ length: parts[i] ?? 1 }, () => Math.ceil(height / (parts[i] ?? 1)))),
  };
};
