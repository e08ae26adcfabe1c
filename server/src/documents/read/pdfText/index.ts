/** Text taken out of a PDF: copied from a viewer, or by pdftotext with and without the layout of the page. */
import type { ForeignBlock } from "../../../core/foreign/document.js";
import { type Message, say } from "../../../core/message.js";
import { endsTable } from "../../../core/notice/zones.js";
import { LARGEST_FILE, tooLarge } from "../../../files/fileSystem.js";
import { paragraph } from "../blocks.js";
import type { DocumentRead } from "../result.js";
import { cellSequence } from "./cells.js";
import { type FoundHeader, fieldsOf, headerIn } from "./header.js";
import { linesOfPages, type PageLine } from "./pages.js";
import { paragraphsOfLines } from "./paragraphs.js";
import { pipeTable } from "./pipes.js";
import { streamTable } from "./stream/index.js";
import { type TablePage, tableOfPages } from "./table.js";
import { type FoundTitles, titlesAt, withoutTitles } from "./titles.js";

/**
 * Paragraphs joined again, page numbers and running titles left out, tables by their columns on the page, by pipes, or cell after cell. A table that
 * cannot be told apart is kept as lines, with a doubt. Never throws.
 */
export const readPdfText = (text: string): DocumentRead => {
  if (text.length > LARGEST_FILE) return tooLarge(text.length);
  const { lines, remarks } = linesOfPages(text.replaceAll("\t", "    "));
  if (lines.length === 0) return { problem: NOTHING };
  const blocks: ForeignBlock[] = [];
  let prose: PageLine[] = [];
  const flush = (): void => {
    const at = lostTableIn(prose);
    for (const block of paragraphsOfLines(at < 0 ? prose : prose.slice(0, at))) blocks.push(block);
    if (at >= 0) for (const block of asLines(prose.slice(at), NO_HEADER)) blocks.push(block);
    prose = [];
  };
  for (let at = 0; at < lines.length; ) {
    const found = tableAt(lines, at);
    if (found === null) {
      prose.push(lines[at] as PageLine);
      at++;
      continue;
    }
    // A piece of its header above the main line was taken for text.
    if (found.from < at) prose = prose.slice(0, prose.length - (at - found.from));
    flush();
    for (const block of found.blocks) blocks.push(block);
    at = found.to;
  }
  flush();
  return { blocks, remarks };
};

const NOTHING = say("没有文字；如果是扫描件，请先用文字识别软件转换", "There is no text; if it is a scan, recognise the text first");

interface FoundTable {
  readonly blocks: readonly ForeignBlock[];
  readonly from: number;
  readonly to: number;
}

const tableAt = (lines: readonly PageLine[], at: number): FoundTable | null => {
  const piped = pipeTable(lines, at);
  if (piped !== null) return { ...piped, from: at };
  const header = headerIn(lines, at);
  const beside = header === null ? null : besideOneAnother(lines, header);
  if (header !== null && beside !== null) return beside;
  const titles = titlesAt(lines, at);
  if (titles !== null) return oneAfterAnother(lines, at, titles);
  if (header === null) return null;
  const to = tableEnd(lines, header.to);
  return { from: header.from, to, blocks: asLines(lines.slice(header.from, to), RAN_TOGETHER) };
};

/** A text without positions: cells, each with its lines, one after another. */
const oneAfterAnother = (lines: readonly PageLine[], from: number, { columns, to: first }: FoundTitles): FoundTable => {
  const to = tableEnd(lines, first);
  const body = withoutTitles(lines.slice(first, to), columns);
  const table = cellSequence(columns, body) ?? streamTable(columns, body);
  return { from, to, blocks: table === null ? asLines(lines.slice(from, to), INTERLEAVED) : [table] };
};

/** The first line below the table: 抄送, a date, an annex. */
const tableEnd = (lines: readonly PageLine[], from: number): number => {
  let end = from;
  while (end < lines.length && !(endsTable(lines[end]?.text.trim() ?? "") && fieldsOf(lines[end]?.text ?? "").length <= 2)) end++;
  return end;
};

