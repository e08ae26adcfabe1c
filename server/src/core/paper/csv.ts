/** Tables as comma-separated values (RFC 4180): UTF-8 with a byte order mark, by which Excel and WPS know it, lines ended by CR LF. */
import type { SheetTable, SheetTableCell } from "./sheet.js";

const BOM = "\uFEFF";
const LINE_END = "\r\n";

/** All sheets in one file, an empty line between two. Of merged cells the first has the value, the others are empty; titles over the tables are left out. */
export const csvOf = (sheets: readonly SheetTable[]): string =>
  BOM + sheets.map(({ rows }) => rows.map((row) => row.map(field).join(",") + LINE_END).join("")).join(LINE_END);

const field = (cell: SheetTableCell): string => {
  if (cell === null) return "";
  const value = harmless(typeof cell.value === "string" ? cell.value : cell.value.date);
  return /[",\r\n]/u.test(value) || value !== value.trim() ? `"${value.replaceAll('"', '""')}"` : value;
};

/**
 * What a spreadsheet would work out as a formula (“=…”, “@…”, also full width) gets an apostrophe ahead of it, which says that it is text. A number with its
 * sign, and a dash, are none.
 */
const harmless = (value: string): string =>
  /^[=+\-@＝＋－＠\t\r]/u.test(value) && !/^[+\-＋－]?[\d.,]+[%‰％]?$/u.test(value) && value !== "-" ? `'${value}` : value;
