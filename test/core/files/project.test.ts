import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findConfiguration, type Project, readProject } from "../../../server/src/files/project.js";
import { filesOf } from "./support.js";

const registry = (unit: string): string =>
  JSON.stringify({
    version: 1,
    locality: { name: "汶上县", level: "county", parent: "济宁市", short: "汶上" },
    units: [{ name: unit, kind: "department" }],
  });

const read = (contents: Readonly<Record<string, string | Uint8Array>>): Promise<Project> =>
  readProject(
    {
      files: filesOf(contents),
      validation: () => import("../../../server/src/files/validation.js"),
      lists: () => import("../../../server/src/files/unitList.js"),
      workbook: () => import("../../../server/src/files/workbook.js"),
    },
    "file:///w/县/fenjie.json",
  );

const told = ({ files }: Project): string[] =>
  files.flatMap(({ uri, namedAt, problems }) =>
    problems.map(
      ({ at, message }) =>
        `${decodeURIComponent(uri)} ${at === null ? `named at ${namedAt?.line}:${namedAt?.column}` : `${at.line}:${at.column}`} ${message.zh}`,
    ),
  );

describe("the project of a notice", () => {
  it("is that of the nearest fenjie.json upwards", async () => {
    const files = filesOf({ "/w/fenjie.json": "{}", "/w/a/b/fenjie.json": "{}" });
    assert.equal(await findConfiguration(files, "file:///w/a/b/c"), "file:///w/a/b/fenjie.json");
    assert.equal(await findConfiguration(files, "file:///w/a"), "file:///w/fenjie.json");
    assert.equal(await findConfiguration(files, "file:///x"), null);
  });

  it("takes registries by name and by pattern, each once, in the order of the entries and of the paths", async () => {
    const project = await read({
      "/w/县/fenjie.json": '{"registries":["units/z.json","./units/**/*.json","../市.json"]}',
      "/w/县/units/z.json": registry("汶上县甲局"),
      "/w/县/units/y.json": registry("汶上县乙局"),
      "/w/县/units/b/c.json": registry("汶上县丙局"),
      "/w/县/other.json": "[",
      "/w/市.json": registry("汶上县丁局"),
    });
    assert.deepEqual(told(project), []);
    assert.deepEqual(
      project.registries.map(({ units }) => units?.[0]?.name),
      ["汶上县甲局", "汶上县丙局", "汶上县乙局", "汶上县丁局"],
    );
  });

  it("knows its parents and what it ignores", async () => {
    const project = await read({ "/w/县/fenjie.json": '{"parents":["../jn.txt"],"ignore":["archive/**"]}' });
    assert.deepEqual(project.parents, ["file:///w/jn.txt"]);
    assert.ok(project.isIgnored("archive/2024/a.notice.txt") && !project.isIgnored("a.notice.txt"));
  });

  it("names what is wrong with its place, and what cannot be read with the place that names it", async () => {
    const project = await read({
      "/w/县/fenjie.json": '{\n  "registries": ["a.json",\n    "b.json", "c.json", "d.json"]\n}',
      "/w/县/a.json": "{]",
      "/w/县/c.json": Uint8Array.of(0xff, 0xfe, 0),
      "/w/县/d.json": registry("汶上县甲局"),
    });
    const [a, b, c, ...more] = told(project);
    assert.match(a ?? "", /^file:\/\/\/w\/县\/a\.json 1:2 /u);
    assert.equal(b, "file:///w/县/b.json named at 3:5 没有这个文件");
    assert.match(c ?? "", /c\.json named at 3:15 .*UTF-16/u);
    assert.deepEqual(more, []);
    assert.equal(project.registries.length, 1);
  });

  it("goes on without a configuration that is wrong", async () => {
    const wrong = await read({ "/w/县/fenjie.json": '{"registries": 1}' });
    assert.deepEqual(wrong.configuration, {});
    assert.equal(told(wrong).length, 1);
    assert.match(told(await read({}))[0] ?? "", /fenjie\.json named at undefined:undefined 没有这个文件/u);
  });
});
