import { test } from "node:test";
import { check, choose, HEADER, silent } from "../check.js";

const FIRST = "（一）公开⇥县政府办公室⇥各乡镇⇥建立公开目录体系并更新。⇥12月底前\n";

test("a row with responsible units and no lead", () => {
  check(`${HEADER}${FIRST}⇥「table/lead-missing|」⇥县政府各部门、单位⇥持续整治数字形式主义。⇥12月底前\n`);
});

test("the lead of the row above is taken over, past rows that inherit theirs", () => {
  const table = (lead: string): string =>
    `${HEADER}${FIRST}⇥⇥⇥完善政策问答平台的运行机制。⇥12月底前\n⇥${lead}⇥县政府各部门、单位⇥持续整治数字形式主义。⇥12月底前\n`;
  choose(table(""), "取用上一行的“牵头部门”", table("县政府办公室"));
});

test("the first row of a table has nothing above to take over", () => {
  check(`${HEADER}（一）公开⇥「table/lead-missing|」⇥各乡镇⇥建立公开目录体系并更新。⇥12月底前\n`);
});

test("a lead alone, a table without a lead column, a row cut by the page are in order", () => {
  silent(`${HEADER}（一）公开⇥市政府各部门、单位⇥⇥建立公开目录体系并更新。⇥12月底前\n`);
  silent("工作任务⇥责任单位⇥具体要求⇥完成时限\n（一）公开⇥各乡镇⇥建立公开目录体系并更新。⇥12月底前\n");
  silent(`${HEADER}${FIRST}\n${HEADER}⇥⇥县汽车站 县人民医院⇥⇥\n`, { layouts: ["rows"] });
});
