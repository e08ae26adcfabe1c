import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { CATALOGUE } from "../../../../server/src/core/rules/catalogue.js";
import { checked } from "../../support/reading.js";
import { around, choose, fragment, HEADER, requirement } from "./support.js";

describe("text/half-width", () => {
  it("marks between Chinese characters, with the blank behind them", () => {
    requirement("推动外贸提质「text/half-width|,」 发布动态「text/half-width|;」强化解读。", "推动外贸提质，发布动态；强化解读。");
    requirement(
      "重点做好「text/half-width|:」公开「text/half-width|!」解读是否到位「text/half-width|?」",
      "重点做好：公开！解读是否到位？",
    );
    requirement("推动外贸提质 「text/half-width|,」 发布动态。", "推动外贸提质，发布动态。");
  });
  it("a mark between Chinese and a number, a quotation or a title", () => {
    requirement(
      "完成3项「text/half-width|,」公开“清单”「text/half-width|,」2项办法「text/half-width|,」《条例》。",
      "完成3项，公开“清单”，2项办法，《条例》。",
    );
    requirement("完成率达到95%「text/half-width|,」应用AI「text/half-width|,」提质增效。", "完成率达到95%，应用AI，提质增效。");
    requirement("拨打电话「text/half-width|:」12345热线。", "拨打电话：12345热线。");
  });
  it("a pair of brackets is one slip", () => {
    requirement("各单位「text/half-width|(部门)」要公开。", "各单位（部门）要公开。");
    requirement("推广人工智能 「text/half-width|( AI )」 技术。", "推广人工智能（AI）技术。");
    requirement("「text/half-width|(1)」公开目录；「text/half-width|(2)」公开指南。", "（1）公开目录；（2）公开指南。");
  });
  it("numbers, times, ratios, addresses and Latin words keep theirs", () => {
    requirement("8:30至17:00按1:2公开1,000件，3.5万元。");
    requirement("登录https://www.example.gov.cn:8080/a?b=1,2;c=3!查询，或发邮件至abc@example.gov.cn。");
    requirement("学习“Hello, world! (PRC)”和GB/T 9704(2012)。");
    requirement("推广AI+政务、1+N体系、5G、VS Code、e办事、12345热线。");
    requirement("The county publishes (in English): one, two, three。");
  });
  it("an enumeration in full-width brackets, a year in 〔〕", () => {
    requirement("（1）公开目录；（2）公开指南。");
    requirement("落实《办法》（鲁政办发〔2025〕5号）。");
  });
  it("in the columns of units brackets are those of units/bracket-width, and a comma counts where marks part the units", () => {
    const row = (lead: string): string => `${HEADER}（一）优化机制⇥${lead}⇥各乡镇「units/bracket-width|(街道)」⇥做好公开。⇥12月底前\n`;
    fragment(row("县财政局「text/half-width|,」县民政局"), row("县财政局，县民政局").replace("「units/bracket-width|(街道)」", "（街道）"));
  });
  it("where blank lines part the units a comma is only that slip", () => {
    const rows = ["县财政局 县民政局", "县教育和体育局 县审计局", "县司法局 县水务局"].map(
      (units) => `⇥${units}⇥⇥做好${units.slice(1, 3)}公开。⇥12月底前\n`,
    );
    fragment(`${HEADER}${rows.join("")}⇥县财政局「units/separator|,」县水务局⇥⇥做好公开。⇥12月底前\n`);
  });
});

describe("text/repeated-punctuation", () => {
  it("one mark stays, the one with the longer pause", () => {
    requirement("深化品牌建设「text/repeated-punctuation|，，」打造品牌「text/repeated-punctuation|。。」", "深化品牌建设，打造品牌。");
    requirement("深化品牌建设「text/repeated-punctuation|。，」打造品牌「text/repeated-punctuation|；。」", "深化品牌建设。打造品牌。");
    requirement("深化品牌建设「text/repeated-punctuation|、 ，」打造品牌。", "深化品牌建设，打造品牌。");
    requirement("深化品牌建设「text/repeated-punctuation|,,」打造品牌。", "深化品牌建设，打造品牌。");
  });
  it("？！ and an ellipsis are meant", () => requirement("是否到位？！要“问效”……。"));
  it("three full stops may be an ellipsis", () => {
    choose("做好公开等。。。加强解读。", "改为“……”", "做好公开等……加强解读。");
    choose("做好公开等。。。加强解读。", "改为“。”", "做好公开等。加强解读。");
  });
});

describe("text/comma-before-deng", () => {
  it("takes “、” out", () => requirement("做好教育、医疗「text/comma-before-deng|、」等领域公开。", "做好教育、医疗等领域公开。"));
  it("等级 and 等待 are other words", () => requirement("推进密码应用、等级保护、等待期管理。"));
});

