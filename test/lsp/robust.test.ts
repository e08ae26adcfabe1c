import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { CancellationTokenSource } from "vscode-jsonrpc/node";
import { withEditor } from "./client.js";
import { CLEAN, SLIPS, seed } from "./texts.js";

const REQUESTS = [
  "textDocument/diagnostic",
  "textDocument/completion",
  "textDocument/hover",
  "textDocument/documentSymbol",
  "textDocument/foldingRange",
  "textDocument/inlayHint",
  "textDocument/codeAction",
  "fenjie/adoption",
  "fenjie/adopt",
  "fenjie/adoptDraft",
  "fenjie/localWords",
  "fenjie/decide",
];

describe("whatever a client sends", () => {
  it("a document that is not open, or no notice, is answered with nothing", () =>
    withEditor({}, async (editor) => {
      const start = { line: 0, character: 0 };
      const other = await editor.open("a.md", SLIPS, "markdown");
      for (const uri of ["file:///nowhere.notice.txt", other, "untitled:Untitled-1"])
        for (const method of REQUESTS) {
          const params = {
            textDocument: { uri },
            uri,
            ids: [],
            position: start,
            range: { start, end: start },
            context: { diagnostics: [] },
          };
          const answer = await editor.request<unknown>(method, params);
          assert.ok(answer === null || typeof answer === "object", method);
        }
      assert.deepEqual(editor.log, []);
    }));

  it("positions outside the text are moved into it", () =>
    withEditor({}, async (editor) => {
      const uri = await editor.open("a.notice.txt", CLEAN);
      const wild = [
        { line: -5, character: -5 },
        { line: 1e9, character: 1e9 },
        { line: 3, character: 1e12 },
        { line: 1.5, character: Number.MAX_SAFE_INTEGER },
      ];
      for (const position of wild) {
        for (const method of REQUESTS) {
          const range = { start: position, end: { line: 0, character: 0 } };
          await editor.request(method, { textDocument: { uri }, uri, ids: ["1"], position, range, context: { diagnostics: [] } });
        }
        await editor.notify("textDocument/didChange", {
          textDocument: { uri, version: 2 },
          contentChanges: [{ range: { start: position, end: position }, text: "" }],
        });
      }
      assert.deepEqual(await editor.findings(uri), []);
    }));

  it("garbage is left out, and the server goes on", () =>
    withEditor({}, async (editor) => {
      const uri = await editor.open("a.notice.txt", SLIPS);
      for (const contentChanges of [
        null,
        "x",
        [null],
        [{}],
        [{ text: 5 }],
        [{ range: null, text: SLIPS }],
        [{ range: { start: null }, text: "" }],
        [{ range: {}, text: "" }],
      ])
        await editor.notify("textDocument/didChange", { textDocument: { uri, version: 2 }, contentChanges });
      for (const position of [null, {}, { line: "a" }, { line: null, character: "b" }])
        for (const method of REQUESTS.slice(1))
          await editor
            .request(method, { textDocument: { uri }, uri, position, range: position, context: { diagnostics: [] } })
            .catch(() => null);
      await editor.notify("textDocument/didOpen", {
        textDocument: { uri: editor.uri("b.notice.txt"), languageId: "task-table", version: 1, text: null },
      });
      await editor.notify("textDocument/didClose", { textDocument: { uri: "file:///never/opened" } });
      await editor.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: 5 }, {}] });
      await editor.notify("workspace/didChangeConfiguration", {
        settings: { fenjie: { maxFindings: "many", language: 7, inlayHints: null } },
      });
      assert.equal((await editor.findings(uri)).length, 3);
    }));

  it("a whole text in the place of a change is read anew", () =>
    withEditor({}, async (editor) => {
      const uri = await editor.open("a.notice.txt", CLEAN);
      await editor.findings(uri);
      await editor.notify("textDocument/didChange", { textDocument: { uri, version: 2 }, contentChanges: [{ text: SLIPS }] });
      assert.equal((await editor.findings(uri)).length, 3);
    }));

  it("edits that come before the notice was read are taken in", () =>
    withEditor({}, async (editor) => {
      const uri = await editor.open("a.notice.txt", CLEAN);
      await editor.replace(uri, "12月底前", "12 月底前");
      await editor.replace(uri, "（一）", "(一)");
      assert.equal((await editor.findings(uri)).length, 2);
    }));

  it("a request that is cancelled ends at once or with its answer, and the next is answered", () =>
    withEditor({}, async (editor) => {
      const uri = await editor.open("a.notice.txt", seed("jining-2025"));
      const sources = Array.from({ length: 20 }, () => new CancellationTokenSource());
      const answers = sources.map((source) =>
        editor.connection
          .sendRequest("textDocument/documentSymbol", { textDocument: { uri } }, source.token)
          .catch((error: { code: number }) => error.code),
      );
      for (const source of sources) source.cancel();
      for (const answer of await Promise.all(answers)) assert.ok(Array.isArray(answer) || answer === -32800, JSON.stringify(answer));
      assert.ok((await editor.findings(uri)).length > 0);
    }));

  it("line ends of every kind count as editors count them", () =>
    withEditor({}, async (editor) => {
      const uri = await editor.open("a.notice.txt", SLIPS.replaceAll("\n", "\r\n"));
      const [first] = await editor.findings(uri);
      assert.deepEqual(first?.range, editor.range(uri, "(一)"));
      await editor.replace(uri, "(一)", "（一）");
      assert.equal((await editor.findings(uri)).length, 2);
    }));

  it("an empty text, one without a table and one of a single line give no error", () =>
    withEditor({}, async (editor) => {
      for (const [i, text] of ["", "\n", "随手写的一行", "\t", "工作任务\t牵头部门\t具体要求"].entries()) {
        const uri = await editor.open(`${i}.notice.txt`, text);
        await editor.findings(uri);
        await editor.complete(uri, { line: 0, character: text.length });
        await editor.change(uri, { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: "（" });
        await editor.findings(uri);
      }
      assert.deepEqual(editor.log, []);
    }));
});
