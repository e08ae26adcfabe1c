import { say } from "../../message.js";
import type { Span } from "../../text/span.js";
import type { RuleDocumentation } from "../documentation.js";
import type { Rule } from "../rule.js";
import { blanksIn } from "./blanks.js";
import { isQuote, kindOf } from "./characters.js";
import { SIGN } from "./signs.js";
import { passageRule, type Slip } from "./slip.js";

export const straySpace: Rule = passageRule("text/stray-space", SIGN.blank, (passage) =>
  blanksIn(passage)
    .filter((blank) => isStray(passage.text, blank))
    .map((blank) => slipOf(passage.text, blank)),
);

/** Between two Chinese characters, or beside a Chinese mark. Quotation marks serve Latin texts, too. */
const isStray = (text: string, { start, end }: Span): boolean => {
  const [before, after] = [kindOf(text[start - 1]), kindOf(text[end])];
  if (before === "other" || after === "other") return false;
  if (before === "mark" || after === "mark") {
    return !((before === "latin" && isQuote(text[end])) || (after === "latin" && isQuote(text[start - 1])));
  }
  return before === "chinese" && after === "chinese";
};

const slipOf = (text: string, span: Span): Slip => {
  const [before, after] = [text.charAt(span.start - 1), text.charAt(span.end)];
  return {
    span,
    message: say(`“${before}”与“${after}”之间不空格`, `No blank stands between “${before}” and “${after}”`),
    fixes: [{ kind: "safe", title: say("删去空格", "Delete the blank"), edits: [{ span, text: "" }] }],
  };
};

export const documentation: RuleDocumentation = {
  title: { zh: "汉字之间多了空格", en: "A blank between Chinese characters" },
  why: {
    zh: "汉字之间、中文标点前后不空格；多为转换时断行留下的。行首、行尾的空格，单位栏里分隔单位的空格，“2026年  月  日”这样留空待填的地方，不检查。",
    en: "No blank stands between Chinese characters or beside Chinese marks; mostly a line break that a conversion left behind. Blanks at the ends of a line, those between units in the columns of units, and places still to be filled in (2026年  月  日) are not looked at.",
  },
  wrong: "围绕稳经济、 促活力强化 公开。",
  right: "围绕稳经济、促活力强化公开。",
  source: { zh: "惯例", en: "Drafting practice" },
};
