/** Lists of units kept as workbooks (.xlsx). Loaded where a registry is one. */
import { isoDate } from "../core/deadline/dates.js";
import { type Message, say } from "../core/message.js";
import { columnsOf } from "../core/units/list/columns.js";
import type { Sheet, SheetCell } from "../core/units/list/sheet.js";
import { openPackage } from "../office/package.js";
import { NotOfThisKind, problemOf } from "../office/packageProblems.js";
import { readSheet, type SheetContent, type SheetCell as WorkbookCell } from "../office/workbook/sheet.js";
import { openWorkbook } from "../office/workbook/workbook.js";
import { filledDown } from "./mergedCells.js";

export type WorkbookRead = { readonly sheet: Sheet } | { readonly problem: Message };

/** Bytes of the file, and of what is read of it unpacked. A list of 20,000 units has less than a tenth. */
export const LARGEST_WORKBOOK = 10 * 1024 * 1024;
const LARGEST_CONTENT = 64 * 1024 * 1024;

/** The first sheet that has titles of a list of units, else the first one; hidden rows and columns count as any. Never throws. */
export const readWorkbook = (bytes: Uint8Array): WorkbookRead => {
  try {
    return { sheet: listIn(bytes) };
  } catch (error) {
    // What to do to open it as a notice is no advice for a list of units.
    return { problem: error instanceof NotOfThisKind ? NO_WORKBOOK : problemOf(error) };
  }
};

const listIn = (bytes: Uint8Array): Sheet => {
  const file = openPackage(bytes, "xlsx", { file: LARGEST_WORKBOOK, content: LARGEST_CONTENT });
  const book = openWorkbook(file);
  let first: Sheet | null = null;
  for (const entry of book.sheets) {
    const sheet = sheetOf(readSheet(file, entry, book));
    if (columnsOf(sheet) !== null) return sheet;
    first ??= sheet;
  }
  return first ?? [];
};

const EMPTY_CELL: SheetCell = { text: "", at: null };

/** A cell for every place, down to the last that is filled. */
const sheetOf = ({ rows, merged }: SheetContent): Sheet => {
  const [bottom, right] = [lastOf(rows.keys()), lastOf([...rows.values()].map((cells) => lastOf(cells.keys())))];
  const sheet = Array.from({ length: bottom + 1 }, (_, row) => ({
    number: row + 1,
    cells: Array.from({ length: right + 1 }, (_, column) => {
      const cell = rows.get(row)?.get(column);
      return cell === undefined ? EMPTY_CELL : { text: textOf(cell), at: null };
    }),
  }));
  return filledDown(sheet, merged);
};

const lastOf = (indexes: Iterable<number>): number => {
  let last = -1;
  for (const index of indexes) last = Math.max(last, index);
  return last;
};

/** A date as a list has it in any format, “2019-03-01”. */
const textOf = ({ text, date }: WorkbookCell): string => (date === null ? text.trim() : isoDate(date.year, date.month, date.day));

const NO_WORKBOOK = say(
  "不是 .xlsx 工作簿；旧格式请在 Excel 或 WPS 中另存为 .xlsx",
  "This is no .xlsx workbook; save one of an older form as .xlsx in Excel or WPS",
);
