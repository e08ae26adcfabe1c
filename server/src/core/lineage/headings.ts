/** Numbers of the headings of a plan: those of what is created, and those of what follows. */

import type { Heading } from "../notice/model.js";
import { type MarkerLevel, writeMarker } from "../numbering/marker.js";
import { type NumberedHeading, type SequenceMode, sequenceBreaks } from "../numbering/sequence.js";
import type { Span } from "../text/span.js";
import { cleanTitle } from "./cleanText.js";
import { type Counted, numbersAfterInsertion } from "./numbers.js";
import type { PlanGroup, PlanSection, PlanTable } from "./plan.js";
import { isHeadingRow, type TaskTree, type TreeTable } from "./tree.js";

/** Ordinals by group and section; missing for those that have no number. */
export type Ordinals = ReadonlyMap<PlanGroup | PlanSection, number>;

export const ordinalsOf = (plan: PlanTable, child: TaskTree, parent: TaskTree): Ordinals => {
  const ordinals = new Map<PlanGroup | PlanSection, number>();
  count(
    plan.sections.filter((section) => section.existing !== null || section.source !== null),
    (section) => section.existing?.piece.heading ?? null,
    () => false,
    ordinals,
  );
  const level = levelOfGroups(plan, child, parent);
  if (level === null) return ordinals;
  const restarts = modeOf(plan.table, level, parent) === "restarting";
  const firsts = new Set(plan.sections.map(({ groups }) => groups.find((group) => isCounted(group, level))));
  count(
    plan.sections.flatMap(({ groups }) => groups.filter((group) => isCounted(group, level))),
    (group) => group.existing?.heading ?? null,
    (group) => restarts && firsts.has(group),
    ordinals,
  );
  return ordinals;
};

const count = <T extends PlanGroup | PlanSection>(
  items: readonly T[],
  headingOf: (item: T) => Heading | null,
  restart: (item: T) => boolean,
  ordinals: Map<PlanGroup | PlanSection, number>,
): void => {
  const counted = items.map((item): Counted => ({ ordinal: headingOf(item)?.marker.ordinal ?? null, restart: restart(item) }));
  const numbers = numbersAfterInsertion(counted);
  items.forEach((item, i) => {
    ordinals.set(item, numbers[i] as number);
  });
};

const isCounted = (group: PlanGroup, level: MarkerLevel): boolean =>
  group.existing === null ? group.source?.title != null : group.existing.heading?.marker.level === level;

/** Level of the markers the groups bear: that of most groups of the child, else of the parent; null where they bear none. */
export const levelOfGroups = (plan: PlanTable, child: TaskTree, parent: TaskTree): MarkerLevel | null => {
  const own = plan.table.groups.length > 0 ? plan.table.groups : child.groups;
  const titled = own.filter((group) => group.title !== null);
  const groups = titled.length > 0 ? titled : parent.groups.filter((group) => group.title !== null);
  const counts = new Map<MarkerLevel | null, number>();
  for (const group of groups) {
    const level = group.heading?.marker.level ?? null;
    counts.set(level, (counts.get(level) ?? 0) + 1);
  }
  const most = [...counts].sort((a, b) => b[1] - a[1])[0];
  if (most === undefined) return 2;
  // A parent without sections may number its groups 一、; below a section that would be another one.
  return most[0] === 1 && titled.length === 0 ? 2 : most[0];
};

/** How the child counts; where it shows nothing yet, as the parent does. */
const modeOf = (table: TreeTable, level: MarkerLevel, parent: TaskTree): SequenceMode => {
  const own = modeIn(table, level);
  if (own !== "either") return own;
  return parent.tables.map((other) => modeIn(other, level)).find((mode) => mode !== "either") ?? "running";
};

const modeIn = (table: TreeTable, level: MarkerLevel): SequenceMode => {
  const headings: NumberedHeading[] = [];
  for (const piece of table.pieces) {
    if ((piece.kind === "row" || piece.kind === "section") && piece.heading !== null) {
      const { level: own, ordinal } = piece.heading.marker;
      headings.push({ level: own, ordinal });
    }
  }
  return sequenceBreaks(headings).modes[level];
};

/** Headings have rows of their own, without any task in them: where there is no column for them, and where most are written so. */
export const headingsStandAlone = (table: TreeTable): boolean => {
  if (table.form.layout === "prose") return false;
  if (table.form.at.task === undefined) return true;
  // A heading with nothing under it yet shows nothing.
  const titled = table.groups.filter((group) => group.title !== null && group.tasks.length > 0);
  return titled.filter((group) => isHeadingRow(group.first)).length * 2 > titled.length;
};

/** “（九）优化升级政务公开平台建设”; without a level the title alone. */
export const writeHeading = (level: MarkerLevel | null, ordinal: number | undefined, title: string): string =>
  `${level === null || ordinal === undefined ? "" : writeMarker(level, ordinal)}${cleanTitle(title)}`;

/** What has to be written, and where in the heading's piece, to give it another number. The drafter's brackets stay as they are. */
export const renumberEdit = (heading: Heading, ordinal: number): { readonly span: Span; readonly text: string } | null => {
  const { marker } = heading;
  if (marker.ordinal === ordinal) return null;
  const whole = writeMarker(marker.level, ordinal);
  // ㈠ and ⒈ are one character, marks included.
  if (marker.span.end - marker.span.start === marker.digits.end - marker.digits.start) return { span: marker.span, text: whole };
  return { span: marker.digits, text: whole.replace(/[（）、.]/gu, "") };
};
