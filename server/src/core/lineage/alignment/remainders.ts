/**
 * What is left of a task when that which other tasks account for is taken out. Two tasks in one row, one task in two rows: the second is
 * found in what the first leaves over. A mere resemblance of two tasks to each other leaves nothing.
 */
import type { IndexedPassage } from "./parentIndex.js";

/** Shares by weight, 0 to 1. */
export interface Remainder {
  /** Of the shorter of the two texts. */
  readonly ofShorter: number;
  /** Of what the two have in common at all. */
  readonly ofCommon: number;
}

type Passages = readonly IndexedPassage[];

/** An answer, and what was asked. An edit changes few of the questions. */
interface Answer {
  readonly origins: Passages;
  readonly parent: IndexedPassage;
  readonly carriers: Passages;
  readonly remainder: Remainder;
}

export class Remainders {
  /** By the child's passage. */
  private readonly answers = new WeakMap<IndexedPassage, Answer[]>();
  /** How often each pair of the vocabulary is left; all zero between two questions. */
  private readonly here: Int32Array;
  private readonly there: Int32Array;

  /** @param weights by number of the vocabulary */
  constructor(private readonly weights: Float64Array) {
    this.here = new Int32Array(weights.length);
    this.there = new Int32Array(weights.length);
  }

  /**
   * What is in both and not yet accounted for.
   * @param origins tasks of the parent that `child` is known to come from
   * @param carriers tasks of the child that are known to come from `parent`
   */
  of(child: IndexedPassage, origins: Passages, parent: IndexedPassage, carriers: Passages): Remainder {
    const answers = this.answers.get(child) ?? [];
    for (const answer of answers)
      if (answer.parent === parent && areSame(answer.origins, origins) && areSame(answer.carriers, carriers)) return answer.remainder;
    const remainder = this.work(child, origins, parent, carriers);
    this.answers.set(child, [...answers.slice(1 - ANSWERS), { origins, parent, carriers, remainder }]);
    return remainder;
  }

  private work(child: IndexedPassage, origins: Passages, parent: IndexedPassage, carriers: Passages): Remainder {
    const { here, there } = this;
    add(here, child, 1);
    add(there, parent, 1);
    const all = this.common(child);
    for (const origin of origins) add(here, origin, -1);
    for (const carrier of carriers) add(there, carrier, -1);
    const left = this.common(child);
    for (const passage of [child, ...origins]) clear(here, passage);
    for (const passage of [parent, ...carriers]) clear(there, passage);
    return { ofShorter: left / Math.min(child.weight, parent.weight), ofCommon: all === 0 ? 0 : left / all };
  }

  private common({ distinct }: IndexedPassage): number {
    let weight = 0;
    for (const id of distinct) {
      const both = Math.min(this.here[id] as number, this.there[id] as number);
      if (both > 0) weight += both * (this.weights[id] as number);
    }
    return weight;
  }
}

/** Kept for one row. */
const ANSWERS = 12;

const areSame = (a: Passages, b: Passages): boolean => a.length === b.length && a.every((passage, i) => passage === b[i]);

const add = (counts: Int32Array, { ids }: IndexedPassage, sign: 1 | -1): void => {
  for (const id of ids) if (id >= 0) counts[id] = (counts[id] as number) + sign;
};

const clear = (counts: Int32Array, { ids }: IndexedPassage): void => {
  for (const id of ids) if (id >= 0) counts[id] = 0;
};
