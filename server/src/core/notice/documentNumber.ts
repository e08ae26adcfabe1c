/** 发文字号: “济政办字〔2025〕9号” (GB/T 9704-2012 §7.2.5), with the slips people make: [2025], （2025）, 第9号, 09号, blanks. */

import { toHalfWidthDigits } from "../text/numerals.js";
import type { Span } from "../text/span.js";
import { tighten } from "./partLines.js";

export interface ReadNumber {
  /** As it stands, without blanks. */
  readonly text: string;
  /** 发文机关代字 “济政办字” */
  readonly agency: string;
  readonly year: number;
  readonly serial: number;
}

const YEAR = "[〔\\[（(【﹝［〈<]?\\s*((?:19|20)\\d\\d)\\s*年?\\s*[〕\\]）)】﹞］〉>]?";
const SERIAL = "[-—－]?\\s*第?\\s*(\\d{1,5})\\s*号";
const AGENCY = "([\\p{Script=Han}]{1,16})";
/** A 代字 spread out by blanks or cut by a page: only where it is known to begin there. */
const SPREAD_AGENCY = "(\\p{Script=Han}(?:\\s*\\p{Script=Han}){0,15})";
const WHOLE = new RegExp(`^${SPREAD_AGENCY}\\s*${YEAR}\\s*${SERIAL}`, "u");
const ANYWHERE = new RegExp(`${AGENCY}\\s*[〔\\[（(【﹝［]\\s*((?:19|20)\\d\\d)\\s*年?\\s*[〕\\]）)】﹞］]\\s*${SERIAL}`, "gu");

const numberOf = (text: string, found: RegExpMatchArray): ReadNumber => ({
  text: tighten(text),
  agency: tighten(found[1] ?? ""),
  year: Number(found[2]),
  serial: Number(found[3]),
});

export interface PlacedNumber {
  readonly number: ReadNumber;
  readonly span: Span;
}

/** The number that begins at `from`; null where none does. */
export const numberAt = (text: string, from: number): PlacedNumber | null => {
  const found = WHOLE.exec(toHalfWidthDigits(text.slice(from, from + 60)));
  if (found === null) return null;
  const end = from + found[0].length;
  return { number: numberOf(text.slice(from, end), found), span: { start: from, end } };
};

/** “文号：”, “（” ahead of a number that stands on a line of its own. */
const AHEAD = /^(?:(?:发文字号|发文文号|文件编号|文号|编号)\s*[：:]\s*|[（(]\s*)/u;

/** The number a line is, also in brackets or behind “文号：”, with nothing behind it but 签发人：…; null for any other line. */
export const wholeNumber = (line: string): PlacedNumber | null => {
  const found = numberAt(line, AHEAD.exec(line)?.[0].length ?? 0);
  if (found === null) return null;
  const rest = tighten(line.slice(found.span.end));
  return rest === "" || rest === "）" || rest === ")" || rest.startsWith("签发人") ? found : null;
};

const OPEN_NUMBER = /^\p{Script=Han}{0,16}[〔[（(【﹝［][\d×xX*＊_]*[〕\]）)】﹞］]第?[\d×xX*＊_]*号?$/u;

/** “汶政办字〔2026〕  号”, “〔2026〕×号”: the place of a number that is given when the notice is issued. */
export const isOpenNumber = (line: string): boolean => {
  const bare = line.replace(/\s+/gu, "");
  return bare.length <= 40 && OPEN_NUMBER.test(bare) && wholeNumber(bare) === null;
};

/** Words that stand before a number in a sentence and belong to no 代字. */
const BEFORE =
  /^.*(?:根据|按照|依据|依照|对照|参照|落实|贯彻|执行|转发|印发|废止|替代|精神|文件|通知|以下简称|和|及|与|以|由|的|见|按|据)/u;

/** All numbers in running text, each with its year in brackets. */
export const numbersIn = (text: string): readonly PlacedNumber[] => {
  const found: PlacedNumber[] = [];
  for (const match of toHalfWidthDigits(text).matchAll(ANYWHERE)) {
    const words = match[1] ?? "";
    const skipped = BEFORE.exec(words)?.[0].length ?? 0;
    if (skipped === words.length) continue;
    const span = { start: match.index + skipped, end: match.index + match[0].length };
    found.push({ number: { ...numberOf(text.slice(span.start, span.end), match), agency: words.slice(skipped) }, span });
  }
  return found;
};
