import { describe, it } from "node:test";
import fc from "../../properties.js";
import { anyEdit, anyNotice, staysTrue } from "./support/edits.js";
import { SEEDS, seed } from "./support/seeds.js";

// The same with many more runs: test/fuzz/edits.test.ts.
describe("reading after an edit equals reading afresh", () => {
  it("any text, any edits", () => {
    fc.assert(fc.property(anyNotice, fc.array(anyEdit, { maxLength: 12, size: "max" }), staysTrue), { numRuns: 150 });
  });

  for (const name of SEEDS)
    it(`edits close together in ${name}`, () => {
      fc.assert(
        fc.property(
          fc.double({ min: 0, max: 1, noNaN: true }),
          fc.array(anyEdit, { minLength: 5, maxLength: 15, size: "max" }),
          (at, edits) => {
            staysTrue(
              seed(name),
              edits.map((edit) => ({ ...edit, at: Math.min(1, at + edit.at / 50) })),
            );
          },
        ),
        { numRuns: 12 },
      );
    });
});
