/** `.xlsx` (Office Open XML, SpreadsheetML) from tables of a spreadsheet: a notice's own table, ledgers. */
import writeXlsxFile from "write-excel-file/universal";
import type { SheetTable } from "../../core/paper/sheet.js";
import { freeSheetName } from "../../core/paper/sheetName.js";
import { packed, partsOf } from "./package.js";
import { cellsOf } from "./xlsx/cells.js";
import { withHeights } from "./xlsx/highRows.js";
import { columnWidth, FONT } from "./xlsx/measures.js";
import { printing } from "./xlsx/printing.js";

/**
 * The workbook, a sheet for each table; the same tables give the same bytes. Titles stay in sight and come again on every page; A4, as wide as
 * the page, page numbers at the foot. Texts stay texts whatever they begin with. Names of sheets that Excel does not take, or that come twice,
 * are mended. An empty sheet for no tables, since a workbook has one at least.
 */
export const writeXlsx = async (sheets: readonly SheetTable[]): Promise<Uint8Array> => {
  const tables = (sheets.length > 0 ? sheets : [EMPTY]).map(withHeights);
  const taken = new Set<string>();
  const names = tables.map(({ name }, i) => freeSheetName(name, `表${i + 1}`, taken));
  const blob = await writeXlsxFile(
    tables.map((table, i) => ({
      data: cellsOf(table),
      sheet: names[i] ?? "",
      columns: table.widths.map((width) => ({ width: columnWidth(width) })),
      stickyRowsCount: headRows(table),
    })),
    { fontFamily: FONT.family, fontSize: FONT.size, features: [printing(tables, names)] },
  ).toBlob();
  return packed(partsOf(new Uint8Array(await blob.arrayBuffer())));
};

/** Rows that stay in sight: the line over the table and the titles. */
const headRows = ({ title, titleRows }: SheetTable): number => (title === null ? 0 : 1) + titleRows;

const EMPTY: SheetTable = { name: "", title: null, widths: [], titleRows: 0, rows: [], orientation: "portrait" };
