import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { markedDifferences } from "../../../server/src/core/features/markdown.js";
import type { Language } from "../../../server/src/core/message.js";
import { escaped } from "../../../server/src/core/text/markdown.js";
import { inRows } from "../lineage/support.js";
import { cityTable, countyTable, type Opened, openAmong, openBelow } from "./lineageSupport.js";

const CITY = [
  ["（一）主动公开", "市教育局", "各县（市、区）政府", "更新主动公开事项目录，建立市县乡三级目录体系。", "3月底前"],
  ["", "市政府办公室", "", "落实政府政策例行吹风会机制，权威解读重要政策。", "长期坚持"],
];

/** What is said where `words` stand; narrow blanks left out. */
const hover = ({ service, document, text }: Opened, words: string, language: Language = "zh"): string =>
  (service.hover(document, text.indexOf(words) + 1, language)?.markdown ?? "").replaceAll("\u200A", "");

const county = (...row: readonly string[]): Opened => openBelow(CITY, [["（一）主动公开", ...row]]);

describe("hovering over a requirement", () => {
  it("gives the row above with the words that differ", () => {
    const found = hover(
      county("县教育和体育局", "各乡镇（街道）人民政府（办事处）", "更新主动公开事项目录，建立县乡两级目录体系。", "3月底前"),
      "更新",
    );
    assert.equal(found, "**← 济政办字〔2025〕9号 第11行** · 改写\n\n更新主动公开事项目录，建立~~市县乡三级~~**县乡两级**目录体系。");
  });

  it("leaves out units that are but the local counterparts, and names those that are others, with another deadline", () => {
    const own = "更新主动公开事项目录，建立市县乡三级目录体系。";
    const found = hover(county("县财政局", "各乡镇（街道）人民政府（办事处）", own, "6月底前"), "更新");
    assert.equal(found, "**← 济政办字〔2025〕9号 第11行** · 原样\n\n上级牵头：市教育局\n\n上级时限：3月底前");
    assert.match(hover(county("县财政局", "", own, "6月底前"), "更新", "en"), /Lead there: 市教育局.*Deadline there: 3月底前/su);
  });

  it("says of a new one that it is new", () => {
    assert.match(
      hover(county("县财政局", "", "按季度公布惠农补贴发放名册，接受村民监督。", "6月底前"), "按季度"),
      /^\*\*新增\*\*：济政办字〔2025〕9号中没有/u,
    );
  });

  it("leaves units and deadlines to their own hovers", () => {
    assert.match(hover(county("县教育和体育局", "", "更新主动公开事项目录，建立县乡两级目录体系。", "3月底前"), "3月底前"), /截止日期/u);
  });
});

describe("hovering over a group", () => {
  it("gives the group above and what of it is missing, also in the empty cells below the heading", () => {
    const found = openBelow(CITY, [
      ["（一）主动公开", "县财政局", "", "按季度公布惠农补贴发放名册，接受村民监督。", "6月底前"],
      ["", "县教育和体育局", "", "更新主动公开事项目录，建立县乡两级目录体系。", "3月底前"],
    ]);
    const said = hover(found, "主动公开\t");
    assert.match(said, /“（一）主动公开”\*\*\n\n上级共2项任务，缺1项：\n\n- 第12行 落实政府政策例行吹风会机制/u);
    const below = found.text.indexOf("\t县教育和体育局");
    assert.equal(
      found.service.hover(found.document, below, "zh")?.markdown,
      found.service.hover(found.document, found.text.indexOf("（一）主动公开\t"), "zh")?.markdown,
    );
  });
});

describe("text of a notice in Markdown", () => {
  it("is no markup", () =>
    assert.equal(escaped("*a* _b_ ~c~ [d](e) <f> | `g` & #"), "\\*a\\* \\_b\\_ \\~c\\~ \\[d\\](e) \\<f\\> \\| \\`g\\` \\& \\#"));

  it("shows little of long stretches that are the same", () => {
    const long = "持续推进各项工作落到实处，".repeat(30);
    const marked = markedDifferences(`${long}三级${long}`, `${long}两级${long}`).replaceAll("\u200A", "");
    assert.ok(marked.length < 300 && marked.includes("~~三级~~**两级**") && marked.startsWith("……") && marked.endsWith("……"));
  });
});

describe("a row of three levels", () => {
  const PROVINCE = inRows(
    "鲁政办发〔2025〕5号\n\n山东省人民政府办公厅\n关于印发2025年工作任务分解表的通知\n\n附件\n\n2025年山东省工作任务分解表\n\n",
    [["（一）公开", "省司法厅", "", "更新主动公开事项目录，建立省市县乡四级目录体系。", "3月底前"]],
  );
  const city = cityTable(CITY).replace(
    "\n\n附件",
    "\n\n根据《关于印发2025年工作任务分解表的通知》（鲁政办发〔2025〕5号）要求，现印发给你们。\n\n附件",
  );

  it("is followed up to the first", () => {
    const own = countyTable([["（一）主动公开", "县教育和体育局", "", "更新主动公开事项目录，建立县乡两级目录体系。", "3月底前"]]);
    const opened = openAmong({ "city.notice.txt": city, "province.notice.txt": PROVINCE }, own);
    assert.match(hover(opened, "更新"), /\n\n汶上县 ← 济宁市第13行 ← 山东省第11行$/u);
    assert.match(hover(opened, "更新", "en"), /\n\n汶上县 ← 济宁市 line 13 ← 山东省 line 11$/u);
  });
});
