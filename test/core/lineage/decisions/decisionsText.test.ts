import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { LeftOutTask, UnitDecision } from "../../../../server/src/core/lineage/decisions/decisions.js";
import { validateDecisions } from "../../../../server/src/core/lineage/decisions/decisions-schema.js";
import { type DecisionChange, withDecisions } from "../../../../server/src/core/lineage/decisions/decisionsText.js";

const changed = (before: string | null, ...changes: DecisionChange[]): string | null => {
  const found = withDecisions(before, changes);
  if (found === null) return null;
  if (before !== null) {
    const { edit } = found;
    const applied = edit === null ? before : before.slice(0, edit.span.start) + edit.text + before.slice(edit.span.end);
    assert.equal(applied, found.text, "the edit leads to the text");
  }
  assert.ok("decisions" in validateDecisions(found.text), found.text);
  return found.text;
};

const LEFT_OUT: LeftOutTask = {
  notice: "w.notice.txt",
  parent: "../j.notice.txt",
  task: "3.2.k5x0s1",
  words: "开展机场",
  reason: "本县没有机场",
  date: "2025-05-09",
};
const DATA: UnitDecision = { from: "市大数据局", place: "济宁市", to: ["县政府办公室"], locality: "汶上县", role: "lead" };

describe("a decision is written", () => {
  it("into a new file", () => {
    assert.equal(
      changed(null, { kind: "units", decision: DATA }),
      '{\n  "version": 1,\n  "units": [{ "from": "市大数据局", "place": "济宁市", "to": ["县政府办公室"], "locality": "汶上县", "role": "lead" }]\n}\n',
    );
  });

  it("behind those that are there, in their form", () => {
    const before =
      '{\r\n\t"units": [\r\n\t\t{"from":"市国资委","place":"济宁市","to":[],"locality":"汶上县","role":"any"}\r\n\t],\r\n\t"version": 1\r\n}';
    assert.equal(
      changed(before, { kind: "units", decision: DATA }),
      before.replace(
        '"any"}',
        '"any"},\r\n\t\t{"from": "市大数据局", "place": "济宁市", "to": ["县政府办公室"], "locality": "汶上县", "role": "lead"}',
      ),
    );
  });

  it("in the place of the one for the same unit, places, column and task", () => {
    const before = changed(null, { kind: "units", decision: DATA }, { kind: "units", decision: { ...DATA, task: "1.1.a" } });
    assert.equal(changed(before, { kind: "units", decision: { ...DATA, to: [] } }), before?.replace('["县政府办公室"]', "[]"));
    assert.equal(changed(before, { kind: "units", decision: DATA }), before);
  });

  it("and taken out again", () => {
    const one = changed(null, { kind: "not-for-us", task: LEFT_OUT });
    const two = changed(one, { kind: "not-for-us", task: { ...LEFT_OUT, task: "4.1.b" } });
    assert.equal(changed(two, { kind: "for-us", task: { ...LEFT_OUT, task: "4.1.b" } }), one);
    assert.deepEqual(JSON.parse(changed(one, { kind: "for-us", task: LEFT_OUT }) ?? ""), { version: 1, notForUs: [] });
    assert.equal(changed(one, { kind: "open", decision: DATA }), one);
  });

  it("said again, a task takes the new reason", () => {
    const one = changed(null, { kind: "not-for-us", task: LEFT_OUT });
    assert.equal(
      changed(one, { kind: "not-for-us", task: { ...LEFT_OUT, reason: "由市里统一实施" } }),
      one?.replace("本县没有机场", "由市里统一实施"),
    );
  });

  it("parents: chosen, changed, and as the text cites again", () => {
    const choice = (parents: string[], notice = "w.notice.txt"): DecisionChange => ({ kind: "parents", notice, parents });
    const one = changed(null, choice(["a.txt"]));
    assert.deepEqual(JSON.parse(one ?? "").parents, { "w.notice.txt": ["a.txt"] });
    const two = changed(one, choice(["b.txt"], "2025"));
    assert.deepEqual(JSON.parse(changed(two, choice(["a.txt", "c.txt"])) ?? "").parents, {
      "2025": ["b.txt"],
      "w.notice.txt": ["a.txt", "c.txt"],
    });
    assert.equal(changed(two, choice([], "2025")), one);
    assert.equal(changed(one, choice([], "x.txt")), one);
  });

  it("several at once are one edit", () => {
    const found = withDecisions('{ "version": 1 }', [
      { kind: "units", decision: DATA },
      { kind: "not-for-us", task: LEFT_OUT },
    ]);
    assert.ok(found?.edit !== null && found?.edit.span.start === 14 && found.edit.span.end === 14);
  });

  it("nowhere where the file is no JSON or something else stands there", () => {
    assert.equal(withDecisions("{", [{ kind: "units", decision: DATA }]), null);
    assert.equal(withDecisions("[]", [{ kind: "units", decision: DATA }]), null);
    assert.equal(withDecisions('{"units":{}}', [{ kind: "units", decision: DATA }]), null);
    assert.equal(withDecisions('{"parents":[]}', [{ kind: "parents", notice: "a", parents: ["b"] }]), null);
  });
});
