/** Numbers that stand before the items of a list, as the page shows them. */
import { chineseNumeral, LARGEST_NUMERAL } from "../../../core/text/numerals.js";
import { styleOf } from "./style.js";
import type { HtmlElement } from "./tree.js";

/** The number of the next item of an `<ol>`, which `start` and `value` set. */
export interface ListCount {
  readonly list: HtmlElement;
  next: number;
}

export const listCount = (list: HtmlElement): ListCount => ({ list, next: wholeNumber(list.attributes.start) ?? 1 });

const wholeNumber = (value: string | undefined): number | null => (/^-?\d{1,6}$/u.test(value?.trim() ?? "") ? Number(value) : null);

/** “1.”, “一、”, “a.”; empty for an item of a list without numbers. Counts on. */
export const itemNumber = (count: ListCount, item: HtmlElement): string => {
  if (count.list.name !== "ol") return "";
  const number = wholeNumber(item.attributes.value) ?? count.next;
  count.next = number + 1;
  const kind =
    styleOf(item, "list-style-type") ??
    styleOf(count.list, "list-style-type") ??
    styleOf(count.list, "list-style") ??
    count.list.attributes.type ??
    "decimal";
  return written(number, kind);
};

const written = (number: number, kind: string): string => {
  if (/^none\b|^(?:disc|circle|square)\b/u.test(kind)) return "";
  if (number < 1) return `${number}.`;
  if (/cjk-ideographic|chinese/u.test(kind) && number <= LARGEST_NUMERAL) return `${chineseNumeral(number)}、`;
  if (/lower-(?:alpha|latin)|^a$/u.test(kind)) return `${letters(number)}.`;
  if (/upper-(?:alpha|latin)|^A$/u.test(kind)) return `${letters(number).toUpperCase()}.`;
  if (/lower-roman|^i$/u.test(kind) && number < 4000) return `${roman(number).toLowerCase()}.`;
  if (/upper-roman|^I$/u.test(kind) && number < 4000) return `${roman(number)}.`;
  return `${number}.`;
};

/** 1 → a, 27 → aa */
const letters = (number: number): string => {
  let text = "";
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26)) text = String.fromCharCode(97 + ((rest - 1) % 26)) + text;
  return text;
};

const ROMAN = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
] as const;

const roman = (number: number): string => {
  let text = "";
  let rest = number;
  for (const [worth, sign] of ROMAN) for (; rest >= worth; rest -= worth) text += sign;
  return text;
};
