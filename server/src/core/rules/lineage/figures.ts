/**
 * Figures in a requirement: what is counted or measured, with its unit. “50%”, “8500万吨”, “两次”, “3—5个”. Not: days and years (deadlines
 * see to them), ordinals (第3, （1）), names (12345热线, 5G, 1+N, “人才金政20条”), levels (三级).
 */
import { readChineseNumeral } from "../../text/numerals.js";
import type { Span } from "../../text/span.js";

export interface Figure {
  /** The number with its unit: “8500万吨” (of a longer unit its first character). */
  readonly span: Span;
  /** One number, or both ends of a range. */
  readonly values: readonly number[];
  /** What is counted, by its first character: “吨”. */
  readonly unit: string;
}

const NUMBER = String.raw`\d+(?:,\d{3})+(?!\d)|\d+(?:\.\d+)?`;
const SCALE = "万亿|[万亿千百]";
/** What is counted in requirements. A number with nothing of these behind it may be anything. */
const UNIT =
  "个百分点|百分点|小时|公里|公顷|公斤|平方|立方|[%‰℃㎡个项件次场期篇条处户人名位家套座所批轮天日周分元亩千米吨斤倍成台辆张份只类种门站村班节岁床标兆度支组对队部本册间栋棵头艘例起笔宗单字页幅片块口眼岗]";
const ARABIC = new RegExp(`(${NUMBER})(?:[—–―~～-](${NUMBER}))?[余多]?(${SCALE})?[余多]?(${UNIT})`, "gu");
/** Few units, because 一 and 三 are part of many words. */
const CHINESE = /([一二两三四五六七八九十百]{1,4})(次|场|期|轮|篇|家|处|户|所|名|个|项|条|天|倍|成|批)/gu;

const SCALES: Readonly<Record<string, number>> = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8, 万亿: 1e12 };

/** The figures of a text, in order. */
export const figuresIn = (text: string): readonly Figure[] => {
  const plain = text.replace(/[０-９．％]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
  const found = [...arabicIn(plain), ...chineseIn(plain)].filter(({ span }) => !isPartOfName(plain, span));
  return found.sort((a, b) => a.span.start - b.span.start);
};

const arabicIn = (text: string): readonly Figure[] =>
  [...text.matchAll(ARABIC)].flatMap((match) => {
    const [words, first = "", last, scale = "", unit = ""] = match;
    const before = text.slice(Math.max(0, match.index - 3), match.index);
    // 6月20日 and 8:30分 are times; a digit, a letter or “+” ahead makes a name of it.
    if (/[A-Za-z\d.,+＋×/:：#第]\s*$/u.test(before) || (unit === "日" && /月$/u.test(before))) return [];
    const values = [first, ...(last === undefined ? [] : [last])].map(
      (number) => Number(number.replaceAll(",", "")) * (SCALES[scale] ?? 1),
    );
    return [{ span: { start: match.index, end: match.index + words.length }, values, unit: unit.slice(-1) }];
  });

const chineseIn = (text: string): readonly Figure[] =>
  [...text.matchAll(CHINESE)].flatMap((match) => {
    const [words, number = "", unit = ""] = match;
    const value = number === "两" ? 2 : readChineseNumeral(number);
    if (value === null || /[第\d一二三四五六七八九十百千万亿]$/u.test(text.slice(0, match.index))) return [];
    return [{ span: { start: match.index, end: match.index + words.length }, values: [value], unit }];
  });

/** Inside “”, 《》, 〈〉 or 〔〕. */
const isPartOfName = (text: string, { start }: Span): boolean => {
  const before = text.slice(Math.max(0, start - LONGEST_NAME), start);
  return ["“”", "《》", "〈〉", "〔〕"].some(([open = "", close = ""]) => before.lastIndexOf(open) > before.lastIndexOf(close));
};

const LONGEST_NAME = 60;

/** Both count the same, and not the same number of it. */
export const isOtherNumber = (a: Figure, b: Figure): boolean => a.unit === b.unit && a.values.join() !== b.values.join();
