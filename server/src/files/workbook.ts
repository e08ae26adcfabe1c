/**
 * Workbooks (.xlsx, Office Open XML) as tables. Loaded where a registry is one. What comes from outside is looked at before the library unpacks
 * it: a small file can grow to gigabytes, and one cell in the last row makes a table of a million rows. Needs Node for that (zlib).
 */
import readXlsxFile from "read-excel-file/universal";
import { type Message, say } from "../core/message.js";
import { columnsOf } from "../core/units/list/columns.js";
import type { Sheet } from "../core/units/list/sheet.js";
import { columnNumber, filledDown, type MergedCells, mergedIn, sheetFiles } from "./mergedCells.js";
import { unpack } from "./unzip.js";
import { zipEntries } from "./zip.js";

export type WorkbookRead = { readonly sheet: Sheet } | { readonly problem: Message };

/** Bytes: of the file, and of all it holds when unpacked. A list of 20,000 units has less than a tenth. */
export const LARGEST_WORKBOOK = 10 * 1024 * 1024;
const LARGEST_UNPACKED = 64 * 1024 * 1024;
const MOST_ENTRIES = 1000;
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 256;

/** The first sheet that has titles of a list of units, else the first one. Never throws. */
export const readWorkbook = async (bytes: Uint8Array): Promise<WorkbookRead> => {
  if (bytes.length > LARGEST_WORKBOOK) return { problem: TOO_LARGE };
  const looked = lookThrough(bytes);
  if ("problem" in looked) return looked;
  try {
    const found = (await readXlsxFile(new Uint8Array(bytes).buffer)).map(({ data }) => sheetOf(data));
    const isKnown = looked.merged.length === found.length;
    const sheets = found.map((sheet, i) => (isKnown ? filledDown(sheet, looked.merged[i] ?? []) : sheet));
    return { sheet: sheets.find((sheet) => columnsOf(sheet) !== null) ?? sheets[0] ?? [] };
  } catch {
    return { problem: DAMAGED };
  }
};

const TOO_LARGE = say(
  "工作簿太大（文件超过 10 MB，或展开后超过 64 MB），不予处理；请只保留单位名录一张表",
  "The workbook is too large (a file over 10 MB, or over 64 MB when unpacked) and is not read; keep the list of units alone",
);
const NO_WORKBOOK = say(
  "不是 .xlsx 工作簿；旧格式请在 Excel 或 WPS 中另存为 .xlsx",
  "This is no .xlsx workbook; save one of an older form as .xlsx in Excel or WPS",
);
const LOCKED = say("工作簿设有密码，请取消密码后再用", "The workbook has a password; take it away first");
const DAMAGED = say(
  "工作簿已损坏或读不出来，请在 Excel 或 WPS 中打开后另存",
  "The workbook is damaged or cannot be read; open it in Excel or WPS and save it again",
);
const TOO_MANY_CELLS = say(
  `工作表超过 ${MOST_ROWS} 行或 ${MOST_COLUMNS} 列，请删去单位名录之外的内容和下方、右侧的空行空列`,
  `A sheet has more than ${MOST_ROWS} rows or ${MOST_COLUMNS} columns; take out what is not the list of units, and empty rows and columns at its ends`,
);

/** What a compound file begins with: .xls, and an .xlsx with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

interface LookedThrough {
  /** For each sheet, in the order of the workbook. */
  readonly merged: readonly (readonly MergedCells[])[];
}

const BOOK = "xl/workbook.xml";
const RELATIONS = "xl/_rels/workbook.xml.rels";

/** Unpacks one entry after the other, and keeps none of those that may be large. */
const lookThrough = (bytes: Uint8Array): LookedThrough | { readonly problem: Message } => {
  if (COMPOUND.every((byte, i) => bytes[i] === byte))
    return { problem: new TextDecoder("utf-16le").decode(bytes).includes("EncryptedPackage") ? LOCKED : NO_WORKBOOK };
  const entries = zipEntries(bytes);
  if (entries === null || !entries.some(({ name }) => name.toLowerCase() === BOOK)) return { problem: NO_WORKBOOK };
  if (entries.some(({ encrypted }) => encrypted)) return { problem: LOCKED };
  if (entries.length > MOST_ENTRIES || entries.reduce((sum, { size }) => sum + size, 0) > LARGEST_UNPACKED) return { problem: TOO_LARGE };
  let [book, relations] = ["", ""];
  const mergedBy = new Map<string, readonly MergedCells[]>();
  for (const entry of entries.filter(({ name }) => /\.(?:xml|rels)$/iu.test(name))) {
    const unpacked = unpack(bytes, entry);
    if (unpacked === null) return { problem: DAMAGED };
    const text = new TextDecoder().decode(unpacked);
    if (reachesTooFar(text)) return { problem: TOO_MANY_CELLS };
    if (entry.name === BOOK) book = text;
    else if (entry.name === RELATIONS) relations = text;
    else mergedBy.set(entry.name, mergedIn(text));
  }
  return { merged: sheetFiles(book, relations).map((file) => mergedBy.get(file) ?? []) };
};

/** `<row r="12">`, `<c r="AB12">` */
const ADDRESS = /\sr\s*=\s*["']([A-Za-z]{0,7})(\d+)["']/gu;

const reachesTooFar = (xml: string): boolean => {
  for (const [, letters = "", digits = ""] of xml.matchAll(ADDRESS)) {
    if (Number(digits) > MOST_ROWS || columnNumber(letters) > MOST_COLUMNS) return true;
  }
  return false;
};

const sheetOf = (rows: readonly (readonly unknown[])[]): Sheet =>
  rows.map((row, i) => ({ number: i + 1, cells: row.map((value) => ({ text: textOf(value), at: null })) }));

const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return "";
  // Dates of a workbook have no time zone; the library gives them in UTC.
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value).trim();
};
