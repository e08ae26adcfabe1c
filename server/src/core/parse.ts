/** A notice as data: what `fenjie parse` prints. Other programs read this; keys are never taken away or given another meaning within a version. */
import type { CheckedNotice } from "./checked.js";
import type { DeadlineKind } from "./deadline/deadline.js";
import type { Layout, Piece, Role } from "./notice/model.js";
import {
  cellsFor,
  type OutlineGroup,
  type OutlineSection,
  type OutlineTable,
  type OutlineTask,
  readOutline,
  textOfCells,
} from "./notice/outline.js";
import { type UnitJson, unitsToJson } from "./units/cell.js";
import type { Level } from "./units/registry.js";

/** Lines count from 1. What is absent is null. */
export interface NoticeJson {
  readonly version: 1;
  readonly path: string;
  readonly layout: Layout | null;
  readonly notice: NoticeHeadJson;
  readonly columns: readonly ColumnJson[];
  readonly sections: readonly SectionJson[];
  /** Only where the notice holds several tables: all of them, the first one again among them. */
  readonly tables?: readonly TableJson[];
}

export interface NoticeHeadJson {
  readonly number: { readonly text: string; readonly agency: string; readonly year: number; readonly serial: number } | null;
  /** Without the issuer. A bare table under a title of its own has that title. */
  readonly title: string | null;
  readonly issuer: string | null;
  readonly locality: { readonly name: string; readonly level: Level } | null;
  readonly addressees: readonly string[];
  readonly citations: readonly { readonly title: string | null; readonly number: string | null; readonly line: number }[];
  /** ISO, as is `printed`. */
  readonly date: string | null;
  readonly printed: string | null;
}

export interface TableJson {
  readonly columns: readonly ColumnJson[];
  readonly sections: readonly SectionJson[];
}

export interface ColumnJson {
  readonly role: Role;
  /** “牵头部门”; empty in prose. */
  readonly title: string;
}

export interface SectionJson {
  readonly ordinal: number | null;
  readonly title: string | null;
  readonly line: number | null;
  readonly groups: readonly GroupJson[];
}

export interface GroupJson {
  readonly ordinal: number | null;
  readonly title: string | null;
  readonly line: number | null;
  readonly tasks: readonly TaskJson[];
}

export interface TaskJson {
  readonly line: number;
  readonly lead: UnitsJson | null;
  readonly responsible: UnitsJson | null;
  readonly requirement: string | null;
  readonly deadline: { readonly text: string; readonly kind: DeadlineKind; readonly date: string | null } | null;
}

export interface UnitsJson {
  /** The cell as it stands, lines joined by a line feed. */
  readonly text: string;
  /** The cell is merged with the one above. */
  readonly inherited: boolean;
  readonly units: readonly UnitJson[];
}

/** @param path as it is to be printed */
export const parseToJson = (checked: CheckedNotice, path: string): NoticeJson => {
  const outline = readOutline(checked.notice);
  const tables = outline.tables.map((table) => tableToJson(checked, table));
  const first = tables[0] ?? { columns: [], sections: [] };
  return {
    version: 1,
    path,
    layout: outline.layout,
    notice: headToJson(checked),
    ...first,
    ...(tables.length > 1 ? { tables } : {}),
  };
};

const headToJson = ({ notice, context }: CheckedNotice): NoticeHeadJson => {
  const { number, title, issuer, addressees, annexTitles, citations, date, printed } = context.parts;
  const bare = number === null && addressees === null && date === null;
  return {
    number: number === null ? null : { text: number.text, agency: number.agency, year: number.year, serial: number.serial },
    title: title?.text ?? (bare ? (annexTitles[0]?.text ?? null) : null),
    issuer: issuer?.text ?? null,
    locality: context.locality === null ? null : { name: context.locality.name, level: context.locality.level },
    addressees: context.addressees.map(({ name }) => name),
    citations: citations.map((citation) => ({
      title: citation.title === "" ? null : citation.title,
      number: citation.number?.text ?? null,
      line: notice.positionOf(citation.piece, citation.span.start).line + 1,
    })),
    date: date?.iso ?? null,
    printed: printed?.iso ?? null,
  };
};

const tableToJson = (checked: CheckedNotice, table: OutlineTable): TableJson => ({
  columns: table.header === null ? proseColumns(table) : table.header.form.columns.map(({ role, title }) => ({ role, title })),
  sections: table.sections.map((section) => sectionToJson(checked, section)),
});

/** Prose has no header: its columns are the roles that some paragraph names. */
const proseColumns = (table: OutlineTable): readonly ColumnJson[] => {
  const used = new Set(
    table.sections.flatMap(({ groups }) =>
      groups.flatMap(({ tasks }) => tasks.flatMap(({ row }) => row.form.columns.map(({ role }) => role))),
    ),
  );
  return (["task", "lead", "responsible", "requirement", "deadline"] as const)
    .filter((role) => used.has(role))
    .map((role) => ({ role, title: "" }));
};

const lineOf = (checked: CheckedNotice, piece: Piece): number => checked.notice.lineOf(piece) + 1;

const sectionToJson = (checked: CheckedNotice, { ordinal, title, piece, groups }: OutlineSection): SectionJson => ({
  ordinal,
  title,
  line: piece === null ? null : lineOf(checked, piece),
  groups: groups.map((group) => groupToJson(checked, group)),
});

const groupToJson = (checked: CheckedNotice, { ordinal, title, row, tasks }: OutlineGroup): GroupJson => ({
  ordinal,
  title,
  line: row === null ? null : lineOf(checked, row),
  tasks: tasks.map((task) => taskToJson(checked, task)),
});

const taskToJson = (checked: CheckedNotice, task: OutlineTask): TaskJson => {
  const deadline = task.cells.deadline?.value;
  const read = deadline === undefined ? null : checked.context.deadline(deadline);
  return {
    line: lineOf(checked, task.row),
    lead: unitsOf(checked, task, "lead"),
    responsible: unitsOf(checked, task, "responsible"),
    requirement: task.cells.requirement?.value ?? null,
    deadline: deadline === undefined || read === null ? null : { text: deadline, kind: read.kind, date: read.date },
  };
};

const unitsOf = (checked: CheckedNotice, task: OutlineTask, role: "lead" | "responsible"): UnitsJson | null => {
  const { cells, inherited } = cellsFor(task, role);
  if (cells.length === 0) return null;
  const text = textOfCells(cells);
  return { text, inherited, units: unitsToJson(checked.context.unitCell(text)) };
};
