/**
 * Which column each word of a text belongs to, where cells follow one another: of all ways to cut the text into cells the most probable one, and
 * how probable each of its cuts is among all ways (the forward-backward algorithm over a semi-Markov chain).
 */

/** Scores are logarithms of odds: 0 says nothing, 3 is about 20 to 1. Places and columns count from 0. */
export interface Model {
  readonly places: number;
  readonly columns: number;
  /** Words at `at` stand in a cell of the column. */
  readonly fits: (column: number, at: number) => number;
  /** A cell of the column begins with the words at `at`. */
  readonly begins: (column: number, at: number) => number;
  /** A cell that the words before `at` belong to goes on with those at `at`. */
  readonly goesOn: (column: number, at: number) => number;
  /** A cell ends behind the words at `at`. */
  readonly ends: (column: number, at: number) => number;
  /** The cell at `at` follows one of the column `from`; −1 is the beginning of the table, and `to` equal to `columns` its end. */
  readonly follows: (from: number, to: number, at: number) => number;
  /** null for a column whose cells are scored word by word; else the score of a whole cell that stands from the first to the last of these places. */
  readonly whole: (column: number, first: number, last: number) => number | null;
}

export interface Cut {
  readonly at: number;
  readonly column: number;
}

export interface Reading {
  /** Where cells begin, in order. */
  readonly cuts: readonly Cut[];
  /** By place, 0 to 1: how sure it is that a cell of just this column begins here, or that none does. */
  readonly sure: readonly number[];
}

/** A cell that is scored as a whole has no more words. */
const LONGEST_WHOLE = 6;

const NEVER = Number.NEGATIVE_INFINITY;

/** The logarithm of the sum of two numbers given by theirs. */
export const sumOf = (a: number, b: number): number => {
  const [more, less] = a > b ? [a, b] : [b, a];
  return less === NEVER ? more : more + Math.log1p(Math.exp(less - more));
};

export const readLattice = (original: Model): Reading => {
  const model = remembered(original);
  const { places, columns } = model;
  const isWhole = Array.from({ length: columns }, (_, column) => model.whole(column, 0, 0) !== null);
  const sums = forward(model, isWhole, sumOf);
  const { cuts } = bestOf(model, isWhole);
  const { inner, total } = backward(model, isWhole);
  const chosen = new Map(cuts.map(({ at, column }) => [at, column]));
  const sure = Array.from({ length: places }, (_, at) => {
    const own = chosen.get(at);
    let other = 0;
    for (let column = 0; column < columns; column++) {
      const share = Math.exp((sums.enter[at]?.[column] ?? NEVER) + (inner[at]?.[column] ?? NEVER) - total);
      if (column === own) return Math.min(1, share);
      other += share;
    }
    return Math.max(0, 1 - other);
  });
  return { cuts, sure };
};

/** Each score is asked for several times. */
const remembered = (model: Model): Model => {
  const { places, columns } = model;
  const table = (score: (column: number, at: number) => number): ((column: number, at: number) => number) => {
    const scores = new Float64Array(places * columns).fill(Number.NaN);
    return (column, at) => {
      const before = scores[at * columns + column] as number;
      if (!Number.isNaN(before)) return before;
      const own = score(column, at);
      scores[at * columns + column] = own;
      return own;
    };
  };
  const wholes = new Map<number, number | null>();
  const whole: Model["whole"] = (column, first, last) => {
    const key = (first * columns + column) * LONGEST_WHOLE + (last - first);
    const before = wholes.get(key);
    if (before !== undefined) return before;
    const own = model.whole(column, first, last);
    wholes.set(key, own);
    return own;
  };
  return { ...model, fits: table(model.fits), begins: table(model.begins), goesOn: table(model.goesOn), ends: table(model.ends), whole };
};

interface Ahead {
  /** By place and column: cells up to here, the last of them with the words at this place. */
  readonly within: readonly Float64Array[];
  /** The same up to the words before, where a cell of the column may begin. */
  readonly enter: readonly Float64Array[];
}

