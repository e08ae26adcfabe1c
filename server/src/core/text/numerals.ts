/** Numbers as they are written in notices: 12, １２ and 十二. */

const DIGITS = "零一二三四五六七八九";

/** The largest number {@link chineseNumeral} writes and {@link readChineseNumeral} reads: 九千九百九十九. */
export const LARGEST_NUMERAL = 9999;

/** One of the characters the numerals of headings are made of. */
export const isNumeralChar = (char: string | undefined): boolean =>
  char !== undefined && char !== "" && "零〇一二三四五六七八九十百千".includes(char);

/** ASCII or full-width digit. */
export const isDigit = (char: string | undefined): boolean => digitValue(char) !== undefined;

/** 0 to 9 for “0” to “9” and “０” to “９”. */
export const digitValue = (char: string | undefined): number | undefined => {
  if (char === undefined || char === "") return undefined;
  const code = char.charCodeAt(0);
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  if (code >= 0xff10 && code <= 0xff19) return code - 0xff10;
  return undefined;
};

/** “２０２５年” becomes “2025年”; everything else stays. The length does not change, so offsets keep their meaning. */
export const toHalfWidthDigits = (text: string): string =>
  text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xff10 + 0x30));

const PLACES = [
  { name: "千", worth: 1000 },
  { name: "百", worth: 100 },
  { name: "十", worth: 10 },
  { name: "", worth: 1 },
] as const;

/**
 * 1 → “一”, 12 → “十二”, 20 → “二十”, 105 → “一百零五”, as headings are numbered.
 * @throws RangeError outside 1 … 9999 or for a fraction.
 */
export const chineseNumeral = (value: number): string => {
  if (!Number.isInteger(value) || value < 1 || value > LARGEST_NUMERAL) throw new RangeError(`no heading has the number ${value}`);
  let result = "";
  let skipped = false;
  for (const { name, worth } of PLACES) {
    const digit = Math.floor(value / worth) % 10;
    if (digit === 0) skipped = result !== "";
    else {
      const silentOne = digit === 1 && worth === 10 && result === "";
      result += (skipped ? "零" : "") + (silentOne ? "" : DIGITS[digit]) + name;
      skipped = false;
    }
  }
  return result;
};

/** “十二” → 12, “一百零五” → 105; null for anything but one well-formed numeral from 1 to 9999. */
export const readChineseNumeral = (text: string): number | null => {
  let value = 0;
  let pending = 0;
  for (const char of text) {
    const digit = char === "〇" ? 0 : DIGITS.indexOf(char);
    const worth = PLACES.find(({ name }) => name === char)?.worth;
    if (worth !== undefined) {
      value += (pending === 0 ? 1 : pending) * worth;
      pending = 0;
    } else if (digit >= 0) pending = digit;
    else return null;
  }
  value += pending;
  if (value < 1 || value > LARGEST_NUMERAL) return null;
  // Writing it again rejects what only looks like a numeral: “一二”, “十十”, “百五”. 一十二 for 十二 is still understood.
  const written = chineseNumeral(value);
  const given = text.replaceAll("〇", "零");
  return given === written || (written.startsWith("十") && given === `一${written}`) ? value : null;
};

/** “二〇二五” → 2025, digit by digit; null for anything else. The form of years written in Chinese. */
export const readDigitByDigit = (text: string): number | null => {
  let value = 0;
  for (const char of text) {
    const digit = char === "〇" || char === "○" || char === "Ｏ" ? 0 : DIGITS.indexOf(char);
    if (digit < 0) return null;
    value = value * 10 + digit;
  }
  return text === "" || text.length > 4 ? null : value;
};
