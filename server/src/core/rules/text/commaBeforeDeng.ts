import { say } from "../../message.js";
import type { RuleDocumentation } from "../documentation.js";
import type { Rule } from "../rule.js";
import { SIGN } from "./signs.js";
import { passageRule, type Slip } from "./slip.js";

/** 等 that begins another word, 等级, 等待, is none that closes a list. */
const COMMA = /、[^\S\r\n]*(?=等(?!级|次|候|待|同(?!志)|于|额|值|价|比|距|效|保(?!障)|温|量|差|式|离子))/gu;

export const commaBeforeDeng: Rule = passageRule("text/comma-before-deng", SIGN.deng, ({ kind, text }) =>
  kind === "units"
    ? []
    : [...text.matchAll(COMMA)].map(
        ({ index, 0: written }): Slip => ({
          span: { start: index, end: index + 1 },
          message: say("“等”前不用顿号", "No “、” stands before 等"),
          fixes: [
            {
              kind: "safe",
              title: say("删去“、”", "Delete “、”"),
              edits: [{ span: { start: index, end: index + written.length }, text: "" }],
            },
          ],
        }),
      ),
);

export const documentation: RuleDocumentation = {
  title: { zh: "“等”前用了顿号", en: "“、” before 等" },
  why: {
    zh: "列举之后的“等”紧接最后一项，前面不用顿号。“等级”“等次”“等待”等词不在此列。",
    en: "The 等 that closes a list follows the last item without “、”. Words that begin with 等, such as 等级 and 等待, do not count.",
  },
  wrong: "做好教育、医疗、养老、等领域信息公开。",
  right: "做好教育、医疗、养老等领域信息公开。",
  source: { zh: "惯例", en: "Drafting practice" },
};
