/** A whole table of the higher level taken over into a new notice. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { draftNotice, emptyDraft, wholeDraft } from "../../../server/src/core/draft/wholeDraft.js";
import { inheritableTasks } from "../../../server/src/core/lineage/insertion/inheritable.js";
import { type LineageNotice, readLineageNotice } from "../../../server/src/core/lineage/notice.js";
import { findParents } from "../../../server/src/core/lineage/parents.js";
import { relate } from "../../../server/src/core/lineage/relation.js";
import { type OutlineTask, textFor } from "../../../server/src/core/notice/outline.js";
import type { Locality } from "../../../server/src/core/units/registry.js";
import { shippedRegistries } from "../../../server/src/core/units/shipped.js";
import { open } from "../lineage/support.js";

const county = (name: string, parent: string): Locality => ({ name, level: "county", parent, short: name.slice(0, -1) });
const WENSHANG = county("汶上县", "济宁市");
const read = (text: string): LineageNotice => readLineageNotice(text, {}, shippedRegistries);
const JINING = read(readFileSync("seeds/notices/jining-2025.notice.txt", "utf8"));

const idsOf = (parent: LineageNotice, locality: Locality, year: number): readonly string[] => {
  const empty = draftNotice(emptyDraft({ parent, locality, year, registries: shippedRegistries }).text, locality, shippedRegistries);
  return inheritableTasks(empty, parent).flatMap(({ tasks }) => tasks.map(({ id }) => id));
};

const takeOver = (parent: LineageNotice, locality: Locality, year: number, ids = idsOf(parent, locality, year)) =>
  wholeDraft({ parent, locality, year, registries: shippedRegistries, ids });

describe("a whole table taken over", () => {
  for (const place of [WENSHANG, county("金乡县", "济宁市"), county("泗水县", "济宁市")]) {
    it(`by ${place.name} carries every task, under the same headings, and knows where they come from`, () => {
      const draft = read(takeOver(JINING, place, 2025).text);
      assert.equal(draft.locality?.name, place.name);
      const [parent] = findParents(draft, [{ name: "jining", checked: JINING }]);
      assert.equal(parent?.name, "jining", "its citation leads to the table it was made from");
      const { alignment, child } = relate(draft, JINING);
      assert.equal(alignment.notCovered.length, 0);
      assert.equal(child.tasks.length, 80);
      const words = (task: OutlineTask | undefined): string =>
        task === undefined ? "" : textFor(task, "requirement").normalize("NFKC").replace(/\s+/gu, "");
      for (const { task, matches } of alignment.tasks)
        assert.equal(words(task), words(matches[0]?.parent), "but for stray blanks and half-width marks it is the same");
      assert.deepEqual(
        child.groups.map(({ ordinal }) => ordinal),
        Array.from({ length: 15 }, (_, i) => i + 1),
      );
    });
  }

  it("leaves nothing to mend but what stands so in the table above", () => {
    const found = open(takeOver(JINING, WENSHANG, 2025).text).findings();
    const mistakes = found.filter(({ severity }) => severity === "error" || severity === "warning").map(({ rule }) => rule);
    assert.deepEqual(mistakes, ["deadline/conflict"]);
  });

  it("cites the notice it was made from behind the one that carries out itself", () => {
    const { text } = takeOver(JINING, WENSHANG, 2025);
    assert.ok(
      text.includes(
        "（鲁政办发〔2025〕5号）、济宁市人民政府办公室《关于印发济宁市贯彻落实2025年山东省政务公开工作要点任务分解表的通知》（济政办字〔2025〕9号）要求，结合我县实际",
      ),
    );
    assert.ok(text.includes("关于印发2025年汶上县政务公开工作要点任务分解表的通知"));
  });

  it("takes the chosen tasks alone, and the numbers run on without a gap", () => {
    const ids = idsOf(JINING, WENSHANG, 2025).filter((_, i) => i % 7 === 0);
    const draft = read(takeOver(JINING, WENSHANG, 2025, ids).text);
    const { child } = relate(draft, JINING);
    assert.equal(child.tasks.length, ids.length);
    assert.deepEqual(
      child.groups.map(({ ordinal }) => ordinal),
      child.groups.map((_, i) => i + 1),
    );
    assert.ok(
      !open(draft.notice.text())
        .findings()
        .some(({ rule }) => rule.startsWith("numbering/")),
    );
  });

  it("without a task that is still there is an empty draft, and says so", () => {
    const draft = takeOver(JINING, WENSHANG, 2025, ["1.1.gone"]);
    assert.notEqual(draft.problem, null);
    assert.equal(read(draft.text).notice.layout, "cells");
  });

  it("is made from prose too: a paragraph becomes a row under its title", () => {
    const jinan = read(readFileSync("seeds/notices/jinan-2025.notice.txt", "utf8"));
    const place: Locality = { name: "平阴县", level: "county", parent: "济南市", short: "平阴" };
    const draft = read(takeOver(jinan, place, 2025).text);
    const { child, alignment } = relate(draft, jinan);
    assert.equal(child.tasks.length, 16);
    assert.equal(alignment.notCovered.length, 0);
    assert.ok(child.groups.every(({ title }) => title !== null && title !== ""));
  });

  it("from a table of another province, for a district", () => {
    const parent = read(`江政办发〔2025〕7号

江州市人民政府办公室

关于印发2025年江州市安全生产重点任务分解表的通知

各县（市、区）人民政府，市政府各部门：

现将《2025年江州市安全生产重点任务分解表》印发给你们，请认真贯彻落实。

附件：2025年江州市安全生产重点任务分解表

江州市人民政府办公室

2025年2月10日

附件

2025年江州市安全生产重点任务分解表

序号\t重点任务\t工作要求\t牵头单位\t配合单位\t完成时间
1\t（一）压实责任\t健全全员安全生产责任制。\t市应急局\t市工业和信息化局、市住房城乡建设局\t6月底前
2\t\t开展重大事故隐患排查整治。\t市应急局\t各县（市、区）政府\t长期坚持
3\t（二）强化保障\t加强应急救援队伍建设。\t市消防救援支队\t市财政局\t12月底前
`);
    const district: Locality = { name: "城东区", level: "district", parent: "江州市", short: "城东" };
    const { text } = takeOver(parent, district, 2025);
    const draft = read(text);
    assert.equal(draft.locality?.name, "城东区");
    assert.ok(text.includes("关于印发2025年城东区安全生产任务分解表的通知"), text.slice(0, 200));
    const { child } = relate(draft, parent);
    assert.deepEqual(
      child.groups.map(({ title, tasks }) => `${title} ${tasks.length}`),
      ["压实责任 2", "强化保障 1"],
    );
    assert.ok(text.includes("区应急局") || text.includes("区应急管理局"));
    assert.ok(!text.includes("\t市应急局"));
  });
});
