/** Tables of a spreadsheet. */
import type { SheetTable, SheetTableCell } from "../../../../server/src/core/paper/sheet.js";

export const sheetCell = (
  value: NonNullable<SheetTableCell>["value"],
  { rowSpan = 1, columnSpan = 1, align = "left", bold = false }: Partial<NonNullable<SheetTableCell>> = {},
): SheetTableCell => ({ value, rowSpan, columnSpan, align, bold });

const title = (text: string): SheetTableCell => sheetCell(text, { align: "center", bold: true });

/** A ledger with a merged section, a unit over two rows, days, and texts that look like something else. */
export const ledger = (changes: Partial<SheetTable> = {}): SheetTable => ({
  name: "台账",
  title: "汶上县财政局2025年政务公开工作台账",
  widths: [6, 12, 30, 12],
  titleRows: 1,
  orientation: "landscape",
  rows: [
    [title("序号"), title("单位"), title("工作要求"), title("完成时限")],
    [sheetCell("一、坚持标准引领", { columnSpan: 4, bold: true }), null, null, null],
    [
      sheetCell("1"),
      sheetCell("县财政局", { rowSpan: 2 }),
      sheetCell("公开预决算信息"),
      sheetCell({ date: "2025-03-31" }, { align: "center" }),
    ],
    [sheetCell("2"), null, sheetCell("做好政策解读，".repeat(40)), sheetCell("持续推进")],
  ],
  ...changes,
});
