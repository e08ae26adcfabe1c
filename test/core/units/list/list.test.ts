import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readCsv } from "../../../../server/src/core/units/list/csv.js";
import { type ListContext, readUnitList } from "../../../../server/src/core/units/list/readList.js";
import type { SheetRow } from "../../../../server/src/core/units/list/sheet.js";
import { readDate, readKind, readLevel, readNames } from "../../../../server/src/core/units/list/values.js";
import type { Registry } from "../../../../server/src/core/units/registry.js";
import { validateRegistry } from "../../../../server/src/core/units/registry-schema.js";
import { shippedRegistries } from "../../../../server/src/core/units/shipped.js";

const cellsOf = (text: string) => {
  const read = readCsv(text);
  assert.ok("sheet" in read, JSON.stringify(read));
  return read.sheet.map(({ cells }) => cells.map((cell) => cell.text));
};

describe("tables as text", () => {
  it("comma, semicolon, TAB and the full-width comma; quotes protect them", () => {
    for (const mark of [",", ";", "\t", "，"])
      assert.deepEqual(cellsOf(`甲${mark}"乙${mark}丙"${mark}""\r\n丁${mark}戊\r\n`), [
        ["甲", `乙${mark}丙`, ""],
        ["丁", "戊"],
      ]);
  });

  it("line breaks and doubled quotes inside quotes", () => {
    assert.deepEqual(cellsOf('a,"b\n""c"""\nd,e'), [
      ["a", 'b\n"c"'],
      ["d", "e"],
    ]);
  });

  it("Excel's “sep=;”", () => {
    assert.deepEqual(cellsOf("sep=;\na,b;c"), [["a,b", "c"]]);
  });

  it("cells know their line and column, also behind a line break in quotes", () => {
    const read = readCsv('a,"b\nc",d\ne,f');
    assert.ok("sheet" in read);
    assert.deepEqual(
      read.sheet.map(({ cells }) => cells.map(({ at }) => `${at?.line}:${at?.column}`)),
      [
        ["1:1", "1:3", "2:4"],
        ["3:1", "3:3"],
      ],
    );
  });

  it("a quote that is never closed is told at its place", () => {
    const read = readCsv('a,b\nc,"d\ne');
    assert.ok("problem" in read);
    assert.deepEqual([read.problem.line, read.problem.column], [2, 3]);
  });
});

describe("values of a list", () => {
  it("dates", () => {
    for (const text of ["2019-3-1", "2019/03/01", "2019年3月1日", "2019.3.1", "20190301", "2019年3月", "2019-03-01 00:00:00"])
      assert.equal(readDate(text, false), "2019-03-01", text);
    assert.deepEqual([readDate("2019年2月", true), readDate("2019", true), readDate("至今", true)], ["2019-02-28", "2019-12-31", ""]);
    for (const text of ["去年", "2019-13-01", "2019-02-30", "43525"]) assert.equal(readDate(text, false), null, text);
  });

  it("levels, and not the ranks of officials", () => {
    assert.deepEqual(["县级", "市直单位", "乡镇", "正科级", "副处"].map(readLevel), ["county", "city", "town", null, null]);
  });

  it("kinds", () => {
    assert.deepEqual(["政府工作部门", "公益一类事业单位", "国有企业", "党委部门", "其他"].map(readKind), [
      "department",
      "public-institution",
      "enterprise",
      "party-organ",
      null,
    ]);
  });

  it("several names in a cell", () => {
    assert.deepEqual(readNames("县发改局、县计委；县经贸局\n县物价局（原）"), ["县发改局", "县计委", "县经贸局", "县物价局（原）"]);
    assert.deepEqual(readNames("无"), []);
  });
});

const read = (text: string, configured: ListContext["configured"] = null) => {
  const table = readCsv(text);
  assert.ok("sheet" in table);
  return readUnitList(table.sheet, { configured, registries: shippedRegistries });
};
const registriesOf = (text: string, configured: ListContext["configured"] = null): readonly Registry[] => {
  const found = read(text, configured);
  assert.ok("registries" in found, JSON.stringify(found));
  for (const registry of found.registries) assert.ok("registry" in validateRegistry(registry), JSON.stringify(validateRegistry(registry)));
  return found.registries;
};
const unitsOf = (text: string, configured: ListContext["configured"] = null) => registriesOf(text, configured)[0]?.units;
const problemsOf = (text: string) => {
  const found = read(text);
  assert.ok("problems" in found, JSON.stringify(found));
  return found.problems.map(({ row, at, message }) => [row, at && `${at.line}:${at.column}`, message.zh]);
};

