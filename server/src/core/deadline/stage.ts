/** Reads one stage of a deadline: an optional hedge, the time, and what is to have happened by then. */
import {
  BEFORE,
  dayIn,
  impossibility,
  type Moment,
  type MonthDay,
  resolveYear,
  takeMoment,
  takeRange,
  WITHIN,
  type YearContext,
} from "./calendar.js";
import { endOf, takeDuration } from "./durations.js";
import type { AmbiguousStage, DeadlineBase, ImpossibleStage, Stage } from "./model.js";
import { takeRecurrence, timesIn } from "./recurring.js";
import { attempt, looksAt, type Scanner, sourceSpan, take } from "./scanner.js";
import { GOING_ON_HEAD, HEDGE, isGoingOn, isPhrase, isQualifier } from "./words.js";

export interface StageContext {
  readonly base: DeadlineBase;
  /** The year the text itself named last: it holds for the stages after it. */
  named: number | null;
}

/** Marks between stages. */
export const SEPARATOR = /[，,、；;。：:|｜/（）()【】〔〕①②③④⑤⑥⑦⑧⑨]/y;
const JOINT = /(?:并且?|且|同时|和|及|以及|后)?/y;

/** What a stage is before its span and its qualifier are known. */
type Core<S extends Stage = Stage> = S extends Stage ? Omit<S, "span" | "form" | "hedge" | "qualifier"> : never;

interface Timed {
  readonly core: Core;
  /** Cursor before and after the words for the time. */
  readonly from: number;
  readonly to: number;
}

/**
 * Reads the stage at the cursor; null, with the cursor where it was, where none of the families begins there or the words after the
 * time make no sense (“12月底钱”).
 */
export const takeStage = (scanner: Scanner, context: StageContext): Stage | null => {
  const from = scanner.at;
  const named = context.named;
  const hedges: string[] = [];
  for (let hedge = take(scanner, HEDGE); hedge !== null; hedge = take(scanner, HEDGE)) hedges.push(hedge[0]);
  take(scanner, /不晚于|不迟于|[于在到至自从]?(?:截至|截止到?)?/y);
  const expression = takeExpression(scanner, context);
  if (expression === null) {
    scanner.at = from;
    context.named = named;
    return null;
  }
  const { timed, tail } = expression;
  // “长期坚持” and “每季度一次” are one expression; only a date and what is done by it are two things.
  const oneExpression = timed.core.kind === "continuous" || timed.core.kind === "recurring" || timed.core.kind === "conditional";
  const qualifier = oneExpression ? "" : tail.replace(/^(?:力争|原则上|争取|确保|务必)+/u, "");
  if (!oneExpression && tail !== qualifier) hedges.push(tail.slice(0, tail.length - qualifier.length));
  return {
    ...withTimes(timed.core, tail),
    span: sourceSpan(scanner, from, scanner.at),
    form: sourceSpan(scanner, timed.from, oneExpression ? scanner.at : timed.to),
    hedge: hedges.length > 0 ? hedges.join("") : null,
    qualifier: qualifier === "" ? null : qualifier,
  } as Stage;
};

const withTimes = (core: Core, tail: string): Core => (core.kind === "recurring" ? { ...core, times: timesIn(tail) } : core);

/** Whether a stage begins at the cursor. Only what cannot be part of other words counts where no mark stands before it. */
const STAGE_START =
  /力争(?=\d)|原则上|(?:19|20)\d\d年|\d{1,2}月(?!饼)|\d{1,2}日前|年底前|年内|今年|明年|次年|每(?:年|季|月|周|半年|日|天)|长期坚持|持续推进|常态化推进|立行立改|第[一二三四]季度|[一二三四]季度|[上下]半年|全年推进/y;

type TimeReader = (scanner: Scanner, context: StageContext) => Core | null;

