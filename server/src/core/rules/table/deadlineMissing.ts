import { say } from "../../message.js";
import { cellOf, isFilled, type Row } from "../../notice/model.js";
import { fillCell } from "../../notice/write.js";
import type { RuleDocumentation } from "../documentation.js";
import { isTaskRow, nameOf, rowAbove, titleOf } from "../rows.js";
import type { Fix, Rule } from "../rule.js";

/** What nearly every deadline cell holds. */
const USUAL = ["12月底前", "长期坚持"] as const;

export const deadlineMissing: Rule = {
  id: "table/deadline-missing",
  row: (row, _context, report) => {
    const cell = cellOf(row, "deadline");
    if (cell?.value !== "" || !isTaskRow(row)) return;
    const title = titleOf(row.form, "deadline");
    report({
      span: cell.inner,
      message: say(`“${nameOf(row)}”没有“${title}”，请补上`, `“${nameOf(row)}” has no “${title}”; add one`),
      fixes: fixesOf(row, cell.column),
    });
  },
};

const fixesOf = (row: Row, column: number): readonly Fix[] => {
  const usual = USUAL.flatMap((text): Fix[] => {
    const edit = fillCell(row, column, text);
    return edit === null ? [] : [{ kind: "offer", title: say(`补上“${text}”`, `Add “${text}”`), edits: [edit] }];
  });
  // The first row of a table has none above it to follow.
  return row.hasUnitsAbove && usual.length > 0 ? [asAbove(row, column), ...usual] : usual;
};

const asAbove = (row: Row, column: number): Fix => ({
  kind: "offer",
  title: say("照上一行补上", "Take the one of the row above"),
  edits: (notice) => {
    const above = rowAbove(notice, row, (candidate) => isFilled(cellOf(candidate, "deadline")));
    const edit = above === null ? null : fillCell(row, column, cellOf(above, "deadline")?.value ?? "");
    return edit === null ? [] : [edit];
  },
});

export const documentation: RuleDocumentation = {
  title: { zh: "没有完成时限", en: "A task without a deadline" },
  why: {
    zh: "表中有完成时限一列，这一行却空着，任务就无从督查。没有这一列的表不检查；填“—”或“同上”的也不算空。",
    en: "The table has a column for deadlines and this row leaves it empty, so nobody can follow the task up. Tables without the column are in order, and so are cells with “—” or “同上”.",
  },
  wrong: "\t县财政局\t各乡镇（街道）\t动态更新收费目录清单。\t",
  right: "\t县财政局\t各乡镇（街道）\t动态更新收费目录清单。\t12月底前",
  source: { zh: "惯例", en: "Drafting practice" },
};
