import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { readDocument } from "../../../server/src/documents/read/index.js";
import { workbookOf } from "../../core/files/support/xlsx.js";
import fc from "../../properties.js";
import { sketch } from "../support/sketch.js";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const seen = (name: string, content: string | Uint8Array): readonly string[] => {
  const read = readDocument(name, typeof content === "string" ? bytesOf(content) : content);
  return "notice" in read ? ["notice"] : sketch(read);
};

describe("What a file is, its bytes say", () => {
  it("a page saved as .xls, a workbook called .docx", () => {
    assert.deepEqual(seen("报表.xls", "<html><table><tr><td>甲</td><td>乙</td></tr></table></html>"), ["table 2", "- 甲 | 乙"]);
    assert.deepEqual(seen("a.docx", workbookOf([["甲", "乙"]])), ["table 2", "- 甲 | 乙"]);
  });

  it("text by its extension", () => {
    assert.deepEqual(seen("a.csv", "甲,乙\n"), ["table 2", "- 甲 | 乙"]);
    assert.deepEqual(seen("a.txt", "甲,乙\n"), ["甲,乙"]);
    assert.deepEqual(seen("A.HTM", "<p>甲"), ["甲"]);
    assert.deepEqual(seen("a.txt", "甲\t乙\n丙\t丁"), ["table 2", "- 甲 | 乙", "- 丙 | 丁"]);
    assert.deepEqual(seen("b.md", "| 工作任务 | 责任单位 |\n|--|--|\n| 甲 | 市财政局 |"), [
      "table 2",
      "= 工作任务 | 责任单位",
      "- 甲 | 市财政局",
    ]);
  });

  it("old formats and what is no document, with a word on what to do", () => {
    const compound = (stream: string): Uint8Array =>
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(600), ...[...stream].flatMap((c) => [c.charCodeAt(0), 0])]);
    for (const [name, content] of [
      ["a.doc", compound("WordDocument")],
      ["a.wps", compound("WordDocument")],
      ["a.et", compound("Workbook")],
      ["a.xls", compound("Workbook")],
      ["a.rtf", "{\\rtf1\\ansi}"],
      ["a.pdf", "%PDF-1.7\n"],
      ["a.mht", "MIME-Version: 1.0\n"],
    ] as const)
      assert.match(seen(name, content)[0] ?? "", /^problem: .*(?:另存|转换)/u, name);
    assert.match(seen("a.docx", new Uint8Array([1, 2, 0, 3]))[0] ?? "", /^problem: /u);
    assert.deepEqual(seen("a.txt", ""), ["problem: 文件是空的，没有任何内容"]);
    assert.match(seen("a.txt", new Uint8Array(21 * 1024 * 1024))[0] ?? "", /20 MB/u);
  });

  for (const name of ["jinan-2025", "jining-2024", "jining-2025", "jinxiang-2023", "wenshang-2025"])
    it(`${name} is a notice already`, () => {
      const bytes = readFileSync(`seeds/notices/${name}.notice.txt`);
      const read = readDocument(`${name}.txt`, bytes);
      assert.ok("notice" in read);
      assert.equal(read.notice, bytes.toString("utf8"));
    });

  it("a text of a PDF is none", () => {
    assert.notDeepEqual(seen("a.txt", readFileSync("test/fixtures/documents/pdf/portrait.layout.txt")), ["notice"]);
  });

  it("any bytes under any name are read or refused", () => {
    const name = fc.constantFrom("a.docx", "a.xlsx", "a.html", "a.csv", "a.txt", "a", "a.doc");
    const start = fc.constantFrom<readonly number[]>(
      [],
      [0x50, 0x4b, 3, 4],
      [0xff, 0xfe],
      [0xef, 0xbb, 0xbf],
      [0xd0, 0xcf, 0x11, 0xe0],
      [0x3c, 0x70, 0x3e],
    );
    fc.assert(
      fc.property(name, start, fc.uint8Array({ maxLength: 200 }), (called, first, rest) => {
        const read = readDocument(called, Uint8Array.from([...first, ...rest]));
        assert.ok("problem" in read || "notice" in read || "blocks" in read);
      }),
      { numRuns: 500 },
    );
  });
});
