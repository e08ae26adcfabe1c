import { say } from "../../message.js";
import type { Span } from "../../text/span.js";
import type { RuleDocumentation } from "../documentation.js";
import type { Rule } from "../rule.js";
import { fullWidth, placeOfMarks } from "./halfMarks.js";
import type { Passage } from "./passages.js";
import { repeatedIn } from "./repeated.js";
import { SIGN } from "./signs.js";
import { passageRule, type Slip, type TextFix } from "./slip.js";

export const repeatedPunctuation: Rule = passageRule("text/repeated-punctuation", SIGN.repeated, (passage) =>
  repeatedIn(passage).map((span) => slipOf(passage, span)),
);

/** The mark that parts most stays. */
const WEIGHT = "、，：；。！？";

const slipOf = (passage: Passage, span: Span): Slip => {
  const { text } = passage;
  const written = text.slice(span.start, span.end).replace(/\s+/gu, "");
  const marks = [...written].map((mark) => fullWidth(mark) ?? mark);
  const weightiest = marks.reduce((best, mark) => (WEIGHT.indexOf(mark) > WEIGHT.indexOf(best) ? mark : best));
  // A requirement ends in a full stop.
  const right = passage.kind === "requirement" && span.end === text.length && "、，；".includes(weightiest) ? "。" : weightiest;
  // “等。。。” may have been meant for an ellipsis.
  const isEllipsis = /^。{3,}$/u.test(written);
  const change = (kind: TextFix["kind"], put: string): TextFix => ({
    kind,
    title: say(`改为“${put}”`, `Change to “${put}”`),
    edits: [{ span: placeOfMarks(passage, span), text: put }],
  });
  return {
    span,
    message: isEllipsis
      ? say(`“${written}”标点重复，请改为“。”或省略号“……”`, `The mark is repeated in “${written}”; use “。”, or “……” for an ellipsis`)
      : say(`“${written}”标点重复，应为“${right}”`, `One mark too many in “${written}”; it should be “${right}”`),
    fixes: isEllipsis ? [change("offer", "。"), change("offer", "……")] : [change("safe", right)],
  };
};

export const documentation: RuleDocumentation = {
  title: { zh: "标点重复", en: "Marks that follow one another" },
  why: {
    zh: "“。。”“，，”“。，”多为删改时留下的。保留其中停顿较长的一个。“？！”连用不在此列；三个以上的句号可能是省略号，只供选择。",
    en: "“。。”, “，，” and “。，” are left over when a sentence is changed. The mark with the longer pause stays. ？！ is in order; three full stops or more may stand for an ellipsis and are offered only.",
  },
  wrong: "深化政务公开品牌建设，，打造一批特色品牌。。",
  right: "深化政务公开品牌建设，打造一批特色品牌。",
  source: { zh: "惯例", en: "Drafting practice" },
};
