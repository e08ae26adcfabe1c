/** Which tables of a foreign document hold tasks, and what they hold, also where the page cut one in two. */
import type { Message } from "../message.js";
import type { RoleLookup } from "../notice/columns.js";
import type { Column } from "../notice/model.js";
import { BodyReader, type TableItem } from "./body.js";
import { columnsUnder, type ForeignColumn, type ForeignColumns } from "./columns.js";
import type { ForeignTable, Words } from "./document.js";
import { distinct, filledIn, type Grid, gridOf } from "./grid.js";
import { withUnitsSplit } from "./labelledUnits.js";
import { guessColumns, type IsUnits } from "./likeness.js";
import { type FoundHeader, findHeader, type Stretch } from "./titles.js";

export interface TaskTable {
  /** What stood above the header within the table: its title, a month, “填报单位：”. */
  readonly above: readonly Words[];
  readonly columns: readonly Column[];
  readonly items: readonly TableItem[];
  /** “注：……” below the last row. */
  readonly below: readonly Words[];
  /** About the table or its header. */
  readonly doubts: readonly Message[];
  readonly remarks: readonly Message[];
}

/** A table that may still go on in the next one of the document. */
export interface OpenTable {
  /** What was read so far. */
  readonly table: () => TaskTable;
  /**
   * Takes in what follows behind a page break: a table with the same header, or without one and with as many columns. false where it is another table.
   * @param headings that stand between: “二、加强政策解读”
   */
  readonly goOn: (table: ForeignTable, headings?: readonly Words[]) => boolean;
  /** Takes in headings that stand above its header. */
  readonly beginUnder: (headings: readonly Words[]) => void;
}

export interface TableWords {
  readonly roleOf: RoleLookup;
  readonly isUnits: IsUnits;
}

/** The tasks of a table; null for a table of anything else. */
export const openTable = (original: ForeignTable, words: TableWords): OpenTable | null => {
  const source = withUnitsSplit(original);
  const grid = gridOf(source);
  const read = readColumns(grid, words);
  if (read === null) return null;
  const { header, found } = read;
  const reader = new BodyReader(found.columns);
  reader.read(grid, found.columns, found.sections, header.next > header.first ? header : null);
  const doubts = [...source.doubts, ...found.doubts, ...headerDoubts(grid, header)];
  return {
    table: () => {
      reader.close();
      return {
        above: wordsAbove(grid, header.first),
        columns: found.columns.map(({ role, title }) => ({ role, title })),
        items: reader.items,
        below: reader.notes,
        doubts,
        remarks: reader.remarks(),
      };
    },
    beginUnder: (headings) => reader.beginUnder(headings),
    goOn: (more, headings = []) => {
      const next = gridOf(withUnitsSplit(more));
      const places = placesIn(next, found, words.roleOf);
      if (places === null) return false;
      if (headings.length === 0) reader.turnPage();
      reader.goOnUnder(headings);
      reader.read(next, places.columns, places.sections, places.header);
      doubts.push(...more.doubts);
      return true;
    },
  };
};

const readColumns = (grid: Grid, words: TableWords): { readonly header: FoundHeader; readonly found: ForeignColumns } | null => {
  const header = findHeader(grid, words.roleOf) ?? guessColumns(grid, stretchesOf(grid), words);
  const found = header === null ? null : columnsUnder(grid, header, words.roleOf);
  // “序号 责任单位 联系人 电话” lists people, not tasks.
  const saysWhat = found?.columns.some(({ role }) => role === "task" || role === "requirement") === true;
  return header === null || found === null || !saysWhat ? null : { header, found };
};

const headerDoubts = (grid: Grid, { first, next }: FoundHeader): readonly Message[] =>
  grid.rows.slice(first, next).flatMap((_, i) => filledIn(grid, first + i).flatMap(({ doubts }) => doubts));

const wordsAbove = (grid: Grid, first: number): readonly Words[] =>
  Array.from({ length: first }, (_, row) => filledIn(grid, row))
    .filter((cells) => cells.length > 0)
    .map((cells) => ({ text: cells.map(({ text }) => text).join("　"), doubts: cells.flatMap(({ doubts }) => doubts) }));

interface Places extends Pick<ForeignColumns, "columns" | "sections"> {
  readonly header: Pick<FoundHeader, "first" | "next"> | null;
}

/** The columns of a table in the grid of its next part; null where that is another table. */
const placesIn = (grid: Grid, found: ForeignColumns, roleOf: RoleLookup): Places | null => {
  const header = findHeader(grid, roleOf);
  const under = header === null || header.first > 0 ? null : columnsUnder(grid, header, roleOf);
  if (header !== null) return under !== null && sameTitles(under, found) ? { ...under, header } : null;
  const all = [...found.columns, ...(found.sections === null ? [] : [found.sections])].sort((a, b) => a.from - b.from);
  const stretches = stretchesOf(grid);
  if (stretches.length !== all.length) return null;
  const moved = new Map(all.map((column, i): [ForeignColumn, ForeignColumn] => [column, { ...column, ...(stretches[i] as Stretch) }]));
  const movedTo = (column: ForeignColumn): ForeignColumn => moved.get(column) ?? column;
  return { columns: found.columns.map(movedTo), sections: found.sections === null ? null : movedTo(found.sections), header: null };
};

const sameTitles = (a: ForeignColumns, b: ForeignColumns): boolean =>
  a.columns.length === b.columns.length && a.columns.every(({ title }, i) => title === b.columns[i]?.title);

/** The columns most rows show. */
export const stretchesOf = (grid: Grid): readonly Stretch[] => {
  const counts = new Map<string, { readonly stretches: readonly Stretch[]; rows: number }>();
  for (const row of grid.rows) {
    const stretches = distinct(row)
      .map((cell): Stretch => ({ from: cell.column, to: cell.column + cell.width }))
      .sort((a, b) => a.from - b.from);
    const key = stretches.map(({ from, to }) => `${from}-${to}`).join();
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { stretches, rows: 1 });
    else known.rows++;
  }
  // A section over the whole width says nothing of the columns.
  const ranked = [...counts.values()].filter(({ stretches }) => stretches.length > 1).sort((a, b) => b.rows - a.rows);
  return ranked[0]?.stretches ?? [...counts.values()][0]?.stretches ?? [];
};
