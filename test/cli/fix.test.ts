import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { SEEDS, seed } from "../core/notice/support/seeds.js";
import { CLEAN, folderWith, gb18030, NOTICE, reportOf } from "./support/fenjie.js";

const FIXED = NOTICE.replace("(一)", "（一）").replace("12 月", "12月");

describe("fenjie fix", () => {
  it("makes the safe fixes, says what it changed, and has nothing to do the second time", () => {
    const folder = folderWith({ "a.notice.txt": NOTICE });
    const first = folder.fenjie("fix", ".");
    assert.deepEqual(first, {
      code: 0,
      err: "",
      out: "a.notice.txt:2:1 “(一)健全机制” → “（一）健全机制” numbering/bracket-width\na.notice.txt:2:27 “12 月底前” → “12月底前” deadline/spacing\n1 个文件，改动 1 个，共 2 处\n",
    });
    assert.equal(folder.read("a.notice.txt").toString(), FIXED);
    assert.equal(folder.fenjie("fix", ".").out, "1 个文件，改动 0 个，共 0 处\n");
    assert.deepEqual(folder.files(), ["a.notice.txt"], "nothing is left behind");
  });

  it("--dry-run writes nothing", () => {
    const folder = folderWith({ "a.notice.txt": NOTICE });
    const { out } = folder.fenjie("fix", ".", "--dry-run");
    assert.match(out, /“12 月底前” → “12月底前”/u);
    assert.match(out, /将改动 1 个，共 2 处（未写入）/u);
    assert.equal(folder.read("a.notice.txt").toString(), NOTICE);
  });

  it("--rule takes one rule, or several", () => {
    const folder = folderWith({ "a.notice.txt": NOTICE });
    folder.fenjie("fix", ".", "--rule", "deadline/spacing");
    assert.equal(folder.read("a.notice.txt").toString(), NOTICE.replace("12 月", "12月"));
    folder.fenjie("fix", ".", "--rule", "deadline/spacing", "--rule=numbering/bracket-width");
    assert.equal(folder.read("a.notice.txt").toString(), FIXED);
    assert.match(folder.fenjie("fix", ".", "--rule", "deadline/spaces").err, /没有“deadline\/spaces”这条规则/u);
  });

  it("rules that are switched off fix nothing; under a broken configuration nothing is touched", () => {
    const folder = folderWith({ "a.notice.txt": NOTICE, "fenjie.json": JSON.stringify({ rules: { "deadline/spacing": "off" } }) });
    folder.fenjie("fix", ".");
    assert.equal(folder.read("a.notice.txt").toString(), NOTICE.replace("(一)", "（一）"));
    folder.write("fenjie.json", "{");
    folder.write("a.notice.txt", NOTICE);
    const { code, err } = folder.fenjie("fix", ".");
    assert.equal(code, 2);
    assert.match(err, /fenjie\.json: 第 1 行第 2 列/u);
    assert.match(err, /a\.notice\.txt: .*没有改动/u);
    assert.equal(folder.read("a.notice.txt").toString(), NOTICE);
  });

  it("a file that needs nothing is not written", () => {
    const folder = folderWith({ "a.notice.txt": CLEAN });
    const file = path.join(folder.path, "a.notice.txt");
    fs.utimesSync(file, 1000, 1000);
    folder.fenjie("fix", ".");
    assert.equal(fs.statSync(file).mtimeMs, 1_000_000);
  });

  it("what cannot be read is named, the rest is fixed", () => {
    const folder = folderWith({ "a.notice.txt": NOTICE, "b.notice.txt": Uint8Array.of(0, 1, 2) });
    const { code, err } = folder.fenjie("fix", ".", "nope.txt");
    assert.equal(code, 2);
    assert.match(err, /nope\.txt: 没有这个文件/u);
    assert.match(err, /b\.notice\.txt: 不是文本文件/u);
    assert.equal(folder.read("a.notice.txt").toString(), FIXED);
  });
});

describe("fixing keeps what it was not asked to change", () => {
  it("byte order mark and line ends, also mixed ones", () => {
    const mixed = NOTICE.replace("\n", "\r\n");
    const folder = folderWith({ "a.txt": `\uFEFF${NOTICE.replaceAll("\n", "\r\n")}`, "b.txt": mixed });
    folder.fenjie("fix", "a.txt", "b.txt");
    assert.equal(folder.read("a.txt").toString(), `\uFEFF${FIXED.replaceAll("\n", "\r\n")}`);
    assert.equal(folder.read("b.txt").toString(), FIXED.replace("\n", "\r\n"));
  });

  it("GB18030", () => {
    const folder = folderWith({ "a.notice.txt": gb18030(NOTICE) });
    const { findings } = reportOf(folder.fenjie("check", ".", "--format", "json")).files[0] ?? { findings: [] };
    assert.ok(findings.some(({ rule, start }) => rule === "deadline/spacing" && start.column === 27));
    folder.fenjie("fix", ".");
    assert.deepEqual(folder.read("a.notice.txt"), gb18030(FIXED));
  });

  it("GB18030 with characters of four bytes: 〇 is two, 㙍 and 𠮷 are four", () => {
    // 𠮷 U+20BB7 and 㙍 U+364D by the tables of the standard.
    const rare = Buffer.concat([gb18030(NOTICE), Buffer.from([0x95, 0x34, 0xa8, 0x31]), Buffer.from("\n")]);
    const text = new TextDecoder("gb18030", { fatal: true }).decode(rare);
    const folder = folderWith({ "a.notice.txt": rare });
    assert.equal(folder.fenjie("fix", ".").code, 0);
    assert.equal(
      new TextDecoder("gb18030", { fatal: true }).decode(folder.read("a.notice.txt")),
      text.replace("(一)", "（一）").replace("12 月", "12月"),
    );
    assert.deepEqual(folder.read("a.notice.txt").subarray(-5), rare.subarray(-5));
  });

  it("permissions and symbolic links", { skip: process.platform === "win32" }, () => {
    const folder = folderWith({ "real/a.txt": NOTICE });
    const real = path.join(folder.path, "real/a.txt");
    fs.chmodSync(real, 0o640);
    fs.symlinkSync("real/a.txt", path.join(folder.path, "link.notice.txt"));
    folder.fenjie("fix", "link.notice.txt");
    assert.ok(fs.lstatSync(path.join(folder.path, "link.notice.txt")).isSymbolicLink());
    assert.equal(fs.readFileSync(real, "utf8"), FIXED);
    assert.equal(fs.statSync(real).mode & 0o777, 0o640);
  });

  for (const name of SEEDS)
    it(`${name}: no new findings, every change is one that was printed, and only once`, () => {
      const folder = folderWith({ [`${name}.notice.txt`]: seed(name) });
      const counts = () => {
        const found = new Map<string, number>();
        for (const { rule, fix } of reportOf(folder.fenjie("check", ".", "--format", "json")).files[0]?.findings ?? [])
          found.set(`${rule} ${fix}`, (found.get(`${rule} ${fix}`) ?? 0) + 1);
        return found;
      };
      const before = counts();
      const { code, out } = folder.fenjie("fix", ".");
      assert.equal(code, 0);
      const after = counts();
      for (const [key, count] of after) assert.ok(count <= (before.get(key) ?? 0), key);
      assert.deepEqual(
        [...after.keys()].filter((key) => key.endsWith(" safe")),
        [],
      );
      const safe = [...before].filter(([key]) => key.endsWith(" safe")).reduce((sum, [, count]) => sum + count, 0);
      assert.equal(out.split("\n").length - 2, safe);
      assert.match(folder.fenjie("fix", ".").out, /改动 0 个/u);
    });
});
