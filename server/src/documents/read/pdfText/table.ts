/** A table whose columns stand beside one another on the pages. */
import type { ForeignCell, ForeignRow, ForeignTable } from "../../../core/foreign/document.js";
import { type Message, say } from "../../../core/message.js";
import { saysWhen } from "../../../core/notice/deadlineWords.js";
import { cell, row, tableOf, wideCell } from "../blocks.js";
import { cutsOf } from "./columns.js";
import { doubtsOfRows } from "./doubts.js";
import { fieldsIn, linesInColumns, type PagePlaces } from "./fields.js";
import { sharedUnits, type TaskCell, taskCells } from "./groups.js";
import type { PageLine } from "./pages.js";
import { type Column, columnOf, holdsUnits } from "./roles.js";
import { type CellLine, type LineRow, rowsOfLines } from "./rows.js";
import { sectionCounter } from "./sections.js";
import { joined, joinedUnits } from "./words.js";

/** Lines of the table on one page, below its header if it has one there. */
export interface TablePage {
  readonly lines: readonly PageLine[];
  readonly middles: readonly number[];
}

/** Share of the lines whose pieces were given to columns for sure; with less no columns are told apart. */
const FEWEST_SURE = 0.6;

/** null where the columns cannot be told apart. */
export const tableOfPages = (columns: readonly Column[], pages: readonly TablePage[]): ForeignTable | null => {
  const all = pages.flatMap(({ lines }) => lines);
  const wide = wideLinesOf(all);
  const { lines, sure, widths } = linesInColumns(
    all.filter((line) => !wide.has(line)).map((line) => fieldsIn(line, columns)),
    columns,
    new Map(
      pages.flatMap((page) => page.lines.slice(0, 1).map((line): [number, PagePlaces] => [line.page, placesOf(page, columns, wide)])),
    ),
  );
  if (sure < FEWEST_SURE) return null;
  const rows: ForeignRow[] = [
    row(
      columns.map(({ title }, i) => cell(i, title)),
      true,
    ),
  ];
  let part: CellLine[] = [];
  const flush = (): void => {
    for (const one of rowsOfPart(part, columns, widths)) rows.push(one);
    part = [];
  };
  let next = 0;
  for (const line of all) {
    if (wide.has(line)) {
      flush();
      rows.push(row([wideCell(columns.length, line.text.trim())]));
    } else part.push(lines[next++] as CellLine);
  }
  flush();
  return rows.length > 1 ? tableOf(rows, areColumnsSure(rows, columns) ? [] : [COLUMNS_UNCERTAIN]) : null;
};

const placesOf = ({ lines, middles }: TablePage, columns: readonly Column[], wide: ReadonlySet<PageLine>): PagePlaces => ({
  middles,
  cuts: cutsOf(
    lines.filter((line) => !wide.has(line)).map(({ text }) => text),
    columns.length,
    middles,
  ),
});

/** Rows are few where a blank that is none of a column's edge runs down the page by chance; what stands in the columns shows it. */
const areColumnsSure = (rows: readonly ForeignRow[], columns: readonly Column[]): boolean => {
  if (!columns.some(holdsUnits)) return false;
  const deadline = columnOf(columns, "deadline");
  const said = rows.slice(1).flatMap(({ cells }) => cells.filter(({ column, columnSpan }) => column === deadline && columnSpan === 1));
  return said.length === 0 || said.filter(({ text }) => saysWhen(text)).length > said.length / 2;
};

/** Lines over the whole width: 一、 二、, “合计：4项”, “注：……”. */
const wideLinesOf = (lines: readonly PageLine[]): ReadonlySet<PageLine> => {
  const beginsSection = sectionCounter();
  return new Set(
    lines.filter(({ text }) => {
      const words = text.trim();
      return !/\S {2,}\S/u.test(words) && (beginsSection(words) || /^(?:合计|总计|注|备注|说明)[：:]/u.test(words));
    }),
  );
};

