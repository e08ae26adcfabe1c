import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { unitsToJson } from "../../../server/src/core/units/cell.js";
import { namesIn, outline, unitsOf } from "./places.js";

/** Place, cell, and what it is read into. */
type Case = readonly [place: string, value: string, expected: string];

const check = (cases: readonly Case[]): void => {
  for (const [place, value, expected] of cases)
    it(`${place}: ${JSON.stringify(value)}`, () => assert.equal(outline(place, value), expected));
};

describe("names that contain separators", () => {
  check([
    ["济宁市", "市政府各部门、单位", "departments@济宁市"],
    ["济宁市", "各县（市、区）政府，市政府有关部门、单位", "lower-governments@济宁市 ， departments-some@济宁市"],
    ["汶上县", "各乡镇（街道）人民政府（办事处），县政府各部门、单位", "lower-governments@汶上县 ， departments@汶上县"],
    ["金乡县", "县政府各部门、各镇街", "departments@金乡县 、 lower-governments@金乡县"],
    ["滁州市", "各县、市、区人民政府，市政府各部门、各直属机构", "lower-governments@滁州市 ， departments@滁州市"],
    ["汶上县", "各镇政府、街道办事处", "towns@汶上县 、 subdistricts@汶上县"],
  ]);
});

describe("what several names share", () => {
  it("a last word: three zones", () => {
    assert.deepEqual(namesIn("济宁市", "济宁高新区、太白湖新区、济宁经济技术开发区管委会"), [
      "济宁高新区管委会",
      "太白湖新区管委会",
      "济宁经济技术开发区管委会",
    ]);
  });
  it("zones nobody registered", () => {
    assert.deepEqual(namesIn("滁州市", "滁州经开区、苏滁高新区管委会"), ["滁州经开区管委会", "苏滁高新区管委会"]);
  });
  it("an organ of two levels", () => {
    assert.equal(outline("济宁市", "市、县级政府办公室"), "gov-office@济宁市 、 lower-gov-office@济宁市");
    assert.equal(outline("汶上县", "市、县级政府办公室"), "gov-office@济宁市 、 gov-office@汶上县");
    assert.ok(
      unitsOf("济宁市")
        .read("市、县级政府办公室")
        .separators.every(({ inside }) => inside),
    );
  });
  it("the place, until a comma begins a new system of organs", () => {
    assert.deepEqual(namesIn("济宁市", "市市场监管局、发展改革委、大数据局"), ["市市场监管局", "市发展改革委", "市大数据局"]);
    assert.deepEqual(namesIn("济宁市", "省委金融办，省发展改革委、财政厅，人民银行广东省分行"), [
      "省委金融办",
      "省发展改革委",
      "省财政厅",
      "人民银行广东省分行",
    ]);
    assert.deepEqual(namesIn("汶上县", "县委组织部、宣传部、政法委"), ["县委组织部", "县委宣传部", "县委政法委"]);
  });
  it("the last word of bureaus", () => {
    assert.deepEqual(namesIn("汶上县", "县民政、财政局"), ["县民政局", "县财政局"]);
  });
});

describe("what stands between units", () => {
  check([
    ["汶上县", "县财政局 县民政局", "finance@汶上县 ␣ civil@汶上县"],
    ["汶上县", "县财政局                县民政局", "finance@汶上县 blank-run civil@汶上县"],
    ["汶上县", "县财政局\n县民政局\n\n县司法局", "finance@汶上县 line civil@汶上县 blank-line justice@汶上县"],
    ["汶上县", "县财政局\r\n县民政局", "finance@汶上县 line civil@汶上县"],
    ["汶上县", "县政府各部门、单位，\n\n各乡镇（街道）人民政府（办事处）", "departments@汶上县 ，! lower-governments@汶上县"],
    ["汶上县", "县财政局、县民政局、", "finance@汶上县 、 civil@汶上县 、!"],
    ["汶上县", "县财政局,县民政局;县司法局", "finance@汶上县 ， civil@汶上县 ； justice@汶上县"],
    ["汶上县", "县财政局及各乡镇（街道）", "finance@汶上县 及 lower-governments@汶上县"],
    ["汶上县", "县人力资源和社会保障局和县财政局", "hrss@汶上县 及 finance@汶上县"],
    ["汶上县", "县财政局会同县民政局", "finance@汶上县 及 civil@汶上县"],
    ["汶上县", "县财政局县民政局县司法局", "finance@汶上县 none civil@汶上县 none justice@汶上县"],
    ["汶上县", "县财政局县民振局", "finance@汶上县 none ?"],
    ["汶上县", "", ""],
    ["汶上县", "无", ""],
    ["汶上县", "——", ""],
  ]);
  it("a mark that ends the cell hangs on the last unit", () => {
    const [separator] = unitsOf("汶上县").read("县财政局，").separators;
    assert.deepEqual([separator?.after, separator?.dangling, separator?.kind], [0, true, "，"]);
  });
  it("what stands beside collectives and after 等 says so", () => {
    const { separators, open } = unitsOf("济宁市").read("市财政局、市教育局等，各县（市、区）政府");
    assert.deepEqual(
      separators.map(({ besideCollective, afterOpen }) => [besideCollective, afterOpen]),
      [
        [false, false],
        [true, true],
      ],
    );
    assert.deepEqual(open, { start: 9, end: 10 });
  });
});

