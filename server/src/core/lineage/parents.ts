/**
 * Which notices of the workspace a notice takes its tasks from: those the drafter chose, else those the configuration names, else those its
 * text cites, by number or by title (“《……的通知》（济政办字〔2025〕9号）”).
 */
import type { Citation } from "../notice/parts.js";
import { type CandidateIndex, hasTable, indexOf, isAbove, type ParentCandidate, rankIn, titleKeysOf } from "./candidates.js";
import { bearsTasks, isEnded, isOfYear, isOnSubject, rankOfCited } from "./cited.js";
import type { LineageNotice } from "./notice.js";
import { isSameSubject, numberKey, subjectOf, titleKey } from "./titles.js";

export type { ParentCandidate } from "./candidates.js";

export interface Parent extends ParentCandidate {
  readonly via: "choice" | "configuration" | "number" | "title";
  /** Where the child cites it; null for one that is only chosen or configured. */
  readonly citation: Citation | null;
  /** It holds tasks that can be carried: a table, or paragraphs with units. */
  readonly hasTable: boolean;
}

/**
 * The parents, those with a table first, and among these the nearest level first: a county notice that cites both has the city's before
 * the province's. Of several files of one notice (a draft, a copy) one counts. Empty where none is among the candidates. The child itself
 * may be among them; it is passed over, and so are notices of its own level, of other places' levels above, and those it cites to end them.
 * @param candidates the same array as long as they are the same: what is found in it is remembered by it
 * @param configured names of candidates, nearest first; where any is given, citations are not asked
 * @param chosen names that the drafter chose for this notice, nearest first; those that are there go before all else
 */
export const findParents = (
  child: Pick<LineageNotice, "notice" | "parts" | "locality">,
  candidates: readonly ParentCandidate[],
  configured: readonly string[] = [],
  chosen: readonly string[] = [],
): readonly Parent[] => {
  const index = indexOf(candidates);
  const picked = named(child, chosen, "choice", index);
  if (picked.length > 0) return picked;
  if (configured.length > 0) return named(child, configured, "configuration", index);
  const found: Parent[] = [];
  for (const citation of child.parts.citations) {
    const parent = citedBy(citation, child, index);
    if (parent !== null && !found.some((other) => isSameNotice(other, parent))) found.push(parent);
  }
  return withoutEarlier(found).sort((a, b) => Number(b.hasTable) - Number(a.hasTable) || rankIn(b.checked) - rankIn(a.checked));
};

/**
 * Citations of higher-level notices with tasks that are not among the candidates, of the nearest level alone; what the drafter should be
 * told of. Empty once a notice with tasks was found on that level or nearer, or where she or the configuration names any: then the cited
 * 工作要点 of the province is not missed. Never laws, opinions and the like, notices about another matter or year, those of the own level, and
 * those that say too little to be sure.
 */
export const missingParents = (
  child: LineageNotice,
  candidates: readonly ParentCandidate[],
  configured: readonly string[] = [],
  chosen: readonly string[] = [],
): readonly Citation[] => {
  if (child.notice.layout === null || configured.length > 0 || chosen.length > 0) return [];
  const index = indexOf(candidates);
  const nearest = Math.max(
    -1,
    ...findParents(child, candidates).map((parent) => (parent.hasTable ? rankIn(parent.checked) || NEAREST : -1)),
  );
  const missing = child.parts.citations.flatMap((citation) => {
    const isMeant = bearsTasks(citation) && !isEnded(citation) && isOfYear(citation, child.parts.year) && isOnSubject(citation, child);
    if (!isMeant || citedBy(citation, child, index) !== null) return [];
    const rank = rankOfCited(citation, child, index);
    return rank === null || rank <= nearest ? [] : [{ citation, rank }];
  });
  const level = Math.max(...missing.map(({ rank }) => rank));
  const told = new Set<string>();
  return missing.flatMap(({ citation, rank }) => {
    const key = citation.number === null ? citation.title : numberKey(citation.number);
    if (rank < level || told.has(key)) return [];
    told.add(key);
    return [citation];
  });
};

/** A found notice whose place cannot be told may well be the nearest. */
const NEAREST = 9;

type Child = Pick<LineageNotice, "notice" | "parts" | "locality">;

