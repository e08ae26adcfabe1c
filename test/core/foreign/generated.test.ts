/** Any notice, as a document of another program and back. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { ForeignBlock, ForeignDocument, ForeignTable } from "../../../server/src/core/foreign/document.js";
import { noticeFrom } from "../../../server/src/core/foreign/notice.js";
import { paperTableOf } from "../../../server/src/core/paper/tables.js";
import fc from "../../properties.js";
import { essences } from "../lineage/support.js";
import { SEEDS, seed } from "../notice/support/seeds.js";
import { checked } from "../support/reading.js";
import { documentOf, foreignOf, onPaper, paragraph } from "./support/document.js";
import { meaningOf } from "./support/meaning.js";
import { anyWritten, TITLES } from "./support/written.js";

const anyBlock: fc.Arbitrary<ForeignBlock> = fc.oneof(
  fc.string({ maxLength: 12 }).map((text) => paragraph(text)),
  fc
    .array(
      fc.record({
        isHeader: fc.boolean(),
        cells: fc.array(
          fc.record({
            column: fc.integer({ min: 0, max: 6 }),
            rowSpan: fc.integer({ min: 0, max: 4 }),
            columnSpan: fc.integer({ min: 0, max: 8 }),
            text: fc.oneof(
              fc.constantFrom(
                ...TITLES.flat(),
                "一、甲",
                "（一）乙",
                "县教育局",
                "12月底前",
                "完善目录。",
                "<!-- fenjie-x",
                "a\tb",
                "\r\n",
                "抄送：",
                "",
              ),
              fc.string({ maxLength: 6 }),
            ),
            doubts: fc.constant([]),
          }),
          { maxLength: 7 },
        ),
      }),
      { maxLength: 8 },
    )
    .map((rows): ForeignTable => ({ kind: "table", columns: 3, rows, doubts: [] })),
);

describe("any notice from a document", () => {
  it("written as a draft is, reads the same", () => {
    fc.assert(
      fc.property(anyWritten, fc.constantFrom("cells" as const, "rows" as const), (text, layout) => {
        const original = checked(text);
        const made = noticeFrom(foreignOf(original), { layout });
        assert.deepEqual(meaningOf(checked(made.text), layout), meaningOf(original, layout));
      }),
      { numRuns: 300 },
    );
  });

  it("has the same tasks and units when its table went out on paper", () => {
    fc.assert(
      fc.property(anyWritten, (text) => {
        const original = checked(text);
        const start = text.indexOf("\t工作任务") + 1 || text.indexOf("\t重点任务") + 1;
        const paper = paperTableOf(original.notice, { start, end: start });
        assert.ok(paper);
        const made = noticeFrom(documentOf(onPaper(paper)));
        const bare = (essence: string): string => essence.replace(/\\n|\s/gu, "");
        assert.deepEqual(essences(checked(made.text)).map(bare), essences(original).map(bare));
      }),
      { numRuns: 300 },
    );
  });

  it("a seed that breaks off anywhere reads the same or is marked", () => {
    fc.assert(
      fc.property(fc.constantFrom(...SEEDS), fc.double({ min: 0, max: 1, noNaN: true }), (name, part) => {
        const original = checked(seed(name).slice(0, Math.floor(seed(name).length * part)));
        const made = noticeFrom(foreignOf(original));
        if (made.doubts === 0) assert.deepEqual(meaningOf(checked(made.text)), meaningOf(original));
        assert.ok(made.doubts <= 1, made.text);
      }),
      { numRuns: 60 },
    );
  });

  it("never throws, and tells the same whether marks are in it or not", () => {
    fc.assert(
      fc.property(
        fc.array(anyBlock, { maxLength: 4 }).map((blocks): ForeignDocument => documentOf(...blocks)),
        (document) => {
          const { text, doubts } = noticeFrom(document);
          const unmarked = text.replace(/<!-- fenjie-review [^\n]*-->\n/gu, "");
          assert.equal(text.split("<!-- fenjie-review ").length - 1, doubts);
          assert.deepEqual(meaningOf(checked(text)), meaningOf(checked(unmarked)));
        },
      ),
      { numRuns: 300 },
    );
  });
});
