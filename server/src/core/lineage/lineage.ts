/**
 * Where the tasks of a notice come from, seen over all its parents: for every row its sources, for every parent what is carried and what is
 * not. Rules, lenses, hover, the tree and the report all read this.
 */
import type { Row } from "../notice/model.js";
import type { Outline, OutlineTask } from "../notice/outline.js";
import type { Citation, NoticeParts } from "../notice/parts.js";
import type { LineageStatus } from "./alignment/alignment.js";
import { type Decisions, type LeftOutTask, NO_DECISIONS, notForUsIn } from "./decisions/decisions.js";
import type { LineageNotice } from "./notice.js";
import { findParents, missingParents, type Parent, type ParentCandidate } from "./parents.js";
import { outlineOf, type Relation, relate } from "./relation.js";
import type { Surroundings } from "./surroundings.js";

/** A task of a parent that a task of the child comes from. */
export interface Source {
  readonly parent: Parent;
  readonly task: OutlineTask;
  /** 0 to 1, two decimals; 1 for a verbatim one alone. */
  readonly similarity: number;
}

export interface TaskLineage {
  readonly task: OutlineTask;
  /** Against the nearest parent. */
  readonly status: LineageStatus;
  /** In all parents, the nearest parent first, and of one parent the best match first. */
  readonly sources: readonly Source[];
}

/** One parent with tasks, and how the child stands to it. */
export interface ParentLineage {
  readonly parent: Parent;
  readonly relation: Relation;
  /** The drafter's decision to leave this task of the parent out; null where she took none. */
  readonly notForUs: (task: OutlineTask) => LeftOutTask | null;
}

export interface NoticeLineage {
  readonly child: LineageNotice;
  readonly outline: Outline;
  /** Those that hold tasks, the nearest first; empty where none is known. */
  readonly parents: readonly ParentLineage[];
  /** Higher-level notices with tasks that the child cites and that nobody has: those of the nearest level, where none of it was found. */
  readonly missing: readonly Citation[];
  /** The notices around without this one, whatever they are about: the same array as long as these and the front of the child stay as they are. */
  readonly others: readonly ParentCandidate[];
  /** What was decided in the workspace. */
  readonly decisions: Decisions;
  /** All tasks of the child, in order; a row without requirement comes from nowhere. */
  readonly tasks: readonly TaskLineage[];
  /** By the row a task begins with. */
  readonly of: (row: Row) => TaskLineage | undefined;
}

/** @param name what the child is called among the candidates; null for one that is in no file yet */
export const readLineage = (child: LineageNotice, surroundings: Surroundings, name: string | null): NoticeLineage => {
  const [candidates, configured] = [surroundings.candidates(), surroundings.configuredParents()];
  const decisions = surroundings.decisions?.() ?? NO_DECISIONS;
  const chosen = chosenFor(name, surroundings);
  const { parents, missing, others } = lookUp(child, candidates, configured, chosen, name);
  return lineageTo(child, parents, {
    missing,
    others,
    decisions,
    notForUs: (parent) => notForUsIn(decisions, { notice: name, parent: parent.name }),
  });
};

interface LookedUp {
  readonly candidates: readonly ParentCandidate[];
  readonly asked: string;
  readonly parents: readonly Parent[];
  readonly missing: readonly Citation[];
  readonly others: readonly ParentCandidate[];
}

/** Only the front of a notice, and which notices with tables are around it, decide on these; rows are typed far more often. */
const lookedUp = new WeakMap<NoticeParts, LookedUp>();

const lookUp = (
  child: LineageNotice,
  candidates: readonly ParentCandidate[],
  configured: readonly string[],
  chosen: readonly string[],
  name: string | null,
): LookedUp => {
  const withTable = candidates.map(({ checked }) => (checked.notice.layout === null ? "-" : "+")).join("");
  const asked = JSON.stringify([child.locality, configured, chosen, withTable]);
  const known = lookedUp.get(child.parts);
  if (known?.candidates === candidates && known.asked === asked) return known;
  const found: LookedUp = {
    candidates,
    asked,
    parents: findParents(child, candidates, configured, chosen),
    missing: missingParents(child, candidates, configured, chosen),
    others: candidates.filter((other) => other.name !== name && other.checked.notice !== child.notice),
  };
  lookedUp.set(child.parts, found);
  return found;
};

/** The higher-level notices that the drafter chose for the notice of this name, nearest first; none where she did not. */
export const chosenFor = (name: string | null, { decisions }: Surroundings): readonly string[] =>
  (name === null ? undefined : decisions?.().parents[name]) ?? [];

/** Parents of a notice among those around it; see `findParents`. */
export const parentsAround = (child: LineageNotice, name: string | null, surroundings: Surroundings): readonly Parent[] =>
  findParents(child, surroundings.candidates(), surroundings.configuredParents(), chosenFor(name, surroundings));

/** What of a parent is left out on purpose. */
export type LeftOutOf = (parent: Parent) => ParentLineage["notForUs"];

interface Known {
  readonly missing: readonly Citation[];
  readonly others: readonly ParentCandidate[];
  readonly notForUs: LeftOutOf;
  readonly decisions: Decisions;
}

const NOTHING_KNOWN: Known = { missing: [], others: [], notForUs: () => () => null, decisions: NO_DECISIONS };

/** The same against parents that are given; those without tasks are passed over. */
export const lineageTo = (child: LineageNotice, parents: readonly Parent[], more: Partial<Known> = {}): NoticeLineage => {
  const known = { ...NOTHING_KNOWN, ...more };
  const related = parents
    .filter((parent) => parent.hasTable)
    .map((parent): ParentLineage => ({ parent, relation: relate(child, parent.checked), notForUs: known.notForUs(parent) }));
  // Most notices have no parent at hand, and are typed in all the same: their rows are not walked through for nothing.
  const outline = once(() => related[0]?.relation.child ?? outlineOf(child.notice));
  const tasks = once(() => tasksOf(outline(), related));
  const byRow = once(() => new Map<Row, TaskLineage>(tasks().map((entry) => [entry.task.row, entry])));
  return {
    child,
    parents: related,
    missing: known.missing,
    others: known.others,
    decisions: known.decisions,
    get outline() {
      return outline();
    },
    get tasks() {
      return tasks();
    },
    of: (row) => byRow().get(row),
  };
};

const tasksOf = (outline: Outline, parents: readonly ParentLineage[]): readonly TaskLineage[] => {
  const aligned = parents.map(({ parent, relation }) => ({
    parent,
    byTask: new Map(relation.alignment.tasks.map((entry) => [entry.task, entry])),
  }));
  return outline.tasks.map((task): TaskLineage => {
    const sources = aligned.flatMap(({ parent, byTask }) =>
      (byTask.get(task)?.matches ?? []).map((match): Source => ({ parent, task: match.parent, similarity: match.similarity })),
    );
    return { task, status: aligned[0]?.byTask.get(task)?.status ?? "new", sources };
  });
};

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/** The sources in the nearest parent, best first. */
export const nearestSources = ({ parents }: NoticeLineage, { sources }: TaskLineage): readonly Source[] =>
  sources.filter(({ parent }) => parent === parents[0]?.parent);
