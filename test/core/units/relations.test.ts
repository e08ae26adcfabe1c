import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isForeignDepartment, isVariant, levelRelation, reaches } from "../../../server/src/core/units/relations.js";
import { place, unitsOf } from "./places.js";

const unit = (at: string, name: string) => {
  const found = unitsOf(at).resolve(name);
  assert.ok(found, `${name} is unknown`);
  return found.unit;
};

describe("the level of a unit beside that of the notice", () => {
  it("own, higher, lower, elsewhere", () => {
    const relation = (name: string) => levelRelation(unit("汶上县", name), place("汶上县"));
    assert.equal(relation("县财政局"), "own");
    assert.equal(relation("市财政局"), "higher");
    assert.equal(relation("郭楼镇人民政府"), "lower");
    assert.equal(relation("金乡县财政局"), "elsewhere");
  });
  it("a department of another level stands out, and nothing else", () => {
    const foreign = (name: string) => isForeignDepartment(unit("汶上县", name), place("汶上县"));
    for (const name of ["市教育局", "省教育厅", "市委宣传部", "市政府各部门、单位", "市安委会办公室"])
      assert.equal(foreign(name), true, name);
    for (const name of [
      "县教育和体育局",
      "市生态环境局汶上县分局",
      "市公共资源交易服务中心汶上分中心",
      "人民银行济宁市分行",
      "国网济宁供电公司",
      "济宁学院",
      "各县（市、区）政府",
      "郭楼镇",
    ]) {
      assert.equal(foreign(name), false, name);
    }
  });
});

describe("whom the addressee line reaches", () => {
  const reached = (line: string, name: string) => reaches(unitsOf("汶上县").read(line).mentions, unit("汶上县", name));
  const USUAL = "各乡镇（街道）人民政府（办事处），县政府各部门、单位";

  it("departments, field offices, institutions and enterprises by 县政府各部门、单位", () => {
    for (const name of [
      "县财政局",
      "县政府办公室",
      "市生态环境局汶上县分局",
      "县住房保障和房地产发展中心",
      "县供电公司",
      "县第一中学",
      "郭楼镇",
      "各镇街",
    ]) {
      assert.equal(reached(USUAL, name), true, name);
    }
  });
  it("no party organ by it", () => {
    assert.equal(reached(USUAL, "县委编办"), false);
    assert.equal(reached(`县委各部门，${USUAL}`, "县委编办"), true);
    assert.equal(reached(`县委编办，${USUAL}`, "县委编办"), true);
    assert.equal(reached("县直各部门、单位", "县委编办"), true);
  });
  it("no department by the towns alone, no town by the departments alone", () => {
    assert.equal(reached("各乡镇（街道）人民政府（办事处）", "县财政局"), false);
    assert.equal(reached("县政府各部门、单位", "各乡镇（街道）人民政府（办事处）"), false);
  });
  it("all by a line that is empty or not understood", () => {
    assert.equal(reached("", "县财政局"), true);
    assert.equal(reached("各位同志", "县财政局"), true);
  });
});

describe("a variant", () => {
  it("is an alias in use, not one that a reform ended", () => {
    const [alias, ended, full] = unitsOf("汶上县").read("县人社局、县环保局、汶上县财政局").mentions;
    assert.deepEqual(
      [alias, ended, full].map((mention) => mention && isVariant(mention)),
      [true, false, false],
    );
  });
});