describe("a list of units", () => {
  it("titles in any order under a title of the whole, headings between the rows", () => {
    const units = unitsOf(`汶上县单位名录,,,
简称,备注,单位全称,曾用名
,,一、政府部门,
县发展和改革局,,汶上县发展和改革局,"县发改局、县计委"
,合署,中共汶上县委宣传部,
,,国家税务总局汶上县税务局,
`);
    assert.deepEqual(units, [
      { function: "ndrc", covers: ["energy"], name: "汶上县发展和改革局", short: "县发展和改革局", aliases: ["县发改局", "县计委"] },
      { function: "party-prop", name: "中共汶上县委宣传部", note: "合署" },
      { function: "tax", name: "国家税务总局汶上县税务局" },
    ]);
  });

  it("a unit that is one of a kind has its kind from the column, else from its name", () => {
    const units = unitsOf("单位名称,类别\n汶上县蓝天行动队,事业单位\n汶上县蓝天公司,\n汶上县第一中学,其他");
    assert.deepEqual(
      units?.map(({ kind }) => kind),
      ["public-institution", "enterprise", "school"],
    );
  });

  it("names without the place get that of fenjie.json", () => {
    assert.deepEqual(unitsOf("单位\n县财政局\n县蓝天行动队", { name: "梁山县" }), [
      { function: "finance", name: "梁山县财政局" },
      { kind: "department", name: "梁山县蓝天行动队" },
    ]);
    assert.match(String(problemsOf("单位\n县财政局")[0]?.[2]), /看不出是哪个地方的单位/);
  });

  it("units of the place above have a registry of their own", () => {
    const [own, above] = registriesOf("单位\n汶上县财政局\n市蓝天办", { name: "汶上县" });
    assert.deepEqual([own?.units?.length, above?.locality?.name, above?.units?.[0]?.name], [1, "济宁市", "济宁市蓝天办"]);
  });

  it("a level beside a name without its place says whose it is; the rank of officials does not", () => {
    const registries = registriesOf("单位,级别\n财政局,县级\n蓝天办,市级\n碧水办,正科级", { name: "汶上县" });
    assert.deepEqual(
      registries.map(({ locality, units = [] }) => [locality?.name, ...units.map(({ name }) => name)]),
      [
        ["汶上县", "汶上县财政局", "汶上县碧水办"],
        ["济宁市", "济宁市蓝天办"],
      ],
    );
  });

  it("first and last day, and who took over", () => {
    assert.deepEqual(unitsOf("全称,启用日期,停用日期,承接单位\n汶上县蓝天办,2019年3月,2024/12/31,汶上县碧水办")?.[0], {
      kind: "department",
      name: "汶上县蓝天办",
      from: "2019-03-01",
      until: "2024-12-31",
      successor: "汶上县碧水办",
    });
  });

  it("of merged cells: titles in two rows, a category over several units, a unit over several rows", () => {
    // “^” goes on from above.
    const rows = ["单位|单位|类别", "全称|曾用名|^", "汶上县蓝天办|县天空办|事业单位", "^|县云彩办|^", "汶上县碧水办||^", "||^"];
    const sheet: SheetRow[] = [];
    for (const [i, row] of rows.entries()) {
      const cells = row
        .split("|")
        .map((text, j) =>
          text === "^" ? { text: sheet[i - 1]?.cells[j]?.text ?? "", at: null, continues: true as const } : { text, at: null },
        );
      sheet.push({ number: i + 1, cells });
    }
    const found = readUnitList(sheet, { configured: null, registries: shippedRegistries });
    assert.deepEqual("registries" in found && found.registries[0]?.units, [
      { kind: "public-institution", name: "汶上县蓝天办", aliases: ["县天空办", "县云彩办"] },
      { kind: "public-institution", name: "汶上县碧水办" },
    ]);
  });

  it("what is wrong is told at its cell, with the title of the column", () => {
    assert.deepEqual(problemsOf("全称,启用日期\n汶上县财政局,去年\n汶上县财政局,\n汶上县：局,"), [
      [2, "2:8", "“启用日期”列的“去年”不是日期，应写作 2019-03-31 或2019年3月31日"],
      [3, "3:1", "“全称”列的“汶上县财政局”与第2行重复"],
      [4, "4:1", "“全称”列的“汶上县：局”不是单位名称（2至60个字，不含标点）"],
    ]);
    assert.match(String(problemsOf("一,二\n三,四")[0]?.[2]), /没有找到列名/);
    assert.match(String(problemsOf("全称,简称\n,")[0]?.[2]), /没有单位/);
  });
});
