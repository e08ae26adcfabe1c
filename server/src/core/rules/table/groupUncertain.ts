import { say } from "../../message.js";
import type { RuleDocumentation } from "../documentation.js";
import { firstWords } from "../rows.js";
import type { Rule } from "../rule.js";

export const groupUncertain: Rule = {
  id: "table/group-uncertain",
  row: (row, _context, report) => {
    if (!row.afterPageBreak || row.use !== "task" || row.heading === null) return;
    const { marker, titleSpan } = row.heading;
    const heading = firstWords(row.text.slice(marker.span.start, titleSpan.end), 20);
    report({
      span: { start: marker.span.start, end: Math.max(marker.span.end, titleSpan.end) },
      message: say(
        `“${heading}”在换页后的第一行，可能是随页面移到这里的，请核对它是否从本行开始`,
        `“${heading}” stands on the first row of a page and may have slid there with the page; check that it begins with this row`,
      ),
    });
  },
};

export const documentation: RuleDocumentation = {
  title: { zh: "换页后的标题位置不确定", en: "A heading on the first row of a page" },
  why: {
    zh: "由 PDF 转换来的表格，合并单元格里的标题往往落在新一页的第一行，而它本来属于上一页中间的某一行。只作提示：请对照原文核对这一组从哪一行开始。",
    en: "In tables converted from PDF the label of a merged cell often lands on the first row of the new page, although it belongs to a row in the middle of the page before. Only a hint: compare with the original on which row the group begins.",
  },
  wrong: "工作任务\t牵头部门\t责任单位\t具体要求\t完成时限\n（四）提升参与实效\t县政府办公室\t\t研究制定政策解读工作指引。\t9月底前",
  right:
    "（三）加强解读回应\t县政府办公室\t\t研究制定政策解读工作指引。\t9月底前\n（四）提升参与实效\t县司法局\t\t公布重大行政决策事项目录。\t12月底前",
  source: { zh: "惯例", en: "Drafting practice" },
};
