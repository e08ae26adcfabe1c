/** How deadlines are written: what completion offers, what a slip was meant to be, when two spellings are the same. */
import { type Message, say } from "../message.js";
import { editDistance } from "../text/distance.js";
import { readChineseNumeral, readDigitByDigit } from "../text/numerals.js";
import { daysInMonth, isRealDate, parseIso } from "./dates.js";
import type { DeadlineBase } from "./model.js";
import { readDeadline } from "./read.js";
import { scan } from "./scanner.js";
import { CONTINUOUS_FORMS, IMMEDIATE_FORMS } from "./words.js";

/**
 * The text by which two spellings are compared: “12 月底前。” and “１２月底前” are one. Give it the form of a stage
 * (`textOf(cell, stage.form)`), so that what is done by the date makes no difference.
 */
export const spelling = (text: string): string => scan(text).text.replace(/[，,、；;。.]+$/u, "");

/** The usual way to write a last day: “12月底前”, “6月20日前”, and “2026年6月底前” outside the year of the notice. Empty for no date. */
export const writeDeadline = (iso: string, base: DeadlineBase): string => {
  const day = parseIso(iso);
  if (day === null) return "";
  const year = day.year === base.year ? "" : `${day.year}年`;
  const end = day.day === daysInMonth(day.year, day.month) ? "底" : `${day.day}日`;
  return `${year}${day.month}月${end}前`;
};

export interface DeadlineForm {
  readonly text: string;
  /** The last day; null where the form has none, or the year is not known. */
  readonly date: string | null;
  /** What it means, for the one who chooses. */
  readonly detail: Message;
}

const OTHER_FORMS: readonly string[] = [
  ...["长期坚持", "持续推进", "立行立改", "常态化推进", "年底前", "年内", "12月底前取得阶段性成效", "6月底前启动，12月底前完成"],
  ...["第一季度", "第二季度", "第三季度", "第四季度", "上半年", "下半年", "全年", "贯穿全年", "年内持续推进", "12月底前，并长期坚持"],
  ...["每月底前", "每季度末", "每季度一次", "每半年一次", "每年至少2次", "立即整改", "印发之日起30日内", "10个工作日内", "按上级要求"],
];

/**
 * Forms to offer, the likeliest first: the end of the year, the months that are left after the date of the notice, 长期坚持 and its like,
 * and the months that have passed last.
 */
export const deadlineForms = (base: DeadlineBase): readonly DeadlineForm[] => {
  const months = Array.from({ length: 12 }, (_, index) => `${index + 1}月底前`);
  const dated = months.map((text) => formOf(text, base));
  const isPast = ({ date }: DeadlineForm): boolean => date !== null && base.noticeDate !== null && date < base.noticeDate;
  const december = dated.slice(11);
  const nextYear = base.year === null ? [] : [`${base.year + 1}年6月底前`, `${base.year + 1}年底前`];
  const left = dated.slice(0, 11).filter((form) => !isPast(form));
  const past = dated.slice(0, 11).filter(isPast);
  return [...december, ...left, ...[...OTHER_FORMS, ...nextYear].map((text) => formOf(text, base)), ...past];
};

const formOf = (text: string, base: DeadlineBase): DeadlineForm => {
  const deadline = readDeadline(text, base);
  const [stage] = deadline.stages;
  const detail = ((): Message => {
    if (stage?.kind === "recurring") return say("周期性任务", "recurring");
    if (deadline.date === null && deadline.stages.some(({ kind }) => kind === "continuous")) return say("没有截止日期", "no last day");
    if (deadline.date === null)
      return say(
        stage?.kind === "immediate" ? "自发文之日起计算" : "截止日期视情况而定",
        stage?.kind === "immediate" ? "counted from the date of the notice" : "the last day depends",
      );
    const day = parseIso(deadline.date);
    return day === null ? say(deadline.date, deadline.date) : say(`截止${day.year}年${day.month}月${day.day}日`, `by ${deadline.date}`);
  })();
  return { text, date: deadline.date, detail };
};

