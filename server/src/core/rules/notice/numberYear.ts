import { say } from "../../message.js";
import type { RuleDocumentation } from "../documentation.js";
import type { Rule } from "../rule.js";

export const numberYear: Rule = {
  id: "notice/number-year",
  whole: (_notice, _tally, { parts: { number, date } }, report) => {
    if (number === null || date === null || date.iso === null) return;
    const signed = Number(date.iso.slice(0, 4));
    if (signed === number.year) return;
    report(number.piece, {
      span: number.span,
      message: say(
        `文号“${number.text}”的年份是${number.year}年，成文日期“${date.text}”在${signed}年，请核对`,
        `The document number “${number.text}” is of ${number.year}, and the notice is dated ${signed}; check which is right`,
      ),
      related: [{ piece: date.piece, span: date.span, message: say("成文日期", "Date of the notice") }],
    });
  },
};

export const documentation: RuleDocumentation = {
  title: { zh: "文号年份与成文日期不一致", en: "The year of the number is not that of the date" },
  why: {
    zh: "沿用上一年的文稿时，常漏改文号或成文日期的年份。没有文号、没有成文日期或日期不存在时不提示。",
    en: "Where the notice of last year was taken over, the year of its number or of its date is easily left. Nothing is said without a number or without a real date.",
  },
  wrong: "汶政办字〔2024〕8号……2025年5月26日",
  right: "汶政办字〔2025〕8号……2025年5月26日",
  source: { zh: "惯例", en: "Drafting practice" },
};
