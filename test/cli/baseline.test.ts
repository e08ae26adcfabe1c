import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { CLEAN, type Folder, folderWith, NOTICE, rulesIn } from "./support/fenjie.js";

const WITH = JSON.stringify({ baseline: "fenjie.baseline.json" });
const ALL = ["deadline/spacing", "numbering/bracket-width", "table/deadline-missing"];
const NEW = "\t县教育局\t县财政局\t做好公开培训工作。\t11 月底前\n";

/** “a.notice.txt: deadline/spacing”; without the notices in which nothing is found. */
const rules = (folder: Folder, ...args: readonly string[]): readonly string[] =>
  rulesIn(folder.fenjie("check", ".", "--format", "json", ...args)).filter((line) => !line.endsWith(": "));
const files = (folder: Folder): unknown => JSON.parse(folder.read("fenjie.baseline.json").toString()).files;

describe("fenjie check with a baseline", () => {
  it("counts what is found, and then tells what is new; --no-baseline tells all", () => {
    const folder = folderWith({ "fenjie.json": WITH, "old/a.notice.txt": NOTICE, "b.notice.txt": CLEAN });
    assert.deepEqual(rules(folder), [`old/a.notice.txt: ${ALL.join(" ")}`]);
    const update = folder.fenjie("check", ".", "--update-baseline");
    assert.equal(update.code, 0, update.err);
    assert.match(update.out, /基线“fenjie.baseline.json”已更新：2 个文件，3 处问题/u);
    assert.deepEqual(files(folder), { "old/a.notice.txt": Object.fromEntries(ALL.map((rule) => [rule, 1])) });
    assert.deepEqual(rules(folder), []);
    assert.deepEqual(rules(folder, "--no-baseline"), [`old/a.notice.txt: ${ALL.join(" ")}`]);
    folder.write("old/a.notice.txt", `前言\n${NOTICE}`);
    assert.deepEqual(rules(folder), [], "lines that move bring nothing back");
    folder.write("old/a.notice.txt", NOTICE + NEW);
    assert.deepEqual(rules(folder), ["old/a.notice.txt: deadline/spacing deadline/spacing"]);
  });

  it("updates only what was checked, leaves out what is gone or mended, and writes nothing twice", () => {
    const folder = folderWith({ "fenjie.json": WITH, "a.notice.txt": NOTICE, "b.notice.txt": NOTICE });
    folder.write(
      "fenjie.baseline.json",
      JSON.stringify({ version: 1, files: { "gone.notice.txt": { "deadline/past": 1 }, "b.notice.txt": { "deadline/past": 9 } } }),
    );
    assert.equal(folder.fenjie("check", "a.notice.txt", "--update-baseline").code, 0);
    assert.deepEqual(Object.keys(files(folder) as object), ["a.notice.txt", "b.notice.txt"]);
    assert.deepEqual((files(folder) as Record<string, unknown>)["b.notice.txt"], { "deadline/past": 9 });
    folder.write("a.notice.txt", CLEAN);
    assert.equal(folder.fenjie("check", ".", "--update-baseline").code, 0);
    assert.deepEqual(Object.keys(files(folder) as object), ["b.notice.txt"]);
    assert.deepEqual(folder.files(), ["a.notice.txt", "b.notice.txt", "fenjie.baseline.json", "fenjie.json"]);
  });

  it("counts what comments leave some of", () => {
    const folder = folderWith({
      "fenjie.json": WITH,
      "a.notice.txt": NOTICE.replace("12 月底前", "12 月底前<!-- fenjie-disable-line -->"),
    });
    assert.equal(folder.fenjie("check", ".", "--update-baseline").code, 0);
    assert.deepEqual(files(folder), { "a.notice.txt": { "table/deadline-missing": 1 } });
  });

  it("without one that is configured, or with a wrong one, says so and writes nothing", () => {
    const bare = folderWith({ "a.notice.txt": NOTICE });
    const result = bare.fenjie("check", ".", "--update-baseline");
    assert.equal(result.code, 2);
    assert.match(result.err, /没有基线可更新/u);
    assert.deepEqual(bare.files(), ["a.notice.txt"]);
    const wrong = folderWith({ "fenjie.json": WITH, "a.notice.txt": NOTICE, "fenjie.baseline.json": '{"version":1,\n"files":[]}' });
    const refused = wrong.fenjie("check", ".", "--update-baseline");
    assert.equal(refused.code, 2);
    assert.match(refused.err, /fenjie.baseline.json: 第 2 行/u);
    assert.equal(wrong.read("fenjie.baseline.json").toString(), '{"version":1,\n"files":[]}');
    assert.equal(bare.fenjie("check", ".", "--update-baseline", "--no-baseline").code, 2);
  });

  it("fenjie fix leaves alone what is counted", () => {
    const folder = folderWith({ "fenjie.json": WITH, "a.notice.txt": NOTICE });
    folder.fenjie("check", ".", "--update-baseline");
    folder.fenjie("fix", ".");
    assert.equal(folder.read("a.notice.txt").toString(), NOTICE);
    folder.fenjie("fix", ".", "--no-baseline");
    assert.equal(folder.read("a.notice.txt").toString(), NOTICE.replace("(一)", "（一）").replace("12 月", "12月"));
  });
});
