/** A notice as a file of another program. */
import type { CheckedNotice } from "../core/checked.js";
import { type Message, say } from "../core/message.js";
import { csvOf } from "../core/paper/csv.js";
import { paperPage } from "../core/paper/html.js";
import { markdownOf } from "../core/paper/markdown.js";
import { paperOf } from "../core/paper/paperOf.js";
import { sheetsOf } from "../core/paper/sheets.js";
import { parseToJson } from "../core/parse.js";
import { reviewMarksIn } from "../core/review/marks.js";
import type { ExportFormat } from "./formats.js";
import { writeDocx } from "./write/docx.js";
import { writeXlsx } from "./write/xlsx.js";

/** Why there is nothing to write: a workbook of a notice without a table. */
export interface ExportProblem {
  readonly problem: Message;
}

/** @param path what the notice is called, for JSON */
export const exportNotice = async (checked: CheckedNotice, format: ExportFormat, path: string): Promise<Uint8Array | ExportProblem> => {
  switch (format) {
    case "docx":
      return writeDocx(paperOf(checked));
    case "html":
      return utf8(paperPage(paperOf(checked)));
    case "md":
      return utf8(markdownOf(checked));
    case "json":
      return utf8(`${JSON.stringify(parseToJson(checked, path), null, 2)}\n`);
    case "xlsx":
    case "csv": {
      const sheets = sheetsOf(checked);
      if (sheets.length === 0) return { problem: NO_TABLE };
      return format === "xlsx" ? writeXlsx(sheets) : utf8(csvOf(sheets));
    }
  }
};

const NO_TABLE = say(
  "这份通知里没有任务分解表，不能导出成表格；可导出为 Word 文件，或先分解为任务分解表",
  "The notice has no task table to be written as a sheet; export it for Word, or break it down first",
);

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What she should know before the notice goes out: places still to be reviewed, errors that were found. Empty for one in order. */
export const exportRemarks = (checked: CheckedNotice): readonly Message[] => {
  const marks = reviewMarksIn(checked.notice.text()).length;
  const errors = checked.findings().filter(({ severity }) => severity === "error");
  const [first] = errors;
  return [
    ...(marks > 0 ? [say(`还有${marks}处待核对`, `${marks} ${marks === 1 ? "place is" : "places are"} marked for review`)] : []),
    ...(first !== undefined ? [errorsFound(errors.length, first.message)] : []),
  ];
};

const errorsFound = (count: number, first: Message): Message =>
  count === 1
    ? say(`检查发现1个错误：${first.zh}`, `There is an error: ${first.en}`)
    : say(`检查发现${count}个错误，如：${first.zh}`, `There are ${count} errors, such as: ${first.en}`);
