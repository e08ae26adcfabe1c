/**
 * A table as the plain text on the clipboard: cells parted by TAB, rows by line ends. Excel and WPS put a cell with line breaks into quotes; Word writes its
 * paragraphs as lines of their own, and so only the number of columns tells where a row ends.
 */
import type { ForeignBlock, ForeignCell, ForeignRow } from "../../core/foreign/document.js";
import { type Message, say } from "../../core/message.js";
import { readHeaderTitles, roleLookup } from "../../core/notice/columns.js";
import { endsTable } from "../../core/notice/zones.js";
import { readMarker } from "../../core/numbering/marker.js";
import { cell, paragraph, row, tableOf, wideCell } from "./blocks.js";
import type { DocumentRead } from "./result.js";

/** @param text of the clipboard; where no line has a TAB, each is a paragraph. Never throws. */
export const readTabSeparated = (text: string): DocumentRead => {
  const lines = fieldsByLine(text.replace(/^\ufeff/u, ""));
  const first = lines.findIndex((fields) => fields.length > 1);
  if (first < 0) {
    const blocks = lines.flatMap(([words = ""]) => (words.trim() === "" ? [] : [paragraph(words)]));
    return blocks.length === 0 ? { problem: NOTHING } : { blocks, remarks: [] };
  }
  const width = widthOf(lines.slice(first));
  const before = lines.slice(0, first).map(([words = ""]) => words);
  const headings = before.length - trailing(before, isHeading);
  const { rows, after } = mended([...before.slice(headings).map((words) => [words]), ...lines.slice(first)], width);
  const blocks: ForeignBlock[] = [...paragraphs(before.slice(0, headings)), tableOf(rows), ...paragraphs(after)];
  return { blocks, remarks: [] };
};

const NOTHING = say("剪贴板里没有文字", "There is no text on the clipboard");

const paragraphs = (lines: readonly string[]): readonly ForeignBlock[] =>
  lines.filter((line) => line.trim() !== "").map((line) => paragraph(line));

/** How many at the end are so. */
const trailing = (lines: readonly string[], test: (line: string) => boolean): number => {
  let count = 0;
  while (count < lines.length && test(lines[lines.length - 1 - count] ?? "")) count++;
  return count;
};

/** 一、 or （一）: begins a row, even alone on its line. */
const isHeading = (line: string): boolean => (readMarker(line.trim(), 0)?.level ?? 9) <= 2;

type Fields = readonly string[];

const fieldsByLine = (text: string): readonly Fields[] => {
  const lines: string[][] = [[]];
  for (let at = 0; at <= text.length; ) {
    const fields = lines.at(-1) as string[];
    const quoted = quotedAt(text, at);
    const end = quoted?.end ?? endOfField(text, at);
    fields.push(quoted?.text ?? text.slice(at, end));
    const mark = text.charAt(end);
    if (mark === "") break;
    if (mark !== "\t") lines.push([]);
    at = end + (mark === "\r" && text.charAt(end + 1) === "\n" ? 2 : 1);
  }
  const last = lines.at(-1);
  if (last?.length === 1 && last[0] === "") lines.pop();
  return lines;
};

const endOfField = (text: string, from: number): number => {
  let at = from;
  while (at < text.length && !"\t\r\n".includes(text.charAt(at))) at++;
  return at;
};

/**
 * A cell in quotes, with doubled ones within. Excel writes quotes only around what needs them: a line break, a TAB or a quote; elsewhere they are
 * those of the text (“放管服”改革 typed with straight quotes), and so is one that never closes before a TAB or line end.
 */
const quotedAt = (text: string, from: number): { readonly text: string; readonly end: number } | null => {
  if (text.charAt(from) !== '"') return null;
  for (let at = from + 1; ; ) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return null;
    if (text.charAt(quote + 1) === '"') {
      at = quote + 2;
      continue;
    }
    const inner = text.slice(from + 1, quote);
    const closes = quote + 1 === text.length || "\t\r\n".includes(text.charAt(quote + 1));
    return closes && /[\t\r\n]|""/u.test(inner) ? { text: inner.replaceAll('""', '"'), end: quote + 1 } : null;
  }
};

const roleOf = roleLookup();

/** The number of columns: as many as the header names, else as most lines have. */
const widthOf = (lines: readonly Fields[]): number => {
  const header = lines.find((fields) => readHeaderTitles(fields, roleOf) !== null);
  if (header !== undefined) return header.length;
  const counts = new Map<number, number>();
  for (const { length } of lines) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] || (one[1] === best[1] && one[0] > best[0]) ? one : best))[0];
};

