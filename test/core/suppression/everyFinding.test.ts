/** Any finding of the five notices can be left out from its menu, and nothing else comes or goes with it. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { CheckedNotice } from "../../../server/src/core/checked.js";
import { suppressActions } from "../../../server/src/core/features/suppress.js";
import { applyEdits } from "../../../server/src/core/lineage/insertion/edits.js";
import type { Finding } from "../../../server/src/core/rules/finding.js";
import { shippedRegistries } from "../../../server/src/core/units/shipped.js";
import { SEEDS, seed } from "../notice/support/seeds.js";

const read = (text: string): CheckedNotice => new CheckedNotice(text, { configuration: {}, registries: shippedRegistries });

const told = ({ rule, message }: Finding): string => `${rule} ${message.zh}`;

/** The slips that make a notice find more: half-width brackets and marks, blanks in deadlines, names that nobody knows. */
const SLIPS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) =>
    text
      .replace(/（([一二三])）/gu, "($1)")
      .replaceAll("12月底前", "12 月底前")
      .replaceAll("县教育", "县教肓")
      .replace("，", ","),
];

describe("every finding can be left out", () => {
  for (const name of SEEDS)
    it(name, () => {
      for (const slip of SLIPS) {
        const text = slip(seed(name));
        const checked = read(text);
        const findings = checked.findings();
        const lineOf = ({ piece, span }: Finding): number => checked.notice.positionOf(piece, span.start).line;
        // One of each rule will do.
        for (const finding of new Map(findings.map((one) => [one.rule, one])).values()) {
          const start = checked.notice.startOf(finding.piece) + finding.span.start;
          const actions = suppressActions(checked.notice, findings, [], { start, end: start }).filter(({ findings: about }) =>
            about.some(({ rule }) => rule === finding.rule),
          );
          const [onLine, inFile] = actions;
          assert.ok(onLine !== undefined && inFile !== undefined, told(finding));
          const left = (action: typeof onLine): readonly string[] => read(applyEdits(text, action.edits())).findings().map(told);
          const isLeftOut = (one: Finding): boolean => one.rule === finding.rule && lineOf(one) === lineOf(finding);
          assert.deepEqual(left(onLine), findings.filter((one) => !isLeftOut(one)).map(told), told(finding));
          assert.deepEqual(left(inFile), findings.filter(({ rule }) => rule !== finding.rule).map(told), told(finding));
        }
      }
    });
});
