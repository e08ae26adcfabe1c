import assert from "node:assert/strict";
import { test } from "node:test";
import { check, choose, HEADER, messages, silent } from "../check.js";

const GOOD = "⇥县财政局⇥各乡镇⇥动态更新收费目录清单。⇥12月底前\n";

test("a row without its deadline: the column is named", () => {
  const table = `${HEADER}「table/cell-count|（一）公开」⇥县财政局⇥各乡镇⇥动态更新收费目录清单。\n（二）解读${GOOD.replace("收费", "项目")}`;
  check(table);
  assert.deepEqual(messages(table), ["“（一）公开”一行有 4 个单元格，表头有 5 列，看来缺少“完成时限”"]);
});

test("the requirement is missing and the deadline stands in its place", () => {
  const table = `${HEADER}（一）公开⇥县财政局⇥各乡镇⇥12月底前\n（二）解读${GOOD}`;
  assert.match(messages(table)[0] ?? "", /看来缺少“具体要求”$/u);
  choose(table, "补上空的“具体要求”单元格", table.replace("各乡镇⇥12月底前", "各乡镇⇥⇥12月底前"));
});

test("one unit cell for two columns: both are offered", () => {
  const table = `${HEADER}（一）公开⇥县财政局⇥动态更新收费目录清单。⇥12月底前\n（二）解读${GOOD}`;
  assert.match(messages(table)[0] ?? "", /看来缺少“牵头部门”或“责任单位”$/u);
  choose(table, "补上空的“牵头部门”单元格", table.replace("公开⇥县财政局", "公开⇥⇥县财政局"));
  choose(table, "补上空的“责任单位”单元格", table.replace("县财政局⇥动态", "县财政局⇥⇥动态"));
});

test("a row that begins with its units lacks the group's empty cell", () => {
  const table = `${HEADER}（一）公开${GOOD}县司法局⇥各乡镇⇥落实行政执法公示制度。⇥12月底前\n`;
  assert.match(messages(table)[0] ?? "", /看来缺少“工作任务”$/u);
  choose(table, "补上空的“工作任务”单元格", table.replace("县司法局", "⇥县司法局"), { layouts: ["rows"] });
});

test("a row of the cells layout that lacks a cell", () => {
  const cells = `⇥工作任务\n⇥牵头部门\n⇥责任单位\n⇥具体要求\n⇥完成时限\n\n⇥「table/cell-count|（一）公开」\n⇥县财政局\n⇥各乡镇\n⇥12月底前\n\n⇥\n⇥县司法局\n⇥\n⇥落实公示制度。\n⇥12月底前\n`;
  check(cells, { layouts: ["rows"] });
});

test("a cell too many", () => {
  check(`${HEADER}（一）公开⇥县财政局⇥各乡镇⇥动态更新收费目录清单。⇥12月底前⇥「table/cell-count|已完成」\n`, { layouts: ["rows"] });
});

test("what was pushed out of the row above is told from a row", () => {
  const cells =
    "\t工作任务\n\t牵头部门\n\t责任单位\n\t具体要求\n\t完成时限\n\n\t（一）公开\n\t县财政局\n\t各乡镇\n\t更新目录。\n\t12月底前\n\t9月底前\n\n\t（二）解读\n\t县司法局\n\t\n\t健全机制。\n\t12月底前\n";
  assert.ok(messages(cells).some((message) => /“9月底前”一行有 1 个单元格.*像是上一行多出的一格/u.test(message)));
});

test("a cell too many in the cells layout is one finding: the deadline shows where the row ends", () => {
  const cells =
    "\t工作任务\n\t牵头部门\n\t责任单位\n\t具体要求\n\t完成时限\n\n\t（一）公开\n\t县财政局\n\t各乡镇\n\t\n\t更新目录。\n\t12月底前\n\n\t（二）解读\n\t县司法局\n\t\n\t健全机制。\n\t12月底前\n";
  assert.deepEqual(messages(cells), ["“（一）公开”一行有 6 个单元格，表头有 5 列，请检查是否多了制表符"]);
});

test("headings alone, sections, empty rows, rows that go on over a page, remarks left out", () => {
  silent(`${HEADER}一、推进公开\n（一）公开\n${GOOD}⇥⇥⇥⇥\n`, { layouts: ["rows"] });
  silent(`${HEADER}（一）公开${GOOD}\n${HEADER}⇥⇥县汽车站\n${GOOD.replace("目录", "项目")}`, { layouts: ["rows"] });
  silent("工作任务⇥牵头部门⇥具体要求⇥完成时限⇥备注\n（一）公开⇥县财政局⇥更新目录。⇥12月底前\n");
});

test("where most rows differ from the header alike, the header is wrong: one finding", () => {
  const rows = ["一", "二", "三", "四"].map((n) => `（${n}）公开${n}⇥县财政局⇥各乡镇⇥动态更新${n}类目录。⇥12月底前\n`).join("");
  check(`「table/cell-count|工作任务⇥责任单位⇥具体要求⇥完成时限」\n${rows}`, { layouts: ["rows"] });
});
