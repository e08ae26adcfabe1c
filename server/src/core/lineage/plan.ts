/**
 * The table of the child as it will be: what stands there, with the chosen tasks of the parent between. Where a task goes is decided
 * here; how it is written, in insertion.ts.
 */
import type { Piece } from "../notice/model.js";
import { counterpartsOf } from "./counterparts.js";
import type { Relation } from "./relation.js";
import type { TreeGroup, TreeSection, TreeTable, TreeTask } from "./tree.js";

/** A task that stands in the child (`existing`), or one of the parent to be put in (`source`). */
export interface PlanTask {
  readonly existing: TreeTask | null;
  readonly source: TreeTask | null;
}

export interface PlanGroup {
  readonly existing: TreeGroup | null;
  /** The group of the parent that is created here. */
  readonly source: TreeGroup | null;
  tasks: PlanTask[];
}

/** `existing` and `source` are both null for groups ahead of any section. */
export interface PlanSection {
  readonly existing: TreeSection | null;
  readonly source: TreeSection | null;
  readonly groups: PlanGroup[];
}

export interface PlanTable {
  readonly table: TreeTable;
  /** “一、” and “（一）” without words in a table that holds nothing else, as in a new draft: they make way for what is put in. */
  readonly placeholders: readonly Piece[];
  readonly sections: PlanSection[];
}

/** Where the groups and sections of the parent have their place in the plan; grows with every one that is created. */
interface Known {
  readonly tables: readonly PlanTable[];
  readonly groups: Map<TreeGroup, PlanGroup>;
  readonly sections: Map<TreeSection, PlanSection>;
}

/** @param tasks of the parent, in its order; @returns the tables of the child, in order; empty where it has none */
export const planInsertion = (relation: Relation, tasks: readonly TreeTask[]): readonly PlanTable[] => {
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
  const planOfGroup = new Map(sections.flatMap((section) => section.groups.map((group) => [group.existing, group])));
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

const toPlan = (table: TreeTable): PlanTable => {
  const placeholders = placeholdersIn(table);
  if (placeholders.length > 0) return { table, placeholders, sections: [{ existing: null, source: null, groups: [] }] };
  const groups = (list: readonly TreeGroup[]): PlanGroup[] =>
    list.map((group) => ({ existing: group, source: null, tasks: group.tasks.map((task) => ({ existing: task, source: null })) }));
  const ahead = table.groups.filter((group) => group.section === null);
  const sections: PlanSection[] = table.sections.map((section) => ({ existing: section, source: null, groups: groups(section.groups) }));
  if (ahead.length > 0 || sections.length === 0) sections.unshift({ existing: null, source: null, groups: groups(ahead) });
  return { table, placeholders, sections };
};

const placeholdersIn = (table: TreeTable): readonly Piece[] => {
  const words = [...table.sections, ...table.groups].some(({ title }) => title !== "");
  if (words || table.form.layout === "prose" || table.groups.some((group) => group.tasks.length > 0)) return [];
  return [...table.sections.map(({ piece }) => piece), ...table.groups.map(({ first }) => first)];
};

/** Of several tables the one that carries most of the parent's tasks. */
const mainTable = (tables: readonly PlanTable[], relation: Relation): PlanTable | undefined => {
  const carried = new Map<TreeTable, number>();
  for (const { task, matches } of relation.alignment.tasks)
    if (matches.length > 0) carried.set(task.group.table, (carried.get(task.group.table) ?? 0) + 1);
  return [...tables].sort((a, b) => (carried.get(b.table) ?? 0) - (carried.get(a.table) ?? 0))[0];
};

const placeTask = (task: TreeTask, main: PlanTable, known: Known, relation: Relation): void => {
  const added: PlanTask = { existing: null, source: task };
  const counterpart = known.groups.get(task.group);
  // A paragraph of prose is a group and its only task: nothing can be put into it.
  if (counterpart === undefined || main.table.form.layout === "prose") {
    const group: PlanGroup = { existing: null, source: task.group, tasks: [added] };
    if (counterpart === undefined) placeGroup(group, task.group, main, known, relation);
    else insertBeside(known, counterpart, group, 1);
    known.groups.set(task.group, group);
    return;
  }
  const siblings = task.group.tasks;
  const at = siblings.indexOf(task);
  const holds = (plan: PlanTask, sibling: TreeTask): boolean =>
    plan.source === sibling || (plan.existing !== null && relation.carriers(sibling).includes(plan.existing));
  for (let i = at - 1; i >= 0; i--) {
    const before = lastIndex(counterpart.tasks, (plan) => holds(plan, siblings[i] as TreeTask));
    if (before >= 0) return void counterpart.tasks.splice(before + 1, 0, added);
  }
  for (let i = at + 1; i < siblings.length; i++) {
    const after = counterpart.tasks.findIndex((plan) => holds(plan, siblings[i] as TreeTask));
    if (after >= 0) return void counterpart.tasks.splice(after, 0, added);
  }
  counterpart.tasks.push(added);
};

/** Puts a new group where the order of the parent asks for it, in the section that is the parent's; makes the section where there is none. */
const placeGroup = (group: PlanGroup, source: TreeGroup, main: PlanTable, known: Known, relation: Relation): void => {
  const all = relation.parent.groups;
  const here = (other: TreeGroup): boolean => other.table === source.table && other.section === source.section;
  if (insertNear(group, source, all.filter(here), known)) return;
  const section = source.section === null ? undefined : known.sections.get(source.section);
  if (section !== undefined) return void section.groups.push(group);
  const empty = main.sections.every(({ existing, groups }) => existing === null && groups.length === 0);
  const hasSections = main.sections.some(({ existing, source: from }) => existing !== null || from !== null);
  if (source.section !== null && (empty || hasSections)) createSection(group, source.section, main, known, relation);
  else if (!insertNear(group, source, all, known)) main.sections.at(-1)?.groups.push(group);
};

/** Behind the counterpart of the nearest group before `source`, else ahead of that of the nearest one after it. */
const insertNear = (group: PlanGroup, source: TreeGroup, groups: readonly TreeGroup[], known: Known): boolean => {
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

const createSection = (group: PlanGroup, source: TreeSection, main: PlanTable, known: Known, relation: Relation): void => {
  const section: PlanSection = { existing: null, source, groups: [group] };
  const all = relation.parent.tables.flatMap((table) => table.sections);
  const at = all.indexOf(source);
  const placeOf = (other: TreeSection | undefined): number => {
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
    task?.existing != null && (task.existing.inherited || (task.existing.lead === "" && task.existing.responsible === ""));
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
    const start = lastIndex(group.tasks.slice(0, i), (task) => task.existing !== null && !task.existing.inherited);
    const to = !runsOn ? behind : start >= 0 ? start : i;
    group.tasks.splice(to, 0, ...block);
    i = Math.max(behind, to) + block.length - 1;
  }
};

const isMergedWithNext = (task: TreeTask, relation: Relation): boolean => {
  const next = relation.child.tasks[task.index + 1];
  return next?.inherited === true && next.group.table === task.group.table;
};

/** Index of the last item that fits, -1 for none. */
const lastIndex = <T>(items: readonly T[], fits: (item: T) => boolean): number => {
  let at = items.length - 1;
  while (at >= 0 && !fits(items[at] as T)) at--;
  return at;
};
