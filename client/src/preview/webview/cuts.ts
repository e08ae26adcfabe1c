/** Which cells and paragraphs the ends of pages cut, and where. Looks at the layout only; the cuts are made when all are known. */
import type { Piece } from "./breaks.js";
import type { Item, RowItem } from "./flow.js";
import type { GridCell, TableGrid } from "./grid.js";
import { beginOfLine, cutAt, type LinePlace } from "./split.js";

/** Rows of one table that stand together on a page. */
export interface Segment {
  readonly table: TableGrid;
  readonly rows: readonly RowPiece[];
}

export interface RowPiece {
  readonly item: RowItem;
  readonly row: number;
  readonly from: number;
  readonly to: number;
  readonly height: number;
}

/** The height of a piece of an item: what is not lines, padding and rules, each piece has. */
export const heightOfPiece = (item: Item, { from, to }: Piece): number => item.ownHeight - (item.lines - (to - from)) * item.lineHeight;

/** What stands for a cell on the page of a segment. */
export type CellPieces = (cell: GridCell, segment: Segment) => HTMLElement;

interface Cut {
  readonly element: HTMLElement;
  readonly places: readonly (LinePlace | null)[];
  readonly segments: readonly Segment[];
}

/** Finds the cuts of the cells of `segments`, which are all of a part, in order. @returns what makes them */
export const cutCells = (segments: readonly Segment[]): (() => CellPieces) => {
  const cuts: Cut[] = [];
  const byTable = new Map<TableGrid, Segment[]>();
  for (const segment of segments) byTable.set(segment.table, [...(byTable.get(segment.table) ?? []), segment]);
  for (const [table, own] of byTable) {
    if (own.length < 2) continue;
    for (const cell of crossing(own)) {
      const standing = own.filter((segment) => rowsOf(cell, segment).length > 0);
      cuts.push({ element: cell.element, places: placesIn(cell, table, standing), segments: standing });
    }
  }
  return () => {
    const made = new Map<HTMLElement, ReadonlyMap<Segment, HTMLElement>>();
    for (const { element, places, segments: standing } of cuts) {
      const pieces = cutAt(element, places);
      made.set(element, new Map(standing.map((segment, i) => [segment, pieces[i] ?? element])));
    }
    return (cell, segment) => made.get(cell.element)?.get(segment) ?? cell.element;
  };
};

const rowsOf = (cell: GridCell, { rows }: Segment): readonly RowPiece[] => rows.filter(({ row }) => cell.row <= row && row < cell.end);

/** Cells that stand on more than one page: they reach over its end, or their row does. */
const crossing = (segments: readonly Segment[]): ReadonlySet<GridCell> => {
  const cells = new Set<GridCell>();
  for (const [i, { table, rows }] of segments.entries()) {
    const before = segments[i - 1]?.rows.at(-1)?.row;
    const first = rows[0]?.row;
    if (before === undefined || first === undefined) continue;
    for (const cell of table.cellsIn(first)) if (cell.row <= before) cells.add(cell);
  }
  return cells;
};

const placesIn = (cell: GridCell, table: TableGrid, standing: readonly Segment[]): readonly (LinePlace | null)[] => {
  const top = cell.element.firstElementChild?.getBoundingClientRect().top ?? 0;
  const lines = table.linesOf(cell.element);
  let ended = 0;
  return standing.slice(0, -1).map((segment) => {
    ended += linesIn(cell, table, rowsOf(cell, segment));
    return ended >= lines ? null : beginOfLine(cell.element, ended, top, table.lineHeight);
  });
};

/** How many lines of a cell have room in rows. A cell of one row goes with its row; a merged one fills what there is. */
const linesIn = (cell: GridCell, table: TableGrid, rows: readonly RowPiece[]): number => {
  const [first] = rows;
  if (first !== undefined && cell.end === cell.row + 1) return first.to - first.from;
  const style = getComputedStyle(cell.element);
  const room = rows.reduce((sum, { height }) => sum + height, 0);
  const inside = room - Number.parseFloat(style.paddingTop) - Number.parseFloat(style.paddingBottom);
  return Math.max(0, Math.floor(inside / table.lineHeight));
};

/** Finds where a paragraph is cut whose pieces end behind these lines. @returns what makes the cuts */
export const cutParagraph = (element: HTMLElement, ends: readonly number[], lineHeight: number): (() => readonly HTMLElement[]) => {
  const { paddingTop, borderTopWidth } = getComputedStyle(element);
  const top = element.getBoundingClientRect().top + Number.parseFloat(paddingTop) + Number.parseFloat(borderTopWidth);
  const places = ends.map((end) => beginOfLine(element, end, top, lineHeight));
  return () => cutAt(element, places);
};
