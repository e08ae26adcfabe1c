import { say } from "../../message.js";
import { toHalfWidthDigits } from "../../text/numerals.js";
import { writtenDay } from "../deadline/deadlineCell.js";
import type { RuleDocumentation } from "../documentation.js";
import type { Rule } from "../rule.js";
import { judgedDates } from "./noticeDates.js";

const RIGHT = /^\d{4}年[1-9]\d?月[1-9]\d?日$/u;

export const dateForm: Rule = {
  id: "notice/date-form",
  piece: (piece, _context, report) => {
    for (const { span, iso, of } of judgedDates(piece)) {
      const written = piece.text.slice(span.start, span.end);
      // A day that does not exist is notice/date-invalid; marks of a conversion inside the date are nobody's slip.
      if (iso === null || RIGHT.test(toHalfWidthDigits(written)) || /[<*[]/u.test(written)) continue;
      const right = writtenDay(iso);
      const name = of === "notice" ? say("成文日期", "The date of the notice") : say("印发日期", "The date of printing");
      report({
        span,
        message: say(`${name.zh}“${written}”应写作“${right}”`, `${name.en}, “${written}”, should be written “${right}”`),
        fixes: [{ kind: "safe", title: say(`改为“${right}”`, `Change to “${right}”`), edits: [{ piece, span, text: right }] }],
      });
    }
  },
};

export const documentation: RuleDocumentation = {
  title: { zh: "日期写法有误", en: "The form of the date" },
  why: {
    zh: "成文日期用阿拉伯数字将年、月、日标全，年份标全称，月、日不编虚位（1不编为01），中间不空格；不写作“二〇二五年五月九日”“2025.5.9”。印发日期写法相同（惯例）。\n\n日期待填的文稿（“2026年  月  日”）不提示。",
    en: "Year, month and day stand in Arabic numerals with 年, 月 and 日, the year in full, without leading zeros and blanks; not 二〇二五年五月九日 or 2025.5.9. The date of printing is written alike by practice.\n\nA draft in which the day is still open (“2026年  月  日”) is in order.",
  },
  wrong: "二〇二五年五月二十六日；2025.5.26；2025年05月26日；2025 年 5 月 26 日",
  right: "2025年5月26日",
  source: { zh: "GB/T 9704—2012 第7.3.5.4条", en: "GB/T 9704—2012 §7.3.5.4" },
};
