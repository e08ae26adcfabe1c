/** 工作要点 of other places, in the shapes they come in: what becomes of each stands beside it (test/fixtures/documents/outlines). `UPDATE_EXPECTED=1` writes what becomes of them now. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, it } from "node:test";
import { decompose } from "../../../server/src/core/decompose/decompose.js";
import type { Piece } from "../../../server/src/core/notice/model.js";
import { reviewMarksIn } from "../../../server/src/core/review/marks.js";
import { shippedRegistries } from "../../../server/src/core/units/shipped.js";
import { checked } from "../support/reading.js";

const FOLDER = "test/fixtures/documents/outlines";
const EXPECTED = ".expected.txt";

/** The title of the draft, a line for each section and row with its cells parted by “|”, and “? …” ahead of what is marked. */
const sketch = (text: string): string => {
  const { notice, parts } = checked(text);
  const lines: string[] = [parts.annexTitles[0]?.text ?? ""];
  for (const piece of notice.pieces) {
    if (piece.kind === "header") lines.push(`= ${piece.form.columns.map(({ title }) => title).join(" | ")}`);
    if (piece.kind === "section" || piece.kind === "row") lines.push(cellsOf(piece));
    lines.push(...reviewMarksIn(piece.text).map(({ reason }) => `? ${reason}`));
  }
  return `${lines.join("\n")}\n`;
};

const cellsOf = (piece: Piece & { readonly kind: "section" | "row" }): string =>
  piece.kind === "section" ? piece.cells.map(({ value }) => value).join("") : `- ${piece.cells.map(({ value }) => value).join(" | ")}`;

describe("工作要点 of other places", () => {
  for (const file of readdirSync(FOLDER).filter((name) => !name.endsWith(EXPECTED)))
    it(file.replace(/\.txt$/u, ""), () => {
      const made = decompose(checked(readFileSync(`${FOLDER}/${file}`, "utf8")), {
        registries: shippedRegistries,
        language: "zh",
        today: "2026-11-21",
      });
      assert.ok(!("problem" in made));
      const expectedFile = `${FOLDER}/${file.replace(/\.txt$/u, EXPECTED)}`;
      const found = sketch(made.text);
      if (process.env.UPDATE_EXPECTED) writeFileSync(expectedFile, found);
      assert.equal(found, readFileSync(expectedFile, "utf8"));
    });
});
