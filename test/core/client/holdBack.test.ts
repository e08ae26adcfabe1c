/** What is shown of the row being typed. A finding here is `rule message @ first-last line`. */
import assert from "node:assert/strict";
import test from "node:test";
import { type Described, part, shownOn, type TypedRow } from "../../../client/src/holdBack/policy.js";

const finding = (words: string): Described => {
  const [, rule = "", message = "", first, last] = /^(\S+) (\S+)(?: @ (\d+)-(\d+))?$/.exec(words) ?? [];
  return { rule, message, row: first === undefined ? null : [Number(first), Number(last)] };
};

const same = (described: Described): Described => described;
const words = (all: readonly Described[]): string[] => all.map(({ rule, message }) => `${rule} ${message}`);

/** The row of a line, on which these were shown. */
const typing = (line: number, ...before: string[]): TypedRow => ({ line, shown: shownOn(before.map(finding), same, line) });

const held = (now: readonly string[], typed: TypedRow | null) => words(part(now.map(finding), same, typed).held);

test("while nothing is typed everything is shown", () => {
  assert.deepEqual(held(["units/unknown 县教 @ 3-7"], null), []);
});

test("what is new on the row being typed waits; other rows and the rest of the notice do not", () => {
  const now = ["units/unknown 县教 @ 3-7", "units/unknown 县叫 @ 9-13", "notice/title-form 题"];
  assert.deepEqual(held(now, typing(5)), ["units/unknown 县教"]);
});

test("what was shown stays, also when the words change with the typing", () => {
  assert.deepEqual(held(["units/unknown 县教育 @ 3-7"], typing(5, "units/unknown 县教 @ 3-7")), []);
});

test("of two findings of a rule, the one that was shown stays and the new one waits", () => {
  const now = ["units/unknown 县财 @ 3-7", "units/unknown 县教局 @ 3-7"];
  assert.deepEqual(held(now, typing(5, "units/unknown 县教局 @ 3-7")), ["units/unknown 县财"]);
});

test("another rule on the same row waits", () => {
  const now = ["units/unknown 县教局 @ 3-7", "deadline/unrecognised 十二 @ 3-7"];
  assert.deepEqual(held(now, typing(5, "units/unknown 县教局 @ 3-7")), ["deadline/unrecognised 十二"]);
});

test("what was shown on another row gives no right to be shown here", () => {
  assert.deepEqual(held(["units/unknown 县教 @ 3-7"], typing(5, "units/unknown 县教 @ 9-13")), ["units/unknown 县教"]);
});

test("the order of what is shown is that of the report", () => {
  const now = ["a/a 一 @ 1-1", "b/b 二 @ 5-5", "c/c 三"];
  assert.deepEqual(words(part(now.map(finding), same, typing(5)).shown), ["a/a 一", "c/c 三"]);
});
