/** The rows of a table as the library takes them. */
import type { CellObject, Row, SheetData } from "write-excel-file/universal";
import type { SheetTable, SheetTableCell } from "../../../core/paper/sheet.js";
import { writable } from "../../../core/text/markup.js";
import { TITLE_FONT } from "./measures.js";

export const cellsOf = (table: SheetTable): SheetData => {
  const rows = table.rows.map((row) => row.map(cellOf));
  return table.title === null ? rows : [titleRow(table.title, table.widths), ...rows];
};

const titleRow = (title: string, widths: readonly number[]): Row => [
  {
    value: textOf(title),
    type: String,
    columnSpan: Math.max(1, widths.length),
    align: "center",
    alignVertical: "center",
    wrap: true,
    fontFamily: TITLE_FONT.family,
    fontSize: TITLE_FONT.size,
  },
  ...widths.slice(1).map(() => null),
];

const cellOf = (cell: SheetTableCell): CellObject | null => {
  if (cell === null) return null;
  return {
    ...contentOf(cell.value),
    rowSpan: cell.rowSpan,
    columnSpan: cell.columnSpan,
    align: cell.align,
    alignVertical: "center",
    wrap: true,
    borderStyle: "thin",
    ...(cell.bold && { fontWeight: "bold" }),
  };
};

/** “2025年3月31日”, and still a date that Excel can sort and reckon with. */
const DATE = 'yyyy"年"m"月"d"日"';

const contentOf = (value: NonNullable<SheetTableCell>["value"]): CellObject => {
  const text = typeof value === "string" ? value : value.date;
  const day = typeof value === "string" ? null : dayOf(text);
  if (day !== null) return { value: day, type: Date, format: DATE };
  return { value: textOf(text), type: String, ...(wouldChange(text) && { format: "@" }) };
};

/** “2025-03-31”; null for what is no day, which is written as it stands. Excel knows no days before 1900-03-01 for sure. */
const dayOf = (date: string): Date | null => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(date)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined || year < 1901) return null;
  const found = new Date(Date.UTC(year, month - 1, day));
  return found.getUTCMonth() === month - 1 && found.getUTCDate() === day ? found : null;
};

/**
 * A text is written as text and never runs as a formula. But once she clicks into the cell and out of it again, Excel reads it anew, unless the
 * cell itself is of the format “text”: 3-1 would become a day, 001 a one, =… a formula.
 */
const wouldChange = (text: string): boolean => /^\s*[=+\-@＝＋－＠]/u.test(text) || /^[\d\s.,:/%-]+$/u.test(text);

/** Excel takes no more; nothing in a notice comes near. */
const LONGEST = 32_767;

/** Excel reads “_x000A_” in a text as the character of that number, so the first mark is written so itself. */
const textOf = (text: string): string =>
  writable(text)
    .replace(/\r\n?/gu, "\n")
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, "_x005F_")
    .slice(0, LONGEST);
