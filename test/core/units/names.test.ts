import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Locality, Registry } from "../../../server/src/core/units/registry.js";
import { shippedRegistries } from "../../../server/src/core/units/shipped.js";
import { createUnits } from "../../../server/src/core/units/units.js";
import { place, unitsOf } from "./places.js";

const id = (at: string, name: string): string | null => unitsOf(at).resolve(name)?.unit.id ?? null;

describe("names formed of a place and a function", () => {
  const cases: readonly (readonly [at: string, name: string, id: string])[] = [
    ["汶上县", "县审计局", "audit@汶上县"],
    ["汶上县", "汶上县审计局", "audit@汶上县"],
    ["汶上县", "济宁市教育局", "edu@济宁市"],
    ["汶上县", "市教育局", "edu@济宁市"],
    ["汶上县", "省教育厅", "edu@山东省"],
    ["汶上县", "中共汶上县委组织部", "party-org@汶上县"],
    ["济宁市", "曲阜市教育和体育局", "edu@曲阜市"],
    ["济宁市", "各县（市、区）教育局", "lower-edu@济宁市"],
    ["曲阜市", "市文化和旅游局", "culture@曲阜市"],
    ["曲阜市", "济宁市文化和旅游局", "culture@济宁市"],
    ["济宁市", "市自然资源和规划局任城分局", "mnr@任城区"],
    ["鱼台县", "市生态环境局鱼台县分局", "mee@鱼台县"],
    ["滁州市", "人民银行滁州市分行", "pboc@滁州市"],
    ["汶上县", "国家税务总局汶上县税务局", "tax@汶上县"],
    ["汶上县", "县道路交通安全委员会成员单位", "traffic-safety-members@汶上县"],
  ];
  for (const [at, name, expected] of cases) it(`${at}: ${name}`, () => assert.equal(id(at, name), expected));

  it("are names, at every level", () => {
    const odd = ["山东省", "济宁市", "汶上县", "任城区", "曲阜市", "济南市"].flatMap((at) =>
      unitsOf(at)
        .own.flatMap(({ name, preferred, aliases }) => [name, preferred, ...aliases])
        .filter((name) => !/^[\p{Script=Han}（）、]{2,}$/u.test(name)),
    );
    assert.deepEqual(odd, []);
  });

  it("every place has the organs every place has", () => {
    const names =
      "县人大常委会办公室 县政协办公室 县纪委监委 县监委 县法院 县检察院 县委统战部 县委政法委 县委网信办 县工商联 县总工会 团县委 县妇联 县残联 县红十字会 县供销社 县气象局 县档案馆 县委党校 县融媒体中心 县消防救援大队 县林业局 县机关事务服务中心 县市场监督管理局 县人武部 县水利局 县税务局";
    assert.deepEqual(
      names.split(" ").filter((name) => id("单县", name) === null),
      [],
    );
  });
});

describe("names known by their last word", () => {
  const cases: readonly (readonly [name: string, kind: string])[] = [
    ["县第八中学", "school"],
    ["曲阜师范大学", "school"],
    ["县中医院", "hospital"],
    ["郭楼镇卫生院", "hospital"],
    ["汶上某某热力有限公司", "enterprise"],
    ["郭楼镇", "government"],
    ["中都街道办事处", "government"],
    ["县化工产业园管委会", "zone-committee"],
    ["县优化营商环境工作专班", "coordinating-body"],
    ["县公安局交通管理大队", "department"],
    ["县文化广电体育和旅游局", "department"],
  ];
  for (const [name, kind] of cases) it(name, () => assert.equal(unitsOf("梁山县").resolve(name)?.unit.kind, kind));
});

describe("misspelt departments stay unknown", () => {
  const names =
    "县发展和改各局 县教肓局 县正府办公室 县卫健康局 县人力资源和社会保局 县住房和城建设局 县市场监督管理 县财政厅 县民振局 县生态环境保局 县综合行政执法居 县委遍办 县投资促进服务中新 县住房保障和房地产发殿中心 县社会冶理服务中心";
  for (const name of names.split(" ")) it(name, () => assert.equal(id("汶上县", name), null));

  it("the nearest names offer what was meant", () => {
    const nearest = (name: string) => unitsOf("汶上县").nearest(name, 1)[0]?.preferred;
    assert.equal(nearest("县发展和改各局"), "县发展和改革局");
    assert.equal(nearest("县教肓局"), "县教育和体育局");
    assert.equal(nearest("县正府办公室"), "县政府办公室");
    assert.deepEqual(unitsOf("汶上县").nearest("完全不相干的文字", 3), []);
  });
});

describe("variants", () => {
  const variant = (at: string, name: string): boolean | undefined => unitsOf(at).resolve(name)?.variant;

  it("are aliases where there is a preferred form", () => {
    for (const name of ["县人社局", "县发展改革局", "县教体局"]) assert.equal(variant("汶上县", name), true, name);
    assert.equal(variant("济宁市", "市政府各有关部门、单位"), true);
    assert.equal(variant("金乡县", "县发展和改革委员会"), true);
  });
  it("are neither full names nor names that are just as right", () => {
    for (const name of ["汶上县发展和改革局", "县住房和城乡建设局", "济宁市生态环境局汶上县分局"])
      assert.equal(variant("汶上县", name), false, name);
    for (const name of ["市发展和改革委员会", "国家金融监督管理总局济宁监管分局", "市安全生产委员会成员单位"])
      assert.equal(variant("济宁市", name), false, name);
    for (const name of ["县发展和改革局", "县发展改革局", "县发展和改革委员会", "县人力资源社会保障局"])
      assert.equal(variant("单县", name), false, name);
  });
});

