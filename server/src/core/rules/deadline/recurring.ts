import { findRecurring } from "../../deadline/deadline.js";
import { say } from "../../message.js";
import { cellOf, isFilled } from "../../notice/model.js";
import type { RuleDocumentation } from "../documentation.js";
import type { Rule } from "../rule.js";
import { deadlineCellOf, placeOf, wordsOf } from "./deadlineCell.js";

export const recurring: Rule = {
  id: "deadline/recurring",
  row: (row, context, report) => {
    const found = deadlineCellOf(row, context);
    const requirement = cellOf(row, "requirement");
    if (found?.deadline.kind !== "point" || !isFilled(requirement)) return;
    // What is due once or twice a year is done by the end of the year.
    const duty = findRecurring(requirement.value).find(({ rule }) => !rule.startsWith("FREQ=YEARLY"));
    if (duty === undefined) return;
    const { cell } = found;
    const words = wordsOf(requirement, duty.span);
    const written = wordsOf(cell, { start: 0, end: cell.value.length });
    report({
      span: cell.inner,
      message: say(
        `要求“${words}”要反复做，时限却只有“${written}”一个日期，可改写为周期或“长期坚持”`,
        `“${words}” in the requirement comes again and again, and the deadline is the one date “${written}”; it may name the round, or 长期坚持`,
      ),
      related: [{ piece: row, span: placeOf(requirement, duty.span), message: say(`要求中的“${words}”`, `“${words}” in the requirement`) }],
    });
  },
};

export const documentation: RuleDocumentation = {
  title: { zh: "经常性任务只写了一个日期", en: "A recurring duty with a single date" },
  why: {
    zh: "“每季度清理一次”“每月5日前报送”这样的任务要反复做，只写一个日期，执行单位可能只做一次。“持续”“动态”这类说法不算，每年一两次的也不算。",
    en: "Duties like 每季度清理一次 or 每月5日前报送 come again and again; with a single date they may be done once. Words like 持续 and 动态 do not count, nor does what is due once or twice a year.",
  },
  wrong: "每季度集中清理一次。\t12月底前",
  right: "每季度集中清理一次。\t每季度末",
  source: { zh: "惯例", en: "Drafting practice" },
};
