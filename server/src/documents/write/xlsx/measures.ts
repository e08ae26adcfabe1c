/** How wide columns and how high rows must be so that everything in a cell can be read. Excel does not work that out when it opens a file. */
import { linesIn } from "../../../core/paper/measure.js";
import type { SheetTable } from "../../../core/paper/sheet.js";

/** 宋体 is on every machine with a Chinese Windows, and WPS brings its own. Sizes in points. */
export const FONT = { family: "宋体", size: 11 } as const;
export const TITLE_FONT = { family: "黑体", size: 16 } as const;

/** Points: a line of text as high as the tallest of the fonts that stand in for 宋体, and the air above and below all lines of a cell. */
const LINE = 16;
const AIR = 6;
const TITLE_LINE = 24;
/** Excel allows no row to be higher. */
export const HIGHEST = 409;

/** Excel counts digits of the default font, of which a Chinese character takes two; the rest is the room beside the text. */
export const columnWidth = (characters: number): number => Math.min(255, Math.max(2, characters) * 2 + 0.71);

export const titleHeight = (title: string, widths: readonly number[]): number => {
  const width = (total(widths) * FONT.size) / TITLE_FONT.size;
  return Math.min(HIGHEST, linesIn(title, width) * TITLE_LINE + AIR);
};

/** Points, row by row, as many as it takes. A cell over several rows whose text needs more than they have makes each of them higher by as much. */
export const rowHeights = ({ rows, widths }: SheetTable): readonly number[] => {
  const needed = (text: string, column: number, span: number) => linesIn(text, total(widths.slice(column, column + span))) * LINE + AIR;
  const heights = rows.map((row) =>
    row.reduce((highest, cell, column) => {
      if (cell === null || cell.rowSpan > 1 || typeof cell.value !== "string") return highest;
      return Math.max(highest, needed(cell.value, column, cell.columnSpan));
    }, LINE + AIR),
  );
  for (const [first, row] of rows.entries()) {
    for (const [column, cell] of row.entries()) {
      if (cell === null || cell.rowSpan === 1 || typeof cell.value !== "string") continue;
      const covered = heights.slice(first, first + cell.rowSpan);
      const more = needed(cell.value, column, cell.columnSpan) - total(covered);
      if (more <= 0) continue;
      for (const [i, height] of covered.entries()) heights[first + i] = height + Math.ceil(more / covered.length);
    }
  }
  return heights;
};

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
