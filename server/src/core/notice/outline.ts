/**
 * A notice as a reader sees it: tables, their sections 一、, groups （一） and tasks. It walks through all rows and is for commands, for the
 * comparison of notices and for the outline view; what runs on every keystroke asks the pieces.
 */
import type { Notice } from "./document.js";
import { type Cell, cellOf, type Header, type Heading, isFilled, type Layout, type Role, type Row, type Section } from "./model.js";

/** One task: a row, or a paragraph of prose. */
export interface OutlineTask {
  readonly row: Row;
  /** Its filled cells by role; of several columns with one role the first. */
  readonly cells: Readonly<Partial<Record<Role, Cell>>>;
  /** Rows after a page break that only carry on its responsible cell. */
  readonly continuations: readonly Row[];
  /** The cells of these rows. */
  readonly continued: readonly Cell[];
  /** The task whose merged lead and responsible cells go on here; null where the row has units of its own, or there is none above. */
  readonly inheritedFrom: OutlineTask | null;
}

export interface OutlineGroup {
  /** Number of （一）; null where the task cell has no number, and for rows before any group. */
  readonly ordinal: number | null;
  /** Words of the task cell; null for rows before any group. */
  readonly title: string | null;
  /** The row it begins with, null for rows before any group. */
  readonly row: Row | null;
  readonly heading: Heading | null;
  readonly tasks: readonly OutlineTask[];
}

export interface OutlineSection {
  readonly ordinal: number | null;
  readonly title: string | null;
  /** The heading 一、, a row where units stand beside it; null for rows before any section. */
  readonly piece: Section | Row | null;
  readonly groups: readonly OutlineGroup[];
}

export interface OutlineTable {
  /** null in prose. */
  readonly header: Header | null;
  readonly sections: readonly OutlineSection[];
}

export interface Outline {
  readonly layout: Layout | null;
  readonly tables: readonly OutlineTable[];
}

type Draft<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };
type DraftGroup = Omit<Draft<OutlineGroup>, "tasks"> & { tasks: DraftTask[] };
type DraftTask = Draft<OutlineTask>;
type DraftSection = Omit<Draft<OutlineSection>, "groups"> & { groups: DraftGroup[] };
type DraftTable = Omit<Draft<OutlineTable>, "sections"> & { sections: DraftSection[] };

/** Sections, groups and tasks of all tables. */
export const readOutline = (notice: Notice): Outline => {
  const tables: DraftTable[] = [];
  let named: DraftTask | null = null;
  for (const piece of notice.pieces) {
    if (piece.kind === "header") {
      if (piece.repeated) continue;
      tables.push({ header: piece, sections: [] });
      named = null;
    } else if (piece.kind === "section") sectionsOf(tables).push(newSection(piece, piece.heading));
    else if (piece.kind === "row") {
      const task = addRow(sectionsOf(tables), piece, named);
      if (task !== null && task.inheritedFrom === null && namesUnits(task)) named = task;
    }
  }
  return { layout: notice.layout, tables };
};

/** All tasks in order, with the group and section they stand in. */
export function* tasksOf(
  outline: Outline,
): IterableIterator<{ readonly task: OutlineTask; readonly group: OutlineGroup; readonly section: OutlineSection }> {
  for (const table of outline.tables)
    for (const section of table.sections)
      for (const group of section.groups) for (const task of group.tasks) yield { task, group, section };
}

/** A role's cells that count for the task: its own with what goes on over pages, or the merged ones above; none where it is empty. */
export const cellsFor = (
  task: OutlineTask,
  role: Role,
): { readonly cells: readonly Cell[]; readonly inherited: boolean; readonly task: OutlineTask } => {
  const inherited = task.inheritedFrom !== null && (role === "lead" || role === "responsible");
  const from = inherited ? (task.inheritedFrom as OutlineTask) : task;
  const own = from.cells[role];
  const more = role === continuedRole(from.row) ? from.continued : [];
  return { cells: own === undefined ? more : [own, ...more], inherited, task: from };
};

/** The text of these cells as it stands, one below the other. */
export const textOfCells = (cells: readonly Cell[]): string => cells.map(({ value }) => value).join("\n");

