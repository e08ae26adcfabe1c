/** Dates of workbooks: days since the end of 1899, or of 1904 in those of the old Macintosh. */

/** The last day a workbook can hold: 9999-12-31. */
const LAST_DAY = 2_958_465;
const DAYS_TO_1904 = 1462;

export interface SheetDate {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  readonly day: number;
  /** Minutes since midnight, 0 to 1439. */
  readonly minutes: number;
}

/** null for a number that no date has. Day 60 was never, as Lotus 1-2-3 had it; days before it are one later. */
export const sheetDate = (serial: number, from1904: boolean): SheetDate | null => {
  const shifted = from1904 ? serial + DAYS_TO_1904 : serial;
  if (!(shifted >= 0 && shifted < LAST_DAY + 1)) return null;
  const minutes = Math.round(shifted * 1440);
  const days = Math.floor(minutes / 1440);
  const date = new Date(Date.UTC(1899, 11, 30) + (days < 60 ? days + 1 : days) * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), minutes: minutes % 1440 };
};

/** Which parts of a date a format shows. */
export interface DateParts {
  readonly year: boolean;
  readonly month: boolean;
  readonly day: boolean;
  readonly time: boolean;
}

export const WHOLE_DAY: DateParts = { year: true, month: true, day: true, time: false };

/** `yyyy/m/d`, `m"月"d"日"`, `[$-804]aaaa`, `h:mm`; null for a format of numbers or text. */
export const dateParts = (format: string): DateParts | null => {
  const bare = format
    .replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu, "")
    .split(";", 1)[0]
    ?.toLowerCase()
    .replace(/general|g\/通用格式/gu, "");
  if (bare === undefined || !/[ymdhsae]/u.test(bare) || /[0#?]/u.test(bare)) return null;
  const year = /y|e/u.test(bare);
  const time = /[hs]/u.test(bare);
  const day = /d/u.test(bare) || /a{3}/u.test(bare);
  // “mm” beside hours or seconds alone are minutes.
  const month = /m/u.test(bare) && (year || day || !time);
  return year || month || day || time ? { year, month, day, time } : null;
};

/** “2025年5月9日”, “2025年5月”, “5月9日”, “2025年5月9日9:30”, “9:30”. */
export const writtenDate = ({ year, month, day, minutes }: SheetDate, parts: DateParts): string => {
  const days = [parts.year ? `${year}年` : "", parts.month ? `${month}月` : "", parts.day ? `${day}日` : ""].join("");
  if (!parts.time || (days !== "" && minutes === 0)) return days;
  return `${days}${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
};
