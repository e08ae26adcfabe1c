/**
 * What earlier pairs of notices changed for their level. Short replacements are learnt (兄弟地市 → 其他地区, “直达基层的” left out), not
 * rewording in general: a replacement counts where its words have to do with a level or with the upper place.
 */
import { differences } from "../../text/differences.js";
import type { Span } from "../../text/span.js";
import { wordOfName } from "../../units/place.js";
import type { Locality } from "../../units/registry.js";
import { widen } from "../../units/width.js";
import { overlaps, quotations } from "./clause.js";
import type { Transfer } from "./transfer.js";

/** A task that was taken over: the wording above, the wording below. */
export interface AdaptedPair {
  /** The requirement (or title) of the upper notice. */
  readonly parent: string;
  readonly child: string;
  readonly from: Locality;
  readonly to: Locality;
  /** The lower notice as it is called in the workspace, and the line there (from 1). */
  readonly source: PhraseSource;
}

export interface PhraseSource {
  readonly name: string;
  readonly line: number;
}

export interface PhrasePrecedent {
  readonly original: string;
  /** Empty: the words were left out. */
  readonly replacement: string;
  /** The words it stood between, where the original alone says too little (济宁 before 特色); else both empty. */
  readonly context: { readonly before: string; readonly after: string };
  /** It stood in quotation marks, so it may be applied there. */
  readonly isQuoted: boolean;
  /** The places of that pair. */
  readonly between: { readonly from: Locality; readonly to: Locality };
  /** Where it was seen first. */
  readonly source: PhraseSource;
  /** In how many tasks it was changed so; at least 1. */
  readonly count: number;
}

/** A phrase, in characters; what is longer was reworded. */
const LONGEST = 16;
/** So short a word says nothing without the words beside it. */
const SHORT = 3;
const CONTEXT = 4;
/** Whom it speaks of shows by itself: 各区, 先进地市. */
const COMPLETE = /^(?:各|有关|相关|兄弟|先进|周边|其他)/u;

/** @returns those changed most often first, then in the order they were seen */
export const learnPhrases = (pairs: readonly AdaptedPair[]): readonly PhrasePrecedent[] => {
  const found = new Map<string, PhrasePrecedent>();
  for (const pair of pairs) {
    if (pair.parent === pair.child) continue;
    for (const phrase of phrasesOf(pair)) {
      const { original, replacement, context, between } = phrase;
      const key = [original, replacement, context.before, context.after, between.from.name, between.to.name].join("\n");
      const known = found.get(key);
      found.set(key, known ? { ...known, isQuoted: known.isQuoted || phrase.isQuoted, count: known.count + 1 } : phrase);
    }
  }
  return [...found.values()].sort((a, b) => b.count - a.count);
};

const phrasesOf = ({ parent: above, child: below, from, to, source }: AdaptedPair): readonly PhrasePrecedent[] => {
  const [parent, child] = [widen(above), widen(below)];
  const quoted = quotations(parent);
  return differences(parent, child).flatMap(({ kind, before, after }): readonly PhrasePrecedent[] => {
    if (kind !== "removed" && kind !== "replaced") return [];
    const original = parent.slice(before.start, before.end).trim();
    const replacement = child.slice(after.start, after.end).trim();
    if (original === replacement || original.length < 2 || original.length > LONGEST || replacement.length > LONGEST) return [];
    if (/[\d。；\n]/u.test(original + replacement) || !speaksOfLevel(original, from)) return [];
    const within = quoted.find((quotation) => overlaps(quotation, before));
    if (within?.isTitle) return [];
    const context = original.length > SHORT || COMPLETE.test(original) ? NONE : contextOf(parent, before);
    if (context === null) return [];
    return [{ original, replacement, context, isQuoted: within !== undefined, between: { from, to }, source, count: 1 }];
  });
};

const NONE = { before: "", after: "" };

/** The words behind up to a mark or 的; where there are none, those ahead; null where it stands all alone. */
const contextOf = (text: string, { start, end }: Span): PhrasePrecedent["context"] | null => {
  const after = /^[\p{L}\p{N}]*/u.exec(text.slice(end, end + CONTEXT))?.[0].replace(/[的和与及或].*$/u, "") ?? "";
  if (after.length > 1) return { before: "", after };
  const before = /[\p{L}\p{N}]*$/u.exec(text.slice(Math.max(0, start - CONTEXT), start))?.[0].replace(/^.*[的和与及或]/u, "") ?? "";
  return before.length > 1 ? { before: before.slice(-2), after: "" } : null;
};

/** Words with the characters of levels in them that speak of none. */
const ORDINARY =
  /[城都股超夜上]市|市(?:场|民|政|容|值)|[城社园小街景校片山灾库矿牧地湿厂战分大]区(?!级)|区(?:域|块|分|别|间)|自治区|行政区|乡(?:村|亲|愁|情|土|贤)|城乡|县域|[节反]省|省(?:略|时|力|心)|[升年等星评分]级|级别/gu;
const LEVEL = /[省市县州盟旗区乡镇]|街道|各级|层级|[两三四五]级|基层|规章|法规|立法|设区/u;

const speaksOfLevel = (words: string, { name, short }: Locality): boolean =>
  words.includes(short) || words.includes(name) || LEVEL.test(words.replace(ORDINARY, ""));

/** What of a precedent is put in other words for other places. */
export type LocalPhrase = Pick<PhrasePrecedent, "original" | "replacement" | "context">;

/**
 * The precedent for a pair of places: as it is for the same pair; for others of the same levels with their names put in (汶上特色 becomes
 * 金乡特色); null where words for a level would differ too, which the grammar of levels does better.
 */
export const localPhrase = (precedent: PhrasePrecedent, { from, to }: Transfer): LocalPhrase | null => {
  const { original, replacement, context, between } = precedent;
  if (between.from.name === from.name && between.to.name === to.name) return precedent;
  const upper = wordOfName(between.from.name);
  const lower = wordOfName(between.to.name);
  if (between.from.level !== from.level || between.to.level !== to.level || upper !== from.word || lower !== to.word) return null;
  const put = (text: string): string =>
    [
      [between.from.name, from.name],
      [between.from.short, from.short],
      [between.to.name, to.name],
      [between.to.short, to.short],
    ].reduce((words, [old, own]) => words.replaceAll(old ?? "", own ?? ""), text);
  return {
    original: put(original),
    replacement: put(replacement),
    context: { before: put(context.before), after: put(context.after) },
  };
};
