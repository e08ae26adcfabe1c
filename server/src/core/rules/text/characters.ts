/** What stands beside a mark decides what it should be: Chinese, a Chinese mark, a digit, a Latin letter. */
import { isBlank, isLineEnd, isSpace } from "../../text/blanks.js";
import { isChinese } from "../../text/chinese.js";
import { isDigit } from "../../text/numerals.js";
import type { Span } from "../../text/span.js";

/** `end`: the beginning or the end of the text. `other`: symbols, half-width marks, dashes. */
export type CharKind = "chinese" | "mark" | "digit" | "latin" | "other" | "end";

const MARKS = "，。、；：？！（）《》〈〉“”‘’【】〔〕「」『』";

/** A full-width mark that carries its own space with it; dashes and dots are none. */
export const isMark = (char: string | undefined): boolean => char !== undefined && char !== "" && MARKS.includes(char);

export const isQuote = (char: string | undefined): boolean => char !== undefined && char !== "" && '“”‘’"'.includes(char);

export const isLatin = (char: string | undefined): boolean => char !== undefined && /^\p{Script=Latin}/u.test(char);

export const kindOf = (char: string | undefined): CharKind => {
  if (char === undefined) return "end";
  const code = char.charCodeAt(0);
  // Nearly all are, and a comparison costs less than an expression.
  if ((code >= 0x4e00 && code <= 0x9fff) || isChinese(char)) return "chinese";
  if (isMark(char)) return "mark";
  if (isDigit(char)) return "digit";
  return isLatin(char) ? "latin" : "other";
};

/** The nearest character before `at` that is no blank and no line end, and where it stands; -1 for none. */
export const placeBefore = (text: string, at: number): number => {
  let place = at - 1;
  while (place >= 0 && isSpace(text[place])) place--;
  return place;
};

/** Where the nearest character from `at` on stands that is no blank and no line end; the length of the text for none. */
export const placeFrom = (text: string, at: number): number => {
  let place = at;
  while (place < text.length && isSpace(text[place])) place++;
  return place;
};

/** The blanks right before and behind `span` taken in; those at an end of a line are none of anybody's. */
export const withBlanks = (text: string, span: Span, sides: "both" | "before" = "both"): Span => {
  let { start, end } = span;
  while (start > 0 && isBlank(text[start - 1])) start--;
  while (sides === "both" && end < text.length && isBlank(text[end])) end++;
  return {
    start: start === 0 || isLineEnd(text[start - 1]) ? span.start : start,
    end: end === text.length || isLineEnd(text[end]) ? span.end : end,
  };
};

const ADDRESS = /(?:https?:\/\/|www\.)[!-~]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;

/** The addresses in a text: web and mail. Marks in them are letters. */
export const addressesIn = (text: string): readonly Span[] => {
  if (!text.includes("://") && !text.includes("www.") && !text.includes("@")) return [];
  return [...text.matchAll(ADDRESS)].map((found) => ({ start: found.index, end: found.index + found[0].length }));
};

export const isWithin = (spans: readonly Span[], at: number): boolean => spans.some(({ start, end }) => at >= start && at < end);

const LAYOUT = /[ \u00a0\u2000-\u200b]{3}|\u3000{2}|\t/u;

/** Blanks that set things apart on a line. */
export const hasLayout = (text: string): boolean => LAYOUT.test(text);
