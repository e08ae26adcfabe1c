/** Rows of Chinese with marks, blanks, brackets and digits thrown in: what the rules about text make of them. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { CheckedNotice, type CheckSettings } from "../../server/src/core/checked.js";
import { makeSafeFixes } from "../../server/src/core/fixes.js";
import { pairsIn } from "../../server/src/core/rules/text/pairs.js";
import type { Passage } from "../../server/src/core/rules/text/passages.js";
import { repeatedIn } from "../../server/src/core/rules/text/repeated.js";
import { SIGN, signsOf } from "../../server/src/core/rules/text/signs.js";
import { shippedRegistries } from "../../server/src/core/units/shipped.js";
import fc from "../properties.js";

const runs = Number(process.env.FUZZ_RUNS ?? 300);
const settings: CheckSettings = { configuration: {}, registries: shippedRegistries };

const WORDS = [
  "推进",
  "公开",
  "等",
  "年",
  "月",
  "号",
  "第",
  "县",
  "AI",
  "VS Code",
  "5G",
  "G20",
  "2025",
  "3.5",
  "1,000",
  "8:30",
  "1.",
  "%",
  "①",
];
const MARKS = [...'，。、；：？！,;:?!.（）()《》〈〉<>“”‘’"【】〔〕 　-～—*'];
const anyText = (longest: number) =>
  fc
    .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...WORDS) }, { weight: 4, arbitrary: fc.constantFrom(...MARKS) }), {
      maxLength: longest,
      size: "max",
    })
    .map((parts) => parts.join(""));

const anyPart = anyText(14);
/** Short enough to leave it alone which lines are full ones. */
const anyWords = anyText(5);
/** Among units too many strange marks change what is a name. */
const anySeparator = fc.constantFrom(
  "",
  ",县审计局",
  ", 县审计局",
  "，，县审计局",
  "；县审计局",
  "（县审计局)",
  "(县审计局)",
  "、县审计局、",
);
const inTable = fc
  .tuple(anyWords, anyPart, anySeparator, anyPart, anyWords, fc.constantFrom("\n", "\n\n", "。\n"))
  .map(
    ([front, task, units, requirement, tail, gap]) =>
      `关于印发${front}的通知\n\n各乡镇人民政府：\n\n做好${front}工作${gap}继续${tail}推进。\n\n2025年5月9日\n\n工作任务\t牵头部门\t责任单位\t具体要求\t完成时限\n` +
      `（一）${task}\t县财政局${units}\t各乡镇人民政府${units}\t推进${requirement}工作\t12月底前\n\t县民政局\t\t${requirement}加强公开。${tail}\t6月底前\n\n抄送：县委各部门${tail}`,
  );

const rulesIn = (text: string): readonly string[] =>
  new CheckedNotice(text, settings)
    .findings()
    .map(({ rule }) => rule)
    .filter((rule) => rule.startsWith("text/"));

describe("the rules about text on any row", () => {
  it("mend what they find without finding more, and have nothing to do the second time", () => {
    fc.assert(
      fc.property(inTable, (text) => {
        const isText = (rule: string): boolean => rule.startsWith("text/");
        const first = makeSafeFixes(text, settings, isText);
        // A mark in the title may decide whether it is read as one; then the fix is left out. That is never for a finding about text.
        assert.deepEqual(
          first.refused.filter(({ created }) => created.length === 0 || created.some(isText)),
          [],
        );
        assert.equal(makeSafeFixes(first.text, settings, isText).text, first.text);
        assert.ok(rulesIn(first.text).length <= rulesIn(text).length);
      }),
      { numRuns: runs },
    );
  });

  it("leave no sign out: what a closer look finds, the first look sees", () => {
    const passage = (text: string): Passage => ({
      kind: "paragraph",
      text,
      signs: SIGN.repeated,
      cell: { column: 0, span: { start: 0, end: text.length }, inner: { start: 0, end: text.length }, value: text, cuts: [] },
    });
    fc.assert(
      fc.property(anyText(30), (text) => {
        const signs = signsOf(text);
        const { lone, pairs } = pairsIn(text);
        const isMixed = pairs.some(
          ({ open, close }) => !["（）", "()", "“”", "‘’", "《》", "〈〉", "【】", "〔〕"].includes(text.charAt(open) + text.charAt(close)),
        );
        if (lone.length > 0 || isMixed) assert.ok((signs & SIGN.uneven) !== 0);
        if (repeatedIn(passage(text)).length > 0) assert.ok((signs & SIGN.repeated) !== 0);
        // A point counts behind Chinese alone.
        if (!/\./u.test(text)) assert.equal((signs & SIGN.halfMark) !== 0, /[,;:?!]/u.test(text));
        else if (/[,;:?!]|\p{Script=Han}\./u.test(text)) assert.ok((signs & SIGN.halfMark) !== 0);
        assert.equal((signs & SIGN.halfBracket) !== 0, /[()]/u.test(text));
        assert.equal((signs & SIGN.blank) !== 0, /[ 　]/u.test(text));
        if (/、[ 　]*等/u.test(text)) assert.ok((signs & SIGN.deng) !== 0);
        if (/[”》][ 　]*、/u.test(text)) assert.ok((signs & SIGN.listed) !== 0);
        if (/\d[ 　]*[-～—]/u.test(text)) assert.ok((signs & SIGN.dash) !== 0);
      }),
      { numRuns: runs * 5 },
    );
  });
});
