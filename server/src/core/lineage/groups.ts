/** Groups and sections as lineage names and moves them. What they are the outline says (notice/outline.ts). */
import type { Heading } from "../notice/model.js";
import type { Outline, OutlineGroup, OutlineSection, OutlineTable } from "../notice/outline.js";

/** The words over the tasks of a group; null for tasks ahead of any heading. */
export const titleOf = (group: OutlineGroup): string | null =>
  group.title ?? (group.row === null && isItem(group.section) ? group.section.title : null);

/** The heading in the text that has these words; null where they have no number. */
export const headingOf = (group: OutlineGroup): Heading | null =>
  group.heading ?? (group.row === null && isItem(group.section) ? (group.section.piece?.heading ?? null) : null);

/** The section a group is moved with; null for groups ahead of any. */
export const sectionOf = ({ section }: OutlineGroup): OutlineSection | null => (section.piece === null || isItem(section) ? null : section);

/** Sections that hold groups, of all tables. */
export const sectionsOf = (outline: Outline): readonly OutlineSection[] =>
  outline.tables.flatMap(({ sections }) => sections.filter((section) => section.piece !== null && !isItem(section)));

export const groupsOf = (table: OutlineTable): readonly OutlineGroup[] => table.sections.flatMap(({ groups }) => groups);

/**
 * “一、招商引资 | 县投资促进服务中心 | …” in a table that numbers its rows so and has no （一）: such a section is all the group there is, and
 * a new task comes beside it with 二、 rather than below it.
 */
export const isItem = ({ piece, table }: OutlineSection): boolean => piece?.kind === "row" && isItemised(table);

const itemised = new WeakMap<OutlineTable, boolean>();

const isItemised = (table: OutlineTable): boolean => {
  const known = itemised.get(table);
  if (known !== undefined) return known;
  const rows = table.sections.filter(({ piece }) => piece?.kind === "row").length;
  const alone = table.sections.filter(({ piece }) => piece?.kind === "section").length;
  const result = rows > alone && table.sections.every(({ groups }) => groups.every(({ row }) => row === null));
  itemised.set(table, result);
  return result;
};
