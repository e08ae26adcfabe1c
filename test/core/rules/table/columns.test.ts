import assert from "node:assert/strict";
import { test } from "node:test";
import { check, findingsOf, messages, silent } from "../check.js";

test("no column for the requirement", () => {
  check("「table/columns|工作任务⇥牵头部门⇥责任单位⇥完成时限」\n（一）公开⇥县政府办公室⇥各乡镇⇥12月底前\n", { layouts: ["rows"] });
});

test("neither lead nor responsible", () => {
  check("「table/columns|工作任务⇥具体要求⇥完成时限」\n（一）公开⇥建立公开目录体系并更新。⇥12月底前\n", { layouts: ["rows"] });
});

test("an unknown heading is a hint, and its column is left alone", () => {
  const table = "工作任务⇥牵头部门⇥具体要求⇥完成时限⇥「table/columns|督导方式」\n（一）公开⇥县政府办公室⇥建立公开目录。⇥12月底前⇥随便写\n";
  check(table);
  assert.equal(findingsOf(table.replace(/「[^|]*\||」/gu, "").replaceAll("⇥", "\t"))[0]?.severity, "hint");
});

test("where a column is missing, the unknown heading may be the one, and the error says so", () => {
  const table = "工作任务⇥牵头部门⇥要干什么⇥完成时限\n（一）公开⇥县政府办公室⇥建立公开目录。⇥12月底前\n";
  assert.deepEqual(messages(table), ["表头没有“具体要求”一列；如果“要干什么”就是，请在 fenjie.json 的 columns 中写明"]);
});

test("no deadlines, no leads, columns in another order, remarks, a repeated header: all in order", () => {
  silent("工作任务⇥具体要求⇥责任单位\n（一）公开⇥建立公开目录。⇥各乡镇\n");
  silent("序号⇥重点任务⇥完成时间⇥主要内容⇥牵头单位⇥配合单位⇥备注\n1⇥公开⇥12月底前⇥建立公开目录。⇥县政府办公室⇥各乡镇⇥\n");
  const table = "工作任务⇥具体要求⇥责任单位\n";
  silent(`${table}（一）公开⇥建立公开目录。⇥各乡镇\n\n${table}⇥更新公开目录。⇥各乡镇\n`);
});

test("a lone column of tasks that says what is to be done holds the requirements", () => {
  silent("序号⇥重点工作⇥责任领导⇥责任单位⇥完成时限\n1⇥盘活僵尸企业10家，盘活存量土地400亩。⇥张某⇥县财政局⇥12月底前\n");
  silent("工作任务⇥牵头单位⇥责任单位⇥完成时限\n一、扩大投资⇥⇥⇥\n实施重点项目90项，完成投资100亿元。⇥县财政局⇥各乡镇⇥12月底前\n");
  check("「table/columns|工作任务⇥牵头单位⇥责任单位⇥完成时限」\n优化环境⇥县财政局⇥各乡镇⇥12月底前\n", { layouts: ["rows"] });
});

test("the header again over a row of another kind is still the same header", () => {
  const header = "工作任务⇥牵头单位⇥责任单位⇥完成时限\n";
  silent(`${header}实施重点项目90项，完成投资100亿元。⇥县财政局⇥各乡镇⇥12月底前\n${header}引进企业5家⇥县商务局⇥各乡镇⇥12月底前\n`);
});

test("a form to report progress on is no table of tasks", () => {
  silent("序号⇥工作任务⇥进展情况⇥存在问题⇥下一步计划\n1⇥⇥⇥⇥\n");
});

test("a list of names beside the table is none; one that says who and when is, and lacks what", () => {
  silent("序号⇥单位⇥联系人⇥联系电话\n1⇥县财政局⇥张某⇥2345678\n");
  silent("序号⇥责任单位⇥联系人⇥联系电话\n1⇥县财政局⇥张某⇥2345678\n");
  silent("序号⇥乡镇（街道）⇥包联领导⇥联系单位\n1⇥四塘镇⇥张某⇥县财政局\n");
  check("「table/columns|牵头部门⇥责任单位⇥完成时限」\n县财政局⇥各乡镇⇥12月底前\n", { layouts: ["rows"] });
});
