/**
 * Calendar days as ISO text, “2025-12-31”. All arithmetic is on integers: a `Date` would bring the time zone of the machine into
 * a question that has none. ISO days compare as text.
 */

export interface Day {
  readonly year: number;
  /** 1 … 12 */
  readonly month: number;
  /** 1 … 31 */
  readonly day: number;
}

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** How many days the month has; a null year counts as a leap year, so that 29 February is not refused too early. 0 for a month that does not exist. */
export const daysInMonth = (year: number | null, month: number): number => {
  if (month === 2) return year === null || isLeapYear(year) ? 29 : 28;
  return [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
};

export const isRealDate = (year: number | null, month: number, day: number): boolean =>
  Number.isInteger(month) && Number.isInteger(day) && day >= 1 && day <= daysInMonth(year, month);

/** (2025, 3, 31) → “2025-03-31”. The day is taken as it is: ask `isRealDate` first. */
export const isoDate = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

/** (2025, 2) → “2025-02-28” */
export const lastOfMonth = (year: number, month: number): string => isoDate(year, month, daysInMonth(year, month));

/** “2025-03-31” in parts; null for anything that is no real day in that form. */
export const parseIso = (iso: string): Day | null => {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (found === null) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  return isRealDate(year, month, day) ? { year, month, day } : null;
};

/** Days since 1 March of year 0, as in Howard Hinnant's “chrono-compatible low-level date algorithms”: years begin in March, so the leap day comes last. */
const dayNumber = ({ year, month, day }: Day): number => {
  const shifted = month > 2 ? year : year - 1;
  const monthFromMarch = (month + 9) % 12;
  return (
    365 * shifted +
    Math.floor(shifted / 4) -
    Math.floor(shifted / 100) +
    Math.floor(shifted / 400) +
    Math.floor((153 * monthFromMarch + 2) / 5) +
    day -
    1
  );
};

const fromDayNumber = (number: number): Day => {
  const era = Math.floor(number / 146_097);
  const dayOfEra = number - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = ((monthFromMarch + 2) % 12) + 1;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
};

/** Days from `from` to `to`, negative where `to` lies before; null where one of them is no date. */
export const daysBetween = (from: string, to: string): number | null => {
  const a = parseIso(from);
  const b = parseIso(to);
  return a === null || b === null ? null : dayNumber(b) - dayNumber(a);
};

/** “2025-05-09” and 30 → “2025-06-08”; null where `iso` is no date. */
export const addDays = (iso: string, days: number): string | null => {
  const from = parseIso(iso);
  if (from === null) return null;
  const { year, month, day } = fromDayNumber(dayNumber(from) + days);
  return isoDate(year, month, day);
};

/** “2025-01-31” and 1 → “2025-02-28”: the same day of a later month, or its last; null where `iso` is no date. */
export const addMonths = (iso: string, months: number): string | null => {
  const from = parseIso(iso);
  if (from === null) return null;
  const count = from.year * 12 + (from.month - 1) + months;
  const year = Math.floor(count / 12);
  const month = (count % 12) + 1;
  return isoDate(year, month, Math.min(from.day, daysInMonth(year, month)));
};
