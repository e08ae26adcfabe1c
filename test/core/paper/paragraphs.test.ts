/** The parts around the table on paper (GB/T 9704-2012 §7): which paragraph is what, and where blank lines stand. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { PaperParagraph } from "../../../server/src/core/paper/paper.js";
import { paper, shown } from "./support/shown.js";

const NOTICE = `汶政办字〔2025〕8号

汶上县人民政府办公室
关于印发2025年汶上县政务公开工作要点
任务分解表的通知

各乡镇（街道）人民政府（办事处），县政府各部门、单位：

经县政府同意，现将《2025年汶上县政务公开工作要点任务分解表》印发给你们，并提出如下意见，请
结合实际认真贯彻落实。

一、明确责任分工。各牵头部门要加强统筹协调，对所牵头的责任事项逐个研究推进。

二、加强培训交流

要加大业务培训力度。

附件：2025年汶上县政务公开工作要点任务分解表

汶上县人民政府办公室

2025年5月26日

（此件公开发布）

附件

2025年汶上县政务公开工作要点任务分解表

工作任务	牵头部门	责任单位	具体要求	完成时限
（一）公开	县政府办公室	县教育局	做好公开。	12月底前

抄送：县委各部门，县人大常委会办公室，
县政协办公室。
各民主党派县委。

汶上县人民政府办公室                      2025年5月26日印发
`;

describe("a notice as it is printed", () => {
  it("has its parts in their places, the annex on a new page", () => {
    assert.deepEqual(shown(NOTICE), [
      "— portrait",
      "number 汶政办字〔2025〕8号",
      "blank",
      "blank",
      "title 汶上县人民政府办公室⏎关于印发2025年汶上县政务公开工作要点⏎任务分解表的通知",
      "blank",
      "addressee 各乡镇（街道）人民政府（办事处），县政府各部门、单位：",
      "body 经县政府同意，现将《2025年汶上县政务公开工作要点任务分解表》印发给你们，并提出如下意见，请结合实际认真贯彻落实。",
      "body 〖一、明确责任分工。〗各牵头部门要加强统筹协调，对所牵头的责任事项逐个研究推进。",
      "heading-1 二、加强培训交流",
      "body 要加大业务培训力度。",
      "blank",
      "annex-line 附件：2025年汶上县政务公开工作要点任务分解表",
      "blank",
      "blank",
      "signature 汶上县人民政府办公室",
      "date 2025年5月26日",
      "remark （此件公开发布）",
      "— portrait",
      "annex-mark 附件",
      "blank",
      "annex-title 2025年汶上县政务公开工作要点任务分解表",
      "header 工作任务 | 牵头部门 | 责任单位 | 具体要求 | 完成时限",
      "row （一）公开 | 县政府办公室 | 县教育局 | 做好公开。 | 12月底前",
      "copies 抄送：县委各部门，县人大常委会办公室，县政协办公室。⏎各民主党派县委。",
      "imprint 汶上县人民政府办公室⇥2025年5月26日印发",
    ]);
  });

  it("keeps the room for a number and a day that are still to come", () => {
    const open = NOTICE.replace("〔2025〕8号", "〔2025〕  号").replace(/^2025年5月26日$/mu, "2025年  月  日");
    const lines = shown(open);
    assert.equal(lines[1], "number 汶政办字〔2025〕  号");
    assert.ok(lines.includes("date 2025年  月  日"), lines.join("\n"));
  });

  it("each paragraph knows where it stands in the text", () => {
    for (const block of paper(NOTICE).parts.flatMap(({ blocks }) => blocks)) {
      if (block.kind === "table" || block.source === null) continue;
      const words = block.runs.map(({ text }) => text).join("");
      assert.equal(NOTICE.slice(block.source.start, block.source.end).replace(/\s+/gu, ""), words.replace(/\s+/gu, ""));
    }
  });

  it("what a conversion left and comments stay behind", () => {
    const text = `# 汶上县人民政府办公室

汶政办字〔2025〕8号

## 汶上县人民政府办公室 关于做好公开的通知

各乡镇人民政府：

**一、压实责任。**各部门要落实 <!-- fenjie-review 待核 -->责任。
— 1 —
---
<b>二、强化保障</b>
`;
    assert.deepEqual(shown(text).slice(1), [
      "letterhead 汶上县人民政府办公室",
      "blank",
      "blank",
      "number 汶政办字〔2025〕8号",
      "blank",
      "blank",
      "title 汶上县人民政府办公室⏎关于做好公开的通知",
      "blank",
      "addressee 各乡镇人民政府：",
      "body 〖一、压实责任。〗各部门要落实责任。",
      "heading-1 二、强化保障",
    ]);
  });

  it("the mark of organs with long names is set smaller, all its lines alike", () => {
    const sizes = (...organs: readonly string[]) =>
      paper(`${organs.join("\n")}文件\n\n青教发〔2025〕7号\n\n关于印发任务清单的通知\n\n各学校：\n`).parts.flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.kind === "paragraph" && block.style === "letterhead" ? [block.size ?? 36] : [])),
      );
    assert.deepEqual(sizes("青云县教育局"), [36]);
    assert.deepEqual(sizes("中共凤凰古城县委办公室"), [33]);
    assert.deepEqual(sizes("青云县教育局", "青云县人力资源和社会保障局"), [29, 29]);
  });

  it("several annexes hang one below the other, each of them begins a page", () => {
    const text = `关于印发两个表的通知

各乡镇人民政府：

现印发给你们。

附件：1.甲任务分解表
2.乙任务分解表

汶上县人民政府办公室
2025年5月26日

附件1
甲任务分解表

工作任务	责任单位	具体要求
（一）甲	县教育局	做好。

附件2
乙任务分解表

工作任务	责任单位	具体要求
（一）乙	县财政局	做好。
`;
    assert.deepEqual(
      shown(text).filter((line) => /^(?:—|annex)/u.test(line)),
      [
        "— portrait",
        "annex-line 附件：1.甲任务分解表",
        "annex-line 2.乙任务分解表",
        "— portrait",
        "annex-mark 附件1",
        "annex-title 甲任务分解表",
        "— portrait",
        "annex-mark 附件2",
        "annex-title 乙任务分解表",
      ],
    );
    const indents = paper(text)
      .parts.flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === "paragraph" && block.style === "annex-line" ? [block.indent] : []));
    assert.deepEqual(indents, [
      { left: 6, firstLine: -4 },
      { left: 6, firstLine: -1 },
    ]);
  });

  it("the document that a notice issues begins a page also without “附件”", () => {
    const text = `关于印发要点的通知

各乡镇人民政府：

现印发给你们。

汶上县人民政府办公室
2025年5月26日

2025年汶上县政务公开工作要点

一、公开

（一）推进公开。做好公开工作。（责任单位：县教育局、县财政

局）

（二）推进解读。做好解读工作。（责任单位：县财政局）
`;
    assert.deepEqual(shown(text).slice(-6), [
      "— portrait",
      "annex-title 2025年汶上县政务公开工作要点",
      "blank",
      "heading-1 一、公开",
      "body 〖（一）推进公开。〗做好公开工作。（责任单位：县教育局、县财政局）",
      "body 〖（二）推进解读。〗做好解读工作。（责任单位：县财政局）",
    ]);
  });

  it("a bracket that was forgotten joins no paragraphs", () => {
    const lines = shown("关于公开的通知\n\n各乡镇：\n\n做好公开工作（责任单位：县教育局。\n\n做好解读工作（责任单位：县财政局）。\n");
    assert.deepEqual(lines.slice(-2), ["body 做好公开工作（责任单位：县教育局。", "body 做好解读工作（责任单位：县财政局）。"]);
  });

  it("short lines stay lines", () => {
    const lines = shown("关于公开的通知\n\n各乡镇：\n\n填报单位\n填报时间\n");
    assert.deepEqual(lines.slice(-2), ["body 填报单位", "body 填报时间"]);
  });

  it("text that could not be read as a table stays lines", () => {
    const lines = shown("关于公开的通知\n\n工作任务 牵头部门 责任单位 具体要求 完成时限\n（一）公开 县局 县局 做好 12月底前\n");
    assert.deepEqual(lines.slice(-2), ["body 工作任务 牵头部门 责任单位 具体要求 完成时限", "body （一）公开 县局 县局 做好 12月底前"]);
  });

  it("what a portal put ahead stays lines of its own, a number below the title is set off", () => {
    const text =
      "索引号：11371500042222/2021-267571\n发布机关：冠水县人民政府办公室\n成文日期：2021-06-28\n\n冠水县人民政府办公室\n关于公开的通知\n冠政办发〔2021〕9号\n各乡镇人民政府：\n做好公开。\n";
    assert.deepEqual(shown(text).slice(1), [
      "body 索引号：11371500042222/2021-267571",
      "body 发布机关：冠水县人民政府办公室",
      "body 成文日期：2021-06-28",
      "blank",
      "blank",
      "title 冠水县人民政府办公室⏎关于公开的通知",
      "number 冠政办发〔2021〕9号",
      "blank",
      "addressee 各乡镇人民政府：",
      "body 做好公开。",
    ]);
  });

  it("a text without anything has no pages", () => assert.deepEqual(shown(""), []));
});

describe("the organ over the date, for a seal (§7.3.5.1)", () => {
  const right = (organ: string, date = "2025年5月26日"): number | undefined => {
    const blocks = paper(`关于公开的通知\n\n各乡镇：\n\n做好公开。\n\n${organ}\n${date}\n`).parts.flatMap(({ blocks: own }) => own);
    return blocks.find((block): block is PaperParagraph => block.kind === "paragraph" && block.style === "signature")?.indent?.right;
  };

  it("is centred on the date, which stands four characters in", () => {
    // 2025年5月26日 is 6.5 characters wide, 汶上县人民政府办公室 10.
    assert.equal(right("汶上县人民政府办公室"), 2.5);
    assert.equal(right("县教育局"), 5.5);
  });

  it("and does not leave the page where it is long", () => assert.equal(right("济宁市推进政府职能转变和放管服改革协调小组办公室"), 0));

  it("organ and date on one line are two lines", () => {
    const lines = shown("关于公开的通知\n\n各乡镇：\n\n做好公开。\n\n汶上县人民政府办公室　　2025年5月26日\n");
    assert.deepEqual(lines.slice(-2), ["signature 汶上县人民政府办公室", "date 2025年5月26日"]);
  });
});
