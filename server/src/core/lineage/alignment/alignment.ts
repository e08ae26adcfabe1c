/**
 * Which task of the parent notice each task of the child comes from, and which tasks of the parent the child does not carry.
 *
 * Requirements are compared by the pairs of characters they have in common (likeness.ts). Only the parents that share rare pairs with a
 * child are looked at, so two tables of a thousand rows take a fraction of a second. Titles of groups and the order break ties.
 */
import type { Row } from "../../notice/model.js";
import { type Outline, type OutlineTask, textFor } from "../../notice/outline.js";
import { titleOf } from "../groups.js";
import { comparable, likeness, type Pairs, pairsOf, shared } from "./likeness.js";

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

/** From here on a likeness is no chance; unrelated tasks of one field reach 0.3. */
const ALIKE = 0.5;
/** Enough where no other task of the parent comes near. */
const DISTINCTLY_ALIKE = 0.4;
const DISTINCT = 0.15;
/** A task may take the second-best parent, where the best is taken, if it is hardly worse. */
const HARDLY_WORSE = 0.1;
const CANDIDATES = 8;
/** Below this nothing is made of a likeness, not even a rival. */
const UNLIKE = 0.2;
const RAREST = 48;

interface Side {
  readonly task: OutlineTask;
  readonly pairs: Pairs;
  readonly title: Pairs;
}

/** A task of the parent that a text of the child is like. */
interface Resemblance {
  readonly parent: number;
  readonly likeness: number;
}

interface Candidate extends Resemblance {
  readonly child: number;
  /** Likeness with what breaks ties. */
  readonly score: number;
}

/** @param places names that do not count (`placeNames` of both localities) */
export const align = (child: Outline, parent: Outline, places: readonly string[]): Alignment => {
  const index = indexOf(parent, places);
  const { parents } = index;
  const tasks = child.tasks.filter((task) => requirementOf(task) !== "");
  const candidates = tasks.map((task, c) => toCandidates(task, c, tasks.length, index));
  const chosen = choose(candidates, tasks.length);
  const taken = new Set(chosen.flat().map((candidate) => candidate.parent));
  addMerged(candidates, chosen, taken, tasks, index);
  return {
    tasks: tasks.map((task, i) => aligned(task, chosen[i] ?? [], parents)),
    notCovered: parents.filter((_, i) => !taken.has(i)).map(({ task }) => task),
  };
};

const NOTHING = pairsOf("");

/** What is known of a parent, whoever is compared with it; and of the rows that were. An edit of the child changes few of them. */
interface ParentIndex {
  readonly places: readonly string[];
  readonly parents: readonly Side[];
  /** The tasks of the parent that hold a pair. */
  readonly holders: ReadonlyMap<number, readonly number[]>;
  readonly seen: WeakMap<Row, { readonly requirement: string; readonly like: readonly Resemblance[] }>;
  /** Titles of the child's groups. */
  readonly titles: Map<string, Pairs>;
}

const indexes = new WeakMap<Outline, ParentIndex>();

const indexOf = (parent: Outline, places: readonly string[]): ParentIndex => {
  const known = indexes.get(parent);
  if (known !== undefined && known.places.join() === places.join()) return known;
  const titles = parent.groups.map((group) => pairsOf(comparable(titleOf(group) ?? "", places)));
  const parents = parent.tasks
    .filter((task) => requirementOf(task) !== "")
    .map((task): Side => ({ task, pairs: pairsOf(comparable(requirementOf(task), places)), title: titles[task.group.index] ?? NOTHING }));
  const holders = new Map<number, number[]>();
  parents.forEach(({ pairs }, i) => {
    for (const pair of pairs.counts.keys()) {
      const list = holders.get(pair);
      if (list === undefined) holders.set(pair, [i]);
      else list.push(i);
    }
  });
  const index: ParentIndex = { places, parents, holders, seen: new WeakMap(), titles: new Map() };
  indexes.set(parent, index);
  return index;
};

const toCandidates = (task: OutlineTask, child: number, children: number, index: ParentIndex): readonly Candidate[] => {
  const { parents } = index;
  const title = titlePairs(titleOf(task.group) ?? "", index);
  return resemblances(task, index)
    .map(({ parent, likeness: alike }): Candidate => {
      const order = 1 - Math.abs(child / Math.max(1, children) - parent / Math.max(1, parents.length));
      const titles = likeness(title, parents[parent]?.title ?? NOTHING);
      return { child, parent, likeness: alike, score: alike + 0.02 * titles + 0.01 * order };
    })
    .sort((a, b) => b.score - a.score);
};

const REMEMBERED_TITLES = 5000;

const titlePairs = (title: string, { titles, places }: ParentIndex): Pairs => {
  let pairs = titles.get(title);
  if (pairs === undefined) {
    pairs = pairsOf(comparable(title, places));
    if (titles.size >= REMEMBERED_TITLES) titles.clear();
    titles.set(title, pairs);
  }
  return pairs;
};

