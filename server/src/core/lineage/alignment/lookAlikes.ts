/** The tasks of the parent that a requirement of the child is like: asked for once a row, since an edit of the child changes few of them. */
import type { Row } from "../../notice/model.js";
import type { OutlineTask } from "../../notice/outline.js";
import { requirementOf } from "../requirement.js";
import { type IndexedPassage, indexed, type ParentIndex } from "./parentIndex.js";
import { readPassage } from "./passage.js";
import { comparing, type Marks, marksFor } from "./resemblance.js";

/** A task of the parent that a requirement is like. */
export interface LookAlike {
  /** Index in `ParentIndex.tasks`. */
  readonly parent: number;
  /** 0 to 1; 1 where letter for letter the same is said, marks, years and places aside. */
  readonly likeness: number;
}

/** Looked at closely for one row. */
const CANDIDATES = 16;
/** Kept of these. */
const KEPT = 8;
/** Below this nothing is made of a likeness, not even a rival. */
const UNLIKE = 0.15;
/** How many entries of the index are looked at for one row; the rarest pairs come first. */
const BUDGET = 6000;

/** Finds look-alikes in one parent and remembers them by row. */
export class LookAlikes {
  private readonly found = new WeakMap<Row, readonly LookAlike[]>();
  private readonly passages = new WeakMap<Row, IndexedPassage>();
  private readonly same = new Map<readonly number[], readonly LookAlike[]>();
  private readonly marks: Marks;
  /** For one search: what each task has in common with the row, by weight; all zero between two searches. */
  private readonly common: Float64Array;

  constructor(private readonly index: ParentIndex) {
    this.marks = marksFor(index.holders.length);
    this.common = new Float64Array(index.tasks.length);
  }

  /** The likest first. Those that say just the same come alone: whoever else is like the row is so less. */
  of(task: OutlineTask): readonly LookAlike[] {
    let found = this.found.get(task.row);
    if (found === undefined) {
      found = this.find(task);
      this.found.set(task.row, found);
    }
    return found;
  }

  /** The requirement of a task of the child in the words of the parent. */
  passage(task: OutlineTask): IndexedPassage {
    let passage = this.passages.get(task.row);
    if (passage === undefined) {
      passage = indexed(readPassage(requirementOf(task), this.index.places), this.index);
      this.passages.set(task.row, passage);
    }
    return passage;
  }

  private find(task: OutlineTask): readonly LookAlike[] {
    const passage = readPassage(requirementOf(task), this.index.places);
    const same = this.index.same.get(passage.plain);
    if (same !== undefined) return this.equals(same);
    const child = indexed(passage, this.index);
    this.passages.set(task.row, child);
    const nearest = this.nearest(child);
    return comparing(child, this.marks, (likenessTo) =>
      nearest
        .map((parent): LookAlike => ({ parent, likeness: likenessTo(this.index.tasks[parent] as IndexedPassage) }))
        .filter(({ likeness }) => likeness >= UNLIKE)
        .sort((a, b) => b.likeness - a.likeness || a.parent - b.parent)
        .slice(0, KEPT),
    );
  }

  /** One list for all rows that say it: there may be many of both. */
  private equals(same: readonly number[]): readonly LookAlike[] {
    let list = this.same.get(same);
    if (list === undefined) {
      list = same.map((parent) => ({ parent, likeness: 1 }));
      this.same.set(same, list);
    }
    return list;
  }

  /** The tasks with most in common with the row, by weight. */
  private nearest({ distinct }: IndexedPassage): readonly number[] {
    const { holders, weights } = this.index;
    const rarest = [...distinct].sort((a, b) => holderCount(holders, a) - holderCount(holders, b) || a - b);
    const touched: number[] = [];
    let left = BUDGET;
    for (const id of rarest) {
      const held = holders[id] as readonly number[];
      left -= held.length;
      if (left < 0 && touched.length > 0) break;
      for (const parent of held) {
        if (this.common[parent] === 0) touched.push(parent);
        this.common[parent] = (this.common[parent] as number) + (weights[id] as number);
      }
    }
    const best = largest(touched, this.common, CANDIDATES);
    for (const parent of touched) this.common[parent] = 0;
    return best;
  }
}

const holderCount = (holders: readonly (readonly number[])[], id: number): number => (holders[id] as readonly number[]).length;

/** Those of `items` with the `count` largest values, largest first. */
const largest = (items: readonly number[], values: Float64Array, count: number): readonly number[] => {
  const found: number[] = [];
  const value = (item: number): number => values[item] as number;
  for (const item of items) {
    if (found.length === count && value(item) <= value(found[count - 1] as number)) continue;
    let at = found.length;
    while (at > 0 && value(found[at - 1] as number) < value(item)) at--;
    found.splice(at, 0, item);
    if (found.length > count) found.pop();
  }
  return found;
};