const continuedRole = (row: Row): Role => (row.form.at.responsible === undefined ? "lead" : "responsible");

/** The last of `list`, made where there is none. */
const lastOf = <T>(list: T[], make: () => T): T => {
  const last = list.at(-1);
  if (last !== undefined) return last;
  const made = make();
  list.push(made);
  return made;
};

/** The sections of the table that is being read; prose has one without a header. */
const sectionsOf = (tables: DraftTable[]): DraftSection[] => lastOf(tables, (): DraftTable => ({ header: null, sections: [] })).sections;

const newSection = (piece: Section | Row | null, heading: Heading | null): DraftSection => ({
  ordinal: heading?.marker.ordinal ?? null,
  title: heading?.title ?? null,
  piece,
  groups: [],
});

const newGroup = (row: Row | null, heading: Heading | null, title: string | null): DraftGroup => ({
  ordinal: heading?.marker.ordinal ?? null,
  title: heading?.title ?? title,
  row,
  heading,
  tasks: [],
});

const addRow = (sections: DraftSection[], row: Row, named: DraftTask | null): DraftTask | null => {
  if (row.use === "blank") return null;
  if (row.use === "continuation") {
    continueTask(sections, row);
    return null;
  }
  // Units beside 一、 make it a row; it is a section all the same.
  if (row.heading?.marker.level === 1) sections.push(newSection(row, row.heading));
  const groups = groupsOf(sections);
  if (row.heading?.marker.level === 2) groups.push(newGroup(row, row.heading, null));
  else if (row.unnumbered !== null) groups.push(newGroup(row, null, titleOf(row)));
  else if (isItemByItself(row, groups)) groups.push(newGroup(row, null, row.heading?.title ?? null));
  if (row.use === "heading" || isHeadingAlone(row)) return null;
  const cells = cellsByRole(row);
  const merged = cells.lead === undefined && cells.responsible === undefined && hasUnitColumns(row);
  const task: DraftTask = { row, cells, continuations: [], continued: [], inheritedFrom: merged ? named : null };
  groupOf(groups).tasks.push(task);
  return task;
};

const groupsOf = (sections: DraftSection[]): DraftGroup[] => lastOf(sections, () => newSection(null, null)).groups;

const groupOf = (groups: DraftGroup[]): DraftGroup => lastOf(groups, () => newGroup(null, null, null));

/** “1.规范行政执法” in a task cell where no （一） is open: a group that has its number only as an item. */
const isItemByItself = (row: Row, groups: readonly DraftGroup[]): boolean =>
  row.form.layout !== "prose" && (row.heading?.marker.level ?? 0) > 2 && (groups.at(-1)?.ordinal ?? null) === null;

/** The words of a task cell without a number, on one line. */
const titleOf = (row: Row): string => (cellOf(row, "task")?.value ?? "").replace(/\s*\n\s*/gu, "");

/** Words in the task cell and nothing beside them: a group whose tasks follow, in a table that says elsewhere what is required. */
const isHeadingAlone = (row: Row): boolean =>
  row.unnumbered !== null &&
  row.form.at.requirement !== undefined &&
  row.cells.every((cell) => !isFilled(cell) || cell.column === row.form.at.task);

const continueTask = (sections: DraftSection[], row: Row): void => {
  const last = sections.at(-1)?.groups.at(-1)?.tasks.at(-1);
  if (last === undefined) return;
  last.continuations.push(row);
  last.continued.push(...row.cells.filter(isFilled));
};

const cellsByRole = (row: Row): Partial<Record<Role, Cell>> => {
  const cells: Partial<Record<Role, Cell>> = {};
  for (const role of Object.keys(row.form.at) as Role[]) {
    const cell = cellOf(row, role);
    if (isFilled(cell)) cells[role] = cell;
  }
  return cells;
};

const hasUnitColumns = (row: Row): boolean => row.form.at.lead !== undefined || row.form.at.responsible !== undefined;

const namesUnits = (task: OutlineTask): boolean => task.cells.lead !== undefined || task.cells.responsible !== undefined;
