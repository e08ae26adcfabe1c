/**
 * What two sequences have in common, in as few and as long runs as there can be. The shortest edit script, which diff libraries look for,
 * counts every element that is left; in Chinese text, where one character in five is 的, 和 or 工 again, it finds agreement everywhere and
 * takes every rewording apart. Here a run costs something to begin: what two texts share by chance does not pay for it.
 */

/** Elements as numbers: equal ones are the same number. */
export interface Sequence {
  readonly ids: readonly number[];
  /** How much it says that this element is in both; more than 0. */
  readonly weights: readonly number[];
  /** A part (a clause) ends with this element. */
  readonly ends: readonly boolean[];
}

/** `length` elements, from `a` in the one sequence and from `b` in the other. */
export interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** What a run has to weigh at least to count as agreement between two changes. */
const BEGINNING = 2.5;
/** Pairs of elements looked at for one pair of sequences: some 30 ms. What is beyond it counts as different. */
const BUDGET = 3_000_000;
/** Two stretches are compared element by element up to this many pairs; longer ones are cut at clauses that stand once in both. */
const AT_ONCE = 500_000;
/** A clause shorter than this says little about where one is. */
const SHORTEST_CLAUSE = 4;

interface Comparison {
  readonly a: Sequence;
  readonly b: Sequence;
  readonly runs: Run[];
  budget: number;
}

/** A stretch of both: from `a` until `aEnd`, from `b` until `bEnd`. */
interface Stretch {
  readonly a: number;
  readonly aEnd: number;
  readonly b: number;
  readonly bEnd: number;
}

/** The runs in order; neighbouring ones are put together. Bounded in time and space whatever the sequences are. */
export const commonRuns = (a: Sequence, b: Sequence): readonly Run[] => {
  const comparison: Comparison = { a, b, runs: [], budget: BUDGET };
  compare(comparison, { a: 0, aEnd: a.ids.length, b: 0, bEnd: b.ids.length });
  return comparison.runs;
};

const compare = (comparison: Comparison, whole: Stretch): void => {
  const { a, b } = comparison;
  let ahead = 0;
  while (whole.a + ahead < whole.aEnd && whole.b + ahead < whole.bEnd && a.ids[whole.a + ahead] === b.ids[whole.b + ahead]) ahead++;
  let { aEnd, bEnd } = whole;
  while (aEnd > whole.a + ahead && bEnd > whole.b + ahead && a.ids[aEnd - 1] === b.ids[bEnd - 1]) {
    aEnd--;
    bEnd--;
  }
  const middle: Stretch = { a: whole.a + ahead, aEnd, b: whole.b + ahead, bEnd };
  add(comparison, { a: whole.a, b: whole.b, length: ahead });
  if (middle.a < aEnd && middle.b < bEnd) compareMiddle(comparison, middle);
  add(comparison, { a: aEnd, b: bEnd, length: whole.aEnd - aEnd });
};

const compareMiddle = (comparison: Comparison, middle: Stretch): void => {
  const pairs = (middle.aEnd - middle.a) * (middle.bEnd - middle.b);
  if (pairs <= AT_ONCE) {
    if (pairs > comparison.budget) return;
    comparison.budget -= pairs;
    align(comparison, middle);
    return;
  }
  const looking = middle.aEnd - middle.a + middle.bEnd - middle.b;
  if (looking > comparison.budget) return;
  comparison.budget -= looking;
  const anchors = anchorsIn(comparison, middle);
  if (anchors.length === 0) return;
  let [a, b] = [middle.a, middle.b];
  for (const anchor of anchors) {
    compare(comparison, { a, aEnd: anchor.a, b, bEnd: anchor.b });
    add(comparison, anchor);
    [a, b] = [anchor.a + anchor.length, anchor.b + anchor.length];
  }
  compare(comparison, { a, aEnd: middle.aEnd, b, bEnd: middle.bEnd });
};

const add = ({ runs }: Comparison, run: Run): void => {
  if (run.length === 0) return;
  const last = runs.at(-1);
  if (last !== undefined && last.a + last.length === run.a && last.b + last.length === run.b)
    runs[runs.length - 1] = { ...last, length: last.length + run.length };
  else runs.push(run);
};

// How the best way to a cell came there.
const FROM_RUN = 0;
const FROM_LEFT_RUN = 1;
const FROM_ABOVE = 2;
const FROM_LEFT = 3;
/** The pair is in a run that goes on; otherwise it begins one. */
const GOES_ON = 4;

