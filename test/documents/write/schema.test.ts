import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { paperOf } from "../../../server/src/core/paper/paperOf.js";
import { sheetsOf } from "../../../server/src/core/paper/sheets.js";
import { writeDocx } from "../../../server/src/documents/write/docx.js";
import { writeXlsx } from "../../../server/src/documents/write/xlsx.js";
import { anyNotice } from "../../core/notice/support/edits.js";
import { SEEDS, seed } from "../../core/notice/support/seeds.js";
import { checked } from "../../core/support/reading.js";
import fc from "../../properties.js";
import { partsOf } from "./support/package.js";
import { notice } from "./support/papers.js";
import { schemaErrors } from "./support/schemas.js";
import { ledger } from "./support/sheets.js";

describe("what the schemas of Office Open XML want", () => {
  it("a Word file keeps to them", async () => {
    assert.deepEqual(await schemaErrors(partsOf(await writeDocx(notice()))), []);
  });

  it("a workbook keeps to them", async () => {
    assert.deepEqual(await schemaErrors(partsOf(await writeXlsx([ledger(), ledger({ name: "台账" })]))), []);
  });

  it("so do the five notices, and whatever else is read as one", async () => {
    const parts: Record<string, string> = {};
    for (const [i, text] of [...SEEDS.map(seed), ...fc.sample(anyNotice, { numRuns: 30, seed: 11 })].entries()) {
      const own = partsOf(await writeDocx(paperOf(checked(text))));
      // One run of the validator for all of them.
      parts[`word/document${i}.xml`] = own["word/document.xml"] ?? "";
      parts[`word/styles${i}.xml`] = own["word/styles.xml"] ?? "";
    }
    for (const [i, name] of SEEDS.entries())
      parts[`xl/worksheets/${i}.xml`] = partsOf(await writeXlsx(sheetsOf(checked(seed(name)))))["xl/worksheets/sheet1.xml"] ?? "";
    assert.deepEqual(await schemaErrors(parts), []);
  });

  it("the schemas find what Word would not open", async () => {
    const parts = partsOf(await writeDocx(notice()));
    const document = parts["word/document.xml"] ?? "";
    const [error = ""] = await schemaErrors({ "word/document.xml": document.replace("<w:gridSpan", "<w:gridSpann") });
    assert.match(error, /gridSpann/);
  });
});
