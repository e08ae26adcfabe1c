import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import type { ClientCapabilities, CodeAction, TextDocumentEdit, TextEdit, WorkspaceEdit } from "vscode-languageserver-protocol";
import { TextDocument } from "vscode-languageserver-textdocument";
import { ABLE, codes, type Editor, withEditor } from "./client.js";
import { rows } from "./texts.js";

const CREATES: ClientCapabilities = {
  ...ABLE,
  workspace: { ...ABLE.workspace, workspaceEdit: { documentChanges: true, resourceOperations: ["create", "rename", "delete"] } },
};
const NAME = "县蓝天行动队";
const NOTICE = rows(`（一）甲⇥${NAME}⇥县审计局⇥乙。⇥12月底前`);
const TITLE = "加入单位名录";
const LOCALITY = '{ "name": "汶上县", "level": "county", "parent": "济宁市", "short": "汶上" }';
const ENTRY = '{ "name": "汶上县蓝天行动队", "short": "县蓝天行动队", "kind": "department" }';
const registry = (...units: readonly string[]): string =>
  `{\n  "version": 1,\n  "locality": ${LOCALITY},\n  "units": [\n${units.map((unit) => `    ${unit}`).join(",\n")}\n  ]\n}\n`;
const OTHER = '{ "name": "汶上县旧办", "kind": "department" }';

const offered = async (editor: Editor, uri: string, name = NAME): Promise<CodeAction | undefined> =>
  (await editor.actions(uri, editor.range(uri, name))).find(({ title }) => title === TITLE);

const chosen = async (editor: Editor, uri: string, name = NAME): Promise<CodeAction> => {
  const action = await offered(editor, uri, name);
  assert.ok(action !== undefined, "the action is offered");
  return action.edit === undefined ? editor.request<CodeAction>("codeAction/resolve", action) : action;
};

const edited = (uri: string, before: string, edits: readonly TextEdit[]): string =>
  TextDocument.applyEdits(TextDocument.create(uri, "json", 1, before), [...edits]);

/** Makes the edit on disk as an editor does, and says so. */
const applyOnDisk = async (editor: Editor, edit: WorkspaceEdit | undefined): Promise<string[]> => {
  const changes: { uri: string; type: 1 | 2 }[] = [];
  const write = (uri: string, edits: readonly TextEdit[]): void => {
    const file = fileURLToPath(uri);
    mkdirSync(path.dirname(file), { recursive: true });
    editor.write(path.relative(editor.folder, file), edited(uri, existsSync(file) ? readFileSync(file, "utf8") : "", edits));
    changes.push({ uri, type: 2 });
  };
  for (const change of edit?.documentChanges ?? []) {
    if ("edits" in change) write(change.textDocument.uri, change.edits as TextEdit[]);
    else assert.ok(change.kind === "create" && !existsSync(fileURLToPath(change.uri)), "only files that are not there are made");
  }
  for (const [uri, edits] of Object.entries(edit?.changes ?? {})) write(uri, edits);
  await editor.notify("workspace/didChangeWatchedFiles", { changes });
  return changes.map(({ uri }) => path.relative(editor.folder, fileURLToPath(uri)));
};

const file = (editor: Editor, name: string): string => readFileSync(path.join(editor.folder, name), "utf8");

const isKnown = async (editor: Editor, uri: string): Promise<void> => {
  await editor.wasAsked("workspace/diagnostic/refresh");
  assert.ok(!codes(await editor.findings(uri)).includes("units/unknown"));
};

