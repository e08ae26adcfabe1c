/** What a row of cells is: a task, a heading alone, a cell that goes on over a page, a section. The same for all layouts. */
import { readHeading } from "./cell.js";
import { type Cell, type Heading, namesUnits, type Row, type Section, type TableForm } from "./model.js";
import type { ReadState } from "./state.js";

const filled = (cell: Cell): boolean => cell.value.length > 0;

/** The section these cells are, or null: only the first filled cell speaks, and it begins with 一、. */
export const asSection = (text: string, form: TableForm, cells: readonly Cell[]): Section | null => {
  const only = singleFilled(cells);
  if (only === null) return null;
  const heading = readHeading(text, only.inner.start, only.inner.end, false);
  if (heading === null || heading.marker.level !== 1) return null;
  return { kind: "section", text, form, heading, cells };
};

const singleFilled = (cells: readonly Cell[]): Cell | null => {
  let only: Cell | null = null;
  for (const cell of cells) {
    if (!filled(cell)) continue;
    if (only !== null) return null;
    only = cell;
  }
  return only;
};

/** The row these cells are. `heading` is given where it was read already (prose). */
export const asRow = (text: string, form: TableForm, cells: readonly Cell[], state: ReadState, known?: Heading | null): Row => {
  const only = singleFilled(cells);
  const task = form.at.task === undefined ? undefined : cells[form.at.task];
  const headingCell = task !== undefined && filled(task) ? task : form.at.task === undefined || only?.column === 0 ? only : null;
  const heading =
    known !== undefined ? known : headingCell === null ? null : readHeading(text, headingCell.inner.start, headingCell.inner.end, false);
  const unnumbered = heading === null && task !== undefined && filled(task) ? task.inner : null;
  return {
    kind: "row",
    text,
    form,
    cells,
    use: useOf(form, cells, only, heading, state),
    heading,
    unnumbered,
    afterPageBreak: state.afterPageBreak,
    hasUnitsAbove: state.hasUnitsAbove,
  };
};

const useOf = (form: TableForm, cells: readonly Cell[], only: Cell | null, heading: Heading | null, state: ReadState): Row["use"] => {
  if (only !== null) {
    if (heading !== null && heading.marker.span.start >= only.span.start && heading.marker.span.end <= only.span.end) return "heading";
    if (state.afterPageBreak && state.hasUnitsAbove && only.column === (form.at.responsible ?? form.at.lead)) return "continuation";
    return "task";
  }
  return cells.some(filled) ? "task" : "blank";
};

/** What is known after this row. */
export const afterRow = (state: ReadState, row: Row): ReadState => {
  const named = state.hasUnitsAbove || namesUnits(row);
  if (row.use === "blank") return state;
  if (named === state.hasUnitsAbove && !state.afterPageBreak) return state;
  return { ...state, afterPageBreak: false, hasUnitsAbove: named };
};

export const afterSection = (state: ReadState): ReadState => (state.afterPageBreak ? { ...state, afterPageBreak: false } : state);