/** Columns are parted by blanks in so many of the lines at least. */
const FEWEST_PARTED = 0.25;

const isParted = ({ text }: PageLine): boolean => /\S {2,}\S/u.test(text) || /^ {2,}\S/u.test(text);

/** From the header to the end of the table; the header comes again on every page, or on none. null where no columns stand beside one another. */
const besideOneAnother = (lines: readonly PageLine[], header: FoundHeader): FoundTable | null => {
  const pages: { lines: PageLine[]; middles: readonly number[] }[] = [{ lines: [], middles: header.middles }];
  const end = tableEnd(lines, header.to);
  const body = lines.slice(header.to, end);
  if (body.filter(isParted).length < body.length * FEWEST_PARTED) return null;
  let to = header.to;
  while (to < end) {
    const line = lines[to] as PageLine;
    const again = headerAround(lines, to);
    if (again !== null && sameTitles(again, header)) {
      pages.push({ lines: [], middles: again.middles });
      to = again.to;
      continue;
    }
    if (again !== null) break;
    const page = pages.at(-1) as { lines: PageLine[]; middles: readonly number[] };
    if (page.lines.length > 0 && page.lines.at(-1)?.page !== line.page) pages.push({ lines: [line], middles: page.middles });
    else page.lines.push(line);
    to++;
  }
  const read: readonly TablePage[] = pages.filter((page) => page.lines.length > 0);
  const table = read.length === 0 ? null : tableOfPages(header.columns, read);
  return table === null ? null : { from: header.from, to, blocks: [table] };
};

/** A header whose first line is this one: its main line, or a piece that stands above it. */
const headerAround = (lines: readonly PageLine[], at: number): FoundHeader | null =>
  [headerIn(lines, at), at + 1 < lines.length ? headerIn(lines, at + 1) : null].find((found) => found?.from === at) ?? null;

const sameTitles = (a: FoundHeader, b: FoundHeader): boolean => {
  const titles = ({ columns }: FoundHeader): string => columns.map(({ title }) => title).join();
  return titles(a) === titles(b);
};

/** Fields beside one another that a line of a table has at least, and how many such lines make one. */
const FEWEST_FIELDS = 3;
const FEWEST_LINES = 2;

/** Where lines in columns begin that no header was found for; -1 for running text. */
const lostTableIn = (lines: readonly PageLine[]): number => {
  const rows = lines.flatMap(({ text }, i) => (text.trim().split(/\s{2,}/u).length >= FEWEST_FIELDS ? [i] : []));
  return rows.length < FEWEST_LINES ? -1 : (rows[0] as number);
};

/** Kept to the letter; the doubt stands at the first of them. */
const asLines = (lines: readonly PageLine[], doubt: Message): readonly ForeignBlock[] =>
  lines.map(({ text }, i) => paragraph(text.trim().replace(/ {2,}/gu, " "), { doubts: i === 0 ? [doubt] : [] }));

const RAN_TOGETHER = say(
  "从这里起是表格，但各列的文字连在一起，已分不出列；请用 WPS 或 Word 把 PDF 转换成 .docx 后重新打开，或从原文件复制表格",
  "A table begins here whose columns ran together and cannot be told apart; convert the PDF to .docx with WPS or Word and open that, or copy the table from the original",
);
const NO_HEADER = say(
  "从这里起像是表格，但没有认出表头，各列没有分开；请用 WPS 或 Word 把 PDF 转换成 .docx 后重新打开，或从原文件复制表格",
  "What looks like a table begins here, but no header was found and its columns were not told apart; convert the PDF to .docx with WPS or Word and open that, or copy the table from the original",
);
const INTERLEAVED = say(
  "从这里起是表格，但各单元格的文字前后交错，已分不出行列；请用 WPS 或 Word 把 PDF 转换成 .docx 后重新打开，或从原文件复制表格",
  "A table begins here whose cells are interleaved and cannot be told apart; convert the PDF to .docx with WPS or Word and open that, or copy the table from the original",
);