/** The first family whose form stands here and is followed by words that make sense. */
const takeExpression = (scanner: Scanner, context: StageContext): { readonly timed: Timed; readonly tail: string } | null => {
  const from = scanner.at;
  const named = context.named;
  for (const read of READERS) {
    const core = read(scanner, context);
    const timed = core === null ? null : { core, from, to: scanner.at };
    const tail = timed === null ? null : takeTail(scanner, timed);
    if (timed !== null && tail !== null) return { timed, tail };
    scanner.at = from;
    context.named = named;
  }
  return null;
};

/** The words after the time, up to the next stage. Null where they make no sense. */
const takeTail = (scanner: Scanner, timed: Timed): string | null => {
  const from = scanner.at;
  while (scanner.at < scanner.text.length && !looksAt(scanner, SEPARATOR) && !beginsNext(scanner, from)) scanner.at++;
  const tail = scanner.text.slice(from, scanner.at);
  return tail === "" || fits(timed, tail, scanner.text.slice(timed.from, scanner.at)) ? tail : null;
};

const beginsNext = (scanner: Scanner, from: number): boolean => {
  if (scanner.at === from && looksAt(scanner, /\d/y)) return false;
  JOINT.lastIndex = scanner.at;
  const joint = JOINT.exec(scanner.text)?.[0].length ?? 0;
  return looksAt(scanner, STAGE_START, scanner.at + joint) || (joint > 0 && looksAt(scanner, GOING_ON_HEAD, scanner.at + joint));
};

const fits = ({ core }: Timed, tail: string, whole: string): boolean => {
  switch (core.kind) {
    case "continuous":
      return isGoingOn(whole, tail) || isQualifier(tail);
    case "immediate":
      return core.within === null ? tail.length <= 20 : isQualifier(tail);
    case "recurring":
      return tail.length <= 40;
    case "conditional":
      return true;
    case "event":
      return isQualifier(tail) || tail.length <= 12;
    default:
      return isQualifier(tail) || (whole.slice(0, -tail.length).endsWith("前") && isPhrase(tail));
  }
};

const yearContext = (context: StageContext): YearContext => ({ base: context.base.year, named: context.named });

const recurring: TimeReader = (scanner, context) => {
  const found = takeRecurrence(scanner);
  if (found === null) return null;
  if (found.impossible !== null) return impossibleOf(null, found.impossible);
  const longTerm = scanner.text.includes("长期");
  const year = longTerm ? null : context.base.year;
  return {
    kind: "recurring",
    rule: year === null ? found.rule : `${found.rule};UNTIL=${year}1231`,
    until: dayIn(year, { month: 12, day: 0 }),
    times: null,
  };
};

const IMMEDIATE =
  /立行立改|立改立行|立整立改|立查立改|立说立行|立知立改|即知即改|即查即改|即行即改|边查边改|边学边改|边督边改|即日起?|立即|立刻|马上|即刻|即时|即行|随即|尽快|尽早|抓紧/y;
const NOTICE_ISSUED = /(?:自|从)?(?:本)?(?:通知|文件|文)?(?:印发|下发|发布|公布|发文|成文|制发|下达)(?:之日)?(?:起|后|之后|以后)?的?/y;

const immediate: TimeReader = (scanner, context) => {
  if (take(scanner, IMMEDIATE) !== null) return { kind: "immediate", within: null, date: null };
  const anchored = take(scanner, NOTICE_ISSUED) !== null;
  const within = takeDuration(scanner);
  if (within === null)
    return anchored && /[起后]的?$/.test(scanner.text.slice(0, scanner.at)) ? { kind: "immediate", within, date: null } : null;
  if (!anchored && !/[内]$/.test(scanner.text.slice(0, scanner.at))) return null;
  return { kind: "immediate", within, date: endOf(context.base.noticeDate, within) };
};

const continuous: TimeReader = (scanner, context) => {
  const year = attempt(scanner, (inner) => {
    const moment = takeMoment(inner);
    return moment?.grain === "year" ? moment : null;
  });
  const through = take(scanner, /贯穿全年|全年/y) !== null || year !== null;
  const head = take(scanner, GOING_ON_HEAD) ?? (through ? take(scanner, /推进|推动|实施|坚持|开展/y) : null);
  if (head === null && !scanner.text.slice(0, scanner.at).endsWith("贯穿全年")) return null;
  const end = through ? dayIn(resolveYear(year?.year ?? null, yearContext(context)), { month: 12, day: 0 }) : null;
  return { kind: "continuous", start: null, end };
};