/** The heaviest runs, each less what it costs to begin. Two states: in a run, and in a change. */
const align = (comparison: Comparison, { a: a0, aEnd, b: b0, bEnd }: Stretch): void => {
  const { a, b } = comparison;
  const [rows, columns] = [aEnd - a0, bEnd - b0];
  const width = columns + 1;
  const steps = new Uint8Array((rows + 1) * width);
  let runAbove = new Float64Array(width).fill(Number.NEGATIVE_INFINITY);
  let changeAbove = new Float64Array(width);
  let run = new Float64Array(width);
  let change = new Float64Array(width);
  for (let column = 1; column <= columns; column++) steps[column] = FROM_LEFT;
  for (let row = 1; row <= rows; row++) {
    const id = a.ids[a0 + row - 1];
    const weight = a.weights[a0 + row - 1] ?? 1;
    run[0] = Number.NEGATIVE_INFINITY;
    change[0] = 0;
    steps[row * width] = FROM_ABOVE;
    for (let column = 1; column <= columns; column++) {
      let best = changeAbove[column] as number;
      let step = FROM_ABOVE;
      if ((change[column - 1] as number) > best) [best, step] = [change[column - 1] as number, FROM_LEFT];
      if ((runAbove[column] as number) - BEGINNING > best) [best, step] = [(runAbove[column] as number) - BEGINNING, FROM_RUN];
      if ((run[column - 1] as number) - BEGINNING > best) [best, step] = [(run[column - 1] as number) - BEGINNING, FROM_LEFT_RUN];
      change[column] = best;
      if (id === b.ids[b0 + column - 1]) {
        const on = (runAbove[column - 1] as number) >= (changeAbove[column - 1] as number);
        run[column] = weight + ((on ? runAbove : changeAbove)[column - 1] as number);
        if (on) step |= GOES_ON;
      } else run[column] = Number.NEGATIVE_INFINITY;
      steps[row * width + column] = step;
    }
    [runAbove, run] = [run, runAbove];
    [changeAbove, change] = [change, changeAbove];
  }
  // Back from the end, which is a change: the last elements differ.
  const found: Run[] = [];
  let [row, column, inRun] = [rows, columns, false];
  while (row > 0 && column > 0) {
    const step = steps[row * width + column] as number;
    if (inRun) {
      row--;
      column--;
      found.push({ a: a0 + row, b: b0 + column, length: 1 });
      inRun = (step & GOES_ON) !== 0;
      continue;
    }
    const way = step & 3;
    inRun = way === FROM_RUN || way === FROM_LEFT_RUN;
    if (way === FROM_RUN || way === FROM_ABOVE) row--;
    else column--;
  }
  for (const one of found.reverse()) add(comparison, one);
};

interface Clause {
  readonly start: number;
  readonly length: number;
}

/** Clauses that stand once in both stretches, as many as follow one another in the same order. */
const anchorsIn = ({ a, b }: Comparison, { a: a0, aEnd, b: b0, bEnd }: Stretch): readonly Run[] => {
  const inB = onceIn(b, b0, bEnd);
  const pairs: Run[] = [];
  for (const [key, clause] of onceIn(a, a0, aEnd)) {
    const other = clause === null ? null : (inB.get(key) ?? null);
    if (clause !== null && other !== null) pairs.push({ a: clause.start, b: other.start, length: clause.length });
  }
  return longestInOrder(pairs);
};

/** The clauses by what they are; null for one that stands several times. */
const onceIn = ({ ids, ends }: Sequence, from: number, until: number): ReadonlyMap<string, Clause | null> => {
  const clauses = new Map<string, Clause | null>();
  let start = from;
  for (let i = from; i < until; i++) {
    if (!ends[i] && i < until - 1) continue;
    const length = i + 1 - start;
    if (length >= SHORTEST_CLAUSE) {
      const key = ids.slice(start, i + 1).join();
      clauses.set(key, clauses.has(key) ? null : { start, length });
    }
    start = i + 1;
  }
  return clauses;
};

/** The longest selection of `pairs`, which are ordered by `a`, that is ordered by `b` too. */
const longestInOrder = (pairs: readonly Run[]): readonly Run[] => {
  /** Index of the pair that a selection of this length ends with, the one with the least `b`. */
  const lasts: number[] = [];
  const before: number[] = [];
  pairs.forEach(({ b }, i) => {
    let [low, high] = [0, lasts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[lasts[middle] as number] as Run).b < b) low = middle + 1;
      else high = middle;
    }
    before.push(low === 0 ? -1 : (lasts[low - 1] as number));
    lasts[low] = i;
  });
  const selected: Run[] = [];
  for (let i = lasts.at(-1) ?? -1; i >= 0; i = before[i] as number) selected.push(pairs[i] as Run);
  return selected.reverse();
};
