import { daysBetween } from "../../deadline/deadline.js";
import { say } from "../../message.js";
import { writtenDay } from "../deadline/deadlineCell.js";
import type { RuleDocumentation } from "../documentation.js";
import type { Rule } from "../rule.js";

export const dateOrder: Rule = {
  id: "notice/date-order",
  whole: (_notice, _tally, { parts: { date, printed } }, report) => {
    if (date === null || printed === null || date.iso === null || printed.iso === null || printed.iso >= date.iso) return;
    const days = daysBetween(printed.iso, date.iso);
    report(printed.piece, {
      span: printed.span,
      message: say(
        `印发日期“${writtenDay(printed.iso)}”比成文日期“${writtenDay(date.iso)}”早${days}天，请核对`,
        `The notice was printed on ${printed.iso}, ${days} ${days === 1 ? "day" : "days"} before it was signed on ${date.iso}; check both dates`,
      ),
      related: [{ piece: date.piece, span: date.span, message: say("成文日期", "Date of the notice") }],
    });
  },
};

export const documentation: RuleDocumentation = {
  title: { zh: "印发日期早于成文日期", en: "Printed before it was signed" },
  why: {
    zh: "先签发，后印发。多为修改成文日期后忘记修改版记，或照抄上一份文件的版记。同日不提示；两个日期有一个缺少或不存在时不提示。",
    en: "A notice is signed first and printed later. Mostly the date was changed and the imprint forgotten. The same day is in order; nothing is said where one of the dates is missing or does not exist.",
  },
  wrong: "成文日期2025年5月26日，版记“2025年5月20日印发”",
  right: "成文日期2025年5月26日，版记“2025年5月26日印发”",
  source: { zh: "惯例", en: "Drafting practice" },
};
