/**
 * The words in which two texts differ, as a reader would name them: “三级” became “两级”, not 三 became 两; a date, a number, a word is
 * replaced as a whole; a character that two reworded phrases happen to share is no agreement between them.
 */
import { normaliseBlanks, withoutBlanks } from "./blanks.js";
import { commonRuns, type Sequence } from "./commonRuns.js";
import type { Span } from "./span.js";
import { type Atom, endsSentence, type Words, wordsOf } from "./words.js";

/**
 * A stretch of both texts. The stretches of a list follow one another without a gap in either text: the `before`s put together are the one,
 * the `after`s the other. Of `removed` the `after` is empty, of `added` the `before`; neither is empty for the other two.
 */
export interface Difference {
  readonly kind: "same" | "removed" | "added" | "replaced";
  /** In the text before; UTF-16 code units. */
  readonly before: Span;
  readonly after: Span;
}

/** Words that went and words that came; one of the two may be empty. */
export interface WordChange {
  readonly removed: string;
  readonly added: string;
}

/**
 * “健全市县乡三级体系” and “健全县乡两级体系” differ in “市县乡三级” and “县乡两级”. Never throws; takes bounded time for any texts: very
 * long ones that have little in common come out in coarse stretches.
 */
export const differences = (before: string, after: string): readonly Difference[] => {
  if (before === after) return before === "" ? [] : [differenceOf([0, 0], [before.length, after.length], true)];
  const texts: Texts = { before: wordsOf(before), after: wordsOf(after) };
  return spelled(texts, partByPart(texts, wholeWords(texts, joined(texts, slid(texts, common(texts))))));
};

/** As much of a long change as is shown, in characters. */
const SHOWN = 24;

/**
 * The changes for showing, in order: `[{ removed: "三级", added: "两级" }]`. What differs in blanks alone is left out, and so may be all; marks
 * at the ends of words that simply came or went are not shown; what is longer than `longest` characters is cut in the middle (“…”).
 */
export const changesOf = (before: string, after: string, longest = SHOWN): readonly WordChange[] =>
  differences(before, after).flatMap(({ kind, before: b, after: a }) => {
    if (kind === "same") return [];
    const [removed, added] = [normaliseBlanks(before.slice(b.start, b.end)), normaliseBlanks(after.slice(a.start, a.end))];
    if (withoutBlanks(removed) === withoutBlanks(added)) return [];
    const tidy = (text: string): string => brief(kind === "replaced" ? text : withoutOuterMarks(text), longest);
    return [{ removed: tidy(removed), added: tidy(added) }];
  });

const withoutOuterMarks = (text: string): string => text.replace(/^[，、；：。\s]+(?=.)|(?<=[^，、；：。\s])[，、；：。\s]+$/gu, "");

const brief = (text: string, longest: number): string => {
  const characters = [...text];
  if (characters.length <= longest) return text;
  const tail = Math.floor(longest / 3);
  return `${characters.slice(0, longest - tail - 1).join("")}…${characters.slice(-tail).join("")}`;
};

/** “三级→两级”, “＋有条件的镇街”, “－各县（市、区）”. */
export const changeText = ({ removed, added }: WordChange): string =>
  removed === "" ? `＋${added}` : added === "" ? `－${removed}` : `${removed}→${added}`;

interface Texts {
  readonly before: Words;
  readonly after: Words;
}

/** Common to both: `length` code units, from `before` in the one and from `after` in the other. */
interface Common {
  before: number;
  after: number;
  length: number;
}

const WEIGHTS: Readonly<Record<Atom["kind"], number>> = { character: 1, phrase: 2, number: 1.5, mark: 0.4 };

/** Runs of whole atoms. One without length at the start and one at the end, so that every change stands between two. */
const common = ({ before, after }: Texts): readonly Common[] => {
  const ids = new Map<string, number>();
  const sequence = ({ text, atoms }: Words): Sequence => ({
    ids: atoms.map(({ start, end }) => {
      const word = text.slice(start, end);
      const id = ids.get(word) ?? ids.size;
      ids.set(word, id);
      return id;
    }),
    weights: atoms.map(({ kind }) => WEIGHTS[kind]),
    ends: atoms.map(({ start, kind }) => kind === "mark" && (endsSentence(text[start]) || text[start] === "，")),
  });
  const startOf = ({ text, atoms }: Words, index: number): number => atoms[index]?.start ?? text.length;
  const runs = commonRuns(sequence(before), sequence(after)).map(({ a, b, length }): Common => {
    const start = startOf(before, a);
    return { before: start, after: startOf(after, b), length: startOf(before, a + length) - start };
  });
  return [{ before: 0, after: 0, length: 0 }, ...runs, { before: before.text.length, after: after.text.length, length: 0 }];
};

/** As far as a change is moved to a better place. */
const FARTHEST = 60;

/**
 * “，丙” put into “甲，乙，丁” is as well “丙，”: words that simply came or went can often be cut out at several places. The best one
 * begins and ends where a sentence, a part of one or at least a word does.
 */
const slid = ({ before, after }: Texts, runs: readonly Common[]): readonly Common[] => {
  const moved = runs.map((run) => ({ ...run }));
  moved.forEach((right, i) => {
    const left = moved[i - 1];
    if (left === undefined) return;
    const [beforeStart, afterStart] = [left.before + left.length, left.after + left.length];
    if ((beforeStart === right.before) === (afterStart === right.after)) return;
    const by =
      beforeStart === right.before
        ? bestMove(after, { start: afterStart, end: right.after }, left.length, right.length)
        : bestMove(before, { start: beforeStart, end: right.before }, left.length, right.length);
    left.length += by;
    right.before += by;
    right.after += by;
    right.length -= by;
  });
  return moved;
};

