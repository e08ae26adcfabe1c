/** A notice too long to be compared on every keystroke: the findings of other rows stay, and at a pause all is as if read afresh. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { CheckedNotice } from "../../../../server/src/core/checked.js";
import { CITY, COUNTY, noticeOf, openIn, workspace } from "./support.js";

const row = (i: number, deadline: string): string => `⇥县财政局⇥⇥办理第${i}号事项并公布第${i}号结果${String(i * 7919)}。⇥${deadline}\n`;
const rows = (deadline: (i: number) => string): string => Array.from({ length: 1600 }, (_, i) => row(i, deadline(i))).join("");
const above = noticeOf(
  CITY,
  rows(() => "6月底前"),
);
const here = noticeOf(
  COUNTY,
  rows((i) => (i === 10 || i === 1500 ? "12月底前" : "6月底前")),
  [CITY],
).replaceAll("⇥", "\t");

const late = (checked: CheckedNotice): readonly number[] =>
  checked
    .findings()
    .filter(({ rule }) => rule === "deadline/later-than-parent")
    .map(({ piece }) => checked.notice.lineOf(piece));

test("findings against the higher-level notice in a long notice", () => {
  const around = workspace({ above });
  const checked = openIn(here, around);
  const [first, last] = late(checked) as [number, number];
  assert.notEqual(last, undefined);

  const at = checked.notice.text().indexOf("办理第800号");
  checked.edit({ start: at, end: at }, "认真");
  assert.deepEqual(late(checked), [first, last], "typing elsewhere leaves them");
  assert.equal(checked.catchUp(), true);
  assert.equal(checked.catchUp(), false, "nothing is late any more");

  const wrong = checked.notice.text().indexOf("12月底前");
  checked.edit({ start: wrong, end: wrong + "12月底前".length }, "6月底前");
  assert.deepEqual(late(checked), [last], "a row that went takes its finding along");
  const another = checked.notice.text().indexOf("6月底前", checked.notice.text().indexOf("办理第20号"));
  checked.edit({ start: another, end: another + "6月底前".length }, "12月底前");
  assert.deepEqual(late(checked), [last], "a new one waits for a pause");
  checked.catchUp();
  assert.deepEqual(late(checked), late(openIn(checked.notice.text(), around)));
  assert.equal(late(checked).length, 2);
});
