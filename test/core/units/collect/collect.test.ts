import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { CheckedNotice } from "../../../../server/src/core/checked.js";
import { nameUsesOf } from "../../../../server/src/core/features/nameUses.js";
import { readJson } from "../../../../server/src/core/text/json.js";
import { isAbbreviationOf, isSlipOf } from "../../../../server/src/core/units/collect/alike.js";
import { type Collection, collectUnits } from "../../../../server/src/core/units/collect/collect.js";
import { collectionText, registryOf } from "../../../../server/src/core/units/collect/report.js";
import type { Registry } from "../../../../server/src/core/units/registry.js";
import { validateRegistry } from "../../../../server/src/core/units/registry-schema.js";
import { registryFile } from "../../../../server/src/core/units/registryFile.js";
import { shippedRegistries } from "../../../../server/src/core/units/shipped.js";
import { SEEDS, seed } from "../../notice/support/seeds.js";

/** A notice of 梁山县, of which no registry comes with the program; each row is a lead cell and a responsible cell. */
const notice = (...rows: readonly (readonly [lead: string, responsible: string])[]): string =>
  [
    "梁政办字〔2024〕8号\n\n梁山县人民政府办公室\n关于印发2024年工作要点任务分解表的通知\n\n县政府各部门、单位：\n",
    "工作任务\t牵头部门\t责任单位\t工作要求\t时限",
    ...rows.map(([lead, responsible], i) => `（${"一二三四五六"[i]}）推进公开\t${lead}\t${responsible}\t完成。\t6月底前`),
  ].join("\n");

const LIANGSHAN: Registry = { version: 1, locality: { name: "梁山县", level: "county", parent: "济宁市", short: "梁山" } };

const collect = (texts: readonly string[], registries: readonly Registry[] = shippedRegistries): Collection => {
  const names = texts.map((text, i) => nameUsesOf(new CheckedNotice(text, { configuration: {}, registries }), `${i + 1}.notice.txt`));
  const [found, ...more] = collectUnits(names, registries).collections;
  assert.ok(found !== undefined && more.length === 0);
  return found;
};

const entries = (collection: Collection) => collection.units.map(({ entry }) => entry);

describe("a registry collected from notices", () => {
  it("a unit nobody knows goes in under its full name, with its kind, its columns and how often", () => {
    const collection = collect([notice(["县蓝天行动队", "县财政局、梁山县蓝天行动队"]), notice(["县蓝天行动队", ""])]);
    assert.deepEqual(entries(collection), [{ kind: "department", name: "梁山县蓝天行动队", short: "县蓝天行动队" }]);
    assert.equal(registryOf(collection).units?.[0]?.note, "牵头2次、责任1次，见于2份通知");
  });

  it("what the registries form just so stays out; another way of the place to call it goes in with its function", () => {
    const collection = collect([notice(["县财政局", "县发展和改革局"], ["县审计局", "县政府各部门、各乡镇"])]);
    assert.deepEqual(entries(collection), [{ function: "ndrc", name: "梁山县发展和改革局" }]);
  });

  it("other names of the same unit become aliases", () => {
    const collection = collect([notice(["县发展和改革局", "县发展和改革局、县发展和改革委员会"])]);
    assert.deepEqual(entries(collection)[0]?.aliases, ["县发展和改革委员会"]);
  });

  it("schools, hospitals and enterprises, which are known by their endings alone", () => {
    const collection = collect([notice(["梁山县第一中学", "梁山县人民医院、水泊书城公司"])]);
    assert.deepEqual(
      entries(collection).map(({ name, kind }) => [name, kind]),
      [
        ["水泊书城公司", "enterprise"],
        ["梁山县第一中学", "school"],
        ["梁山县人民医院", "hospital"],
      ],
    );
  });

  it("units of the city and of another county stay out and are counted", () => {
    const collection = collect([notice(["市蓝天办", "市教育局、金乡县财政局"])]);
    assert.deepEqual(entries(collection), []);
    assert.equal(collection.elsewhere, 3);
  });

  it("a name written once that is a slip away from another is told and not taken in", () => {
    const collection = collect([notice(["县教肓和体育局", "县教育和体育局"])]);
    assert.ok(!entries(collection).some(({ name }) => name.includes("肓")));
    assert.deepEqual(
      collection.proposals.map(({ kind, name }) => [kind, name]),
      [["slip", "县教肓和体育局"]],
    );
    assert.match(collectionText(collection, "zh"), /“县教肓和体育局”只出现1次，可能是“县教育和体育局”的误写/);
  });

  it("names that may be one unit's are both taken in, with a remark", () => {
    const collection = collect([notice(["县蓝天保卫行动队", "县蓝天行动队、县蓝保行动队"])]);
    assert.equal(collection.units.length, 3);
    assert.ok(collection.proposals.every(({ kind }) => kind === "one-unit"));
    assert.ok((registryOf(collection).remarks ?? []).some((remark) => remark.includes("“县蓝天行动队”与“县蓝天保卫行动队”可能是同一单位")));
  });

  it("a code that no registry has", () => {
    assert.deepEqual(collect([notice(["县财政局", ""])]).codes, ["梁政办字"]);
    assert.deepEqual(collect([notice(["县财政局", ""])], [...shippedRegistries, { ...LIANGSHAN, codes: ["梁政办字"] }]).codes, []);
  });

  it("is a registry file; with it nothing is left to collect and nothing is unknown", () => {
    const text = notice(["县蓝天行动队", "县发展和改革局、梁山县第一中学"], ["县发展和改革委员会", "水泊书城公司"]);
    const json = readJson(registryFile(registryOf(collect([text]))));
    assert.ok(!("mistake" in json));
    const check = validateRegistry(json.value);
    assert.ok("registry" in check, JSON.stringify(check));
    const again = collect([text], [...shippedRegistries, check.registry]);
    assert.deepEqual([entries(again), again.codes, again.proposals], [[], [], []]);
  });

  it("notices that say nothing of their place are named", () => {
    const text = "工作任务\t牵头部门\t责任单位\t工作要求\t时限\n（一）推进公开\t县蓝天队\t\t完成。\t6月底前";
    const names = nameUsesOf(new CheckedNotice(text, { configuration: {}, registries: shippedRegistries }), "a.txt");
    assert.deepEqual(collectUnits([names], shippedRegistries), { collections: [], unplaced: ["a.txt"] });
  });

  it("the five notices name no unit that the registries do not have", () => {
    for (const name of SEEDS) assert.deepEqual(entries(collect([seed(name)])), [], name);
  });
});

describe("names that look alike", () => {
  it("abbreviations", () => {
    assert.ok(isAbbreviationOf("发改委", "发展改革委"));
    assert.ok(isAbbreviationOf("投促中心", "投资促进服务中心"));
    assert.ok(!isAbbreviationOf("工会", "工商业联合会"));
    assert.ok(!isAbbreviationOf("财政局", "教育局"));
  });

  it("a slip is one character, and none that units are counted by", () => {
    assert.ok(isSlipOf("县教肓局", "县教育局"));
    assert.ok(!isSlipOf("县第一中学", "县第二中学"));
  });
});
