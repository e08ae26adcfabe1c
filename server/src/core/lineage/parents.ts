/**
 * Which notices of the workspace a notice takes its tasks from: those its text cites, by number or by title
 * (“《……的通知》（济政办字〔2025〕9号）”), unless the configuration names them.
 */
import type { Citation, NoticeParts } from "../notice/parts.js";
import { rankOf } from "../units/place.js";
import type { LineageNotice } from "./notice.js";

export interface ParentCandidate {
  /** Path or address of the file; what `configured` names it by. */
  readonly name: string;
  readonly checked: LineageNotice;
}

export interface Parent extends ParentCandidate {
  readonly via: "configuration" | "number" | "title";
  /** Where the child cites it; null for one that only the configuration names. */
  readonly citation: Citation | null;
  /** It holds tasks that can be carried: a table, or paragraphs with units. */
  readonly hasTable: boolean;
}

/**
 * The parents, those with a table first, and among these the nearest level first: a county notice that cites both has the city's before
 * the province's. Of several files for one citation the first counts. Empty where none is among the candidates. The child itself may be
 * among them; it is passed over.
 * @param configured names of candidates, nearest first; where any is given, citations are not asked
 */
export const findParents = (
  child: Pick<LineageNotice, "notice" | "parts" | "locality">,
  candidates: readonly ParentCandidate[],
  configured: readonly string[] = [],
): readonly Parent[] => {
  const others = candidates.filter(({ checked }) => checked.notice !== child.notice);
  if (configured.length > 0) {
    return configured.flatMap((name) => {
      const candidate = others.find((other) => other.name === name);
      return candidate === undefined ? [] : [parentOf(candidate, "configuration", citationOf(child.parts, candidate)?.citation ?? null)];
    });
  }
  const found = others.flatMap((candidate) => {
    const cited = isAbove(candidate, child) ? citationOf(child.parts, candidate) : null;
    return cited === null ? [] : [parentOf(candidate, cited.via, cited.citation)];
  });
  // Several files for one citation (a draft, a copy): the number tells best, and of those the first is as good as any.
  const kept = found.filter((parent) => {
    const rivals = found.filter((other) => other.citation === parent.citation);
    return (
      parent === (rivals.find((other) => other.via === "number" && other.hasTable) ?? rivals.find((other) => other.hasTable) ?? rivals[0])
    );
  });
  return kept.sort((a, b) => Number(b.hasTable) - Number(a.hasTable) || levelOf(b) - levelOf(a));
};

const parentOf = (candidate: ParentCandidate, via: Parent["via"], citation: Citation | null): Parent => ({
  ...candidate,
  via,
  citation,
  hasTable: candidate.checked.notice.layout !== null,
});

const levelOf = ({ checked }: ParentCandidate): number => (checked.locality === null ? 0 : rankOf(checked.locality.level));

/** A notice that cites its own of last year does not take its tasks from there. */
const isAbove = (candidate: ParentCandidate, child: Pick<LineageNotice, "locality">): boolean =>
  child.locality === null || candidate.checked.locality === null || levelOf(candidate) < rankOf(child.locality.level);

const citationOf = (child: NoticeParts, candidate: ParentCandidate): { via: "number" | "title"; citation: Citation } | null => {
  const { number } = candidate.checked.parts;
  if (number !== null) {
    const citation = child.citations.find((c) => c.number !== null && isSameNumber(c.number, number));
    if (citation !== undefined) return { via: "number", citation };
  }
  const titles = titlesOf(candidate.checked.parts);
  const citation = child.citations.find((c) => titles.some((title) => isSameTitle(bare(c.title), title)));
  return citation === undefined ? null : { via: "title", citation };
};

interface NumberWords {
  readonly agency: string;
  readonly year: number;
  readonly serial: number;
}

const isSameNumber = (a: NumberWords, b: NumberWords): boolean =>
  bare(a.agency) === bare(b.agency) && a.year === b.year && a.serial === b.serial;

/** Titles the notice goes by: its own, and those of its annexes. */
const titlesOf = ({ title, annexTitles }: NoticeParts): readonly string[] =>
  [title, ...annexTitles].flatMap((part) => (part === null || part.text.length < SHORTEST_TITLE ? [] : [bare(part.text)]));

/** Anything shorter could be the end of many titles. */
const SHORTEST_TITLE = 10;

/** Blanks, 《》 and 〈〉 do not count. */
const bare = (text: string): string => text.normalize("NFKC").replace(/[^\p{L}\p{N}]+/gu, "");

/** The issuer may stand ahead of the title, inside 《》 or before it, in either of the two. */
const isSameTitle = (a: string, b: string): boolean => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return (
    short.length >= SHORTEST_TITLE &&
    long.endsWith(short) &&
    /^(?:\p{Script=Han}{2,30}(?:政府|办公室|办公厅|委员会|局|厅|委))?$/u.test(long.slice(0, -short.length))
  );
};
