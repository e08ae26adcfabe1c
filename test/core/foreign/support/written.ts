/** Notices nobody designed, written row by row. */

import { readHeaderTitles, roleLookup, tableForm } from "../../../../server/src/core/notice/columns.js";
import { DEFAULT_STYLE, writeHeader, writeRow, writeSection } from "../../../../server/src/core/notice/write.js";
import fc from "../../../properties.js";

export const TITLES = [
  ["工作任务", "牵头部门", "责任单位", "具体要求", "完成时限"],
  ["序号", "工作任务", "具体要求", "完成时限", "牵头单位", "配合单位"],
  ["工作任务", "责任单位", "具体要求", "备注"],
  ["序号", "工作任务及要求", "责任单位", "完成时限"],
  ["重点任务", "成果形式", "责任单位", "季度目标", "进展情况", "具体要求"],
];

const anyUnits = fc.constantFrom(
  "县教育局",
  "县教育局\n县公安局",
  "各乡镇（街道）",
  "县财政局、县民政局",
  "县政府各部门、单位\n\n各镇街",
  "",
);
const anyText = fc.constantFrom(
  "完善目录。",
  "做好公开。\n抄送：县委",
  "（1）甲。\n（2）乙。",
  "1.甲；\n2.乙。",
  "附件2",
  "附件",
  "2025年5月9日",
  "济宁市人民政府办公室",
  "推进“一件事”办理，\n\n提升效能。",
  "达到 30%",
);
const anyDeadline = fc.constantFrom("12月底前", "长期坚持", "6月底前启动，12月底前完成", "", "第三季度");

const anyRow = fc.record({
  heading: fc.constantFrom("", "", "", "section", "group", "title", "alone"),
  lead: anyUnits,
  responsible: anyUnits,
  shares: fc.boolean(),
  requirement: anyText,
  deadline: anyDeadline,
  other: fc.constantFrom("", "", "另行通知", "甲\n乙"),
});

/** A notice in the cells layout, written row by row. */
export const anyWritten = fc
  .tuple(
    fc.constantFrom(...TITLES),
    fc.array(anyRow, { minLength: 1, maxLength: 12 }),
    fc.constantFrom("抄送：县委。", "注：请抓好落实。", ""),
  )
  .map(([titles, rows, after]) => {
    const form = tableForm("cells", readHeaderTitles(titles, roleLookup()) ?? []);
    let text = `附件\n\n2025年甲县任务分解表\n\n${writeHeader(form, DEFAULT_STYLE)}`;
    let group = 0;
    let serial = 0;
    for (const { heading, shares, ...cells } of rows) {
      if (heading === "section") text += writeSection(form, "二、标准引领", DEFAULT_STYLE);
      const title =
        heading === "group" || heading === "alone"
          ? `（${"一二三四五六七八九十"[group++ % 10]}）公开机制`
          : heading === "title"
            ? "解读工作"
            : "";
      const write = (role: string): string => {
        if (role === "task") return title;
        if (heading === "alone") return "";
        if (role === "serial") return String(++serial);
        if (role === "lead" || role === "responsible") return shares ? "" : cells[role];
        return role === "requirement" || role === "deadline" ? cells[role] : cells.other;
      };
      text += writeRow(
        form,
        form.columns.map(({ role }) => write(role)),
        DEFAULT_STYLE,
      );
    }
    return text + after;
  });
