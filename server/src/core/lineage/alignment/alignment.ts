/**
 * Which task of the parent notice each task of the child comes from, and which tasks of the parent the child does not carry.
 *
 * Requirements are compared by the pairs of characters they have in common, the rarer the more; headings, leads and neighbours decide between
 * those that are alike. docs/lineage.md says how, and how well it does.
 */
import type { Outline, OutlineTask } from "../../notice/outline.js";
import { requirementOf } from "../requirement.js";
import { choose, type Evidence, type Link } from "./choice.js";
import { Leads } from "./leads.js";
import { LookAlikes } from "./lookAlikes.js";
import { type IndexedTask, indexParent, type ParentIndex } from "./parentIndex.js";
import { Remainders } from "./remainders.js";
import { Titles } from "./titles.js";

/** `verbatim`: the requirement is the same but for blanks at its ends. `new`: it comes from nowhere in the parent. */
export type LineageStatus = "verbatim" | "adapted" | "new";

export interface Match {
  readonly parent: OutlineTask;
  /** 0 to 1; 1 for a verbatim one alone. */
  readonly similarity: number;
}

export interface AlignedTask {
  readonly task: OutlineTask;
  readonly status: LineageStatus;
  /** Best first. More than one where the child put several tasks of the parent into one. */
  readonly matches: readonly Match[];
}

export interface Alignment {
  /** All tasks of the child with a requirement, in order. */
  readonly tasks: readonly AlignedTask[];
  /** Tasks of the parent with a requirement that no task of the child carries, in order. */
  readonly notCovered: readonly OutlineTask[];
}

/** @param places names that do not count (`placeNames` of both localities) */
export const align = (child: Outline, parent: Outline, places: readonly string[]): Alignment => {
  const evidence = evidenceOf(parent, places);
  const { index } = evidence;
  const tasks = child.tasks.filter((task) => requirementOf(task) !== "");
  const links = choose(tasks, evidence);
  const taken = new Set(links.flatMap((list) => list.map((link) => link.parent)));
  return {
    tasks: tasks.map((task, i) => aligned(task, links[i] ?? [], index)),
    notCovered: index.tasks.flatMap(({ task }, i) => (taken.has(i) ? [] : [task])),
  };
};

/** By parent, and by the places of the pair: a parent has children of several. */
const known = new WeakMap<Outline, Map<string, Evidence>>();

const evidenceOf = (parent: Outline, places: readonly string[]): Evidence => {
  const byPlaces = known.get(parent) ?? new Map<string, Evidence>();
  known.set(parent, byPlaces);
  const key = places.join();
  let evidence = byPlaces.get(key);
  if (evidence === undefined) {
    const index = indexParent(parent, places);
    evidence = {
      index,
      lookAlikes: new LookAlikes(index),
      titles: new Titles(places),
      leads: new Leads(
        index.tasks.map(({ lead }) => lead),
        places,
      ),
      remainders: new Remainders(index.weights),
    };
    byPlaces.set(key, evidence);
  }
  return evidence;
};

const aligned = (task: OutlineTask, links: readonly Link[], { tasks }: ParentIndex): AlignedTask => {
  const matches = links
    .map((link): Match => {
      const parent = (tasks[link.parent] as IndexedTask).task;
      return { parent, similarity: isVerbatim(task, parent) ? 1 : Math.min(0.99, Math.round(link.likeness * 100) / 100) };
    })
    .sort((a, b) => b.similarity - a.similarity);
  const first = matches[0];
  return { task, status: first === undefined ? "new" : isVerbatim(task, first.parent) ? "verbatim" : "adapted", matches };
};

const isVerbatim = (a: OutlineTask, b: OutlineTask): boolean => requirementOf(a) === requirementOf(b);
