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
const COMFORTABLE_LINES = 6;
/** Rows that are looked at. A longer table is like its beginning. */
const SAMPLE = 400;

/** A page that lies across must make rows at least this much lower to be worth turning: names one below the other stay as many. */
const WORTH_TURNING = 0.8;

/** From the best to read to what holds most. */
const TRIES = [
  { orientation: "portrait", size: "table" },
  { orientation: "landscape", size: "table" },
  { orientation: "landscape", size: "dense" },
] as const satisfies readonly Pick<TableLayout, "orientation" | "size">[];

interface Attempt extends TableLayout {
  /** No column is narrower than it may be. */
  readonly fits: boolean;
  /** Lines of a usual row. */
  readonly lines: number;
}

/**
 * Lays out a table: upright in 小四 where it reads well so, else across, and across in 五号 where it has columns for that.
 * @param across it lies across in any case
 */
export const layTable = (form: TableForm, header: readonly PaperRow[], rows: readonly PaperRow[], across = false): TableLayout => {
  const needs = columnNeeds(form, header, rows);
  let best: Attempt | null = null;
  for (const { orientation, size } of TRIES) {
    if (across && orientation === "portrait") continue;
    if (best?.fits === true && best.lines <= COMFORTABLE_LINES) break;
    const attempt = attemptAt(orientation, size, needs, rows);
    if (best === null || !best.fits || attempt.lines < best.lines * WORTH_TURNING) best = attempt;
  }
  return best as Attempt;
};

const attemptAt = (
  orientation: TableLayout["orientation"],
  size: PaperTable["size"],
  needs: readonly ColumnNeed[],
  rows: readonly PaperRow[],
): Attempt => {
  const area = typeArea(orientation);
  const padding = paddingIn(size);
  const room = area.width / SIZES[size] - needs.length * padding;
  const columns = share(granted(needs, room), room);
  const total = columns.reduce((sum, width) => sum + width + padding, 0);
  return {
    orientation,
    size,
    widths: columns.map((width) => (width + padding) / total),
    isLong: (row) => heightOf(row, columns, size) > area.height / 2,
    fits: sumOf(needs) <= room,
    lines: usualLines(rows, columns),
  };
};

/** Room that padding and rule take in each column, in characters. */
const paddingIn = (size: PaperTable["size"]): number => (2 * TABLE.padding.horizontal + TABLE.rule) / SIZES[size];

interface ColumnNeed {
  /** Characters below which it looks broken. */
  readonly least: number;
  /** Characters that a name in it had better have, where there is room for all such wishes. */
  readonly wish: number;
  /** How much it holds; what is above the least is shared by it. */
  readonly weight: number;
}

interface Held {
  cubes: number;
  /** The longest line of each cell. */
  readonly longest: number[];
}

const columnNeeds = (form: TableForm, header: readonly PaperRow[], rows: readonly PaperRow[]): readonly ColumnNeed[] => {
  const held = form.columns.map((): Held => ({ cubes: 0, longest: [] }));
  for (const row of rows.slice(0, SAMPLE)) {
    for (const { column, columnSpan, rowSpan, lines } of row.cells) {
      const of = held[column];
      if (of === undefined || columnSpan > 1) continue;
      const width = runningWidth(lines) / rowSpan;
      of.cubes += rowSpan * width ** 3;
      if (lines.length > 0) of.longest.push(Math.max(...lines.map(widthOf)));
    }
  }
  return form.columns.map(({ role }, column) => {
    const title = widthOf(header[0]?.cells[column]?.lines[0] ?? "");
    const { cubes, longest } = held[column] as Held;
    const longestLine = quantile(longest, 0.9);
    const titleLine = title <= 5 ? title : Math.ceil(title / 2);
    return {
      least: SLACK + Math.max(Math.min(longestLine, LEAST[role]), titleLine, 2),
      wish: SLACK + Math.min(longestLine, WISH[role] ?? 0),
      weight: cubes ** (1 / 4),
    };
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

/** A column need not be wider than this to look whole: “12月底前” stands on one line, “2025年12月底前” on two. */
const LEAST: Readonly<Record<Role, number>> = {
  serial: 2,
  task: 4,
  lead: 4,
  responsible: 4,
  requirement: 8,
  deadline: 5,
  person: 3,
  other: 4,
};

/** “县发展和改革局” on one line, “2025年12月底前” on one. */
const WISH: Readonly<Partial<Record<Role, number>>> = { task: 5, lead: 9, responsible: 9, deadline: 8 };

/** What is kept free of wishes for the column that holds most. */
const FOR_THE_LONGEST = 0.3;

/** The needs with as much of the wishes as there is room for: none is granted more than another. */
const granted = (needs: readonly ColumnNeed[], room: number): readonly Pick<ColumnNeed, "least" | "weight">[] => {
  const longest = needs.reduce((most, need) => (need.weight > most.weight ? need : most), { weight: 0 });
  for (let most = 9 + SLACK; most > 4; most -= 0.5) {
    const wanted = needs.map(({ weight, least, wish }) => ({ weight, least: Math.max(least, Math.min(wish, most)) }));
    const kept = needs.map((need, i) => ({ least: Math.max(wanted[i]?.least ?? 0, need === longest ? room * FOR_THE_LONGEST : 0) }));
    if (sumOf(kept) <= room) return wanted;
  }
  return needs;
};

const sumOf = (needs: readonly Pick<ColumnNeed, "least">[]): number => needs.reduce((sum, { least }) => sum + least, 0);

/**
 * Shares `room` characters so that rows become as low as they can. A cell of L characters takes L / w lines; the sum of (L / w)³, which the longest cell of a
 * row rules, is least where w goes with the fourth root of the sum of L³.
 */
const share = (needs: readonly Pick<ColumnNeed, "least" | "weight">[], room: number): readonly number[] => {
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

/** What that part of the values does not exceed; 0 of none. */
const quantile = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0;

/** What three rows of four do not exceed. */
const usualLines = (rows: readonly PaperRow[], columns: readonly number[]): number => {
  const lines = rows.slice(0, SAMPLE).map((row) => linesOf(row, columns));
  return Math.max(1, quantile(lines, 0.75));
};

const heightOf = (row: PaperRow, columns: readonly number[], size: PaperTable["size"]): number =>
  linesOf(row, columns) * TABLE.line[size] + 2 * TABLE.padding.vertical;
