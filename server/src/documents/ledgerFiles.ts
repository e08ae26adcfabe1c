/** Ledgers as files: one for all units or one each. */
import { ledgerCalendar, undatedWords } from "../core/ledger/calendar.js";
import { type Ledger, type LedgerUnit, ledgerOf, ledgerUnits, type NamedNotice } from "../core/ledger/ledger.js";
import { ledgerMarkdown } from "../core/ledger/markdown.js";
import { ledgerPaper } from "../core/ledger/paper.js";
import { ledgerBook, ledgerSheets } from "../core/ledger/sheets.js";
import { type Message, say } from "../core/message.js";
import { fileName } from "./fileName.js";
import type { LedgerFormat } from "./formats.js";
import { writeDocx } from "./write/docx.js";
import { writeXlsx } from "./write/xlsx.js";

export interface LedgerFile {
  /** “县教育和体育局2025年工作任务台账.xlsx” */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What the file does not show: tasks without a date in a calendar. */
  readonly remarks: readonly Message[];
}

export interface LedgerRequest {
  /** null for all units. */
  readonly units: readonly LedgerUnit[] | null;
  readonly format: LedgerFormat;
  readonly oneFileEach: boolean;
  /** Asked between files: true where nobody waits for them any more. */
  readonly isCancelled?: () => boolean;
}

/**
 * One unit: its ledger. Several, or all, in one file: in a workbook a sheet each behind that of all tasks, elsewhere the list of all tasks. One file
 * each: named after the units.
 */
export const ledgerFiles = async (notices: readonly NamedNotice[], request: LedgerRequest): Promise<readonly LedgerFile[]> => {
  const { format, oneFileEach, isCancelled } = request;
  const units = request.units ?? ledgerUnits(notices).flatMap(({ unit }) => (unit.isMany ? [] : [unit]));
  const [first, ...more] = units;
  if (oneFileEach || (request.units !== null && first !== undefined && more.length === 0)) {
    const files: LedgerFile[] = [];
    for (const unit of units) {
      if (isCancelled?.() === true) break;
      files.push(await ledgerFile(ledgerOf(notices, { unit }), format));
    }
    return withOwnNames(files);
  }
  const all = ledgerOf(notices, { unit: null });
  if (format !== "xlsx") return [await ledgerFile(all, format)];
  const book = ledgerBook([all, ...units.map((unit) => ledgerOf(notices, { unit }))]);
  return [{ name: `${fileName(all.title)}.xlsx`, bytes: await writeXlsx(book), remarks: [] }];
};

const ledgerFile = async (ledger: Ledger, format: LedgerFormat): Promise<LedgerFile> => {
  const name = `${fileName(ledger.title)}.${format}`;
  switch (format) {
    case "xlsx":
      return { name, bytes: await writeXlsx(ledgerSheets(ledger)), remarks: [] };
    case "docx":
      return { name, bytes: await writeDocx(ledgerPaper(ledger)), remarks: [] };
    case "md":
      return { name, bytes: utf8(ledgerMarkdown(ledger)), remarks: [] };
    case "ics": {
      const { text, undated } = ledgerCalendar(ledger);
      const left =
        undated.length === 0 ? [] : [say(undatedWords(undated), `${undated.length} tasks have no day and are not in the calendar`)];
      return { name, bytes: utf8(text), remarks: left };
    }
  }
};

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Two units may be called alike in different places. */
const withOwnNames = (files: readonly LedgerFile[]): readonly LedgerFile[] => {
  const taken = new Map<string, number>();
  return files.map((file) => {
    const count = (taken.get(file.name.toLowerCase()) ?? 0) + 1;
    taken.set(file.name.toLowerCase(), count);
    return count === 1 ? file : { ...file, name: file.name.replace(/\.(\w+)$/u, ` (${count}).$1`) };
  });
};
