import assert from "node:assert/strict";
import { test } from "node:test";
import { chineseNumeral, readChineseNumeral, readDigitByDigit, toHalfWidthDigits } from "../../../server/src/core/text/numerals.js";

test("numerals are written as headings carry them", () => {
  const samples: readonly (readonly [number, string])[] = [
    [1, "一"],
    [10, "十"],
    [11, "十一"],
    [20, "二十"],
    [99, "九十九"],
    [100, "一百"],
    [105, "一百零五"],
    [110, "一百一十"],
    [999, "九百九十九"],
    [1001, "一千零一"],
    [1010, "一千零一十"],
  ];
  for (const [value, written] of samples) assert.equal(chineseNumeral(value), written);
});

test("every numeral that is written reads back", () => {
  for (let value = 1; value <= 9999; value++) assert.equal(readChineseNumeral(chineseNumeral(value)), value);
});

test("variants are understood and what is no numeral is not", () => {
  assert.equal(readChineseNumeral("一十二"), 12);
  assert.equal(readChineseNumeral("一百〇五"), 105);
  for (const text of ["", "零", "一二", "十十", "百五", "五十百", "第一", "两"]) assert.equal(readChineseNumeral(text), null, text);
});

test("a number outside the bounds is refused", () => {
  for (const value of [0, -1, 1.5, 10000, Number.NaN]) assert.throws(() => chineseNumeral(value), RangeError);
});

test("years are read digit by digit", () => {
  assert.equal(readDigitByDigit("二〇二五"), 2025);
  assert.equal(readDigitByDigit("二零二四"), 2024);
  assert.equal(readDigitByDigit("二千"), null);
});

test("full-width digits become half-width ones without moving anything", () => {
  assert.equal(toHalfWidthDigits("２０２５年1２月"), "2025年12月");
});
