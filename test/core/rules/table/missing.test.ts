import { test } from "node:test";
import { check, choose, HEADER, silent } from "../check.js";

const FIRST = "（一）公开⇥县政府办公室⇥各乡镇⇥建立公开目录体系并更新。⇥12月底前\n";

test("units and a deadline, and no requirement", () => {
  check(`${HEADER}${FIRST}⇥县财政局⇥各乡镇⇥「table/requirement-missing|」⇥12月底前\n`);
  check(`${HEADER}${FIRST}⇥⇥⇥「table/requirement-missing|」⇥12月底前\n`);
});

test("a row without a deadline; it can follow the one above", () => {
  const table = (deadline: string): string =>
    `${HEADER}${FIRST.replace("12月", "9月")}⇥县财政局⇥各乡镇⇥动态更新收费目录清单。⇥${deadline}\n`;
  check(table("「table/deadline-missing|」"));
  choose(table(""), "照上一行补上", table("9月底前"));
  choose(table(""), "补上“长期坚持”", table("长期坚持"));
});

test("a dash or 同上 is a deadline that somebody wrote, and a table may have none at all", () => {
  silent(`${HEADER}${FIRST}⇥县财政局⇥各乡镇⇥动态更新收费目录清单。⇥—\n⇥县司法局⇥各乡镇⇥落实行政执法公示制度。⇥同上\n`);
  silent("工作任务⇥牵头部门⇥具体要求\n（一）公开⇥县政府办公室⇥建立公开目录体系并更新。\n");
});

test("rows of a new page that only go on with the cells of the page before", () => {
  const pages = (row: string): string => `${HEADER}${FIRST}\n${HEADER}${row}\n⇥县财政局⇥各乡镇⇥动态更新收费目录清单。⇥12月底前\n`;
  silent(pages("⇥⇥金乡县胡集中心卫生院 金乡县汽车站⇥⇥"));
  silent(pages("⇥县财政局⇥县汽车站⇥⇥"));
  silent(pages("⇥⇥⇥并及时向社会公开。⇥"));
  check(pages("⇥县司法局⇥⇥公布重大行政决策事项目录。⇥「table/deadline-missing|」"));
});

test("lead and responsible are empty: the merged cells above go on", () => {
  const table = (units: string): string => `${HEADER}${FIRST}⇥${units}⇥动态更新收费目录清单。⇥12月底前\n`;
  check(table("「table/lead-inherited|」⇥"));
  choose(table("⇥"), "把上面的单位填到本行", table("县政府办公室⇥各乡镇"));
});

test("nothing is inherited on the first row", () => {
  silent(`${HEADER}（一）公开⇥⇥⇥建立公开目录体系并更新。⇥12月底前\n`);
});

test("a table with one column of units", () => {
  const table = (units: string): string => `工作任务⇥责任单位⇥具体要求\n（一）公开⇥县政府办公室⇥建立公开目录。\n⇥${units}⇥更新公开目录。\n`;
  check(table("「table/lead-inherited|」"));
  choose(table(""), "把上面的单位填到本行", table("县政府办公室"));
});

test("in prose a heading over a line of units says all there is to do", () => {
  silent("一、主要目标\n\n（一）地区生产总值增长7%以上\n\n责任单位：县财政局\n\n（二）工业投资增长12%以上\n\n责任单位：县财政局\n", {
    layouts: ["rows"],
  });
});
