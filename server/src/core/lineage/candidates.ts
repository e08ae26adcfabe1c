/** The notices around one, to be found by number and by title. */
import type { NoticeParts } from "../notice/parts.js";
import { levelOfName, rankOf } from "../units/place.js";
import type { Level, Locality } from "../units/registry.js";
import type { LineageNotice } from "./notice.js";
import { bare, numberKey, titleKey } from "./titles.js";

export interface ParentCandidate {
  /** Path or address of the file; what `configured` names it by. */
  readonly name: string;
  readonly checked: LineageNotice;
}

export interface CandidateIndex {
  /** Of several candidates with one name the first. */
  readonly byName: ReadonlyMap<string, ParentCandidate>;
  /** By `numberKey`, in the order of the candidates. */
  readonly byNumber: ReadonlyMap<string, readonly ParentCandidate[]>;
  /** By `titleKey` of its own title and of those of its annexes. */
  readonly byTitle: ReadonlyMap<string, readonly ParentCandidate[]>;
  /** The level of the issuers that number with this code (发文机关代字); null where several levels do. */
  readonly levels: ReadonlyMap<string, Level | null>;
}

const indexes = new WeakMap<readonly ParentCandidate[], CandidateIndex>();

/** Built once for each array of candidates: they are asked for on every keystroke, and change seldom. */
export const indexOf = (candidates: readonly ParentCandidate[]): CandidateIndex => {
  const known = indexes.get(candidates);
  if (known !== undefined) return known;
  const byName = new Map<string, ParentCandidate>();
  const byNumber = new Map<string, ParentCandidate[]>();
  const byTitle = new Map<string, ParentCandidate[]>();
  const levels = new Map<string, Level | null>();
  for (const candidate of candidates) {
    const { parts, locality } = candidate.checked;
    if (!byName.has(candidate.name)) byName.set(candidate.name, candidate);
    if (parts.number !== null) {
      file(byNumber, numberKey(parts.number), candidate);
      const code = bare(parts.number.agency);
      if (locality !== null) levels.set(code, (levels.get(code) ?? locality.level) === locality.level ? locality.level : null);
    }
    for (const key of titleKeysOf(parts)) file(byTitle, key, candidate);
  }
  const index: CandidateIndex = { byName, byNumber, byTitle, levels };
  indexes.set(candidates, index);
  return index;
};

const file = (index: Map<string, ParentCandidate[]>, key: string, candidate: ParentCandidate): void => {
  const list = index.get(key);
  if (list === undefined) index.set(key, [candidate]);
  else list.push(candidate);
};

/** Titles the notice goes by. */
export const titleKeysOf = ({ title, annexTitles }: NoticeParts): ReadonlySet<string> =>
  new Set([title, ...annexTitles].flatMap((part) => (part === null ? [] : (titleKey(part.text) ?? []))));

/** It holds tasks that can be carried: a table, or paragraphs with units. Asked anew each time: a table can come while one types. */
export const hasTable = ({ checked }: ParentCandidate): boolean => checked.notice.layout !== null;

/** 1 for a province to 4 for a town; 0 where the place cannot be told. */
export const rankIn = ({ locality }: Pick<LineageNotice, "locality">): number => (locality === null ? 0 : rankOf(locality.level));

/**
 * The one place lies above the other, as far as can be told: of a higher level, and where the place right above is known, no other one of
 * its level. A notice that cites its own of last year, or that of a neighbour, does not take its tasks from there.
 */
export const isAbove = (upper: Locality | null, lower: Locality | null): boolean => {
  if (upper === null || lower === null) return true;
  if (rankOf(upper.level) >= rankOf(lower.level)) return false;
  return lower.parent === null || rankOf(upper.level) !== rankAbove(lower, lower.parent) || upper.name === lower.parent;
};

/** A county may lie right below its province. */
const rankAbove = (lower: Locality, parent: string): number =>
  levelOfName(parent) === "province" ? 1 : Math.max(1, rankOf(lower.level) - 1);
