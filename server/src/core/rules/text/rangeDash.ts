import { say } from "../../message.js";
import { toHalfWidthDigits } from "../../text/numerals.js";
import type { RuleDocumentation } from "../documentation.js";
import type { Rule } from "../rule.js";
import { addressesIn, isWithin } from "./characters.js";
import { SIGN } from "./signs.js";
import { passageRule, type Slip } from "./slip.js";

/** Two numbers with a dash or a wave between them; longer chains are dates, telephone numbers and codes. */
const RANGE =
  /(?<![\w.０-９．/～—~–-])([\d０-９]{1,4}(?:\.\d+)?%?)([-–—－~～〜])([\d０-９]{1,4}(?:\.\d+)?%?)(?![\w.０-９．/～—~–-])(年)?/gu;

export const rangeDash: Rule = passageRule("text/range-dash", SIGN.dash, ({ text }) => {
  const addresses = addressesIn(text);
  return [...text.matchAll(RANGE)].flatMap(([, from = "", dash = "", to = "", year], i, all): readonly Slip[] => {
    const at = (text.indexOf(from + dash + to, all[i]?.index) ?? 0) + from.length;
    const right = year !== undefined && isYear(from) && isYear(to) ? "—" : "～";
    if (dash === right || isWithin(addresses, at) || !isRange(from, to, year !== undefined)) return [];
    const span = { start: at, end: at + dash.length };
    return [
      {
        span,
        message: say(
          `数字范围“${from}${dash}${to}”宜写作“${from}${right}${to}”`,
          `The range “${from}${dash}${to}” had better be written “${from}${right}${to}”`,
        ),
        fixes: [{ kind: "offer", title: say(`改为“${right}”`, `Change to “${right}”`), edits: [{ span, text: right }] }],
      },
    ];
  });
});

const isYear = (digits: string): boolean => /^(?:19|20)\d\d$/u.test(toHalfWidthDigits(digits));

/** 0537-… is a telephone number, and a range goes up. A range of years has its 年. */
const isRange = (from: string, to: string, hasYear: boolean): boolean => {
  const [low, high] = [from, to].map((digits) => Number.parseFloat(toHalfWidthDigits(digits)));
  if (/^[0０](?!\.)/u.test(from) || low === undefined || high === undefined || low >= high) return false;
  return hasYear || !isYear(to) || from.length < 4;
};

export const documentation: RuleDocumentation = {
  title: { zh: "数字范围的连接号", en: "The dash of a range" },
  why: {
    zh: "起止年份用一字线“—”，数值范围用浪纹线“～”。各地习惯不一，默认关闭。电话号码、编号、日期不检查。",
    en: "Years from and to are joined by “—”, ranges of numbers by “～”. Habits differ, so the rule is off unless it is switched on. Telephone numbers, codes and dates are not looked at.",
  },
  wrong: "2024-2026年，每次25-30人。",
  right: "2024—2026年，每次25～30人。",
  source: { zh: "惯例", en: "Drafting practice" },
};
