import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { align } from "../../../server/src/core/lineage/alignment/alignment.js";
import { placeNames } from "../../../server/src/core/lineage/alignment/likeness.js";
import { type Outline, readOutline, textFor } from "../../../server/src/core/notice/outline.js";
import { inRows, JINING, open, seed, WENSHANG } from "./support.js";

const alignTexts = (child: readonly string[], parent: readonly string[]) => {
  const rows = (requirements: readonly string[]) =>
    requirements.map((text, i) => [i === 0 ? "（一）公开" : "", "甲局", "", text, "6月底前"]);
  const c = open(inRows(WENSHANG, rows(child)));
  const p = open(inRows(JINING, rows(parent)));
  const { tasks, notCovered } = align(readOutline(c.notice), readOutline(p.notice), placeNames([c.locality, p.locality]));
  return {
    lines: tasks.map(({ status, matches }) => `${status} ${matches.map((m) => m.parent.index).join()}`.trim()),
    notCovered: notCovered.map((task) => task.index),
    similarities: tasks.map(({ matches }) => matches[0]?.similarity ?? null),
  };
};

describe("汶上 against 济宁, 2025", () => {
  const child = seed("wenshang-2025");
  const parent = seed("jining-2025");
  const { tasks, notCovered } = align(readOutline(child.notice), readOutline(parent.notice), placeNames([child.locality, parent.locality]));
  const parentLine = (line: number) => {
    const task = tasks.find(({ task: t }) => child.notice.lineOf(t.row) + 1 === line);
    return task === undefined ? null : [task.status, ...task.matches.map((m) => parent.notice.lineOf(m.parent.row) + 1)];
  };

  it("finds the origin of all 52 tasks", () => {
    const counts = { verbatim: 0, adapted: 0, new: 0 };
    for (const { status } of tasks) counts[status]++;
    assert.deepEqual(counts, { verbatim: 39, adapted: 13, new: 0 });
    assert.ok(tasks.every(({ matches }) => matches.length === 1));
  });

  it("finds it across groups with other titles", () => {
    // The page break in 济宁's table moved two tasks of （三） under （四）.
    assert.deepEqual(parentLine(96), ["verbatim", 48]);
    // （十五） of 济宁 begins in （十二） of 汶上.
    assert.deepEqual(parentLine(366), ["adapted", 142]);
    assert.deepEqual(parentLine(262), ["adapted", 89]);
    assert.deepEqual(parentLine(38), ["adapted", 34]);
  });

  it("names the 28 tasks 汶上 does not carry", () => {
    const lines = notCovered.map((task) => parent.notice.lineOf(task.row) + 1);
    const promises = [
      ...[102, 103, 104, 105],
      ...[108, 109, 110, 111],
      ...[114, 115, 116, 117, 118],
      ...[121, 122, 123, 124, 125],
      ...[128, 129, 130, 131],
    ];
    assert.deepEqual(lines, [45, 54, 64, 67, 68, 69, ...promises]);
  });
});

