import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { TextDocument } from "vscode-languageserver-textdocument";
import {
  DecideRequest,
  type DecideResult,
  type Decision,
  LineageChanged,
  LineageRequest,
  type LineageResult,
} from "../../server/src/lsp/lineageProtocol.js";
import { codes, type Editor, withEditor } from "./client.js";
import { CLEAN, seed } from "./texts.js";

const CITY = "jining-2025.notice.txt";
const EARLIER = "jining-2024.notice.txt";
const COUNTY = "wenshang-2025.notice.txt";
const FILE = "fenjie.lineage.json";
const FILES = { [CITY]: seed("jining-2025"), [EARLIER]: seed("jining-2024"), [COUNTY]: seed("wenshang-2025") };

const decide = (editor: Editor, uri: string, ...decisions: readonly Decision[]): Promise<DecideResult> =>
  editor.request<DecideResult>(DecideRequest, { uri, decisions });

const file = (editor: Editor, name = FILE): string => readFileSync(path.join(editor.folder, name), "utf8");

/** Writes what was decided, as an editor does; gives the names of the files. */
const write = async (editor: Editor, { files, problem }: DecideResult): Promise<readonly string[]> => {
  assert.equal(problem, null);
  const names: string[] = [];
  for (const { uri, create, edits } of files) {
    const at = fileURLToPath(uri);
    assert.equal(create, !existsSync(at));
    const before = create ? "" : readFileSync(at, "utf8");
    const name = path.relative(editor.folder, at);
    editor.write(name, TextDocument.applyEdits(TextDocument.create(uri, "json", 1, before), [...edits]));
    names.push(name);
    await editor.notify("workspace/didChangeWatchedFiles", { changes: [{ uri, type: create ? 1 : 2 }] });
  }
  return names;
};

/** The same, and waits until the lineage of an open notice is another. */
const writeAndFollow = async (editor: Editor, result: DecideResult): Promise<void> => {
  const told = followed(editor);
  await write(editor, result);
  await told;
};

const followed = (editor: Editor): Promise<void> =>
  new Promise((resolve) => {
    const listening = editor.connection.onNotification(LineageChanged, () => {
      listening.dispose();
      resolve();
    });
  });

const lineage = (editor: Editor, uri: string): Promise<LineageResult> => editor.request<LineageResult>(LineageRequest, { uri });

/** Waits until the tasks come from another notice. */
const comesFrom = async (editor: Editor, uri: string, name: string): Promise<void> => {
  for (;;) {
    const told = followed(editor);
    if ((await lineage(editor, uri)).current?.name === name) return;
    await told;
  }
};

const firstOpen = async (editor: Editor, uri: string): Promise<string> => {
  const { notCarried } = await lineage(editor, uri);
  const id = notCarried.find(({ notForUs }) => notForUs === null)?.id;
  assert.ok(id !== undefined, "some task is not carried");
  return id;
};

describe("deciding that a task is not for us", () => {
  it("makes the file beside the notices, and the task is missing no more", () =>
    withEditor({ files: FILES }, async (editor) => {
      const uri = await editor.open(COUNTY, seed("wenshang-2025"));
      const id = await firstOpen(editor, uri);
      const before = codes(await editor.findings(uri)).filter((code) => code === "lineage/not-covered").length;
      assert.ok(before > 0);
      const parent = editor.uri(CITY);
      const decided = await decide(editor, uri, { kind: "not-for-us", parent, id, reason: "本县没有这项职能" });
      const told = followed(editor);
      assert.deepEqual(await write(editor, decided), [FILE]);
      await told;
      const { version, notForUs } = JSON.parse(file(editor));
      assert.equal(version, 1);
      assert.deepEqual(
        notForUs.map(({ words: _words, date: _date, ...entry }: Record<string, string>) => entry),
        [{ notice: COUNTY, parent: CITY, task: id, reason: "本县没有这项职能" }],
      );
      assert.ok(notForUs[0].words.length > 5 && /^\d{4}-\d\d-\d\d$/u.test(notForUs[0].date));
      const entry = (await lineage(editor, uri)).notCarried.find((task) => task.id === id);
      assert.equal(entry?.notForUs, "本县没有这项职能");
      assert.ok(codes(await editor.findings(uri)).filter((code) => code === "lineage/not-covered").length <= before);
      // Said again it changes nothing; taken back it is gone.
      assert.deepEqual((await decide(editor, uri, { kind: "not-for-us", parent, id, reason: "本县没有这项职能" })).files, []);
      await writeAndFollow(editor, await decide(editor, uri, { kind: "for-us", parent, id }));
      assert.deepEqual(JSON.parse(file(editor)).notForUs, []);
      assert.deepEqual((await decide(editor, uri, { kind: "for-us", parent, id })).files, []);
      assert.equal((await lineage(editor, uri)).notCarried.find((task) => task.id === id)?.notForUs, null);
    }));

  it("writes what people wrote there as they wrote it", () =>
    withEditor({ files: { ...FILES, [FILE]: `{"version":1,"parents":{"./${COUNTY}":["./${CITY}"]}}` } }, async (editor) => {
      const uri = await editor.open(COUNTY, seed("wenshang-2025"));
      const parents = [editor.uri(EARLIER)];
      await write(editor, await decide(editor, uri, { kind: "parents", parents }));
      assert.equal(file(editor), `{"version":1,"parents":{"./${COUNTY}":["${EARLIER}"]}}`);
    }));
});

