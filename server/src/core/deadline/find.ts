/**
 * Deadlines in running text. A requirement is full of dates that are no end date of the task: titles, history, targets of a year,
 * the scope of a rule (“6月底前建成的项目”), plans over several years. Only what is said as an end date is found, because a wrong
 * hint costs more than a missing one.
 */
import type { Span } from "../text/span.js";
import { BEFORE, dayIn, impossibility, type Moment, resolveYear, takeMoment, WITHIN } from "./calendar.js";
import type { DeadlineBase } from "./model.js";
import { takeRecurrence, timesIn } from "./recurring.js";
import { attempt, looksAt, type Scanner, scan, sourceSpan, take } from "./scanner.js";

export interface FoundDate {
  /** “2025年10月底前”, in the text given. */
  readonly span: Span;
  /** The last day in ISO form; of an ambiguous “6月前” the earlier one. */
  readonly date: string;
  /** What is to have happened, where the words after the date say it at once: “建成”, “启动”. */
  readonly milestone: string | null;
  readonly kind: "point" | "ambiguous";
}

/** Words that make a date without 前 an end date: “6月底完成”, “第三季度建成”. */
const DONE =
  /(?:前?力争|全面|全部|基本|正式|要|须|应|实现)*(完成|建成|竣工|投产|投用|投运|投入使用|投入运行|出台|印发|通车|上线|交付|办结|启用|完工|收官|实现)/uy;
const STARTED = /(?:力争|全面|正式|要|须|应)*(启动|开工|动工|开始|着手|开建|进场|谋划|筹备|取得阶段性|初步|基本)/uy;

/** Where a date can begin. */
const DATE_START = /\d|年[底末内终]|年度内|[今本当明后]年|本年度|第[一二三四1-4]|[一二三四]季|[上下]半年/y;

/**
 * The end dates a requirement names: “2025年10月底前，实现…”, “年底前公开”, “年内建成”. Not: targets (全年…突破), events (…出台后的3个工作日内),
 * recurring duties (每季度末), durations (三年内), titles in 《》, years before that of the notice, the scope of a rule. In text order.
 */
export const findDates = (text: string, base: DeadlineBase): readonly FoundDate[] => {
  if (!/[年月季]/u.test(text)) return [];
  const scanner = scan(text);
  const quoted = quotations(scanner.text);
  const found: FoundDate[] = [];
  while (scanner.at < scanner.text.length) {
    const from = scanner.at;
    const closing = quoted.get(from);
    const date = closing === undefined && looksAt(scanner, DATE_START) ? attempt(scanner, (inner) => readStatement(inner, base)) : null;
    if (date !== null) found.push(date);
    else if (closing !== undefined) scanner.at = closing;
    else scanner.at = afterNumber(scanner.text, from);
  }
  return found;
};

/** The next place to look: a number is taken as a whole, 12345 holds no 5. */
const afterNumber = (text: string, from: number): number => {
  let at = from + 1;
  if (/\d/.test(text[from] ?? "")) while (/\d/.test(text[at] ?? "")) at++;
  return at;
};

/** Where each quotation and title begins, and the place after its end. What stands in them is a name. */
const quotations = (text: string): ReadonlyMap<number, number> => {
  const marks: Readonly<Record<string, string>> = { "《": "》", "“": "”", "「": "」", "〔": "〕" };
  const found = new Map<number, number>();
  for (let at = 0; at < text.length; at++) {
    const close = marks[text[at] ?? ""];
    const end = close === undefined ? -1 : text.indexOf(close, at + 1);
    if (end < 0 || end - at > 100) continue;
    found.set(at, end + 1);
    at = end;
  }
  return found;
};

const readStatement = (scanner: Scanner, base: DeadlineBase): FoundDate | null => {
  const from = scanner.at;
  const before = scanner.text.slice(Math.max(0, from - 8), from);
  if (spoilsDate(before, scanner.text.slice(from, from + 2))) return null;
  const moment = takeMoment(scanner);
  if (moment === null || moment.grain === "years") return null;
  const closed = /内$/u.test(scanner.text.slice(from, scanner.at)) || take(scanner, BEFORE) !== null || take(scanner, WITHIN) !== null;
  const bare = !moment.endNamed;
  const year = resolveYear(moment.year, { base: base.year, named: null });
  if (bare && (moment.grain === "year" || (closed && moment.grain === "half"))) return null;
  if (impossibility(year, moment.last) !== null || (year !== null && base.year !== null && year < base.year)) return null;
  const to = scanner.at;
  if (!closed && !looksAt(scanner, DONE) && !isTarget(scanner, moment, before)) return null;
  if (isScope(scanner)) return null;
  const ambiguous = closed && bare && moment.grain === "month";
  const date = ambiguous ? endOfMonthBefore(year, moment) : dayIn(year, moment.last);
  return date === null
    ? null
    : { span: sourceSpan(scanner, from, to), date, milestone: milestoneAt(scanner), kind: ambiguous ? "ambiguous" : "point" };
};

