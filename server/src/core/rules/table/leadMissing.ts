import { say } from "../../message.js";
import { cellOf, isFilled, type Row } from "../../notice/model.js";
import { fillCell } from "../../notice/write.js";
import type { RuleDocumentation } from "../documentation.js";
import { firstWords, isTaskRow, rowAbove, titleOf } from "../rows.js";
import type { Fix, Rule } from "../rule.js";

export const leadMissing: Rule = {
  id: "table/lead-missing",
  row: (row, _context, report) => {
    const lead = cellOf(row, "lead");
    const responsible = cellOf(row, "responsible");
    if (lead?.value !== "" || !isFilled(responsible) || !isTaskRow(row)) return;
    const [title, other] = [titleOf(row.form, "lead"), titleOf(row.form, "responsible")];
    report({
      span: lead.inner,
      message: say(
        `写了“${other}”（${firstWords(responsible.value)}），却没有“${title}”，请补上`,
        `The row has “${other}” (${firstWords(responsible.value)}) and no “${title}”; add it`,
      ),
      fixes: row.hasUnitsAbove ? [asAbove(row, lead.column, title)] : [],
    });
  },
};

const asAbove = (row: Row, column: number, title: string): Fix => ({
  kind: "offer",
  title: say(`取用上一行的“${title}”`, `Take “${title}” of the row above`),
  edits: (notice) => {
    const above = rowAbove(notice, row, (candidate) => isFilled(cellOf(candidate, "lead")));
    const edit = above === null ? null : fillCell(row, column, cellOf(above, "lead")?.value ?? "");
    return edit === null ? [] : [edit];
  },
});

export const documentation: RuleDocumentation = {
  title: { zh: "没有牵头部门", en: "No lead" },
  why: {
    zh: "责任单位填了，牵头部门却空着：多为改写上级的表时删去了本级没有的部门，忘了补上本级的。\n\n两栏都空是续接上面合并的单元格（见 table/lead-inherited）；只填牵头部门也是正常的，多见于“县政府各部门、单位”这类统称。",
    en: "The responsible column is filled and the lead is empty: mostly a department of the higher level was deleted and none put in its place.\n\nWith both cells empty the row goes on with the merged cells above (see table/lead-inherited). A lead alone is in order too, above all for collectives.",
  },
  wrong: "\t\t县政府各部门、单位\t持续整治数字形式主义。\t12月底前",
  right: "\t县政府办公室\t县政府各部门、单位\t持续整治数字形式主义。\t12月底前",
  source: { zh: "惯例", en: "Drafting practice" },
};
