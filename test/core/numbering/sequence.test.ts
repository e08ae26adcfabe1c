import assert from "node:assert/strict";
import { test } from "node:test";
import type { MarkerLevel } from "../../../server/src/core/numbering/marker.js";
import { type NumberedHeading, renumber, sequenceBreaks } from "../../../server/src/core/numbering/sequence.js";
import fc from "../../properties.js";

/** “一 1 2 3 二 4 5”: Chinese numerals are sections, digits groups, a digit with a dot a heading of level 3. */
const headings = (outline: string): readonly NumberedHeading[] =>
  outline.split(" ").map((word) => {
    const section = "一二三四五六七八九".indexOf(word) + 1;
    if (section > 0) return { level: 1, ordinal: section };
    return { level: word.endsWith(".") ? 3 : 2, ordinal: Number.parseInt(word, 10) };
  });

/** The outline with the right number after each wrong one: “4≠3 gap”. */
const judged = (outline: string): string => {
  const { mode, breaks } = sequenceBreaks(headings(outline));
  const words = outline.split(" ");
  return `${mode}: ${breaks.map(({ index, expected, kind }) => `${words[index]}≠${expected} ${kind}`).join(", ")}`.trim();
};

const cases: readonly (readonly [outline: string, judgement: string])[] = [
  ["一 1 2 3 二 4 5 三 6", "running:"],
  ["一 1 2 3 二 1 2 三 1", "restarting:"],
  ["一 1 2 3", "either:"],
  ["1 2 3", "either:"],
  ["一 二 三", "either:"],
  ["一 1 2 4 5 二 6 7", "running: 4≠3 gap"],
  ["一 1 2 4 5 二 1 2", "restarting: 4≠3 gap"],
  ["一 1 2 3 4 5 二 5 6 7", "running: 5≠6 repeat"],
  ["一 1 2 3 二 3 4 5", "running: 3≠4 repeat"],
  ["一 1 2 9 4 5 二 6 7", "running: 9≠3 gap"],
  ["一 1 2 3 二 4 2 6 7", "running: 2≠5 back"],
  ["一 2 3 4 二 5", "running: 2≠1 gap"],
  ["一 1 2 2 4 二 5 6", "running: 2≠3 repeat"],
  ["一 1 2 3 三 4 5", "running: 三≠2 gap"],
  ["一 1 2 3 二 2 3 4 三 1 2", "restarting: 2≠1 gap"],
  ["一 1 1. 2. 3. 2 1. 2. 4. 二 3 1. 2.", "running: 4.≠3 gap"],
  ["1 3 2 4", "either: 3≠2 gap, 2≠3 back"],
  ["1 2 3 5 6 9 10", "either: 5≠4 gap, 9≠7 gap"],
];
for (const [outline, judgement] of cases) test(`${outline} → ${judgement}`, () => assert.equal(judged(outline), judgement));

test("a break names the heading before it in its own count", () => {
  const { breaks } = sequenceBreaks(headings("一 1 2 二 4"));
  assert.deepEqual(breaks, [{ index: 4, expected: 3, kind: "gap", previous: 2 }]);
});

test("renumbering all and from one heading on", () => {
  const list = headings("一 1 2 4 二 5 5");
  const { modes } = sequenceBreaks(list);
  assert.deepEqual(renumber(list, modes), [
    { index: 3, ordinal: 3 },
    { index: 5, ordinal: 4 },
  ]);
  assert.deepEqual(renumber(list, modes, 6), [{ index: 6, ordinal: 6 }]);
});

const outlines = fc.array(fc.record({ level: fc.constantFrom<MarkerLevel>(1, 2, 3), ordinal: fc.integer({ min: 1, max: 6 }) }), {
  maxLength: 30,
});

test("after renumbering nothing is broken", () => {
  fc.assert(
    fc.property(outlines, (list) => {
      const { modes } = sequenceBreaks(list);
      const changed = new Map(renumber(list, modes).map(({ index, ordinal }) => [index, ordinal]));
      const right = list.map(({ level, ordinal }, index) => ({ level, ordinal: changed.get(index) ?? ordinal }));
      assert.deepEqual(sequenceBreaks(right).breaks, []);
    }),
  );
});

test("one wrong number among right ones is one break, at its place", () => {
  fc.assert(
    fc.property(fc.integer({ min: 4, max: 30 }), fc.nat(29), fc.integer({ min: 1, max: 60 }), (length, at, wrong) => {
      const list: NumberedHeading[] = Array.from({ length }, (_, i) => ({ level: 2, ordinal: i + 1 }));
      const index = at % length;
      fc.pre(wrong !== index + 1);
      list[index] = { level: 2, ordinal: wrong };
      const { breaks } = sequenceBreaks(list);
      assert.deepEqual(
        breaks.map((found) => [found.index, found.expected]),
        [[index, index + 1]],
      );
    }),
  );
});

test("a long table with a wrong number in every tenth row is judged in a moment", () => {
  const list: NumberedHeading[] = Array.from({ length: 20_000 }, (_, i) => ({ level: 2, ordinal: i % 10 === 9 ? 1 : i + 1 }));
  const start = performance.now();
  assert.equal(sequenceBreaks(list).breaks.length, 2000);
  assert.ok(performance.now() - start < 500);
});
