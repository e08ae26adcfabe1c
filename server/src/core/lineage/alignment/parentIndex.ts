/**
 * The parent's requirements made ready to be asked: which of them hold a pair of characters, and how much it says that one does. What all
 * rows say (加强, 建设, 公开) says little about where a row comes from.
 */
import type { Outline, OutlineTask } from "../../notice/outline.js";
import { titleOf } from "../groups.js";
import { requirementOf } from "../requirement.js";
import { leadOf } from "./leads.js";
import { isNumber, type Passage, readPassage } from "./passage.js";

/** A passage in the parent's vocabulary. */
export interface IndexedPassage {
  /** Pairs as numbers of the vocabulary; -1 for one that the parent does not have. */
  readonly ids: Int32Array;
  /** What each of them weighs. */
  readonly weights: Float64Array;
  /** Those that the parent has, each once. */
  readonly distinct: Int32Array;
  /** Where each clause ends in `ids`. */
  readonly ends: readonly number[];
  /** What all its pairs weigh. */
  readonly weight: number;
}

export interface IndexedTask extends IndexedPassage {
  readonly task: OutlineTask;
  /** Title of its group; empty where there is none. */
  readonly title: string;
  /** The units that lead it. */
  readonly lead: string;
}

export interface ParentIndex {
  readonly places: readonly string[];
  /** Tasks with a requirement, in order. */
  readonly tasks: readonly IndexedTask[];
  readonly vocabulary: ReadonlyMap<number, number>;
  /** By number of the vocabulary. */
  readonly weights: Float64Array;
  /** What a pair weighs that the parent does not have. */
  readonly unknown: number;
  /** By number of the vocabulary: the tasks that hold it, each once, ascending. */
  readonly holders: readonly (readonly number[])[];
  /** By `Passage.plain`: the tasks that say just this, ascending. */
  readonly same: ReadonlyMap<string, readonly number[]>;
}

/** The value of a number beside that of a pair of characters. */
const NUMBER_WEIGHT = 0.5;

export const indexParent = (parent: Outline, places: readonly string[]): ParentIndex => {
  const tasks = parent.tasks.filter((task) => requirementOf(task) !== "");
  const passages = tasks.map((task) => readPassage(requirementOf(task), places));
  const vocabulary = new Map<number, number>();
  const holders: number[][] = [];
  const numbers: boolean[] = [];
  const same = new Map<string, number[]>();
  passages.forEach(({ pairs, plain }, t) => {
    const list = same.get(plain);
    if (list === undefined) same.set(plain, [t]);
    else list.push(t);
    for (const pair of pairs) {
      let id = vocabulary.get(pair);
      if (id === undefined) {
        id = holders.length;
        vocabulary.set(pair, id);
        holders.push([]);
        numbers.push(isNumber(pair));
      }
      const held = holders[id] as number[];
      if (held.at(-1) !== t) held.push(t);
    }
  });
  const weights = Float64Array.from(
    holders,
    (held, id) => Math.log(1 + tasks.length / held.length) ** 1.5 * (numbers[id] ? NUMBER_WEIGHT : 1),
  );
  const unknown = Math.log(1 + tasks.length) ** 1.5;
  const known = { vocabulary, weights, unknown };
  return {
    ...known,
    places,
    tasks: tasks.map((task, t) => ({
      task,
      title: titleOf(task.group) ?? "",
      lead: leadOf(task),
      ...indexed(passages[t] as Passage, known),
    })),
    holders,
    same,
  };
};

/** A passage of whichever notice in the words of the parent. */
export const indexed = (
  { pairs, ends }: Passage,
  { vocabulary, weights, unknown }: Pick<ParentIndex, "vocabulary" | "weights" | "unknown">,
): IndexedPassage => {
  const ids = Int32Array.from(pairs, (pair) => vocabulary.get(pair) ?? -1);
  const own = Float64Array.from(ids, (id, i) =>
    id >= 0 ? (weights[id] as number) : isNumber(pairs[i] as number) ? unknown * NUMBER_WEIGHT : unknown,
  );
  return {
    ids,
    distinct: Int32Array.from(new Set(ids.filter((id) => id >= 0))),
    ends,
    weights: own,
    weight: own.reduce((sum, weight) => sum + weight, 0),
  };
};
