import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type JsonPath, readJson } from "../../../server/src/core/text/json.js";
import { type JsonEdit, type JsonValue, withElement, withList, withMember, withoutItem } from "../../../server/src/core/text/jsonEdit.js";

const made = (text: string, edit: (json: Parameters<typeof withElement>[1]) => JsonEdit | null): string | null => {
  const json = readJson(text);
  assert.ok(!("mistake" in json), text);
  const change = edit(json);
  if (change === null) return null;
  const after = text.slice(0, change.span.start) + change.text + text.slice(change.span.end);
  assert.ok(!("mistake" in readJson(after)), after);
  return after;
};
const element = (text: string, path: JsonPath, value: JsonValue) => made(text, (json) => withElement(text, json, path, value));
const member = (text: string, path: JsonPath, key: string, value: JsonValue) =>
  made(text, (json) => withMember(text, json, path, key, value));

describe("an element more in a JSON array", () => {
  for (const [form, before, after] of [
    ["on one line", '{ "a": ["x", "y"] }', '{ "a": ["x", "y", "新"] }'],
    ["the first after one", '{ "a": ["x"] }', '{ "a": ["x", "新"] }'],
    ["without any blank", '{"a":["x"]}', '{"a":["x","新"]}'],
    ["a line each", '{\n  "a": [\n    "x",\n    "y"\n  ]\n}\n', '{\n  "a": [\n    "x",\n    "y",\n    "新"\n  ]\n}\n'],
    ["a line each, one so far", '{\n\t"a": [\n\t\t"x"\n\t]\n}', '{\n\t"a": [\n\t\t"x",\n\t\t"新"\n\t]\n}'],
    ["with CR LF", '{\r\n  "a": [\r\n    "x"\r\n  ]\r\n}', '{\r\n  "a": [\r\n    "x",\r\n    "新"\r\n  ]\r\n}'],
    ["empty", '{\n  "a": []\n}', '{\n  "a": [\n    "新"\n  ]\n}'],
    ["empty, without any blank", '{"a":[]}', '{"a":["新"]}'],
    ["behind a blank line", '{\n "a": [\n  "x",\n\n  "y"\n ]\n}', '{\n "a": [\n  "x",\n\n  "y",\n  "新"\n ]\n}'],
  ] as const)
    it(form, () => assert.equal(element(before, ["a"], "新"), after));

  it("is an object written like those before it", () => {
    const value = { n: "甲", s: "乙" };
    assert.equal(element('[\n  { "n": "x" }\n]', [], value), '[\n  { "n": "x" },\n  { "n": "甲", "s": "乙" }\n]');
    assert.equal(element('[\n  {"n": "x"}\n]', [], value), '[\n  {"n": "x"},\n  {"n": "甲", "s": "乙"}\n]');
    assert.equal(
      element('[\n  {\n    "n": "x"\n  }\n]\n', [], value),
      '[\n  {\n    "n": "x"\n  },\n  {\n    "n": "甲",\n    "s": "乙"\n  }\n]\n',
    );
  });

  it("goes nowhere where there is no array", () => {
    assert.equal(element('{ "a": {} }', ["a"], 1), null);
    assert.equal(element("{}", ["a"], 1), null);
  });
});

describe("a member more in a JSON object", () => {
  for (const [form, before, after] of [
    ["the first", "{}", '{"k":["新"]}'],
    ["the first, with room", "{\n}\n", '{\n  "k": ["新"]\n}\n'],
    ["on one line", '{ "a": 1 }', '{ "a": 1, "k": ["新"] }'],
    ["on lines", '{\n    "a": {\n        "b": 1\n    }\n}', '{\n    "a": {\n        "b": 1\n    },\n    "k": ["新"]\n}'],
  ] as const)
    it(form, () => assert.equal(member(before, [], "k", ["新"]), after));

  it("is not put in twice", () => assert.equal(member('{ "k": 1 }', [], "k", 2), null));
});

describe("an item less in a JSON list", () => {
  const without = (text: string, path: JsonPath, index: number) => made(text, (json) => withoutItem(json, path, index));
  for (const [form, before, index, after] of [
    ["the last", '{ "a": ["x", "y"] }', 1, '{ "a": ["x"] }'],
    ["the first", '{ "a": ["x", "y"] }', 0, '{ "a": ["y"] }'],
    ["one between", '{\n  "a": [\n    "x",\n    "y",\n    "z"\n  ]\n}', 1, '{\n  "a": [\n    "x",\n    "z"\n  ]\n}'],
    ["the only one", '{\r\n  "a": [\r\n    "x"\r\n  ]\r\n}', 0, '{\r\n  "a": []\r\n}'],
  ] as const)
    it(form, () => assert.equal(without(before, ["a"], index), after));

  it("is a member of an object as well", () => assert.equal(without('{ "a": 1, "b": [2] }', [], 0), '{ "b": [2] }'));
  it("is none where there is none", () => assert.equal(without('{ "a": [] }', ["a"], 0), null));
});

describe("another list in the place of one", () => {
  const list = (text: string, path: JsonPath, value: JsonValue) => made(text, (json) => withList(text, json, path, value));
  it("leaves what stands around it", () => {
    assert.equal(list('{\n  "a": ["x"],\n  "b": 1\n}', ["a"], ["y", "z"]), '{\n  "a": ["y", "z"],\n  "b": 1\n}');
    assert.equal(list('[\n  {\n    "n": "x"\n  }\n]', [0], { n: "甲", s: "乙" }), '[\n  {\n    "n": "甲",\n    "s": "乙"\n  }\n]');
    assert.equal(list('[{"n":"x"}]', [0], { n: "甲" }), '[{"n":"甲"}]');
  });
  it("goes nowhere where there is none", () => assert.equal(list('{ "a": 1 }', ["a"], []), null));
});
