import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readCsv } from "../../../server/src/documents/read/csv.js";
import { sketch } from "../support/sketch.js";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const ROWS = ["table 3", "- 工作任务 | 牵头部门 | 完成时限", "- 一、推进 |  | ", "- （一）优化 | 市财政局/市商务局 | 12月底前"];

describe("A table as text", () => {
  const TEXT = '任务分解表,,,,\r\n工作任务,牵头部门,完成时限,,\r\n一、推进,,,,\r\n（一）优化,"市财政局\n市商务局",12月底前,,\r\n,,,,\r\n';

  it("as Excel saves it: a mark, empty cells at the ends, quoted line breaks", () => {
    assert.deepEqual(sketch(readCsv(utf8(`\ufeff${TEXT}`))), ["任务分解表", ...ROWS]);
  });

  it("with semicolons or TABs, also in UTF-16", () => {
    assert.deepEqual(sketch(readCsv(utf8(TEXT.replaceAll(",", ";")))), ["任务分解表", ...ROWS]);
    const utf16 = Uint8Array.from([
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from([...TEXT.replaceAll(",", "\t")].map((c) => c.charCodeAt(0))).buffer),
    ]);
    assert.deepEqual(sketch(readCsv(utf16)), ["任务分解表", ...ROWS]);
  });

  it("in GB18030", () => {
    assert.deepEqual(sketch(readCsv(Uint8Array.from([0xb9, 0xab, 0xbf, 0xaa, 0x2c, 0xb9, 0xab]))), ["table 2", "- 公开 | 公"]);
  });

  it("with a quote that is never closed", () => {
    assert.match(sketch(readCsv(utf8('甲,乙\n丙,"丁\n')))[0] ?? "", /^problem: 第 2 行：引号/u);
  });
});
