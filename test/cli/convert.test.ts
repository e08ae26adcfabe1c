import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { CLEAN, type Folder, folderWith } from "./support/fenjie.js";

const SEEDS = ["jinan-2025", "jining-2024", "jining-2025", "jinxiang-2023", "wenshang-2025"] as const;
const seed = (name: string): Buffer => fs.readFileSync(path.resolve(`seeds/notices/${name}.notice.txt`));

describe("fenjie convert", () => {
  it("a notice becomes a Word file beside it, and a Word file a notice", () => {
    const folder = folderWith({ "a.notice.txt": CLEAN });
    const there = folder.fenjie("convert", "a.notice.txt");
    assert.equal(there.code, 0, there.err);
    assert.match(there.err, /“a\.notice\.txt”已转成“a\.docx”/u);
    assert.equal(folder.read("a.docx").subarray(0, 2).toString(), "PK");
    fs.rmSync(path.join(folder.path, "a.notice.txt"));
    assert.equal(folder.fenjie("convert", "a.docx").code, 0);
    assert.match(folder.read("a.notice.txt").toString(), /^\t县财政局$/mu);
  });

  it("never writes over what is there unasked, and says so", () => {
    const folder = folderWith({ "a.notice.txt": CLEAN, "a.docx": "mine" });
    const { code, err } = folder.fenjie("convert", "a.notice.txt", "--to", "docx");
    assert.equal(code, 2);
    assert.match(err, /已经存在，没有写入；要覆盖请加 --force/u);
    assert.equal(folder.read("a.docx").toString(), "mine");
    assert.deepEqual(folder.files(), ["a.docx", "a.notice.txt"]);
    assert.equal(folder.fenjie("convert", "a.notice.txt", "--to", "docx", "--force").code, 0);
    assert.notEqual(folder.read("a.docx").toString(), "mine");
  });

  it("several files go into a folder; one that cannot be read does not stop the others", () => {
    const folder = folderWith({ "a.notice.txt": CLEAN, "b.notice.txt": CLEAN, "c.docx": "PK\u0003\u0004 broken" });
    const { code, err } = folder.fenjie("convert", "a.notice.txt", "c.docx", "b.notice.txt", "--to", "md", "--output", "out/");
    assert.equal(code, 2);
    assert.match(err, /c\.docx: .*损坏/u);
    assert.deepEqual(
      folder.files().filter((file) => file.startsWith("out")),
      ["out/a.md", "out/b.md"],
    );
  });

  it("of a folder what can become a notice, with --to txt", () => {
    const folder = folderWith({
      "a.csv": "工作任务,责任单位,具体要求\n（一）公开,县财政局,做好公开。\n",
      "~$b.docx": "lock",
      "c.notice.txt": CLEAN,
    });
    const { code } = folder.fenjie("convert", ".", "--to", "txt");
    assert.equal(code, 0);
    assert.deepEqual(folder.files(), ["a.csv", "a.notice.txt", "c.notice.txt", "~$b.docx"]);
  });

  it("“-” is standard output", () => {
    const { code, out } = folderWith({ "a.notice.txt": CLEAN }).fenjie("convert", "a.notice.txt", "--to", "csv", "--output", "-");
    assert.equal(code, 0);
    assert.match(out, /^\uFEFF工作任务,牵头部门/u);
  });

  it("an old Word file is refused with what to do", () => {
    const doc = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)]);
    const { code, err } = folderWith({ "a.doc": doc }).fenjie("convert", "a.doc");
    assert.equal(code, 2);
    assert.match(err, /另存为.*\.docx/u);
  });

  describe("out and in again gives the same notice:", () => {
    for (const name of SEEDS) {
      for (const format of ["docx", "html"]) {
        it(`${name} as ${format}`, () => {
          const folder = folderWith({ "a.notice.txt": seed(name) });
          const before = content(folder, "a.notice.txt");
          assert.equal(folder.fenjie("convert", "a.notice.txt", "--to", format, "--output", `b.${format}`).code, 0);
          const { code, err } = folder.fenjie("convert", `b.${format}`);
          assert.equal(code, 0);
          assert.doesNotMatch(err, /待核对/u);
          assert.deepEqual(content(folder, "b.notice.txt"), before);
        });
      }
    }
  });
});

/** What `fenjie parse` says of a notice, without where it stands, and without the blanks and marks no drafter means. */
const content = (folder: Folder, file: string): unknown => {
  const { path: _, layout: __, ...rest } = JSON.parse(folder.fenjie("parse", file).out);
  return meant(rest);
};

const meant = (value: unknown): unknown => {
  if (typeof value === "string") return value.replace(/[\s*#]|<\/?b>/gu, "");
  if (Array.isArray(value)) return value.map(meant);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, own]) => (key === "line" ? [] : [[key, meant(own)]])));
};
