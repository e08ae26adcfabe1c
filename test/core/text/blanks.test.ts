import assert from "node:assert/strict";
import { test } from "node:test";
import { isBlank, isSpace, normaliseBlanks, skipBlanks, withoutBlanks } from "../../../server/src/core/text/blanks.js";
import { isChinese } from "../../../server/src/core/text/chinese.js";
import { copyOf } from "../../../server/src/core/text/copy.js";
import { editDistance } from "../../../server/src/core/text/distance.js";

test("every kind of blank counts, TAB and line ends only as space", () => {
  for (const blank of [" ", "　", "\u00a0", "\u2003", "\u200b", "\ufeff"]) assert.ok(isBlank(blank) && isSpace(blank));
  for (const mark of ["\t", "\n", "\r"]) assert.ok(!isBlank(mark) && isSpace(mark));
  for (const char of ["一", "，", "", undefined]) assert.ok(!isBlank(char) && !isSpace(char));
});

test("blanks are dropped, or made one", () => {
  assert.equal(withoutBlanks(" 12 月\n底　前"), "12月底前");
  assert.equal(normaliseBlanks("　关于印发 \n 通知 "), "关于印发 通知");
  assert.equal(skipBlanks("　 一", 0), 2);
  assert.equal(skipBlanks("　 一", 0, 1), 1);
});

test("a copy is the same text, lone surrogates included", () => {
  for (const text of ["", "短", "市政府各部门、单位，各县（市、区）政府", "\ud800 and \udc00 alone, far from their mates"])
    assert.equal(copyOf(text), text);
});

test("characters are Chinese, marks and digits are not", () => {
  for (const char of ["县", "〇", "𬭯"]) assert.ok(isChinese(char), char);
  for (const char of ["，", "（", "1", "A", " ", "", undefined]) assert.ok(!isChinese(char), char);
});

test("edit distance counts a swap as one and stops at its limit", () => {
  assert.equal(editDistance("长期坚持", "长期坚特", 2), 1);
  assert.equal(editDistance("立行立改", "立立行改", 2), 1);
  assert.equal(editDistance("持续推进", "推进", 2), 2);
  assert.equal(editDistance("持续推进", "县教育局", 2), 3);
});
