/** The columns of a foreign table as those of a notice: which part of the grid each takes, what it is called and what it is for. */
import { type Message, say } from "../message.js";
import { type RoleLookup, readHeaderTitles } from "../notice/columns.js";
import type { Column } from "../notice/model.js";
import { readMarker } from "../numbering/marker.js";
import { distinct, filledIn, type Grid, type GridCell } from "./grid.js";
import { tight } from "./tidy.js";
import type { FoundHeader, Stretch, TitledColumn } from "./titles.js";

export interface ForeignColumn extends Stretch, Column {}

export interface ForeignColumns {
  readonly columns: readonly ForeignColumn[];
  /** A column whose cells are all sections “一、……”, merged over the rows below them; it becomes rows of its own. null where there is none. */
  readonly sections: ForeignColumn | null;
  readonly doubts: readonly Message[];
}

/** The columns under a header; null where the titles are those of no task table. */
export const columnsUnder = (grid: Grid, header: FoundHeader, roleOf: RoleLookup): ForeignColumns | null => {
  const doubts: Message[] = [...header.doubts];
  const body = rowsFrom(grid, header.next);
  const titled = header.columns
    .flatMap((column) => splitWhereRowsDo(column, body, doubts))
    .filter((column) => column.title !== "" || body.some((row) => textIn(row, column) !== ""));
  const named = titled.map((column, i) => (column.title === "" ? { ...column, title: untitled(i, doubts) } : column));
  const upright = sectionColumn(named, body, roleOf);
  // Without that column the rest must still be a header.
  for (const sections of upright === null ? [null] : [upright, null]) {
    const kept = named.filter((column) => column !== sections);
    const columns = readHeaderTitles(
      kept.map(({ title }) => title),
      roleOf,
    );
    if (columns === null) continue;
    return {
      columns: kept.map((column, i) => ({ ...column, ...(columns[i] as Column) })),
      sections: sections === null ? null : { ...sections, role: "task" },
      doubts,
    };
  }
  return null;
};

type GridRow = readonly (GridCell | null)[];

const rowsFrom = (grid: Grid, first: number): readonly GridRow[] => grid.rows.slice(first);

const textIn = (row: GridRow, { from, to }: Stretch): string =>
  distinct(row.slice(from, to))
    .map(({ text }) => text)
    .join("");

/** Where most rows have two cells under one title, these are two columns. */
const splitWhereRowsDo = (column: TitledColumn, body: readonly GridRow[], doubts: Message[]): readonly TitledColumn[] => {
  if (column.to - column.from < 2) return [column];
  const starts = new Map<number, number>();
  let rows = 0;
  for (const row of body) {
    const inside = distinct(row.slice(column.from, column.to)).filter((cell) => cell.column + cell.width <= column.to);
    if (inside.every(({ text }) => text === "")) continue;
    rows++;
    const second = inside.find((cell) => cell.column > column.from);
    if (second !== undefined) starts.set(second.column, (starts.get(second.column) ?? 0) + 1);
  }
  const [at, often] = [...starts].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  if (often * 2 <= rows || !body.some((row) => textIn(row, { from: at, to: column.to }) !== "")) return [column];
  if (!body.some((row) => textIn(row, { from: column.from, to: at }) !== "")) return [column];
  const numbers = distinct(body.map((row) => row[column.from] ?? null)).filter(
    ({ text, width }) => text !== "" && width <= at - column.from,
  );
  if (numbers.every(({ text }) => BARE_NUMBER.test(tight(text))))
    return [
      { ...column, to: at, title: "序号" },
      { ...column, from: at },
    ];
  doubts.push(
    say(
      `“${column.title}”下有两列，请核对第二列的列名`,
      `There are two columns below “${column.title}”; see what the second is to be called`,
    ),
  );
  return [
    { ...column, to: at },
    { ...column, from: at },
  ];
};

/** “一” or “12” alone in a cell numbers the row. */
const BARE_NUMBER = /^(?:[一二三四五六七八九十]{1,3}|\d{1,3}|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,3})[）)])[、.．]?$/u;

const untitled = (index: number, doubts: Message[]): string => {
  const title = `第${index + 1}列`;
  doubts.push(say(`原表有一列没有列名，暂称“${title}”`, `One column has no title in the original; it is called “${title}” for now`));
  return title;
};

/** “类别” ahead of “工作任务”, in all its cells 一、 二、: the sections of the table, standing upright. */
const sectionColumn = (columns: readonly TitledColumn[], body: readonly GridRow[], roleOf: RoleLookup): TitledColumn | null => {
  const at = columns.findIndex(({ title }) => roleOf(title) !== "serial");
  const column = columns[at];
  if (column === undefined) return null;
  const role = roleOf(column.title);
  if (role !== "task" && role !== undefined && role !== "other") return null;
  if (!columns.slice(at + 1).some(({ title }) => roleOf(title) === "task")) return null;
  const cells = distinct(body.map((row) => row[column.from] ?? null)).filter(
    ({ text, width }) => text !== "" && width <= column.to - column.from,
  );
  return cells.length > 0 && cells.every(({ text }) => readMarker(text, 0)?.level === 1) ? column : null;
};

/** What a row has in each column: cells that begin in it, and those merged with it from above. */
export interface ColumnCells {
  readonly own: readonly GridCell[];
  readonly above: GridCell | null;
}

/** The cells of a row by column. One that reaches over several belongs to that where most of it lies, to the first of equals. */
export const cellsByColumn = (grid: Grid, row: number, columns: readonly Stretch[]): readonly ColumnCells[] => {
  const own = filledIn(grid, row);
  const home = new Map(own.map((cell) => [cell, homeOf(cell, columns)]));
  return columns.map((column, i) => ({
    own: own.filter((cell) => home.get(cell) === i),
    above: (grid.rows[row] ?? []).slice(column.from, column.to).find((cell) => cell !== null && cell.row < row && cell.text !== "") ?? null,
  }));
};

const homeOf = (cell: GridCell, columns: readonly Stretch[]): number => {
  let best = -1;
  let most = 0;
  columns.forEach(({ from, to }, i) => {
    const shared = Math.min(to, cell.column + cell.width) - Math.max(from, cell.column);
    if (shared > most) [best, most] = [i, shared];
  });
  return best;
};
