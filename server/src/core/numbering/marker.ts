/**
 * The markers of headings: 一、 （一） 1. （1） — the order of levels of GB/T 9704-2012 §7.3.3 — with every slip a drafter makes
 * in them: (一), （一）、, 一., 1、 and blanks.
 */
import { skipBlanks } from "../text/blanks.js";
import { chineseNumeral, digitValue, isDigit, isNumeralChar, readChineseNumeral } from "../text/numerals.js";
import { type Span, span } from "../text/span.js";

export { chineseNumeral, readChineseNumeral } from "../text/numerals.js";

export type MarkerLevel = 1 | 2 | 3 | 4;

export interface Marker {
  /** 1 for 一、, 2 for （一）, 3 for 1., 4 for （1）. */
  readonly level: MarkerLevel;
  readonly ordinal: number;
  /** All of the marker, its punctuation included: “（一）”, “一、”, “1.”. */
  readonly span: Span;
  /** The digits alone: “一”. */
  readonly digits: Span;
  /** Blanks between the marker and what follows. */
  readonly gap: Span;
  readonly slips: readonly MarkerSlip[];
}

/**
 * What is wrong with the form of a marker. `bracket`: half-width brackets; `punctuation`: a wrong or superfluous mark;
 * `spacing`: blanks inside the marker, or between it and the title.
 */
export type MarkerSlip = "bracket" | "punctuation" | "spacing";

/** The right form: (1, 2) → “二、”, (2, 2) → “（二）”, (3, 2) → “2.”, (4, 2) → “（2）”. Throws RangeError outside 1 … 9999 at levels 1 and 2. */
export const writeMarker = (level: MarkerLevel, ordinal: number): string => {
  switch (level) {
    case 1:
      return `${chineseNumeral(ordinal)}、`;
    case 2:
      return `（${chineseNumeral(ordinal)}）`;
    case 3:
      return `${ordinal}.`;
    case 4:
      return `（${ordinal}）`;
  }
};

/**
 * The marker that stands at `from` in `text`, with all its slips; null where there is none. Nothing at or after `end` is looked at.
 * Numbers that only look like one are left alone: 12345热线, 5G, 1.5万, 一是, 一季度, 一、二、三产业, （一）（二）项.
 */
export const readMarker = (text: string, from: number, end: number = text.length): Marker | null => {
  const first = from < end ? text[from] : undefined;
  if (first === undefined) return null;
  if (isBracket(first, "open")) return readBracketed(text, from, end);
  if (isNumeralChar(first)) return readPlain(text, from, end, 1);
  if (isDigit(first)) return readPlain(text, from, end, 3);
  return readReadyMade(text, from, end);
};

interface Numeral {
  readonly ordinal: number;
  readonly span: Span;
  readonly chinese: boolean;
}

const readNumeral = (text: string, from: number, end: number): Numeral | null => {
  let at = from;
  while (at < end && isNumeralChar(text[at])) at++;
  if (at > from) {
    const ordinal = readChineseNumeral(text.slice(from, at));
    return ordinal === null ? null : { ordinal, span: span(from, at), chinese: true };
  }
  let ordinal = 0;
  while (at < end && isDigit(text[at])) ordinal = ordinal * 10 + (digitValue(text[at++]) ?? 0);
  // Four digits are a year or a number, and no list is numbered from 0 or with 01.
  if (at === from || at - from > 3 || digitValue(text[from]) === 0) return null;
  return { ordinal, span: span(from, at), chinese: false };
};

const isBracket = (char: string | undefined, side: "open" | "close"): boolean =>
  side === "open" ? char === "（" || char === "(" : char === "）" || char === ")";

/** （一） and （1）. */
const readBracketed = (text: string, from: number, end: number): Marker | null => {
  const numeralFrom = skipBlanks(text, from + 1, end);
  const numeral = readNumeral(text, numeralFrom, end);
  if (numeral === null) return null;
  const closeAt = skipBlanks(text, numeral.span.end, end);
  if (closeAt >= end || !isBracket(text[closeAt], "close")) return null;
  const slips = new Set<MarkerSlip>();
  if (text[from] === "(" || text[closeAt] === ")") slips.add("bracket");
  if (numeralFrom > from + 1 || closeAt > numeral.span.end) slips.add("spacing");
  let close = closeAt + 1;
  const markAt = skipBlanks(text, close, end);
  if (markAt < end && "、.．，,。：:；;､".includes(text[markAt] ?? " ")) {
    slips.add("punctuation");
    close = markAt + 1;
  }
  if (beginsNumberedReference(text, skipBlanks(text, close, end), end, numeral.chinese)) return null;
  return finish(text, end, numeral.chinese ? 2 : 4, numeral, span(from, close), slips);
};