/** How many suggestions make sense in a menu. */
const MOST = 3;

/**
 * What an unrecognised deadline was probably meant to be: “12月底钱” → “12月底前”, “12月31” → “12月31日前”, “十二月底前” → “12月底前”,
 * “2025-06-30” → “2025年6月30日前”, “长期坚特” → “长期坚持”. The nearest first, three at most, often none.
 */
export const nearestForms = (text: string, base: DeadlineBase): readonly string[] => {
  const written = withArabicDigits(spelling(text));
  if (written === "" || written.length > 24) return [];
  const found = new Set<string>();
  const offer = (form: string): void => {
    const { kind } = readDeadline(form, base);
    if (kind !== "unrecognised" && kind !== "impossible" && kind !== "ambiguous" && form !== spelling(text)) found.add(form);
  };
  for (const form of [...datesMeant(written), written, ...wordsMeant(written)]) offer(form);
  return [...found].slice(0, MOST);
};

/** “十二月三十一日” → “12月31日”, “二〇二五年” → “2025年”. */
const withArabicDigits = (text: string): string =>
  text
    .replace(/[零〇○一二三四五六七八九]{4}(?=年)/gu, (year) => String(readDigitByDigit(year) ?? year))
    .replace(/[一二三四五六七八九十]{1,3}(?=月|[日号](?!常|益|程))/gu, (number) => String(readChineseNumeral(number) ?? number));

/** The date that can be seen in the text, written out. What else stands there may be a slip of a few letters, and no sentence. */
const datesMeant = (text: string): readonly string[] => {
  const forms: string[] = [];
  const add = (year: string | undefined, month: string, day: string | undefined, tail: string): void => {
    const monthNumber = Number(month);
    const before = year === undefined ? "" : `${Number(year)}年`;
    if (monthNumber < 1 || monthNumber > 12) return;
    const completed = /完.?$|.成$/u.test(tail) ? "完成" : "";
    if (day === undefined) forms.push(`${before}${monthNumber}月底前${completed}`);
    else if (isRealDate(year === undefined ? null : Number(year), monthNumber, Number(day)))
      forms.push(`${before}${monthNumber}月${Number(day)}日前${completed}`);
  };
  const dotted = /^((?:19|20)\d\d)[.\-/．](\d{1,2})(?:[.\-/．](\d{1,2}))?(?!\d)(.{0,4})$/u.exec(text);
  if (dotted !== null) add(dotted[1], dotted[2] ?? "0", dotted[3], dotted[4] ?? "");
  const short = /^(\d{1,2})[.\-/．](\d{1,2})(?!\d)(.{0,4})$/u.exec(text);
  if (short !== null) add(undefined, short[1] ?? "0", short[2], short[3] ?? "");
  const named = /^(?:((?:19|20)\d\d)年?)?(\d{1,2})月份?(?:(\d{1,2})[日号]?)?(\D{0,4})$/u.exec(text);
  if (named !== null) add(named[1], named[2] ?? "0", named[3], named[4] ?? "");
  const year = /^((?:19|20)\d\d)年?(\D{0,3})$/u.exec(text);
  if (year !== null) forms.push(`${year[1]}年底前`);
  return forms;
};

/** Fixed forms a letter or two away: one in a short form, two in a long one. */
const wordsMeant = (text: string): readonly string[] => {
  const forms = [...CONTINUOUS_FORMS, ...IMMEDIATE_FORMS, ...OTHER_FORMS, "第一季度末", "第二季度末", "第三季度末"];
  const near = forms
    .map((form) => ({ form, distance: text.length < 2 || form.length < 2 ? 9 : editDistance(text, form, form.length > 4 ? 2 : 1) }))
    .filter(({ form, distance }) => distance <= (form.length > 4 ? 2 : 1) && distance < form.length - 1 && !/\d/.test(form));
  return near.sort((a, b) => a.distance - b.distance).map(({ form }) => form);
};
