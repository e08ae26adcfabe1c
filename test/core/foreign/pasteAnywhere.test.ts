/** Rows of any notice pasted anywhere into another: what stood there keeps its tasks and units. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { ForeignTable } from "../../../server/src/core/foreign/document.js";
import { pasteTable } from "../../../server/src/core/foreign/paste.js";
import { applyEdits } from "../../../server/src/core/lineage/insertion/edits.js";
import { readOutline } from "../../../server/src/core/notice/outline.js";
import fc from "../../properties.js";
import { essences, open, seed, seedText } from "../lineage/support.js";
import { documentOf, foreignOf } from "./support/document.js";

const NAMES = ["jining-2025", "jining-2024", "jinxiang-2023", "wenshang-2025"] as const;

const tables = new Map(
  NAMES.map((name) => [name, foreignOf(seed(name)).blocks.find((block): block is ForeignTable => block.kind === "table")]),
);

/** The units written with the marks of this notice or of the other. */
const bare = (essence: string): string => (JSON.parse(essence) as string[]).map((text) => (text ?? "").replace(/[\s、]+/gu, "")).join("|");

describe("rows pasted anywhere", () => {
  for (const into of NAMES)
    it(`into ${into}`, () => {
      const text = seedText(into);
      fc.assert(
        fc.property(
          fc.constantFrom(...NAMES),
          fc.double({ min: 0, max: 1, noNaN: true }),
          fc.double({ min: 0, max: 1, noNaN: true }),
          fc.integer({ min: 1, max: 6 }),
          fc.boolean(),
          (from, where, begin, count, withHeader) => {
            const table = tables.get(from);
            assert.ok(table);
            const first = 1 + Math.floor(begin * (table.rows.length - 1));
            const rows = table.rows.slice(first, first + count);
            // Groups and units whose merged cell begins above are not on the clipboard; programs copy what is chosen.
            const part: ForeignTable = { ...table, rows: [...(withHeader ? table.rows.slice(0, 1) : []), ...rows] };
            const notice = open(text);
            const at = Math.floor(where * text.length);
            const pasted = pasteTable(notice, { start: at, end: at }, documentOf(part));
            if (pasted === null) return;
            pasted.edits.forEach((edit, i) => void assert.ok(i === 0 || (pasted.edits[i - 1]?.span.end ?? 0) <= edit.span.start));
            const after = open(applyEdits(text, pasted.edits));
            if (!readOutline(notice.notice).tables.some(({ pieces }) => pieces.some((piece) => notice.notice.startOf(piece) <= at))) return;
            const left = essences(after).map(bare);
            for (const essence of essences(notice).map(bare)) {
              const found = left.indexOf(essence);
              assert.ok(found >= 0, `kept: ${essence}`);
              left.splice(found, 1);
            }
            assert.ok(left.length <= rows.length, "no more tasks than rows were pasted");
          },
        ),
        { numRuns: 40 },
      );
    });
});
