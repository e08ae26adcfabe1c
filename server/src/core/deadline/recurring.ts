/** Duties that come back: 每月5日前, 每季度末月20日前, 每年至少2次, 按月, 半年一次. */
import { impossibility, type MonthDay, takeMoment } from "./calendar.js";
import { attempt, looksAt, type Scanner, take } from "./scanner.js";

/** What comes back, before the year it ends with is known. */
export interface Recurrence {
  /** RFC 5545 rule parts without UNTIL: “FREQ=MONTHLY;BYMONTHDAY=5”. */
  readonly rule: string;
  /** A day that no year has: “每年2月30日前”. */
  readonly impossible: MonthDay | null;
}

type Round = "year" | "half" | "quarter" | "month" | "third" | "week" | "day" | "workday";

const ROUNDS: readonly (readonly [RegExp, Round])[] = [
  [/个?(?:半年度?|学期)/y, "half"],
  [/个?(?:学年|年度|年(?!龄|级|轻|头|均))/y, "year"],
  [/个?(?:季度|季(?!节))/y, "quarter"],
  [/个?月(?:度|份)?(?!饼)/y, "month"],
  [/个?旬/y, "third"],
  [/个?(?:星期|周(?!期|边|转|岁))/y, "week"],
  [/个?工作日/y, "workday"],
  [/日(?!常|期|均|益)|天/y, "day"],
];

const FREQUENCY: Readonly<Record<Round, string>> = {
  year: "FREQ=YEARLY",
  half: "FREQ=MONTHLY;INTERVAL=6",
  quarter: "FREQ=MONTHLY;INTERVAL=3",
  month: "FREQ=MONTHLY",
  third: "FREQ=MONTHLY;BYMONTHDAY=10,20,-1",
  week: "FREQ=WEEKLY",
  day: "FREQ=DAILY",
  workday: "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
};

const takeRound = (scanner: Scanner): Round | null => {
  for (const [words, round] of ROUNDS) if (take(scanner, words) !== null) return round;
  return null;
};

const COUNTS = "一二两三四五六七八九十";

/** “2” or “两”. */
export const smallCount = (text: string): number | null => {
  if (/^\d+$/.test(text)) return Number(text);
  const index = COUNTS.indexOf(text);
  return text.length === 1 && index >= 0 ? (index < 2 ? index + 1 : index) : null;
};

/** Reads 每…, 按…, 逐… or “半年一次” at the cursor, with the day in each round but without what is to be done. */
export const takeRecurrence = (scanner: Scanner): Recurrence | null =>
  attempt(scanner, readEvery) ?? attempt(scanner, readBy) ?? attempt(scanner, readOnceIn) ?? attempt(scanner, readNextMonth);

const every = (rule: string, impossible: MonthDay | null = null): Recurrence => ({ rule, impossible });

const readEvery = (scanner: Scanner): Recurrence | null => {
  if (take(scanner, /每/y) === null) return null;
  const counted = take(scanner, /(\d{1,2}|[一二两三四五六七八九十])(?=个?(?:年|季|月|周|星期|天|日))/y);
  const round = takeRound(scanner);
  if (round === null) return null;
  const count = counted === null ? 1 : (smallCount(counted[1] ?? "1") ?? 1);
  if (count > 1) return every(withInterval(round, count));
  const day = dayInRound(scanner, round);
  take(scanner, /(?:以|之)?前|以内|之内|内/y);
  return day ?? every(FREQUENCY[round]);
};

const withInterval = (round: Round, count: number): string => {
  const months = { half: 6, quarter: 3, month: 1 } as const;
  if (round === "half" || round === "quarter" || round === "month") return `FREQ=MONTHLY;INTERVAL=${months[round] * count}`;
  const [frequency] = FREQUENCY[round].split(";");
  return round === "third" ? FREQUENCY.third : `${frequency};INTERVAL=${count}`;
};

const dayInRound = (scanner: Scanner, round: Round): Recurrence | null => {
  switch (round) {
    case "year":
      return dayInYear(scanner);
    case "half":
      return endOrAfter(scanner, "6,12", "1,7");
    case "quarter":
      return dayInQuarter(scanner);
    case "month":
      return dayInMonth(scanner, "FREQ=MONTHLY");
    case "week":
      return dayInWeek(scanner);
    default:
      return null;
  }
};

const WEEKDAYS: Readonly<Record<string, string>> = { 一: "MO", 二: "TU", 三: "WE", 四: "TH", 五: "FR", 六: "SA", 日: "SU", 天: "SU" };

/** “五”, “一、三、五” after 每周. “每周一次” is once a week and not on Mondays. */
const dayInWeek = (scanner: Scanner): Recurrence | null => {
  const found = take(scanner, /([一二三四五六日天](?![次轮期遍个名场]))(?:、[一二三四五六日]){0,6}/y);
  const days = found === null ? [] : Array.from(found[0].replaceAll("、", ""), (day) => WEEKDAYS[day] ?? "MO");
  return days.length === 0 ? null : every(`FREQ=WEEKLY;BYDAY=${days.join(",")}`);
};

