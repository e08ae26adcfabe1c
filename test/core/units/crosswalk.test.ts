import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { counterpart } from "../../../server/src/core/units/crosswalk.js";
import { unitsOf } from "./places.js";

/** “one 县财政局”: the answer and the preferred names. */
const from = (at: string, name: string, to: string): string => {
  const unit = unitsOf(at).resolve(name)?.unit;
  assert.ok(unit, `${name} is unknown`);
  const { answer, units } = counterpart(unit, unitsOf(at), unitsOf(to));
  return [answer, ...units.map(({ preferred }) => preferred)].join(" ");
};

describe("from the city to the county", () => {
  const cases: readonly (readonly [name: string, wenshang: string, jinxiang: string])[] = [
    ["市发展改革委", "one 县发展和改革局", "one 县发展和改革局"],
    ["市卫生健康委", "one 县卫生健康局", "one 县卫生健康局"],
    ["市教育局", "one 县教育和体育局", "one 县教育和体育局"],
    ["市体育局", "merged-into 县教育和体育局", "merged-into 县教育和体育局"],
    ["市能源局", "merged-into 县发展和改革局", "merged-into 县发展和改革局"],
    ["市城乡水务局", "one 县水务局", "one 县水务局"],
    ["市生态环境局", "field-office 市生态环境局汶上县分局", "field-office 县生态环境局"],
    ["市公共资源交易服务中心", "field-office 市公共资源交易服务中心汶上分中心", "field-office 市公共资源交易服务中心金乡分中心"],
    ["市大数据局", "none", "none"],
    ["市国资委", "none", "merged-into 县国有资产事务中心"],
    ["人民银行济宁市分行", "none", "none"],
    ["济宁能源发展集团", "none", "none"],
    ["市政府各部门、单位", "one 县政府各部门、单位", "one 县政府各部门"],
    ["市政府各有关部门、单位", "one 县政府有关部门、单位", "one 县政府各相关部门"],
    ["市直各单位", "one 县直各单位", "one 县直各单位"],
    ["市安委会成员单位", "one 县安委会成员单位", "one 县安全生产委员会成员单位"],
    ["各县（市、区）政府", "one 各乡镇（街道）人民政府（办事处）", "one 各镇街"],
    ["济宁高新区管委会", "merged-into 各乡镇（街道）人民政府（办事处）", "merged-into 各镇街"],
  ];
  for (const [name, wenshang, jinxiang] of cases) {
    it(name, () => {
      assert.equal(from("济宁市", name, "汶上县"), wenshang);
      assert.equal(from("济宁市", name, "金乡县"), jinxiang);
    });
  }
  it("a county without a registry gets the usual names", () => {
    assert.equal(from("济宁市", "市发展改革委", "鱼台县"), "one 县发展改革局");
    assert.equal(from("济宁市", "市生态环境局", "鱼台县"), "field-office 市生态环境局鱼台县分局");
    assert.equal(from("济宁市", "各县（市、区）政府", "鱼台县"), "one 各乡镇（街道）人民政府（办事处）");
  });
});

describe("other ways", () => {
  it("upwards", () => {
    assert.equal(from("汶上县", "县教育和体育局", "济宁市"), "several 市教育局 市体育局");
    assert.equal(from("汶上县", "市生态环境局汶上县分局", "济宁市"), "one 市生态环境局");
    assert.equal(from("汶上县", "各乡镇（街道）人民政府（办事处）", "济宁市"), "one 各县（市、区）政府");
  });
  it("from the province to the city", () => {
    assert.equal(from("山东省", "省政府办公厅", "济宁市"), "one 市政府办公室");
    assert.equal(from("山东省", "省自然资源厅", "济宁市"), "one 市自然资源和规划局");
  });
  it("from one county to another", () => {
    assert.equal(from("汶上县", "县发展和改革局", "金乡县"), "one 县发展和改革局");
    assert.equal(from("汶上县", "县市场监督管理局", "鱼台县"), "one 县市场监督管理局");
  });
});

describe("the units of a cell, one by one", () => {
  const counterparts = (value: string) =>
    unitsOf("济宁市")
      .read(value)
      .mentions.flatMap(({ unit }) => (unit === null ? [] : [counterpart(unit, unitsOf("济宁市"), unitsOf("汶上县"))]));
  const names = (value: string): readonly string[] => counterparts(value).flatMap(({ units }) => units.map(({ preferred }) => preferred));

  it("become those of the county", () => {
    assert.deepEqual(
      new Set(names("市政府各部门、单位，各县(市、区)政府，济宁高新区、太白湖新区、济宁经济技术开发区管委会")),
      new Set(["县政府各部门、单位", "各乡镇（街道）人民政府（办事处）"]),
    );
    assert.deepEqual(names("市教育局 市体育局 市卫生健康委"), ["县教育和体育局", "县教育和体育局", "县卫生健康局"]);
    assert.deepEqual(new Set(names("市、县级政府办公室")), new Set(["县政府办公室"]));
  });
  it("or have none, with the reason", () => {
    const [found, none] = counterparts("市教育局、市大数据局");
    assert.notEqual(found?.answer, "none");
    assert.equal(none?.answer, "none");
    assert.ok(none?.note?.zh !== "" && none?.note?.en !== "");
  });
});
