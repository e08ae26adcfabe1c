import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { CheckedNotice } from "../../../server/src/core/checked.js";
import { type Overview, overviewOf } from "../../../server/src/core/overview/overview.js";
import { shippedRegistries } from "../../../server/src/core/units/shipped.js";
import { notice, seed } from "../ledger/support.js";
import { checked } from "../support/reading.js";

const sum = (...counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);
const dated = ({ deadlines: d }: Overview): number =>
  sum(...d.months, d.yearEnd, d.earlier, d.later, d.recurring, d.longTerm, d.open, d.none);
const rows = (deadlines: readonly string[]) =>
  overviewOf(notice(deadlines.map((deadline, i) => `${i === 0 ? "（一）公开" : ""}⇥县商务局⇥⇥做好第${i}件。⇥${deadline}`)).checked)
    .deadlines;

describe("the figures of a notice", () => {
  it("count every task once, for all seeds", () => {
    for (const name of ["jining-2025", "jining-2024", "wenshang-2025", "jinxiang-2023", "jinan-2025"]) {
      const overview = overviewOf(seed(name).checked, name);
      const { named, many, mixed, nobody } = overview.leads;
      assert.equal(dated(overview), overview.tasks, name);
      assert.equal(sum(named, many, mixed, nobody), overview.tasks, name);
      assert.equal(sum(...overview.sections.map(({ count }) => count)), overview.tasks, name);
    }
  });

  it("tell the kinds of deadlines apart", () => {
    const found = rows([
      "3月底前",
      "12月15日前",
      "12月底前",
      "年内",
      "2024年底前",
      "2026年6月底前",
      "每季度末",
      "每天",
      "长期坚持",
      "年内持续推进",
      "按上级要求",
      "12月低前",
      "",
      "—",
    ]);
    assert.deepEqual([found.months[2], found.months[11], sum(...found.months)], [1, 1, 2]);
    const { yearEnd, earlier, later, recurring, longTerm, open, none } = found;
    assert.deepEqual([yearEnd, earlier, later, recurring, longTerm, open, none], [2, 1, 1, 2, 2, 2, 2]);
  });

  it("tell names for many from units, and count a zone beside the governments below as one of them", () => {
    const leads = (...cells: readonly string[]) =>
      overviewOf(
        notice(
          cells.map((cell, i) => `（${"一二三四"[i]}）公开⇥${cell}⇥${cell === "" ? "市财政局" : ""}⇥做好第${i}件。⇥12月底前`),
          { place: "济宁市", number: "济政办字〔2025〕9号" },
        ).checked,
      ).leads;
    const { named, many, mixed, nobody } = leads(
      "市商务局",
      "各县（市、区）政府，济宁高新区、太白湖新区管委会",
      "市商务局、市政府各部门、单位",
      "",
    );
    assert.deepEqual([named, many, mixed, nobody], [1, 1, 1, 1]);
  });

  it("count those who are responsible where nobody leads", () => {
    const { role, units } = overviewOf(seed("jinan-2025").checked).leads;
    assert.deepEqual([role, units[0]], ["responsible", { name: "各区县政府", count: 16 }]);
  });

  it("are empty for an empty text", () => {
    const overview = overviewOf(checked(""));
    assert.deepEqual([overview.tasks, overview.title, overview.lineage, dated(overview)], [0, "", null, 0]);
  });

  it("say what was taken from the notice above", () => {
    const above = seed("jining-2025");
    const own = new CheckedNotice(
      readFileSync("seeds/notices/wenshang-2025.notice.txt", "utf8"),
      {
        configuration: {},
        registries: shippedRegistries,
        surroundings: { known: () => true, revision: () => 0, candidates: () => [above], configuredParents: () => [] },
      },
      "wenshang-2025",
    );
    assert.deepEqual(overviewOf(own, "wenshang-2025").lineage, {
      parent: "济宁市贯彻落实2025年山东省政务公开工作要点任务分解表",
      isFromAbove: true,
      verbatim: 39,
      adapted: 13,
      new: 0,
      carried: 52,
      leftOut: 0,
      open: 28,
    });
    assert.equal(overviewOf(seed("wenshang-2025").checked).lineage, null);
  });
});
