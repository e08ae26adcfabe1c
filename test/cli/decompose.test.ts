import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { CLEAN, folderWith } from "./support/fenjie.js";

const PROSE = fs.readFileSync(path.resolve("seeds/notices/jinan-2025.notice.txt"));

describe("fenjie decompose", () => {
  it("prints a draft that fenjie reads, and says what is to be looked at", () => {
    const folder = folderWith({ "要点.notice.txt": PROSE });
    const { code, out, err } = folder.fenjie("decompose", "要点.notice.txt");
    assert.equal(code, 0);
    assert.match(err, /分解出61项任务，1处待核对，已在文中标出/u);
    folder.write("表.notice.txt", out);
    const parsed = JSON.parse(folder.fenjie("parse", "表.notice.txt").out);
    assert.equal(parsed.layout, "cells");
    assert.equal(parsed.sections.length, 5);
    assert.deepEqual(folder.files(), ["表.notice.txt", "要点.notice.txt"]);
  });

  it("writes into a file, and over one that is there only with --force", () => {
    const folder = folderWith({ "要点.notice.txt": PROSE, "表.notice.txt": "mine" });
    const refused = folder.fenjie("decompose", "要点.notice.txt", "--output", "表.notice.txt");
    assert.equal(refused.code, 2);
    assert.match(refused.err, /“表\.notice\.txt”已经存在/u);
    assert.equal(folder.read("表.notice.txt").toString(), "mine");
    assert.equal(folder.fenjie("decompose", "要点.notice.txt", "--output", "表.notice.txt", "--force").code, 0);
    assert.match(folder.read("表.notice.txt").toString(), /^\t（一）以政务公开促进政策落实$/mu);
  });

  it("of a table there is nothing to break down", () => {
    const { code, out, err } = folderWith({ "a.notice.txt": CLEAN }).fenjie("decompose", "a.notice.txt");
    assert.equal(code, 2);
    assert.equal(out, "");
    assert.match(err, /a\.notice\.txt: 这份通知已是任务分解表/u);
  });
});
