/**
 * What is found about tables, numbers and deadlines in the five issued notices. Every finding was looked at and is right; a change here
 * wants a look at the notice.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { CheckedNotice } from "../../../server/src/core/checked.js";
import { shippedRegistries } from "../../../server/src/core/units/shipped.js";

const read = (name: string): CheckedNotice =>
  new CheckedNotice(readFileSync(`seeds/notices/${name}.notice.txt`, "utf8"), { configuration: {}, registries: shippedRegistries });

interface Found {
  readonly rule: string;
  /** “34:117 3月底前”: line and column from 1, and the words. */
  readonly at: string;
  readonly message: string;
}

const found = (name: string): readonly Found[] => {
  const checked = read(name);
  return checked
    .findings()
    .filter(({ rule }) => /^(?:table|numbering|deadline)\//u.test(rule))
    .map(({ rule, piece, span, message }) => {
      const { line, character } = checked.notice.positionOf(piece, span.start);
      return { rule, at: `${line + 1}:${character + 1} ${piece.text.slice(span.start, span.end)}`.trim(), message: message.zh };
    });
};

const count = (findings: readonly Found[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const { rule } of findings) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
};

const places = (findings: readonly Found[], rule: string): readonly string[] => findings.filter((f) => f.rule === rule).map(({ at }) => at);

test("jining-2024: merged cells, nothing else", () => {
  const findings = found("jining-2024");
  assert.deepEqual(count(findings), { "table/lead-inherited": 6 });
  assert.deepEqual(places(findings, "table/lead-inherited"), ["490:2", "503:2", "509:2", "515:2", "527:2", "533:2"]);
});

test("jinan-2025: five headings with half-width brackets and a blank", () => {
  const findings = found("jinan-2025");
  assert.deepEqual(count(findings), { "numbering/bracket-width": 5, "numbering/spacing": 5 });
  assert.deepEqual(places(findings, "numbering/bracket-width"), ["61:1 (十)", "63:1 (十一)", "67:1 (十二)", "71:1 (十三)", "73:1 (十四)"]);
});

test("jining-2025: a deadline that had passed, one that the requirement contradicts, a full stop in a heading", () => {
  const findings = found("jining-2025");
  assert.deepEqual(count(findings), {
    "deadline/past": 1,
    "deadline/conflict": 1,
    "deadline/recurring": 1,
    "table/lead-inherited": 4,
    "table/group-uncertain": 9,
    "numbering/bracket-width": 15,
    "numbering/spacing": 11,
    "numbering/heading-full-stop": 1,
  });
  assert.deepEqual(places(findings, "deadline/past"), ["34:117 3月底前"]);
  assert.deepEqual(places(findings, "deadline/conflict"), ["68:90 7月底前"]);
  assert.deepEqual(places(findings, "deadline/recurring"), ["75:74 12月底前"]);
  assert.deepEqual(places(findings, "numbering/heading-full-stop"), ["60:18 。"]);
  assert.deepEqual(places(findings, "table/lead-inherited"), ["41:2", "69:2", "73:2", "75:2"]);
  assert.match(findings.find(({ rule }) => rule === "deadline/past")?.message ?? "", /早39天/u);
});

test("jinxiang-2023: blanks left by the conversion, and one row without a lead", () => {
  const findings = found("jinxiang-2023");
  assert.deepEqual(count(findings), {
    "table/lead-missing": 1,
    "table/group-uncertain": 4,
    "numbering/bracket-width": 14,
    "numbering/spacing": 12,
    "deadline/spacing": 14,
  });
  assert.deepEqual(places(findings, "table/lead-missing"), ["117:2"]);
});

test("wenshang-2025: what came down from the city's table, and two leads that were deleted", () => {
  const findings = found("wenshang-2025");
  assert.deepEqual(count(findings), {
    "deadline/past": 1,
    "deadline/recurring": 1,
    "table/lead-inherited": 1,
    "table/lead-missing": 2,
    "numbering/heading-full-stop": 1,
  });
  assert.deepEqual(places(findings, "table/lead-missing"), ["195:2", "201:2"]);
  assert.deepEqual(places(findings, "deadline/past"), ["42:2 3月底前"]);
  assert.deepEqual(places(findings, "numbering/heading-full-stop"), ["154:18 。"]);
});

for (const name of ["jinan-2025", "jining-2024", "jining-2025", "jinxiang-2023", "wenshang-2025"]) {
  test(`safe fixes of these rules leave nothing to fix and find nothing new: ${name}`, () => {
    const before = read(name);
    const edits = before
      .findings()
      .filter(({ rule }) => /^(?:table|numbering|deadline)\//u.test(rule))
      .flatMap(({ fixes }) => fixes?.filter(({ kind }) => kind === "safe") ?? [])
      .flatMap((fix) => (typeof fix.edits === "function" ? fix.edits(before.notice) : fix.edits))
      .map(({ piece, span, text }) => ({
        start: before.notice.startOf(piece) + span.start,
        end: before.notice.startOf(piece) + span.end,
        text,
      }))
      .sort((a, b) => b.start - a.start);
    const count = new Map<string, number>();
    for (const { rule } of before.findings()) count.set(rule, (count.get(rule) ?? 0) + 1);
    for (const { start, end, text } of edits) before.edit({ start, end }, text);
    const after = before.findings();
    assert.deepEqual(
      after.filter(({ rule, fixes }) => /^(?:table|numbering|deadline)\//u.test(rule) && fixes?.some(({ kind }) => kind === "safe")),
      [],
    );
    for (const { rule } of after) count.set(rule, (count.get(rule) ?? 0) - 1);
    for (const [rule, left] of count) assert.ok(left >= 0, `new findings of ${rule}`);
  });
}
