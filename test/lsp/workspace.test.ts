import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { describe, it } from "node:test";
import { InheritableTasksRequest, type InheritableTasksResult } from "../../server/src/lsp/protocol.js";
import { codes, type Editor, withEditor } from "./client.js";
import { rows, SLIPS, seed } from "./texts.js";

const UNKNOWN = rows("（一）甲⇥县蓝天行动队⇥县审计局⇥乙。⇥12月底前");
const REGISTRY = JSON.stringify({
  version: 1,
  locality: { name: "汶上县", level: "county", parent: "济宁市", short: "汶上" },
  units: [{ name: "汶上县蓝天行动队", short: "县蓝天行动队", kind: "coordinating-body" }],
});

const touched = (editor: Editor, name: string): Promise<void> =>
  editor.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: editor.uri(name), type: 2 }] });

describe("fenjie.json", () => {
  it("decides on rules and brings registries", () =>
    withEditor(
      {
        files: {
          "fenjie.json": '{"rules":{"numbering/bracket-width":"off","deadline/spacing":["error",{}]},"registries":["*.units.json"]}',
          "own.units.json": REGISTRY,
        },
      },
      async (editor) => {
        const findings = await editor.findings(await editor.open("a.notice.txt", SLIPS));
        assert.deepEqual(codes(findings), ["deadline/spacing"]);
        assert.equal(findings[0]?.severity, 1);
        assert.ok(!codes(await editor.findings(await editor.open("b.notice.txt", UNKNOWN))).includes("units/unknown"));
      },
    ));

  it("is read again when it changes, and so is a registry", () =>
    withEditor({ files: { "fenjie.json": "{}" } }, async (editor) => {
      const uri = await editor.open("b.notice.txt", UNKNOWN);
      assert.ok(codes(await editor.findings(uri)).includes("units/unknown"));
      editor.write("own.json", REGISTRY);
      editor.write("fenjie.json", '{"registries":["own.json"]}');
      await touched(editor, "fenjie.json");
      await editor.wasAsked("workspace/diagnostic/refresh");
      assert.ok(!codes(await editor.findings(uri)).includes("units/unknown"));
    }));

  it("shows what is wrong in it at its place, and the notices are still checked", () =>
    withEditor({ files: { "fenjie.json": '{\n  "ruels": {}\n}', "units.json": "{]" } }, async (editor) => {
      const uri = await editor.open("a.notice.txt", SLIPS);
      assert.equal((await editor.findings(uri)).length, 3);
      const [problem] = await editor.pushed(editor.uri("fenjie.json"));
      assert.equal(problem?.code, "config/invalid");
      assert.deepEqual(problem?.range.start, { line: 1, character: 2 });
      editor.write("fenjie.json", '{"registries":["units.json"]}');
      await touched(editor, "fenjie.json");
      await editor.wasAsked("workspace/diagnostic/refresh");
      await editor.findings(uri);
      await editor.pushed(editor.uri("fenjie.json"), ({ length }) => length === 0);
      assert.equal((await editor.pushed(editor.uri("units.json"), ({ length }) => length > 0))[0]?.code, "config/invalid");
    }));

  it("names parents, and leaves out what it ignores", () =>
    withEditor({ files: { "fenjie.json": '{"parents":["上级/jn.txt"]}' } }, async (editor) => {
      mkdirSync(`${editor.folder}/上级`);
      editor.write("上级/jn.txt", seed("jining-2025"));
      const uri = await editor.open("a.notice.txt", seed("wenshang-2025"));
      const named = await editor.request<InheritableTasksResult>(InheritableTasksRequest, { uri });
      assert.equal(named.parent?.name, "jn.txt");
      editor.write("jining.notice.txt", seed("jining-2025"));
      editor.write("fenjie.json", '{"ignore":["jining*"]}');
      await touched(editor, "fenjie.json");
      await editor.wasAsked("workspace/diagnostic/refresh");
      const ignored = await editor.request<InheritableTasksResult>(InheritableTasksRequest, { uri });
      assert.equal(ignored.parent, null);
    }));
});