describe("what makes a task the same", () => {
  it("blanks, width, punctuation, years and places do not count, and it is adapted all the same", () => {
    const { lines, similarities } = alignTexts(
      ["推动全县 2025年政务公开(专区)建设,打造汶上品牌。"],
      ["推动全市2024年政务公开（专区）建设，打造济宁品牌。"],
    );
    assert.deepEqual(lines, ["adapted 0"]);
    assert.deepEqual(similarities, [0.99]);
  });

  it("another subject in the words of the trade is new", () => {
    const { lines, notCovered } = alignTexts(
      ["加强养老服务扶持政策信息公开，及时公布监管结果。"],
      ["加强义务教育招生政策信息公开，做好入学指导工作。"],
    );
    assert.deepEqual([lines, notCovered], [["new"], [0]]);
  });

  it("one task taken apart: both parts come from it", () => {
    const { lines, notCovered } = alignTexts(
      ["持续完善主动公开事项目录，建立三级目录体系。", "将事项目录嵌入部门业务系统，固化到现有业务流程。"],
      ["持续完善主动公开事项目录，建立三级目录体系。将事项目录嵌入部门业务系统，固化到现有业务流程。"],
    );
    assert.deepEqual([lines, notCovered], [["adapted 0", "adapted 0"], []]);
  });

  it("two tasks put into one: both are carried", () => {
    const { lines, notCovered } = alignTexts(
      ["持续完善主动公开事项目录，建立三级目录体系。探索引入新技术，优化升级网站功能。"],
      ["持续完善主动公开事项目录，建立三级目录体系。", "探索引入新技术，优化升级网站功能。", "加强养老机构监管信息公开。"],
    );
    assert.deepEqual(notCovered, [2]);
    assert.deepEqual([...(lines[0] ?? "").slice(-3)].sort().join(""), ",01");
  });

  it("two tasks of the parent that are alike: the one that is not carried stays open", () => {
    const { lines, notCovered } = alignTexts(
      ["每季度公开一次教育领域重大建设项目批准和实施信息。"],
      ["每季度公开一次卫生领域重大建设项目批准和实施信息。", "每季度公开一次教育领域重大建设项目批准和实施信息。"],
    );
    assert.deepEqual([lines, notCovered], [["verbatim 1"], [0]]);
  });

  it("equal tasks are taken one by one, in their order", () => {
    const text = "按要求做好信息公开工作。";
    assert.deepEqual(alignTexts([text, text], [text, text]).lines, ["verbatim 0", "verbatim 1"]);
    assert.deepEqual(alignTexts([text], [text, text]).notCovered, [1]);
  });

  it("many equal tasks are taken one by one too, and a heading says which", () => {
    const text = "加强政策解读。";
    const many = Array.from({ length: 60 }, () => text);
    assert.deepEqual(
      alignTexts(many, many).lines,
      many.map((_, i) => `verbatim ${i}`),
    );
    const rows = (titles: readonly string[]) => titles.map((title, i) => [`（${"一二三四"[i]}）${title}`, "甲局", "", text, "6月底前"]);
    const child = open(inRows(WENSHANG, rows(["教育领域公开", "医疗领域公开"])));
    const parent = open(inRows(JINING, rows(["养老领域公开", "医疗领域公开", "教育领域公开"])));
    const { tasks } = align(readOutline(child.notice), readOutline(parent.notice), []);
    assert.deepEqual(
      tasks.map(({ matches }) => matches.map((match) => match.parent.index)),
      [[2], [1]],
    );
  });

  it("in a table without a column for requirements the task cell says what is to be done", () => {
    const table = (front: string, tasks: readonly string[]) =>
      open(`${front}工作任务\t牵头部门\t完成时限\n${tasks.map((task) => `${task}\t甲局\t6月底前\n`).join("")}`);
    const child = table(WENSHANG, ["（一）开展县级政务公开专区建设", "（二）完成老旧小区改造"]);
    const parent = table(JINING, ["（一）完成老旧小区改造", "（二）开展市级政务公开专区建设", "（三）办好农民工运动会"]);
    const { tasks, notCovered } = align(readOutline(child.notice), readOutline(parent.notice), []);
    assert.deepEqual(
      tasks.map(({ status, matches }) => [status, ...matches.map((match) => match.parent.index)]),
      [
        ["adapted", 1],
        ["verbatim", 0],
      ],
    );
    assert.deepEqual(
      notCovered.map((task) => task.index),
      [2],
    );
  });

  it("a row without requirement is no task of lineage, an empty table none at all", () => {
    assert.deepEqual(alignTexts(["", "做好公开。"], ["做好公开。"]).lines, ["verbatim 0"]);
    assert.deepEqual(alignTexts([], ["做好公开。"]).notCovered, [0]);
  });
});

describe("a parent in prose", () => {
  it("济宁's rows come from the paragraphs that say the same", () => {
    const child = seed("jining-2025");
    const parent = seed("jinan-2025");
    const { tasks } = align(readOutline(child.notice), readOutline(parent.notice), placeNames([child.locality, parent.locality]));
    const origin = (words: string) =>
      tasks.find(({ task }) => textFor(task, "requirement").includes(words))?.matches[0]?.parent.group.title;
    assert.equal(origin("持续做好权责清单"), "以政务公开提高监管效能");
    assert.equal(origin("养老服务扶持政策"), "以政务公开促进政策落实");
    assert.equal(origin("工业经济“头号工程”"), undefined);
  });
});

describe("large tables", () => {
  const words = [
    ...seed("jining-2025")
      .notice.text()
      .replace(/[^\p{Script=Han}]/gu, ""),
  ];
  const made = (count: number, seedNumber: number): readonly string[] => {
    let state = seedNumber;
    const random = (limit: number): number => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state % limit;
    };
    const sentence = (): string =>
      words
        .slice(random(words.length - 60))
        .slice(0, 20 + random(40))
        .join("");
    return Array.from({ length: count }, () => sentence() + sentence() + sentence());
  };
  const outlineOf = (requirements: readonly string[]): Outline =>
    readOutline(
      open(
        inRows(
          WENSHANG,
          requirements.map((text) => ["", "甲局", "", text, "6月底前"]),
        ),
      ).notice,
    );

  it("a thousand against a thousand: each of the moved ones is found", () => {
    const texts = made(1000, 1);
    const parent = outlineOf(texts);
    const child = outlineOf(made(1000, 2).map((text, i) => (i % 2 === 0 ? text : `着力${texts[999 - i]}`)));
    const { tasks } = align(child, parent, []);
    assert.ok(tasks.every(({ matches }, i) => i % 2 === 0 || matches[0]?.parent === parent.tasks[999 - i]));
  });
});
