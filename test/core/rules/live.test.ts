import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { CheckedNotice } from "../../../server/src/core/checked.js";
import { shippedRegistries } from "../../../server/src/core/units/shipped.js";
import fc from "../../properties.js";

const SETTINGS = { configuration: {}, registries: shippedRegistries };

/** What is found, as it would be shown. */
const shown = (notice: CheckedNotice): readonly string[] =>
  notice.findings().map(({ rule, severity, piece, span, message, related }) => {
    const at = notice.notice.startOf(piece);
    const places = (related ?? []).map((place) => notice.notice.startOf(place.piece) + place.span.start);
    return `${at + span.start}-${at + span.end} ${severity} ${rule} ${message.zh} ${places.join()}`;
  });

/** What drafters type and delete, and what breaks tables. */
const insertions = [
  "",
  "\t",
  "\n",
  "（一）",
  "一、",
  "三",
  "12月底前",
  "年底前",
  "13月底前",
  " ",
  "。",
  "县财政局",
  "\t\t\t\t\n",
  "工作任务\t牵头部门\t责任单位\t具体要求\t完成时限\n",
  "抄送：\n",
  "党建工作\t\t\t\t\n",
  "\t党建工作\n\n",
  "1.",
];

const edit = fc.record({
  at: fc.nat(),
  length: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(60)),
  text: fc.constantFrom(...insertions),
  copy: fc.boolean(),
});

for (const [name, from, length] of [
  ["jining-2025", 1700, 3000],
  ["wenshang-2025", 1200, 2500],
  ["jinan-2025", 600, 2500],
] as const) {
  test(`findings kept up to date are the findings of the text read afresh: ${name}`, () => {
    const text = readFileSync(`seeds/notices/${name}.notice.txt`, "utf8").slice(from, from + length);
    const header = name === "jinan-2025" ? "" : "工作任务\t牵头部门\t责任单位\t具体要求\t完成时限\n";
    const start = `关于印发2025年要点的通知\n\n2025年5月9日\n\n附件\n\n${header}${text}`;
    const run = (edits: readonly { at: number; length: number; text: string; copy: boolean }[]): void => {
      const live = new CheckedNotice(start, SETTINGS);
      let now = start;
      for (const { at, length: removed, text: typed, copy } of edits) {
        const begin = at % (now.length + 1);
        const end = Math.min(now.length, begin + removed);
        // Copying a stretch makes the same task twice and numbers that repeat.
        const inserted = copy ? now.slice(begin, begin + 120) : typed;
        live.edit({ start: begin, end }, inserted);
        now = now.slice(0, begin) + inserted + now.slice(end);
        assert.equal(live.notice.text(), now);
        assert.deepEqual(shown(live), shown(new CheckedNotice(now, SETTINGS)));
      }
    };
    fc.assert(fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), run), { numRuns: 12 });
  });
}
