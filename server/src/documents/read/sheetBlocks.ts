/** What a sheet holds: its task tables, and the titles and notes that stand above and below them in the same grid. */
import type { ForeignBlock, ForeignRow } from "../../core/foreign/document.js";
import { readHeaderTitles, roleLookup } from "../../core/notice/columns.js";
import { endsTable } from "../../core/notice/zones.js";
import { readMarker } from "../../core/numbering/marker.js";
import { paragraph, tableOf } from "./blocks.js";

const roleOf = roleLookup();

/** @param rows all of the grid; a cell in every place that none covers */
export const blocksOfSheet = (rows: readonly ForeignRow[]): readonly ForeignBlock[] => {
  const used = withinUsed(rows);
  // One column alone is text.
  if (used.every(({ cells }) => cells.every(({ column }) => column === 0))) return used.flatMap((row) => paragraphsOf([row]));
  return tablesIn(used).flatMap(blocksOfTable);
};

/** Without the empty rows and columns around what is filled. */
const withinUsed = (rows: readonly ForeignRow[]): readonly ForeignRow[] => {
  let [left, right, first, last] = [Number.POSITIVE_INFINITY, -1, -1, -1];
  rows.forEach(({ cells }, i) => {
    for (const { column, text } of cells) {
      if (text === "") continue;
      left = Math.min(left, column);
      right = Math.max(right, column);
      if (first < 0) first = i;
      last = i;
    }
  });
  return rows.slice(Math.max(0, first), last + 1).map(({ cells, isHeader }, i) => ({
    isHeader,
    cells: cells
      .filter(({ column, columnSpan }) => column + columnSpan > left && column <= right)
      .map((one) => ({
        ...one,
        column: Math.max(0, one.column - left),
        columnSpan: Math.min(one.column + one.columnSpan - 1, right) - Math.max(one.column, left) + 1,
        rowSpan: Math.min(one.rowSpan, last + 1 - Math.max(0, first) - i),
      })),
  }));
};

const filledIn = ({ cells }: ForeignRow): ForeignRow["cells"] => cells.filter(({ text }) => text !== "");

const isBlank = (row: ForeignRow): boolean => filledIn(row).length === 0;
/** A title, a note or a section: one text for the whole row, and no cell from above beside it. */
const isLone = (row: ForeignRow): boolean => filledIn(row).length === 1;

const isHeader = (row: ForeignRow): boolean =>
  readHeaderTitles(
    filledIn(row).map(({ text }) => text.replace(/\s+/gu, "")),
    roleOf,
  ) !== null;

const beginsWithHeading = (row: ForeignRow): boolean => (readMarker(filledIn(row)[0]?.text ?? "", 0)?.level ?? 9) <= 2;

/** Parts of the sheet that hold a table each: a new one begins with the titles over a header that empty rows part from the table above. */
const tablesIn = (rows: readonly ForeignRow[]): readonly (readonly ForeignRow[])[] => {
  const parts: ForeignRow[][] = [];
  let from = 0;
  for (let i = 1; i < rows.length; i++) {
    if (!isHeader(rows[i] as ForeignRow)) continue;
    let top = i;
    while (top > from && isLone(rows[top - 1] as ForeignRow) && !beginsWithHeading(rows[top - 1] as ForeignRow)) top--;
    if (top > from && isBlank(rows[top - 1] as ForeignRow)) {
      parts.push(rows.slice(from, top));
      from = top;
    }
  }
  parts.push(rows.slice(from));
  return parts;
};

/** “注：…”, “填报单位：…” below a table. */
const BELOW = /^(?:注|备注|说明|填表|填报|联系|制表|审核|单位负责人)[^。]{0,12}[：:]/u;

const blocksOfTable = (rows: readonly ForeignRow[]): readonly ForeignBlock[] => {
  let top = rows.findIndex(isHeader);
  // No header: what stands alone above the first row of several cells is above the table, unless it is a heading in it.
  if (top < 0) top = rows.findIndex((row) => !isBlank(row) && (!isLone(row) || beginsWithHeading(row)));
  if (top < 0 || rows.slice(0, top).some((row) => !isBlank(row) && !isLone(row)))
    top = Math.max(
      0,
      rows.findIndex((row) => !isBlank(row)),
    );
  let end = rows.length;
  while (end > top && (isBlank(rows[end - 1] as ForeignRow) || isBelow(rows[end - 1] as ForeignRow))) end--;
  const body = rows.slice(top, end).map((row, i) => ({ ...row, cells: clipped(row, end - top - i) }));
  const table = tableOf(body.filter((row, i) => row.cells.length === 0 || !isBlank(row) || isCovered(body, i)));
  return [...paragraphsOf(rows.slice(0, top)), ...(table.rows.length > 0 ? [table] : []), ...paragraphsOf(rows.slice(end), true)];
};

const clipped = ({ cells }: ForeignRow, left: number): ForeignRow["cells"] =>
  cells.some(({ rowSpan }) => rowSpan > left) ? cells.map((one) => ({ ...one, rowSpan: Math.min(one.rowSpan, left) })) : cells;

/** Cells from above reach into the row: taking it out would leave their spans too long. */
const isCovered = (rows: readonly ForeignRow[], at: number): boolean =>
  rows.slice(Math.max(0, at - 200), at).some(({ cells }, i, above) => cells.some(({ rowSpan }) => rowSpan > above.length - i));

const isBelow = (row: ForeignRow): boolean => {
  const text = filledIn(row)[0]?.text ?? "";
  return isLone(row) && (endsTable(text) || BELOW.test(text));
};

/** Titles merged over several columns stand in the middle above them; notes below begin at the left. */
const paragraphsOf = (rows: readonly ForeignRow[], below = false): readonly ForeignBlock[] =>
  rows.flatMap((row) =>
    filledIn(row).map(({ text, columnSpan, doubts }) =>
      paragraph(text, { alignment: columnSpan > 1 && !below ? "center" : "left", doubts }),
    ),
  );
