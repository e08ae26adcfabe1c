/**
 * How alike a requirement of the child and one of the parent are, and in which of their clauses. Two tasks put into one, one taken apart, a
 * sentence of a long paragraph: then it is a stretch of clauses on the one side that is like the other, and the rest does not count.
 */
import type { IndexedPassage } from "./parentIndex.js";

/** Clauses `from` to `to` (exclusive) of a passage. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** 0 (nothing in common) to 1 (the same). */
export type Likeness = number;

/** A clause that is not in the other passage speaks against the stretch, a little less than one that is speaks for it. */
const STRANGE = 0.6;
/** A part of a text is never as like as a whole. */
const PART = 0.95;
/** Both in part: they may only touch the same subject, or use the same phrase. The more of one of them it is, the less so. */
const BOTH_IN_PART = 0.9;
/** As many pairs in common by chance: a stretch is chosen among many. */
const BY_CHANCE = 1.5;

/** Room for marks, one for each number of the vocabulary; all zero between two comparisons. */
export interface Marks {
  readonly child: Uint8Array;
  readonly parent: Uint8Array;
}

export const marksFor = (vocabulary: number): Marks => ({ child: new Uint8Array(vocabulary), parent: new Uint8Array(vocabulary) });

const whole = ({ ends }: IndexedPassage): Stretch => ({ from: 0, to: ends.length });

/** Runs `ask`, which compares `child` with one passage of the parent after the other. */
export const comparing = <T>(child: IndexedPassage, marks: Marks, ask: (likeness: (parent: IndexedPassage) => Likeness) => T): T => {
  mark(child, whole(child), marks.child, 1);
  try {
    return ask((parent) => likenessOf(child, parent, marks));
  } finally {
    mark(child, whole(child), marks.child, 0);
  }
};

const likenessOf = (child: IndexedPassage, parent: IndexedPassage, marks: Marks): Likeness => {
  const all = { child: whole(child), parent: whole(parent) };
  mark(parent, all.parent, marks.parent, 1);
  let likeness = dice(child, all.child, parent, all.parent, marks).likeness;
  const inChild = child.ends.length > 1 ? bestStretch(child, marks.parent) : all.child;
  mark(parent, all.parent, marks.parent, 0);
  if (inChild.to - inChild.from < child.ends.length)
    likeness = Math.max(likeness, PART * inPart(child, inChild, parent, all.parent, marks));
  if (parent.ends.length > 1) {
    const inParent = bestStretch(parent, marks.child);
    if (inParent.to - inParent.from < parent.ends.length) {
      likeness = Math.max(likeness, PART * inPart(child, all.child, parent, inParent, marks));
      mark(parent, inParent, marks.parent, 1);
      const narrower = child.ends.length > 1 ? bestStretch(child, marks.parent) : all.child;
      mark(parent, inParent, marks.parent, 0);
      if (narrower.to - narrower.from < child.ends.length) {
        const share = Math.max(weightOf(child, narrower) / child.weight, weightOf(parent, inParent) / parent.weight);
        likeness = Math.max(likeness, BOTH_IN_PART * Math.sqrt(share) * inPart(child, narrower, parent, inParent, marks));
      }
    }
  }
  return likeness;
};

/** For stretches that are less than the whole: the marks of both passages are set for the whole, or not at all, when this is called. */
const inPart = (child: IndexedPassage, inChild: Stretch, parent: IndexedPassage, inParent: Stretch, marks: Marks): number => {
  const childInPart = inChild.to - inChild.from < child.ends.length;
  mark(parent, inParent, marks.parent, 1);
  if (childInPart) {
    mark(child, whole(child), marks.child, 0);
    mark(child, inChild, marks.child, 1);
  }
  const { likeness, common } = dice(child, inChild, parent, inParent, marks);
  if (childInPart) mark(child, whole(child), marks.child, 1);
  mark(parent, inParent, marks.parent, 0);
  return (likeness * common) / (common + BY_CHANCE);
};

const weightOf = (passage: IndexedPassage, { from, to }: Stretch): number => {
  let sum = 0;
  for (let i = start(passage, from); i < start(passage, to); i++) sum += passage.weights[i] as number;
  return sum;
};

const start = ({ ends }: IndexedPassage, clause: number): number => (clause === 0 ? 0 : (ends[clause - 1] as number));

const mark = (passage: IndexedPassage, { from, to }: Stretch, marks: Uint8Array, value: 0 | 1): void => {
  const { ids } = passage;
  const end = start(passage, to);
  for (let i = start(passage, from); i < end; i++) {
    const id = ids[i] as number;
    if (id >= 0) marks[id] = value;
  }
};

/** The share of what is in both, in both, by weight; and how many pairs that are. */
const dice = (
  child: IndexedPassage,
  inChild: Stretch,
  parent: IndexedPassage,
  inParent: Stretch,
  marks: Marks,
): { readonly likeness: Likeness; readonly common: number } => {
  let total = 0;
  let both = 0;
  let common = 0;
  const childEnd = start(child, inChild.to);
  for (let i = start(child, inChild.from); i < childEnd; i++) {
    const weight = child.weights[i] as number;
    total += weight;
    const id = child.ids[i] as number;
    if (id >= 0 && marks.parent[id] === 1) {
      both += weight;
      common++;
    }
  }
  const parentEnd = start(parent, inParent.to);
  for (let i = start(parent, inParent.from); i < parentEnd; i++) {
    const weight = parent.weights[i] as number;
    total += weight;
    if (marks.child[parent.ids[i] as number] === 1) both += weight;
  }
  return { likeness: total === 0 ? 0 : both / total, common };
};

/** The clauses in a row that speak most for the other passage, whose pairs are marked. */
const bestStretch = (passage: IndexedPassage, marks: Uint8Array): Stretch => {
  let best: Stretch = { from: 0, to: 1 };
  let most = Number.NEGATIVE_INFINITY;
  let sum = 0;
  let from = 0;
  for (let clause = 0; clause < passage.ends.length; clause++) {
    if (sum <= 0) [sum, from] = [0, clause];
    for (let i = start(passage, clause); i < (passage.ends[clause] as number); i++) {
      const id = passage.ids[i] as number;
      const weight = passage.weights[i] as number;
      sum += id >= 0 && marks[id] === 1 ? weight : -STRANGE * weight;
    }
    if (sum > most) [most, best] = [sum, { from, to: clause + 1 }];
  }
  return best;
};