/** 会后5日内, 决策文件出台后的3个工作日内, 自验收之日起30日内: an anchor and a duration. */
const event: TimeReader = (scanner) => {
  if (!/[后起]|之日/u.test(scanner.text)) return null;
  const segment = segmentEnd(scanner);
  for (let at = scanner.at + 1; at < segment && at < scanner.at + 40; at++) {
    const link = linkAt(scanner, at);
    if (link === 0) continue;
    const anchor = scanner.text.slice(scanner.at, at).replace(/^[待在自于]/u, "");
    const within = attempt(scanner, (inner) => {
      inner.at = at + link;
      return takeDuration(inner);
    });
    if (within !== null && /\p{Script=Han}/u.test(anchor)) return { kind: "event", anchor, side: "after", within };
  }
  return null;
};

const linkAt = (scanner: Scanner, at: number): number => {
  const link = /(?:之日起|之日|以后|之后|后|起)的?/y;
  link.lastIndex = at;
  return link.exec(scanner.text)?.[0].length ?? 0;
};

/** 汛期前, 春节前, 会议召开前3日, 省级平台上线后: an anchor without a duration, or one before it. */
const looseEvent: TimeReader = (scanner) => {
  const segment = segmentEnd(scanner);
  const words = scanner.text.slice(scanner.at, segment);
  const found =
    /^((?:(?:19|20)\d\d年)?(?:[\p{Script=Han}“”《》]{2,30}?|[汛节会考训春夏秋冬]))(?:之|以)?(前后|[前后])((?:的?\d{1,3}个?(?:工作日|日|天|周|月)(?:以|之)?内?)?)$/u.exec(
      words,
    );
  const anchor = found?.[1] ?? "";
  if (found === null || /[年月日旬底末今尽最]|季度|[一二三四]季/.test(anchor.replace(/^\d{4}年/, ""))) return null;
  const side = found[2] === "前" ? "before" : "after";
  scanner.at = segment - (found[3] ?? "").length;
  const within = takeDuration(scanner);
  scanner.at = segment;
  return { kind: "event", anchor, side, within };
};

const segmentEnd = (scanner: Scanner): number => {
  let at = scanner.at;
  while (at < scanner.text.length && !looksAt(scanner, SEPARATOR, at)) at++;
  return at;
};

const BY_CONDITION = /(?:具体)?(?:按照?|根据|依据|结合|视情?|遵照|依照|参照|随|与)(?=\p{Script=Han}{2})/uy;
const OPEN =
  /(?:待定|另行(?:通知|安排|部署|确定)|适时|视情|按需|同步推进|同步|条件成熟[时后]?|时机成熟[时后]?|已完成|已办结|已落实|已整改|已销号|已启动|未启动|未完成|进行中|推进中|实施中)/y;

/** “各阶段按上级要求推进” */
const SOMEWHERE_BY = /^[^\d]{0,12}(?:按|根据|依).{0,12}(?:要求|部署|安排|进度|进展|节点|规定|计划|时限|情况|通知)/u;

const conditional: TimeReader = (scanner) => {
  const end = segmentEnd(scanner);
  const named = take(scanner, OPEN) !== null || take(scanner, BY_CONDITION) !== null;
  if (!named && !SOMEWHERE_BY.test(scanner.text.slice(scanner.at, end))) return null;
  scanner.at = end;
  return { kind: "conditional" };
};

