import { dateAfter, writeDeadline } from "../../deadline/deadline.js";
import { say } from "../../message.js";
import { cellOf, isFilled } from "../../notice/model.js";
import type { RuleDocumentation } from "../documentation.js";
import type { Fix, Rule } from "../rule.js";
import { deadlineCellOf, placeOf, wordsOf } from "./deadlineCell.js";

export const conflict: Rule = {
  id: "deadline/conflict",
  row: (row, context, report) => {
    const found = deadlineCellOf(row, context);
    const requirement = cellOf(row, "requirement");
    if (found === null || !isFilled(requirement)) return;
    const { cell, deadline } = found;
    const later = dateAfter(deadline, requirement.value, context.base);
    if (later === null) return;
    const words = wordsOf(requirement, later.span);
    const written = wordsOf(cell, { start: 0, end: cell.value.length });
    const place = placeOf(requirement, later.span);
    const right = writeDeadline(later.date, context.base);
    const [stage] = deadline.stages;
    const fixes: Fix[] =
      stage === undefined || deadline.stages.length > 1 || later.kind === "ambiguous" || right === ""
        ? []
        : [
            {
              kind: "offer",
              title: say(`时限改为“${right}”`, `Change the deadline to “${right}”`),
              edits: [{ piece: row, span: placeOf(cell, stage.form), text: right }],
            },
          ];
    report({
      span: cell.inner,
      message: say(
        `要求中写“${words}”，晚于时限“${written}”，请改为一致`,
        `The requirement says “${words}”, which is later than the deadline “${written}”; make them agree`,
      ),
      fixes,
      related: [{ piece: row, span: place, message: say(`要求中的“${words}”`, `“${words}” in the requirement`) }],
    });
  },
};

export const documentation: RuleDocumentation = {
  title: { zh: "要求中的日期晚于时限", en: "The requirement names a later date than the deadline" },
  why: {
    zh: "具体要求里写的完成日期晚于完成时限一栏，执行单位不知以哪个为准。比较的是日期，不是字面：“年内建成”与“12月底前”一致；“全年突破8500万吨”是目标，不是时限；“6月底前开工”与“12月底前建成”是两件事。",
    en: "The requirement names an end date later than the column, and nobody knows which one holds. Dates are compared, not words: 年内建成 agrees with 12月底前; a target for the year is no deadline; 6月底前开工 and 12月底前建成 are two things.",
  },
  wrong: "年底前建成智慧平台。\t6月底前",
  right: "年底前建成智慧平台。\t12月底前",
  source: { zh: "惯例", en: "Drafting practice" },
};
