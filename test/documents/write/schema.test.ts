import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { writeDocx } from "../../../server/src/documents/write/docx.js";
import { writeXlsx } from "../../../server/src/documents/write/xlsx.js";
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

  it("the schemas find what Word would not open", async () => {
    const parts = partsOf(await writeDocx(notice()));
    const document = parts["word/document.xml"] ?? "";
    const [error = ""] = await schemaErrors({ "word/document.xml": document.replace("<w:gridSpan", "<w:gridSpann") });
    assert.match(error, /gridSpann/);
  });
});