const period: TimeReader = (scanner, context) => {
  const fromNow = take(scanner, /(?:即日起|现在起|印发之日起|自?发文之日起)[—–\-~～至到]+/y) !== null;
  const range = fromNow ? null : takeRange(scanner);
  const last = fromNow ? takeMoment(scanner) : (range?.last ?? null);
  if (last === null) return null;
  take(scanner, BEFORE) ?? take(scanner, WITHIN);
  const startYear = range === null ? null : yearOf(range.first, context);
  const endYear = yearOf(last, context);
  const problem = (range === null ? null : impossibleIn(startYear, range.first.first)) ?? impossibleIn(endYear, last.last);
  if (problem !== null) return problem;
  const start = fromNow ? context.base.noticeDate : range === null ? null : dayIn(startYear, range.first.first);
  const end = dayIn(endYear, last.last);
  const turns = start !== null && end !== null && end < start && last.year === null && endYear !== null;
  return { kind: "period", start, end: turns ? dayIn(endYear + 1, last.last) : end };
};

const point: TimeReader = (scanner, context) => {
  const from = scanner.at;
  const moment = takeMoment(scanner);
  if (moment === null) return null;
  const form = scanner.text.slice(from, scanner.at);
  const year = yearOf(moment, context);
  const problem = impossibleIn(year, moment.last);
  if (problem !== null) {
    take(scanner, BEFORE);
    return problem;
  }
  if (take(scanner, /起/y) !== null) return { kind: "continuous", start: dayIn(year, moment.first), end: null };
  const before = take(scanner, BEFORE) !== null;
  const within = !before && take(scanner, WITHIN) !== null;
  if (before && !moment.endNamed && moment.grain !== "years") return ambiguous(moment, form, year);
  const whole = moment.grain === "year" || moment.grain === "half" || moment.grain === "years";
  if (whole && !moment.endNamed && !within && !before) {
    const firstYear = moment.firstYear ?? year;
    return { kind: "period", start: dayIn(firstYear, moment.first), end: dayIn(year, moment.last) };
  }
  return { kind: "point", date: dayIn(year, moment.last) };
};

/** The year of a moment; a year that is written holds for what follows. */
const yearOf = (moment: Moment, context: StageContext): number | null => {
  const year = resolveYear(moment.year, yearContext(context));
  if (moment.year !== null) context.named = year;
  return year;
};

const impossibleIn = (year: number | null, day: MonthDay): Core<ImpossibleStage> | null => {
  const reason = impossibility(year, day);
  return reason === null ? null : { kind: "impossible", reason, year, month: day.month, day: reason === "month" ? null : day.day };
};

const impossibleOf = (year: number | null, day: MonthDay): Core<ImpossibleStage> => ({
  kind: "impossible",
  reason: impossibility(year, day) ?? "day",
  year,
  month: day.month,
  day: day.day,
});

/** “11月前”, “2025年前”, “下半年前”: before it begins, or by its end. */
const ambiguous = (moment: Moment, form: string, year: number | null): Core<AmbiguousStage> => {
  const written = moment.year === null || moment.grain === "year" ? "" : (/^.*?年度?/u.exec(form)?.[0] ?? "");
  const late = { text: moment.grain === "month" ? `${written}${moment.last.month}月底前` : `${form}底前`, date: dayIn(year, moment.last) };
  if (moment.grain === "year") {
    const early = year === null ? null : { text: `${year - 1}年底前`, date: dayIn(year - 1, moment.last) };
    return { kind: "ambiguous", readings: early === null ? [late] : [early, { ...late, text: `${year}年底前` }] };
  }
  const month = moment.first.month - 1;
  const end: MonthDay = { month, day: 0 };
  if (month >= 1) return { kind: "ambiguous", readings: [{ text: `${written}${month}月底前`, date: dayIn(year, end) }, late] };
  // Before January is the year before, which has to be named.
  if (year === null) return { kind: "ambiguous", readings: [late] };
  return { kind: "ambiguous", readings: [{ text: `${year - 1}年12月底前`, date: dayIn(year - 1, { month: 12, day: 0 }) }, late] };
};

/** In this order: the narrower form before the one that would swallow its beginning. */
const READERS: readonly TimeReader[] = [recurring, period, immediate, event, continuous, point, conditional, looseEvent];
