/** “市、县级政府办公室”: the same organ of several levels, named once. */

import type { CellReader } from "./cell-reader.js";
import type { Token } from "./cell-tokens.js";
import { collectiveAt, levelWordAt } from "./collectives.js";

const BETWEEN = /[、和及]?/y;
const LEVELS = /(?:两级|三级|四级|各级|级)/y;

/** 省、市、县、乡、村: there are no more. */
const MOST_LEVELS = 5;

const skip = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
};

/** The mentions of such an expression at `at`, one a level; null where there is none. */
export const readLevels = (text: string, at: number, reader: CellReader): readonly Token[] | null => {
  const words: { readonly start: number; readonly word: string }[] = [];
  let end = at;
  for (let start = at; ; ) {
    const word = levelWordAt(text, start);
    if (!word || words.length === MOST_LEVELS) break;
    words.push({ start, word });
    end = start + word.length;
    const next = skip(BETWEEN, text, end);
    if (!levelWordAt(text, next)) break;
    start = next;
  }
  if (words.length < 2) return null;
  const marked = text.slice(at, end).includes("、");
  const tailStart = skip(LEVELS, text, end);
  // 市县 alone is a word for the places below; 市市场监管局 is one name.
  if (!marked && tailStart === end) return null;
  const last = words.at(-1);
  if (!last) return null;
  const ends = reader.names.ends(last.word.charAt(0) + text.slice(tailStart), 0);
  const tail = ends[0] === undefined ? "" : text.slice(tailStart, tailStart + ends[0] - 1);
  if (!tail || collectiveAt(text, at, at)?.end === tailStart + tail.length) return null;
  const whole = text.slice(at, tailStart + tail.length);
  return words.map(({ start, word }, index) => {
    const isLast = index === words.length - 1;
    const stop = isLast ? tailStart + tail.length : start + word.length;
    // Below the own level the organ of one level is that of many places.
    const below = isLast && word !== reader.word ? reader.names.resolve(`各${word}${tail}`) : null;
    const resolution = below ?? reader.names.resolve(word + tail);
    const name = isLast ? text.slice(start, stop) : word + tail;
    return { start, end: stop, noteEnd: stop, name, resolution, via: resolution ? "suffix" : null, expandedFrom: whole, shared: true };
  });
};
