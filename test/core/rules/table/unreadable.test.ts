import assert from "node:assert/strict";
import { test } from "node:test";
import { check, choose, messages, silent } from "../check.js";

const HEADER = "工作任务⇥牵头部门⇥责任单位⇥具体要求⇥完成时限\n";

test("a header whose columns ran together", () => {
  check("附件\n\n「table/unreadable|工作任务 牵头部门 责任单位 具体要求 完成时限」\n（一）公开 县政府办公室 各乡镇 建立目录。 12月底前\n");
});

test("headings one below the other, without TABs", () => {
  const text = "工作任务\n牵头部门\n责任单位\n具体要求\n完成时限\n（一）公开\n县政府办公室\n";
  check(`「table/unreadable|工作任务」${text.slice(4)}`);
  assert.match(messages(text)[0] ?? "", /上下交错/u);
});

test("rows without TABs below a header that has them: one finding", () => {
  const rows = "公开 县政府办公室 各乡镇 建立公开目录体系并更新。 12月底前";
  check(`${HEADER}「table/unreadable|${rows}」\n解读 县司法局 各乡镇 健全政策解读机制并公开。 长期坚持\n`, { layouts: ["rows"] });
});

test("a stray line among rows that were read is no broken table", () => {
  silent(`${HEADER}（一）公开⇥县政府办公室⇥各乡镇⇥建立公开目录体系并更新。⇥12月底前\n注：解读 县司法局 各乡镇 健全解读机制。 12月底前\n`, {
    layouts: ["rows"],
  });
});

test("a header alone, and a notice without any table, are no broken tables", () => {
  silent(HEADER);
  silent("关于做好当前工作的通知\n\n各乡镇：\n\n请认真落实工作任务，牵头部门和责任单位按时完成。\n");
  silent("");
});

test("columns parted by “|”: TABs in their place make a table of it", () => {
  const header = "| 工作任务 | 牵头部门 | 责任单位 | 具体要求 | 完成时限 |";
  const row = "| （一）公开 | 县政府办公室 | 各乡镇 | 建立公开目录。 | 12月底前 |";
  const table = `2025年任务分解表\n\n${header}\n| --- | :-: | --- | --- | --- |\n${row}\n`;
  check(table.replace(header, `「table/unreadable|${header}」`), { layouts: ["rows"] });
  const after = `2025年任务分解表\n\n${HEADER}（一）公开⇥县政府办公室⇥各乡镇⇥建立公开目录。⇥12月底前\n`;
  choose(table, "“|”改为制表符", after, { layouts: ["rows"] });
  silent(after);
});
