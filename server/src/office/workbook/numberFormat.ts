/** Numbers as a sheet shows them (ISO/IEC 29500-1 §18.8.30, §18.8.31), as far as tables of text need it. */
import { dateParts, type SheetDate, sheetDate, writtenDate } from "./dates.js";

/** Formats that are known by their number. Dates of 14 to 22 and 27 to 58 are those of a Chinese Excel. */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [9, "0%"],
  [10, "0.00%"],
  [14, "yyyy/m/d"],
  [15, "yyyy/m/d"],
  [16, "m/d"],
  [17, "yyyy/m"],
  [18, "h:mm"],
  [19, "h:mm:ss"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, "yyyy/m/d h:mm"],
  [27, "yyyy/m"],
  [28, "m/d"],
  [29, "m/d"],
  [30, "yyyy/m/d"],
  [31, "yyyy/m/d"],
  [32, "h:mm"],
  [33, "h:mm:ss"],
  [34, "h:mm"],
  [35, "h:mm:ss"],
  [36, "yyyy/m"],
  [37, "#,##0"],
  [38, "#,##0"],
  [39, "#,##0.00"],
  [40, "#,##0.00"],
  [45, "mm:ss"],
  [46, "h:mm:ss"],
  [47, "mm:ss"],
  [50, "yyyy/m"],
  [51, "m/d"],
  [52, "yyyy/m"],
  [53, "m/d"],
  [54, "m/d"],
  [55, "h:mm"],
  [56, "h:mm:ss"],
  [57, "yyyy/m"],
  [58, "m/d"],
]);

/** The format of that number; null for the plain one. */
export const builtInFormat = (id: number): string | null => BUILT_IN.get(id) ?? null;

/** `0.5` in `0%` is “50%”, `45786` in `yyyy/m/d` “2025年5月9日”. Formats not understood show the plain number. */
export const shownNumber = (value: number, format: string | null, from1904: boolean): string => {
  if (format === null) return plainNumber(value);
  const parts = dateParts(format);
  if (parts !== null) {
    const date = sheetDate(value, from1904);
    return date === null ? plainNumber(value) : writtenDate(date, parts);
  }
  const sections = sectionsOf(format);
  const [positive = "", negative, zero] = sections;
  if (value < 0 && negative !== undefined) return inSection(-value, negative);
  if (value === 0 && zero !== undefined) return inSection(0, zero);
  return inSection(value, positive);
};

/** The day a number stands for in a format of dates; null in one of numbers or of times alone. */
export const dateShown = (value: number, format: string | null, from1904: boolean): SheetDate | null => {
  const parts = format === null ? null : dateParts(format);
  return parts !== null && (parts.year || parts.month || parts.day) ? sheetDate(value, from1904) : null;
};

/** “0.3” for what a computer makes of 0.1+0.2; never “1e+21”. */
const plainNumber = (value: number): string =>
  Number.isInteger(value) && Math.abs(value) < 1e21 ? BigInt(value).toString() : String(Number(value.toPrecision(12)));

/** One for positive numbers, and further ones for negative ones, 0 and text; “;” in quotes parts nothing. */
const sectionsOf = (format: string): readonly string[] =>
  format.match(/(?:"[^"]*"|\\.|[^;"\\])*(?:;|$)/gu)?.map((part) => part.replace(/;$/u, "")) ?? [format];

const TOKEN = /"([^"]*)"|\\(.)|[_*].|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|([0#?][0#?,.]*|\.[0#?]+)|(general|g\/通用格式|@)|(%)|(e[+-])|(.)/giu;

const inSection = (value: number, section: string): string => {
  let written = "";
  let place = -1;
  let digits = "";
  let percents = 0;
  for (const [, quoted, escaped, currency, pattern, general, percent, exponent, other] of section.matchAll(TOKEN)) {
    // Fractions, exponents, several groups of digits (“000-0000”): as the number is.
    if (exponent !== undefined || (pattern !== undefined && place >= 0)) return plainNumber(value);
    if (pattern !== undefined || general !== undefined) {
      place = written.length;
      digits = pattern ?? "";
    } else if (percent !== undefined) {
      percents++;
      written += "%";
    } else written += quoted ?? escaped ?? currency ?? other ?? "";
  }
  // A section of words alone shows these: `"无"` for 0.
  if (place < 0) return written.trim();
  const scaled = value * 100 ** percents;
  const number = digits === "" ? plainNumber(scaled) : inDigits(scaled, digits);
  return `${written.slice(0, place)}${number}${written.slice(place)}`.trim();
};

/** `#,##0.0#` */
const inDigits = (value: number, pattern: string): string => {
  const [whole = "", decimals = ""] = pattern.split(".");
  const thousands = /,+$/u.exec(whole)?.[0].length ?? 0;
  const most = decimals.replaceAll(",", "").length;
  const least = (/^[0?]*/u.exec(decimals)?.[0] ?? "").length;
  const [before = "0", after = ""] = (Math.abs(value) / 1000 ** thousands).toFixed(Math.min(most, 20)).split(".");
  let kept = after;
  while (kept.length > least && kept.endsWith("0")) kept = kept.slice(0, -1);
  const filled = before.padStart(whole.replace(/[^0]/gu, "").length, "0");
  const grouped = /[0#],[0#]/u.test(whole) ? filled.replace(/\B(?=(?:\d{3})+$)/gu, ",") : filled;
  const sign = value < 0 && /[1-9]/u.test(before + kept) ? "-" : "";
  return `${sign}${grouped}${kept === "" ? "" : `.${kept}`}`;
};
