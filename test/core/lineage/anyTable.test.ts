/** Insertion into tables nobody designed: the seeds into one another, and seeds with pieces taken out of them. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { CheckedNotice } from "../../../server/src/core/checked.js";
import { inheritableTasks } from "../../../server/src/core/lineage/insertion/inheritable.js";
import { sequenceBreaks } from "../../../server/src/core/numbering/sequence.js";
import fc from "../../properties.js";
import { essences, insert, offered, open, seed, seedText } from "./support.js";

const breaks = (notice: CheckedNotice): number => {
  const headings = [...notice.notice.pieces].flatMap((piece) =>
    (piece.kind === "row" || piece.kind === "section") && piece.heading !== null
      ? [{ level: piece.heading.marker.level, ordinal: piece.heading.marker.ordinal }]
      : [],
  );
  return sequenceBreaks(headings).breaks.length;
};

const assertKept = (child: CheckedNotice, parent: CheckedNotice, ids: readonly string[]): void => {
  const before = essences(child);
  const requirements = inheritableTasks(child, parent).flatMap(({ tasks }) =>
    tasks.filter(({ id }) => ids.includes(id)).map(({ requirement }) => requirement),
  );
  const { after, edits } = insert(child, parent, ids);
  edits.forEach((edit, i) => void assert.ok(i === 0 || (edits[i - 1]?.span.end ?? 0) <= edit.span.start, "edits do not overlap"));
  const rest = [...essences(after)];
  for (const task of before) {
    // Where no unit is named at all, not even above, there is nothing to keep.
    const [section, title, lead, responsible, requirement, deadline] = JSON.parse(task) as string[];
    const unitless = lead === "" && responsible === "";
    const same = (other: string): boolean => {
      const [s, t, , , r, d] = JSON.parse(other) as string[];
      return s === section && t === title && r === requirement && d === deadline;
    };
    const at = unitless ? rest.findIndex(same) : rest.indexOf(task);
    assert.ok(at >= 0, `kept: ${task}`);
    rest.splice(at, 1);
  }
  assert.equal(rest.length, ids.length);
  for (const requirement of requirements)
    assert.ok(
      rest.some((task) => task.includes(JSON.stringify(requirement))),
      requirement,
    );
  const left = offered(after, parent);
  assert.deepEqual(
    ids.filter((id) => left.includes(id)),
    [],
  );
  assert.ok(breaks(after) <= breaks(child), "numbers are no worse");
};

describe("any seed into any other", () => {
  const names = ["jining-2025", "jining-2024", "jinxiang-2023", "wenshang-2025", "jinan-2025"];
  for (const from of names) {
    for (const into of names) {
      if (from === into) continue;
      it(`${from} into ${into}`, () => {
        const child = seed(into);
        const parent = seed(from);
        const ids = offered(child, parent);
        assertKept(child, parent, ids);
        for (const id of ids.filter((_, i) => i % 9 === 0)) assertKept(child, parent, [id]);
      });
    }
  }
});

describe("a table with pieces missing", () => {
  for (const [name, from] of [
    ["wenshang-2025", "jining-2025"],
    ["jining-2025", "jining-2025"],
    ["jining-2024", "jining-2024"],
    ["jinxiang-2023", "jining-2024"],
    ["jinan-2025", "jinan-2025"],
  ] as const) {
    it(`${name} gets back what it lost, from ${from}`, () => {
      const parent = seed(from);
      const pieces = [...open(seedText(name)).notice.pieces];
      fc.assert(
        fc.property(
          fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: pieces.length, maxLength: pieces.length }),
          fc.double({ min: 0.1, max: 0.9, noNaN: true }),
          fc.nat(),
          (luck, share, pick) => {
            const text = pieces
              .map((piece, i) =>
                (piece.kind === "row" || piece.kind === "section" || (piece.kind === "header" && piece.repeated)) &&
                (luck[i] as number) < share
                  ? ""
                  : piece.text,
              )
              .join("");
            const child = open(text);
            const ids = offered(child, parent);
            if (child.notice.layout === null || ids.length === 0) return;
            assertKept(child, parent, ids);
            assertKept(child, parent, [ids[pick % ids.length] as string]);
          },
        ),
        { numRuns: 12 },
      );
    });
  }
});
