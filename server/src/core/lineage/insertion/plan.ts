/**
 * The table of the child as it will be: what stands there, with the chosen tasks of the parent between. Where a task goes is decided
 * here; how it is written, in insertion.ts.
 */
import type { Heading, Piece, Row } from "../../notice/model.js";
import { type OutlineGroup, type OutlineSection, type OutlineTable, type OutlineTask, standsAlone, textFor } from "../../notice/outline.js";
import { counterpartsOf } from "../counterparts.js";
import { groupsOf, headingOf, isItem, sectionOf, sectionsOf, titleOf } from "../groups.js";
import type { Relation } from "../relation.js";
import { requirementOf, saysItInTheTask } from "../requirement.js";

/** A task that stands in the child (`existing`), or one of the parent to be put in (`source`). */
export interface PlanTask {
  readonly existing: OutlineTask | null;
  readonly source: OutlineTask | null;
}

/** A group of the child, or a numbered paragraph of prose outside any group: what bears a number, and what new rows come beside. */
export interface ExistingGroup {
  readonly group: OutlineGroup;
  /** null for rows ahead of any heading. */
  readonly title: string | null;
  readonly heading: Heading | null;
  readonly first: Row;
  /** Its heading has a row to itself. */
  readonly alone: boolean;
}

export interface PlanGroup {
  readonly existing: ExistingGroup | null;
  /** The group of the parent that is created here. */
  readonly source: OutlineGroup | null;
  tasks: PlanTask[];
}

/** `existing` and `source` are both null for groups ahead of any section. */
export interface PlanSection {
  readonly existing: OutlineSection | null;
  readonly source: OutlineSection | null;
  readonly groups: PlanGroup[];
}

export interface PlanTable {
  readonly table: OutlineTable;
  /** “一、” and “（一）” without words in a table that holds nothing else, as in a new draft: they make way for what is put in. */
  readonly placeholders: readonly Piece[];
  readonly sections: PlanSection[];
}

/** Where the groups and sections of the parent have their place in the plan; grows with every one that is created. */
interface Known {
  readonly tables: readonly PlanTable[];
  readonly groups: Map<OutlineGroup, PlanGroup>;
  readonly sections: Map<OutlineSection, PlanSection>;
}

/** @param tasks of the parent, in its order; @returns the tables of the child, in order; empty where it has none */
export const planInsertion = (relation: Relation, tasks: readonly OutlineTask[]): readonly PlanTable[] => {
  const tables = relation.child.tables.map(toPlan);
  const main = mainTable(tables, relation);
  if (main === undefined) return [];
  const known = knownPlaces(relation, tables);
  for (const task of tasks) placeTask(task, main, known, relation);
  for (const table of tables) for (const section of table.sections) for (const group of section.groups) keepMergedCells(group, relation);
  return tables;
};

const knownPlaces = (relation: Relation, tables: readonly PlanTable[]): Known => {
  const counterparts = counterpartsOf(relation);
  const sections = tables.flatMap((table) => table.sections);
  const planOfGroup = new Map(sections.flatMap((section) => section.groups.map((group) => [group.existing?.group ?? null, group])));
  const planOfSection = new Map(sections.map((section) => [section.existing, section]));
  return {
    tables,
    groups: planned(counterparts.groups, planOfGroup),
    sections: planned(counterparts.sections, planOfSection),
  };
};

const planned = <T, P>(counterparts: ReadonlyMap<T, T>, plans: ReadonlyMap<T | null, P>): Map<T, P> => {
  const found = new Map<T, P>();
  for (const [ofParent, ofChild] of counterparts) {
    const plan = plans.get(ofChild);
    if (plan !== undefined) found.set(ofParent, plan);
  }
  return found;
};

const toPlan = (table: OutlineTable): PlanTable => {
  const placeholders = placeholdersIn(table);
  if (placeholders.length > 0) return { table, placeholders, sections: [{ existing: null, source: null, groups: [] }] };
  const sections: PlanSection[] = [];
  for (const section of table.sections) {
    const existing = section.piece === null || isItem(section) ? null : section;
    const open = sections.at(-1);
    const groups = section.groups.flatMap(existingGroups);
    if (existing === null && open !== undefined) open.groups.push(...groups);
    else sections.push({ existing, source: null, groups });
  }
  if (sections.length === 0) sections.push({ existing: null, source: null, groups: [] });
  return { table, placeholders, sections };
};