/** How far to the right (below 0: to the left) a change is cut out best. */
const bestMove = (words: Words, { start, end }: Span, left: number, right: number): number => {
  const { text } = words;
  const score = (by: number): number => quality(words, start + by) + quality(words, end + by);
  let best = 0;
  let most = score(0);
  const consider = (by: number): void => {
    const found = score(by);
    if (found > most) [best, most] = [by, found];
  };
  for (let by = 1; by <= Math.min(left, FARTHEST) && text[start - by] === text[end - by]; by++) consider(-by);
  for (let by = 1; by <= Math.min(right, FARTHEST) && text[start + by - 1] === text[end + by - 1]; by++) consider(by);
  return best;
};

/** How well a text can be cut at a place. */
const quality = ({ text, around }: Words, at: number): number => {
  const [ahead, behind] = [text[at - 1], text[at]];
  if (ahead === undefined || behind === undefined || endsSentence(ahead)) return 5;
  if ((behind.charCodeAt(0) & 0xfc00) === 0xdc00) return NOWHERE;
  if ("，,、：:".includes(ahead)) return 4;
  if (isMark(behind)) return 3;
  return around(at) === null ? 2 : 0;
};

/** Inside of one character of two code units nothing is cut. */
const NOWHERE = -20;

const isMark = (char: string): boolean => /^[^\p{L}\p{N}]$/u.test(char);

/** A run shorter than this share of both changes beside it holds nothing together. */
const SLIGHT = 0.3;

/** Without the short runs between two long changes. */
const joined = ({ before }: Texts, runs: readonly Common[]): readonly Common[] => {
  const kept: Common[] = [];
  for (const run of runs) {
    kept.push(run);
    // Joining two changes makes a longer one, beside which the run ahead of it may be slight too.
    for (let i = kept.length - 2; i > 0; i--) {
      const [left, middle, right] = [kept[i - 1], kept[i], kept[i + 1]] as [Common, Common, Common];
      if (said(before.text, middle) >= SLIGHT * Math.min(changed(left, middle), changed(middle, right))) break;
      kept.splice(i, 1);
    }
  }
  return kept;
};

const changed = (left: Common, right: Common): number =>
  Math.max(right.before - left.before - left.length, right.after - left.after - left.length);

/** How much of a run is not marks and blanks. */
const said = (text: string, { before, length }: Common): number =>
  text.slice(before, before + length).replace(/[^\p{L}\p{N}]/gu, "").length;

/** A word is not longer than this; what a dictionary says beyond it is a mistake. */
const LONGEST_PART = 3;

/** Runs give back the parts of words that a change begins or ends in. */
const wholeWords = ({ before, after }: Texts, runs: readonly Common[]): readonly Common[] =>
  runs.map((run): Common => {
    const { length } = run;
    if (length === 0) return run;
    const part = (at: number, side: keyof Span): number => {
      const [b, a] = [before.around(run.before + at), after.around(run.after + at)];
      const reach = Math.max(b === null ? 0 : Math.abs(b[side] - run.before - at), a === null ? 0 : Math.abs(a[side] - run.after - at));
      return reach > LONGEST_PART ? 0 : reach;
    };
    const [first, last] = [part(0, "end"), part(length, "start")];
    if (first + last >= length) return { ...run, length: 0 };
    return { before: run.before + first, after: run.after + first, length: length - first - last };
  });

/** Reworded part by part: where the same marks stand in both wordings, “甲局、乙局→丙局、丁局” is “甲局→丙局” and “乙局→丁局”. */
const partByPart = ({ before, after }: Texts, runs: readonly Common[]): readonly Common[] =>
  runs.flatMap((run, i) => {
    const left = runs[i - 1];
    if (left === undefined) return [run];
    const [b, a] = [left.before + left.length, left.after + left.length];
    const marks = marksIn(before.text, b, run.before);
    const others = marksIn(after.text, a, run.after);
    const isSame = marks.length === others.length && marks.every((at, n) => before.text[at] === after.text[others[n] as number]);
    return isSame ? [...marks.map((at, n): Common => ({ before: at, after: others[n] as number, length: 1 })), run] : [run];
  });

/** Where the marks stand that part a sentence. */
const marksIn = (text: string, from: number, until: number): readonly number[] => {
  const found: number[] = [];
  for (let at = from; at < until; at++) if ("，、；。：,;\n".includes(text[at] as string)) found.push(at);
  return found;
};

/** The runs and what is between them. Of wordings that are told part by part, some parts may be the same after all. */
const spelled = ({ before, after }: Texts, runs: readonly Common[]): readonly Difference[] => {
  const found: Difference[] = [];
  let at: [number, number] = [0, 0];
  const reach = (to: [number, number], isRun: boolean): void => {
    if (to[0] === at[0] && to[1] === at[1]) return;
    const same = isRun || before.text.slice(at[0], to[0]) === after.text.slice(at[1], to[1]);
    const last = found.at(-1);
    if (same && last?.kind === "same") found[found.length - 1] = differenceOf([last.before.start, last.after.start], to, true);
    else found.push(differenceOf(at, to, same));
    at = to;
  };
  for (const run of runs) {
    if (run.length === 0 && run !== runs.at(-1)) continue;
    reach([run.before, run.after], false);
    reach([run.before + run.length, run.after + run.length], true);
  }
  return found;
};

const differenceOf = ([b, a]: readonly [number, number], [bEnd, aEnd]: readonly [number, number], same: boolean): Difference => ({
  kind: same ? "same" : aEnd === a ? "removed" : bEnd === b ? "added" : "replaced",
  before: { start: b, end: bEnd },
  after: { start: a, end: aEnd },
});
