/** Tables of which only the order of the cells is left: each a line or a paragraph, or parted by lines with “|” alone. */
import type { ForeignCell, ForeignRow, ForeignTable } from "../../../core/foreign/document.js";
import { say } from "../../../core/message.js";
import { saysWhen } from "../../../core/notice/deadlineWords.js";
import { readMarker } from "../../../core/numbering/marker.js";
import { cell, row, tableOf, wideCell } from "../blocks.js";
import type { PageLine } from "./pages.js";
import { type Column, columnOf } from "./roles.js";
import { beginsUnit, joined } from "./words.js";

const bareOf = (line: PageLine | undefined): string => (line?.text ?? "").replace(/[\s\u3000]+/gu, "");
const isPipe = (line: PageLine | undefined): boolean => /^[|｜]+$/u.test(bareOf(line));

/** Rows that do not come out even may be so many of all; beyond it nothing is sure any more. */
const MOST_UNEVEN = 0.25;

/**
 * The table these cells make: a deadline, which ends a row where it is the last column, or the exact number of cells. null where they are
 * interleaved: most rows do not come out even.
 */
export const cellSequence = (columns: readonly Column[], lines: readonly PageLine[]): ForeignTable | null => {
  const deadline = columnOf(columns, "deadline");
  if (deadline !== columns.length - 1) return null;
  const rows: ForeignRow[] = [];
  let [even, uneven] = [0, 0];
  let cells: string[] = [];
  for (const words of tokensOf(lines)) {
    if (cells.length === 0 && readMarker(words, 0)?.level === 1) {
      rows.push(row([wideCell(columns.length, words)]));
      continue;
    }
    cells.push(words);
    if (!saysWhen(words)) continue;
    const made = rowOf(cells, columns);
    if (made === null) return null;
    if (made.some(({ doubts }) => doubts.length > 0)) uneven++;
    else even++;
    rows.push(row(made));
    cells = [];
  }
  if (cells.length > 0 || even + uneven === 0 || uneven > (even + uneven) * MOST_UNEVEN) return null;
  return tableOf([
    row(
      columns.map(({ title }, i) => cell(i, title)),
      true,
    ),
    ...rows,
  ]);
};

/** Cells: parted by pipes or blank lines where the text has them, else each line is one. */
const tokensOf = (lines: readonly PageLine[]): readonly string[] => {
  const piped = lines.some(isPipe);
  const apart = !piped && lines.filter((line) => line.apart).length > lines.length * 0.3 && !lines.every((line) => line.apart);
  const tokens: string[][] = [];
  let fresh = true;
  for (const line of lines) {
    if (isPipe(line)) {
      fresh = true;
      continue;
    }
    const words = line.text.trim();
    if (fresh || (!piped && (!apart || line.apart)) || (readMarker(words, 0)?.level ?? 9) <= 2) tokens.push([words]);
    else tokens.at(-1)?.push(words);
    fresh = false;
  }
  return tokens.map(wordsOf);
};

/** Lines of a cell: a sentence, or units one below the other. */
const wordsOf = (lines: readonly string[]): string =>
  lines.slice(1).reduce((text, line, i) => (beginsUnit(lines[i] ?? "", line) ? `${text}\n${line}` : joined([text, line])), lines[0] ?? "");

/** null for more cells than the table has. A cell that is missing is the merged one of the group, or of the units. */
const rowOf = (cells: readonly string[], columns: readonly Column[]): readonly ForeignCell[] | null => {
  const short = columns.length - cells.length;
  if (short < 0 || short > 2) return null;
  if (short === 0) return cells.map((words, i) => cell(i, words));
  const task = columnOf(columns, "task");
  if (short === 1 && task === 0 && readMarker(cells[0] ?? "", 0) === null) return cells.map((words, i) => cell(i + 1, words));
  // From the right: requirement and deadline are never merged.
  return cells.map((words, i) => cell(i < cells.length - 2 ? i : i + short, words, i === cells.length - 2 ? [UNITS] : []));
};

const UNITS = say(
  "这一行少了单元格，单位在哪一列是推断的，请对照原文件核对",
  "Cells are missing in this row, and which column the units stand in was a guess; compare with the original",
);