const resemblances = (task: OutlineTask, index: ParentIndex): readonly Resemblance[] => {
  const { row } = task;
  const requirement = requirementOf(task);
  const known = index.seen.get(row);
  if (known?.requirement === requirement) return known.like;
  const { parents, holders, places } = index;
  const pairs = pairsOf(comparable(requirement, places));
  const hits = new Float64Array(parents.length);
  for (const list of rarest(pairs, holders)) for (const p of list) hits[p] = (hits[p] ?? 0) + 1 / list.length;
  const like = best(hits, CANDIDATES)
    .map((parent) => ({ parent, likeness: likeness(pairs, (parents[parent] as Side).pairs) }))
    .filter((resemblance) => resemblance.likeness >= UNLIKE);
  index.seen.set(row, { requirement, like });
  return like;
};

/** The parents that hold the child's rarest pairs. */
const rarest = (pairs: Pairs, holders: ReadonlyMap<number, readonly number[]>): readonly (readonly number[])[] => {
  const lists: (readonly number[])[] = [];
  for (const pair of pairs.counts.keys()) {
    const list = holders.get(pair);
    if (list !== undefined) lists.push(list);
  }
  return lists.sort((a, b) => a.length - b.length).slice(0, RAREST);
};

/** Indexes of the `count` largest numbers above 0. */
const best = (numbers: Float64Array, count: number): number[] => {
  const found: number[] = [];
  numbers.forEach((value, i) => {
    if (value <= 0 || (found.length === count && value <= (numbers[found[count - 1] as number] as number))) return;
    let at = found.length;
    while (at > 0 && (numbers[found[at - 1] as number] as number) < value) at--;
    found.splice(at, 0, i);
    if (found.length > count) found.pop();
  });
  return found;
};

/** The parent of each child: the best ones first, no parent twice as long as another will do; then the rest. */
const choose = (candidates: readonly (readonly Candidate[])[], children: number): Candidate[][] => {
  const chosen: Candidate[][] = Array.from({ length: children }, () => []);
  const taken = new Set<number>();
  const eligible = candidates.flatMap((list) => list.filter((candidate) => isAlike(candidate, list)));
  eligible.sort((a, b) => b.score - a.score || a.child - b.child);
  for (const candidate of eligible) {
    const list = chosen[candidate.child] as Candidate[];
    const top = candidates[candidate.child]?.[0]?.likeness ?? 0;
    if (list.length > 0 || taken.has(candidate.parent) || candidate.likeness < top - HARDLY_WORSE) continue;
    list.push(candidate);
    taken.add(candidate.parent);
  }
  for (const candidate of eligible) {
    const list = chosen[candidate.child] as Candidate[];
    if (list.length === 0) list.push(candidate);
  }
  return chosen;
};

const isAlike = (candidate: Candidate, list: readonly Candidate[]): boolean => {
  if (candidate.likeness >= ALIKE) return true;
  if (candidate.likeness < DISTINCTLY_ALIKE) return false;
  return list.every((other) => other === candidate || other.likeness <= candidate.likeness - DISTINCT);
};

/**
 * A child may have put two tasks of the parent into one. What is left of its text when that of its parent is taken out is compared with
 * the parents nobody took; a mere resemblance of two parents to each other does not count.
 */
const addMerged = (
  candidates: readonly (readonly Candidate[])[],
  chosen: readonly Candidate[][],
  taken: Set<number>,
  children: readonly OutlineTask[],
  { parents, places }: ParentIndex,
): void => {
  candidates.forEach((list, c) => {
    const mine = chosen[c] ?? [];
    if (mine.length === 0) return;
    for (const candidate of list) {
      if (taken.has(candidate.parent) || mine.includes(candidate) || candidate.likeness < DISTINCTLY_ALIKE) continue;
      const { pairs } = parents[candidate.parent] as Side;
      const rest = without(
        pairsOf(comparable(requirementOf(children[c] as OutlineTask), places)),
        mine.map((m) => (parents[m.parent] as Side).pairs),
      );
      if (shared(rest, pairs) < 0.6 * pairs.size) continue;
      mine.push(candidate);
      taken.add(candidate.parent);
    }
  });
};

const without = (pairs: Pairs, others: readonly Pairs[]): Pairs => {
  const counts = new Map<number, number>();
  let size = 0;
  for (const [pair, count] of pairs.counts) {
    const left = others.reduce((sum, other) => sum - (other.counts.get(pair) ?? 0), count);
    if (left > 0) {
      counts.set(pair, left);
      size += left;
    }
  }
  return { counts, size };
};

const aligned = (task: OutlineTask, chosen: readonly Candidate[], parents: readonly Side[]): AlignedTask => {
  const matches = chosen.map(({ parent: p, likeness: alike }) => {
    const parent = (parents[p] as Side).task;
    return { parent, similarity: isVerbatim(task, parent) ? 1 : Math.min(0.99, Math.round(alike * 100) / 100) };
  });
  const first = matches[0];
  return { task, status: first === undefined ? "new" : isVerbatim(task, first.parent) ? "verbatim" : "adapted", matches };
};

const isVerbatim = (a: OutlineTask, b: OutlineTask): boolean => requirementOf(a).trim() === requirementOf(b).trim();

const requirementOf = (task: OutlineTask): string => textFor(task, "requirement");
