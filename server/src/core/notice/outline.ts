/**
 * A notice as a reader sees it: tables, their sections 一、, groups （一） and tasks. The one place that decides what begins a group, what is
 * a heading alone and whose units a merged cell goes on with. It walks through all rows and is for commands, for lineage and for the
 * outline view; what runs on every keystroke asks the pieces.
 */
import type { Notice } from "./document.js";
import {
  type Cell,
  cellOf,
  type Header,
  type Heading,
  isFilled,
  type Layout,
  type Piece,
  type Role,
  type Row,
  type Section,
  type TableForm,
} from "./model.js";

/** One task: a row, or a paragraph of prose. */
export interface OutlineTask {
  /** Number in the notice, from 0. */
  readonly index: number;
  readonly group: OutlineGroup;
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
  /** Number in the notice, from 0. */
  readonly index: number;
  readonly section: OutlineSection;
  /** Number of （一）; null where the task cell has no such number, and for rows before any group. */
  readonly ordinal: number | null;
  /** Words of the task cell; null for rows before any group. */
  readonly title: string | null;
  /** The row it begins with, null for rows before any group. */
  readonly row: Row | null;
  /** What `row` begins with: “（一）公开”, or “1.公开” where no （一） stands above; null for words without a number. */
  readonly heading: Heading | null;
  /** `row`, or that of its first task. */
  readonly first: Row;
  readonly tasks: readonly OutlineTask[];
}

export interface OutlineSection {
  readonly table: OutlineTable;
  readonly ordinal: number | null;
  readonly title: string | null;
  /** The heading 一、, a row where units stand beside it; null for rows before any section. */
  readonly piece: Section | Row | null;
  readonly groups: readonly OutlineGroup[];
}

export interface OutlineTable {
  /** null in prose. */
  readonly header: Header | null;
  /** In prose that of the first paragraph. */
  readonly form: TableForm;
  readonly sections: readonly OutlineSection[];
  /** Headers, sections, rows and notes, in order. */
  readonly pieces: readonly Piece[];
}

export interface Outline {
  readonly layout: Layout | null;
  readonly tables: readonly OutlineTable[];
  /** Those of all tables, in order. */
  readonly groups: readonly OutlineGroup[];
  /** Those of all groups, in order. */
  readonly tasks: readonly OutlineTask[];
}

/** Tables, sections, groups and tasks of a notice; none in a text that holds no table. */
export const readOutline = (notice: Notice): Outline => {
  const reading: Reading = { tables: [], groups: [], tasks: [], section: null, group: null, named: null };
  for (const piece of notice.pieces) {
    if (piece.kind === "header") {
      if (!piece.repeated) openTable(reading, piece, piece.form);
      reading.tables.at(-1)?.pieces.push(piece);
    } else if (piece.kind === "note") reading.tables.at(-1)?.pieces.push(piece);
    else if (piece.kind === "section" || piece.kind === "row") {
      const table = reading.tables.at(-1) ?? openTable(reading, null, piece.form);
      table.pieces.push(piece);
      if (piece.kind === "section") openSection(reading, table, piece, piece.heading);
      else readRow(reading, table, piece);
    }
  }
  return { layout: notice.layout, tables: reading.tables, groups: reading.groups, tasks: reading.tasks };
};

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

/** What holds for the task, be it written in its row, in the merged cell above or behind a page break; empty where nothing does. */
export const textFor = (task: OutlineTask, role: Role): string => textOfCells(cellsFor(task, role).cells);

/** Where a task ends: its row, or where pages cut it, the last row that goes on with it. */
export const lastRowOf = (task: OutlineTask): Row => task.continuations.at(-1) ?? task.row;

/** A heading or title with nothing beside it: the tasks follow in rows of their own, or are still to come. */
export const standsAlone = (group: OutlineGroup): boolean => group.row !== null && group.tasks[0]?.row !== group.row;

const continuedRole = (row: Row): Role => (row.form.at.responsible === undefined ? "lead" : "responsible");

// The same while they are being read: lists still grow.
interface DraftTask extends OutlineTask {
  readonly continuations: Row[];
  readonly continued: Cell[];
}
interface DraftGroup extends OutlineGroup {
  readonly tasks: DraftTask[];
}
interface DraftSection extends OutlineSection {
  readonly groups: DraftGroup[];
}
interface DraftTable extends OutlineTable {
  readonly sections: DraftSection[];
  readonly pieces: Piece[];
}

