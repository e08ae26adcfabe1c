import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { describe, it } from "node:test";
import type { DidChangeWatchedFilesRegistrationOptions } from "vscode-languageserver-protocol";
import { AdoptionRequest, type AdoptionResult } from "../../server/src/lsp/lineageProtocol.js";
import { ABLE, codes, type Editor, withEditor } from "./client.js";
import { rows, SLIPS, seed } from "./texts.js";

const UNKNOWN = rows("（一）甲⇥县蓝天行动队⇥县审计局⇥乙。⇥12月底前");
const REGISTRY = JSON.stringify({
  version: 1,
  locality: { name: "汶上县", level: "county", parent: "济宁市", short: "汶上" },
  units: [{ name: "汶上县蓝天行动队", short: "县蓝天行动队", kind: "coordinating-body" }],
});

const touched = (editor: Editor, name: string): Promise<void> =>
  editor.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: editor.uri(name), type: 2 }] });

/** Waits until the server has asked for all findings again. */
const refreshed = async (editor: Editor): Promise<void> => {
  await editor.wasAsked("workspace/diagnostic/refresh");
  editor.asked.length = 0;
};

describe("files that change", () => {
  it("are told of where the editor can be asked to: configuration, registries and notices", () => {
    const capabilities = { ...ABLE, workspace: { ...ABLE.workspace, didChangeWatchedFiles: { dynamicRegistration: true } } };
    return withEditor({ capabilities }, async (editor) => {
      await editor.wasAsked("client/registerCapability");
      const watching = editor.registered.filter(({ method }) => method === "workspace/didChangeWatchedFiles");
      assert.equal(watching.length, 1);
      const options = watching[0]?.registerOptions as DidChangeWatchedFilesRegistrationOptions | undefined;
      assert.deepEqual(
        options?.watchers.map(({ globPattern }) => globPattern),
        ["**/*.json", "**/*.{csv,tsv,xlsx}", "**/*.notice.txt", "**/*任务分解表*.txt", "**/*工作要点*.txt"],
      );
    });
  });

  it("a higher-level notice is read again, and what it holds now is completed", () =>
    withEditor({ files: { "jining.notice.txt": seed("jining-2025") } }, async (editor) => {
      const uri = await editor.open("wenshang-2025.notice.txt", seed("wenshang-2025"));
      await editor.request(AdoptionRequest, { uri });
      const end = editor.position(uri, "抄送");
      await editor.change(uri, { range: { start: end, end }, text: "\n" });
      const completes = async (words: string): Promise<boolean> =>
        (await editor.complete(uri, end)).some(({ textEdit }) => textEdit?.newText.includes(words));
      assert.ok(await completes("以高质量公开助推"));
      editor.write("jining.notice.txt", seed("jining-2025").replaceAll("以高质量公开助推", "以全方位公开助推"));
      await touched(editor, "jining.notice.txt");
      while (!(await completes("以全方位公开助推"))); // the file is read while the editor goes on asking
      assert.ok(!(await completes("以高质量公开助推")));
    }));
});

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
      editor.write("own.json", REGISTRY.replaceAll("蓝天", "红星"));
      editor.write("fenjie.json", '{"registries":["own.json"]}');
      await touched(editor, "fenjie.json");
      await refreshed(editor);
      assert.ok(codes(await editor.findings(uri)).includes("units/unknown"));
      editor.write("own.json", REGISTRY);
      await touched(editor, "own.json");
      await refreshed(editor);
      assert.ok(!codes(await editor.findings(uri)).includes("units/unknown"));
    }));

  it("names a registry that is not there: this is told where it does, until the file comes", () =>
    withEditor({ files: { "fenjie.json": '{"registries":[\n  "own.json"]}' } }, async (editor) => {
      const uri = await editor.open("b.notice.txt", UNKNOWN);
      assert.ok(codes(await editor.findings(uri)).includes("units/unknown"));
      const [problem] = await editor.pushed(editor.uri("fenjie.json"));
      assert.match(problem?.message ?? "", /^“own\.json”：没有这个文件/u);
      assert.deepEqual(problem?.range.start, { line: 1, character: 2 });
      editor.write("own.json", REGISTRY);
      await touched(editor, "own.json");
      await editor.pushed(editor.uri("fenjie.json"), ({ length }) => length === 0);
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
      const named = await editor.request<AdoptionResult>(AdoptionRequest, { uri });
      assert.equal(named.higher?.name, "jn.txt");
      editor.write("jining.notice.txt", seed("jining-2025"));
      editor.write("fenjie.json", '{"ignore":["jining*"]}');
      await touched(editor, "fenjie.json");
      await editor.wasAsked("workspace/diagnostic/refresh");
      const ignored = await editor.request<AdoptionResult>(AdoptionRequest, { uri });
      assert.equal(ignored.higher, null);
    }));
});
