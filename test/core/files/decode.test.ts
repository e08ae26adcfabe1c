import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { decode } from "../../../server/src/files/decode.js";
import { LARGEST_FILE } from "../../../server/src/files/fileSystem.js";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const told = (bytes: Uint8Array): string => {
  const read = decode(bytes);
  assert.ok("problem" in read);
  return read.problem.zh;
};

/** “县审计局” in GB18030. */
const GB = Uint8Array.of(0xcf, 0xd8, 0xc9, 0xf3, 0xbc, 0xc6, 0xbe, 0xd6);

describe("the text of a file", () => {
  it("is UTF-8, with or without a byte order mark, which is no part of it", () => {
    assert.deepEqual(decode(utf8("县审计局\r\n")), { text: "县审计局\r\n", encoding: "utf-8", mark: false });
    assert.deepEqual(decode(utf8("\uFEFF县审计局")), { text: "县审计局", encoding: "utf-8", mark: true });
    assert.deepEqual(decode(utf8("")), { text: "", encoding: "utf-8", mark: false });
  });

  it("or GB18030, with its mark and its characters of four bytes", () => {
    assert.deepEqual(decode(GB), { text: "县审计局", encoding: "gb18030", mark: false });
    assert.deepEqual(decode(Uint8Array.of(0x84, 0x31, 0x95, 0x33, ...GB)), { text: "县审计局", encoding: "gb18030", mark: true });
    assert.deepEqual(decode(Uint8Array.of(0x95, 0x34, 0xa8, 0x31)), { text: "𠭏", encoding: "gb18030", mark: false });
  });

  it("is no UTF-16, nothing binary, and no UTF-8 with a broken byte read as something else", () => {
    assert.match(told(Uint8Array.of(0xff, 0xfe, 0x41, 0)), /UTF-16/u);
    assert.match(told(Uint8Array.of(0xfe, 0xff, 0, 0x41)), /UTF-16/u);
    assert.match(told(Uint8Array.of(80, 75, 3, 4, 0)), /不是文本文件/u);
    assert.match(told(Uint8Array.of(...utf8("任务分解表，任务分解表"), 0xe4, 0xba)), /已损坏/u);
    assert.match(told(Uint8Array.of(0xff, 0xff)), /编码无法识别/u);
  });

  it("has 20 MB at most", () => assert.match(told(new Uint8Array(LARGEST_FILE + 1).fill(32)), /超过 20 MB/u));
});