interface Reading {
  readonly tables: DraftTable[];
  readonly groups: DraftGroup[];
  readonly tasks: DraftTask[];
  /** What is open; null at the start of a table, and `group` at the start of a section. */
  section: DraftSection | null;
  group: DraftGroup | null;
  /** The last task of the table with units of its own. */
  named: DraftTask | null;
}

const openTable = (reading: Reading, header: Header | null, form: TableForm): DraftTable => {
  const table: DraftTable = { header, form, sections: [], pieces: [] };
  reading.tables.push(table);
  Object.assign(reading, { section: null, group: null, named: null });
  return table;
};

const openSection = (reading: Reading, table: DraftTable, piece: Section | Row | null, heading: Heading | null): DraftSection => {
  const section: DraftSection = { table, ordinal: heading?.marker.ordinal ?? null, title: heading?.title ?? null, piece, groups: [] };
  table.sections.push(section);
  reading.section = section;
  reading.group = null;
  return section;
};

/** @param row the one the group begins with, null for rows before any group; `first` is then the first of them */
const openGroup = (reading: Reading, table: DraftTable, row: Row | null, first: Row): DraftGroup => {
  const section = reading.section ?? openSection(reading, table, null, null);
  const heading = row?.heading ?? null;
  const group: DraftGroup = {
    index: reading.groups.length,
    section,
    ordinal: heading?.marker.level === 2 ? heading.marker.ordinal : null,
    title: row === null ? null : (heading?.title ?? titleOf(row)),
    row,
    heading,
    first,
    tasks: [],
  };
  section.groups.push(group);
  reading.groups.push(group);
  reading.group = group;
  return group;
};

const readRow = (reading: Reading, table: DraftTable, row: Row): void => {
  if (row.use === "blank" || (row.use === "continuation" && continueTask(reading, row))) return;
  // Units beside 一、 make it a row; it is a section all the same.
  if (row.heading?.marker.level === 1) openSection(reading, table, row, row.heading);
  else if (beginsGroup(row, reading.group)) openGroup(reading, table, row, row);
  if (row.use === "heading" || isHeadingAlone(row)) return;
  const group = reading.group ?? openGroup(reading, table, null, row);
  const cells = cellsByRole(row);
  const namesUnits = cells.lead !== undefined || cells.responsible !== undefined;
  const task: DraftTask = {
    index: reading.tasks.length,
    group,
    row,
    cells,
    continuations: [],
    continued: [],
    inheritedFrom: !namesUnits && canMerge(row) ? reading.named : null,
  };
  group.tasks.push(task);
  reading.tasks.push(task);
  if (namesUnits) reading.named = task;
};

/** （一）, words without a number, and “1.规范行政执法” where no （一） is open; below it 1. and （1） number its tasks. */
const beginsGroup = (row: Row, open: OutlineGroup | null): boolean => {
  const level = row.heading?.marker.level;
  if (level === undefined) return row.unnumbered !== null;
  // In prose “1.做好……。” is a task, wherever it stands.
  return level === 2 || (row.form.layout !== "prose" && level <= (open?.heading?.marker.level ?? level));
};

/** The words of a task cell without a number, on one line. */
const titleOf = (row: Row): string => (cellOf(row, "task")?.value ?? "").replace(/\s*\n\s*/gu, "");

/** Words in the task cell and nothing beside them: a group whose tasks follow, in a table that says elsewhere what is required. */
const isHeadingAlone = (row: Row): boolean =>
  row.unnumbered !== null &&
  row.form.at.requirement !== undefined &&
  row.cells.every((cell) => !isFilled(cell) || cell.column === row.form.at.task);

/** false where there is no task it could go on with: then the row stands for itself. */
const continueTask = ({ group }: Reading, row: Row): boolean => {
  const last = group?.tasks.at(-1);
  if (last === undefined) return false;
  last.continuations.push(row);
  last.continued.push(...row.cells.filter(isFilled));
  return true;
};

const cellsByRole = (row: Row): Partial<Record<Role, Cell>> => {
  const cells: Partial<Record<Role, Cell>> = {};
  for (const role of Object.keys(row.form.at) as Role[]) {
    const cell = cellOf(row, role);
    if (isFilled(cell)) cells[role] = cell;
  }
  return cells;
};

/** Only tables merge cells, and only where there are some for units. */
const canMerge = ({ form }: Row): boolean => form.layout !== "prose" && (form.at.lead !== undefined || form.at.responsible !== undefined);
