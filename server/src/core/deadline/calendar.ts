/**
 * Points in the calendar as notices name them: 12月底, 2025年6月30日, 年内, 第三季度, 上半年, 6月下旬, “十四五”末; and two of them as a range.
 * Here they are only read; which day that is depends on a year (`dayIn`).
 */
import { daysInMonth, isoDate, isRealDate } from "./dates.js";
import { attempt, looksAt, type Scanner, take } from "./scanner.js";

/** “2025年” or “明年”; `next` is 次年, the year after the one last named. */
export type YearWord =
  | { readonly kind: "absolute"; readonly year: number }
  | { readonly kind: "relative"; readonly by: number }
  | { readonly kind: "next" };

/** What part of the calendar the words name. */
export type Grain = "years" | "year" | "half" | "quarter" | "month" | "third" | "day";

/** A month and a day in it; day 0 is the last one. */
export interface MonthDay {
  readonly month: number;
  readonly day: number;
}

export interface Moment {
  readonly grain: Grain;
  /** Null: not written, to be taken from the context. */
  readonly year: YearWord | null;
  /** First year of several, “十四五”: 2021. */
  readonly firstYear: number | null;
  readonly first: MonthDay;
  readonly last: MonthDay;
  /** The end itself is named: 12月底, 年底, 年内, 6月30日. Without it “前” may mean before it begins: 6月前. */
  readonly endNamed: boolean;
}

/** The year the context gives: of the notice, and the one named last in the same text. */
export interface YearContext {
  readonly base: number | null;
  readonly named: number | null;
}

export const resolveYear = (word: YearWord | null, context: YearContext): number | null => {
  if (word === null) return context.named ?? context.base;
  switch (word.kind) {
    case "absolute":
      return word.year;
    case "relative":
      return context.base === null ? null : context.base + word.by;
    case "next": {
      const from = context.named ?? context.base;
      return from === null ? null : from + 1;
    }
  }
};

/** The ISO date of a day in a year; null without a year, and for a day that year does not have. */
export const dayIn = (year: number | null, { month, day }: MonthDay): string | null => {
  if (year === null) return null;
  const real = day === 0 ? daysInMonth(year, month) : day;
  return isRealDate(year, month, real) ? isoDate(year, month, real) : null;
};

/** Why there is no such day; null where there is one. */
export const impossibility = (year: number | null, { month, day }: MonthDay): "month" | "day" | "leap-day" | null => {
  if (month < 1 || month > 12) return "month";
  if (day === 0 || isRealDate(year, month, day)) return null;
  return month === 2 && day === 29 ? "leap-day" : "day";
};

// “2025年内部审计” and “12月底前期工作” name no end.
const YEAR_END = /年?[底末终]|年?之?内(?![部容涵外地贸需河控参循])/y;
const BARE_YEAR_END = /年[底末终]|年度?内(?![部容涵外地贸需河控参循])/y;
export const BEFORE = /(?:以|之)?前(?![期置端沿述款])|为?止|期间/y;
export const WITHIN = /(?:以|之)?内(?![部容涵外地贸需河控参循])/y;
const RELATIVE_YEARS: readonly (readonly [RegExp, YearWord])[] = [
  [/今年度?|本年度?|当年度?/y, { kind: "relative", by: 0 }],
  [/明年度?/y, { kind: "relative", by: 1 }],
  [/后年/y, { kind: "relative", by: 2 }],
  [/去年|上年度?/y, { kind: "relative", by: -1 }],
  [/次年|翌年/y, { kind: "next" }],
];

// Most cells say “12月底前”: what their first character rules out is not tried at all.
const takeYear = (scanner: Scanner): YearWord | null => {
  if (!/[\d今本当明后去上次翌]/.test(scanner.text[scanner.at] ?? "")) return null;
  const four = take(scanner, /((?:19|20)\d\d)年度?/y);
  if (four !== null) return { kind: "absolute", year: Number(four[1]) };
  // “25年底前” is 2025; “10年内” is how long, not when.
  const two = take(scanner, /([2-4]\d)年(?=年?底|年?末|\d{1,2}月|第?[一二三四1-4]季|[上下]半年)/y);
  if (two !== null) return { kind: "absolute", year: 2000 + Number(two[1]) };
  if (/\d/.test(scanner.text[scanner.at] ?? "")) return null;
  for (const [words, year] of RELATIVE_YEARS) if (take(scanner, words) !== null) return year;
  return null;
};

const WHOLE_YEAR = { first: { month: 1, day: 1 }, last: { month: 12, day: 0 } } as const;

/** Reads one moment at the cursor. In “3、6、9月底前” and “一、三季度” a number without its word counts: the word comes later. */
export const takeMoment = (scanner: Scanner): Moment | null => attempt(scanner, readMoment);

const readMoment = (scanner: Scanner): Moment | null => {
  const plan = readPlan(scanner);
  if (plan !== null) return plan;
  const year = takeYear(scanner);
  const end = take(scanner, year === null ? BARE_YEAR_END : YEAR_END);
  if (end !== null) return { grain: "year", year, firstYear: null, ...WHOLE_YEAR, endNamed: true };
  const part = readMonth(scanner) ?? readQuarter(scanner) ?? readHalf(scanner);
  if (part !== null) return { ...part, year, firstYear: null };
  const whole = take(scanner, /全年度?/y);
  return year === null && whole === null ? null : { grain: "year", year, firstYear: null, ...WHOLE_YEAR, endNamed: false };
};

type PartOfYear = Omit<Moment, "year" | "firstYear">;

