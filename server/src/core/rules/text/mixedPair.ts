import { say } from "../../message.js";
import type { RuleDocumentation } from "../documentation.js";
import type { Rule } from "../rule.js";
import { placeOfMark } from "./halfMarks.js";
import { markOf, type Pair, pairsIn } from "./pairs.js";
import type { Passage } from "./passages.js";
import { SIGN } from "./signs.js";
import { passageRule, type Slip } from "./slip.js";

export const mixedPair: Rule = passageRule("text/mixed-pair", SIGN.uneven, (passage) =>
  pairsIn(passage.text)
    .pairs.filter((pair) => isMixed(passage.text, pair))
    .map((pair) => slipOf(passage, pair)),
);

const isHalf = (char: string): boolean => '()"'.includes(char);

/** “（…)”, “(…）”, “…": one half full-width, the other not. */
const isMixed = (text: string, { open, close }: Pair): boolean => isHalf(text.charAt(open)) !== isHalf(text.charAt(close));

const slipOf = (passage: Passage, { open, close }: Pair): Slip => {
  const { text } = passage;
  const [first, last] = [text.charAt(open), text.charAt(close)];
  const isOpenHalf = isHalf(first);
  const [left, right] = isOpenHalf ? [markOf(last, "open"), last] : [first, markOf(first, "close")];
  return {
    span: { start: open, end: close + 1 },
    message: say(
      `“${first}”与“${last}”全角半角不一，应为“${left}${right}”`,
      `“${first}” and “${last}” are not of the same width; they should be “${left}${right}”`,
    ),
    fixes: [
      {
        kind: "safe",
        title: say(`改为“${left}${right}”`, `Change to “${left}${right}”`),
        edits: [{ span: placeOfMark(passage, isOpenHalf ? open : close), text: isOpenHalf ? left : right }],
      },
    ],
  };
};

export const documentation: RuleDocumentation = {
  title: { zh: "括号全角半角混用", en: "A pair of brackets of two widths" },
  why: {
    zh: "一对括号、引号的两半应当一样宽，中文中都用全角。",
    en: "The two halves of a pair of brackets or quotation marks are of the same width, full-width in Chinese text.",
  },
  wrong: "有条件的县（市、区)积极探索试点。",
  right: "有条件的县（市、区）积极探索试点。",
  source: { zh: "惯例", en: "Drafting practice" },
};
