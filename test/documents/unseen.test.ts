/**
 * Documents as offices elsewhere make them, each with the draft that comes of it, what is remarked and what is found in the draft (errors and warnings;
 * what is found beyond what the document deserves is a false alarm). `UPDATE_EXPECTED=1` writes what comes of them now: look at the difference.
 */
import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, it } from "node:test";
import { shippedRegistries } from "../../server/src/core/units/shipped.js";
import { importDocument } from "../../server/src/documents/importDocument.js";
import { checked, lineOf } from "../core/support/reading.js";

const FOLDER = "test/fixtures/documents/unseen";
const EXPECTED = ".expected.txt";

const drafted = async (file: string): Promise<string> => {
  const settings = { configuration: {}, registries: shippedRegistries };
  const made = await importDocument(file, readFileSync(`${FOLDER}/${file}`), { settings, language: "zh" });
  assert.ok(!("problem" in made), JSON.stringify(made));
  const notice = checked(made.text);
  const found = notice.findings().filter(({ severity }) => severity === "error" || severity === "warning");
  return [
    ...made.remarks.map(({ zh }) => `remark: ${zh}`),
    `tasks: ${made.tasks}, to review: ${made.doubts}`,
    ...found.map((finding) => `! ${lineOf(notice, finding)}`),
    "",
    made.text,
  ].join("\n");
};

describe("documents nobody has seen before", () => {
  for (const file of readdirSync(FOLDER).filter((name) => !name.endsWith(EXPECTED)))
    it(file, async () => {
      const expectedFile = `${FOLDER}/${file}${EXPECTED}`;
      const found = await drafted(file);
      if (process.env.UPDATE_EXPECTED) writeFileSync(expectedFile, found);
      assert.equal(found, readFileSync(expectedFile, "utf8"));
    });
});
