/**
 * Whether the numbers of headings follow one another. （一）… may run on through the whole document or start again under each
 * 一、; both are legal, so the document is asked first: the mode that breaks the fewest numbers is the one it follows.
 */
import type { MarkerLevel } from "./marker.js";

export interface NumberedHeading {
  readonly level: MarkerLevel;
  readonly ordinal: number;
}

/**
 * How the headings of a level are counted. `running`: through the document; `restarting`: anew under each heading above;
 * `either`: so far both fit (one section, or no heading of that level), and running is assumed.
 */
export type SequenceMode = "running" | "restarting" | "either";

export type SequenceModes = Readonly<Record<MarkerLevel, SequenceMode>>;

/** A number that does not follow. */
export interface SequenceBreak {
  /** Index in the headings given. */
  readonly index: number;
  /** The ordinal that should stand there. */
  readonly expected: number;
  /** `gap`: too high (（三） missing); `repeat`: the number before once more; `back`: too low. */
  readonly kind: "gap" | "repeat" | "back";
  /** Index of the heading it should follow; null for the first of its count. */
  readonly previous: number | null;
}

export interface Sequence {
  readonly modes: SequenceModes;
  /** The mode of （一）, the one documents differ in. */
  readonly mode: SequenceMode;
  /** In the order of the headings. */
  readonly breaks: readonly SequenceBreak[];
}

const LEVELS: readonly MarkerLevel[] = [1, 2, 3, 4];

/**
 * The mode a document follows and the numbers that break it. One slip is one break: a heading left out or put in moves the
 * expectation along with what is written, and a single wrong number does not.
 */
export const sequenceBreaks = (headings: readonly NumberedHeading[]): Sequence => {
  const modes: Record<MarkerLevel, SequenceMode> = { 1: "running", 2: "either", 3: "either", 4: "either" };
  const breaks: SequenceBreak[] = [];
  for (const level of LEVELS) {
    const { mode, found } = judge(headings, level);
    modes[level] = mode;
    breaks.push(...found);
  }
  breaks.sort((a, b) => a.index - b.index);
  return { modes, mode: modes[2], breaks };
};

/** A heading whose number has to change. */
export interface Renumbering {
  readonly index: number;
  readonly ordinal: number;
}

/**
 * What changes when the headings from index `from` on are numbered anew in the given modes; those before keep their numbers,
 * right or wrong. Only headings whose number is another than before are listed.
 */
export const renumber = (headings: readonly NumberedHeading[], modes: SequenceModes, from = 0): readonly Renumbering[] => {
  const changes: Renumbering[] = [];
  const last: Record<MarkerLevel, number> = { 1: 0, 2: 0, 3: 0, 4: 0 };
  headings.forEach((heading, index) => {
    const ordinal = index < from ? heading.ordinal : last[heading.level] + 1;
    if (ordinal !== heading.ordinal) changes.push({ index, ordinal });
    last[heading.level] = ordinal;
    for (const below of LEVELS) if (below > heading.level && modes[below] === "restarting") last[below] = 0;
  });
  return changes;
};

const judge = (headings: readonly NumberedHeading[], level: MarkerLevel): { mode: SequenceMode; found: readonly SequenceBreak[] } => {
  const chains = chainsOf(headings, level);
  const running = breaksOf(headings, chains.flat());
  if (level === 1) return { mode: "running", found: running };
  if (chains.length < 2) return { mode: level > 2 ? "restarting" : "either", found: running };
  const restarting = chains.flatMap((chain) => breaksOf(headings, chain));
  if (running.length === 0 && restarting.length === 0) return { mode: "either", found: [] };
  const difference = running.length - restarting.length || distance(headings, running) - distance(headings, restarting);
  return difference <= 0 ? { mode: "running", found: running } : { mode: "restarting", found: restarting };
};

const distance = (headings: readonly NumberedHeading[], breaks: readonly SequenceBreak[]): number =>
  breaks.reduce((sum, { index, expected }) => sum + Math.abs((headings[index]?.ordinal ?? expected) - expected), 0);

/** The indexes of the headings of a level, apart for each heading above them. */
const chainsOf = (headings: readonly NumberedHeading[], level: MarkerLevel): readonly (readonly number[])[] => {
  const chains: number[][] = [];
  let open: number[] | null = null;
  headings.forEach((heading, index) => {
    if (heading.level < level) open = null;
    else if (heading.level === level) {
      if (open === null) {
        open = [];
        chains.push(open);
      }
      open.push(index);
    }
  });
  return chains;
};

/**
 * The fewest breaks that explain one count. Every heading has an offset, its number less its place; a count without breaks has
 * offset 0 throughout. At a heading with another offset than the one in force there is a break, and either the new offset is in
 * force from there (something was left out or put in) or the old one stays (this number alone is wrong). For each offset `cost` has
 * the fewest breaks that end with it in force; the cheapest is known at every step, so the whole takes one pass there and one back.
 */
const breaksOf = (headings: readonly NumberedHeading[], chain: readonly number[]): readonly SequenceBreak[] => {
  const offsets = chain.map((index, place) => (headings[index]?.ordinal ?? 0) - (place + 1));
  // `cost` is stored less the number of steps so far, because every offset that is not met costs one break more each step.
  const cost = new Map<number, number>([[0, 0]]);
  const before: number[] = [];
  let best = 0;
  let least = 0;
  offsets.forEach((offset, step) => {
    const stored = cost.get(offset);
    const own = stored === undefined ? Number.POSITIVE_INFINITY : stored + step;
    const switched = least + 1;
    before.push(own <= switched ? offset : best);
    cost.set(offset, Math.min(own, switched) - (step + 1));
    if (own <= least) best = offset;
    else least = switched;
  });
  const found: SequenceBreak[] = [];
  let inForce = best;
  for (let place = chain.length - 1; place >= 0; place--) {
    const met = offsets[place] === inForce;
    if (met) inForce = before[place] ?? inForce;
    if (met && offsets[place] === inForce) continue;
    found.push(breakAt(headings, chain, place, inForce + place + 1));
  }
  return found.reverse();
};

const breakAt = (headings: readonly NumberedHeading[], chain: readonly number[], place: number, expected: number): SequenceBreak => {
  const index = chain[place] ?? 0;
  const previous = chain[place - 1] ?? null;
  const written = headings[index]?.ordinal ?? 0;
  const repeated = previous !== null && headings[previous]?.ordinal === written;
  return { index, expected, kind: repeated ? "repeat" : written > expected ? "gap" : "back", previous };
};