describe("text/adjacent-quotes", () => {
  it("a list is one hint", () => {
    requirement("优化“接诉即办”「text/adjacent-quotes|、“泉惠企”、」“一网通办”等平台。");
    choose("优化“接诉即办”、“泉惠企”、“一网通办”等平台。", "删去这些顿号", "优化“接诉即办”“泉惠企”“一网通办”等平台。");
    requirement("落实《条例》「text/adjacent-quotes|、」《办法》，优化“甲”「text/adjacent-quotes|、」“乙”。");
  });
  it("with something in between “、” is right", () =>
    requirement("落实《条例》（2019年）、《办法》，优化“甲”平台、“乙”平台，“甲”、《乙》。"));
});

describe("text/requirement-full-stop", () => {
  it("is added, or takes the place of another mark", () => {
    requirement("加强养老服务信息公开「text/requirement-full-stop|」", "加强养老服务信息公开。");
    requirement("加强养老服务信息公开「text/requirement-full-stop|；」", "加强养老服务信息公开。");
    requirement("加强养老服务信息公开「text/requirement-full-stop|,」", "加强养老服务信息公开。");
  });
  it("other ends are in order", () => {
    requirement("加强养老服务信息公开！");
    requirement("加强公开，做到“应公开尽公开。”");
    requirement("加强公开（具体安排见附件。）");
    requirement("加强以下领域公开：");
    requirement("同上");
    requirement("2025年6月30日");
  });
  it("a table of phrases has another style", () => {
    const rows = ["公开财政预算情况", "公开养老服务政策", "公开教育招生政策", "公开审计整改结果"].map(
      (text, i) => `⇥县财政局⇥⇥${text}${"一二三四"[i]}⇥12月底前\n`,
    );
    fragment(HEADER + rows.join(""));
  });
  it("a cell that a page cuts goes on in the next row", () => {
    fragment(
      `${HEADER}（一）优化机制⇥县财政局⇥县民政局⇥加强养老服务信息公开，做好“一老⇥12月底前\n\n${HEADER}⇥⇥县审计局⇥一小”政策解读。⇥\n⇥县司法局⇥⇥做好公开。⇥12月底前\n`,
    );
  });
});

describe("text/range-dash", () => {
  it("is off where nobody switches it on", () => {
    const { severity } = CATALOGUE.find(({ rule }) => rule.id === "text/range-dash") ?? assert.fail();
    assert.equal(severity, "off");
    assert.deepEqual(checked(`${HEADER.replaceAll("⇥", "\t")}\t县财政局\t\t实施2024-2026年行动。\t12月底前\n`).findings(), []);
  });
  it("years with “—”, numbers with “～”", () => {
    requirement("实施2024「text/range-dash|-」2026年行动，每次25「text/range-dash|-」30人，占比5%「text/range-dash|-」10%。");
    choose("实施2024-2026年行动。", "改为“—”", "实施2024—2026年行动。");
    choose("每次25-30人。", "改为“～”", "每次25～30人。");
  });
  it("telephone numbers, codes and dates are none", () =>
    requirement("拨打0537-1234567，按GB/T 9704-2012和2025-05-26的通知，到3-1号楼，9:00-17:30，2024—2026年，25～30人。"));
});

describe("a point in the place of a full stop", () => {
  it("ends a sentence in Chinese", () => {
    around("一、压实责任。各单位要认真落实，按时报送「text/half-width|.」\n", "一、压实责任。各单位要认真落实，按时报送。\n");
    requirement("按时报送「text/half-width|.」不得漏报。", "按时报送。不得漏报。");
    requirement("建立台账，定期更新。一.做好通报，第二.开展总结。");
  });
  it("not in numbers, names of files and titles", () => {
    requirement("完成名单.docx，增长1.5%，网址www.wenshang.gov.cn。");
    around("2025年任务分解表.\n");
  });
});

describe("a requirement that ends in an open bracket", () => {
  it("lacks the bracket, and no full stop yet", () => {
    requirement("加强公开，做好解读「text/unpaired|（」责任单位：县财政局");
  });
});

describe("a note below the rows", () => {
  const table = (note: string): string => `${HEADER}（一）优化机制⇥县财政局⇥县民政局⇥做好公开。⇥12月底前\n${note}\n`;
  it("is text like any other", () => {
    around(table("注「text/half-width|:」本表由县政府办公室督办「text/repeated-punctuation|。。」"), table("注：本表由县政府办公室督办。"));
  });
  it("words that are no sentence may be cells that lost their TABs", () => {
    around(table("优化机制 县财政局 县民政局 做好公开"));
  });
});
