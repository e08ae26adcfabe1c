import { say } from "../../message.js";
import { cellOf, isFilled, type Row } from "../../notice/model.js";
import type { RuleDocumentation } from "../documentation.js";
import { firstWords, isTaskRow, titleOf } from "../rows.js";
import type { Rule } from "../rule.js";

export const requirementMissing: Rule = {
  id: "table/requirement-missing",
  row: (row, _context, report) => {
    // A paragraph “1.做好……。（责任单位：……）” is heading and requirement in one.
    if (!isTaskRow(row) || row.heading?.runIn === true) return;
    const requirement = cellOf(row, "requirement");
    const assigned = firstAssigned(row);
    if (requirement?.value !== "" || assigned === null) return;
    // “（一）地区生产总值增长7%以上” over a line “责任单位：…”, with no column named: the heading says all there is to do.
    if (row.heading !== null && row.form.columns[requirement?.column ?? 0]?.title === "") return;
    const title = titleOf(row.form, "requirement");
    report({
      span: requirement.inner,
      message: say(
        `本行写了“${assigned}”，却没有“${title}”，请补上，或删去本行`,
        `The row names “${assigned}” and has no “${title}”; write what is to be done, or delete the row`,
      ),
    });
  },
};

/** The units or the deadline of the row, by its first words. */
const firstAssigned = (row: Row): string | null => {
  for (const role of ["lead", "responsible", "deadline"] as const) {
    const cell = cellOf(row, role);
    if (isFilled(cell)) return firstWords(cell.value);
  }
  return null;
};

export const documentation: RuleDocumentation = {
  title: { zh: "有单位或时限而没有具体要求", en: "Units or a deadline, and nothing to be done" },
  why: {
    zh: "一行写了由谁办、何时办，却没有写办什么，多为复制或删改时遗漏。\n\n表头重复之后的第一行只续接上页的单位，不在此列。",
    en: "A row that says who and when and not what, mostly left by copying or deleting.\n\nThe first row after a repeated header that only goes on with the units of the page before is in order.",
  },
  wrong: "\t县财政局\t各乡镇（街道）\t\t12月底前",
  right: "\t县财政局\t各乡镇（街道）\t动态更新收费目录清单。\t12月底前",
  source: { zh: "惯例", en: "Drafting practice" },
};
