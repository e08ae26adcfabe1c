/** Lists of units kept as tables: .csv and .tsv in UTF-8 or GB18030, and workbooks (.xlsx). */
import { type Message, say } from "../core/message.js";
import { readCsv } from "../core/units/list/csv.js";
import { type ListContext, type ListProblem, readUnitList } from "../core/units/list/readList.js";
import type { Sheet } from "../core/units/list/sheet.js";
import type { Registry } from "../core/units/registry.js";
import { shippedRegistries } from "../core/units/shipped.js";
import { decode } from "./decode.js";
import type { FileSystem } from "./fileSystem.js";
import type { Problem } from "./project.js";

export type UnitListRead = { readonly registries: readonly Registry[] } | { readonly problems: readonly Problem[] };

export interface UnitListSource {
  readonly files: Pick<FileSystem, "read">;
  /** Reads workbooks; loaded only where there is one. */
  readonly workbook: () => Promise<typeof import("./workbook.js")>;
}

/** @param configured the place that fenjie.json names; null where it names none */
export const readUnitListFile = async (
  { files, workbook }: UnitListSource,
  uri: string,
  configured: ListContext["configured"],
): Promise<UnitListRead> => {
  if (/\.(?:xls|et)$/iu.test(uri)) return failed(OLD_FORMAT);
  const bytes = await files.read(uri);
  if (!(bytes instanceof Uint8Array)) return failed(bytes.problem);
  const context = { configured, registries: shippedRegistries };
  if (/\.xlsx$/iu.test(uri)) {
    const { readWorkbook } = await workbook();
    const read = readWorkbook(bytes);
    return "problem" in read ? failed(read.problem) : listOf(read.sheet, context);
  }
  const decoded = decode(bytes);
  if ("problem" in decoded) return failed(decoded.problem);
  const read = readCsv(decoded.text);
  if ("sheet" in read) return listOf(read.sheet, context);
  const { line, column, message } = read.problem;
  return { problems: [{ at: { line, column }, message }] };
};

const OLD_FORMAT = say("请在 Excel 或 WPS 中另存为 .xlsx 或 .csv", "Save it as .xlsx or .csv in Excel or WPS");

const failed = (message: Message): UnitListRead => ({ problems: [{ at: null, message }] });

const listOf = (sheet: Sheet, context: ListContext): UnitListRead => {
  const read = readUnitList(sheet, context);
  return "registries" in read ? read : { problems: read.problems.map(asProblem) };
};

/** In a workbook, where no editor can point at the place, the message says the row. */
const asProblem = ({ row, at, message }: ListProblem): Problem =>
  at !== null || row === null ? { at, message } : { at, message: say(`第${row}行${message.zh}`, `row ${row}: ${message.en}`) };