const existingGroups = (group: OutlineGroup): readonly PlanGroup[] => {
  const title = titleOf(group);
  const heading = headingOf(group);
  if (group.section.table.form.layout === "prose" && title === null) return group.tasks.map((task) => paragraph(group, task));
  const existing: ExistingGroup = { group, title, heading, first: group.first, alone: standsAlone(group) };
  return [{ existing, source: null, tasks: group.tasks.map((task) => ({ existing: task, source: null })) }];
};

/** “1.做好公开。（责任单位：县教育局）” */
const paragraph = (group: OutlineGroup, task: OutlineTask): PlanGroup => {
  const { row } = task;
  const existing: ExistingGroup = { group, title: row.heading?.title ?? null, heading: row.heading, first: row, alone: false };
  return { existing, source: null, tasks: [{ existing: task, source: null }] };
};

const placeholdersIn = (table: OutlineTable): readonly Piece[] => {
  const groups = groupsOf(table);
  const headed = table.sections.flatMap(({ piece, title }) => (piece === null ? [] : [{ piece, title }]));
  const words = [...headed, ...groups].some(({ title }) => title !== "");
  if (words || table.form.layout === "prose" || groups.some((group) => group.tasks.length > 0)) return [];
  return [...headed.map(({ piece }) => piece), ...groups.map(({ first }) => first)];
};

/** Of several tables the one that carries most of the parent's tasks. */
const mainTable = (tables: readonly PlanTable[], relation: Relation): PlanTable | undefined => {
  const carried = new Map<OutlineTable, number>();
  for (const { task, matches } of relation.alignment.tasks)
    if (matches.length > 0) carried.set(tableOf(task), (carried.get(tableOf(task)) ?? 0) + 1);
  return [...tables].sort((a, b) => (carried.get(b.table) ?? 0) - (carried.get(a.table) ?? 0))[0];
};

const tableOf = (task: OutlineTask): OutlineTable => task.group.section.table;

const placeTask = (task: OutlineTask, main: PlanTable, known: Known, relation: Relation): void => {
  const added: PlanTask = { existing: null, source: task };
  const counterpart = known.groups.get(task.group);
  if (counterpart === undefined || isOneTask(counterpart, main)) {
    const group: PlanGroup = { existing: null, source: task.group, tasks: [added] };
    if (counterpart === undefined) placeGroup(group, task.group, main, known, relation);
    else insertBeside(known, counterpart, group, 1);
    known.groups.set(task.group, group);
    return;
  }
  const siblings = task.group.tasks;
  const at = siblings.indexOf(task);
  const holds = (plan: PlanTask, sibling: OutlineTask): boolean =>
    plan.source === sibling || (plan.existing !== null && relation.carriers(sibling).includes(plan.existing));
  for (let i = at - 1; i >= 0; i--) {
    const before = lastIndex(counterpart.tasks, (plan) => holds(plan, siblings[i] as OutlineTask));
    if (before >= 0) return void counterpart.tasks.splice(before + 1, 0, added);
  }
  for (let i = at + 1; i < siblings.length; i++) {
    const after = counterpart.tasks.findIndex((plan) => holds(plan, siblings[i] as OutlineTask));
    if (after >= 0) return void counterpart.tasks.splice(after, 0, added);
  }
  counterpart.tasks.push(added);
};

/** A group and its only task, as a paragraph of prose is and a row that says in the task cell what is to be done: nothing can be put into it. */
const isOneTask = ({ existing, source, tasks }: PlanGroup, { table: { form } }: PlanTable): boolean => {
  if (form.layout === "prose") return true;
  if (!saysItInTheTask(form)) return false;
  return existing === null
    ? source !== null && tasks.every((task) => isInHeading(task, source))
    : existing.title !== null && !existing.alone;
};

/** Whether the heading of its group says already what is to be done. */
export const isInHeading = ({ source: task }: PlanTask, group: OutlineGroup): boolean =>
  task === null || requirementOf(task) === titleOf(group)?.trim();

/** Puts a new group where the order of the parent asks for it, in the section that is the parent's; makes the section where there is none. */
const placeGroup = (group: PlanGroup, source: OutlineGroup, main: PlanTable, known: Known, relation: Relation): void => {
  const all = relation.parent.groups;
  const owner = sectionOf(source);
  const here = (other: OutlineGroup): boolean => other.section.table === source.section.table && sectionOf(other) === owner;
  if (insertNear(group, source, all.filter(here), known)) return;
  const section = owner === null ? undefined : known.sections.get(owner);
  if (section !== undefined) return void section.groups.push(group);
  const empty = main.sections.every(({ existing, groups }) => existing === null && groups.length === 0);
  const hasSections = main.sections.some(({ existing, source: from }) => existing !== null || from !== null);
  if (owner !== null && (empty || hasSections)) createSection(group, owner, main, known, relation);
  else if (!insertNear(group, source, all, known)) main.sections.at(-1)?.groups.push(group);
};

