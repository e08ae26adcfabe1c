/** Numbers as Word's automatic lists write them (ST_NumberFormat, ISO/IEC 29500-1 §17.18.59). */
import { chineseNumeral, LARGEST_NUMERAL } from "../../../../core/text/numerals.js";

/**
 * 3 as “chineseCounting” is “三”, as “decimalEnclosedCircle” “③”, as “001, 002, 003, ...” (a format of one's own) “003”. What a format has no character
 * for, and any format unknown, is written 1, 2, 3.
 */
export const formatNumber = (value: number, format: string): string =>
  FORMATS.get(format)?.(value) ?? String(value).padStart(ZEROS.exec(format)?.[0].length ?? 0, "0");

/** Whether {@link formatNumber} knows the format. */
export const isKnownFormat = (format: string): boolean =>
  FORMATS.has(format) || format === "decimal" || format === "decimalHalfWidth" || ZEROS.test(format);

const ZEROS = /^0+1(?=,)/u;

/** null where the format has no way to write that number. */
type Format = (value: number) => string | null;

/** Those of a fixed row of characters: 1 is the first. */
const fromRow =
  (row: string): Format =>
  (value) =>
    [...row][value - 1] ?? null;

/** Consecutive characters of Unicode from `first` on. */
const fromCode =
  (first: string, count: number): Format =>
  (value) =>
    value >= 1 && value <= count ? String.fromCodePoint((first.codePointAt(0) ?? 0) + value - 1) : null;

/** Digit by digit: 10 is “一〇”. */
const digitByDigit =
  (digits: string): Format =>
  (value) =>
    value >= 0 ? String(value).replace(/\d/gu, (digit) => digits[Number(digit)] ?? "") : null;

/** 十, 十一, 二十; from a hundred on digit by digit, as Word does. */
const counting =
  (zero: string): Format =>
  (value) =>
    value === 0 ? zero : value < 100 ? thousands(value) : digitByDigit(`${zero}一二三四五六七八九`)(value);

const thousands: Format = (value) => (value >= 1 && value <= LARGEST_NUMERAL ? chineseNumeral(value) : null);

/** 百 and 千 without a 一 ahead of them. */
const japanese: Format = (value) =>
  thousands(value)
    ?.replaceAll("零", "")
    .replace(/一(?=[百千])/gu, "") ?? null;

/** 壹拾贰: every place is said. */
const legal =
  (numerals: string): Format =>
  (value) =>
    (value >= 10 && value < 20 ? `一${thousands(value)}` : thousands(value))?.replace(
      /[零一二三四五六七八九十百千]/gu,
      (char) => [...numerals]["零一二三四五六七八九十百千".indexOf(char)] ?? char,
    ) ?? null;

/** a … z, aa, bb …: the letter is doubled, not counted on. */
const letters =
  (first: string): Format =>
  (value) =>
    value >= 1 && value <= 26 * 20 ? String.fromCharCode(first.charCodeAt(0) + ((value - 1) % 26)).repeat(Math.ceil(value / 26)) : null;

const ROMAN = [
  ["M", 1000],
  ["CM", 900],
  ["D", 500],
  ["CD", 400],
  ["C", 100],
  ["XC", 90],
  ["L", 50],
  ["XL", 40],
  ["X", 10],
  ["IX", 9],
  ["V", 5],
  ["IV", 4],
  ["I", 1],
] as const;

const roman: Format = (value) => {
  if (value < 1 || value > 3999) return null;
  let rest = value;
  let result = "";
  for (const [letter, worth] of ROMAN) {
    result += letter.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return result;
};

const fullWidth: Format = (value) => (value >= 0 ? digitByDigit("０１２３４５６７８９")(value) : null);

/** ① … ⑳, ㉑ … ㉟, ㊱ … ㊿. */
const circled: Format = (value) => fromCode("①", 20)(value) ?? fromCode("㉑", 15)(value - 20) ?? fromCode("㊱", 15)(value - 35);

const STEMS = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES = "子丑寅卯辰巳午未申酉戌亥";

/** 甲子, 乙丑 … sixty of them. */
const stemsAndBranches: Format = (value) => (value >= 1 && value <= 60 ? `${STEMS[(value - 1) % 10]}${BRANCHES[(value - 1) % 12]}` : null);

const ordinal: Format = (value) => {
  const tens = value % 100;
  const suffix = tens >= 11 && tens <= 13 ? "th" : (["th", "st", "nd", "rd"][value % 10] ?? "th");
  return `${value}${suffix}`;
};

const FORMATS: ReadonlyMap<string, Format> = new Map<string, Format>([
  ["none", () => ""],
  ["bullet", () => ""],
  ["chineseCounting", counting("○")],
  ["taiwaneseCounting", counting("○")],
  ["chineseCountingThousand", (value) => thousands(value)?.replaceAll("零", "〇") ?? null],
  ["taiwaneseCountingThousand", thousands],
  ["japaneseCounting", japanese],
  ["koreanDigital2", digitByDigit("零一二三四五六七八九")],
  ["ideographDigital", digitByDigit("〇一二三四五六七八九")],
  ["japaneseDigitalTenThousand", digitByDigit("〇一二三四五六七八九")],
  ["taiwaneseDigital", digitByDigit("○一二三四五六七八九")],
  ["japaneseLegal", legal("零壱弐参四伍六七八九拾百阡")],
  ["chineseLegalSimplified", legal("零壹贰叁肆伍陆柒捌玖拾佰仟")],
  ["ideographLegalTraditional", legal("零壹貳參肆伍陸柒捌玖拾佰仟")],
  ["ideographTraditional", fromRow(STEMS)],
  ["ideographZodiac", fromRow(BRANCHES)],
  ["ideographZodiacTraditional", stemsAndBranches],
  ["ideographEnclosedCircle", fromCode("㊀", 10)],
  ["decimalEnclosedCircle", circled],
  ["decimalEnclosedCircleChinese", circled],
  ["decimalEnclosedFullstop", fromCode("⒈", 20)],
  ["decimalEnclosedParen", fromCode("⑴", 20)],
  ["decimalFullWidth", fullWidth],
  ["decimalFullWidth2", fullWidth],
  ["decimalZero", (value) => (value >= 0 && value < 10 ? `0${value}` : String(value))],
  ["numberInDash", (value) => `- ${value} -`],
  ["upperLetter", letters("A")],
  ["lowerLetter", letters("a")],
  ["upperRoman", roman],
  ["lowerRoman", (value) => roman(value)?.toLowerCase() ?? null],
  ["ordinal", ordinal],
  ["hex", (value) => (value >= 0 ? value.toString(16).toUpperCase() : null)],
]);
