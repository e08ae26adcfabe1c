import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, describe, it } from "node:test";

const CLI = path.resolve("dist/cli.js");
const folder = mkdtempSync(path.join(tmpdir(), "fenjie-lineage-"));
cpSync("seeds/notices", folder, { recursive: true });

const lineage = (...given: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, "lineage", ...given], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, LANG: "zh_CN.UTF-8", LC_ALL: "" },
  });
  return { status, stdout, stderr };
};

describe("fenjie lineage", () => {
  after(() => rmSync(folder, { recursive: true, force: true }));

  it("finds the parent in the folder and prints what is fixed", () => {
    const { status, stdout } = lineage("wenshang-2025.notice.txt", "--format", "json");
    const report = JSON.parse(stdout);
    assert.equal(status, 0);
    assert.deepEqual([report.version, report.child, report.parent], [1, "wenshang-2025.notice.txt", "jining-2025.notice.txt"]);
    assert.deepEqual(report.tasks[0], {
      line: 38,
      parentLine: 34,
      status: "adapted",
      similarity: 0.87,
      sources: [{ parent: "jining-2025.notice.txt", line: 34, similarity: 0.87 }],
    });
    assert.deepEqual(report.summary, { verbatim: 39, adapted: 13, new: 0, notCovered: 28 });
  });

  it("takes the parent it is given", () => {
    const { status, stdout } = lineage("jinxiang-2023.notice.txt", "--parent", "jining-2024.notice.txt");
    assert.equal(status, 0);
    assert.match(stdout, /^jinxiang-2023\.notice\.txt ← jining-2024\.notice\.txt\n/u);
  });

  it("takes the parents of the configuration", () => {
    writeFileSync(path.join(folder, "fenjie.json"), '{"parents":["jining-2024.notice.txt"]}');
    assert.match(lineage("wenshang-2025.notice.txt").stdout, /← jining-2024\.notice\.txt\n/u);
    rmSync(path.join(folder, "fenjie.json"));
  });

  it("no parent, a parent without a table, a missing file: one message and exit 2", () => {
    writeFileSync(path.join(folder, "plain.txt"), "没有表格的通知\n");
    for (const [given, message] of [
      [["jining-2025.notice.txt"], /鲁政办发〔2025〕5号.*--parent/u],
      [["jinan-2025.notice.txt"], /--parent/u],
      [["wenshang-2025.notice.txt", "--parent", "plain.txt"], /没有任务分解表/u],
      [["wenshang-2025.notice.txt", "--parent", "nowhere.txt"], /nowhere\.txt.*没有这个文件/u],
      [["nowhere.txt"], /nowhere\.txt/u],
    ] as const) {
      const { status, stdout, stderr } = lineage(...given);
      assert.equal(status, 2);
      assert.equal(stdout, "");
      assert.match(stderr, message);
      assert.equal(stderr.trim().split("\n").length, 1);
    }
  });
});
