import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { CheckedNotice } from "../../../server/src/core/checked.js";
import { decompose } from "../../../server/src/core/decompose/decompose.js";
import { readOutline, textFor } from "../../../server/src/core/notice/outline.js";
import { reviewMarksIn } from "../../../server/src/core/review/marks.js";
import { shippedRegistries } from "../../../server/src/core/units/shipped.js";
import { seed } from "../lineage/support.js";

const check = (text: string): CheckedNotice => new CheckedNotice(text, { configuration: {}, registries: shippedRegistries });

const options = { registries: shippedRegistries, language: "zh", today: "2026-11-21" } as const;

interface Row {
  readonly section: string | null;
  readonly group: string | null;
  readonly lead: string;
  readonly responsible: string;
  readonly requirement: string;
  readonly deadline: string;
}

/** The draft read back, and what is marked in it. */
const broken = (text: string): { readonly rows: readonly Row[]; readonly marks: readonly string[]; readonly text: string } => {
  const found = decompose(check(text), options);
  assert.ok(!("problem" in found), "problem" in found ? found.problem.zh : "");
  const { tasks } = readOutline(check(found.text).notice);
  const marks = reviewMarksIn(found.text).map(({ reason }) => reason);
  assert.equal(found.doubts, marks.length);
  const rows = tasks.map((task) => ({
    section: task.group.section.title,
    group: task.group.title,
    lead: textFor(task, "lead"),
    responsible: textFor(task, "responsible"),
    requirement: textFor(task, "requirement"),
    deadline: textFor(task, "deadline"),
  }));
  assert.equal(rows.filter(({ requirement }) => requirement !== "").length, found.tasks);
  return { rows, marks, text: found.text };
};

const COVER = `梁政发〔2026〕3号

梁山县人民政府

关于印发2026年梁山县城市更新工作要点的通知

各乡镇（街道）人民政府（办事处），县政府各部门、单位：

现将《2026年梁山县城市更新工作要点》印发给你们，请认真贯彻落实。

梁山县人民政府

2026年3月2日

2026年梁山县城市更新工作要点

`;

