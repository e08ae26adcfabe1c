/** While a notice is being written: what is remembered from before an edit must not show. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Alignment, align } from "../../../server/src/core/lineage/alignment/alignment.js";
import { Notice } from "../../../server/src/core/notice/document.js";
import { readOutline } from "../../../server/src/core/notice/outline.js";
import { randomFrom } from "./perturb/random.js";
import { seedText } from "./support.js";

const PLACES = ["济宁市", "汶上县", "济宁", "汶上"];

const asData = ({ tasks, notCovered }: Alignment) => ({
  tasks: tasks.map(({ task, status, matches }) => [task.index, status, ...matches.map((m) => [m.parent.index, m.similarity])]),
  notCovered: notCovered.map((task) => task.index),
});

const BITS = ["政", "公开", "，", "。", "加强政策解读", "\n", "2025年", "（三）", "\t"];

describe("alignment after edits", () => {
  for (const seedNumber of [1, 2, 3]) {
    it(`is what aligning afresh gives, edit ${seedNumber}00 to ${seedNumber}39`, () => {
      const random = randomFrom(seedNumber);
      const parentText = seedText("jining-2025");
      const parent = readOutline(Notice.read(parentText));
      const child = Notice.read(seedText("wenshang-2025"));
      for (let i = 0; i < 40; i++) {
        const text = child.text();
        const at = Math.floor(text.length / 4) + random.below(Math.floor(text.length / 2));
        if (random.chance(0.3)) child.edit({ start: at, end: Math.min(text.length, at + random.below(80)) }, "");
        else child.edit({ start: at, end: at }, random.pick(BITS));
        const afresh = align(readOutline(Notice.read(child.text())), readOutline(Notice.read(parentText)), PLACES);
        assert.deepEqual(asData(align(readOutline(child), parent, PLACES)), asData(afresh));
      }
    });
  }

  it("a change of the parent is seen", () => {
    const child = readOutline(Notice.read(seedText("wenshang-2025")));
    const parent = Notice.read(seedText("jining-2025"));
    const before = align(child, readOutline(parent), PLACES);
    const at = parent.text().indexOf("探索引入新技术");
    parent.edit({ start: at, end: at + 2 }, "尝试");
    const after = align(child, readOutline(parent), PLACES);
    const verbatim = (alignment: Alignment) => alignment.tasks.filter(({ status }) => status === "verbatim").length;
    assert.equal(verbatim(after), verbatim(before) - 1);
  });
});