/** “5日、20日前”, “28日前”, “底”, “下旬” after 每月. */
const dayInMonth = (scanner: Scanner, frequency: string): Recurrence | null => {
  const first = take(scanner, /(\d{1,2})(?:[日号]|(?=(?:[、和及]\d{1,2}){1,11}[日号]))/y);
  if (first !== null) {
    const days = [Number(first[1])];
    for (let next = nextDay(scanner); next !== null; next = nextDay(scanner)) days.push(next);
    const bad = days.find((day) => day < 1 || day > 31);
    return every(`${frequency};BYMONTHDAY=${days.join(",")}`, bad === undefined ? null : { month: 1, day: bad });
  }
  if (take(scanner, /结束后|终了后?|后(?=\d)/y) !== null) return afterRound(scanner, frequency);
  const part = take(scanner, /月?(?:底|末)|上旬|中旬|下旬|初/y);
  if (part === null) return null;
  const days: Readonly<Record<string, number>> = { 上旬: 10, 初: 10, 中旬: 20 };
  return every(`${frequency};BYMONTHDAY=${days[part[0]] ?? -1}`);
};

const nextDay = (scanner: Scanner): number | null => {
  const found = take(scanner, /[、和及](\d{1,2})[日号]?/y);
  return found === null ? null : Number(found[1]);
};

/** “每季度结束后10日内” is the 10th of the month after; working days name no day. */
const afterRound = (scanner: Scanner, frequency: string): Recurrence => {
  const found = take(scanner, /的?(\d{1,2})(个工作日|日|天)(?:以|之)?内?/y);
  const symbolic = found === null || found[2] === "个工作日" || Number(found[1]) > 28;
  return every(symbolic ? frequency : `${frequency};BYMONTHDAY=${Number(found[1])}`);
};

const dayInQuarter = (scanner: Scanner): Recurrence | null => {
  if (take(scanner, /末月|末个月|最后(?:一|1)个月|第三个月/y) !== null) return inMonths(scanner, "3,6,9,12");
  if (take(scanner, /首月|首个月|第一个月/y) !== null) return inMonths(scanner, "1,4,7,10");
  if (take(scanner, /第二个月|中间月/y) !== null) return inMonths(scanner, "2,5,8,11");
  return endOrAfter(scanner, "3,6,9,12", "1,4,7,10");
};

const inMonths = (scanner: Scanner, months: string): Recurrence => {
  const frequency = `FREQ=MONTHLY;BYMONTH=${months}`;
  return dayInMonth(scanner, frequency) ?? every(`${frequency};BYMONTHDAY=-1`);
};

const endOrAfter = (scanner: Scanner, lastMonths: string, nextMonths: string): Recurrence | null => {
  if (take(scanner, /[底末]/y) !== null) return every(`FREQ=MONTHLY;BYMONTH=${lastMonths};BYMONTHDAY=-1`);
  if (take(scanner, /初/y) !== null) return every(`FREQ=MONTHLY;BYMONTH=${nextMonths};BYMONTHDAY=10`);
  if (take(scanner, /结束后|终了后?|后(?=\d)/y) !== null) return afterRound(scanner, `FREQ=MONTHLY;BYMONTH=${nextMonths}`);
  return null;
};

/** “每年6月底前”, “每年3月、9月”, “每年年底”, “每年第一季度”. */
const dayInYear = (scanner: Scanner): Recurrence | null => {
  if (take(scanner, /年?[底末]/y) !== null) return every("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1");
  const months: number[] = [];
  let day = 0;
  for (;;) {
    const moment = attempt(scanner, (inner) => {
      if (months.length > 0 && take(inner, /[、和及]/y) === null) return null;
      const found = takeMoment(inner);
      return found === null || found.year !== null || found.grain === "year" || found.grain === "years" ? null : found;
    });
    if (moment === null) break;
    const problem = impossibility(null, moment.last);
    if (problem !== null) return every(FREQUENCY.year, moment.last);
    months.push(moment.last.month);
    day = moment.last.day;
  }
  return months.length === 0 ? null : every(`FREQ=YEARLY;BYMONTH=${months.join(",")};BYMONTHDAY=${day === 0 ? -1 : day}`);
};

/** 按月, 按季度, 逐月; not 按年龄, 按周期, 按日常. */
const readBy = (scanner: Scanner): Recurrence | null => {
  if (take(scanner, /按|逐/y) === null) return null;
  const round = takeRound(scanner);
  return round === null ? null : every(FREQUENCY[round]);
};

/** 半年一次, 一季度一次, 一年两次, 一月一调度, 次数 included. */
const readOnceIn = (scanner: Scanner): Recurrence | null => {
  if (!/[一两二三1-9](?:次|轮|期|遍|回|\p{Script=Han}{2})/u.test(scanner.text.slice(scanner.at, scanner.at + 8))) return null;
  const counted = take(scanner, /(?:(\d{1,2}|[一两二三四六])(?=个?(?:年|季|月|周|天)))?/y);
  const round = takeRound(scanner);
  if (round === null || (counted?.[1] === undefined && round !== "half")) return null;
  if (!looksAt(scanner, /(?:一|[两二三1-9])(?:次|轮|期|遍|回|调度|通报|会商|研判|报告|总结|督查|检查|评估)/y)) return null;
  const count = smallCount(counted?.[1] ?? "1") ?? 1;
  return every(count > 1 ? withInterval(round, count) : FREQUENCY[round]);
};

/** “次月5日前”: five days into every month. */
const readNextMonth = (scanner: Scanner): Recurrence | null =>
  take(scanner, /次月|下月/y) === null ? null : dayInMonth(scanner, "FREQ=MONTHLY");

/** How often in a round: 2 in “至少开展2次”; null where it is not said. */
export const timesIn = (words: string): number | null => {
  const found = /(\d{1,3}|[一二两三四五六七八九十])(?:次|轮|期|遍|回|场)/u.exec(words);
  return found === null ? null : smallCount(found[1] ?? "");
};
