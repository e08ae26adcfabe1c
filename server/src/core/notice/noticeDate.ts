/** Dates of a notice: “2025年5月9日” (GB/T 9704-2012 §7.3.5.4) and the forms people write instead: 2025.5.9, 05月09日, 二〇二五年五月九日. */
import { isoDate, isRealDate } from "../deadline/dates.js";
import { readChineseNumeral, readDigitByDigit, toHalfWidthDigits } from "../text/numerals.js";
import type { Span } from "../text/span.js";

export interface ReadDate {
  readonly span: Span;
  /** null for a day that does not exist. */
  readonly iso: string | null;
}

const DIGITS = /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]/u;
const MARKS = /(?<!\d)(\d{4})\s*([.．\-—/·])\s*(\d{1,2})\s*\2\s*(\d{1,2})(?!\d)/u;
/** In years people type 0 and O for 〇. */
const CHINESE =
  /([一二][一二三四五六七八九〇○零ＯOo0０]{3})\s*年\s*([一二三四五六七八九十]{1,3})\s*月\s*([一二三四五六七八九十]{1,3})\s*日/u;

const dated = (found: RegExpExecArray, year: number | null, month: number | null, day: number | null): ReadDate => {
  const real = year !== null && month !== null && day !== null && isRealDate(year, month, day);
  return { span: { start: found.index, end: found.index + found[0].length }, iso: real ? isoDate(year, month, day) : null };
};

/** The first date in `text`; null where there is none, or a part of it is still to come. */
export const dateIn = (text: string): ReadDate | null => {
  const digits = toHalfWidthDigits(text);
  const usual = DIGITS.exec(digits);
  if (usual !== null) return dated(usual, Number(usual[1]), Number(usual[2]), Number(usual[3]));
  const chinese = CHINESE.exec(text);
  if (chinese !== null)
    return dated(
      chinese,
      readDigitByDigit((chinese[1] ?? "").replace(/[Oo0０]/gu, "〇")),
      readChineseNumeral(chinese[2] ?? ""),
      readChineseNumeral(chinese[3] ?? ""),
    );
  const marks = MARKS.exec(digits);
  return marks === null ? null : dated(marks, Number(marks[1]), Number(marks[3]), Number(marks[4]));
};

/** The date a line is, alone or in brackets; null for any other line. */
export const wholeDate = (line: string): ReadDate | null => {
  if (line.length > 40) return null;
  const date = dateIn(line);
  if (date === null) return null;
  const around = `${line.slice(0, date.span.start)}|${line.slice(date.span.end)}`.replace(/\s+/gu, "");
  return around === "|" || around === "（|）" || around === "(|)" || around === "|。" ? date : null;
};

const OPEN_DATE = /^[\d×xX*＊_]{0,8}年[\d×xX*＊_]{0,4}月[\d×xX*＊_]{0,4}日?(?:印发)?$/u;

/** “2026年  月  日”: the day is filled in when the notice is signed. A month without a day counts too. */
export const isOpenDate = (line: string): boolean => {
  const bare = toHalfWidthDigits(line).replace(/\s+/gu, "");
  return bare.length <= 24 && OPEN_DATE.test(bare) && dateIn(bare) === null;
};
