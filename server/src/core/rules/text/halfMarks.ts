/** Half-width marks that should be full-width. Which ones these are other rules ask, too: the blanks beside them go with them. */
import { isBlank, isLineEnd } from "../../text/blanks.js";
import type { Span } from "../../text/span.js";
import { addressesIn, hasLayout, isWithin, kindOf, placeBefore, placeFrom, withBlanks } from "./characters.js";
import { type Pair, pairsIn } from "./pairs.js";
import type { Passage } from "./passages.js";
import { repeatedIn } from "./repeated.js";
import { SIGN } from "./signs.js";

const FULL: Readonly<Record<string, string>> = { ",": "，", ";": "；", ":": "：", "?": "？", "!": "！", ".": "。", "(": "（", ")": "）" };

/** “，” for “,”; undefined for what is no half-width mark. */
export const fullWidth = (char: string | undefined): string | undefined => FULL[char ?? ""];

/** Offsets of , ; : ? ! and . that should be full-width, in order. */
export const halfMarksIn = (passage: Passage): readonly number[] => {
  if ((passage.signs & SIGN.halfMark) === 0) return [];
  const { text } = passage;
  const others = [...addressesIn(text), ...repeatedIn(passage), ...symbolsIn(text)];
  const found: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at);
    if (!",;:?!.".includes(mark) || isWithin(others, at)) continue;
    if (mark === "." ? endsSentence(passage, at) : isInChinese(passage, mark, at)) found.push(at);
  }
  return found;
};

/**
 * A point behind Chinese that ends a sentence. A title has none to end, “名单.docx” and “1.” are something else, and how a heading or a requirement
 * ends other rules say.
 */
const endsSentence = ({ kind, text }: Passage, at: number): boolean => {
  if (kind === "heading" || kind === "units" || kind === "deadline" || !/[，。；]/u.test(text)) return false;
  if (NUMBERED.test(text.slice(Math.max(0, at - 6), at))) return false;
  const before = kindOf(text[at - 1]);
  const after = kindOf(text[placeFrom(text, at + 1)]);
  return (before === "chinese" || before === "mark") && (after === "chinese" || (after === "end" && kind !== "requirement"));
};

/** “一.”, “第二.”: the point belongs to a number. */
const NUMBERED = /(?:^|[^\p{Script=Han}]|[第其])[一二三四五六七八九十]{1,3}$/u;

/** Half-width marks side by side, “::”, mean something else; “?!” does not. Beside Chinese they are text/repeated-punctuation's. */
const SYMBOLS = /[,;:?!](?:\s*[,;:?!])+/gu;

const symbolsIn = (text: string): readonly Span[] =>
  [...text.matchAll(SYMBOLS)]
    .filter(([marks]) => /[,;:]/u.test(marks))
    .map((found) => ({ start: found.index, end: found.index + found[0].length }));

/** Behind Chinese a half-width mark is a slip; behind a digit or a Latin word only ahead of Chinese: 8:30, 1:2, 1,000, “Hello, world!” stay. */
const isInChinese = ({ kind, text }: Passage, mark: string, at: number): boolean => {
  const before = beyondPairs(text, at, placeBefore, -1);
  const after = kindOf(text[beyondPairs(text, at + 1, placeFrom, 1)]);
  switch (kindOf(text[before])) {
    case "chinese":
      // How a requirement ends is the business of text/requirement-full-stop.
      return after !== "other" && !(at === text.length - 1 && kind === "requirement" && (mark === "," || mark === ";"));
    case "mark":
      return after !== "other" && after !== "latin";
    case "latin":
      return after === "chinese" && ",;:".includes(mark);
    case "digit":
      return after === "chinese" && ",;".includes(mark);
    case "other":
      return after === "chinese" && ",;:".includes(mark) && "%‰°℃".includes(text.charAt(before));
    case "end":
      return false;
  }
};

/** The nearest character on one side that is no bracket, quotation mark or half-width mark: these stand beside Chinese and Latin alike. */
const beyondPairs = (text: string, at: number, nearest: (text: string, at: number) => number, step: 1 | -1): number => {
  let place = nearest(text, at);
  while (place >= 0 && isTransparent(text.charAt(place))) place = nearest(text, step === 1 ? place + 1 : place);
  return place;
};

const isTransparent = (char: string): boolean => char !== "" && '“”‘’"()（）,;:?!'.includes(char);

/** Pairs ( ) that should be full-width: what stands in them or ahead of them is Chinese. f(x), GB/T 9704(2012) and “Beijing (北京) is” stay. */
export const halfBracketsIn = ({ signs, text }: Passage): readonly Pair[] => {
  if ((signs & SIGN.halfBracket) === 0) return [];
  const addresses = addressesIn(text);
  return pairsIn(text).pairs.filter(
    ({ open, close }) => text[open] === "(" && text[close] === ")" && !isWithin(addresses, open) && isChinesePair(text, open, close),
  );
};

const isChinesePair = (text: string, open: number, close: number): boolean => {
  const inside = text.slice(open + 1, close);
  if (inside.trim() === "") return false;
  const before = kindOf(text[placeBefore(text, open)]);
  const after = kindOf(text[placeFrom(text, close + 1)]);
  if (/\p{Script=Han}/u.test(inside)) return before !== "latin" || after !== "latin";
  return before === "chinese" || before === "mark" || (isLineBegin(text, open) && after === "chinese");
};

const isLineBegin = (text: string, at: number): boolean => {
  let place = at - 1;
  while (place >= 0 && isBlank(text[place])) place--;
  return place < 0 || isLineEnd(text[place]);
};

/** What a full-width mark takes the place of: the mark and the blanks beside it, since it brings its own space along. */
export const placeOfMark = (passage: Passage, at: number): Span => placeOfMarks(passage, { start: at, end: at + 1 });

export const placeOfMarks = ({ kind, text }: Passage, span: Span): Span => {
  // In a list of units a blank may part two of them.
  if (kind === "units") return span;
  // A blank between two such marks goes with the second.
  const next = text.charAt(placeFrom(text, span.end));
  const place = withBlanks(text, span, next !== "" && ',;:?!()"<>'.includes(next) ? "before" : "both");
  return kind === "line" && hasLayout(text.slice(place.start, place.end)) ? span : place;
};
