import { nearestForms } from "../../deadline/deadline.js";
import { say } from "../../message.js";
import type { RuleDocumentation } from "../documentation.js";
import { firstWords } from "../rows.js";
import type { Fix, Rule } from "../rule.js";
import { deadlineCellOf, placeOf } from "./deadlineCell.js";

export const unrecognised: Rule = {
  id: "deadline/unrecognised",
  row: (row, context, report) => {
    const found = deadlineCellOf(row, context);
    if (found?.deadline.kind !== "unrecognised") return;
    const { cell, deadline } = found;
    const rest = cell.value.slice(deadline.rest.start, deadline.rest.end);
    const span = placeOf(cell, deadline.rest);
    const fixes = nearestForms(rest, context.base).map(
      (text): Fix => ({ kind: "offer", title: say(`改为“${text}”`, `Change to “${text}”`), edits: [{ piece: row, span, text }] }),
    );
    const words = firstWords(rest, 20);
    report({
      span,
      message: say(
        `看不懂时限“${words}”，请改用“12月底前”“长期坚持”等写法`,
        `“${words}” is not understood as a deadline; write it like “12月底前” or “长期坚持”`,
      ),
      fixes,
    });
  },
};

export const documentation: RuleDocumentation = {
  title: { zh: "看不懂的完成时限", en: "A deadline that is not understood" },
  why: {
    zh: "能看懂的写法有：某月底前、某日前、年底前、季度和半年、起止时间、“每季度一次”这样的周期、“长期坚持”、“立行立改”、“印发之日起30日内”、“按上级要求”，以及它们的组合（“6月底前启动，12月底前完成”）。看不懂的多为错字或放错了列。",
    en: "Understood are: the end of a month, a day, the end of the year, quarters and halves, periods, rounds like 每季度一次, 长期坚持, 立行立改, 印发之日起30日内, 按上级要求, and several of them together (6月底前启动，12月底前完成). What is not understood is mostly a slip, or stands in the wrong column.",
  },
  wrong: "12月底钱",
  right: "12月底前",
  source: { zh: "惯例", en: "Drafting practice" },
};