describe("“加入单位名录” on an unknown name", () => {
  it("writes it into the first registry of the place", () =>
    withEditor(
      {
        capabilities: CREATES,
        files: {
          "fenjie.json": '{"registries":["a.json","b.json","c.json"]}',
          "a.json": registry(OTHER).replaceAll("汶上", "金乡"),
          "b.json": registry(OTHER),
          "c.json": registry(OTHER.replace("旧", "老")),
        },
      },
      async (editor) => {
        const uri = await editor.open("a.notice.txt", NOTICE);
        const action = await offered(editor, uri);
        assert.ok(action?.edit === undefined && action?.isPreferred !== true, "the files are looked up when it is chosen");
        assert.equal(action?.diagnostics?.[0]?.code, "units/unknown");
        assert.deepEqual(await applyOnDisk(editor, (await chosen(editor, uri)).edit), ["b.json"]);
        assert.equal(file(editor, "b.json"), registry(OTHER, ENTRY));
        await isKnown(editor, uri);
      },
    ));

  it("stands behind the nearest names, ahead of what mends nothing", () =>
    withEditor({ capabilities: CREATES }, async (editor) => {
      const uri = await editor.open("a.notice.txt", rows("（一）甲⇥县教肓和体育局⇥县审计局⇥乙。⇥12月底前"));
      const titles = (await editor.actions(uri, editor.range(uri, "县教肓和体育局"))).map(({ title }) => title);
      assert.equal(titles[0], "改为“县教育和体育局”");
      assert.equal(titles.filter((title) => !title.includes("忽略")).at(-1), TITLE);
      assert.ok(titles.indexOf(TITLE) < titles.findIndex((title) => title.includes("忽略")));
    }));

  it("makes registry and fenjie.json where there are none", () =>
    withEditor({ capabilities: CREATES }, async (editor) => {
      mkdirSync(path.join(editor.folder, "2025年"));
      const uri = await editor.open("2025年/a.notice.txt", NOTICE);
      assert.deepEqual(await applyOnDisk(editor, (await chosen(editor, uri)).edit), ["units/wenshang.units.json", "fenjie.json"]);
      assert.equal(file(editor, "units/wenshang.units.json"), registry(ENTRY));
      assert.equal(file(editor, "fenjie.json"), '{\n  "registries": ["units/wenshang.units.json"]\n}\n');
      await isKnown(editor, uri);
    }));

  it("makes the registry beside the fenjie.json and names it there, keeping the rest", () =>
    withEditor({ capabilities: CREATES, files: { "fenjie.json": '{\r\n\t"rules": {}\r\n}\r\n' } }, async (editor) => {
      const uri = await editor.open("a.notice.txt", NOTICE);
      await applyOnDisk(editor, (await chosen(editor, uri)).edit);
      assert.equal(file(editor, "fenjie.json"), '{\r\n\t"rules": {},\r\n\t"registries": ["units/wenshang.units.json"]\r\n}\r\n');
      await isKnown(editor, uri);
    }));

  it("makes the registry where a pattern of fenjie.json reads it, under a name that is free", () =>
    withEditor({ capabilities: CREATES, files: { "fenjie.json": '{"registries":["名录/*.json"]}' } }, async (editor) => {
      mkdirSync(path.join(editor.folder, "名录"));
      editor.write("名录/wenshang.units.json", registry(OTHER).replaceAll("汶上县", "文山县"));
      const uri = await editor.open("a.notice.txt", NOTICE);
      assert.deepEqual(await applyOnDisk(editor, (await chosen(editor, uri)).edit), ["名录/wenshang-2.units.json"]);
      await isKnown(editor, uri);
    }));

  it("uses a registry of the place that nobody named", () =>
    withEditor({ capabilities: CREATES }, async (editor) => {
      mkdirSync(path.join(editor.folder, "units"));
      editor.write("units/wenshang.units.json", registry(OTHER));
      const uri = await editor.open("a.notice.txt", NOTICE);
      await applyOnDisk(editor, (await chosen(editor, uri)).edit);
      assert.equal(file(editor, "units/wenshang.units.json"), registry(OTHER, ENTRY));
      await isKnown(editor, uri);
    }));

  it("makes no file for an editor that cannot, and brings the edit along where it is not asked for", () =>
    withEditor({ capabilities: { textDocument: { diagnostic: {}, codeAction: ABLE.textDocument?.codeAction ?? {} } } }, async (editor) => {
      const uri = await editor.open("a.notice.txt", NOTICE);
      assert.equal(await offered(editor, uri), undefined);
      editor.write("fenjie.json", '{"registries":["b.json"]}');
      editor.write("b.json", registry(OTHER));
      await editor.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: editor.uri("fenjie.json"), type: 1 }] });
      const action = await offered(editor, uri);
      assert.deepEqual(Object.keys(action?.edit?.changes ?? {}), [editor.uri("b.json")]);
    }));

  it("is not offered beside a fenjie.json that is wrong, nor for a notice that is no file", () =>
    withEditor({ capabilities: CREATES, files: { "fenjie.json": '{"ruels":{}}' } }, async (editor) => {
      assert.equal(await offered(editor, await editor.open("a.notice.txt", NOTICE)), undefined);
      const uri = "untitled:Untitled-1";
      editor.documents.set(uri, TextDocument.create(uri, "task-table", 1, NOTICE));
      await editor.notify("textDocument/didOpen", { textDocument: { uri, languageId: "task-table", version: 1, text: NOTICE } });
      assert.equal(await offered(editor, uri), undefined);
    }));

  it("leaves a registry alone that is not in UTF-8", () =>
    withEditor({ capabilities: CREATES, files: { "fenjie.json": '{"registries":["b.json"]}' } }, async (editor) => {
      // {"version":1,"locality":{"name":"汶上县",…}} in GB18030
      const bytes = Buffer.concat([
        Buffer.from('{"version":1,"locality":{"name":"'),
        Buffer.from([0xe3, 0xeb, 0xc9, 0xcf, 0xcf, 0xd8]),
        Buffer.from('","level":"county","parent":null,"short":"wenshang"},"units":[]}'),
      ]);
      editor.write("b.json", bytes);
      const uri = await editor.open("a.notice.txt", NOTICE);
      assert.deepEqual(await applyOnDisk(editor, (await chosen(editor, uri)).edit), ["units/wenshang.units.json", "fenjie.json"]);
      assert.equal(file(editor, "fenjie.json"), '{"registries":["b.json","units/wenshang.units.json"]}');
    }));
});