/** “（一）（二）项”, “（一）、（二）项”, “（一）至（三）项” name headings and are none. */
const beginsNumberedReference = (text: string, from: number, end: number, chinese: boolean): boolean => {
  const at = "至—-和及".includes(text[from] ?? " ") ? from + 1 : from;
  if (at >= end || !isBracket(text[at], "open")) return false;
  const numeral = readNumeral(text, at + 1, end);
  return numeral !== null && numeral.chinese === chinese && numeral.span.end < end && isBracket(text[numeral.span.end], "close");
};

/** 一、 and 1. */
const readPlain = (text: string, from: number, end: number, level: 1 | 3): Marker | null => {
  const numeral = readNumeral(text, from, end);
  if (numeral === null) return null;
  const markAt = skipBlanks(text, numeral.span.end, end);
  const mark = markAt < end ? (text[markAt] ?? "") : "";
  const form = level === 1 ? formOfLevel1(mark) : formOfLevel3(mark);
  if (form === "none") return null;
  const next = skipBlanks(text, markAt + 1, end);
  if (form === "wrong" && !isWord(next < end ? text[next] : undefined)) return null;
  if (level === 1 ? isEnumeration(text, numeral, next, end) : isDecimal(text, mark, markAt + 1, end)) return null;
  const slips = new Set<MarkerSlip>();
  if (form === "wrong") slips.add("punctuation");
  if (markAt > numeral.span.end) slips.add("spacing");
  return finish(text, end, level, numeral, span(from, markAt + 1), slips);
};

type MarkForm = "right" | "wrong" | "none";

const formOfLevel1 = (mark: string): MarkForm =>
  mark === "、" ? "right" : mark !== "" && ".．，,。：:､﹑".includes(mark) ? "wrong" : "none";

/** The full-width “．” is the same mark as typed by an input method: no slip. */
const formOfLevel3 = (mark: string): MarkForm =>
  mark === "." || mark === "．" ? "right" : mark !== "" && "、，,。､﹑".includes(mark) ? "wrong" : "none";

/** A title begins with a word, a quotation or a bracket; a wrong mark before anything else belongs to no marker. */
const isWord = (char: string | undefined): boolean => char !== undefined && !isNumeralChar(char) && /[\p{L}“‘《〈「（(]/u.test(char);

/** “一、二、三产业”, “三、四季度”: numbers that follow one another are an enumeration, not a heading. “一、三年行动” is one. */
const isEnumeration = (text: string, numeral: Numeral, next: number, end: number): boolean => {
  const following = readNumeral(text, next, end);
  if (following === null || !following.chinese || following.ordinal !== numeral.ordinal + 1) return false;
  return /^(?:[、和及至]|季度|年级|产业|级|类|线|孩)/u.test(text.slice(following.span.end, Math.min(end, following.span.end + 2)));
};

/** “1.5万”, “5.9”; but “1.2025年重点工作”: nobody writes four decimals in a notice. */
const isDecimal = (text: string, mark: string, from: number, end: number): boolean => {
  if (mark !== "." && mark !== "．") return isDigit(text[from]) && from < end;
  let at = from;
  while (at < end && isDigit(text[at])) at++;
  return at > from && at - from < 4;
};

/** Ready-made characters: ㈠ … ㈩ for （一）, ⑴ … ⒇ for （1）, ⒈ … ⒛ for 1. */
const readReadyMade = (text: string, from: number, end: number): Marker | null => {
  const code = text.charCodeAt(from);
  const sets: readonly (readonly [start: number, count: number, level: MarkerLevel])[] = [
    [0x3220, 10, 2],
    [0x2474, 20, 4],
    [0x2488, 20, 3],
  ];
  for (const [start, count, level] of sets) {
    if (code < start || code >= start + count) continue;
    const place = span(from, from + 1);
    return finish(text, end, level, { ordinal: code - start + 1, span: place, chinese: level === 2 }, place, new Set());
  }
  return null;
};

const finish = (text: string, end: number, level: MarkerLevel, numeral: Numeral, place: Span, slips: Set<MarkerSlip>): Marker => {
  const gap = span(place.end, skipBlanks(text, place.end, end));
  // Nothing after the blanks: the title is still being typed. “1. 做好” is how lists are typed everywhere and no convention forbids it.
  const titleFollows = gap.end < end && !isLineEndOrTab(text[gap.end]);
  if (gap.end > gap.start && titleFollows && level !== 3) slips.add("spacing");
  const order: readonly MarkerSlip[] = ["bracket", "punctuation", "spacing"];
  return { level, ordinal: numeral.ordinal, span: place, digits: numeral.span, gap, slips: order.filter((slip) => slips.has(slip)) };
};

const isLineEndOrTab = (char: string | undefined): boolean => char === "\n" || char === "\r" || char === "\t";
