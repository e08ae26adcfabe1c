/** One document number under different titles: in a notice, in other notices, against the title the cited notice bears. */

import { isOrganName } from "../../notice/partKinds.js";
import type { Citation, NoticeParts, Place } from "../../notice/parts.js";

/** What a number is called somewhere. */
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

/**
 * The citations of `parts` whose title differs from that of an earlier citation of the same number in the same notice. Blanks, widths and the
 * issuer do not count; 〈〉 does. One conflict a citation.
 */
export const conflictsWithin = (parts: NoticeParts): readonly CitationConflict[] => {
  const first = new Map<string, OtherTitle>();
  return citedIn(parts).flatMap(({ key, citation, title }): CitationConflict[] => {
    const other = first.get(key);
    if (other !== undefined) return isSame(other.title, title.words) ? [] : [conflict(citation, title, other)];
    first.set(key, { piece: citation.piece, span: citation.titleSpan, title: title.words, isOwn: false, parts: null });
    return [];
  });
};

/** Other notices, by what their word is worth. */
export interface OtherNotices {
  /** All of them: any may be the one that is cited. */
  readonly all: readonly NoticeParts[];
  /** Those the notice takes its tasks from, the nearest first. */
  readonly parents: readonly NoticeParts[];
  /** Those that may know better how to cite. */
  readonly peers: readonly NoticeParts[];
}

/**
 * The citations of `parts` whose title differs from the one the number is known by: the title the cited notice bears; where that is not there,
 * the one its parents cite; else the one that more of its peers cite than cite it as here, so that a slip in one old notice is not told in all
 * the others.
 */
export const conflictsWith = (parts: NoticeParts, { all, parents, peers }: OtherNotices): readonly CitationConflict[] =>
  citedIn(parts).flatMap(({ key, citation, title }): CitationConflict[] => {
    const borne = all.flatMap((notice) => titlesBorne(notice).filter((one) => one.key === key)).map(({ other }) => other);
    const decisive = borne.length > 0 ? borne : parents.flatMap((notice) => firstCited(notice).get(key) ?? []);
    const [known] = decisive;
    if (known !== undefined) return decisive.some((other) => isSame(other.title, title.words)) ? [] : [conflict(citation, title, known)];
    const most = mostCited(
      peers.flatMap((notice) => firstCited(notice).get(key) ?? []),
      title.words,
    );
    return most === null ? [] : [conflict(citation, title, most)];
  });

const conflict = (citation: Citation, { issuer }: ParsedTitle, other: OtherTitle): CitationConflict => ({
  citation,
  other,
  asThere: issuer + other.title,
});

/** Of titles that differ from `here` the one that most cite, where these are more than cite it as here; else null. */
const mostCited = (titles: readonly OtherTitle[], here: string): OtherTitle | null => {
  const differing = titles.filter(({ title }) => !isSame(title, here));
  const votes = ({ title }: OtherTitle): number => differing.filter((other) => isSame(other.title, title)).length;
  let most: OtherTitle | null = null;
  for (const one of differing) if (most === null || votes(one) > votes(most)) most = one;
  return most !== null && votes(most) > titles.length - differing.length ? most : null;
};

interface NumberWords {
  readonly agency: string;
  readonly year: number;
  readonly serial: number;
}

/** Equal for numbers that are the same, however they are written. */
const keyOf = ({ agency, year, serial }: NumberWords): string => `${agency.replace(/\s+/gu, "")} ${year} ${serial}`;

interface ParsedTitle {
  readonly issuer: string;
  readonly words: string;
}

/** The issuer ahead of 关于, and the rest. Titles inside stand in 〈〉 here, blanks do not count. */
const partedTitle = (title: string): ParsedTitle => {
  const text = title.replace(/[《<]/gu, "〈").replace(/[》>]/gu, "〉").replace(/\s+/gu, "");
  const about = text.indexOf("关于");
  const issuer = about > 0 && isOrganName(text.slice(0, about)) ? text.slice(0, about) : "";
  return { issuer, words: text.slice(issuer.length) };
};

const ISSUING = /^关于(?:印发|转发|下发|公布)〈?(.+?)〉?的通知$/u;

/** Who names the document itself, “2025年……工作要点”, with the number of the notice that issued it, has not copied wrongly. */
const isSame = (a: string, b: string): boolean => {
  const [x, y] = [a.normalize("NFKC"), b.normalize("NFKC")];
  return x === y || ISSUING.exec(x)?.[1] === y || ISSUING.exec(y)?.[1] === x;
};

interface Cited {
  readonly key: string;
  readonly citation: Citation;
  readonly title: ParsedTitle;
}
interface Borne {
  readonly key: string;
  readonly other: OtherTitle;
}

/** The front of a notice is read again when it changes, and is a new object then. */
const remember = <V>(read: (parts: NoticeParts) => V): ((parts: NoticeParts) => V) => {
  const memory = new WeakMap<NoticeParts, V>();
  return (parts) => {
    let value = memory.get(parts);
    if (value === undefined) {
      value = read(parts);
      memory.set(parts, value);
    }
    return value;
  };
};

/** Citations with number and title, without those of the notice itself. */
const citedIn = remember((parts: NoticeParts): readonly Cited[] => {
  const own = parts.number === null ? null : keyOf(parts.number);
  return parts.citations.flatMap((citation): Cited[] => {
    const { number, title } = citation;
    if (number === null || title === "" || keyOf(number) === own) return [];
    return [{ key: keyOf(number), citation, title: partedTitle(title) }];
  });
});

/** Its title, and those of its annexes. */
const titlesBorne = remember((parts: NoticeParts): readonly Borne[] => {
  const { number, title, annexTitles } = parts;
  if (number === null || title === null) return [];
  return [title, ...annexTitles].flatMap((part): Borne[] =>
    part === null
      ? []
      : [
          {
            key: keyOf(number),
            other: { piece: part.piece, span: part.span, title: partedTitle(part.text).words, isOwn: true, parts },
          },
        ],
  );
});

/** What a notice calls each number: its first citation of it. */
const firstCited = remember((parts: NoticeParts): ReadonlyMap<string, OtherTitle> => {
  const first = new Map<string, OtherTitle>();
  for (const { key, citation, title } of citedIn(parts))
    if (!first.has(key)) first.set(key, { piece: citation.piece, span: citation.titleSpan, title: title.words, isOwn: false, parts });
  return first;
});
