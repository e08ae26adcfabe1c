/** Tables as text (.csv, .tsv, Excel's “Unicode 文本”). */
import type { ForeignRow } from "../../core/foreign/document.js";
import { type Message, say } from "../../core/message.js";
import { readCsv as readCells } from "../../core/units/list/csv.js";
import { decode } from "../../files/decode.js";
import { cell, row } from "./blocks.js";
import type { DocumentRead, ReadProblem } from "./result.js";
import { blocksOfSheet } from "./sheetBlocks.js";

/** @param bytes UTF-8, GB18030, or UTF-16 with a byte order mark; cells parted by “,”, “;” or TAB. Nothing is merged in such a file. Never throws. */
export const readCsv = (bytes: Uint8Array): DocumentRead => {
  const decoded = decodeSheet(bytes);
  if ("problem" in decoded) return decoded;
  const read = readCells(decoded.text);
  if ("problem" in read) return { problem: inLine(read.problem.line, read.problem.message) };
  const columns = read.sheet.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  if (columns * read.sheet.length > MOST_PLACES) return { problem: TOO_MANY };
  const rows = read.sheet.map(
    ({ cells }): ForeignRow => row(Array.from({ length: columns }, (_, column) => cell(column, cells[column]?.text ?? ""))),
  );
  const blocks = blocksOfSheet(rows);
  return blocks.length === 0 ? { problem: NOTHING } : { blocks, remarks: [] };
};

/** A million, as for a sheet of a workbook. */
const MOST_PLACES = 1_000_000;

const decodeSheet = (bytes: Uint8Array): { readonly text: string } | ReadProblem => {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder("utf-16le").decode(bytes) };
  if (first === 0xfe && second === 0xff) return { text: new TextDecoder("utf-16be").decode(bytes) };
  return decode(bytes);
};

const inLine = (line: number, { zh, en }: Message): Message => say(`第 ${line} 行：${zh}`, `Line ${line}: ${en}`);

const TOO_MANY = say(
  "表格太大，不像任务分解表；请只保留要用的部分再打开",
  "The table is too large for a task table; keep only the part you need",
);

const NOTHING = say("文件里没有内容", "There is nothing in the file");
