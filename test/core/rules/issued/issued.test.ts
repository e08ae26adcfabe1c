/**
 * All that is found in the five issued notices, by every rule. A person looked at each finding; the list beside this file says why it is
 * right. A finding more or less wants a look at the notice: a false one is mended in its rule and never listed.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { SEEDS, type Seed } from "../../notice/support/seeds.js";
import { missingFrom, readJudged } from "./judged.js";
import { checkSeed, placeOf } from "./workspace.js";

const listOf = (name: Seed): string => `test/core/rules/issued/${name}.md`;

describe("every finding in the five notices was looked at", () => {
  for (const name of SEEDS) {
    it(name, () => {
      const judged = readJudged(readFileSync(listOf(name), "utf8"));
      const checked = checkSeed(name);
      const found = checked.findings().map((finding) => `${finding.rule} ${placeOf(checked, finding)}`);
      const differences = [
        ...missingFrom(judged.findings, found).map((line) => `found, and not in the list: ${line}`),
        ...missingFrom(found, judged.findings).map((line) => `in the list, and not found: ${line}`),
        ...judged.problems,
      ];
      assert.ok(differences.length === 0, `${listOf(name)}\n${differences.join("\n")}`);
    });
  }
});

describe("the lists", () => {
  it("give a reason for every place", () => {
    const { findings, problems } = readJudged("## deadline/past\n\n- 3:4 “3月底前”\n\nThe notice is of May.\n\n- 5:4 “4月底前”\n");
    assert.deepEqual(findings, ["deadline/past 3:4 “3月底前”", "deadline/past 5:4 “4月底前”"]);
    assert.deepEqual(problems, ["line 3: nothing says why this is right: - 3:4 “3月底前”"]);
  });

  it("count what comes twice", () => {
    assert.deepEqual(missingFrom(["a", "b"], ["a", "a", "b"]), ["a"]);
  });
});
