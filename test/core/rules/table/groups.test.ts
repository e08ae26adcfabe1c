import { test } from "node:test";
import { check, HEADER, silent } from "../check.js";

const task = (words: string): string => `⇥县政府办公室⇥各乡镇⇥${words}。⇥12月底前\n`;

test("a heading （一） with no task under it", () => {
  check(`${HEADER}「table/empty-group|（一）公开」⇥⇥⇥⇥\n（二）解读${task("健全解读机制")}`);
  check(`${HEADER}（一）公开${task("更新目录")}「table/empty-group|（二）解读」⇥⇥⇥⇥\n`);
  check(`${HEADER}「table/empty-group|（一）公开」⇥⇥⇥⇥\n二、强化数字赋能⇥⇥⇥⇥\n（二）解读${task("健全解读机制")}`.replace("二、", "一、"));
});

test("tasks below a heading alone, with or without names of their own, over a page, after an empty row", () => {
  silent(`${HEADER}（一）公开⇥⇥⇥⇥\n${task("更新目录")}`);
  silent(`${HEADER}（一）公开⇥⇥⇥⇥\n公开目录${task("更新目录")}`);
  silent(`${HEADER}（一）公开⇥⇥⇥⇥\n1.公开目录${task("更新目录")}`);
  silent(`${HEADER}（一）公开⇥⇥⇥⇥\n\n${HEADER}${task("更新目录")}`, { layouts: ["rows"] });
});

test("a heading on the first row of a page", () => {
  check(
    `${HEADER}（一）公开${task("更新目录")}\n${HEADER}「table/group-uncertain|（二）解读」${task("健全解读机制")}（三）回应${task("回应社会关切")}`,
  );
});

test("the first row of a table, and a section ahead of the heading, leave no doubt", () => {
  silent(`${HEADER}（一）公开${task("更新目录")}\n${HEADER}一、数字赋能⇥⇥⇥⇥\n（二）解读${task("健全解读机制")}`);
});
