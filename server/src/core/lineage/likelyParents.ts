/** The notices of the workspace that may be meant as the higher-level one, for a list to pick from: with a reason each, the likeliest first. */
import { type Message, say } from "../message.js";
import type { Citation } from "../notice/parts.js";
import { editDistance } from "../text/distance.js";
import { hasTable, isAbove, type ParentCandidate, rankIn, titleKeysOf } from "./candidates.js";
import { isEnded } from "./cited.js";
import type { LineageNotice } from "./notice.js";
import { bare, isSameSubject, issuedTitle, numberKey, subjectOf, titleKey, yearsIn } from "./titles.js";

/**
 * - `cited`: the text cites it by number or title
 * - `slip`: the text cites a number or title that is hardly another
 * - `same-subject`: a table of a place above about the same subject and year
 * - `year-before`: the same of the year before
 * - `predecessor`: the notice's own table of the year before
 * - `above`: any other table of a place above, or of one that cannot be told
 */
export type Likelihood = "cited" | "slip" | "same-subject" | "year-before" | "predecessor" | "above";

export interface LikelyParent extends ParentCandidate {
  readonly likelihood: Likelihood;
  /** “正文引用了它的文号”: why it stands in the list. */
  readonly reason: Message;
  /** The citation that may mean it; null where none does. */
  readonly citation: Citation | null;
}

const ORDER: readonly Likelihood[] = ["cited", "slip", "same-subject", "year-before", "predecessor", "above"];

interface Found {
  readonly likelihood: Likelihood;
  readonly reason: Message;
  readonly citation: Citation | null;
}

/**
 * Only notices with tasks, and those that are cited; never the child itself, nor notices of other places of its level or below. The likeliest first, of equals the
 * nearest level, then the order of the candidates. Goes through all candidates: for when a list is asked for, not for every keystroke.
 */
export const likelyParents = (child: LineageNotice, candidates: readonly ParentCandidate[]): readonly LikelyParent[] => {
  const seen = child.parts.citations.filter((citation) => !isEnded(citation));
  return candidates
    .flatMap((candidate): readonly LikelyParent[] => {
      if (candidate.checked.notice === child.notice) return [];
      const found = likelihoodOf(candidate, child, seen);
      return found === null ? [] : [{ ...candidate, ...found }];
    })
    .sort((a, b) => ORDER.indexOf(a.likelihood) - ORDER.indexOf(b.likelihood) || rankIn(b.checked) - rankIn(a.checked));
};

const likelihoodOf = (candidate: ParentCandidate, child: LineageNotice, citations: readonly Citation[]): Found | null => {
  const { locality, parts } = candidate.checked;
  if (!isAbove(locality, child.locality)) return predecessor(candidate, child);
  for (const look of [citedExactly, citedWithSlip]) {
    for (const citation of citations) {
      const found = look(candidate, citation);
      if (found !== null) return found;
    }
  }
  if (!hasTable(candidate)) return null;
  // Nobody knows whose it is: a table without a front part, say.
  const place = locality?.name ?? null;
  if (isSameMatter(child, candidate) && parts.year !== null && child.parts.year !== null) {
    if (parts.year === child.parts.year) return { likelihood: "same-subject", reason: ofPlace(place, parts.year), citation: null };
    if (parts.year === child.parts.year - 1) return { likelihood: "year-before", reason: ofPlace(place, parts.year), citation: null };
  }
  return {
    likelihood: "above",
    reason:
      place === null
        ? say("有任务表，看不出是哪里的通知", "It has a table of tasks; it does not say of which place")
        : say(`${place}的任务表`, `A table of tasks of ${place}`),
    citation: null,
  };
};

const ofPlace = (place: string | null, year: number): Message =>
  place === null
    ? say(`${year}年同一事项的任务表`, `A table about the same matter, of ${year}`)
    : say(`${place}${year}年同一事项的任务表`, `The table of ${place} about the same matter, of ${year}`);

