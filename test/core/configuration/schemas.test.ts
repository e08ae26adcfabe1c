/**
 * Two schemas of each file that the server checks itself: the published one, which agrees with that check, and the one for the editor, which offers
 * the same and finds nothing wrong.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import Ajv from "ajv";
import { editorSchema } from "../../../scripts/lib/editorSchema.mjs";
import { validateConfiguration } from "../../../server/src/core/configuration-schema.js";
import { validateDecisions } from "../../../server/src/core/lineage/decisions/decisions-schema.js";
import fc from "../../properties.js";
import { wrongVersions } from "./wrongVersions.js";

type Schema = { readonly [keyword: string]: unknown };

const read = (name: string): Schema => JSON.parse(readFileSync(`schemas/${name}.schema.json`, "utf8")) as Schema;
const accepts = (schema: Schema): ((value: unknown) => boolean) => {
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema); // zod writes a pattern beside every format
  return (value) => validate(value) as boolean;
};

const CONFIGURATION = {
  $schema: "fenjie.schema.json",
  locality: { name: "汶上县", level: "county", parent: "济宁市" },
  registries: ["units/*.json", "单位.xlsx"],
  columns: { lead: ["牵头科室"], task: [] },
  rules: { "deadline/past": "off", "text/unpaired": ["hint", {}], "units/many-leads": ["hint", { count: 6 }] },
  parents: ["jining-2025.notice.txt"],
  ignore: ["archive/**"],
  baseline: "fenjie.baseline.json",
};
const DECISIONS = {
  version: 1,
  parents: { "a.notice.txt": ["jn.notice.txt"] },
  notForUs: [{ notice: "a.notice.txt", parent: "jn.notice.txt", task: "x1", words: "全面优化", reason: "无港口", date: "2025-05-09" }],
  units: [{ from: "市大数据局", place: "济宁市", to: ["县数据局"], locality: "汶上县", role: "lead", task: "x1" }],
};

const FILES = [
  { name: "fenjie", right: CONFIGURATION, validate: validateConfiguration },
  { name: "lineage", right: DECISIONS, validate: validateDecisions },
] as const;

for (const { name, right, validate } of FILES) {
  const problemsOf = (value: unknown): readonly { readonly line: number; readonly column: number }[] => {
    const check = validate(JSON.stringify(value));
    return "problems" in check ? check.problems : [];
  };

  describe(`the schemas of ${name}`, () => {
    const published = accepts(read(name));
    const forEditor = accepts(read(`${name}.editor`));

    it("a file that is right is right to all", () => {
      assert.ok(published(right));
      assert.deepEqual(problemsOf(right), []);
    });

    it("the published schema refuses what the server tells of, and nothing else; that of the editor refuses nothing", () => {
      const counts = { refused: 0, accepted: 0 };
      fc.assert(
        fc.property(wrongVersions(right), (value) => {
          const isRight = published(value);
          counts[isRight ? "accepted" : "refused"]++;
          assert.equal(problemsOf(value).length === 0, isRight);
          assert.ok(forEditor(value));
        }),
        { numRuns: 2000 },
      );
      assert.ok(counts.refused > 500 && counts.accepted > 50, JSON.stringify(counts));
    });

    it("one mistake is told once", () => {
      for (const value of [{ ...right, nonsense: 1 }, [], { ...right, parents: 5 }]) assert.equal(problemsOf(value).length, 1);
    });

    it("the editor knows every key with its description, and offers every value there is", () => {
      assert.deepEqual(keysIn(read(`${name}.editor`)), keysIn(read(name)));
      assert.deepEqual(valuesIn(read(`${name}.editor`), "examples"), valuesIn(read(name), "enum"));
    });
  });
}

it("a keyword that nobody thought of is not passed over", () => {
  assert.throws(() => editorSchema({ type: "object", properties: { a: { not: {} } } }), /“not”/u);
});

/** Keys and their descriptions, with the path to each. */
const keysIn = (schema: unknown, path = ""): readonly string[] =>
  eachIn(schema, path, (at, keyword, value) =>
    keyword === "properties"
      ? Object.keys(value as Schema).map((key) => `${at}.${key}`)
      : keyword === "description"
        ? [`${at}: ${value}`]
        : [],
  );

/** What is offered where there are several values to choose from. */
const valuesIn = (schema: unknown, keywordOfValues: string): readonly string[] =>
  eachIn(schema, "", (at, keyword, value) =>
    keyword === keywordOfValues && Array.isArray(value) && value.length > 1 ? [`${at}: ${value.join(" ")}`] : [],
  );

const eachIn = (schema: unknown, path: string, tell: (path: string, keyword: string, value: unknown) => readonly string[]): string[] =>
  typeof schema !== "object" || schema === null
    ? []
    : Object.entries(schema)
        .flatMap(([keyword, value]) => [...tell(path, keyword, value), ...eachIn(value, `${path}/${keyword}`, tell)])
        .sort();
