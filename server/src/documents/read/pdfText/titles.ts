/** The header of a table in a text without positions: its titles on one line, one below the other, or broken anywhere. */
import { readHeaderTitles, roleLookup } from "../../../core/notice/columns.js";
import type { PageLine } from "./pages.js";
import { type Column, isKnownRole } from "./roles.js";

export interface FoundTitles {
  readonly columns: readonly Column[];
  /** Lines it takes, the last one not counted. */
  readonly to: number;
}

const roleOf = roleLookup();

/** A header of many narrow columns takes no more lines, and a title no more pieces. */
const MOST_LINES = 30;
const MOST_PIECES = 5;
const LONGEST_TITLE = 12;
const FEWEST_KNOWN = 3;

const isBar = (text: string): boolean => /^[|｜]+$/u.test(text);

/** The header that begins with this line, as long as it can be; null where none does. */
export const titlesAt = (lines: readonly PageLine[], at: number): FoundTitles | null => {
  const pieces: string[] = [];
  let found: FoundTitles | null = null;
  for (let to = at; to < lines.length && to < at + MOST_LINES; to++) {
    const words = (lines[to]?.text ?? "").split(/[\s\u3000]+/u).filter((word) => word !== "" && !isBar(word));
    if (words.some((word) => word.length > LONGEST_TITLE || /[。，；：！？“”《》]/u.test(word))) break;
    pieces.push(...words);
    const titles = titlesOf(pieces);
    // Nothing can make titles of what is neither the whole of some nor the beginning.
    if (titles === null && pieces.length > MOST_PIECES && found === null && titlesOf(pieces.slice(0, MOST_PIECES)) === null) break;
    const columns = titles === null ? null : readHeaderTitles(titles, roleOf);
    if (columns === null) {
      if (found !== null && to - found.to > MOST_PIECES) break;
      continue;
    }
    if (columns.filter(({ role }) => isKnownRole(role)).length >= FEWEST_KNOWN) found = { columns, to: to + 1 };
  }
  return found;
};

/** Pieces put together to titles that are all known, as many as can be; null where that cannot be done. */
const titlesOf = (pieces: readonly string[]): readonly string[] | null => {
  const best: (readonly string[] | null)[] = [[]];
  for (let to = 1; to <= pieces.length; to++) {
    let own: readonly string[] | null = null;
    for (let from = Math.max(0, to - MOST_PIECES); from < to; from++) {
      const before = best[from];
      const title = pieces.slice(from, to).join("");
      if (before === null || before === undefined || roleOf(title) === undefined) continue;
      if (own === null || before.length + 1 > own.length) own = [...before, title];
    }
    best.push(own);
  }
  return best.at(-1) ?? null;
};

/** The table without its header where a page repeats it. */
export const withoutTitles = (lines: readonly PageLine[], columns: readonly Column[]): readonly PageLine[] => {
  const titles = columns.map(({ title }) => title).join("");
  const kept: PageLine[] = [];
  for (let at = 0; at < lines.length; ) {
    const next = repeatedTo(lines, at, titles);
    if (next === null) kept.push(lines[at++] as PageLine);
    else at = next;
  }
  return kept;
};

const repeatedTo = (lines: readonly PageLine[], from: number, titles: string): number | null => {
  let text = "";
  for (let at = from; at < lines.length && text.length < titles.length; at++) {
    text += (lines[at]?.text ?? "").replace(/[\s\u3000|｜]+/gu, "");
    if (text === titles) return at + 1;
    if (!titles.startsWith(text)) return null;
  }
  return null;
};
