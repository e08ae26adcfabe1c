/** The line in which a finding stands, as far as it fits, with the place marked below. */
import type { Span } from "../../core/text/span.js";
import { type Glyph, glyphsOf } from "./width.js";

/** `before + marked + after` is the line; `marks` goes below it: “        ^^^^^^^”. */
export interface Excerpt {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
  readonly marks: string;
}

/** Stands for what is cut off. Not “…”, which some terminals draw two columns wide: the marks would be off. */
const CUT = "...";

/** The least columns an excerpt makes sense in. */
const LEAST = 20;

/**
 * @param line without its terminator
 * @param span in the line: the place. An empty one, or one past the end, gets one mark; one that does not fit is shown from its beginning.
 * @param columns how many there are
 * @returns null for a blank line, which shows nothing
 */
export const excerptOf = (line: string, span: Span, columns: number): Excerpt | null => {
  if (line.trim() === "") return null;
  const room = Math.max(columns, LEAST);
  const reach = reachOf(line, span.start, room);
  const part = line.slice(reach.start, reach.end);
  const glyphs = glyphsOf(part);
  const at = span.start - reach.start;
  const beginningBefore = (offset: number): number => glyphs.filter((glyph) => glyph.at < offset).length;
  const from = at < part.length ? beginningBefore(at + 1) - 1 : glyphs.length;
  const to = Math.max(from, beginningBefore(span.end - reach.start));
  const shown = windowOf(glyphs, { start: from, end: to }, room, reach.start > 0, reach.end < line.length);
  const end = Math.min(to, shown.end);
  const text = (start: number, until: number): string =>
    glyphs
      .slice(start, until)
      .map((glyph) => glyph.text)
      .join("");
  const columnsOf = (start: number, until: number): number => glyphs.slice(start, until).reduce((sum, { width }) => sum + width, 0);
  const ahead = (shown.cutBefore ? CUT.length : 0) + columnsOf(shown.start, from);
  return {
    before: (shown.cutBefore ? CUT : "") + text(shown.start, from),
    marked: text(from, end),
    after: (text(end, shown.end) + (shown.cutAfter ? CUT : "")).trimEnd(),
    marks: " ".repeat(ahead) + "^".repeat(Math.max(1, columnsOf(from, end))),
  };
};

/** The part of a long line that can be shown at all: hardly a character takes fewer columns than it has code units. */
const reachOf = (line: string, at: number, room: number): Span => ({
  start: Math.max(0, at - room),
  end: Math.min(line.length, at + room),
});

interface Shown extends Span {
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** The glyphs to show: the marked ones first, as many as there is room for, then those around them, on both sides alike. */
const windowOf = (glyphs: readonly Glyph[], marked: Span, room: number, moreBefore: boolean, moreAfter: boolean): Shown => {
  const cutBefore = (start: number): boolean => start > 0 || moreBefore;
  const cutAfter = (end: number): boolean => end < glyphs.length || moreAfter;
  // A place without characters has a mark all the same.
  const mark = marked.start === marked.end ? 1 : 0;
  let width = mark;
  const fits = (more: number, start: number, end: number): boolean =>
    width + more + (cutBefore(start) ? CUT.length : 0) + (cutAfter(end) ? CUT.length : 0) <= room;
  let start = marked.start;
  let end = marked.start;
  const take = (glyph: Glyph | undefined, newStart: number, newEnd: number): boolean => {
    if (glyph === undefined || !fits(glyph.width, newStart, newEnd)) return false;
    width += glyph.width;
    start = newStart;
    end = newEnd;
    return true;
  };
  while (end < marked.end && take(glyphs[end], start, end + 1));
  if (end < marked.end) return { start, end, cutBefore: cutBefore(start), cutAfter: true };
  for (let grown = true; grown; ) {
    const left = start > 0 && take(glyphs[start - 1], start - 1, end);
    const right = take(glyphs[end], start, end + 1);
    grown = left || right;
  }
  return { start, end, cutBefore: cutBefore(start), cutAfter: cutAfter(end) };
};
