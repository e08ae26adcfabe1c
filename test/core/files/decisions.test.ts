import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { NO_DECISIONS } from "../../../server/src/core/lineage/decisions/decisions.js";
import { DECISIONS_FILE, type DecisionsRead, decisionsFileFor, pathFromFile, readDecisions } from "../../../server/src/files/decisions.js";
import { resolved } from "../../../server/src/files/uri.js";
import { filesOf } from "./support.js";

const FILE = `file:///w/${DECISIONS_FILE}`;

const read = (text: string | Uint8Array): Promise<DecisionsRead> =>
  readDecisions(
    { files: filesOf({ [`/w/${DECISIONS_FILE}`]: text }), validation: () => import("../../../server/src/files/validation.js") },
    FILE,
  );

const told = async (text: string): Promise<string[]> =>
  (await read(text)).problems.map(({ at, message }) => `${at?.line}:${at?.column} ${message.zh}`);

describe("where decisions are kept", () => {
  it("beside the fenjie.json of the notice", async () => {
    const files = filesOf({ "/w/fenjie.json": "{}", "/w/2025/a.notice.txt": "" });
    assert.equal(await decisionsFileFor(files, "file:///w/2025/a.notice.txt"), FILE);
  });
  it("else where there is such a file upwards", async () => {
    const files = filesOf({ [`/w/${DECISIONS_FILE}`]: "{}", "/w/2025/a.notice.txt": "" });
    assert.equal(await decisionsFileFor(files, "file:///w/2025/a.notice.txt", ["file:///w/2025"]), FILE);
  });
  it("else in the open folder, the innermost where several hold the notice", async () => {
    const folders = ["file:///w", "file:///w/2025", "file:///other"];
    const expected = `file:///w/2025/${DECISIONS_FILE}`;
    assert.equal(await decisionsFileFor(filesOf({}), "file:///w/2025/县/a.notice.txt", folders), expected);
  });
  it("else in the folder of the notice; a draft in no file has none", async () => {
    const files = filesOf({ "/w/2025/a.notice.txt": "" });
    assert.equal(await decisionsFileFor(files, "file:///w/2025/a.notice.txt"), `file:///w/2025/${DECISIONS_FILE}`);
    assert.equal(await decisionsFileFor(files, "untitled:Untitled-1"), null);
  });
});

describe("fenjie.lineage.json", () => {
  it("that is not there decides nothing and is no problem", async () => {
    const found = await readDecisions(
      { files: filesOf({}), validation: () => assert.fail("the schemas are not loaded for a file that is not there") },
      FILE,
    );
    assert.deepEqual(found, { uri: FILE, decisions: NO_DECISIONS, text: null, problems: [] });
  });

  it("calls notices by paths from its folder, the program by addresses", async () => {
    const { decisions, problems } = await read(`{
      "$schema": "x.json", "version": 1,
      "parents": { "县/分解表.notice.txt": ["../市/2025.notice.txt", "省.notice.txt"] },
      "notForUs": [{ "notice": "县/分解表.notice.txt", "parent": "../市/2025.notice.txt", "task": "3.2.k5x0s1", "words": "开展", "reason": "无机场" }],
      "units": [{ "from": "市大数据局", "place": "济宁市", "to": [], "locality": "汶上县", "role": "any" }]
    }`);
    assert.deepEqual(problems, []);
    assert.deepEqual(decisions.parents, { "file:///w/县/分解表.notice.txt": ["file:///市/2025.notice.txt", "file:///w/省.notice.txt"] });
    assert.deepEqual(decisions.notForUs, [
      {
        notice: "file:///w/县/分解表.notice.txt",
        parent: "file:///市/2025.notice.txt",
        task: "3.2.k5x0s1",
        words: "开展",
        reason: "无机场",
      },
    ]);
    assert.deepEqual(decisions.units, [{ from: "市大数据局", place: "济宁市", to: [], locality: "汶上县", role: "any" }]);
  });

  it("needs no more than its version", async () => assert.deepEqual((await read('{"version":1}')).decisions, NO_DECISIONS));

  it("tells what is wrong at its place, and then decides nothing", async () => {
    assert.deepEqual(await told("[]"), ["1:1 fenjie.lineage.json 应为一个对象：{ … }"]);
    assert.deepEqual(await told("{}"), ["1:1 “version”缺失，应为以下之一：1"]);
    assert.deepEqual(await told('{ "version": 1, "unit": [] }'), ["1:17 fenjie.lineage.json 中没有“unit”这一项，是不是“units”？"]);
    assert.deepEqual(
      await told(
        '{ "version": 1,\n "units": [\n  { "from": "市局", "place": "济宁市", "to": "县局", "locality": "汶上县", "role": "牵头", "roles": 1 } ] }',
      ),
      [
        "3:35 “units[0].to”应为数组［…］",
        "3:66 “units[0].role”应为以下之一：lead、responsible、any",
        "3:80 “units[0]”中没有“roles”这一项，是不是“role”？",
      ],
    );
    assert.deepEqual(await told('{ "version": 1, "parents": { "a": "b" } }'), ["1:30 “parents.a”应为数组［…］"]);
    assert.deepEqual(await told('{ "version": 1, "parents": [] }'), ["1:17 “parents”应为对象 { … }"]);
    assert.deepEqual(
      await told(
        '{ "version": 1, "notForUs": [{ "notice": "a", "parent": "b", "task": "1.1.a", "words": "", "reason": "", "date": "5月" }] }',
      ),
      ["1:106 “notForUs[0].date”应为 2025-12-31 形式的日期"],
    );
    assert.match((await told('{ "version": 1, }'))[0] ?? "", /^1:15 /u);
    assert.deepEqual((await read("{}")).decisions, NO_DECISIONS);
  });

  it("that is no text is told without a place", async () => {
    const { problems, text } = await read(new Uint8Array([0, 1, 2]));
    assert.equal(text, null);
    assert.equal(problems[0]?.at, null);
  });
});

describe("the path a notice has in the file", () => {
  for (const [notice, path] of [
    ["file:///w/a.notice.txt", "a.notice.txt"],
    ["file:///w/%E5%8E%BF/a%20b.notice.txt", "县/a b.notice.txt"],
    ["file:///city/b.notice.txt", "../city/b.notice.txt"],
    ["untitled:Untitled-1", "untitled:Untitled-1"],
  ] as const)
    it(path, () => {
      assert.equal(pathFromFile(FILE, notice), path);
      if (notice.startsWith("file:")) assert.equal(resolved("file:///w", path), notice);
    });

  it("another disk has an address only", () => {
    const file = "file:///d%3A/w/fenjie.lineage.json";
    assert.equal(pathFromFile(file, "file:///D:/w/x/a.txt"), "x/a.txt");
    assert.equal(pathFromFile(file, "file:///c%3A/w/a.txt"), "file:///c%3A/w/a.txt");
  });
});
