/** Workbooks (.xlsx) as documents: the tables, titles and notes that somebody sees who opens them. */
import type { ForeignBlock } from "../../../core/foreign/document.js";
import { type Message, say } from "../../../core/message.js";
import { type OfficePackage, openPackage } from "../../../office/package.js";
import { orProblem } from "../../../office/packageProblems.js";
import { readSheet } from "../../../office/workbook/sheet.js";
import { openWorkbook } from "../../../office/workbook/workbook.js";
import type { DocumentRead } from "../result.js";
import { blocksOfSheet } from "../sheetBlocks.js";
import { visibleRows } from "./rows.js";

/** Tables and titles of all visible sheets, one sheet after another. Never throws. */
export const readXlsx = (bytes: Uint8Array): DocumentRead => orProblem(() => documentOf(openPackage(bytes, "xlsx")));

const documentOf = (file: OfficePackage): DocumentRead => {
  const book = openWorkbook(file);
  const blocks: ForeignBlock[] = [];
  const remarks: Message[] = [];
  const filled: string[] = [];
  for (const sheet of book.sheets) {
    const { name, hidden, path } = sheet;
    const content = readSheet(file, sheet, book);
    if (content.rows.size === 0) continue;
    if (hidden) {
      remarks.push(say(`隐藏的工作表“${name}”没有读入`, `The hidden sheet “${name}” was left out`));
      continue;
    }
    const { rows, hiddenRows, hiddenColumns } = visibleRows(content);
    const found = blocksOfSheet(rows);
    if (found.length > 0) filled.push(name);
    for (const block of found) blocks.push(block);
    if (hiddenRows > 0 || hiddenColumns > 0) remarks.push(hiddenIn(name, hiddenRows, hiddenColumns));
    if (file.relationships(path).some(({ kind }) => /comments?$/iu.test(kind)))
      remarks.push(say(`工作表“${name}”中的批注没有读入`, `The comments on the sheet “${name}” were left out`));
  }
  if (blocks.length === 0) return { problem: NOTHING };
  if (filled.length > 1) {
    const names = filled.map((name) => `“${name}”`);
    remarks.unshift(say(`共读入 ${filled.length} 张工作表：${names.join("、")}`, `${filled.length} sheets were read: ${names.join(", ")}`));
  }
  return { blocks, remarks };
};

const hiddenIn = (name: string, rows: number, columns: number): Message => {
  const zh = [rows > 0 ? `${rows} 行` : "", columns > 0 ? `${columns} 列` : ""].filter((part) => part !== "").join("、");
  const en = [rows > 0 ? `${rows} rows` : "", columns > 0 ? `${columns} columns` : ""].filter((part) => part !== "").join(" and ");
  return say(`工作表“${name}”中隐藏的 ${zh}没有读入`, `${en} hidden in the sheet “${name}” were left out`);
};

const NOTHING = say("工作簿里没有可读的内容，或全部是隐藏的", "There is nothing to read in the workbook, or all of it is hidden");