const forward = (model: Model, isWhole: readonly boolean[], add: (a: number, b: number) => number): Ahead => {
  const { places, columns } = model;
  const within: Float64Array[] = [];
  const enter: Float64Array[] = [];
  for (let at = 0; at < places; at++) {
    const entered = new Float64Array(columns).fill(NEVER);
    const own = new Float64Array(columns).fill(NEVER);
    const before = within[at - 1];
    for (let from = at === 0 ? -1 : 0; from < (at === 0 ? 0 : columns); from++) {
      const ended = before === undefined ? 0 : (before[from] as number) + (isWhole[from] === true ? 0 : model.ends(from, at - 1));
      if (ended === NEVER) continue;
      for (let column = 0; column < columns; column++)
        entered[column] = add(entered[column] as number, ended + model.follows(from, column, at));
    }
    enter.push(entered);
    for (let column = 0; column < columns; column++) {
      if (isWhole[column] === true) {
        for (let first = Math.max(0, at - LONGEST_WHOLE + 1); first <= at; first++)
          own[column] = add(own[column] as number, (enter[first]?.[column] ?? NEVER) + (model.whole(column, first, at) ?? NEVER));
        continue;
      }
      const begun = (entered[column] as number) + model.begins(column, at);
      const gone = before === undefined ? NEVER : (before[column] as number) + model.goesOn(column, at);
      own[column] = add(begun, gone) + model.fits(column, at);
    }
    within.push(own);
  }
  return { within, enter };
};

/** The same from the end: `inner` is what begins with a cell of the column at the place. */
const backward = (model: Model, isWhole: readonly boolean[]): { readonly inner: readonly Float64Array[]; readonly total: number } => {
  const { places, columns } = model;
  const inner: Float64Array[] = [];
  const behind: Float64Array[] = [];
  for (let at = places - 1; at >= 0; at--) {
    const rest = new Float64Array(columns).fill(NEVER);
    for (let column = 0; column < columns; column++) {
      let exit = NEVER;
      if (at === places - 1) exit = model.follows(column, columns, places);
      else for (let to = 0; to < columns; to++) exit = sumOf(exit, (inner[at + 1]?.[to] ?? NEVER) + model.follows(column, to, at + 1));
      exit += isWhole[column] === true ? 0 : model.ends(column, at);
      const on =
        at === places - 1 || isWhole[column] === true
          ? NEVER
          : (behind[at + 1]?.[column] ?? NEVER) + model.goesOn(column, at + 1) + model.fits(column, at + 1);
      rest[column] = sumOf(exit, on);
    }
    behind[at] = rest;
    const begun = new Float64Array(columns).fill(NEVER);
    for (let column = 0; column < columns; column++) {
      if (isWhole[column] === true) {
        for (let last = at; last < Math.min(places, at + LONGEST_WHOLE); last++)
          begun[column] = sumOf(begun[column] as number, (model.whole(column, at, last) ?? NEVER) + (behind[last]?.[column] ?? NEVER));
      } else begun[column] = model.begins(column, at) + model.fits(column, at) + (rest[column] as number);
    }
    inner[at] = begun;
  }
  let total = NEVER;
  for (let column = 0; column < columns; column++) total = sumOf(total, (inner[0]?.[column] ?? NEVER) + model.follows(-1, column, 0));
  return { inner, total };
};

/** Walks back along the best way. */
const bestOf = (model: Model, isWhole: readonly boolean[]): { readonly cuts: readonly Cut[] } => {
  const { places, columns } = model;
  const { within, enter } = forward(model, isWhole, Math.max);
  const cuts: Cut[] = [];
  let at = places - 1;
  let column = highest(
    columns,
    (one) => (within[at]?.[one] ?? NEVER) + (isWhole[one] ? 0 : model.ends(one, at)) + model.follows(one, columns, places),
  );
  while (at >= 0) {
    const here = column;
    let first = at;
    if (isWhole[here] === true)
      first =
        at -
        highest(
          Math.min(LONGEST_WHOLE, at + 1),
          (less) => (enter[at - less]?.[here] ?? NEVER) + (model.whole(here, at - less, at) ?? NEVER),
        );
    else
      while (
        first > 0 &&
        (within[first - 1]?.[here] ?? NEVER) + model.goesOn(here, first) > (enter[first]?.[here] ?? NEVER) + model.begins(here, first)
      )
        first--;
    cuts.unshift({ at: first, column: here });
    at = first - 1;
    if (at < 0) break;
    const [place, next] = [at, first];
    column = highest(
      columns,
      (one) => (within[place]?.[one] ?? NEVER) + (isWhole[one] ? 0 : model.ends(one, place)) + model.follows(one, here, next),
    );
  }
  return { cuts };
};

const highest = (count: number, score: (index: number) => number): number => {
  let [best, most] = [0, NEVER];
  for (let i = 0; i < count; i++) {
    const own = score(i);
    if (own > most) [best, most] = [i, own];
  }
  return best;
};
