import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { validateRegistry } from "../../server/src/core/units/registry-schema.js";
import { folderWith } from "./support/fenjie.js";

const NOTICE = `梁山县人民政府办公室
关于印发2024年工作要点任务分解表的通知

工作任务\t牵头部门\t责任单位\t工作要求\t时限
（一）推进公开\t县蓝天行动队\t县财政局\t完成。\t6月底前
`;
const OTHER = NOTICE.replaceAll("梁山县", "泗水县");

describe("fenjie units", () => {
  it("tells what was found and writes nothing unasked", () => {
    const folder = folderWith({ "a.notice.txt": NOTICE });
    const { code, out } = folder.fenjie("units", "a.notice.txt");
    assert.equal(code, 0);
    assert.match(out, /^梁山县：1份通知；名录之外的单位1个，名录已有1个/);
    assert.match(out, /梁山县蓝天行动队（县蓝天行动队）：牵头1次，见于1份通知/);
    assert.deepEqual(folder.files(), ["a.notice.txt"]);
  });

  it("--output writes a registry that fenjie.json can name", () => {
    const folder = folderWith({ "a.notice.txt": NOTICE, "b/fenjie.json": `{"registries":["../units.json"]}`, "b/a.notice.txt": NOTICE });
    assert.equal(folder.fenjie("units", "a.notice.txt", "--output", "units.json").code, 0);
    assert.ok("registry" in validateRegistry(JSON.parse(folder.read("units.json").toString())));
    assert.match(folder.fenjie("check", "a.notice.txt").out, /units\/unknown/);
    assert.doesNotMatch(folder.fenjie("check", "b/a.notice.txt").out, /units\/unknown/);
  });

  it("overwrites nothing without --force", () => {
    const folder = folderWith({ "a.notice.txt": NOTICE, "units.json": "mine" });
    const refused = folder.fenjie("units", "a.notice.txt", "--output", "units.json");
    assert.equal(refused.code, 2);
    assert.match(refused.err, /“units\.json”已经存在，没有写入；要覆盖请加 --force/);
    assert.equal(folder.read("units.json").toString(), "mine");
    assert.equal(folder.fenjie("units", "a.notice.txt", "--output", "units.json", "--force").code, 0);
    assert.match(folder.read("units.json").toString(), /蓝天行动队/);
  });

  it("one registry is of one place", () => {
    const folder = folderWith({ "a.notice.txt": NOTICE, "b.notice.txt": OTHER });
    const refused = folder.fenjie("units", ".", "--output", "units.json");
    assert.equal(refused.code, 2);
    assert.match(refused.err, /2个地方（梁山县、泗水县）.*--locality/);
    assert.equal(folder.fenjie("units", ".", "--output", "units.json", "--locality", "泗水县").code, 0);
    assert.match(folder.read("units.json").toString(), /泗水县蓝天行动队/);
  });

  it("--format json", () => {
    const { out } = folderWith({ "a.notice.txt": NOTICE }).fenjie("units", "a.notice.txt", "--format", "json");
    const { version, collections, errors } = JSON.parse(out);
    assert.deepEqual([version, errors, collections[0].units[0].columns], [1, [], { lead: 1, responsible: 0, addressee: 0, copies: 0 }]);
    assert.ok("registry" in validateRegistry(collections[0].registry));
  });

  it("what cannot be read is told and the rest is done", () => {
    const { code, out, err } = folderWith({ "a.notice.txt": NOTICE }).fenjie("units", "a.notice.txt", "nowhere.txt");
    assert.equal(code, 2);
    assert.match(out, /梁山县蓝天行动队/);
    assert.match(err, /nowhere\.txt: 没有这个文件或文件夹/);
  });
});
