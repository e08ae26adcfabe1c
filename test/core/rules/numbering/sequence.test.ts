import assert from "node:assert/strict";
import { test } from "node:test";
import { Notice } from "../../../../server/src/core/notice/document.js";
import { check, checker, choose, HEADER, messages, silent } from "../check.js";

let count = 0;
/** “一 1 2 二 3”: sections in Chinese numerals, groups in digits; every group has a task. Marked words stay marked. */
const table = (outline: string): string =>
  HEADER +
  outline
    .split(" ")
    .map((word) => {
      const mark = (text: string): string => (word.startsWith("!") ? `「numbering/sequence|${text}」` : text);
      const bare = word.replace("!", "");
      if (/[一二三四五]/u.test(bare)) return `${mark(`${bare}、`)}推进工作⇥⇥⇥⇥\n`;
      return `${mark(`（${"一二三四五六七八九"[Number(bare) - 1]}）`)}公开⇥县政府办公室⇥各乡镇⇥建立第${++count}号公开目录体系。⇥12月底前\n`;
    })
    .join("");

test("both ways of counting （一） are in order", () => {
  silent(table("一 1 2 3 二 4 5 三 6"));
  silent(table("一 1 2 3 二 1 2 三 1"));
  silent(table("1 2 3"));
});

test("one slip is one finding", () => {
  check(table("一 1 2 !4 5 二 6 7"));
  check(table("一 1 2 3 二 1 !3 4 三 1"));
  check(table("一 1 2 !2 4 二 5 6"));
  check(table("一 1 2 3 !三 4 5"));
  check(table("一 1 2 !9 4 5 二 6"));
});

test("what the message says", () => {
  assert.deepEqual(messages(table("1 2 4")), ["序号不连续：“（二）”之后是“（四）”，应为“（三）”"]);
  assert.deepEqual(messages(table("1 2 2 3")), ["序号“（二）”重复，应为“（三）”"]);
  assert.deepEqual(messages(table("2 3")), ["序号应从“（一）”开始，这里是“（二）”"]);
});

test("renumbering from a heading on, and all of them", () => {
  const [wrong, right] = ["一 1 2 4 5 二 6 7", "一 1 2 3 4 二 5 6"].map((outline) => {
    count = 0;
    return table(outline);
  });
  choose(wrong ?? "", "从“（四）”起重新编号", right ?? "");
  choose(wrong ?? "", "全部重新编号", right ?? "");
});

test("renumbering keeps the marker as it is written, and mends characters that are number and brackets in one", () => {
  const row = (marker: string, n: number): string => `${marker}公开⇥县政府办公室⇥各乡镇⇥建立第${n}号公开目录体系。⇥12月底前\n`;
  choose(
    HEADER + row("(一)", 1) + row("(三)", 2) + row("㈣", 3),
    "全部重新编号",
    HEADER + row("(一)", 1) + row("(二)", 2) + row("（三）", 3),
  );
});

test("every annex has numbers of its own, and one may go on where the other stopped", () => {
  silent(`${table("1 2 3")}\n附件2\n\n${table("1 2")}`);
  silent(`${table("1 2 3")}\n附件2\n\n${table("4 5")}`);
  check(`${table("1 2 3")}\n附件2\n\n${table("1 2 !4")}`);
});

test("a repeated header is no new table", () => {
  silent(`${table("一 1 2")}\n${table("二 3")}`);
});

test("numbers are followed while a heading is typed", () => {
  const notice = Notice.read(table("1 2 3 4").replaceAll("⇥", "\t"));
  const live = checker(notice);
  assert.equal(live.findings().length, 0);
  const at = notice.text().indexOf("（三）") + 1;
  live.update(notice.edit({ start: at, end: at + 1 }, "五"));
  assert.deepEqual(
    live.findings().map(({ rule }) => rule),
    ["numbering/sequence"],
  );
  live.update(notice.edit({ start: at, end: at + 1 }, "三"));
  assert.equal(live.findings().length, 0);
});

test("under groups without a number the tasks are counted anew", () => {
  const row = (task: string, n: number): string => `${task}⇥县政府办公室⇥各乡镇⇥建立第${n}号公开目录体系。⇥12月底前\n`;
  silent(`${HEADER}党建工作⇥⇥⇥⇥\n${row("1.学习", 1)}${row("2.组织", 2)}业务工作⇥⇥⇥⇥\n${row("1.公开", 3)}${row("2.服务", 4)}`);
  check(`${HEADER}${row("1.学习", 1)}${row("2.组织", 2)}${row("「numbering/sequence|1.」公开", 3)}${row("4.服务", 4)}`);
});

test("a line break in a cell leaves it one row, and “2.” behind it is no heading", () => {
  silent(`${HEADER}（一）公开⇥县财政局⇥各乡镇⇥建立目录；\n2.更新目录。⇥12月底前\n（二）解读⇥县财政局⇥各乡镇⇥健全机制。⇥12月底前\n`, {
    layouts: ["rows"],
  });
});
