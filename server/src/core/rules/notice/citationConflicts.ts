/** One document number under different titles: in a notice, against other notices, against the title the cited notice bears. */

import { isOrganName } from "../../notice/partKinds.js";
import type { Citation, NoticeParts, Place } from "../../notice/parts.js";

/** What a number is called somewhere else. */
export interface OtherTitle extends Place {
  /** Without 《》 and issuer, titles in it in 〈〉: “关于印发〈……〉的通知”. */
  readonly title: string;
  /** The notice bears it itself; else it is cited so. */
  readonly isOwn: boolean;
  /** Whose it is; null for the notice that was asked about. */
  readonly parts: NoticeParts | null;
}

export interface CitationConflict {
  readonly citation: Citation;
  readonly other: OtherTitle;
  /** The title as the other place has it, behind the issuer this citation has inside its 《》. */
  readonly asThere: string;
}

interface NumberWords {
  readonly agency: string;
  readonly year: number;
  readonly serial: number;
}

/** Equal for numbers that are the same, however they are written. */
const keyOf = ({ agency, year, serial }: NumberWords): string => `${agency.replace(/\s+/gu, "")} ${year} ${serial}`;

/** The issuer ahead of 关于, and the rest. Titles inside stand in 〈〉 here, blanks and widths do not count. */
const partedTitle = (title: string): { readonly issuer: string; readonly words: string } => {
  const text = title.replace(/[《<]/gu, "〈").replace(/[》>]/gu, "〉").replace(/\s+/gu, "");
  const about = text.indexOf("关于");
  const issuer = about > 0 && isOrganName(text.slice(0, about)) ? text.slice(0, about) : "";
  return { issuer, words: text.slice(issuer.length) };
};

const isSame = (a: string, b: string): boolean => a.normalize("NFKC") === b.normalize("NFKC");

/**
 * The citations of `parts` whose title differs from one the same number has elsewhere: above all the title the cited notice bears, then
 * what the notice called it before, then what others call it. Blanks and the issuer do not count; 〈〉 does. One conflict a citation.
 * @param others notices of the workspace, without this one
 */
export const citationConflicts = (parts: NoticeParts, others: readonly NoticeParts[]): readonly CitationConflict[] => {
  const own = parts.number === null ? null : keyOf(parts.number);
  const known = new Map<string, OtherTitle>();
  const learn = (number: NumberWords | null, title: string, isOwn: boolean, place: Place, from: NoticeParts | null): void => {
    if (number === null || title === "" || known.has(keyOf(number))) return;
    known.set(keyOf(number), { piece: place.piece, span: place.span, title: partedTitle(title).words, isOwn, parts: from });
  };
  for (const other of others) if (other.title !== null) learn(other.number, other.title.text, true, other.title, other);
  const cited = parts.citations.filter(({ number, title }) => number !== null && title !== "" && keyOf(number) !== own);
  const inOthers = new Map<string, OtherTitle>();
  for (const other of others)
    for (const { number, title, piece, titleSpan } of other.citations) {
      if (number === null || title === "" || inOthers.has(keyOf(number))) continue;
      inOthers.set(keyOf(number), { piece, span: titleSpan, title: partedTitle(title).words, isOwn: false, parts: other });
    }
  return cited.flatMap((citation): CitationConflict[] => {
    const { number, title, piece, titleSpan } = citation;
    if (number === null) return [];
    const { issuer, words } = partedTitle(title);
    const first = known.get(keyOf(number));
    if (first === undefined) learn(number, title, false, { piece, span: titleSpan }, null);
    const other = [first, inOthers.get(keyOf(number))].find((candidate) => candidate !== undefined && !isSame(candidate.title, words));
    return other === undefined ? [] : [{ citation, other, asThere: issuer + other.title }];
  });
};