describe("names that a reform ended", () => {
  it("say until when, and lead to the unit that goes on", () => {
    const found = unitsOf("济宁市").resolve("市环境保护局");
    assert.deepEqual([found?.until, found?.unit.preferred], ["2019-03-31", "市生态环境局"]);
    assert.equal(unitsOf("济宁市").resolve("济宁银保监分局")?.unit.preferred, "济宁金融监管分局");
    assert.equal(unitsOf("济宁市").resolve("市生态环境局")?.until, null);
  });
});

describe("registries of a workspace", () => {
  const own: Registry = {
    version: 1,
    locality: place("汶上县"),
    units: [
      { function: "data", name: "汶上县大数据中心", short: "县大数据中心" },
      { function: "ndrc", name: "汶上县发展和改革委员会", short: "县发展改革委" },
      { name: "汶上县畜牧总站", kind: "public-institution", until: "2024-12-31", successor: "汶上县畜牧兽医事业发展中心" },
    ],
  };
  const units = createUnits([...shippedRegistries, own], place("汶上县"));

  it("add units and correct those that came with the program", () => {
    assert.equal(units.ofFunction("data")?.preferred, "县大数据中心");
    assert.equal(units.resolve("县发展改革委")?.unit.id, "ndrc@汶上县");
    assert.equal(units.resolve("县发展和改革局")?.unit.preferred, "县发展改革委");
    assert.equal(units.registered.filter(({ id }) => id === "ndrc@汶上县").length, 1);
  });
  it("may say when a unit ended", () => {
    const found = units.resolve("汶上县畜牧总站");
    assert.deepEqual([found?.until, found?.unit.successor], ["2024-12-31", "汶上县畜牧兽医事业发展中心"]);
  });
});

describe("a place nobody knows", () => {
  it("leaves departments to the word they begin with", () => {
    const units = createUnits(shippedRegistries, { name: "", level: "county", parent: null, short: "" });
    assert.equal(units.resolve("县教育局")?.unit.kind, "department");
    assert.equal(units.resolve("汶上县人民政府办公室")?.unit.id, "gov-office@汶上县");
    assert.equal(units.resolve("县教肓局"), null);
  });
});

describe("names of other provinces and of bodies that are no place", () => {
  const known: readonly (readonly [at: Locality, names: string])[] = [
    [{ name: "广东省", level: "province", parent: null, short: "广东" }, "各地级以上市人民政府 海关总署广东分署"],
    [{ name: "西藏自治区", level: "province", parent: null, short: "西藏" }, "各地（市）行署（人民政府） 自治区林草局"],
    [{ name: "八师石河子市", level: "city", parent: null, short: "石河子" }, "师市市场监督管理局 师市发展和改革委员会 各团场"],
    [{ name: "青秀区", level: "district", parent: "南宁市", short: "青秀" }, "城区市场监督管理局 城区政府办公室 城区各部门"],
    [{ name: "海淀区", level: "district", parent: "北京市", short: "海淀" }, "市规划自然资源委海淀分局 各镇街 各街（镇）"],
    [{ name: "济南高新区", level: "district", parent: "济南市", short: "济南高新" }, "投资促进部 建设管理部 科技经济发展局"],
    [{ name: "湖州市", level: "city", parent: null, short: "湖州" }, "市人力社保局 市经信局 市金融办"],
    [{ name: "乐山市", level: "city", parent: null, short: "乐山" }, "相关县〔市、区〕人民政府 市安委会有关成员单位 市安办"],
    [{ name: "鼓楼区", level: "district", parent: "福州市", short: "鼓楼" }, "区行政服务中心管委会 文件起草单位 各乡镇园区"],
    [{ name: "南山区", level: "district", parent: "深圳市", short: "南山" }, "市规划和自然资源局南山管理局"],
  ];
  for (const [at, names] of known)
    for (const name of names.split(" "))
      it(`${at.name}: ${name}`, () => {
        const { mentions } = createUnits(shippedRegistries, at).read(name);
        assert.deepEqual(
          mentions.map(({ text, unit }) => [text, unit !== null]),
          [[name, true]],
        );
      });

  it("a name that is not short for the preferred one is no variant of it", () => {
    const units = createUnits(shippedRegistries, { name: "湖州市", level: "city", parent: null, short: "湖州" });
    for (const name of ["市经信局", "市金融办", "市林草局", "市招商局"]) assert.equal(units.resolve(name)?.variant, false, name);
    assert.equal(units.resolve("市人社局")?.variant, true);
  });

  it("who leads together is told behind the names", () => {
    const units = createUnits(shippedRegistries, { name: "湖州市", level: "city", parent: null, short: "湖州" });
    assert.deepEqual(
      units.read("市农业农村局、市水利局分别牵头").mentions.map(({ name, unit }) => [name, unit !== null]),
      [
        ["市农业农村局", true],
        ["市水利局", true],
      ],
    );
  });
});
