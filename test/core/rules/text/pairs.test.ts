import { describe, it } from "node:test";
import { around, fragment, HEADER, requirement } from "./support.js";

describe("text/unpaired", () => {
  it("a mark without its mate, in one cell", () => {
    requirement("围绕「text/unpaired|“」高效办成一件事，规范办事指南。");
    requirement("围绕高效办成一件事「text/unpaired|”」，规范办事指南。");
    requirement("各部门「text/unpaired|（」单位要公开《目录》。");
    requirement("各部门单位「text/unpaired|）」要公开「text/unpaired|《」目录。");
  });
  it("two quotation marks that look the same way are one slip", () => {
    requirement("推进“双减「text/unpaired|“」信息公开。");
    requirement("推进「text/unpaired|”」双减”信息公开。");
    requirement("推进“双减「text/unpaired|“」信息公开，做好“一件事”。");
  });
  it("the headings of sections and groups, too", () => {
    fragment(`${HEADER}一、推进「text/unpaired|“」双减工作⇥⇥⇥⇥\n（一）优化「text/unpaired|（」公开机制⇥县财政局⇥⇥做好公开。⇥12月底前\n`);
  });
  it("numbers of lists, apostrophes and crossed pairs are in order", () => {
    requirement("1）公开目录；2）公开指南；a)公开流程。");
    requirement("推广It’s OK平台，面积<5亩、>3亩。");
    requirement("落实（“甲）乙”。");
    requirement("领导指出“要做好‘一件事’（试点）工作”，落实《关于印发〈2025年“双减”方案〉的通知》。");
  });
  it("a bracket that opens before a page break and closes behind it, in a paragraph", () => {
    around(
      "关于做好公开的通知\n\n各乡镇人民政府：\n\n为认真贯彻落实国家、省、市关于做好政务公开工作的决策部署（具体\n\n要求见附件），现通知如下。\n\n一、抓好落实。对照「text/unpaired|《」任务分解表，抓好落实。\n\n二、加强宣传。\n",
    );
  });
  it("a title on several lines", () => {
    around("汶上县人民政府办公室\n关于印发《2025年政务公开工作\n任务分解表》的通知\n\n各乡镇人民政府：\n\n请认真贯彻落实。\n");
  });
});

describe("text/mixed-pair", () => {
  it("the half-width half gives way", () => {
    requirement("有条件的县「text/mixed-pair|（市、区)」积极探索。", "有条件的县（市、区）积极探索。");
    requirement("有条件的县「text/mixed-pair|(市、区）」积极探索。", "有条件的县（市、区）积极探索。");
    requirement("有条件的县「text/mixed-pair|（市、区 )」 积极探索。", "有条件的县（市、区）积极探索。");
    requirement('推进「text/mixed-pair|“双减"」公开。', "推进“双减”公开。");
  });
  it("in a name units/bracket-width speaks", () => {
    const row = (name: string): string => `${HEADER}（一）优化机制⇥县财政局⇥${name}人民政府⇥做好公开。⇥12月底前\n`;
    fragment(row("各乡镇「units/bracket-width|（街道)」"), row("各乡镇（街道）"));
  });
});

describe("text/book-title-nesting", () => {
  it("a title within a title has single marks", () => {
    requirement("落实《关于印发「text/book-title-nesting|《2025年要点》」的通知》。", "落实《关于印发〈2025年要点〉的通知》。");
    requirement("落实《关于印发「text/book-title-nesting|<2025年要点>」的通知》。", "落实《关于印发〈2025年要点〉的通知》。");
  });
  it("nested right, side by side, or in quotation marks", () => {
    requirement("落实《关于印发〈2025年要点〉的通知》和《条例》“《办法》”。");
    requirement("落实《关于转发〈关于印发《2025年要点》的通知〉的通知》。");
  });
});
