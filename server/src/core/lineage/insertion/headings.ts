/** Numbers of the headings of a plan: those of what is created, and those of what follows. */

import type { Heading, TableForm } from "../../notice/model.js";
import { type Outline, type OutlineTable, standsAlone } from "../../notice/outline.js";
import { type MarkerLevel, writeMarker } from "../../numbering/marker.js";
import { type NumberedHeading, type SequenceMode, sequenceBreaks } from "../../numbering/sequence.js";
import type { Span } from "../../text/span.js";
import { cleanTitle } from "../cleanText.js";
import { groupsOf, headingOf, titleOf } from "../groups.js";
import { type Counted, numbersAfterInsertion } from "./numbers.js";
import type { ExistingGroup, PlanGroup, PlanSection, PlanTable } from "./plan.js";

/** Ordinals by group and section; missing for those that have no number. */
export type Ordinals = ReadonlyMap<PlanGroup | PlanSection, number>;

export const ordinalsOf = (plan: PlanTable, child: Outline, parent: Outline): Ordinals => {
  const ordinals = new Map<PlanGroup | PlanSection, number>();
  count(
    plan.sections.filter((section) => section.existing !== null || section.source !== null),
    (section) => section.existing?.piece?.heading ?? null,
    () => false,
    ordinals,
  );
  const level = levelOfGroups(plan, child, parent);
  if (level === null) return ordinals;
  const restarts = modeOf(plan.table, level, parent) === "restarting";
  const firsts = new Set(plan.sections.map(({ groups }) => groups.find((group) => isCounted(group, plan.table.form, level))));
  count(
    plan.sections.flatMap(({ groups }) => groups.filter((group) => isCounted(group, plan.table.form, level))),
    (group) => group.existing?.heading ?? null,
    (group) => restarts && firsts.has(group),
    ordinals,
  );
  if (plan.table.form.layout === "prose") for (const { groups } of plan.sections) countItems(groups, ordinals);
  return ordinals;
};

/** New paragraphs without a title beside others that have one: 1. 2. 3. as far as they follow one another. */
const countItems = (groups: readonly PlanGroup[], ordinals: Map<PlanGroup | PlanSection, number>): void => {
  let ordinal = 0;
  for (const group of groups) {
    const isItem = group.existing === null && !ordinals.has(group);
    ordinal = isItem ? ordinal + 1 : 0;
    if (isItem) ordinals.set(group, ordinal);
  }
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

const isCounted = ({ existing, source }: PlanGroup, form: TableForm, level: MarkerLevel): boolean =>
  existing === null
    ? source !== null && newHeading(form, level, titleOf(source)).level === level
    : existing.heading?.marker.level === level;

/** Level of the markers the groups bear: that of most groups of the child, else of the parent; null where they bear none. */
export const levelOfGroups = (plan: PlanTable, child: Outline, parent: Outline): MarkerLevel | null => {
  const here = plan.sections.flatMap(({ groups }) => groups.flatMap(({ existing }) => existing ?? []));
  const own = (here.length > 0 ? here : named(child)).filter(({ title }) => title !== null);
  const counts = new Map<MarkerLevel | null, number>();
  for (const { heading } of own.length > 0 ? own : named(parent).filter(({ title }) => title !== null)) {
    const level = heading?.marker.level ?? null;
    counts.set(level, (counts.get(level) ?? 0) + 1);
  }
  const most = [...counts].sort((a, b) => b[1] - a[1])[0];
  if (most === undefined) return 2;
  // A parent without sections may number its groups 一、; below a section that would be another one.
  return most[0] === 1 && own.length === 0 ? 2 : most[0];
};

const named = (outline: Outline): readonly Pick<ExistingGroup, "title" | "heading">[] =>
  outline.groups.map((group) => ({ title: titleOf(group), heading: headingOf(group) }));

/** How the child counts; where it shows nothing yet, as the parent does. */
const modeOf = (table: OutlineTable, level: MarkerLevel, parent: Outline): SequenceMode => {
  const own = modeIn(table, level);
  if (own !== "either") return own;
  return parent.tables.map((other) => modeIn(other, level)).find((mode) => mode !== "either") ?? "running";
};

const modeIn = (table: OutlineTable, level: MarkerLevel): SequenceMode => {
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
export const headingsStandAlone = (table: OutlineTable): boolean => {
  if (table.form.layout === "prose") return false;
  if (table.form.at.task === undefined) return true;
  // A heading with nothing under it yet shows nothing.
  const titled = groupsOf(table).filter((group) => titleOf(group) !== null && group.tasks.length > 0);
  return titled.filter(standsAlone).length * 2 > titled.length;
};

/** “（九）优化升级政务公开平台建设”; without a level the title alone. */
export const writeHeading = (level: MarkerLevel | null, ordinal: number | undefined, title: string): string =>
  `${level === null || ordinal === undefined ? "" : writeMarker(level, ordinal)}${cleanTitle(title)}`;

/** “1.” */
export const ITEM: MarkerLevel = 3;

/**
 * The level and the words of a new heading. In prose a paragraph without a number is no task, so what has no title gets “1.”; and behind
 * “1.” comes the task itself, without a title.
 */
export const newHeading = (
  { layout }: TableForm,
  level: MarkerLevel | null,
  title: string | null,
): { readonly level: MarkerLevel | null; readonly title: string } => {
  if (layout !== "prose") return { level: title === null ? null : level, title: title ?? "" };
  if (level !== null && level >= ITEM) return { level, title: "" };
  return title === null ? { level: ITEM, title: "" } : { level, title };
};

/** What has to be written, and where in the heading's piece, to give it another number. The drafter's brackets stay as they are. */
export const renumberEdit = (heading: Heading, ordinal: number): { readonly span: Span; readonly text: string } | null => {
  const { marker } = heading;
  if (marker.ordinal === ordinal) return null;
  const whole = writeMarker(marker.level, ordinal);
  // ㈠ and ⒈ are one character, marks included.
  if (marker.span.end - marker.span.start === marker.digits.end - marker.digits.start) return { span: marker.span, text: whole };
  return { span: marker.digits, text: whole.replace(/[（）、.]/gu, "") };
};