/** Behind the counterpart of the nearest group before `source`, else ahead of that of the nearest one after it. */
const insertNear = (group: PlanGroup, source: OutlineGroup, groups: readonly OutlineGroup[], known: Known): boolean => {
  const at = groups.indexOf(source);
  const ahead = groups[lastIndex(groups.slice(0, at), (other) => known.groups.get(other) !== undefined)];
  const behind = groups.slice(at + 1).find((other) => known.groups.get(other) !== undefined);
  const beside = ahead ?? behind;
  if (beside === undefined) return false;
  return insertBeside(known, known.groups.get(beside) as PlanGroup, group, ahead === undefined ? 0 : 1);
};

const insertBeside = (known: Known, beside: PlanGroup, group: PlanGroup, by: 0 | 1): boolean => {
  for (const { groups } of known.tables.flatMap((table) => table.sections)) {
    const at = groups.indexOf(beside);
    if (at < 0) continue;
    // Rows without a heading would become the new group's.
    groups.splice(at + (beside.existing?.title === null ? 1 : by), 0, group);
    return true;
  }
  return false;
};

const createSection = (group: PlanGroup, source: OutlineSection, main: PlanTable, known: Known, relation: Relation): void => {
  const section: PlanSection = { existing: null, source, groups: [group] };
  const all = sectionsOf(relation.parent);
  const at = all.indexOf(source);
  const placeOf = (other: OutlineSection | undefined): number => {
    const counterpart = other === undefined ? undefined : known.sections.get(other);
    return counterpart === undefined ? -1 : main.sections.indexOf(counterpart);
  };
  known.sections.set(source, section);
  const ahead = placeOf(all[lastIndex(all.slice(0, at), (other) => placeOf(other) >= 0)]);
  if (ahead >= 0) return void main.sections.splice(ahead + 1, 0, section);
  const behind = placeOf(all.slice(at + 1).find((other) => placeOf(other) >= 0));
  if (behind >= 0) return void main.sections.splice(behind, 0, section);
  main.sections.push(section);
};

/**
 * A row put in ahead of one whose units are merged with the row above would give it its own. It goes behind the merged rows instead, or
 * ahead of the first of them. Where neither is possible insertion.ts fills the merged cells down.
 */
const keepMergedCells = (group: PlanGroup, relation: Relation): void => {
  const isNew = (task: PlanTask | undefined): boolean => task !== undefined && task.existing === null;
  // A row that names no unit yet would take those of a row put in above it.
  const isMerged = (task: PlanTask | undefined): boolean =>
    task?.existing != null && (task.existing.inheritedFrom !== null || !namesUnits(task.existing));
  for (let i = 0; i < group.tasks.length; i++) {
    if (!isNew(group.tasks[i])) continue;
    let end = i;
    while (isNew(group.tasks[end])) end++;
    if (!isMerged(group.tasks[end])) {
      i = end;
      continue;
    }
    const block = group.tasks.splice(i, end - i);
    let behind = i;
    while (isMerged(group.tasks[behind])) behind++;
    const last = group.tasks[behind - 1]?.existing;
    const runsOn = behind === group.tasks.length && last != null && isMergedWithNext(last, relation);
    const start = lastIndex(group.tasks.slice(0, i), (task) => task.existing !== null && task.existing.inheritedFrom === null);
    const to = !runsOn ? behind : start >= 0 ? start : i;
    group.tasks.splice(to, 0, ...block);
    i = Math.max(behind, to) + block.length - 1;
  }
};

const isMergedWithNext = (task: OutlineTask, relation: Relation): boolean => {
  const next = relation.child.tasks[task.index + 1];
  return next !== undefined && next.inheritedFrom !== null && tableOf(next) === tableOf(task);
};

const namesUnits = (task: OutlineTask): boolean => textFor(task, "lead") !== "" || textFor(task, "responsible") !== "";

/** Index of the last item that fits, -1 for none. */
const lastIndex = <T>(items: readonly T[], fits: (item: T) => boolean): number => {
  let at = items.length - 1;
  while (at >= 0 && !fits(items[at] as T)) at--;
  return at;
};
