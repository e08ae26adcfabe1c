/**
 * The tasks of a notice as lineage looks at them: in groups, the groups in sections, the sections in tables, each with the pieces it is
 * made of. Merged cells are resolved: a task has the units that hold for it, wherever they stand.
 */
import type { Notice } from "../notice/document.js";
import { cellOf, type Header, type Heading, isFilled, type Piece, type Row, type Section, type TableForm } from "../notice/model.js";

export interface TreeTask {
  /** Number in the notice, from 0. */
  readonly index: number;
  readonly row: Row;
  readonly group: TreeGroup;
  readonly requirement: string;
  /** As they stand in the cell, or in the merged cell above. */
  readonly lead: string;
  readonly responsible: string;
  /** Lead and responsible are those of the merged cell above. */
  readonly inherited: boolean;
  readonly deadline: string;
  /** The last piece of the task: its row, or where a page cuts it, the row that goes on with it. */
  last: Row;
}

export interface TreeGroup {
  /** Number in the notice, from 0. */
  readonly index: number;
  readonly table: TreeTable;
  readonly section: TreeSection | null;
  /** null for rows ahead of any heading, and for a title without （一）. */
  readonly heading: Heading | null;
  /** “全面优化主动公开机制”; null for rows ahead of any heading. */
  readonly title: string | null;
  /** The row the heading stands in, or the first row. */
  readonly first: Row;
  readonly tasks: TreeTask[];
  /** The last piece: what is inserted at the end of the group goes behind it. */
  last: Row;
}

export interface TreeSection {
  readonly table: TreeTable;
  readonly piece: Section;
  readonly title: string;
  readonly groups: TreeGroup[];
}

export interface TreeTable {
  /** null in prose. */
  readonly header: Header | null;
  readonly form: TableForm;
  readonly sections: TreeSection[];
  readonly groups: TreeGroup[];
  /** Header, sections, rows and notes, in order. */
  readonly pieces: Piece[];
}

export interface TaskTree {
  readonly tables: readonly TreeTable[];
  readonly groups: readonly TreeGroup[];
  readonly tasks: readonly TreeTask[];
}

interface Reading {
  table: TreeTable | null;
  section: TreeSection | null;
  group: TreeGroup | null;
  lead: string;
  responsible: string;
}

/** Walks through all rows: not for every keystroke. */
export const readTree = (notice: Notice): TaskTree => {
  const tables: TreeTable[] = [];
  const groups: TreeGroup[] = [];
  const tasks: TreeTask[] = [];
  const now: Reading = { table: null, section: null, group: null, lead: "", responsible: "" };
  const openTable = (header: Header | null, form: TableForm): TreeTable => {
    const table: TreeTable = { header, form, sections: [], groups: [], pieces: [] };
    tables.push(table);
    Object.assign(now, { table, section: null, group: null, lead: "", responsible: "" });
    return table;
  };
  const openGroup = (table: TreeTable, row: Row, heading: Heading | null, title: string | null): TreeGroup => {
    const group: TreeGroup = { index: groups.length, table, section: now.section, heading, title, first: row, tasks: [], last: row };
    groups.push(group);
    table.groups.push(group);
    now.section?.groups.push(group);
    now.group = group;
    return group;
  };
  const readRow = (table: TreeTable, row: Row): void => {
    if (row.use === "blank") return;
    if (row.use === "continuation") {
      const task = tasks.at(-1);
      if (task !== undefined && task.group.table === table) task.last = task.group.last = row;
      return;
    }
    const group = beginsGroup(row, now.group)
      ? openGroup(table, row, row.heading, titleOf(row))
      : (now.group ?? openGroup(table, row, null, null));
    group.last = row;
    if (isHeadingRow(row)) return;
    const task = readTask(row, group, tasks.length, now);
    tasks.push(task);
    group.tasks.push(task);
  };
  for (const piece of notice.pieces) {
    if (piece.kind === "front" || piece.kind === "tail" || piece.kind === "unreadable") {
      if (piece.kind === "tail") now.table = null;
      continue;
    }
    if (piece.kind === "header" && !piece.repeated) openTable(piece, piece.form);
    const table = now.table ?? (piece.kind === "row" || piece.kind === "section" ? openTable(null, piece.form) : null);
    if (table === null) continue;
    table.pieces.push(piece);
    if (piece.kind === "section") {
      now.group = null;
      now.section = { table, piece, title: piece.heading.title, groups: [] };
      table.sections.push(now.section);
    } else if (piece.kind === "row") readRow(table, piece);
  }
  return { tables, groups, tasks };
};

/** A heading or title, and nothing beside it: its tasks follow in rows of their own. */
export const isHeadingRow = (row: Row): boolean =>
  row.use === "heading" || (row.unnumbered !== null && row.cells.every((cell) => cell.column === row.form.at.task || !isFilled(cell)));

/** 1. and （1） below （一） number the tasks of a group and begin no group of their own. */
const beginsGroup = (row: Row, current: TreeGroup | null): boolean => {
  if (row.heading === null) return row.unnumbered !== null;
  const level = current?.heading?.marker.level;
  return level === undefined || row.heading.marker.level <= level || row.heading.marker.level <= 2;
};

const titleOf = (row: Row): string | null =>
  row.heading?.title ?? (row.unnumbered === null ? null : row.text.slice(row.unnumbered.start, row.unnumbered.end));

const readTask = (row: Row, group: TreeGroup, index: number, now: Reading): TreeTask => {
  const lead = cellOf(row, "lead")?.value ?? "";
  const responsible = cellOf(row, "responsible")?.value ?? "";
  const inherited = lead === "" && responsible === "" && inheritsUnits(row);
  if (!inherited) Object.assign(now, { lead, responsible });
  return {
    index,
    row,
    group,
    requirement: cellOf(row, "requirement")?.value ?? "",
    lead: now.lead,
    responsible: now.responsible,
    inherited,
    deadline: cellOf(row, "deadline")?.value ?? "",
    last: row,
  };
};

/** Both unit cells are empty, and there is something above to take them from. Prose has no merged cells. */
export const inheritsUnits = (row: Row): boolean =>
  row.form.layout !== "prose" &&
  row.use === "task" &&
  row.hasUnitsAbove &&
  (row.form.at.lead !== undefined || row.form.at.responsible !== undefined) &&
  !isFilled(cellOf(row, "lead")) &&
  !isFilled(cellOf(row, "responsible"));
