import { describe, it } from "node:test";
import { Notice } from "../../server/src/core/notice/document.js";
import { readOutline } from "../../server/src/core/notice/outline.js";
import { readParts } from "../../server/src/core/notice/parts.js";
import { anyEdit, anyNotice, staysTrue } from "../core/notice/support/edits.js";
import fc from "../properties.js";

/** `FUZZ_RUNS=20000 node scripts/test-core.mjs test/fuzz` for a long night. */
const runs = Number(process.env.FUZZ_RUNS ?? 400);

describe("any notice under any edits", () => {
  it("is read as if afresh", () => {
    fc.assert(fc.property(anyNotice, fc.array(anyEdit, { maxLength: 25, size: "max" }), staysTrue), { numRuns: runs });
  });

  it("has parts and an outline whose spans lie in their pieces", () => {
    fc.assert(
      fc.property(anyNotice, (text) => {
        const notice = Notice.read(text);
        readOutline(notice);
        const { citations, bodyHeadings, annexTitles, year: _year, ...parts } = readParts(notice);
        for (const part of [...Object.values(parts), ...citations, ...bodyHeadings, ...annexTitles]) {
          if (part === null) continue;
          if (part.span.start < 0 || part.span.end < part.span.start || part.span.end > part.piece.text.length)
            throw new Error(`${JSON.stringify(part.span)} of ${part.piece.text.length}`);
        }
      }),
      { numRuns: runs * 4 },
    );
  });
});
