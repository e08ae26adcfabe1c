import { say } from "../../message.js";
import type { RuleDocumentation } from "../documentation.js";
import type { Rule } from "../rule.js";
import { deadlineCellOf, placeOf, wordsOf } from "./deadlineCell.js";

export const spacing: Rule = {
  id: "deadline/spacing",
  row: (row, context, report) => {
    const found = deadlineCellOf(row, context);
    const blanks = found?.deadline.spacing ?? [];
    if (found === null || blanks.length === 0) return;
    const { cell } = found;
    const right = wordsOf(cell, { start: 0, end: cell.value.length });
    report({
      span: cell.inner,
      message: say(`时限中不空格，应为“${right}”`, `No blanks stand in a deadline; it should be “${right}”`),
      fixes: [
        {
          kind: "safe",
          title: say("删去空格", "Delete the blanks"),
          edits: blanks.map((span) => ({ piece: row, span: placeOf(cell, span), text: "" })),
        },
      ],
    });
  },
};

export const documentation: RuleDocumentation = {
  title: { zh: "时限中有空格", en: "Blanks in a deadline" },
  why: {
    zh: "公文中数字与汉字之间不空格；“12 月底前”多为从 PDF 复制所致。",
    en: "No blank stands between digits and Chinese in official documents; “12 月底前” is mostly left by copying from a PDF.",
  },
  wrong: "12 月底前",
  right: "12月底前",
  source: { zh: "惯例", en: "Drafting practice" },
};