const rowsOfPart = (lines: readonly CellLine[], columns: readonly Column[], widths: readonly number[]): readonly ForeignRow[] => {
  const found = rowsOfLines(lines, columns);
  const task = columnOf(columns, "task");
  const tasks = task < 0 ? [] : taskCells(found, task);
  const units = columns.flatMap((column, i) => (holdsUnits(column) ? [i] : []));
  const shared = sharedUnits(found, units);
  const texts = found.map((one) => columns.map((column, i) => unmerged(one, column, i, widths[i] ?? 0)));
  const doubts = doubtsOfRows(texts, columns);
  return found.map((one, at): ForeignRow => {
    const group = tasks.find(({ row: first, rows: count }) => at >= first && at < first + count);
    const merged = shared?.find(({ row: first, rows: count }) => at >= first && at < first + count);
    const cells: ForeignCell[] = columns.flatMap((_, i): readonly ForeignCell[] => {
      if (i === task) return group === undefined || group.row !== at ? [] : [{ ...cell(i, group.text), rowSpan: group.rows }];
      if (!units.includes(i) || merged === undefined) return [cell(i, texts[at]?.[i] ?? "")];
      return merged.row === at ? [{ ...cell(i, texts[merged.from]?.[i] ?? ""), rowSpan: merged.rows }] : [];
    });
    const all = [
      ...(doubts[at] ?? []),
      ...(one.uncertain || found[at - 1]?.uncertain === true ? [ROW_UNCERTAIN] : []),
      ...lineDoubts(one, cells, columns),
      ...(group !== undefined && isAtEdge(group, at) && (group.uncertain || isOnTwoPages(found, group)) ? [GROUP_UNCERTAIN] : []),
      ...(merged?.uncertain === true ? [UNITS_SHARED] : []),
    ];
    return row(withDoubts(cells, [...new Set(all)], columns));
  });
};

/** A page may show the words of a merged cell beside any part of it. */
const isOnTwoPages = (rows: readonly LineRow[], { row: first, rows: count }: TaskCell): boolean =>
  rows[first]?.lines[0]?.page !== rows[first + count - 1]?.lines.at(-1)?.page;

/** First or last of the rows: those that may belong to the group beside it. */
const isAtEdge = ({ row: first, rows: count }: TaskCell, at: number): boolean => at === first || at === first + count - 1;

const unmerged = ({ lines }: LineRow, column: Column, at: number, width: number): string => {
  const words = lines.map(({ cells }) => cells[at] ?? "");
  return holdsUnits(column) ? joinedUnits(words, width) : joined(words);
};

const lineDoubts = ({ lines }: LineRow, cells: readonly ForeignCell[], columns: readonly Column[]): readonly Message[] => [
  ...(lines.some(({ across }) => across) || cells.some(hasGap) ? [CUT_UNCERTAIN] : []),
  ...(isSeveral(cells.find(({ column }) => column === columnOf(columns, "serial"))?.text ?? "", lines, columns) ? [SEVERAL] : []),
];

/** Doubts of a row stand at its requirement, or at another cell that has words. */
const withDoubts = (cells: readonly ForeignCell[], doubts: readonly Message[], columns: readonly Column[]): readonly ForeignCell[] => {
  const requirement = columnOf(columns, "requirement");
  const at = cells.findIndex(({ column, text }) => column === requirement && text !== "");
  const place = at < 0 ? cells.findIndex(({ text }) => text !== "") : at;
  return doubts.length === 0 ? cells : cells.map((one, i) => (i === place ? { ...one, doubts: [...one.doubts, ...doubts] } : one));
};

/** “45” put together of “4” and “5”: two rows of the original that could not be told apart, or words that are none of a row. */
const isSeveral = (number: string, lines: readonly CellLine[], columns: readonly Column[]): boolean =>
  number !== "" &&
  (!/^\d{1,3}[.、．]?$/u.test(number) || lines.filter(({ cells }) => cells[columnOf(columns, "serial")] !== "").length > 1);

/** “调解成功率达 全年到98%”: a blank within Chinese, where a word of the next column stands. Units may be parted by one. */
const hasGap = ({ text }: ForeignCell): boolean =>
  /\p{Script=Han} {2,}\p{Script=Han}|[，。；] |\p{Script=Han} \p{Script=Han}.*[，。；]/u.test(text);

const COLUMNS_UNCERTAIN = say(
  "这张表的各列是按文字在页面上的位置分开的，看来没有分对，请对照原文件逐格核对",
  "The columns of this table were told by where their words stand on the page and seem to be wrong; compare every cell with the original",
);
const SEVERAL = say(
  "这里可能是原表的几行，没有分开，请对照原文件核对",
  "These may be several rows of the original that could not be told apart; compare with the original",
);
const GROUP_UNCERTAIN = say(
  "这一组包括哪几行是按文字在页面上的位置推断的，请对照原文件核对",
  "Which rows belong to this group was told by where its words stand on the page; compare with the original",
);
const ROW_UNCERTAIN = say(
  "这一行与相邻一行的分界是推断的，请对照原文件核对",
  "Where this row and the one beside it are parted was a guess; compare with the original",
);
const CUT_UNCERTAIN = say(
  "这一行有文字跨在两列之间，分列可能不准，请对照原文件核对",
  "In this row some words stand between two columns and may be in the wrong one; compare with the original",
);
const UNITS_SHARED = say(
  "这一行与相邻的行合用单位，合用到哪一行是按文字在页面上的位置推断的，请对照原文件核对",
  "This row shares its units with those beside it; which rows share them was told by where the words stand, compare with the original",
);
