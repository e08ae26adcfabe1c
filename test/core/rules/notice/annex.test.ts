import { test } from "node:test";
import { chooses, finds, isRight, notice } from "./support.js";

const TABLE = "2025年汶上县政务公开工作要点任务分解表";
const OTHER = "2025年汶上县政务公开任务分解表";

test("the annex line: colon and marks at the end", () => {
  finds(notice({ annexLine: `附件「notice/annex-form|:」${TABLE}` }));
  finds(notice({ annexLine: `附件：${TABLE}「notice/annex-form|。」` }));
  finds(notice({ annexLine: `附件：${TABLE}「notice/annex-form|；」` }));
});

test("several annexes: a mark behind each", () => {
  const right = `附件：1.${TABLE}\n      2.联系人登记表`;
  isRight(notice({ annexLine: right }));
  finds(
    notice({ annexLine: `附件「notice/annex-form|:」1.${TABLE}「notice/annex-form|；」\n      2.联系人登记表「notice/annex-form|。」` }),
    notice({ annexLine: right }),
  );
});

test("an annex line that goes on over a line is one title", () => {
  isRight(notice({ annexLine: "附件：2025年汶上县政务公开工作要点\n任务分解表" }));
  isRight(notice({ annexLine: `附件：\n1.${TABLE}\n2.联系人登记表` }));
});

test("an annex line still being written", () => {
  isRight(notice({ annexLine: "附件：" }));
  isRight(notice({ annexLine: `附件：1.${TABLE}\n2.` }));
});

test("the annex itself is headed 附件, without a colon", () => {
  finds(notice({ annexHead: "「notice/annex-form|附件：」" }));
  finds(notice({ annexHead: "「notice/annex-form|附件1:」" }), notice({ annexHead: "附件1" }));
  finds(notice({ annexHead: "", annexTitle: `「notice/annex-form|附件：」${TABLE}` }));
  isRight(notice({ annexHead: "附件1" }));
});

test("“附件：” ahead of a table whose notice is not signed yet may be its annex line", () => {
  isRight(
    `汶政办字〔2025〕8号\n汶上县人民政府办公室\n关于印发${TABLE}的通知\n\n各乡镇人民政府：\n\n现将《${TABLE}》印发给你们。\n\n附件：${TABLE}\n`,
  );
});

test("the annex line calls the annex otherwise", () => {
  const line = (words: string): string => notice({ annexLine: `附件：${words}` });
  finds(line(`「notice/annex-title|${OTHER}」`), null);
  finds(line("「notice/annex-title|任务分解表」"), null);
  chooses(line(OTHER), `改为“${TABLE}”`, notice());
  chooses(line(OTHER), `附件标题改为“${OTHER}”`, notice({ annexLine: `附件：${OTHER}`, annexTitle: OTHER }));
});

test("the body calls the annex otherwise", () => {
  finds(notice({ printed: `《「notice/annex-title|${OTHER}」》` }), null);
  chooses(notice({ printed: `《${OTHER}》` }), `改为“${TABLE}”`, notice());
});

test("body and annex line agree: the title over the table is out of step", () => {
  const text = (title: string): string => notice({ annexTitle: title });
  finds(text(`「notice/annex-title|${OTHER}」`), null);
  chooses(text(OTHER), `改为“${TABLE}”`, notice());
});

test("a note or a month below the title over the table is no part of its name", () => {
  isRight(notice({ annexLine: `附件：${TABLE}（征求意见稿）`, annexTitle: `${TABLE}\n（征求意见稿）` }));
  isRight(notice({ annexTitle: `${TABLE}\n2025年5月` }));
});

test("files that a web page lists below a notice are no heads of annexes", () => {
  isRight(notice({ imprint: `汶上县人民政府办公室 2025年5月26日印发\n\n附件：${TABLE}.docx` }));
  isRight(notice({ imprint: `汶上县人民政府办公室 2025年5月26日印发\n\n附件：\n1.${TABLE}.docx` }));
});

test("without a title over the table, the annex line is measured by the body", () => {
  const text = (words: string): string => notice({ annexLine: `附件：${words}`, annexHead: "", annexTitle: "" });
  isRight(text(TABLE));
  finds(text(`「notice/annex-title|${OTHER}」`), null);
});

test("blanks, line breaks, title marks and numbers do not count", () => {
  isRight(notice({ annexTitle: "2025 年汶上县政务公开工作要点\n任务分解表" }));
  isRight(notice({ annexLine: `附件：1．${TABLE}` }));
  isRight(
    notice({
      printed: "《2025年〈政府工作报告〉分解表》",
      annexLine: "附件：2025年《政府工作报告》分解表",
      annexTitle: "2025年《政府工作报告》分解表",
    }),
  );
});

test("other documents the body names are no annexes", () => {
  isRight(notice({ cited: "《2025年济宁市政务公开工作要点》" }));
  isRight(notice({ cited: "《中华人民共和国政府信息公开条例》" }));
  isRight(notice({ printed: "《关于加强公开的实施方案》" }));
});

test("what is attached need not be what is printed, where the body names both", () => {
  isRight(
    "关于印发2025年重点任务分工的通知\n\n各乡镇人民政府：\n\n现将《2025年重点任务分工》印发给你们，《2025年重点任务<分工>推进情况表》每月报县政府督查室。\n\n附件：2025年重点任务〈分工〉推进情况表\n\n汶上县人民政府办公室\n2025年5月26日\n（此件公开发布）\n".replace(
      "关于",
      "汶政办字〔2025〕8号\n\n关于",
    ),
  );
});

test("of several annexes only the one that means the table is out of step", () => {
  finds(notice({ annexLine: `附件：1.「notice/annex-title|${OTHER}」\n2.2025年汶上县政务公开工作要点联系人名单` }), null);
});

test("a year ahead of the 《 belongs to the name of what follows below", () => {
  const text = (printed: string): string =>
    `汶政办字〔2025〕8号\n\n关于印发任务分工方案的通知\n\n各乡镇人民政府：\n\n2025年《${printed}》已经县政府同意，现印发给你们。\n\n汶上县人民政府办公室\n2025年5月26日\n\n2025年县《政府工作报告》任务分工方案\n\n一、主要目标\n（一）做好公开。（责任单位：县财政局）\n`;
  isRight(text("县〈政府工作报告〉任务分工方案"));
});