describe("names broken by a line break or a blank", () => {
  check([
    ["济宁市", "市人力资源\n社会保障局", "hrss@济宁市"],
    ["汶上县", "县自然资源和\n规划局\n县住房和城\n乡建设局", "mnr@汶上县 line mohurd@汶上县"],
    ["汶上县", "县 教 育 和 体 育 局", "edu@汶上县"],
    ["汶上县", "县政府\n办公室", "gov-office@汶上县"],
    ["济宁市", "市政府各部门、\n单位，各县(市、区)\n政府", "departments@济宁市 ， lower-governments@济宁市"],
    ["汶上县", "县财政局\n县教肓局", "finance@汶上县 line ?"],
  ]);
});

describe("brackets", () => {
  it("half-width ones in a name are a slip with a place", () => {
    const { mentions, slips } = unitsOf("济宁市").read("市财政局，各县(市、区)政府");
    assert.deepEqual(slips, [{ kind: "bracket-width", span: { start: 7, end: 12 }, text: "（市、区）" }]);
    assert.deepEqual([mentions[1]?.text, mentions[1]?.name], ["各县(市、区)政府", "各县（市、区）政府"]);
  });
  it("a note after a name is no part of it", () => {
    const { mentions, rest } = unitsOf("汶上县").read("县委宣传部（县政府新闻办）、县财政局（牵头）");
    assert.deepEqual(
      mentions.map(({ name, note }) => [name, note]),
      [
        ["县委宣传部", { start: 5, end: 13 }],
        ["县财政局", { start: 18, end: 22 }],
      ],
    );
    assert.equal(rest.length, 2);
  });
  it("one without its mate ends the name", () => {
    assert.deepEqual(namesIn("济南市", "各区县政府、市政府各部门)"), ["各区县政府", "市政府各部门"]);
  });
});

describe("words beside names", () => {
  check([
    ["汶上县", "牵头单位：县财政局；责任单位：县民政局", "finance@汶上县 ； civil@汶上县"],
    ["汶上县", "县财政局牵头，县民政局配合", "finance@汶上县 ， civil@汶上县"],
    ["汶上县", "县住房和城乡建设局等部门，各乡镇（街道）", "mohurd@汶上县 ， lower-governments@汶上县"],
    ["汶上县", "县财政局等5个单位", "finance@汶上县"],
    ["汶上县", "县财政局牵头，县民政局、县司法局等部门按职责分工负责", "finance@汶上县 ， civil@汶上县 、 justice@汶上县"],
    ["汶上县", "1.县财政局 2.县民政局", "finance@汶上县 ␣ civil@汶上县"],
    ["汶上县", "驻汶各单位、县直有关部门", "stationed-单位@汶上县 、 organs-some@汶上县"],
  ]);
  it("等 inside a name is no open list", () => {
    const { mentions, open } = unitsOf("汶上县").read("县中等职业学校、县财政局");
    assert.deepEqual([mentions[0]?.name, mentions[0]?.unit?.kind, open], ["县中等职业学校", "school", null]);
  });
});

describe("the JSON form", () => {
  it("has id and kind null only for what is unknown", () => {
    assert.deepEqual(unitsToJson(unitsOf("汶上县").read("县政府办公室、县教肓局")), [
      { name: "县政府办公室", id: "gov-office@汶上县", kind: "department" },
      { name: "县教肓局", id: null, kind: null },
    ]);
  });
});

describe("memory", () => {
  it("gives the same object for the same text", () => {
    const units = unitsOf("济宁市");
    assert.equal(units.read("市财政局 市教育局"), units.read("市财政局 市教育局"));
  });
});
