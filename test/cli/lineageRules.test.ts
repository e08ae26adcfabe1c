import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { inheritableTasks } from "../../server/src/core/lineage/insertion/inheritable.js";
import { readLineageNotice } from "../../server/src/core/lineage/notice.js";
import { shippedRegistries } from "../../server/src/core/units/shipped.js";
import { type Folder, folderWith, reportOf } from "./support/fenjie.js";

const read = (text: string) => readLineageNotice(text, {}, shippedRegistries);

const CITY = readFileSync("seeds/notices/jining-2025.notice.txt", "utf8");
const COUNTY = readFileSync("seeds/notices/wenshang-2025.notice.txt", "utf8");

/** “42 lineage/not-covered offer” for each finding that looks at notices above. */
const comparing = (folder: Folder, ...args: string[]): readonly string[] => {
  const result = folder.fenjie("check", "--format", "json", ...args);
  assert.deepEqual(reportOf(result).errors, []);
  return reportOf(result).files.flatMap(({ findings }) =>
    findings
      .filter(({ rule }) => rule.startsWith("lineage/") || rule === "deadline/later-than-parent")
      .map(({ rule, start, fix }) => `${start.line} ${rule} ${fix}`),
  );
};

const NOT_COVERED = ["84", "110", "170", "170", "290"].map((line) => `${line} lineage/not-covered offer`);

describe("fenjie check, against the notices around", () => {
  it("the notices below the current folder are its context, and only what was asked for is reported", () => {
    const folder = folderWith({ "county/a.notice.txt": COUNTY, "city/b.notice.txt": CITY });
    assert.deepEqual(comparing(folder, "county/a.notice.txt"), NOT_COVERED);
    const report = reportOf(folder.fenjie("check", "--format", "json", "county"));
    assert.deepEqual(
      report.files.map((file) => file.path),
      ["county/a.notice.txt"],
    );
  });

  it("below the nearest fenjie.json, where there is one", () => {
    const files = { "own/fenjie.json": "{}", "own/deep/a.notice.txt": COUNTY };
    assert.deepEqual(comparing(folderWith({ ...files, "own/city/b.notice.txt": CITY }), "own/deep/a.notice.txt"), NOT_COVERED);
    const outside = folderWith({ ...files, "other/b.notice.txt": CITY });
    assert.ok(comparing(outside, "own/deep/a.notice.txt").every((finding) => !finding.includes("not-covered")));
  });

  it("what is checked counts wherever it lies; what is ignored or cannot be read does not", () => {
    const city = folderWith({ "b.txt": CITY });
    const folder = folderWith({ "a.notice.txt": COUNTY });
    assert.deepEqual(comparing(folder, "a.notice.txt", path.join(city.path, "b.txt")).slice(0, 5), NOT_COVERED);
    const ignored = folderWith({ "fenjie.json": '{"ignore":["old/**"]}', "a.notice.txt": COUNTY, "old/b.notice.txt": CITY });
    assert.ok(comparing(ignored, "a.notice.txt").every((finding) => !finding.includes("not-covered")));
    const broken = folderWith({ "a.notice.txt": COUNTY, "b.notice.txt": Uint8Array.of(0, 1, 2, 255), "c.notice.txt": CITY });
    assert.deepEqual(comparing(broken, "a.notice.txt"), NOT_COVERED);
  });

  it("the parents of the configuration, whatever they are called and wherever they lie", () => {
    const folder = folderWith({
      "above/市里的表.txt": CITY,
      "own/fenjie.json": '{"parents":["../above/市里的表.txt"]}',
      "own/a.notice.txt": COUNTY.replaceAll("济政办字〔2025〕9号", "济政办字〔2025〕90号"),
    });
    assert.deepEqual(comparing(folder, "own/a.notice.txt"), NOT_COVERED);
  });

  it("what was decided: the notice chosen, and the tasks left out on purpose", () => {
    const chosen = { parents: { "own/a.notice.txt": ["../elsewhere/city.txt"] } };
    const folder = folderWith({
      "w/own/a.notice.txt": COUNTY.replaceAll("济政办字〔2025〕9号", "济政办字〔2025〕90号"),
      "elsewhere/city.txt": CITY,
      "w/fenjie.json": "{}",
      "w/fenjie.lineage.json": JSON.stringify({ version: 1, ...chosen }),
    });
    assert.deepEqual(comparing(folder, "w/own/a.notice.txt"), NOT_COVERED);
    assert.match(folder.fenjie("lineage", "w/own/a.notice.txt").out, /^w\/own\/a\.notice\.txt ← elsewhere\/city\.txt\n/u);
    const ids = inheritableTasks(read(COUNTY), read(CITY)).flatMap(({ tasks }) => tasks.map(({ id }) => id));
    const notForUs = ids.map((task) => ({
      notice: "own/a.notice.txt",
      parent: "../elsewhere/city.txt",
      task,
      words: "…",
      reason: "市级任务",
    }));
    folder.write("w/fenjie.lineage.json", JSON.stringify({ version: 1, ...chosen, notForUs: notForUs.slice(0, -1) }));
    assert.deepEqual(comparing(folder, "w/own/a.notice.txt"), ["290 lineage/not-covered offer"]);
    folder.write("w/fenjie.lineage.json", JSON.stringify({ version: 1, ...chosen, notForUs }));
    assert.deepEqual(comparing(folder, "w/own/a.notice.txt"), []);
    folder.write("w/fenjie.lineage.json", '{"version":1,"parents":7}');
    const broken = folder.fenjie("check", "--format", "json", "w/own/a.notice.txt");
    assert.deepEqual([broken.code, reportOf(broken).errors.map((error) => error.path)], [2, ["w/fenjie.lineage.json"]]);
  });

  it("a later deadline, another number, and a rule switched off", () => {
    const slips = COUNTY.replace("12月底前", "2026年6月底前");
    const folder = folderWith({ "a.notice.txt": slips, "b.notice.txt": CITY });
    const line = slips.slice(0, slips.indexOf("2026年")).split("\n").length;
    const found = comparing(folder, "a.notice.txt").filter((finding) => !finding.includes("not-covered"));
    assert.deepEqual(found, [`${line} deadline/later-than-parent offer`]);
    folder.write("fenjie.json", '{"rules":{"lineage/not-covered":"off","deadline/later-than-parent":"off"}}');
    assert.deepEqual(comparing(folder, "a.notice.txt"), []);
  });

  it("fenjie fix leaves what must be chosen alone", () => {
    const folder = folderWith({ "a.notice.txt": COUNTY, "b.notice.txt": CITY });
    folder.fenjie("fix", "a.notice.txt");
    assert.deepEqual(comparing(folder, "a.notice.txt").length, NOT_COVERED.length);
  });
});
