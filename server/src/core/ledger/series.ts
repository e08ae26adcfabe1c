/**
 * Duties that come back, as calendars take them. The grammar of deadlines gives any rule of RFC 5545 (“FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1”). Outlook
 * takes in what fits its few templates only ([MS-OXCICAL] 2.1.3.2.2): one day of the month, an interval, one month of the year, weekdays. So a rule is taken
 * apart into series of that kind, each with its first day.
 */
import { addDays, daysBetween, isoDate, isRealDate, lastOfMonth, parseIso } from "../deadline/deadline.js";

export interface Series {
  /** First day, ISO. */
  readonly first: string;
  readonly frequency: "WEEKLY" | "MONTHLY" | "YEARLY";
  /** Every how many weeks, months, years. */
  readonly interval: number;
  /** Day of the month, -1 the last; null with WEEKLY and YEARLY. */
  readonly monthDay: number | null;
  /** Days of the week, “MO”; empty but with WEEKLY. */
  readonly weekDays: readonly string[];
  /** Last day, ISO; null without end. */
  readonly until: string | null;
}

const WEEK = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;

/**
 * The series of a rule from a day on; none for what comes every day, for every second year (which one, nobody says), and where none of its days is left.
 * A round without a day (每季度一次, 每周一次) is done by its end: the last day of the quarter, Friday.
 * @param rule RFC 5545 rule parts; UNTIL in them does not count
 */
export const seriesOf = (rule: string, from: string, until: string | null): readonly Series[] => {
  const parts = new Map(rule.split(";").map((part) => part.split("=", 2) as [string, string]));
  const numbers = (name: string): readonly number[] => (parts.get(name) ?? "").split(",").filter(Boolean).map(Number);
  const interval = Number(parts.get("INTERVAL") ?? 1);
  const found = (): readonly Series[] => {
    switch (parts.get("FREQ")) {
      case "WEEKLY":
        return weekly((parts.get("BYDAY") ?? "FR").split(","), interval, from, until);
      case "MONTHLY":
        return monthly(numbers("BYMONTH"), numbers("BYMONTHDAY"), interval, from, until);
      case "YEARLY":
        return interval === 1 ? yearly(numbers("BYMONTH"), numbers("BYMONTHDAY"), from, until) : [];
      default:
        return [];
    }
  };
  return found().filter(({ first }) => until === null || first <= until);
};

const weekly = (days: readonly string[], interval: number, from: string, until: string | null): readonly Series[] => {
  // Every working day is every day: nobody wants that in a calendar.
  if (days.length >= 5) return [];
  const ahead = [0, 1, 2, 3, 4, 5, 6].find((count) => days.includes(weekDayOf(addDays(from, count) ?? from)));
  const first = ahead === undefined ? null : addDays(from, ahead);
  return first === null ? [] : [{ first, frequency: "WEEKLY", interval, monthDay: null, weekDays: days, until }];
};

/** 1970-01-05 was a Monday. */
const weekDayOf = (iso: string): string => WEEK[(((daysBetween("1970-01-05", iso) ?? 0) % 7) + 7) % 7] ?? "MO";

const monthly = (
  months: readonly number[],
  days: readonly number[],
  interval: number,
  from: string,
  until: string | null,
): readonly Series[] => {
  const evenly = months.length > 1 ? 12 / months.length : null;
  const [firstMonth = 0] = months;
  // 3,6,9,12 is every third month; a quarter or half without a day ends with its last month.
  if (months.length === 0) return monthDays(days).flatMap((day) => everyFewMonths(day, interval, 0, from, until));
  if (evenly !== null && Number.isInteger(evenly) && months.every((month, i) => month === firstMonth + i * evenly))
    return monthDays(days).flatMap((day) => everyFewMonths(day, evenly, firstMonth % evenly, from, until));
  return yearly(months, days, from, until);
};

/** Without a day the last one; 31 is the last one as well: else months of 30 days would be left out. */
const monthDays = (days: readonly number[]): readonly number[] => (days.length === 0 ? [-1] : days.map((day) => (day === 31 ? -1 : day)));

/** @param phase the remainder of the months that count: 0 for 3, 6, 9, 12 and an interval of 3 */
const everyFewMonths = (monthDay: number, interval: number, phase: number, from: string, until: string | null): readonly Series[] => {
  const start = parseIso(from);
  if (start === null || interval < 1 || interval > 12) return [];
  for (let count = 0; count <= 12 + interval; count++) {
    const [year, month] = [start.year + Math.floor((start.month - 1 + count) / 12), ((start.month - 1 + count) % 12) + 1];
    const day = dayOf(year, month, monthDay);
    if (month % interval === phase % interval && day !== null && day >= from)
      return [{ first: day, frequency: "MONTHLY", interval, monthDay, weekDays: [], until }];
  }
  return [];
};

/** One series for each month: 每年3月、9月. Without a month the end of the year. */
const yearly = (months: readonly number[], days: readonly number[], from: string, until: string | null): readonly Series[] =>
  (months.length === 0 ? [12] : months).flatMap((month) =>
    monthDays(days).flatMap((monthDay): readonly Series[] => {
      const year = parseIso(from)?.year ?? 0;
      const first = [year, year + 1].map((one) => dayOf(one, month, monthDay)).find((day) => day !== null && day >= from);
      return first === undefined || first === null
        ? []
        : [{ first, frequency: "YEARLY", interval: 1, monthDay: null, weekDays: [], until }];
    }),
  );

const dayOf = (year: number, month: number, monthDay: number): string | null => {
  if (monthDay === -1) return lastOfMonth(year, month);
  return isRealDate(year, month, monthDay) ? isoDate(year, month, monthDay) : null;
};

/** “FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1;UNTIL=20251231”; null where the first day is the only one. */
export const ruleOf = (series: Series): string | null => {
  const { frequency, interval, monthDay, weekDays, until } = series;
  if (until !== null && !comesAgain(series, until)) return null;
  return [
    `FREQ=${frequency}`,
    ...(interval > 1 ? [`INTERVAL=${interval}`] : []),
    ...(monthDay === null ? [] : [`BYMONTHDAY=${monthDay}`]),
    ...(weekDays.length > 0 ? [`BYDAY=${weekDays.join(",")}`] : []),
    ...(until === null ? [] : [`UNTIL=${until.replaceAll("-", "")}`]),
  ].join(";");
};

/** At least how many days lie between two of its days. */
export const shortestGap = ({ frequency, interval, weekDays }: Series): number =>
  frequency === "WEEKLY" ? (weekDays.length > 1 ? 1 : 7 * interval) : frequency === "MONTHLY" ? 28 * interval : 365;

const comesAgain = (series: Series, until: string): boolean => {
  const { first, frequency, interval, monthDay } = series;
  const day = parseIso(first);
  if (day === null) return false;
  if (frequency === "WEEKLY") return (addDays(first, shortestGap(series)) ?? first) <= until;
  const months = frequency === "MONTHLY" ? interval : 12;
  const [year, month] = [day.year + Math.floor((day.month - 1 + months) / 12), ((day.month - 1 + months) % 12) + 1];
  const next = dayOf(year, month, monthDay ?? day.day) ?? lastOfMonth(year, month);
  return next <= until;
};