/** Lines put together to rows of `width` cells, and the lines below the table. */
const mended = (lines: readonly Fields[], width: number): { readonly rows: readonly ForeignRow[]; readonly after: readonly string[] } => {
  const rows: ForeignRow[] = [];
  const below = belowFrom(lines);
  const lastParted = lines.reduce((last, { length }, at) => (length > 1 ? at : last), -1);
  const wholeRow = (from: number): number | null => (from > lastParted ? null : rowEnd(lines, from, width));
  /** Lines below a whole row with which its last cell goes on. */
  let more: string[] = [];
  const finish = (next: Fields | undefined): void => {
    const last = rows.at(-1);
    if (last !== undefined && more.length > 0) rows[rows.length - 1] = withMore(last, more, (next?.length ?? 0) >= width);
    more = [];
  };
  let i = 0;
  for (; i < lines.length; ) {
    const fields = withoutEmptyEnd(lines[i] as Fields, width);
    const [words = ""] = fields;
    const end = wholeRow(i);
    if (fields.length === 1 && words.trim() === "") {
      i++;
      continue;
    }
    if (fields.length === 1 && rows.length > 0 && (endsTable(words.trim()) || i >= below)) break;
    if (fields.length === 1 && end === null && (isHeading(words) || rows.length > 0)) {
      if (isHeading(words)) {
        finish(undefined);
        rows.push(row([wideCell(width, words)]));
      } else more.push(words);
      i++;
      continue;
    }
    finish(fields);
    rows.push(end === null ? unevenRow(fields, width) : rowOf(lines.slice(i, end), width));
    i = end ?? i + 1;
  }
  finish(undefined);
  return { rows, after: lines.slice(i).map((fields) => fields.join(" ")) };
};

/** Where the lines below the table begin: none of them has cells, and one of them, 抄送 or a date, ends the table for sure. */
const belowFrom = (lines: readonly Fields[]): number => {
  let from = lines.length;
  let ends = false;
  while (from > 0 && lines[from - 1]?.length === 1) {
    ends ||= endsTable((lines[from - 1]?.[0] ?? "").trim());
    from--;
  }
  return ends ? from : lines.length;
};

/** TABs beyond the last column with nothing behind them are an accident of copying. */
const withoutEmptyEnd = (fields: Fields, width: number): Fields => {
  let { length } = fields;
  while (length > width && fields[length - 1]?.trim() === "") length--;
  return fields.slice(0, length);
};

/** Paragraphs of all cells of a row; a list of schools and hospitals has some fifty. */
const MOST_LINES = 200;

/** The line after those that together have all cells of a row; null where they do not come out even. */
const rowEnd = (lines: readonly Fields[], from: number, width: number): number | null => {
  let count = 1;
  for (let i = from; i < Math.min(lines.length, from + MOST_LINES); i++) {
    const fields = withoutEmptyEnd(lines[i] as Fields, width);
    const [words = ""] = fields;
    if (i > from && (fields.length >= width || words.trim() === "" || isHeading(words))) return null;
    count += fields.length - 1;
    if (count === width) return i + 1;
    if (count > width) return null;
  }
  return null;
};

const unevenRow = (fields: Fields, width: number): ForeignRow =>
  row(fields.map((words, column) => cell(column, words, column === 0 ? [cellCount(fields.length, width)] : [])));

const rowOf = (lines: readonly Fields[], width: number): ForeignRow => {
  const texts: string[][] = [];
  for (const fields of lines) {
    const [first = "", ...more] = withoutEmptyEnd(fields, width);
    const open = texts.at(-1);
    if (open === undefined) texts.push([first]);
    else open.push(first);
    for (const words of more) texts.push([words]);
  }
  return row(texts.map((words, column) => cell(column, words.join("\n"))));
};

/** Lines without a TAB below a whole row: its last cell goes on. @param doubtful they might as well begin the next row */
const withMore = (last: ForeignRow, lines: readonly string[], doubtful: boolean): ForeignRow => ({
  ...last,
  cells: last.cells.map((one, i): ForeignCell => {
    if (i < last.cells.length - 1) return one;
    const doubts = doubtful ? [...one.doubts, wherever(lines.at(-1) ?? "")] : one.doubts;
    return { ...cell(one.column, [one.text, ...lines].join("\n"), doubts), columnSpan: one.columnSpan };
  }),
});

const cellCount = (count: number, width: number): Message =>
  count < width
    ? say(
        `这一行只有 ${count} 列，表格有 ${width} 列，请核对各列是否错位`,
        `This row has ${count} of ${width} cells; check whether they stand in the right columns`,
      )
    : say(
        `这一行有 ${count} 列，表格只有 ${width} 列，请核对各列是否错位`,
        `This row has ${count} cells in a table of ${width} columns; check them`,
      );

const wherever = (words: string): Message =>
  say(
    `“${words.trim().slice(0, 20)}”可能属于上一行的末列，也可能属于下一行的首列，请核对`,
    `“${words.trim().slice(0, 20)}” may belong to the last cell of this row or to the first one of the next; check it`,
  );