describe("choosing the higher-level notice", () => {
  it("goes before what the text cites, until it is taken back", () =>
    withEditor({ files: FILES }, async (editor) => {
      const uri = await editor.open(COUNTY, seed("wenshang-2025"));
      assert.equal((await lineage(editor, uri)).current?.name, CITY);
      await write(editor, await decide(editor, uri, { kind: "parents", parents: [editor.uri(EARLIER)] }));
      await comesFrom(editor, uri, EARLIER);
      assert.deepEqual((await decide(editor, uri, { kind: "parents", parents: [editor.uri(EARLIER)] })).files, []);
      await write(editor, await decide(editor, uri, { kind: "parents", parents: [] }));
      await comesFrom(editor, uri, CITY);
      assert.deepEqual(JSON.parse(file(editor)).parents, {});
    }));

  it("is kept beside the fenjie.json of the notice", () =>
    withEditor({ files: { ...FILES, "fenjie.json": "{}" } }, async (editor) => {
      const uri = await editor.open(COUNTY, seed("wenshang-2025"));
      const { files } = await decide(editor, uri, { kind: "parents", parents: [editor.uri(EARLIER)] });
      assert.deepEqual(
        files.map((one) => [one.uri, one.create]),
        [[editor.uri(FILE), true]],
      );
    }));
});

describe("deciding who stands for a unit", () => {
  it("is remembered for the two places", () =>
    withEditor({ files: FILES }, async (editor) => {
      const uri = await editor.open(COUNTY, seed("wenshang-2025"));
      const units = { kind: "units", parent: editor.uri(CITY), role: "lead", from: "济宁市大数据局" } as const;
      await write(editor, await decide(editor, uri, { ...units, units: ["县政府办公室"] }));
      const entry = { from: "市大数据局", place: "济宁市", to: ["县政府办公室"], locality: "汶上县", role: "lead" };
      assert.deepEqual(JSON.parse(file(editor)).units, [entry]);
      assert.deepEqual((await decide(editor, uri, { ...units, from: "市大数据局", units: [" 县政府办公室"] })).files, []);
      await write(editor, await decide(editor, uri, { ...units, units: [] }, { ...units, task: "1.1.abc", units: ["县司法局"] }));
      assert.deepEqual(JSON.parse(file(editor)).units, [
        { ...entry, to: [] },
        { ...entry, to: ["县司法局"], task: "1.1.abc" },
      ]);
    }));
});