/** “到2026年底，全市达到…”: an end that is named and led by 到. */
const isTarget = (scanner: Scanner, moment: Moment, before: string): boolean =>
  moment.endNamed && moment.grain === "year" && /(?:^|[^截直起至])到$/u.test(before) && looksAt(scanner, /[，,]/y);

/** What stands before a date and makes something else of it: 每年6月底前, 截至6月底, 三年内, 学年内, 1.5月, 去年底. */
const spoilsDate = (before: string, start: string): boolean => {
  if (/(?:每|历|往|逐|各)(?:年度?|季度?|月|周)?的?$/u.test(before) || /(?:截至|截止|截止到|去年|上年|往年|次年|翌年)$/u.test(before))
    return true;
  if (/^\d/.test(start)) return /[\d.．,，]$/u.test(before) && !/[^\d][，,]$/u.test(before);
  if (!/^年/u.test(start)) return /^[一二三四]季/u.test(start) && /第$/u.test(before);
  return /[\d一二两三四五六七八九十百半每多近几数学财往历全整成常同今本当明后去上次翌该周青少中老]$/u.test(before);
};

/** “6月底前建成的项目”, “2020年底前注册登记的车辆”: which things are meant, not by when. */
const isScope = (scanner: Scanner): boolean => {
  const clause = /^[^，,、；;。：:！？]{0,9}/u.exec(scanner.text.slice(scanner.at, scanner.at + 9))?.[0] ?? "";
  const at = clause.indexOf("的");
  if (at < 0 || /^[将把要须应向对由全]/u.test(clause)) return false;
  DONE.lastIndex = scanner.at;
  const done = DONE.exec(scanner.text)?.[0].length ?? 0;
  return done === 0 || at === done;
};

const milestoneAt = (scanner: Scanner): string | null => {
  const from = scanner.at;
  take(scanner, /[，,]/y);
  const found = take(scanner, STARTED) ?? take(scanner, DONE);
  scanner.at = from;
  return found?.[1] ?? null;
};

const endOfMonthBefore = (year: number | null, { first }: Moment): string | null => {
  if (year === null) return null;
  return first.month > 1 ? dayIn(year, { month: first.month - 1, day: 0 }) : dayIn(year - 1, { month: 12, day: 0 });
};

export interface FoundRecurrence {
  /** “每季度集中清理一次”: from 每 to the count, or the round with its day. */
  readonly span: Span;
  /** RFC 5545 rule parts, without an end. */
  readonly rule: string;
  readonly times: number | null;
}

/** What is reported or looked after again and again. A verb of building or growing would be a target: 每年新增, 每年培训1000人. */
const ROUTINE =
  /(?:一|至少|不少于|定期|集中|原则上|要|须|应|组织)*(?:报送|上报|报告|公布|公开|通报|调度|更新|检查|清理|汇总|发布|评估|督查|巡查|总结|研判|会商|召开|开展|监测|抽查|梳理|组织)/uy;

/**
 * The recurring duties a requirement names: “每季度集中清理一次”, “每月5日前报送”, “按月调度”. Targets for every year or every person are none:
 * 每年新增1000人, 每千人口, 按年龄. In text order.
 */
export const findRecurring = (text: string): readonly FoundRecurrence[] => {
  if (!/[每按逐]|半年|[次调]/u.test(text)) return [];
  const scanner = scan(text);
  const quoted = quotations(scanner.text);
  const found: FoundRecurrence[] = [];
  while (scanner.at < scanner.text.length) {
    const closing = quoted.get(scanner.at);
    const duty = closing === undefined ? attempt(scanner, readDuty) : null;
    if (duty !== null) found.push(duty);
    else scanner.at = closing ?? afterNumber(scanner.text, scanner.at);
  }
  return found;
};

const RECURRENCE_START = /每|按(?:月|季|周|旬|半年)|半年|[一两二三四六1-6]个?(?:年|季度?|月|周)[一两二三1-9][次调通会研]/y;

const readDuty = (scanner: Scanner): FoundRecurrence | null => {
  if (!looksAt(scanner, RECURRENCE_START)) return null;
  // “上半年一次”, “近一年两次” and “前三个月” tell of a time that was or will be.
  if (!/[每按]/.test(scanner.text[scanner.at] ?? "") && /[近上下前第\d]$/u.test(scanner.text.slice(0, scanner.at))) return null;
  const from = scanner.at;
  const recurrence = takeRecurrence(scanner);
  if (recurrence === null || recurrence.impossible !== null) return null;
  const clause = /^[^，,、；;。：:！？]{0,24}/u.exec(scanner.text.slice(scanner.at, scanner.at + 24))?.[0] ?? "";
  const count = /^.{0,20}?(?:\d{1,3}|[一二两三四五六七八九十])(?:次|轮|遍|回|场|期)/u.exec(clause)?.[0] ?? "";
  const named = /BYMONTHDAY|BYDAY/.test(recurrence.rule);
  const routine = looksAt(scanner, ROUTINE) && !/\d(?:人次|%|万|亿|[人家个户吨亩])/u.test(clause);
  if (count === "" && !named && !routine) return null;
  scanner.at += count.length;
  return { span: sourceSpan(scanner, from, scanner.at), rule: recurrence.rule, times: count === "" ? null : timesIn(count) };
};
