import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { validateRegistry } from "../../../server/src/core/units/registry-schema.js";
import { shippedRegistries } from "../../../server/src/core/units/shipped.js";

const LOCALITY = { name: "汶上县", level: "county", parent: "济宁市", short: "汶上" };

/** Places of the problems, “units.0.name”. */
const problems = (json: unknown): readonly string[] => {
  const checked = validateRegistry(json);
  return "problems" in checked ? checked.problems.map(({ path }) => path.join(".")) : [];
};

describe("a registry file", () => {
  it("those that come with the program are in order", () => {
    for (const registry of shippedRegistries) assert.deepEqual(problems(registry), []);
  });
  it("is small enough to ship", () => {
    assert.ok(Buffer.byteLength(JSON.stringify(shippedRegistries)) < 62 * 1024);
  });
  it("every function a unit or a merger names is there", () => {
    const ids = new Set(shippedRegistries.flatMap(({ functions = [] }) => functions.map(({ id }) => id)));
    const levels = shippedRegistries.flatMap(({ functions = [] }) => functions.flatMap((fn) => Object.values(fn.levels)));
    const merged = levels.flatMap((entry) => ("mergedInto" in entry && entry.mergedInto !== null ? [entry.mergedInto] : []));
    const covered = shippedRegistries.flatMap(({ units = [] }) => units.flatMap(({ covers = [] }) => covers));
    assert.deepEqual(
      [...merged, ...covered].filter((id) => !ids.has(id)),
      [],
    );
  });
  it("may be as small as a place with one school", () => {
    const json = { version: 1, locality: LOCALITY, units: [{ name: "汶上县第一中学", kind: "school" }] };
    assert.deepEqual(validateRegistry(json), { registry: json });
  });
  it("says what is wrong and where", () => {
    assert.deepEqual(problems(null), [""]);
    assert.deepEqual(problems({ version: 2 }), ["version"]);
    assert.deepEqual(problems({ version: 1, unit: [] }), ["unit"]);
    assert.deepEqual(problems({ version: 1, units: [{ name: "县第一中学", kind: "school" }] }), ["locality"]);
    assert.deepEqual(problems({ version: 1, locality: LOCALITY, units: [{ name: "汶上县第一中学" }] }), ["units.0"]);
    assert.deepEqual(
      problems({ version: 1, locality: LOCALITY, units: [{ function: "edu", name: "汶上县教育局", until: "2025-02-30" }] }),
      ["units.0.until"],
    );
    assert.deepEqual(problems({ version: 1, locality: { ...LOCALITY, level: "村" } }), ["locality.level"]);
  });
  it("says it in both languages, with the field", () => {
    const checked = validateRegistry({ version: 1, locality: { ...LOCALITY, level: "村" } });
    assert.ok("problems" in checked);
    assert.match(checked.problems[0]?.message.zh ?? "", /“locality\.level”应为以下之一/);
    assert.match(checked.problems[0]?.message.en ?? "", /“locality\.level” must be one of/);
    const misspelt = validateRegistry({ version: 1, locality: LOCALITY, units: [{ name: "汶上县第一中学", kinds: "school", x: 1 }] });
    assert.deepEqual("problems" in misspelt && misspelt.problems.map(({ path, message }) => [path.join("."), message.zh]), [
      ["units.0.kinds", "名录中没有“kinds”这一项，是不是“kind”？"],
      ["units.0.x", "名录中没有“x”这一项，请删去或改正"],
    ]);
  });
});
