/** Brackets and quotation marks of a text: which belong together, and which have no mate. */
import { isLatin } from "./characters.js";

export interface Pair {
  /** Offsets of the two marks. */
  readonly open: number;
  readonly close: number;
  /** The nearest pair around it. */
  readonly outer: Pair | null;
}

/** A mark without its mate. `turned`: it stands the wrong way round, “双减“. */
export interface Lone {
  readonly at: number;
  readonly side: "open" | "close";
  readonly turned: boolean;
}

export interface Pairing {
  /** In the order of their closing marks. */
  readonly pairs: readonly Pair[];
  readonly lone: readonly Lone[];
}

/** Marks that may close one another. The full-width form comes first. */
const FAMILIES: readonly (readonly [open: string, close: string])[] = [
  ["（(", "）)"],
  ["“", "”"],
  ["‘", "’"],
  ["《", "》"],
  ["〈<", "〉>"],
  ["【", "】"],
  ["〔", "〕"],
  ["「", "」"],
  ["『", "』"],
];

interface Mark {
  readonly family: number;
  readonly side: "open" | "close";
}

const MARKS = new Map<string, Mark>(
  FAMILIES.flatMap(([open, close], family) => [
    ...[...open].map((char) => [char, { family, side: "open" }] as const),
    ...[...close].map((char) => [char, { family, side: "close" }] as const),
  ]),
);

const familyOf = (char: string | undefined): number => MARKS.get(char ?? "")?.family ?? -1;
const [ROUND, DOUBLE_QUOTES, SINGLE_QUOTES, TITLE] = [familyOf("（"), familyOf("“"), familyOf("‘"), familyOf("《")];

/** The mark that should stand there: “（” for “(” and “)”'s mate alike. */
export const markOf = (char: string, side: "open" | "close"): string => FAMILIES[familyOf(char)]?.[side === "open" ? 0 : 1].charAt(0) ?? "";

interface Open {
  readonly at: number;
  readonly family: number;
  /** Filled when its mate is found; pairs inside it are found before. */
  readonly inside: { open: number; close: number; outer: Pair | null }[];
}

/** Marks nested deeper than this are not looked at. */
const DEEPEST = 40;

/** A crossed pair, （…“…）…”, has its mates and is left alone. */
export const pairsIn = (text: string): Pairing => {
  const pairs: { open: number; close: number; outer: Pair | null }[] = [];
  const open: Open[] = [];
  const lone: Lone[] = [];
  const straight = onlyStraightQuote(text);
  const closeWith = (at: number, family: number): void => {
    const mate = lastIndex(open, (candidate) => candidate.family === family);
    if (mate < 0) {
      lone.push({ at, side: "close", turned: false });
      return;
    }
    const inside = open.slice(mate).flatMap((candidate) => candidate.inside);
    const pair = { open: (open[mate] as Open).at, close: at, outer: null };
    for (const inner of inside) if (inner.outer === null) inner.outer = pair;
    lone.push(...open.slice(mate + 1).map((left): Lone => ({ at: left.at, side: "open", turned: false })));
    open.length = mate;
    pairs.push(pair);
    open.at(-1)?.inside.push(pair);
  };
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x4e00 && code <= 0x9fff) continue;
    if (at === straight) {
      if (open.at(-1)?.family === DOUBLE_QUOTES) closeWith(at, DOUBLE_QUOTES);
      else if (text.indexOf("”", at) >= 0) open.push({ at, family: DOUBLE_QUOTES, inside: [] });
      continue;
    }
    const mark = MARKS.get(text.charAt(at));
    if (mark === undefined || isLetter(text, at, mark, open)) continue;
    if (mark.side === "close") closeWith(at, mark.family);
    else if (open.length < DEEPEST) open.push({ at, family: mark.family, inside: [] });
  }
  lone.push(...open.map(({ at }): Lone => ({ at, side: "open", turned: false })));
  return { pairs, lone: judged(text, lone) };
};

const lastIndex = <T>(list: readonly T[], fits: (item: T) => boolean): number => {
  let at = list.length - 1;
  while (at >= 0 && !fits(list[at] as T)) at--;
  return at;
};

/** A single straight quotation mark in a text can only be a slip of “ or ”; two of them are a pair of their own. -1 for none. */
const onlyStraightQuote = (text: string): number => {
  const at = text.indexOf('"');
  return at >= 0 && text.indexOf('"', at + 1) < 0 ? at : -1;
};

/** Marks that are none: the apostrophe, < and > outside of a title, the bracket of “1）” and “a)”. */
const isLetter = (text: string, at: number, { family, side }: Mark, open: readonly Open[]): boolean => {
  const char = text.charAt(at);
  if (char === "<") return !open.some((candidate) => candidate.family === TITLE);
  if (char === ">") return text[open.at(-1)?.at ?? -1] !== "<";
  if (family === SINGLE_QUOTES && side === "close") {
    return isLatin(text[at - 1]) && isLatin(text[at + 1]) && !open.some((candidate) => candidate.family === SINGLE_QUOTES);
  }
  if (family !== ROUND || side === "open") return false;
  return !open.some((candidate) => candidate.family === ROUND) && NUMBER_OF_LIST.test(text.slice(Math.max(0, at - 5), at));
};

const NUMBER_OF_LIST = /(?:^|[\s，。、；：:;,])(?:[0-9０-９]{1,3}|[A-Za-z]|[一二三四五六七八九十]{1,3})$/u;

/** Crossed pairs taken out, and two quotation marks that look the same way made one slip. */
const judged = (text: string, all: readonly Lone[]): readonly Lone[] => {
  const left: Lone[] = [];
  for (const mark of [...all].sort((a, b) => a.at - b.at)) {
    const family = familyOf(text[mark.at]);
    const before = lastIndex(left, (other) => familyOf(text[other.at]) === family);
    const other = left[before];
    if (other?.side === "open" && mark.side === "close") left.splice(before, 1);
    else if (other !== undefined && !other.turned && other.side === mark.side && (family === DOUBLE_QUOTES || family === SINGLE_QUOTES)) {
      left.splice(before, 1);
      left.push(mark.side === "open" ? { ...mark, turned: true } : { ...other, turned: true });
    } else left.push(mark);
  }
  // An unclosed < says “less than”.
  return left.filter(({ at }) => text[at] !== "<").sort((a, b) => a.at - b.at);
};
