import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { CheckedNotice, type CheckSettings } from "../../server/src/core/checked.js";
import { makeSafeFixes } from "../../server/src/core/fixes.js";
import { parseToJson } from "../../server/src/core/parse.js";
import { shippedRegistries } from "../../server/src/core/units/shipped.js";
import { anyEdit, anyNotice, settled } from "../core/notice/support/edits.js";
import fc from "../properties.js";

const runs = Number(process.env.FUZZ_RUNS ?? 200);
const settings: CheckSettings = { configuration: {}, registries: shippedRegistries };

/** A notice after some edits. */
const anyEdited = fc.tuple(anyNotice, fc.array(anyEdit, { maxLength: 12, size: "max" })).map(([notice, edits]) =>
  edits.reduce((text, edit) => {
    const { start, end } = settled(edit, text);
    return text.slice(0, start) + edit.inserted + text.slice(end);
  }, notice),
);

/** No rule has more findings in `after` than in `before`. */
const noMore = (before: string, after: string): boolean => {
  const count = (text: string): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const { rule } of new CheckedNotice(text, settings).findings()) counts.set(rule, (counts.get(rule) ?? 0) + 1);
    return counts;
  };
  const had = count(before);
  return [...count(after)].every(([rule, found]) => found <= (had.get(rule) ?? 0));
};

describe("the safe fixes of any notice", () => {
  it("come to an end, bring no new findings, and have nothing to do the second time", () => {
    fc.assert(
      fc.property(anyEdited, (text) => {
        const first = makeSafeFixes(text, settings, () => true);
        assert.ok(noMore(text, first.text));
        // What was refused (in a text so broken that a full stop decides what is a table) is refused again.
        const second = makeSafeFixes(first.text, settings, () => true);
        assert.deepEqual({ text: second.text, made: second.made }, { text: first.text, made: [] });
      }),
      { numRuns: runs },
    );
  });
});

describe("any notice as data", () => {
  it("is JSON, with lines that are there", () => {
    fc.assert(
      fc.property(anyEdited, (text) => {
        const checked = new CheckedNotice(text, settings);
        const json = parseToJson(checked, "a.txt");
        assert.deepEqual(JSON.parse(JSON.stringify(json)), json);
        for (const { groups } of json.sections)
          for (const { tasks } of groups) for (const { line } of tasks) assert.ok(line >= 1 && line <= checked.notice.lineCount);
      }),
      { numRuns: runs },
    );
  });
});

describe("the findings of a notice under edits", () => {
  it("are those of the notice checked afresh", () => {
    const shown = (checked: CheckedNotice): string[] =>
      checked.findings().map(({ rule, piece, span, message }) => `${checked.notice.startOf(piece) + span.start} ${rule} ${message.zh}`);
    fc.assert(
      fc.property(anyNotice, fc.array(anyEdit, { maxLength: 8, size: "max" }), (text, edits) => {
        const checked = new CheckedNotice(text, settings);
        for (const edit of edits) {
          checked.edit(settled(edit, checked.notice.text()), edit.inserted);
          assert.deepEqual(shown(checked), shown(new CheckedNotice(checked.notice.text(), settings)));
        }
      }),
      { numRuns: runs },
    );
  });
});
