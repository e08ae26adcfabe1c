/** The visible part of a sheet as rows of cells, each place taken by one. */
import type { ForeignCell, ForeignRow } from "../../../core/foreign/document.js";
import { say } from "../../../core/message.js";
import { Unreadable } from "../../../office/packageProblems.js";
import type { Area, SheetCell, SheetContent } from "../../../office/workbook/sheet.js";
import { tidyLines } from "../blocks.js";

export interface VisibleRows {
  readonly rows: readonly ForeignRow[];
  /** Hidden rows and columns that hold text. */
  readonly hiddenRows: number;
  readonly hiddenColumns: number;
}

/** More places than this are no table; they would fill the memory. */
const MOST_PLACES = 1_000_000;

/** @throws Unreadable for more than a million places */
export const visibleRows = (content: SheetContent): VisibleRows => {
  const bottom = [...content.rows.keys()].reduce((most, row) => Math.max(most, row), -1);
  const right = [...content.rows.values()].reduce((most, cells) => Math.max(most, ...cells.keys()), -1);
  if ((bottom + 1) * (right + 1) > MOST_PLACES) throw new Unreadable(TOO_MANY);
  const isHiddenColumn = (column: number): boolean => content.hiddenColumns.some(({ from, to }) => column >= from && column <= to);
  const shownRows = indexesTo(bottom).filter((row) => !content.hiddenRows.has(row));
  const shownColumns = indexesTo(right).filter((column) => !isHiddenColumn(column));
  const places = createPlaces(content, shownRows, shownColumns);
  const rows = shownRows.map(
    (row): ForeignRow => ({ cells: shownColumns.flatMap((column) => places.cellAt(row, column) ?? []), isHeader: false }),
  );
  return {
    rows,
    hiddenRows: [...content.rows.keys()].filter((row) => content.hiddenRows.has(row)).length,
    hiddenColumns: new Set([...content.rows.values()].flatMap((cells) => [...cells.keys()].filter(isHiddenColumn))).size,
  };
};

const indexesTo = (last: number): number[] => Array.from({ length: last + 1 }, (_, i) => i);

/** A merged area as it is seen: hidden rows and columns are taken out of it. */
const createPlaces = (content: SheetContent, shownRows: readonly number[], shownColumns: readonly number[]) => {
  const columnAt = new Map(shownColumns.map((column, i) => [column, i]));
  const begins = new Map<string, ForeignCell>();
  const covered = new Set<string>();
  for (const area of content.merged) {
    const rows = between(shownRows, area.top, area.bottom);
    const columns = between(shownColumns, area.left, area.right);
    const first = `${rows[0]},${columns[0]}`;
    // Areas that overlap are an error of the file; the first one counts.
    if (rows.length === 0 || columns.length === 0 || covered.has(first)) continue;
    if (covered.size + rows.length * columns.length > MOST_PLACES) throw new Unreadable(TOO_MANY);
    for (const row of rows) for (const column of columns) covered.add(`${row},${column}`);
    const own = content.rows.get(area.top)?.get(area.left);
    begins.set(first, {
      column: columnAt.get(columns[0] ?? 0) ?? 0,
      rowSpan: rows.length,
      columnSpan: columns.length,
      text: tidyLines(own?.text ?? ""),
      doubts: [...(own?.doubts ?? []), ...coveredText(content, area)],
    });
  }
  const cellAt = (row: number, column: number): ForeignCell | null => {
    const key = `${row},${column}`;
    if (covered.has(key)) return begins.get(key) ?? null;
    const own: SheetCell | undefined = content.rows.get(row)?.get(column);
    return { column: columnAt.get(column) ?? 0, rowSpan: 1, columnSpan: 1, text: tidyLines(own?.text ?? ""), doubts: own?.doubts ?? [] };
  };
  return { cellAt };
};

/** Those of the sorted indexes from `first` to `last`. Every index but the hidden ones is there, so the place is near its own number. */
const between = (sorted: readonly number[], first: number, last: number): readonly number[] => {
  let from = Math.min(first, sorted.length);
  while (from > 0 && (sorted[from - 1] as number) >= first) from--;
  let to = from;
  while (to < sorted.length && (sorted[to] as number) <= last) to++;
  return sorted.slice(from, to);
};

/** Merging by the brush of formats leaves the texts of the other cells in the file, where nobody sees them. */
const coveredText = (content: SheetContent, { top, left, bottom, right }: Area): ForeignCell["doubts"] => {
  for (const [row, cells] of content.rows) {
    if (row < top || row > bottom) continue;
    for (const [column, { text }] of cells) {
      if (column < left || column > right || (row === top && column === left)) continue;
      return [
        say(
          `这个合并单元格下面还盖着文字“${text.slice(0, 20)}”，没有读入`,
          `Under this merged cell there is the text “${text.slice(0, 20)}”, which was left out`,
        ),
      ];
    }
  }
  return [];
};

const TOO_MANY = say(
  "工作表太大，不像任务分解表；请只保留要用的部分再打开",
  "The sheet is too large for a task table; keep only the part you need",
);