const predecessor = (candidate: ParentCandidate, child: LineageNotice): Found | null => {
  const { locality, parts } = candidate.checked;
  const isOwn = child.locality !== null && locality?.name === child.locality.name;
  if (!isOwn || !hasTable(candidate) || child.parts.year === null || parts.year === null || !isSameMatter(child, candidate)) return null;
  if (parts.year >= child.parts.year) return null;
  return {
    likelihood: "predecessor",
    reason: say(`本地${parts.year}年同一事项的任务表`, `The own table about the same matter, of ${parts.year}`),
    citation: null,
  };
};

const citedExactly = ({ checked: { parts } }: ParentCandidate, citation: Citation): Found | null => {
  const isNumbered = citation.number !== null && parts.number !== null && numberKey(citation.number) === numberKey(parts.number);
  const key = titleKey(citation.title);
  const isTitled = key !== null && titleKeysOf(parts).has(key);
  if (isNumbered && !isTitled && citation.title !== "" && parts.title !== null)
    return cited(citation, say("正文引用了它的文号，标题不同", "The text cites its number, with another title"));
  if (isNumbered) return cited(citation, say("正文引用了它的文号", "The text cites its number"));
  if (!isTitled || isOtherYear(citation, parts)) return null;
  if (citation.number === null || parts.number === null) return cited(citation, say("正文引用了它的标题", "The text cites its title"));
  return cited(
    citation,
    say(`正文引用了它的标题，文号写作“${citation.number.text}”`, `The text cites its title, with the number “${citation.number.text}”`),
  );
};

const cited = (citation: Citation, reason: Message): Found => ({ likelihood: "cited", reason, citation });

const isOtherYear = ({ number }: Citation, parts: LineageNotice["parts"]): boolean =>
  number !== null && parts.number !== null && number.year !== parts.number.year;

/** Characters a title may differ in, for each of its own. */
const SLIP = 0.2;
const LONGEST = 120;

const citedWithSlip = ({ checked: { parts, locality } }: ParentCandidate, citation: Citation): Found | null => {
  const titles = [parts.title, ...parts.annexTitles].flatMap((part) => (part === null ? [] : [part.text]));
  const isOnSubject =
    citation.title === "" || titles.some((title) => isSameSubject(subjectOf(citation.title, [locality]), subjectOf(title, [locality])));
  const { number } = citation;
  if (isOnSubject && number !== null && parts.number !== null && isSlip(number, parts.number))
    return {
      likelihood: "slip",
      reason: say(`文号与正文引用的“${number.text}”相近`, `Its number is like “${number.text}”, which the text cites`),
      citation,
    };
  const wanted = issuedTitle(citation.title).slice(0, LONGEST);
  const isLike = titles.some((title) => {
    const given = issuedTitle(title).slice(0, LONGEST);
    const limit = Math.floor(SLIP * Math.min(wanted.length, given.length));
    return yearsIn(title).join() === yearsIn(citation.title).join() && limit > 0 && editDistance(wanted, given, limit) <= limit;
  });
  if (!isLike || isOtherYear(citation, parts)) return null;
  return {
    likelihood: "slip",
    reason: say(`标题与正文引用的“${citation.title}”相近`, `Its title is like “${citation.title}”, which the text cites`),
    citation,
  };
};

/** One of agency, year and serial is another, and by one character only. */
const isSlip = (a: NonNullable<Citation["number"]>, b: NonNullable<Citation["number"]>): boolean =>
  editDistance(`${bare(a.agency)}${a.year}${a.serial}`, `${bare(b.agency)}${b.year}${b.serial}`, 1) === 1;

const isSameMatter = (a: LineageNotice, { checked: b }: ParentCandidate): boolean => {
  const [title, other] = [a.parts.title ?? a.parts.annexTitles[0], b.parts.title ?? b.parts.annexTitles[0]];
  if (title == null || other == null) return false;
  return isSameSubject(subjectOf(title.text, [a.locality, b.locality]), subjectOf(other.text, [a.locality, b.locality]));
};
