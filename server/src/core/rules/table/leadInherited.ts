import { say } from "../../message.js";
import { type Cell, cellOf, isFilled, type Role, type Row } from "../../notice/model.js";
import { fillCell } from "../../notice/write.js";
import type { RuleDocumentation } from "../documentation.js";
import { isTaskRow, nameOf, rowAbove, titleOf } from "../rows.js";
import type { Fix, Rule } from "../rule.js";

const UNIT_ROLES = ["lead", "responsible"] as const satisfies readonly Role[];

export const leadInherited: Rule = {
  id: "table/lead-inherited",
  row: (row, _context, report) => {
    if (!row.hasUnitsAbove || !isTaskRow(row) || !isFilled(cellOf(row, "requirement"))) return;
    const cells = unitCellsOf(row);
    const first = cells[0];
    if (first === undefined || cells.some(isFilled)) return;
    const titles = UNIT_ROLES.filter((role) => row.form.at[role] !== undefined).map((role) => `“${titleOf(row.form, role)}”`);
    report({
      span: first.inner,
      message: say(
        `“${nameOf(row)}”的${titles.join("、")}空着，沿用上面一行的单位`,
        `${titles.join(" and ")} of “${nameOf(row)}” ${titles.length > 1 ? "are" : "is"} empty: the units of the row above go on`,
      ),
      fixes: [fillDown(row)],
    });
  },
};

const unitCellsOf = (row: Row): readonly Cell[] => UNIT_ROLES.flatMap((role) => cellOf(row, role) ?? []);

const fillDown = (row: Row): Fix => ({
  kind: "offer",
  title: say("把上面的单位填到本行", "Fill the units down from above"),
  edits: (notice) => {
    const above = rowAbove(notice, row, (candidate) => unitCellsOf(candidate).some(isFilled));
    if (above === null) return [];
    return UNIT_ROLES.flatMap((role) => {
      const index = row.form.at[role];
      const value = cellOf(above, role)?.value ?? "";
      return index === undefined || value === "" ? [] : (fillCell(row, index, value) ?? []);
    });
  },
});

export const documentation: RuleDocumentation = {
  title: { zh: "单位沿用上面一行", en: "The units of the row above go on" },
  why: {
    zh: "牵头部门和责任单位都空着，是上面合并的单元格往下续：两行共用同样的单位。这不是错误，只作提示；需要时可以填到本行。",
    en: "Lead and responsible are both empty: the merged cells above go on, and both rows share their units. This is no error, only a hint; the units can be filled down where that is wanted.",
  },
  wrong: "\t县政府办公室\t\t完善政策问答平台。\t12月底前\n\t\t\t做好网站改造。\t12月底前",
  right: "\t县政府办公室\t\t完善政策问答平台。\t12月底前\n\t县政府办公室\t\t做好网站改造。\t12月底前",
  source: { zh: "惯例", en: "Drafting practice" },
};
