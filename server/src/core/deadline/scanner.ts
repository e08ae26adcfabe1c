/**
 * The text of a deadline as it is read: without blanks and line breaks, digits half-width. `places` leads back to where every
 * character stands in the source.
 */
import { isBlank, isSpace } from "../text/blanks.js";
import { digitValue } from "../text/numerals.js";
import { type Span, span } from "../text/span.js";

export interface Scanner {
  readonly source: string;
  readonly text: string;
  readonly places: readonly number[];
  at: number;
}

/** PDF conversions leave radicals in the place of two characters that every deadline is made of. */
const RADICALS: Readonly<Record<string, string>> = { "⽉": "月", "⽇": "日" };

export const scan = (source: string): Scanner => {
  let text = "";
  const places: number[] = [];
  for (let at = 0; at < source.length; at++) {
    const char = source[at] ?? "";
    if (isSpace(char)) continue;
    const digit = digitValue(char);
    text += digit === undefined ? (RADICALS[char] ?? char) : String(digit);
    places.push(at);
  }
  return { source, text, places, at: 0 };
};

export const atEnd = (scanner: Scanner): boolean => scanner.at >= scanner.text.length;

/** Matches a sticky expression at the cursor and moves past it. */
export const take = (scanner: Scanner, sticky: RegExp): RegExpExecArray | null => {
  sticky.lastIndex = scanner.at;
  const found = sticky.exec(scanner.text);
  if (found !== null) scanner.at += found[0].length;
  return found;
};

export const looksAt = (scanner: Scanner, sticky: RegExp, at: number = scanner.at): boolean => {
  sticky.lastIndex = at;
  return sticky.test(scanner.text);
};

/** Tries to read something, and leaves the cursor where it was when that fails. */
export const attempt = <T>(scanner: Scanner, read: (scanner: Scanner) => T | null): T | null => {
  const from = scanner.at;
  const result = read(scanner);
  if (result === null) scanner.at = from;
  return result;
};

/** The span in the source of the characters from `from` to before `to`. */
export const sourceSpan = (scanner: Scanner, from: number, to: number): Span => {
  const start = scanner.places[from] ?? scanner.source.length;
  return span(start, to > from ? (scanner.places[to - 1] ?? start) + 1 : start);
};

/** Runs of blanks between two characters of one line. Before the characters listed in `soft` a blank stands for a separator and is right. */
export const strayBlanks = (scanner: Scanner, soft: ReadonlySet<number>): readonly Span[] => {
  const found: Span[] = [];
  for (let index = 1; index < scanner.places.length; index++) {
    const start = (scanner.places[index - 1] ?? 0) + 1;
    const end = scanner.places[index] ?? start;
    if (end === start || soft.has(index)) continue;
    let blanks = true;
    for (let at = start; at < end; at++) if (!isBlank(scanner.source[at])) blanks = false;
    if (blanks) found.push(span(start, end));
  }
  return found;
};
