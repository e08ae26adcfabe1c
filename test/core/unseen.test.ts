/**
 * Notices and tables of other provinces, levels and layouts than those of the seeds, each with all that must be read of it and all that must be
 * found in it (test/fixtures/unseen). They are as drafters issue them: what is found beyond what stands in the .expected.txt is a false alarm.
 *
 * `UPDATE_EXPECTED=1 node scripts/test-core.mjs test/core/unseen` writes what is read now; look at the difference before committing it.
 */
import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, it } from "node:test";
import { readingOf } from "./support/reading.js";

const FOLDER = "test/fixtures/unseen";
const ENDING = ".notice.txt";

describe("notices nobody has seen before", () => {
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith(ENDING))) {
    const text = readFileSync(`${FOLDER}/${file}`, "utf8");
    const expectedFile = `${FOLDER}/${file.slice(0, -ENDING.length)}.expected.txt`;
    it(file, () => {
      const reading = readingOf(text);
      if (process.env.UPDATE_EXPECTED) writeFileSync(expectedFile, reading);
      assert.equal(reading, readFileSync(expectedFile, "utf8"));
    });
    it(`${file} with the line ends of Windows and a byte order mark`, () => {
      const reading = readingOf(`\uFEFF${text.replaceAll("\n", "\r\n")}`);
      // The mark counts as a character of the first line here; whoever reads a file takes it off.
      assert.equal(reading.replace(/^! 1:\d+/gmu, "! 1:1"), readingOf(text).replace(/^! 1:\d+/gmu, "! 1:1"));
    });
  }
});
