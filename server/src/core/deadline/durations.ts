/** How long, from when: 30日内, 10个工作日内, 印发之日起30日内, 会后5日内. */
import { readChineseNumeral } from "../text/numerals.js";
import { addDays, addMonths } from "./dates.js";
import type { Duration } from "./model.js";
import { type Scanner, take } from "./scanner.js";

const UNITS: Readonly<Record<string, Duration["unit"]>> = {
  工作日: "workday",
  自然日: "day",
  日: "day",
  天: "day",
  周: "week",
  星期: "week",
  月: "month",
  年: "year",
  小时: "hour",
};

const DURATION = /的?(?:第)?(\d{1,4}|[一二两三四五六七八九十]{1,3}|半)(个)?(工作日|自然日|日|天|周|星期|月|年|小时)(?:(?:以|之)?内|后)?/y;

/** “30日内”, “三个月内”, “半年内”, “的3个工作日内”. */
export const takeDuration = (scanner: Scanner): Duration | null => {
  const from = scanner.at;
  const found = take(scanner, DURATION);
  const unit = UNITS[found?.[3] ?? ""];
  const count = found === null ? null : countOf(found[1] ?? "");
  // “3月” is March; three months are 3个月.
  const named = unit === "month" && found?.[2] === undefined;
  // “2025年内” is a year and no duration.
  const tooLong = count !== null && count > (unit === "year" ? 30 : 400);
  if (unit === undefined || count === null || named || tooLong) {
    scanner.at = from;
    return null;
  }
  if (found?.[1] === "半") return unit === "year" ? { count: 6, unit: "month" } : { count: 15, unit: "day" };
  return { count, unit };
};

const countOf = (text: string): number | null => {
  if (/^\d+$/.test(text)) return Number(text);
  if (text === "半") return 1;
  return readChineseNumeral(text.replaceAll("两", "二"));
};

/** The last day of a duration that begins with `from`; null for working days, which no calendar alone can tell, and without `from`. */
export const endOf = (from: string | null, { count, unit }: Duration): string | null => {
  if (from === null) return null;
  switch (unit) {
    case "day":
      return addDays(from, count);
    case "week":
      return addDays(from, count * 7);
    case "month":
      return addMonths(from, count);
    case "year":
      return addMonths(from, count * 12);
    case "hour":
      return addDays(from, Math.ceil(count / 24));
    case "workday":
      return null;
  }
};
