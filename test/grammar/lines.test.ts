/** Single lines of the three layouts and of the parts around a table, with their slips. */
import assert from "node:assert/strict";
import test from "node:test";
import { type Coloured, colour } from "./tokens.js";

const SECTION = "keyword.other.marker.section";
const SECTION_TITLE = "markup.heading.section";
const GROUP = "keyword.other.marker.group";
const GROUP_TITLE = "entity.name.function.group";
const SLIP = "keyword.other.marker.slip";
const UNIT = "entity.name.type.unit";
const DEADLINE = "constant.numeric.deadline";
const COLUMN = "keyword.control.column";
const LABEL = "keyword.other.label";
const NUMBER = "variable.other.constant.document-number";
const RESIDUE = "comment.block.residue";

const check = (text: string, ...expected: readonly Coloured[]) => assert.deepEqual(colour(text).flat(), expected);

test("a row on one line: group, units, deadline; the requirement keeps the plain colour", () => {
  check(
    "（一）全面优化主动公开机制\t市政府办公室\t市教育局 市卫生健康委\t完善主动公开事项目录，由市教育局抓落实。\t12月底前",
    ["（一）", GROUP],
    ["全面优化主动公开机制", GROUP_TITLE],
    ["市政府办公室", UNIT],
    ["市教育局", UNIT],
    ["市卫生健康委", UNIT],
    ["12月底前", DEADLINE],
  );
});

test("a row whose cells are lines", () => {
  check(
    "\t一、坚持标准引领\n\n\t（一）全面优化\n\t县政府办公室\n县财政局\n\t\n\t完善目录。\n\t长期坚持",
    ["一、", SECTION],
    ["坚持标准引领", SECTION_TITLE],
    ["（一）", GROUP],
    ["全面优化", GROUP_TITLE],
    ["县政府办公室", UNIT],
    ["县财政局", UNIT],
    ["长期坚持", DEADLINE],
  );
});

test("the header in both layouts", () => {
  check("工作任务\t牵头部门\t完成时限", ["工作任务", COLUMN], ["牵头部门", COLUMN], ["完成时限", COLUMN]);
  check("\t序号\n\t责任（配合）单位", ["序号", COLUMN], ["责任（配合）单位", COLUMN]);
});

test("a word of the header inside other text is not one", () => check("各责任单位要抓好落实。"));

test("the prose layout: the heading up to its full stop, the units in the brackets at the end", () => {
  check(
    "（一）优化政务服务。以企业体验为导向。（牵头单位：市政府办公厅；责任单位：各区县政府、市有关部门，6月底前完成）",
    ["（一）", GROUP],
    ["优化政务服务", GROUP_TITLE],
    ["牵头单位", LABEL],
    ["市政府办公厅", UNIT],
    ["责任单位", LABEL],
    ["各区县政府", UNIT],
    ["市有关部门", UNIT],
    ["6月底前", DEADLINE],
  );
});

test("brackets that a page has cut", () => {
  check("抓好落实。(责任\n\n单位：各区县政府、市财政局)", ["责任", LABEL], ["单位", LABEL], ["各区县政府", UNIT], ["市财政局", UNIT]);
});

test("slips in markers keep the colour and get a scope of their own", () => {
  check("(一)优化机制\t", ["(一)", `${GROUP}.half-width`], ["优化机制", GROUP_TITLE]);
  check("一.优化机制", ["一", SECTION], [".", SLIP], ["优化机制", SECTION_TITLE]);
  check("（二）、优化机制\t", ["（二）", GROUP], ["、", SLIP], ["优化机制", GROUP_TITLE]);
});

test("a heading that text runs on from", () =>
  check(
    "**一、压实责任分工。**各牵头部门要抓好落实。",
    ["**", RESIDUE],
    ["一、", SECTION],
    ["压实责任分工", SECTION_TITLE],
    ["**", RESIDUE],
  ));

test("names with separators and brackets inside are one name", () => {
  for (const name of [
    "各县（市、区）政府",
    "市政府各部门、单位",
    "市、县级政府办公室",
    "各乡镇（街道）人民政府（办事处）",
    "市生态环境局汶上县分局",
    "国网金乡县供电公司",
  ])
    check(`\t${name}`, [name, UNIT]);
});

test("deadlines of every family", () => {
  for (const deadline of [
    ...[
      "3月底前",
      "12 月底前",
      "11月前",
      "年底前",
      "2026年底前",
      "到2023年底",
      "2025年6月30日前",
      "6月上旬",
      "第三季度",
      "二季度前",
      "上半年",
    ],
    ...[
      "2024—2026年",
      "“十四五”末",
      "每月5日前",
      "每季度末",
      "每年至少2次",
      "按季度",
      "长期",
      "持续推进",
      "贯穿全年",
      "立行立改",
      "即日起",
    ],
    ...[
      "印发之日起30日内",
      "省级平台上线后1个月内",
      "按上级要求",
      "6月底前启动，12月底前完成",
      "12月底前取得阶段性成效",
      "力争12月底前",
      "同上",
    ],
  ])
    check(`\t${deadline}`, [deadline, DEADLINE]);
});

test("what is no deadline", () => {
  check("\t完善目录");
  check("\t持续完善并动态更新目录");
  check("\t全年货物吞吐量突破8500万吨，新增2.3月。");
});

test("the parts around the table", () => {
  check("汶政办字〔2025〕8号", ["汶政办字〔2025〕8号", NUMBER]);
  check("汶政办字[2025]第08号", ["汶政办字[2025]第08号", NUMBER]);
  check("关于印发2025年汶上县政务公开工作要点", ["关于印发2025年汶上县政务公开工作要点", "markup.heading.title"]);
  check("任务分解表的通知", ["任务分解表的通知", "markup.heading.title"]);
  check("各镇政府，县政府各部门：", ["各镇政府", UNIT], ["县政府各部门", UNIT]);
  check("附件：政务公开任务分解表", ["附件", LABEL], ["政务公开任务分解表", "variable.other.annex"]);
  check("  2025年5月26日  ", ["2025年5月26日", "constant.numeric.date"]);
  check("（此件公开发布）", ["（此件公开发布）", "string.unquoted.remark"]);
  check("抄送：市委各部门，市监委。", ["抄送", LABEL], ["市委各部门", UNIT], ["市监委", UNIT]);
  check("---", ["---", RESIDUE]);
});

test("a citation, with the number beside it", () =>
  check(
    "根据《关于印发〈要点〉的通知》（鲁政办发〔2025〕5号），现予印发。",
    ["《关于印发〈要点〉的通知》", "variable.other.citation"],
    ["鲁政办发〔2025〕5号", NUMBER],
  ));

test("an ordinary paragraph stays plain", () => check("结合实际认真贯彻执行，进一步加强政策解读和舆情回应工作。"));

test("a comment to the program, at the end of a cell, on a line of its own, and while it is typed", () => {
  const DIRECTIVE = "comment.block.directive";
  const WORD = "keyword.control.directive";
  check(
    "县教育局需做好。 <!-- fenjie-disable-line units/unknown -- 待批复 -->",
    ["<!-- ", DIRECTIVE],
    ["fenjie-disable-line", WORD],
    [" units/unknown -- 待批复 -->", DIRECTIVE],
  );
  check("<!-- fenjie-enable -->", ["<!-- ", DIRECTIVE], ["fenjie-enable", WORD], [" -->", DIRECTIVE]);
  check("<!-- fenjie-disable\t12月底前", ["<!-- ", DIRECTIVE], ["fenjie-disable", WORD], ["12月底前", DEADLINE]);
});
