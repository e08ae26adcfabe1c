import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { baselineText, countsOf, withoutCounted } from "../../../server/src/core/baseline/baseline.js";
import { validateBaseline } from "../../../server/src/core/baseline/baseline-schema.js";

const found = (...rules: readonly string[]) => rules.map((rule, place) => ({ rule, place }));

describe("a baseline", () => {
  it("leaves out what it counts, and tells all of a rule as soon as there is one more", () => {
    const findings = found("deadline/past", "units/unknown", "deadline/past");
    assert.deepEqual(withoutCounted(findings, { "deadline/past": 2 }), found("", "units/unknown").slice(1));
    assert.deepEqual(withoutCounted(findings, { "deadline/past": 3, "units/unknown": 1 }), []);
    assert.deepEqual(
      withoutCounted(findings, { "deadline/past": 1, "units/unknown": 1 }).map(({ place }) => place),
      [0, 2],
    );
    assert.equal(withoutCounted(found("constructor"), {}).length, 1);
  });

  it("is written the same by whoever writes it, and reads back", () => {
    const counts = countsOf(found("units/unknown", "deadline/past", "units/unknown"));
    const text = baselineText({ "b/2.notice.txt": counts, "a.notice.txt": { "deadline/past": 1 }, "none.notice.txt": {} });
    assert.equal(
      text,
      '{\n  "version": 1,\n  "files": {\n    "a.notice.txt": {\n      "deadline/past": 1\n    },\n    "b/2.notice.txt": {\n      "deadline/past": 1,\n      "units/unknown": 2\n    }\n  }\n}\n',
    );
    assert.deepEqual(validateBaseline(text), { baseline: { "a.notice.txt": { "deadline/past": 1 }, "b/2.notice.txt": counts } });
  });

  it("that is wrong is told with its place", () => {
    for (const text of ["", "{", "[]", '{"version":2,"files":{}}', '{"version":1,"files":{"a":{"deadline/past":0}}}', '{"version":1}']) {
      const check = validateBaseline(text);
      assert.ok("problems" in check && check.problems.length === 1, text);
    }
  });
});
