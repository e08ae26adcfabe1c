import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { CheckedNotice } from "../../../../server/src/core/checked.js";
import type { ParentCandidate } from "../../../../server/src/core/lineage/parents.js";
import { createNoticeService, type NoticeDocument } from "../../../../server/src/core/service.js";
import { shippedRegistries } from "../../../../server/src/core/units/shipped.js";
import fc from "../../../properties.js";

/** A county's notice and the city's, both open in one editor. */
const openBoth = (childText: string, parentText: string) => {
  let revision = 0;
  let candidates: readonly ParentCandidate[] = [];
  const surroundings = { known: () => true, revision: () => revision, candidates: () => candidates, configuredParents: () => [] };
  const service = createNoticeService(surroundings, shippedRegistries, {});
  const parent = service.open(parentText, "above");
  const child = service.open(childText, "here");
  const look = (): void => {
    revision++;
    const checked = service.asParent(parent);
    if (candidates[0]?.checked !== checked) candidates = [{ name: "above", checked }];
  };
  look();
  return { child, parent, look };
};

const COMPARING = /^lineage\/|^deadline\/later-than-parent$/u;

/** What these rules find, as it would be shown. */
const shown = ({ notice, findings }: { notice: CheckedNotice["notice"]; findings: ReturnType<CheckedNotice["findings"]> }) =>
  findings
    .filter(({ rule }) => COMPARING.test(rule))
    .map(({ rule, piece, span, message, related = [] }) => {
      const places = related.map(({ notice: other, piece: there, span: words }) => {
        const of = other?.checked.notice ?? notice;
        return `${other?.name}:${of.startOf(there) + words.start}-${of.startOf(there) + words.end}`;
      });
      return `${notice.startOf(piece) + span.start}-${notice.startOf(piece) + span.end} ${rule} ${message.zh} ${places.join()}`;
    });

const found = ({ checked }: NoticeDocument): readonly string[] => shown({ notice: checked.notice, findings: checked.findings() });

const seed = (name: string): string => readFileSync(`seeds/notices/${name}.notice.txt`, "utf8");

/** Slips a drafter makes, and what breaks tables. */
const TYPED = [
  "",
  "\t",
  "\n",
  "（一）",
  "三",
  "12月底前",
  "2026年底前",
  "全市",
  "80%",
  "两次",
  "。",
  "县财政局",
  "\t\t\t\t\n",
  "一、推进\n",
];

const edit = fc.record({
  where: fc.constantFrom("here", "here", "above"),
  at: fc.nat(),
  length: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(80), fc.nat(400)),
  text: fc.constantFrom(...TYPED),
});

test("findings kept up to date while both notices are edited are those of the texts read afresh", () => {
  const city = seed("jining-2025");
  const county = seed("wenshang-2025");
  // The whole front, and as much of the table as can be checked afresh many times.
  const start = { here: county.slice(0, 3600), above: city.slice(0, 5200) };
  const run = (edits: readonly { where: string; at: number; length: number; text: string }[]): void => {
    const now = { ...start };
    const { child, parent, look } = openBoth(now.here, now.above);
    assert.ok(found(child).length > 0);
    for (const { where, at, length, text } of edits) {
      const side = where === "here" ? "here" : "above";
      const begin = at % (now[side].length + 1);
      const end = Math.min(now[side].length, begin + length);
      now[side] = now[side].slice(0, begin) + text + now[side].slice(end);
      (side === "here" ? child : parent).edit({ start: begin, end }, text);
      look();
      assert.deepEqual(found(child), found(openBoth(now.here, now.above).child));
    }
  };
  fc.assert(fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), run), { numRuns: 10 });
});

test("a keystroke in one row keeps the findings of the others", () => {
  const { child, look } = openBoth(seed("wenshang-2025").replaceAll("12月底前", "2026年底前"), seed("jining-2025"));
  const late = () => child.checked.findings().filter(({ rule }) => rule === "deadline/later-than-parent");
  const before = late();
  assert.ok(before.length > 30);
  const row = child.checked.notice.text().indexOf("2026年底前");
  child.edit({ start: row, end: row + 4 }, "2027");
  look();
  const after = new Set(late());
  assert.equal(before.filter((finding) => !after.has(finding)).length, 1);
});
