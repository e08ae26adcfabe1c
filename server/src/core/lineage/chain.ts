/**
 * The notices above a notice and those above them: county ← city ← province; and the rows above its rows.
 */
import type { Row } from "../notice/model.js";
import type { OutlineTask } from "../notice/outline.js";
import type { AlignedTask } from "./alignment/alignment.js";
import type { LineageNotice } from "./notice.js";
import { findParents, type Parent, type ParentCandidate } from "./parents.js";
import { type Relation, relate } from "./relation.js";

/** A parent and what stands above it. */
export interface Link {
  readonly parent: Parent;
  /** How the notice below names it. */
  readonly via: Parent["via"];
  /** Its own parents, nearest first. */
  readonly above: readonly Link[];
}

/** A task of a higher-level notice that a task comes from, and where that one comes from. */
export interface Origin {
  readonly parent: Parent;
  readonly task: OutlineTask;
  /** Of the two requirements, 0 to 1; 1 for a verbatim one alone. */
  readonly similarity: number;
  readonly above: readonly Origin[];
}

/** What the drafter chose: the names of the parents of a notice, by the name of that notice; empty where she chose none. */
export type ChosenParents = (name: string) => readonly string[];

const NONE_CHOSEN: ChosenParents = () => [];

/**
 * Parents, their parents and so on, each as `findParents` has them; a notice without tasks is a link as well. A notice that cites one below
 * it is no link above that one: no chain comes back to where it was.
 * @param parents those of the notice itself, as `findParents` gives them: configuration and choices are its own
 */
export const chainOf = (
  notice: Pick<LineageNotice, "notice">,
  parents: readonly Parent[],
  candidates: readonly ParentCandidate[],
  chosen: ChosenParents = NONE_CHOSEN,
): readonly Link[] => {
  // Each notice is looked up once, however many cite it.
  const known = new Map<LineageNotice["notice"], readonly Link[]>();
  const below = new Set<LineageNotice["notice"]>();
  const linksTo = (from: LineageNotice["notice"], found: readonly Parent[]): readonly Link[] => {
    below.add(from);
    const links = found.flatMap((parent): readonly Link[] => {
      const { notice: own } = parent.checked;
      if (below.has(own)) return [];
      let above = known.get(own);
      if (above === undefined) {
        above = linksTo(own, findParents(parent.checked, candidates, [], chosen(parent.name)));
        known.set(own, above);
      }
      return [{ parent, via: parent.via, above }];
    });
    below.delete(from);
    return links;
  };
  return linksTo(notice.notice, parents);
};

/**
 * The rows that a task comes from, best first in each notice, with the rows above them: a task of 汶上 ← a task of 济宁 ← a task of 山东. A row that another
 * one of the list comes from already is not told again.
 * @param task of `outlineOf(notice.notice)`
 */
export const originOf = (task: OutlineTask, notice: LineageNotice, chain: readonly Link[]): readonly Origin[] => {
  const told = new Set<OutlineTask>();
  const origins: Origin[] = [];
  for (const { parent, above } of chain) {
    if (!parent.hasTable) continue;
    for (const { parent: source, similarity } of alignedIn(relate(notice, parent.checked), task.row)?.matches ?? []) {
      if (told.has(source)) continue;
      const origin: Origin = { parent, task: source, similarity, above: originOf(source, parent.checked, above) };
      tell(origin, told);
      origins.push(origin);
    }
  }
  return origins;
};

const tell = ({ task, above }: Origin, told: Set<OutlineTask>): void => {
  told.add(task);
  for (const origin of above) tell(origin, told);
};

const byRow = new WeakMap<Relation, ReadonlyMap<Row, AlignedTask>>();

const alignedIn = (relation: Relation, row: Row): AlignedTask | undefined => {
  let rows = byRow.get(relation);
  if (rows === undefined) {
    rows = new Map(relation.alignment.tasks.map((aligned) => [aligned.task.row, aligned]));
    byRow.set(relation, rows);
  }
  return rows.get(row);
};
