/** Rows as the rules see them: which of them carry a task that can be judged, how a message names one, and what stands above. */

import { withoutComments } from "../notice/comment.js";
import type { Notice } from "../notice/document.js";
import { type Cell, cellOf, isFilled, type Role, type Row, type TableForm } from "../notice/model.js";
import { copyOf } from "../text/copy.js";

/**
 * How many cells a row must have at least: up to the last column with a role. Editors that trim lines take the TABs before empty remarks
 * along, and nothing is lost by that.
 */
export const leastCells = (form: TableForm): number => {
  let least = 0;
  form.columns.forEach(({ role }, i) => {
    if (role !== "other") least = i + 1;
  });
  return least === 0 ? form.columns.length : least;
};

/** Whether every cell stands under its heading. In any other row a cell may belong to another column, and only table/cell-count speaks. */
export const hasItsCells = (row: Row): boolean => row.cells.length >= leastCells(row.form) && row.cells.length <= row.form.columns.length;

const isEmpty = (row: Row, role: Role): boolean => !isFilled(cellOf(row, role));

/**
 * A row that only goes on with cells of the row before the page break: a text cut in two, long lists of units in both columns. It has no
 * deadline, and lacks its requirement or its lead.
 */
export const goesOnOverPage = (row: Row): boolean => {
  if (!row.afterPageBreak || !row.hasUnitsAbove || !isEmpty(row, "task")) return false;
  if (row.form.at.deadline === undefined) return isEmpty(row, "requirement");
  return isEmpty(row, "deadline") && (isEmpty(row, "requirement") || isEmpty(row, "lead"));
};

/** “党建工作” in the task cell and nothing else in the row, but for its serial number: a heading without a number, and no task yet. */
export const isLoneGroup = (row: Row): boolean =>
  !isEmpty(row, "task") &&
  row.cells.every(({ value, column }) => value === "" || column === row.form.at.task || column === row.form.at.serial);

/** A row that carries a task of its own and has all its cells: what rules about the cells of a task look at. */
export const isTaskRow = (row: Row): boolean => row.use === "task" && hasItsCells(row) && !goesOnOverPage(row) && !isLoneGroup(row);

const SHOWN = 12;

/** The beginning of a text, as a message shows it: “持续完善并动态更新主动公…”. Quotation marks in it become single ones, as inside others. */
export const firstWords = (text: string, length = SHOWN): string => {
  const bare = withoutComments(text).replace(/\s+/gu, "").replaceAll("“", "‘").replaceAll("”", "’");
  return copyOf(bare.length > length + 1 ? `${bare.slice(0, length)}…` : bare);
};

/** The row by its first words: those of its heading or its requirement, else of whatever is filled first. */
export const nameOf = (row: Row): string => {
  const cells: readonly (Cell | undefined)[] = [
    cellOf(row, "task"),
    hasItsCells(row) ? cellOf(row, "requirement") : undefined,
    ...row.cells,
  ];
  return firstWords(cells.find(isFilled)?.value ?? "");
};

const USUAL_TITLES: Readonly<Partial<Record<Role, string>>> = {
  task: "工作任务",
  lead: "牵头部门",
  responsible: "责任单位",
  requirement: "具体要求",
  deadline: "完成时限",
};

/** What this table calls the column: “牵头部门”. Prose has no headings; there it is the usual word. */
export const titleOf = (form: TableForm, role: Role): string => {
  const index = form.at[role];
  const title = index === undefined ? "" : (form.columns[index]?.title ?? "");
  return title === "" ? (USUAL_TITLES[role] ?? "") : title;
};

/** The nearest row above, in the same table, that `wanted` accepts. Walks; ask only when a fix is chosen. */
export const rowAbove = (notice: Notice, row: Row, wanted: (above: Row) => boolean): Row | null => {
  if (!notice.pieces.has(row)) return null;
  for (let piece = notice.pieces.previous(row); piece !== null; piece = notice.pieces.previous(piece)) {
    if ((piece.kind === "header" && !piece.repeated) || piece.kind === "tail" || piece.kind === "front") return null;
    if (piece.kind === "row" && hasItsCells(piece) && wanted(piece)) return piece;
  }
  return null;
};
