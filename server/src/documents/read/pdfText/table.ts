/** A table whose columns stand beside one another on the pages. */
import type { ForeignCell, ForeignRow, ForeignTable } from "../../../core/foreign/document.js";
import { say } from "../../../core/message.js";
import { saysWhen } from "../../../core/notice/deadlineWords.js";
import { readMarker } from "../../../core/numbering/marker.js";
import { cell, row, tableOf, wideCell } from "../blocks.js";
import { type Cuts, cellsAt, cutsOf } from "./columns.js";
import { taskCells } from "./groups.js";
import type { PageLine } from "./pages.js";
import { type Column, columnOf, holdsUnits } from "./roles.js";
import { type CellLine, type LineRow, rowsOfLines } from "./rows.js";
import { joined, joinedUnits, widthOf } from "./words.js";

/** Lines of the table on one page, below its header if it has one there. */
export interface TablePage {
  readonly lines: readonly PageLine[];
  readonly middles: readonly number[];
}

/** null where the columns of some page cannot be told apart. */
export const tableOfPages = (columns: readonly Column[], pages: readonly TablePage[]): ForeignTable | null => {
  const cuts = pages.map(({ lines, middles }) =>
    cutsOf(
      lines.filter((line) => !isSection(line)).map(({ text }) => text),
      columns.length,
      middles,
    ),
  );
  const known = cuts.find((one) => one !== null);
  if (known === undefined || known === null) return null;
  const rows: ForeignRow[] = [
    row(
      columns.map(({ title }, i) => cell(i, title)),
      true,
    ),
  ];
  let part: CellLine[] = [];
  const all: CellLine[] = [];
  const flush = (): void => {
    for (const one of rowsOfPart(part, columns, widths)) rows.push(one);
    part = [];
  };
  const items: (CellLine | string)[] = [];
  let crossed = 0;
  let last: Cuts = known;
  pages.forEach(({ lines }, i) => {
    last = cuts[i] ?? last;
    for (const line of lines) {
      if (isSection(line)) {
        items.push(line.text.trim());
        continue;
      }
      const { cells, across } = cellsAt(line.text, last);
      if (across) crossed++;
      const cut: CellLine = { cells, across, page: line.page, at: line.at, apart: line.apart };
      all.push(cut);
      items.push(cut);
    }
  });
  // Every tenth line cut through a word: these are not the columns.
  if (crossed > all.length * 0.1) return null;
  const widths = columns.map((_, column) => all.reduce((most, { cells }) => Math.max(most, widthOf(cells[column] ?? "")), 0));
  for (const item of items) {
    if (typeof item !== "string") part.push(item);
    else {
      flush();
      rows.push(row([wideCell(columns.length, item)]));
    }
  }
  flush();
  return rows.length > 1 ? tableOf(rows, areColumnsSure(rows, columns) ? [] : [COLUMNS_UNCERTAIN]) : null;
};

/** Rows are few where a blank that is none of a column's edge runs down the page by chance; what stands in the columns shows it. */
const areColumnsSure = (rows: readonly ForeignRow[], columns: readonly Column[]): boolean => {
  if (!columns.some(holdsUnits)) return false;
  const deadline = columnOf(columns, "deadline");
  const said = rows.slice(1).flatMap(({ cells }) => cells.filter(({ column, columnSpan }) => column === deadline && columnSpan === 1));
  return said.length === 0 || said.filter(({ text }) => saysWhen(text)).length > said.length / 2;
};

/** 一、 over the whole width, “合计：4项”, “注：……”. */
const isSection = ({ text }: PageLine): boolean =>
  (readMarker(text.trim(), 0)?.level === 1 || /^(?:合计|总计|注|备注|说明)[：:]/u.test(text.trim())) && !/\S {2,}\S/u.test(text.trim());

const rowsOfPart = (lines: readonly CellLine[], columns: readonly Column[], widths: readonly number[]): readonly ForeignRow[] => {
  const found = rowsOfLines(lines, columns);
  const task = columnOf(columns, "task");
  const tasks = task < 0 ? [] : taskCells(found, task);
  return found.map((one, at): ForeignRow => {
    const cells: ForeignCell[] = columns.flatMap((column, i): readonly ForeignCell[] => {
      if (i !== task) return [unmerged(one, column, i, widths[i] ?? 0)];
      const own = tasks.find((other) => other.row === at);
      if (own === undefined) return [];
      return [{ ...cell(i, own.text, own.uncertain ? [GROUP_UNCERTAIN] : []), rowSpan: own.rows }];
    });
    return row(withDoubts(one, cells, columns));
  });
};

const unmerged = ({ lines }: LineRow, column: Column, at: number, width: number): ForeignCell => {
  const words = lines.map(({ cells }) => cells[at] ?? "");
  return cell(at, holdsUnits(column) ? joinedUnits(words, width) : joined(words));
};

/** Doubts of a row stand at its requirement, or at its last cell. */
const withDoubts = ({ lines, uncertain }: LineRow, cells: readonly ForeignCell[], columns: readonly Column[]): readonly ForeignCell[] => {
  const empty = (role: "lead" | "responsible"): boolean => {
    const at = columnOf(columns, role);
    return at < 0 || (cells.find(({ column }) => column === at)?.text ?? "") === "";
  };
  const doubts = [
    ...(uncertain ? [ROW_UNCERTAIN] : []),
    ...(lines.some(({ across }) => across) || cells.some(hasGap) ? [CUT_UNCERTAIN] : []),
    ...(isSeveral(cells.find(({ column }) => column === columnOf(columns, "serial"))?.text ?? "", lines, columns) ? [SEVERAL] : []),
    ...(columns.some(holdsUnits) && empty("lead") && empty("responsible") ? [UNITS_MISSING] : []),
  ];
  if (doubts.length === 0) return cells;
  const requirement = columnOf(columns, "requirement");
  const at = cells.findIndex(({ column }) => column === requirement);
  const place = at < 0 ? cells.length - 1 : at;
  return cells.map((one, i) => (i === place ? { ...one, doubts: [...one.doubts, ...doubts] } : one));
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
  "这一行与下一行的分界是推断的，请对照原文件核对",
  "Where this row ends and the next begins was a guess; compare with the original",
);
const CUT_UNCERTAIN = say(
  "这一行有文字跨在两列之间，分列可能不准，请对照原文件核对",
  "In this row some words stand between two columns and may be in the wrong one; compare with the original",
);
const UNITS_MISSING = say(
  "这一行没有单位，可能与上一行或下一行合并了单元格，请对照原文件核对",
  "This row names no unit; its cell may be merged with the row above or below, compare with the original",
);
