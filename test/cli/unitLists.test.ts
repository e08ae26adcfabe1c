import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { encodeGb18030 } from "../../server/src/cli/gb18030.js";
import { validateRegistry } from "../../server/src/core/units/registry-schema.js";
import { workbookOf } from "../core/files/support/xlsx.js";
import { folderWith } from "./support/fenjie.js";

const LIST = "单位全称,简称,类别\n汶上县财政局,,\n汶上县蓝天行动队,县蓝天行动队,事业单位\n";
const NOTICE = `汶上县人民政府办公室
关于印发2024年工作要点任务分解表的通知

工作任务\t牵头部门\t责任单位\t工作要求\t时限
（一）推进公开\t县蓝天行动队\t县财政局\t完成。\t6月底前
`;
const gb18030 = encodeGb18030(LIST) ?? assert.fail();
const workbook = workbookOf(
  LIST.trim()
    .split("\n")
    .map((line) => line.split(",")),
);

describe("registries kept as tables", () => {
  it("fenjie.json names them like any other: CSV in UTF-8 and GB18030, workbooks, by patterns", () => {
    for (const [name, content] of [
      ["units/a.csv", LIST],
      ["units/a.csv", `\uFEFF${LIST.replaceAll(",", ";")}`],
      ["units/a.csv", gb18030],
      ["units/单位.xlsx", workbook],
    ] as const) {
      const folder = folderWith({
        "fenjie.json": `{"registries":["units/*.csv","units/*.xlsx"]}`,
        "a.notice.txt": NOTICE,
        [name]: content,
      });
      const { code, out, err } = folder.fenjie("check", "a.notice.txt", "--fail-on", "never");
      assert.deepEqual([code, err], [0, ""]);
      assert.doesNotMatch(out, /units\/unknown/);
    }
    assert.match(folderWith({ "a.notice.txt": NOTICE }).fenjie("check", "a.notice.txt").out, /units\/unknown/);
  });

  it("what is wrong in one is told with its place", () => {
    const wrong = LIST.replace("单位全称", "启用日期,单位全称").replace("汶上县财政局", "去年,汶上县财政局");
    const csv = folderWith({ "fenjie.json": `{"registries":["a.csv"]}`, "a.notice.txt": NOTICE, "a.csv": wrong }).fenjie("check", ".");
    assert.equal(csv.code, 2);
    assert.match(csv.err, /a\.csv: 第 2 行第 1 列：“启用日期”列的“去年”不是日期/);
    const book = workbookOf([
      ["单位全称", "启用日期"],
      ["汶上县财政局", "去年"],
    ]);
    const xlsx = folderWith({ "fenjie.json": `{"registries":["a.xlsx"]}`, "a.notice.txt": NOTICE, "a.xlsx": book }).fenjie("check", ".");
    assert.match(xlsx.err, /a\.xlsx: 第2行“启用日期”列的“去年”不是日期/);
    const old = folderWith({ "fenjie.json": `{"registries":["a.xls"]}`, "a.notice.txt": NOTICE, "a.xls": "" }).fenjie("check", ".");
    assert.match(old.err, /a\.xls: 请在 Excel 或 WPS 中另存为 \.xlsx/);
  });

  it("fenjie units LIST prints the registry, or writes it", () => {
    const folder = folderWith({ "a.csv": gb18030, "a.xlsx": workbook });
    const { code, out } = folder.fenjie("units", "a.csv");
    assert.equal(code, 0);
    assert.ok("registry" in validateRegistry(JSON.parse(out)));
    assert.equal(folder.fenjie("units", "a.xlsx", "--output", "a.json").code, 0);
    assert.equal(folder.read("a.json").toString(), out);
    assert.equal(folder.fenjie("units", "a.xlsx", "--output", "a.json").code, 2);
  });

  it("units of another place are told of, and had with --locality", () => {
    const folder = folderWith({ "a.csv": `${LIST}市蓝天办,,\n` });
    const { out, err } = folder.fenjie("units", "a.csv");
    assert.equal(JSON.parse(out).units.length, 2);
    assert.match(err, /另有1个单位属于济宁市/);
    assert.equal(JSON.parse(folder.fenjie("units", "a.csv", "--locality", "济宁市").out).units[0].name, "济宁市蓝天办");
  });
});
