/** Tables as text (RFC 4180, and what Excel and WPS make of it in China): cells parted by “,”, “;” or TAB, with or without quotes. */
import { type Message, say } from "../../message.js";
import type { Sheet, SheetCell, SheetRow } from "./sheet.js";

export interface CsvProblem {
  readonly line: number;
  readonly column: number;
  readonly message: Message;
}

export type CsvRead = { readonly sheet: Sheet } | { readonly problem: CsvProblem };

const SEPARATORS = ["\t", ",", ";", "，"] as const;
/** Excel's first line that says what the separator is. */
const DECLARED = /^sep=(.)\r?\n/u;

/** The separator that most lines of the head have most of; a mark inside quotes is none. */
const separatorOf = (text: string): string => {
  const head = text.slice(0, 4000).replace(/"[^"]*"/gu, "");
  let best = ",";
  let most = 0;
  for (const separator of SEPARATORS) {
    const lines = head.split("\n").filter((line) => line.includes(separator)).length;
    if (lines > most) [best, most] = [separator, lines];
  }
  return best;
};

/** @param text without a byte order mark; line ends of any kind, also within quotes */
export const readCsv = (text: string): CsvRead => {
  const declared = DECLARED.exec(text);
  const separator = declared?.[1] ?? separatorOf(text);
  const rows: SheetRow[] = [];
  let cells: SheetCell[] = [];
  let at = declared?.[0].length ?? 0;
  let line = declared === null ? 1 : 2;
  let lineStart = at;
  const place = () => ({ line, column: at - lineStart + 1 });

  while (at < text.length) {
    const begin = place();
    let cell: string;
    if (text.charAt(at) === '"') {
      const quoted = quotedAt(text, at);
      if (quoted === null)
        return {
          problem: {
            ...begin,
            message: say(
              '引号“"”没有配对，从这里起无法分列，请补上右边的引号',
              'The quote “"” is never closed, so the cells cannot be told apart; close it',
            ),
          },
        };
      cell = quoted.text;
      for (let i = at; i < quoted.end; i++)
        if (text.charAt(i) === "\n") {
          line++;
          lineStart = i + 1;
        }
      at = quoted.end;
      // What stands between the closing quote and the separator belongs to the cell all the same.
      const end = endOfCell(text, at, separator);
      cell += text.slice(at, end);
      at = end;
    } else {
      const end = endOfCell(text, at, separator);
      cell = text.slice(at, end);
      at = end;
    }
    cells.push({ text: cell.trim(), at: begin });
    if (text.charAt(at) === separator) {
      at++;
      if (at < text.length) continue;
    }
    rows.push({ number: rows.length + 1, cells });
    cells = [];
    if (text.charAt(at) === "\r" && text.charAt(at + 1) === "\n") at++;
    at++;
    line++;
    lineStart = at;
  }
  return { sheet: rows };
};

const quotedAt = (text: string, from: number): { readonly text: string; readonly end: number } | null => {
  for (let at = from + 1; ; ) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return null;
    if (text.charAt(quote + 1) !== '"') return { text: text.slice(from + 1, quote).replaceAll('""', '"'), end: quote + 1 };
    at = quote + 2;
  }
};

const endOfCell = (text: string, from: number, separator: string): number => {
  let at = from;
  while (at < text.length) {
    const character = text.charAt(at);
    if (character === separator || character === "\n" || character === "\r") break;
    at++;
  }
  return at;
};
