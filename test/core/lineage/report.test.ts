import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { lineageMarkdown, lineageText } from "../../../server/src/core/features/lineage/print.js";
import { findParents } from "../../../server/src/core/lineage/parents.js";
import { type Lineage, lineageOf } from "../../../server/src/core/lineage/report.js";
import { inRows, JINING, open, seed, WENSHANG } from "./support.js";

describe("the lineage of 汶上 2025", () => {
  const child = seed("wenshang-2025");
  const candidates = ["jining-2025", "jining-2024", "jinan-2025"].map((name) => ({ name, checked: seed(name) }));
  const { report } = lineageOf("wenshang-2025", child, findParents(child, candidates)) as Lineage;

  it("has the shape other programs build on", () => {
    assert.deepEqual(Object.keys(report), ["version", "child", "parent", "tasks", "notCovered", "summary"]);
    assert.deepEqual([report.version, report.child, report.parent], [1, "wenshang-2025", "jining-2025"]);
    assert.deepEqual(report.tasks[0], {
      line: 38,
      parentLine: 34,
      status: "adapted",
      similarity: 0.87,
      sources: [{ parent: "jining-2025", line: 34, similarity: 0.87 }],
    });
    assert.deepEqual(report.tasks[1], {
      line: 44,
      parentLine: 35,
      status: "verbatim",
      similarity: 1,
      sources: [{ parent: "jining-2025", line: 35, similarity: 1 }],
    });
    assert.deepEqual(report.notCovered[0], {
      line: 45,
      group: "着力加强政策解读回应",
      requirement: "落实政府政策例行吹风会机制，权威解读重要政策，主动回应社会关切，合理引导社会预期。",
    });
    assert.deepEqual(report.summary, { verbatim: 39, adapted: 13, new: 0, notCovered: 28 });
  });
});

describe("several parents", () => {
  const row = (text: string) => ["（一）公开", "甲局", "", text, "6月底前"];
  const child = open(inRows(WENSHANG, [row("完善主动公开目录，建立目录体系。"), row("开展县里自己的试点工作。")]));
  const parents = ["near", "far"].map((name) => ({
    name,
    checked: open(
      inRows(JINING, [
        row("做好别的事情。"),
        row(name === "near" ? "完善主动公开目录，建立目录体系。" : "完善主动公开的目录，建立目录的体系。"),
      ]),
    ),
    via: "configuration" as const,
    citation: null,
    hasTable: true,
  }));
  const lineage = lineageOf("child", child, parents) as Lineage;

  it("all matches are sources, the nearest parent decides", () => {
    const [first, second] = lineage.report.tasks;
    assert.deepEqual(
      first?.sources.map(({ parent, line }) => `${parent} ${line}`),
      ["near 10", "far 10"],
    );
    assert.equal(first?.status, "verbatim");
    assert.deepEqual(second, { line: 10, parentLine: null, status: "new", similarity: 0, sources: [] });
  });

  it("is printed for people in both languages", () => {
    assert.match(
      lineageText(lineage, "zh"),
      /^child ← near\n {3}9 ← {3}10 {2}原样 1\.00 {2}完善.*\n {2}10 {9}新增 {7}.*\n\n未承接的上级任务（1）\n/u,
    );
    assert.match(lineageText(lineage, "en"), /1 verbatim, 0 adapted, 1 new, 1 not carried\n$/u);
    assert.match(lineageMarkdown(lineage, "zh"), /^\| 9 \| .*完善主动公开目录，建立目录体系。 \| 原样 \| 10 \| 1\.00 \| {2}\|$/mu);
  });

  it("without any parent there is none", () => assert.equal(lineageOf("child", child, []), null));
});
