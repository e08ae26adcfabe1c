/**
 * `<!-- fenjie-disable-line units/unknown -- 名称待定 -->`: a comment that speaks to the program. It is no text of the notice: readers pass over it
 * wherever it stands, as they do over the marks of a conversion. What it says is read in suppression/directive.ts.
 *
 * It lies within one line and one cell. While it is being typed and not closed it reaches to the end of its line, or to the next TAB.
 * Other comments (`<!-- 待核 -->`) are text, and stay to be seen.
 */
import type { Span } from "../text/span.js";
import { isBlankCode } from "./blankCode.js";

const OPEN = "<!--";
const CLOSE = "-->";
const NAME = "fenjie-";

const endsLine = (c: number): boolean => c === 10 || c === 13;

/** TAB and line ends part cells and lines; every other blank stands within one. */
const isInnerBlank = (c: number): boolean => c !== 9 && !endsLine(c) && isBlankCode(c);

/** The end of the comment that begins at `at`, or `at` where none does. */
export const commentEnd = (text: string, at: number, end: number): number => {
  if (text.charCodeAt(at) !== 60 || !text.startsWith(OPEN, at)) return at;
  let name = at + OPEN.length;
  while (name < end && isInnerBlank(text.charCodeAt(name))) name++;
  if (!text.startsWith(NAME, name) || name + NAME.length > end) return at;
  let to = name + NAME.length;
  for (; to < end; to++) {
    const c = text.charCodeAt(to);
    if (c === 9 || endsLine(c)) return to;
    if (c === 45 && text.startsWith(CLOSE, to)) return Math.min(to + CLOSE.length, end);
  }
  return to;
};

/** Where a comment may begin that ends right at `end`; -1 where none does. */
export const commentStart = (text: string, end: number): number =>
  text.charCodeAt(end - 2) === 45 && text.charCodeAt(end - 3) === 45 ? text.lastIndexOf(OPEN, end - CLOSE.length) : -1;

/** The comments of a text, in order. */
export const commentsIn = (text: string): readonly Span[] => {
  const found: Span[] = [];
  for (let at = text.indexOf(OPEN); at >= 0; at = text.indexOf(OPEN, at)) {
    const end = commentEnd(text, at, text.length);
    if (end > at) found.push({ start: at, end });
    at = Math.max(end, at + 1);
  }
  return found;
};

/**
 * What is left out of a text together with the comment at `[at, to)`: the blanks before it, and where nothing else stands on its line, the
 * line with its terminator. `from` is where the text begins.
 */
export const commentHole = (text: string, at: number, to: number, from: number, end: number): Span => {
  let start = at;
  while (start > from && isInnerBlank(text.charCodeAt(start - 1))) start--;
  const isFirst = start > from && endsLine(text.charCodeAt(start - 1));
  if (!isFirst) return { start, end: to };
  let next = to;
  while (next < end && isInnerBlank(text.charCodeAt(next))) next++;
  if (next >= end || !endsLine(text.charCodeAt(next))) return { start: at, end: to };
  return { start, end: text.charCodeAt(next) === 13 && text.charCodeAt(next + 1) === 10 ? Math.min(next + 2, end) : next + 1 };
};

/** The end of the blanks, line ends and comments that follow one another from `at` on. */
export const endOfVoid = (text: string, at: number, end: number): number => {
  let i = at;
  while (i < end) {
    const c = text.charCodeAt(i);
    const to = isBlankCode(c) ? i + 1 : c === 60 ? commentEnd(text, i, end) : i;
    if (to === i) break;
    i = to;
  }
  return i;
};

/** Nothing but blanks and comments. */
export const isVoid = (text: string, start: number, end: number): boolean => endOfVoid(text, start, end) >= end;

/** A comment, or several, and nothing else but blanks: such a line is passed over. A line with a TAB is a cell. */
export const isCommentLine = (text: string, start: number, end: number): boolean => {
  let i = start;
  while (i < end && isInnerBlank(text.charCodeAt(i))) i++;
  return text.charCodeAt(i) === 60 && commentEnd(text, i, end) > i && !text.slice(start, end).includes("\t") && isVoid(text, i, end);
};

/** Whether a cursor at `at` stands in a comment; right behind one that is not closed it does. */
export const isInComment = (text: string, at: number): boolean => {
  for (let i = at - 1; i >= 0; i--) {
    const c = text.charCodeAt(i);
    if (c === 9 || endsLine(c)) return false;
    if (c !== 60) continue;
    const end = commentEnd(text, i, text.length);
    if (end > i) return at < end || !text.startsWith(CLOSE, end - CLOSE.length);
  }
  return false;
};

/** The text with a blank in the place of every character of a comment: for those who look for something anywhere in it. */
export const withoutComments = (text: string): string => {
  if (!text.includes(OPEN)) return text;
  let rest = "";
  let at = 0;
  for (const { start, end } of commentsIn(text)) {
    rest += text.slice(at, start) + " ".repeat(end - start);
    at = end;
  }
  return at === 0 ? text : rest + text.slice(at);
};
