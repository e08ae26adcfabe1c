import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { CLEAN, folderWith, NOTICE, reportOf, rulesIn } from "./support/fenjie.js";

const off = (...rules: string[]): string => JSON.stringify({ rules: Object.fromEntries(rules.map((rule) => [rule, "off"])) });
const json = ["check", ".", "--format", "json"] as const;

describe("fenjie.json", () => {
  it("the nearest one upwards counts", () => {
    const folder = folderWith({
      "fenjie.json": off("table/deadline-missing", "deadline/spacing"),
      "a.notice.txt": NOTICE,
      "sub/fenjie.json": off("table/deadline-missing", "numbering/bracket-width"),
      "sub/deep/b.notice.txt": NOTICE,
    });
    assert.deepEqual(rulesIn(folder.fenjie(...json)), ["a.notice.txt: numbering/bracket-width", "sub/deep/b.notice.txt: deadline/spacing"]);
  });

  it("another one can be given", () => {
    const folder = folderWith({
      "a.notice.txt": NOTICE,
      "fenjie.json": "{}",
      "x/other.json": off("table/deadline-missing", "deadline/spacing"),
    });
    assert.deepEqual(rulesIn(folder.fenjie(...json, "--config", "x/other.json")), ["a.notice.txt: numbering/bracket-width"]);
    assert.equal(folder.fenjie(...json, "--config", "none.json").code, 2);
  });

  it("severities, headings and place", () => {
    const folder = folderWith({
      "a.notice.txt": CLEAN.replace("牵头部门", "牵头科室").replace("（一）", "(一)"),
      "fenjie.json": JSON.stringify({
        columns: { lead: ["牵头科室"] },
        rules: { "numbering/bracket-width": "error" },
        locality: { name: "嘉祥县" },
      }),
    });
    const result = folder.fenjie(...json);
    assert.equal(result.code, 1);
    assert.deepEqual(rulesIn(result), ["a.notice.txt: numbering/bracket-width"]);
    assert.equal(JSON.parse(folder.fenjie("parse", "a.notice.txt").out).notice.locality.name, "嘉祥县");
  });

  it("what is ignored is not checked", () => {
    const files = { "a.notice.txt": CLEAN, "archive/b.notice.txt": CLEAN, "archive/2024/c.notice.txt": CLEAN, "x/old.notice.txt": CLEAN };
    const checked = (...ignore: string[]) =>
      reportOf(folderWith({ ...files, "fenjie.json": JSON.stringify({ ignore }) }).fenjie(...json)).files.map((file) => file.path);
    assert.deepEqual(checked("archive/**"), ["a.notice.txt", "x/old.notice.txt"]);
    assert.deepEqual(checked("archive"), ["a.notice.txt", "x/old.notice.txt"]);
    assert.deepEqual(checked("archive/*.txt", "old.*"), ["a.notice.txt", "archive/2024/c.notice.txt"]);
  });

  it("registries of the workspace", () => {
    const notice = CLEAN.replace("县教育局", "县量子计算推进处");
    const registry = JSON.stringify({
      version: 1,
      locality: { name: "某某县", level: "county", parent: null, short: "某某" },
      units: [{ name: "某某县量子计算推进处", short: "县量子计算推进处", kind: "department" }],
    });
    const configuration = JSON.stringify({ locality: { name: "某某县", level: "county" }, registries: ["units/*.json"] });
    assert.deepEqual(rulesIn(folderWith({ "a.notice.txt": notice }).fenjie(...json)), ["a.notice.txt: units/unknown"]);
    assert.deepEqual(
      rulesIn(folderWith({ "a.notice.txt": notice, "fenjie.json": configuration, "units/own.json": registry }).fenjie(...json)),
      ["a.notice.txt: "],
    );
  });
});

describe("a broken configuration or registry is told once, with its place, and the notices are checked", () => {
  const errorsWith = (files: Record<string, string>): string[] => {
    const result = folderWith({ "a.notice.txt": NOTICE, "b/b.notice.txt": NOTICE, ...files }).fenjie(...json);
    assert.equal(result.code, 2);
    const { files: checked, errors } = reportOf(result);
    assert.equal(checked.length, 2);
    return errors.map(({ path, message }) => `${path}: ${message}`);
  };

  it("JSON that breaks off", () => {
    assert.deepEqual(errorsWith({ "fenjie.json": '{\n  "ignore": [' }), ["fenjie.json: 第 2 行第 14 列：文件在这里就结束了：应为一个值"]);
  });

  it("a key there is not, and how many problems more", () => {
    assert.deepEqual(errorsWith({ "fenjie.json": '{\n  "rulez": {},\n  "ignore": 1\n}' }), [
      "fenjie.json: 第 2 行第 3 列：fenjie.json 中没有“rulez”这一项，是不是“rules”？（另有 1 处）",
    ]);
  });

  it("a registry that is none, and one that is missing", () => {
    const configuration = JSON.stringify({ registries: ["units/*.json", "more.json"] });
    const errors = errorsWith({ "fenjie.json": configuration, "units/a.json": '{"version": 1,\n "unitz": []}', "units/b.json": "[" });
    assert.equal(errors.length, 3);
    assert.match(errors[0] ?? "", /^units\/a\.json: 第 \d 行第 \d+ 列：/u);
    assert.match(errors[1] ?? "", /^units\/b\.json: 第 1 行第 2 列：/u);
    assert.match(errors[2] ?? "", /^more\.json: 没有这个文件/u);
  });
});
