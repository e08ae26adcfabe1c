/** The notices of seeds/notices as documents of another program: their drafts read as they do. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { noticeFrom } from "../../../server/src/core/foreign/notice.js";
import { SEEDS, seed } from "../notice/support/seeds.js";
import { checked } from "../support/reading.js";
import { foreignOf } from "./support/document.js";
import { meaningOf } from "./support/meaning.js";

describe("the five notices from a document with merged cells", () => {
  for (const name of SEEDS)
    for (const layout of ["cells", "rows"] as const)
      it(`${name} in ${layout}`, () => {
        const original = checked(seed(name));
        const made = noticeFrom(foreignOf(original), { layout });
        assert.deepEqual(meaningOf(checked(made.text), layout), meaningOf(original, layout));
        assert.deepEqual([made.doubts, made.remarks], [0, []]);
      });
});