const named = (child: Child, names: readonly string[], via: "choice" | "configuration", { byName }: CandidateIndex): readonly Parent[] =>
  [...new Set(names)].flatMap((name) => {
    const candidate = byName.get(name);
    if (candidate === undefined || candidate.checked.notice === child.notice) return [];
    return [parentOf(candidate, via, child.parts.citations.find((citation) => cites(citation, candidate) !== null) ?? null)];
  });

const parentOf = (candidate: ParentCandidate, via: Parent["via"], citation: Citation | null): Parent => ({
  ...candidate,
  via,
  citation,
  hasTable: hasTable(candidate),
});

const citedBy = (citation: Citation, child: Child, index: CandidateIndex): Parent | null => {
  if (isEnded(citation)) return null;
  const numbered = citation.number === null ? [] : (index.byNumber.get(numberKey(citation.number)) ?? []);
  const key = titleKey(citation.title);
  const titled = key === null ? [] : (index.byTitle.get(key) ?? []);
  let best: Parent | null = null;
  let most = 0;
  for (const candidate of new Set([...numbered, ...titled])) {
    const score = isSelf(candidate, child) || !isAbove(candidate.checked.locality, child.locality) ? 0 : scoreOf(citation, candidate);
    if (score > most) [best, most] = [parentOf(candidate, cites(citation, candidate) ?? "title", citation), score];
  }
  return best;
};

/** The child, or a copy of it. */
const isSelf = ({ checked }: ParentCandidate, child: Child): boolean =>
  checked.notice === child.notice ||
  (checked.parts.number !== null && child.parts.number !== null && numberKey(checked.parts.number) === numberKey(child.parts.number));

/** null as well for the title of a notice that is numbered in another year: many bear the same title year by year. */
const cites = (citation: Citation, { checked: { parts } }: ParentCandidate): "number" | "title" | null => {
  if (citation.number !== null && parts.number !== null) {
    if (numberKey(citation.number) === numberKey(parts.number)) return "number";
    if (citation.number.year !== parts.number.year) return null;
  }
  const key = titleKey(citation.title);
  return key !== null && titleKeysOf(parts).has(key) ? "title" : null;
};

/** Of several files that are cited: one that has tasks; then the number, unless the title shows that it is a slip. */
const scoreOf = (citation: Citation, candidate: ParentCandidate): number => {
  const via = cites(citation, candidate);
  if (via === null) return 0;
  const key = titleKey(citation.title);
  const isTitled = key !== null && titleKeysOf(candidate.checked.parts).has(key);
  const asNumbered = via === "number" ? (isTitled || isLikeTitle(citation, candidate) ? 3 : 1) : 0;
  return (hasTable(candidate) ? 8 : 0) + asNumbered + (isTitled ? 2 : 0);
};

const isLikeTitle = ({ title }: Citation, { checked: { parts, locality } }: ParentCandidate): boolean =>
  title === "" || parts.title === null || isSameSubject(subjectOf(title, [locality]), subjectOf(parts.title.text, [locality]));

/** Cited twice, once by number and once by title, it may be found in two files. */
const isSameNotice = (a: Parent, b: Parent): boolean => {
  if (a.checked === b.checked) return true;
  const [x, y] = [a.checked.parts, b.checked.parts];
  if (x.number !== null && y.number !== null) return numberKey(x.number) === numberKey(y.number);
  const keys = titleKeysOf(y);
  return x.year === y.year && a.checked.locality?.name === b.checked.locality?.name && [...titleKeysOf(x)].some((key) => keys.has(key));
};

/** Who cites the table of the place above and that of the year before takes the tasks from the new one. */
const withoutEarlier = (found: readonly Parent[]): Parent[] =>
  found.filter((parent) => !found.some((other) => other.hasTable && isEarlierThan(parent, other)));

const isEarlierThan = ({ checked: a }: Parent, { checked: b }: Parent): boolean =>
  a.parts.year !== null &&
  b.parts.year !== null &&
  a.parts.year < b.parts.year &&
  a.locality?.name === b.locality?.name &&
  a.parts.title !== null &&
  b.parts.title !== null &&
  isSameSubject(subjectOf(a.parts.title.text, [a.locality]), subjectOf(b.parts.title.text, [b.locality]));
