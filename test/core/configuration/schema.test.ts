import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { DOCUMENTATION } from "../../../server/src/cli/rules/documentation.js";
import { configurationJsonSchema, validateConfiguration } from "../../../server/src/core/configuration-schema.js";
import { CATALOGUE } from "../../../server/src/core/rules/catalogue.js";
import { RULE_IDS } from "../../../server/src/core/rules/ids.js";
import { RULE_OPTIONS } from "../../../server/src/core/rules/options.js";
import { readJson } from "../../../server/src/core/text/json.js";
import fc from "../../properties.js";

const problemsOf = (text: string): string[] => {
  const check = validateConfiguration(text);
  return "problems" in check ? check.problems.map(({ line, column, message }) => `${line}:${column} ${message.zh}`) : [];
};

describe("fenjie.json", () => {
  it("in full", () => {
    const configuration = {
      locality: { name: "汶上县", level: "county", parent: "济宁市" },
      registries: ["units/*.json"],
      columns: { lead: ["牵头科室"] },
      rules: { "deadline/past": "off", "units/many-leads": ["hint", { count: 6 }] },
      parents: ["jining-2025.notice.txt"],
      ignore: ["archive/**"],
      baseline: "fenjie.baseline.json",
    };
    assert.deepEqual(validateConfiguration(JSON.stringify({ $schema: "x", ...configuration })), { configuration });
    assert.deepEqual(validateConfiguration("\uFEFF{}"), { configuration: {} });
  });

  it("a mistake of JSON is shown where it stands", () => {
    assert.deepEqual(problemsOf('{\n  "ignore": [],\n}'), ["2:15 “}”前多了一个逗号，请删去"]);
    assert.deepEqual(problemsOf('{ "locality": { "name": "汶上县"\n'), ["2:1 文件在这里就结束了：应为逗号“,”或“}”"]);
    assert.deepEqual(problemsOf("{“ignore”: []}"), ["1:2 “ 是全角标点，请改为半角：应为双引号中的键名"]);
    assert.deepEqual(problemsOf('{"ignore"： []}'), ["1:10 ： 是全角标点，请改为半角：键名后应为冒号“:”"]);
    assert.deepEqual(problemsOf(""), ["1:1 文件是空的，应为一个 JSON 对象"]);
    assert.deepEqual(problemsOf('{"ignore": [], "ignore": []}'), ["1:16 “ignore”写了两次，请合并为一处"]);
  });

  it("an unknown key is shown with the nearest known one", () => {
    assert.deepEqual(problemsOf('{"rule": {}}'), ["1:2 fenjie.json 中没有“rule”这一项，是不是“rules”？"]);
    assert.deepEqual(problemsOf('{"locality": {"name": "汶上县",\n "Level": "county"}}'), [
      "2:2 “locality”中没有“Level”这一项，是不是“level”？",
    ]);
    assert.deepEqual(problemsOf('{"rules": {"deadline/passed": "off"}}'), ["1:12 没有“deadline/passed”这条规则，是不是“deadline/past”？"]);
    assert.deepEqual(problemsOf('{"rules": {"many-leads": "off"}}'), ["1:12 没有“many-leads”这条规则，是不是“units/many-leads”？"]);
    assert.match(problemsOf('{"xyz": 1}')[0] ?? "", /可用的有：locality、registries/u);
  });

  it("wrong types and values, each at its place", () => {
    assert.deepEqual(problemsOf('{\n "registries": "units",\n "ignore": [1],\n "locality": {"level": "shire"}\n}'), [
      "2:2 “registries”应为数组［…］",
      "3:13 “ignore[0]”应为字符串",
      "4:2 “locality.name”缺失，应为字符串",
      "4:15 “locality.level”应为以下之一：province、city、county、district、town",
    ]);
    assert.match(problemsOf('{"rules": {"deadline/past": "warn"}}')[0] ?? "", /^1:12 规则“deadline\/past”的设置“warn”不对/u);
    assert.deepEqual(problemsOf("[]"), ["1:1 fenjie.json 应为一个对象：{ … }"]);
  });

  it("options of rules: those there are, within their bounds", () => {
    const of = (rule: string, options: string): string => problemsOf(`{"rules": {"${rule}": ["hint", ${options}]}}`).join();
    assert.equal(of("units/many-leads", '{"count": 6}'), "");
    assert.equal(of("deadline/past", "{}"), "");
    assert.equal(of("units/many-leads", '{"counts": 6}'), "1:42 规则“units/many-leads”没有选项“counts”，可用的有：count");
    for (const value of ['"6"', "1", "6.5", "null", "[]"])
      assert.equal(of("units/many-leads", `{"count": ${value}}`), "1:42 规则“units/many-leads”的选项“count”应为 2 至 99 的整数");
    assert.equal(of("deadline/past", '{"count": 6}'), "1:39 规则“deadline/past”没有选项，“count”请删去");
    assert.equal(of("deadline/past", '{"__proto__": 6}'), "1:39 规则“deadline/past”没有选项，“__proto__”请删去");
  });

  it("several mistakes in the setting of a rule are told one by one", () => {
    const text = '{"rules": {\n "units/many-leads": ["hnt", {"count": "6",\n "counts": 6}],\n "deadline/past": "of"}}';
    assert.deepEqual(
      problemsOf(text).map((problem) => problem.replace(/：.*$/u, "")),
      [
        "2:23 规则“units/many-leads”的设置“hnt”不对",
        "2:31 规则“units/many-leads”的选项“count”应为 2 至 99 的整数",
        "3:2 规则“units/many-leads”没有选项“counts”，可用的有",
        "4:2 规则“deadline/past”的设置“of”不对",
      ],
    );
    for (const setting of ["[]", '["hint"]', '["hint", 6]', '["hint", []]', '["hint", {}, {}]', "6", "null", "{}"])
      assert.match(
        problemsOf(`{"rules": {"units/many-leads": ${setting}}}`).join("\n"),
        /^1:12 规则“units\/many-leads”的设置不对：[^\n]+$/u,
      );
  });

  it("every option a page describes can be set, and no other", () => {
    for (const id of RULE_IDS) {
      const described = Object.keys(DOCUMENTATION[id]?.options ?? {});
      assert.deepEqual(Object.keys(RULE_OPTIONS[id] ?? {}), described, id);
    }
  });

  it("all rules there are can be set", () => {
    const known = new Set<string>(RULE_IDS);
    for (const { rule } of CATALOGUE) assert.ok(known.has(rule.id), rule.id);
    for (const id of RULE_IDS) {
      const isFixed = DOCUMENTATION[id]?.setting !== undefined;
      assert.equal(problemsOf(`{"rules": {"${id}": "hint"}}`).length, isFixed ? 1 : 0, id);
    }
    assert.deepEqual(problemsOf('{"rules": {"config/invalid": "off"}}'), ["1:12 “config/invalid”不能调整级别，请删去"]);
  });

  it("the JSON Schema in schemas/ is that of the check", () => {
    const { title: _title, ...written } = JSON.parse(readFileSync("schemas/fenjie.schema.json", "utf8"));
    assert.deepEqual(written, configurationJsonSchema());
  });
});

describe("JSON with places", () => {
  it("reads what JSON.parse reads, and refuses what it refuses", () => {
    const same = (text: string) => {
      let value: unknown;
      let good = true;
      try {
        value = JSON.parse(text);
      } catch {
        good = false;
      }
      const result = readJson(text);
      assert.equal("value" in result, good, text);
      if ("value" in result) assert.deepEqual(result.value, value);
    };
    fc.assert(fc.property(fc.json(), same));
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.constantFrom("", ",", "}", '"', "\\", "\n", "1"), (json, at, inserted) => {
        const broken = json.slice(0, at % (json.length + 1)) + inserted + json.slice((at % (json.length + 1)) + 1);
        // JSON.parse takes the last of two equal keys; here that is a mistake.
        const result = readJson(broken);
        if ("mistake" in result && result.mistake.message.en.includes("stands twice")) return;
        same(broken);
      }),
    );
  });
});