describe("a fenjie.lineage.json in the editor", () => {
  it("counts as it stands there, and takes the next decision there", () =>
    withEditor({ files: { ...FILES, [FILE]: '{"version":1}' } }, async (editor) => {
      const uri = await editor.open(COUNTY, seed("wenshang-2025"));
      await editor.findings(uri);
      const open = await editor.open(FILE, '{"version":1}', "json");
      const parents = [editor.uri(EARLIER)];
      const first = await decide(editor, uri, { kind: "parents", parents });
      await editor.apply(open, first.files[0]?.edits ?? []);
      await comesFrom(editor, uri, EARLIER);
      assert.equal(file(editor), '{"version":1}');
      assert.deepEqual((await decide(editor, uri, { kind: "parents", parents })).files, []);
    }));

  it("that is still empty takes the first decision", () =>
    withEditor({ files: { ...FILES, [FILE]: "\n" } }, async (editor) => {
      const uri = await editor.open(COUNTY, seed("wenshang-2025"));
      const decided = await decide(editor, uri, { kind: "parents", parents: [editor.uri(EARLIER)] });
      assert.deepEqual(await write(editor, decided), [FILE]);
      assert.deepEqual(JSON.parse(file(editor)), { version: 1, parents: { [COUNTY]: [EARLIER] } });
    }));

  it("is told of where it is wrong, and is left alone", () =>
    withEditor({ files: { ...FILES, [FILE]: '{\n  "version": 1,\n  "unit": []\n}' } }, async (editor) => {
      const uri = await editor.open(COUNTY, seed("wenshang-2025"));
      const [problem] = await editor.pushed(editor.uri(FILE), ({ length }) => length > 0);
      assert.equal(problem?.code, "config/invalid");
      assert.deepEqual(problem?.range.start, { line: 2, character: 2 });
      const parents = [editor.uri(EARLIER)];
      const refused = await decide(editor, uri, { kind: "parents", parents });
      assert.deepEqual(refused.files, []);
      assert.match(refused.problem ?? "", /“fenjie\.lineage\.json”第 3 行第 3 列有误，决定没有写入/u);
      // Once it is right, all is well.
      editor.write(FILE, '{"version":1,"parents":{}}');
      await editor.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: editor.uri(FILE), type: 2 }] });
      await editor.pushed(editor.uri(FILE), ({ length }) => length === 0);
      assert.equal((await decide(editor, uri, { kind: "parents", parents })).files.length, 1);
    }));
});

describe("what cannot be decided", () => {
  it("is refused in words", () =>
    withEditor({ files: FILES }, async (editor) => {
      const uri = await editor.open(COUNTY, seed("wenshang-2025"));
      const parent = editor.uri(CITY);
      const refused = async (words: RegExp, decision: unknown, at = uri): Promise<void> => {
        const { files, problem } = await editor.request<DecideResult>(DecideRequest, { uri: at, decisions: [decision] });
        assert.deepEqual(files, []);
        assert.match(problem ?? "", words);
      };
      await refused(/没有找到所说的上级通知或任务/u, { kind: "not-for-us", parent, id: "9.9.zzz", reason: "" });
      await refused(/没有找到所说的上级通知或任务/u, { kind: "not-for-us", parent: editor.uri("x.txt"), id: "1.1.a", reason: "" });
      await refused(/没有找到“x\.notice\.txt”/u, { kind: "parents", parents: [editor.uri("x.notice.txt")] });
      await refused(/不能以自己为上级通知/u, { kind: "parents", parents: [uri] });
      await refused(/不是一个单位的名称/u, { kind: "units", parent, role: "lead", from: "市大数据局", units: ["县司法局、县财政局"] });
      await refused(/请求不完整/u, { kind: "units", parent, role: "both", from: "市大数据局", units: [] });
      await refused(/请求不完整/u, null);
      await refused(/不是打开着的任务分解表/u, { kind: "parents", parents: [] }, editor.uri("closed.notice.txt"));
    }));

  it("a draft in no file cannot leave a task out, but remembers units", () =>
    withEditor({ files: FILES }, async (editor) => {
      const uri = "untitled:Untitled-1";
      await editor.notify("textDocument/didOpen", { textDocument: { uri, languageId: "task-table", version: 1, text: CLEAN } });
      const parent = editor.uri(CITY);
      const chosen = await decide(editor, uri, { kind: "parents", parents: [parent] });
      assert.match(chosen.problem ?? "", /还没有保存为文件/u);
      const units = await decide(editor, uri, { kind: "units", parent, role: "lead", from: "市大数据局", units: ["县政府办公室"] });
      assert.deepEqual(await write(editor, units), [FILE]);
    }));
});
