import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { changesOf, changeText, differences } from "../../../server/src/core/text/differences.js";
import fc from "../../properties.js";

/** “－甲” “＋乙” “丙→丁”, one after the other. */
const changes = (before: string, after: string, longest?: number): readonly string[] => changesOf(before, after, longest).map(changeText);

describe("the words that differ", () => {
  const cases: readonly (readonly [before: string, after: string, ...changes: string[]])[] = [
    ["推动三级联动。", "推动两级联动。", "三级→两级"],
    ["健全市县乡三级体系。", "健全县乡两级体系。", "市县乡三级→县乡两级"],
    ["推动全市政务公开提质增效。", "推动全县政务公开提质增效。", "全市→全县"],
    ["各县（市、区）政府落实。", "各镇街落实。", "各县（市、区）政府→各镇街"],
    ["培训50人次以上。", "培训30人次以上。", "50→30"],
    ["办结率达98.5%。", "办结率达95%。", "98.5%→95%"],
    ["总投资8500万元。", "总投资9000万元。", "8500万→9000万"],
    ["2025年5月9日前报送。", "2025年6月12日前报送。", "2025年5月9日前→2025年6月12日前"],
    ["6月底前报送。", "12月底前报送。", "6月底前→12月底前"],
    ["加强合法性审查。", "加强合法性审核。", "审查→审核"],
    ["有条件的县（市、区）积极探索试点。", "积极探索试点。", "－有条件的县（市、区）"],
    ["公开招标公告、履约信息。", "公开招标计划、招标公告、履约信息。", "＋招标计划"],
    ["市教育局、市公安局负责。", "县教育和体育局、县公安局负责。", "市教育局→县教育和体育局", "市→县"],
    ["打造具有济宁特色的品牌，提升济宁影响力。", "打造具有汶上特色的品牌，提升汶上影响力。", "济宁→汶上", "济宁→汶上"],
    ["在党委(党组)领导下推进。", "在党委（党组）领导下推进。", "(党组)→（党组）"],
    ["健全制度。", "健全制度。落实责任。", "＋落实责任"],
    ["", "新增。", "＋新增"],
    ["取消。", "", "－取消"],
    ["甲", "乙", "甲→乙"],
    ["不变。", "不变。"],
  ];
  for (const [before, after, ...expected] of cases)
    it(`${before} ⇒ ${after}`, () => {
      assert.deepEqual(changes(before, after), expected);
    });

  it("a character that two wordings share by chance holds nothing together", () => {
    assert.deepEqual(changes("推进会议公开常态化。", "开展大会直播试点。"), ["推进会议公开常态化→开展大会直播试点"]);
  });

  it("a sentence reworded part by part is told part by part", () => {
    assert.deepEqual(changes("完善工作机制，强化日常监测。", "健全运行规则，加大抽查力度。"), [
      "完善工作机制→健全运行规则",
      "强化日常监测→加大抽查力度",
    ]);
  });

  it("words of 健全市县 are not taken for 全市", () => {
    assert.deepEqual(changes("健全市级机制。", "健全县级机制。"), ["市级→县级"]);
  });

  it("what came is cut out where a part of the sentence begins and ends", () => {
    const [, added] = differences("加强培训，加强宣传。", "加强培训，加强调研，加强宣传。");
    assert.equal("加强培训，加强调研，加强宣传。".slice(added?.after.start, added?.after.end), "加强调研，");
  });
});

describe("changes for showing", () => {
  it("blanks alone are none", () => {
    assert.deepEqual(changes("12 月底前\n公开 目录。", "12月底前公开目录。"), []);
  });

  it("long ones are cut in the middle", () => {
    assert.deepEqual(changes("", "统筹谋划、集中组织开展政府开放活动，形成规模效应。", 12), ["＋统筹谋划、集中…规模效应"]);
  });
});

describe("whatever the texts are", () => {
  const words = fc
    .array(
      fc.constantFrom("全市", "全县", "三级", "50", "30", "，", "。", "公开", "工作", "的", "𠮷", " ", "\n", "6月底前", "（市、区）", "á"),
      {
        maxLength: 30,
      },
    )
    .map((list) => list.join(""));

  it("the stretches put together are both texts, and only the same ones are the same", () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const found = differences(before, after);
        assert.equal(found.map((stretch) => before.slice(stretch.before.start, stretch.before.end)).join(""), before);
        assert.equal(found.map((stretch) => after.slice(stretch.after.start, stretch.after.end)).join(""), after);
        for (const { kind, before: b, after: a } of found) {
          const [went, came] = [before.slice(b.start, b.end), after.slice(a.start, a.end)];
          assert.equal(kind, went === came ? "same" : went === "" ? "added" : came === "" ? "removed" : "replaced");
          for (const text of [went, came]) assert.doesNotMatch(text, /^[\udc00-\udfff]|[\ud800-\udbff]$/u);
        }
        for (const [i, { kind }] of found.entries()) assert.ok(kind !== "same" || found[i - 1]?.kind !== "same");
      }),
      { numRuns: 500 },
    );
  });

  it("parts of a reworded phrase that are the same after all are told as the same", () => {
    assert.deepEqual(changes("，（市、区）", "，全市（市、区）"), ["（市→全市（市"]);
  });

  it("long texts: what is the same is found, what has nothing in common is told coarsely", () => {
    const clauses = Array.from({ length: 3000 }, (_, i) => `第${i}项要求推进落实到位；`);
    const reworded = clauses.map((clause, i) => (i % 100 === 0 ? clause.replace("推进", "推动") : clause));
    assert.deepEqual(new Set(changes(clauses.join(""), reworded.join(""))), new Set(["推进→推动"]));
    const noise = (seed: number): string =>
      Array.from({ length: 100_000 }, (_, i) => String.fromCharCode(0x4e00 + (((i * 7919) ^ (i >> 3)) % seed))).join("");
    assert.ok(differences(noise(50), noise(53)).length > 0);
    assert.ok(differences("好".repeat(100_000), `坏${"好".repeat(50_000)}坏`).length > 0);
    assert.ok(differences("，".repeat(100_000), "、，".repeat(50_000)).length > 0);
  });
});
