/** How wide the columns of a table are, which way it lies, and how large its text is: told by what its cells hold. */
import type { Role, TableForm } from "../notice/model.js";
import { linesIn, widthOf } from "./measure.js";
import type { PaperRow, PaperTable } from "./paper.js";
import { SIZES, TABLE, typeArea } from "./styles.js";

export interface TableLayout {
  readonly orientation: "portrait" | "landscape";
  readonly size: PaperTable["size"];
  /** Share of the width of each column; together 1. */
  readonly widths: readonly number[];
  /** Whether a row is so long that it must be allowed to go on over a page. */
  readonly isLong: (row: PaperRow) => boolean;
}

/** Above this many lines in a usual row a table is hard to read upright: it lies across. */
const COMFORTABLE_LINES = 8;
/** Rows that are looked at. A longer table is like its beginning. */
const SAMPLE = 400;

/** Tried in this order; the first in which the table reads well is taken. */
const TRIES = [
  { orientation: "portrait", size: "table" },
  { orientation: "landscape", size: "table" },
  { orientation: "landscape", size: "dense" },
] as const satisfies readonly Pick<TableLayout, "orientation" | "size">[];

/** Lays out a table: upright in 小四 where it reads well so, else across, else across in 五号. */
export const layTable = (form: TableForm, header: readonly PaperRow[], rows: readonly PaperRow[]): TableLayout => {
  const needs = columnNeeds(form, header, rows);
  let layout: TableLayout | null = null;
  for (const { orientation, size } of TRIES) {
    const area = typeArea(orientation);
    const room = area.width / SIZES[size] - needs.length * PADDING(size);
    const columns = share(needs, room);
    const total = columns.reduce((sum, width) => sum + width, 0) + needs.length * PADDING(size);
    layout = {
      orientation,
      size,
      widths: columns.map((width) => (width + PADDING(size)) / total),
      isLong: (row) => heightOf(row, columns, size) > area.height / 2,
    };
    if (needs.reduce((sum, { least }) => sum + least, 0) <= room && usualLines(rows, columns) <= COMFORTABLE_LINES) break;
  }
  return layout as TableLayout;
};

/** Room that padding and rule take in each column, in characters. */
const PADDING = (size: PaperTable["size"]): number => (2 * TABLE.padding.horizontal + TABLE.rule) / SIZES[size];

interface ColumnNeed {
  /** Characters below which it looks broken. */
  readonly least: number;
  /** How much it holds; what is above the least is shared by it. */
  readonly weight: number;
}

const columnNeeds = (form: TableForm, header: readonly PaperRow[], rows: readonly PaperRow[]): readonly ColumnNeed[] => {
  const held = form.columns.map(() => ({ cubes: 0, longestLine: 0 }));
  for (const row of rows.slice(0, SAMPLE)) {
    for (const { column, columnSpan, rowSpan, lines } of row.cells) {
      const of = held[column];
      if (of === undefined || columnSpan > 1) continue;
      const width = runningWidth(lines) / rowSpan;
      of.cubes += rowSpan * width ** 3;
      of.longestLine = Math.max(of.longestLine, ...lines.map(widthOf));
    }
  }
  return form.columns.map(({ role }, column) => {
    const title = widthOf(header[0]?.cells[column]?.lines[0] ?? "");
    const { cubes, longestLine } = held[column] as { cubes: number; longestLine: number };
    const titleLine = title <= 5 ? title : Math.ceil(title / 2);
    return { least: SLACK + Math.max(Math.min(longestLine, LEAST[role]), titleLine, 2), weight: cubes ** (1 / 4) };
  });
};

/** Lines up to this many characters are names in a list: a wider column makes no fewer of them. */
const NAME = 10;

/** Characters that a wider column would put on fewer lines. */
const runningWidth = (lines: readonly string[]): number => {
  const widths = lines.map(widthOf);
  return Math.max(0, ...widths.filter((width) => width <= NAME)) + widths.reduce((sum, width) => sum + (width > NAME ? width : 0), 0);
};

/** Figures of some fonts are wider than half a character. */
const SLACK = 0.5;

/** A column need not be wider than this to look whole: a deadline stands on one line, a unit on two. */
const LEAST: Readonly<Record<Role, number>> = {
  serial: 2,
  task: 5,
  lead: 6,
  responsible: 6,
  requirement: 9,
  deadline: 6,
  person: 3,
  other: 4,
};

/**
 * Shares `room` characters so that rows become as low as they can. A cell of L characters takes L / w lines; the sum of (L / w)³, which the longest cell of a
 * row rules, is least where w goes with the fourth root of the sum of L³.
 */
const share = (needs: readonly ColumnNeed[], room: number): readonly number[] => {
  const widths = needs.map(({ least }) => least);
  const isFixed = needs.map(({ weight }) => weight === 0);
  for (;;) {
    const left = room - widths.reduce((sum, width, i) => sum + (isFixed[i] === true ? width : 0), 0);
    const weights = needs.reduce((sum, { weight }, i) => sum + (isFixed[i] === true ? 0 : weight), 0);
    if (weights === 0 || left <= 0) break;
    const tooNarrow = needs.findIndex(({ weight, least }, i) => isFixed[i] !== true && (left * weight) / weights < least);
    if (tooNarrow < 0) {
      needs.forEach(({ weight }, i) => {
        if (isFixed[i] !== true) widths[i] = (left * weight) / weights;
      });
      break;
    }
    isFixed[tooNarrow] = true;
  }
  return widths;
};

const linesOf = (row: PaperRow, columns: readonly number[]): number =>
  Math.max(
    1,
    ...row.cells.map(({ column, columnSpan, rowSpan, lines }) => {
      const width = columns.slice(column, column + columnSpan).reduce((sum, own) => sum + own, 0);
      return lines.reduce((sum, line) => sum + linesIn(line, width), 0) / rowSpan;
    }),
  );

/** What three rows of four do not exceed. */
const usualLines = (rows: readonly PaperRow[], columns: readonly number[]): number => {
  const counts = rows
    .slice(0, SAMPLE)
    .map((row) => linesOf(row, columns))
    .sort((a, b) => a - b);
  return counts[Math.floor(counts.length * 0.75)] ?? 1;
};

const heightOf = (row: PaperRow, columns: readonly number[], size: PaperTable["size"]): number =>
  linesOf(row, columns) * TABLE.line[size] + 2 * TABLE.padding.vertical;
