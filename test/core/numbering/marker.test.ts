import assert from "node:assert/strict";
import { test } from "node:test";
import { type Marker, readMarker, writeMarker } from "../../../server/src/core/numbering/marker.js";
import fc from "../../properties.js";

/** “2.1 （一） |全面” style summary: level.ordinal, the marker's text, its slips. */
const summary = (text: string, marker: Marker | null): string =>
  marker === null
    ? "none"
    : `${marker.level}.${marker.ordinal} ${text.slice(marker.span.start, marker.span.end)} ${marker.slips.join("+")}`.trim();

const reads = (text: string, expected: string): void => assert.equal(summary(text, readMarker(text, 0)), expected, text);

test("right markers have no slips", () => {
  reads("一、坚持标准引领", "1.1 一、");
  reads("二十一、健全工作机制", "1.21 二十一、");
  reads("（一）全面优化主动公开机制", "2.1 （一）");
  reads("（一百零五）强化引领作用", "2.105 （一百零五）");
  reads("1.做好公开", "3.1 1.");
  reads("１．做好公开", "3.1 １．");
  reads("（1）做好公开", "4.1 （1）");
  reads("一、“高效办成一件事”", "1.1 一、");
  reads("一、三年行动计划稳步推进", "1.1 一、");
  reads("1.2025年重点任务", "3.1 1.");
  reads("1.12345热线", "3.1 1.");
  reads("㈠全面优化", "2.1 ㈠");
});

test("half-width and mixed brackets are slips", () => {
  reads("(一)全面优化", "2.1 (一) bracket");
  reads("（一)全面优化", "2.1 （一) bracket");
  reads("(一）全面优化", "2.1 (一） bracket");
  reads("(3)全面优化", "4.3 (3) bracket");
});

test("wrong and superfluous marks are slips", () => {
  reads("一.坚持", "1.1 一. punctuation");
  reads("一，坚持", "1.1 一， punctuation");
  reads("一。坚持", "1.1 一。 punctuation");
  reads("一：坚持", "1.1 一： punctuation");
  reads("（一）、全面", "2.1 （一）、 punctuation");
  reads("（一）.全面", "2.1 （一）. punctuation");
  reads("1、做好", "3.1 1、 punctuation");
  reads("10，做好", "3.10 10， punctuation");
});

test("blanks inside and after are slips", () => {
  reads("（一） 全面", "2.1 （一） spacing");
  reads("(十) 推进", "2.10 (十) bracket+spacing");
  reads("（ 一 ）全面", "2.1 （ 一 ） spacing");
  reads("（一　）全面", "2.1 （一　） spacing");
  reads("一 、坚持", "1.1 一 、 spacing");
  reads("一、　坚持", "1.1 一、 spacing");
  reads("(一) 、 全面", "2.1 (一) 、 bracket+punctuation+spacing");
  reads("1. 做好", "3.1 1.");
});

test("a marker without its title yet is a marker, and blanks after it no slip", () => {
  reads("（一）", "2.1 （一）");
  reads("（一） ", "2.1 （一）");
  reads("一、", "1.1 一、");
  reads("一、 \n", "1.1 一、");
  reads("（一", "none");
  reads("一", "none");
  reads("一，", "none");
});

test("what only looks like a marker is none", () => {
  const texts = [
    "12345政务服务便民热线",
    "5G基站",
    "2025年10月底前",
    "1.5万台",
    "一是加强",
    "一季度",
    "一批",
    "一体化推进",
    "(此件公开发布)",
    "（责任单位：市政府）",
    "（联系人：张三）",
    "一、二、三产业融合",
    "三、四季度",
    "一、二级响应",
    "十二月底前",
    "12月底前",
    "1+N",
    "（2025）号",
    "（一个万亿）目标",
    "2025.5.9",
    "05月09日",
    "3，500元",
    "（一）（二）项任务",
    "（一）至（三）项",
    "一，二，三",
    "百、千、万工程",
    "（）空",
    "00.",
    "第一、",
    "《意见》",
    "",
    "、",
    "（",
  ];
  for (const text of texts) reads(text, "none");
});

test("the spans show marker, digits and gap", () => {
  const text = "工作　（ 十二 ）、 全面";
  const marker = readMarker(text, 3);
  assert.ok(marker);
  assert.equal(text.slice(marker.span.start, marker.span.end), "（ 十二 ）、");
  assert.equal(text.slice(marker.digits.start, marker.digits.end), "十二");
  assert.equal(text.slice(marker.gap.start, marker.gap.end), " ");
});

test("nothing at or after the end is looked at", () => {
  assert.equal(readMarker("（一）全面", 0, 2), null);
  assert.equal(readMarker("一、坚持", 0, 1), null);
  assert.deepEqual(readMarker("（一） \t市政府", 0)?.slips, []);
});

test("what is written reads back", () => {
  for (const level of [1, 2, 3, 4] as const)
    for (let ordinal = 1; ordinal <= 120; ordinal++)
      reads(`${writeMarker(level, ordinal)}坚持`, `${level}.${ordinal} ${writeMarker(level, ordinal)}`);
});

test("any text reads without exception and spans stay inside it", () => {
  const chars = fc.constantFrom(..."一二十百千零（）()、.，。 　\t\n1２5年月坚㈠");
  fc.assert(
    fc.property(fc.array(chars, { maxLength: 12 }), fc.nat(12), fc.nat(12), (list, from, end) => {
      const text = list.join("");
      const limit = Math.min(end, text.length);
      const marker = readMarker(text, from, limit);
      if (marker === null) return;
      const { span, digits, gap } = marker;
      assert.ok(from === span.start && span.start <= digits.start && digits.start < digits.end && digits.end <= span.end);
      assert.ok(span.end === gap.start && gap.start <= gap.end && gap.end <= limit);
    }),
    { numRuns: 5000 },
  );
});