describe("a registry that is open in the editor", () => {
  const json = async (editor: Editor, edit: WorkspaceEdit | undefined): Promise<void> => {
    for (const change of edit?.documentChanges ?? []) {
      const { textDocument, edits } = change as TextDocumentEdit;
      const document = editor.document(textDocument.uri);
      assert.equal(textDocument.version, document.version, "the edit is for the text in the editor");
      await editor.apply(textDocument.uri, edits as TextEdit[]);
    }
  };

  it("is known with what was added before it is saved, and takes the next unit there", () =>
    withEditor(
      { capabilities: CREATES, files: { "fenjie.json": '{"registries":["b.json"]}', "b.json": registry(OTHER) } },
      async (editor) => {
        const uri = await editor.open("a.notice.txt", `${NOTICE}（二）丙\t县白云办法队\t县审计局\t乙。\t12月底前\n`);
        const open = await editor.open("b.json", registry(OTHER), "json");
        assert.equal(codes(await editor.findings(uri)).filter((code) => code === "units/unknown").length, 2);
        await json(editor, (await chosen(editor, uri)).edit);
        await json(editor, (await chosen(editor, uri, "县白云办法队")).edit);
        assert.equal(editor.text(open), registry(OTHER, ENTRY, ENTRY.replaceAll("蓝天行动", "白云办法")));
        await isKnown(editor, uri);
        assert.equal(file(editor, "b.json"), registry(OTHER));
      },
    ));

  it("does not count while it is half typed", () =>
    withEditor(
      { capabilities: CREATES, files: { "fenjie.json": '{"registries":["b.json"]}', "b.json": registry(ENTRY) } },
      async (editor) => {
        const uri = await editor.open("a.notice.txt", NOTICE);
        const open = await editor.open("b.json", registry(ENTRY), "json");
        await editor.replace(open, "]", ", ]");
        assert.deepEqual(codes(await editor.findings(uri)), []);
        // Saved as it is, it is wrong.
        await editor.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: open, type: 2 }] });
        await editor.wasAsked("workspace/diagnostic/refresh");
        assert.ok(codes(await editor.findings(uri)).includes("units/unknown"));
        assert.equal((await editor.pushed(open, ({ length }) => length > 0))[0]?.code, "config/invalid");
      },
    ));
});