/** The five-year plans: the 十四五 ends with 2025, every other one five years before or after. */
const readPlan = (scanner: Scanner): Moment | null => {
  if (!/[“"‘「十]/.test(scanner.text[scanner.at] ?? "")) return null;
  const found = take(scanner, /[“"‘「]?十([二三四五六七八])五[”"’」]?(?:规划)?(时期末|期末|末|底|期间|时期|期)/y);
  if (found === null) return null;
  const last = 2025 + 5 * ("二三四五六七八".indexOf(found[1] ?? "四") - 2);
  const endNamed = /[末底]$/.test(found[2] ?? "");
  return { grain: "years", year: { kind: "absolute", year: last }, firstYear: last - 4, ...WHOLE_YEAR, endNamed };
};

const THIRDS = { 上旬: [1, 10], 初: [1, 10], 中旬: [11, 20], 下旬: [21, 0] } as const;

const readMonth = (scanner: Scanner): PartOfYear | null => {
  const found = take(scanner, /(\d{1,2})(?:月份?|(?=(?:[、和及]\d{1,2}){1,11}月))/y);
  if (found === null) return null;
  const month = Number(found[1]);
  const day = take(scanner, /(\d{1,2})[日号]/y);
  if (day !== null) {
    const at = { month, day: Number(day[1]) };
    take(scanner, /\d{1,2}(?:时|点|[:：]\d\d)(?:\d{1,2}分)?/y);
    return { grain: "day", first: at, last: at, endNamed: true };
  }
  const third = take(scanner, /(上旬|中旬|下旬|初(?!稿|步|见|审|评|验|始))(?:末|底)?/y);
  if (third !== null) {
    const [first, last] = THIRDS[third[1] as keyof typeof THIRDS];
    return { grain: "third", first: { month, day: first }, last: { month, day: last }, endNamed: true };
  }
  const endNamed = take(scanner, /月?[底末](?!层|端|线|数)/y) !== null || looksAt(scanner, WITHIN);
  return { grain: "month", first: { month, day: 1 }, last: { month, day: 0 }, endNamed };
};

const readQuarter = (scanner: Scanner): PartOfYear | null => {
  const found = take(scanner, /第?([一二三四1-4])(?:季度?|(?=(?:[、和及]第?[一二三四1-4]){1,3}季))/y);
  if (found === null) return null;
  const word = found[1] ?? "一";
  const quarter = "一二三四".includes(word) ? "一二三四".indexOf(word) + 1 : Number(word);
  take(scanner, /[末底]/y);
  // “二季度前” is by its end: nobody is given until 31 March with these words.
  return { grain: "quarter", first: { month: quarter * 3 - 2, day: 1 }, last: { month: quarter * 3, day: 0 }, endNamed: true };
};

const readHalf = (scanner: Scanner): PartOfYear | null => {
  const found = take(scanner, /([上下])半年(末|底)?/y);
  if (found === null) return null;
  return found[1] === "上"
    ? { grain: "half", first: { month: 1, day: 1 }, last: { month: 6, day: 0 }, endNamed: true }
    : { grain: "half", first: { month: 7, day: 1 }, last: { month: 12, day: 0 }, endNamed: found[2] !== undefined };
};

/** 至, 到, and every dash a keyboard or a conversion makes. */
const RANGE = "[—–\\-~～－―‐‑−至到]{1,3}";
const HAS_RANGE = new RegExp(RANGE);
const RANGE_MARK = new RegExp(RANGE, "y");
const YEARS = new RegExp(`((?:19|20)\\d\\d)年?${RANGE}((?:19|20)\\d\\d)年(?!\\d)度?`, "y");
const FIRST_OF_MONTHS = new RegExp(`(\\d{1,2})(?=${RANGE}\\d{1,2}月)`, "y");
const FIRST_OF_DAYS = new RegExp(`(\\d{1,2})月(\\d{1,2})[日号]?${RANGE}(\\d{1,2})[日号]`, "y");

export interface Range {
  readonly first: Moment;
  readonly last: Moment;
}

/** 3月—6月, 3—6月, 7月10日至年底, 7月10—20日, 2024—2026年, 2024年7月至2026年6月. */
export const takeRange = (scanner: Scanner): Range | null => (HAS_RANGE.test(scanner.text) ? attempt(scanner, readRange) : null);

const readRange = (scanner: Scanner): Range | null => {
  const years = take(scanner, YEARS);
  if (years !== null) {
    take(scanner, /[底末]/y);
    return { first: wholeYear(Number(years[1])), last: wholeYear(Number(years[2])) };
  }
  const year = attempt(scanner, (inner) => {
    const found = takeYear(inner);
    return found !== null && (looksAt(inner, FIRST_OF_DAYS) || looksAt(inner, FIRST_OF_MONTHS)) ? found : null;
  });
  const days = take(scanner, FIRST_OF_DAYS);
  if (days !== null) {
    const month = Number(days[1]);
    return { first: oneDay(year, month, Number(days[2])), last: oneDay(year, month, Number(days[3])) };
  }
  const month = take(scanner, FIRST_OF_MONTHS);
  const first = month === null ? readMoment(scanner) : monthOf(year, Number(month[1]));
  if (first === null || take(scanner, RANGE_MARK) === null) return null;
  const last = readMoment(scanner);
  return last === null ? null : { first, last };
};

const wholeYear = (year: number): Moment => ({
  grain: "year",
  year: { kind: "absolute", year },
  firstYear: null,
  ...WHOLE_YEAR,
  endNamed: false,
});

const oneDay = (year: YearWord | null, month: number, day: number): Moment => {
  const at = { month, day };
  return { grain: "day", year, firstYear: null, first: at, last: at, endNamed: true };
};

const monthOf = (year: YearWord | null, month: number): Moment => ({
  grain: "month",
  year,
  firstYear: null,
  first: { month, day: 1 },
  last: { month, day: 0 },
  endNamed: false,
});