describe("breaking a 工作要点 down", () => {
  it("makes a group of each paragraph and a row of each sentence, with the units of its brackets", () => {
    const { rows, marks } = broken(`${COVER}一、补齐短板

（一）改造老旧小区。6月底前完成32个小区的改造方案，年底前全部开工。同步推进加装电梯。（牵头单位：县住房城乡建设局；责任单位：县发展和改革局、县财政局）

（二）整治背街小巷。对12条背街小巷进行整治，完善排水设施。（责任单位：县综合行政执法局，9月底前完成）`);
    assert.deepEqual(
      rows.map(({ group, lead, responsible, requirement, deadline }) => [group, lead, responsible, requirement, deadline]),
      [
        ["改造老旧小区", "县住房城乡建设局", "县发展和改革局、县财政局", "6月底前完成32个小区的改造方案，年底前全部开工。", "年底前"],
        ["改造老旧小区", "县住房城乡建设局", "县发展和改革局、县财政局", "同步推进加装电梯。", ""],
        ["整治背街小巷", "", "县综合行政执法局", "对12条背街小巷进行整治，完善排水设施。", "9月底前完成"],
      ],
    );
    assert.deepEqual(marks, ["文中有几个时间，完成时限取最后一个，请核对"]);
    assert.ok(rows.every(({ section }) => section === "补齐短板"));
  });

  it("keeps what brackets in the middle of a paragraph say apart", () => {
    const { rows } = broken(`${COVER}一、补齐短板

（一）建设停车设施。新增停车泊位2000个。（责任单位：县住房城乡建设局）规范道路停车管理。（责任单位：县公安局）`);
    assert.deepEqual(
      rows.map(({ responsible, requirement }) => [responsible, requirement]),
      [
        ["县住房城乡建设局", "新增停车泊位2000个。"],
        ["县公安局", "规范道路停车管理。"],
      ],
    );
  });

  it("takes numbered items below a group for its tasks, and the brackets of the last for those that have none", () => {
    const { rows, marks } = broken(`${COVER}一、提升品质

（一）打造公园绿地。
1.新建口袋公园10处。
2.改造提升人民公园，完善健身设施。（责任单位：县住房城乡建设局、县教育和体育局）`);
    assert.deepEqual(
      rows.map(({ group, responsible, requirement }) => [group, responsible, requirement]),
      [
        ["打造公园绿地", "县住房城乡建设局、县教育和体育局", "新建口袋公园10处。"],
        ["打造公园绿地", "县住房城乡建设局、县教育和体育局", "改造提升人民公园，完善健身设施。"],
      ],
    );
    assert.deepEqual(marks, ["本句没有写明责任单位，取自本段后面的括号，请核对"]);
  });

  it("reads 1. as groups where there is no （一）, and lines “牵头单位：”", () => {
    const { rows } = broken(`${COVER}一、提升品质

1.完善管网。改造雨污管网20公里。
牵头单位：县住房城乡建设局
责任单位：县水务局、县财政局

2.整治内涝。消除易涝点5处。
牵头单位：县水务局
责任单位：各乡镇（街道）人民政府（办事处）`);
    assert.deepEqual(
      rows.map(({ group, lead, responsible, requirement }) => [group, lead, responsible, requirement]),
      [
        ["完善管网", "县住房城乡建设局", "县水务局、县财政局", "改造雨污管网20公里。"],
        ["整治内涝", "县水务局", "各乡镇（街道）人民政府（办事处）", "消除易涝点5处。"],
      ],
    );
  });

  it("counts “一是……；二是……” as the duties it lists", () => {
    const { rows } = broken(`${COVER}一、提升品质

（一）加强管护。一是健全管护制度；二是落实管护资金；三是开展季度检查。（责任单位：县财政局）`);
    assert.deepEqual(
      rows.map(({ requirement }) => requirement),
      ["健全管护制度。", "落实管护资金。", "开展季度检查。"],
    );
  });

  it("puts a sentence that says more of the one before with it, and ends none within quotation marks", () => {
    const { rows, marks } = broken(`${COVER}一、提升品质

（一）做好宣传。开展“城市更新。我参与”活动。其中，进社区活动不少于10场。城市更新是惠民工程。（责任单位：县委宣传部）`);
    assert.deepEqual(
      rows.map(({ requirement }) => requirement),
      ["开展“城市更新。我参与”活动。其中，进社区活动不少于10场。", "城市更新是惠民工程。"],
    );
    assert.deepEqual(marks, ["这一句没有看出具体要求，可能不是任务"]);
  });

  it("marks what nobody is named for, a paragraph without a title, and what stands before the first number", () => {
    const { rows, marks } =
      broken(`${COVER}2026年全县城市更新工作的总体要求是：坚持人民城市人民建、人民城市为人民，统筹规划、建设、管理，提升城市品质。

一、提升品质

（一）完成城市体检，6月底前形成体检报告并报县政府审定，作为年度更新计划的依据。

（二）编制更新规划。编制城市更新专项规划。`);
    assert.deepEqual(
      rows.map(({ group, deadline }) => [group, deadline]),
      [
        ["完成城市体检", "6月底前"],
        ["编制更新规划", ""],
      ],
    );
    assert.deepEqual(marks, [
      "正文开头没有序号的段落（“2026年全县城市更新工作的总体……”）没有列入表中",
      "全文没有写明由谁负责，请逐项补上责任单位",
      "这一段没有标题，工作任务取自首句，请核对",
    ]);
  });

  it("numbers groups as the text does: through, or anew under every section", () => {
    const through = broken(`${COVER}一、甲

（一）建制度。建立制度。（责任单位：县财政局）

二、乙

（二）抓落实。抓好落实。（责任单位：县财政局）`).text;
    const anew = broken(`${COVER}一、甲

（一）建制度。建立制度。（责任单位：县财政局）

二、乙

（一）抓落实。抓好落实。（责任单位：县财政局）`).text;
    assert.match(through, /（二）抓落实/u);
    assert.match(anew, /（一）抓落实/u);
  });

  it("breaks the notice of the seeds down without losing a sentence and with nothing to object to but what is still to be filled in", () => {
    const source = seed("jinan-2025").notice.text();
    const { rows, text } = broken(source);
    assert.equal(rows.length, 61);
    const flat = (words: string): string => words.replace(/[\s#*]/gu, "");
    for (const { requirement } of rows) assert.ok(flat(source).includes(flat(requirement)), requirement);
    const sentences = readOutline(check(source).notice).tasks.map((task) => flat(textFor(task, "requirement")));
    assert.equal(rows.map(({ requirement }) => flat(requirement)).join(""), sentences.join(""));
    const rules = new Set(
      check(text)
        .findings()
        .map(({ rule }) => rule),
    );
    assert.deepEqual([...rules].sort(), ["table/deadline-missing", "text/half-width"]);
  });

  it("says why it cannot: a table, or no numbered paragraph", () => {
    const table = decompose(seed("wenshang-2025"), options);
    assert.ok("problem" in table && /已是任务分解表/u.test(table.problem.zh));
    const letter = decompose(check("关于召开会议的通知\n\n各单位：\n\n定于明天召开会议，请参加。\n"), options);
    assert.ok("problem" in letter && /没有找到带序号/u.test(letter.problem.zh));
  });
});
