/** From a stretch of text to a cell, and from a cell's text to a heading. */
import { readMarker } from "../numbering/marker.js";
import { commentHole, commentsIn } from "./comment.js";
import type { Cell, Cut, Heading } from "./model.js";
import { isBlankCode, markEnd, withoutResidue } from "./residue.js";

const NO_CUTS: readonly Cut[] = [];

/** The part of `[start, end)` left when `holes` (ordered, inside it) are left out, as value and cuts. */
export const valueWithout = (
  text: string,
  start: number,
  end: number,
  holes: readonly { start: number; end: number }[],
): { value: string; cuts: readonly Cut[] } => {
  if (holes.length === 0) return { value: text.slice(start, end), cuts: NO_CUTS };
  let value = "";
  let from = start;
  const cuts: Cut[] = [];
  for (const hole of holes) {
    value += text.slice(from, hole.start);
    cuts.push({ at: value.length, removed: hole.end - hole.start });
    from = hole.end;
  }
  return { value: value + text.slice(from, end), cuts };
};

/** Marks of a conversion and carriage returns inside a cell; a carriage return goes so that values do not depend on line ends. */
const holesIn = (text: string, start: number, end: number): { start: number; end: number }[] => {
  const holes: { start: number; end: number }[] = [];
  for (let i = start; i < end; ) {
    const c = text.charCodeAt(i);
    if (c === 13) {
      // A lone CR is a line break of its own and stays.
      if (text.charCodeAt(i + 1) === 10) holes.push({ start: i, end: i + 1 });
      i++;
      continue;
    }
    const to = c === 60 || c === 91 || c === 42 ? markEnd(text, i, end) : i;
    if (to > i) {
      const hole = text.charCodeAt(i + 1) === 33 ? commentHole(text, i, to, holes.at(-1)?.end ?? start, end) : { start: i, end: to };
      holes.push(hole);
      i = hole.end;
    } else i++;
  }
  return holes;
};

/** The cell that stands in `[start, end)` of a piece's text. */
export const makeCell = (text: string, column: number, start: number, end: number): Cell => {
  const inner = withoutResidue(text, start, end);
  const { value, cuts } = valueWithout(text, inner.start, inner.end, holesIn(text, inner.start, inner.end));
  return { column, span: { start, end }, inner, value, cuts };
};

/** Full stop, or what stands in its place at the end of a heading. */
const SENTENCE_END = /[。！？]/u;

/**
 * The heading a cell or a line begins with: “（一）全面优化主动公开机制”. null where no marker stands there.
 * With `runIn` (paragraphs, not cells) the title ends at the first full stop when text goes on after it.
 */
export const readHeading = (text: string, start: number, end: number, runIn: boolean): Heading | null => {
  const inner = withoutResidue(text, start, end);
  const marker = readMarker(text, inner.start, inner.end);
  if (marker === null) return null;
  let from = marker.gap.end;
  let to = inner.end;
  let goesOn = false;
  if (runIn) {
    const stop = text.slice(from, to).search(SENTENCE_END);
    if (stop >= 0 && withoutResidue(text, from + stop + 1, to).end > from + stop + 1 && !isBlankTail(text, from + stop + 1, to)) {
      to = from + stop;
      goesOn = true;
    }
  }
  const bare = withoutResidue(text, from, to);
  from = bare.start;
  to = bare.end;
  return { marker, title: plain(text, from, to), titleSpan: { start: from, end: to }, runIn: goesOn };
};

/** The words of a heading whose lines may end in comments. */
const plain = (text: string, start: number, end: number): string => {
  const words = text.slice(start, end);
  return words.includes("<!--")
    ? valueWithout(
        words,
        0,
        words.length,
        commentsIn(words).map((at) => commentHole(words, at.start, at.end, 0, words.length)),
      ).value
    : words;
};

const isBlankTail = (text: string, start: number, end: number): boolean => {
  const rest = withoutResidue(text, start, end);
  for (let i = rest.start; i < rest.end; i++) if (!isBlankCode(text.charCodeAt(i))) return false;
  return true;
};
