/** Names that look like names of one unit. Looks prove nothing: whoever asks leaves the decision to a person. */
import { isOneEdit } from "../slip.js";

/** Units of one kind told apart by one word: 第一中学 and 第二中学, 东街 and 西街. */
const COUNTED = /[一二三四五六七八九十东南西北中上下0-9]/u;
/** An abbreviation of two characters (工会) fits too many names. */
const SHORTEST = 3;

/** The character in which the longer of two names a slip apart differs. */
const difference = (a: string, b: string): string => {
  let at = 0;
  while (at < a.length && at < b.length && a.charAt(at) === b.charAt(at)) at++;
  return a.charAt(at) + b.charAt(at);
};

/** 县教肓局, 县教育局: one character apart, and not one that tells units apart. */
export const isSlipOf = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= 4 && isOneEdit(a, b) && !COUNTED.test(difference(a, b));

/**
 * 发改委 of 发展改革委, 投促中心 of 投资促进服务中心: its characters in order, from the first to the last. Both names without their place.
 */
export const isAbbreviationOf = (short: string, long: string): boolean => {
  if (short.length < SHORTEST || short.length >= long.length || short.charAt(0) !== long.charAt(0) || short.at(-1) !== long.at(-1))
    return false;
  let at = 0;
  for (const character of short) {
    at = long.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
};
