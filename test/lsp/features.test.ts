import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { DocumentSymbol, FoldingRange, Hover, InlayHint, SymbolInformation } from "vscode-languageserver-protocol";
import { codes, withEditor } from "./client.js";
import { CLEAN, rows, SLIPS, seed } from "./texts.js";

describe("completion", () => {
  it("is asked for at the characters of an input method, at digits and TAB", () =>
    withEditor({}, async ({ capabilities }) => {
      for (const trigger of ["0", "9", "年", "月", "、", "，", "（", "\t"])
        assert.ok(capabilities.completionProvider?.triggerCharacters?.includes(trigger), trigger);
    }));

  it("replaces what is typed of a unit, found by its initials", () =>
    withEditor({}, async (editor) => {
      const uri = await editor.open("a.notice.txt", CLEAN);
      await editor.replace(uri, "县财政局", "xjyhtyj");
      const items = await editor.complete(uri, editor.position(uri, "xjyhtyj", 7));
      const item = items.find(({ label }) => label === "县教育和体育局");
      assert.ok(item !== undefined);
      assert.ok(item.filterText?.split(" ").includes("xjyhtyj"));
      await editor.accept(uri, item);
      assert.ok(editor.text(uri).includes("（一）甲\t县教育和体育局\t县审计局"));
    }));

  it("gives deadlines behind a digit, and the next number behind a bracket", () =>
    withEditor({}, async (editor) => {
      const uri = await editor.open("a.notice.txt", `${CLEAN}（`);
      await editor.replace(uri, "12月底前", "1");
      assert.ok((await editor.complete(uri, editor.position(uri, "乙。\t1", 4))).some(({ label }) => label === "12月底前"));
      const items = await editor.complete(uri, editor.document(uri).positionAt(editor.text(uri).length));
      assert.equal(items[0]?.label, "（二）");
    }));

  it("says what it offers without label details too", () =>
    withEditor({ capabilities: { textDocument: { diagnostic: {} } } }, async (editor) => {
      const uri = await editor.open("a.notice.txt", CLEAN);
      const [item] = await editor.complete(uri, editor.position(uri, "县财政局", 2));
      assert.ok(item !== undefined && item.labelDetails === undefined && (item.detail ?? "") !== "");
    }));
});

describe("quick fixes", () => {
  it("are asked for, chosen, made, and the finding is gone", () =>
    withEditor({}, async (editor) => {
      const uri = await editor.open("a.notice.txt", SLIPS);
      const range = editor.range(uri, "(一)");
      const actions = await editor.actions(uri, range);
      const [fix] = actions;
      assert.ok(fix?.isPreferred === true && fix.edit === undefined && fix.diagnostics?.[0]?.code === "numbering/bracket-width");
      await editor.run(uri, fix);
      assert.ok(editor.text(uri).includes("（一）甲") && editor.text(uri).includes("(二)丙"));
      assert.deepEqual(codes(await editor.findings(uri)), ["deadline/spacing", "numbering/bracket-width"]);
    }));

  it("come with their edits where the editor does not ask again", () =>
    withEditor(
      {
        capabilities: { textDocument: { diagnostic: {}, codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } } },
      },
      async (editor) => {
        const uri = await editor.open("a.notice.txt", SLIPS);
        const [fix] = await editor.actions(uri, editor.range(uri, "(一)"));
        assert.ok(fix?.edit?.changes?.[uri]?.length === 2);
      },
    ));

  it("all at once: source.fixAll.fenjie", () =>
    withEditor({}, async (editor) => {
      const uri = await editor.open("a.notice.txt", SLIPS);
      const start = { line: 0, character: 0 };
      for (const only of ["source.fixAll.fenjie", "source.fixAll", "source"]) {
        const [action, ...more] = await editor.actions(uri, { start, end: start }, [only]);
        assert.ok(action?.kind === "source.fixAll.fenjie" && more.length === 0, only);
      }
      assert.deepEqual(await editor.actions(uri, { start, end: start }, ["refactor"]), []);
      const [action] = await editor.actions(uri, { start, end: start }, ["source.fixAll.fenjie"]);
      assert.ok(action !== undefined);
      await editor.run(uri, action);
      assert.equal(editor.text(uri), rows("（一）甲⇥县财政局⇥县审计局⇥乙。⇥12月底前", "（二）丙⇥县审计局⇥⇥丁。⇥12月底前"));
      assert.deepEqual(await editor.findings(uri), []);
    }));

  it("give no edit for a text that has changed since", () =>
    withEditor({}, async (editor) => {
      const uri = await editor.open("a.notice.txt", SLIPS);
      const [fix] = await editor.actions(uri, editor.range(uri, "(一)"));
      assert.ok(fix !== undefined);
      await editor.replace(uri, "请认真落实", "请落实");
      assert.equal((await editor.request<{ edit?: unknown }>("codeAction/resolve", fix)).edit, undefined);
    }));
});

describe("outline, folding, hover and hints", () => {
  it("show a notice of the seeds", () =>
    withEditor({}, async (editor) => {
      const uri = await editor.open("wenshang.notice.txt", seed("wenshang-2025"));
      const textDocument = { uri };
      const symbols = await editor.request<DocumentSymbol[]>("textDocument/documentSymbol", { textDocument });
      assert.deepEqual([symbols.length, symbols[0]?.name], [4, "一、坚持标准引领，持续推进政务公开规范转型"]);
      const folds = await editor.request<FoldingRange[]>("textDocument/foldingRange", { textDocument });
      assert.ok(folds.length >= 17 && folds.every(({ startLine, endLine }) => startLine < endLine));
      const hover = await editor.request<Hover>("textDocument/hover", {
        textDocument,
        position: editor.position(uri, "县住房和城乡建设局", 2),
      });
      assert.deepEqual(hover.range, editor.range(uri, "县住房和城乡建设局"));
      const range = { start: { line: 30, character: 0 }, end: { line: 60, character: 0 } };
      const hints = await editor.request<InlayHint[]>("textDocument/inlayHint", { textDocument, range });
      assert.equal(hints[0]?.label, "工作任务：");
    }));

  it("give a flat outline where the editor knows no other", () =>
    withEditor({ capabilities: {} }, async (editor) => {
      const uri = await editor.open("a.notice.txt", CLEAN);
      const symbols = await editor.request<SymbolInformation[]>("textDocument/documentSymbol", { textDocument: { uri } });
      assert.deepEqual(
        symbols.map(({ name, containerName }) => [name, containerName]),
        [
          ["（一）甲", undefined],
          ["乙。", "（一）甲"],
        ],
      );
    }));

  it("hide hints that are switched off", () =>
    withEditor({ initializationOptions: { inlayHints: { columns: false, inherited: false } } }, async (editor) => {
      const uri = await editor.open("wenshang.notice.txt", seed("wenshang-2025"));
      const range = { start: { line: 0, character: 0 }, end: { line: 400, character: 0 } };
      assert.deepEqual(await editor.request("textDocument/inlayHint", { textDocument: { uri }, range }), []);
    }));
});
