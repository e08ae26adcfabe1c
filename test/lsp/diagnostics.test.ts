import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { AdoptionRequest } from "../../server/src/lsp/lineageProtocol.js";
import { codes, withEditor } from "./client.js";
import { CLEAN, rows, SLIPS, seed } from "./texts.js";

const PUSHED = { textDocument: { publishDiagnostics: { versionSupport: true } } };

describe("findings the editor asks for", () => {
  it("come with rule, severity, source, the row they stand in and a link", () =>
    withEditor({}, async (editor) => {
      const uri = await editor.open("a.notice.txt", SLIPS);
      const findings = await editor.findings(uri);
      assert.deepEqual(codes(findings), ["deadline/spacing", "numbering/bracket-width", "numbering/bracket-width"]);
      const [first] = findings;
      assert.deepEqual(first?.range, editor.range(uri, "(一)"));
      assert.equal(first?.source, "fenjie");
      assert.equal(first?.severity, 2);
      assert.deepEqual(first?.data, { row: [first?.range.start.line, first?.range.start.line], fix: "safe" });
      assert.match(first?.codeDescription?.href ?? "", /^file:.*docs\/rules\/numbering\/bracket-width\.md$/u);
    }));

  it("follow the edits", () =>
    withEditor({}, async (editor) => {
      const uri = await editor.open("a.notice.txt", CLEAN);
      assert.deepEqual(await editor.findings(uri), []);
      await editor.replace(uri, "12月底前", "12 月底前");
      assert.deepEqual(codes(await editor.findings(uri)), ["deadline/spacing"]);
      await editor.change(uri, {
        range: { start: editor.position(uri, "（一）"), end: editor.position(uri, "（一）") },
        text: "（一）前\t县民政局\t\t前面。\t12月底前\n",
      });
      const moved = await editor.findings(uri);
      assert.deepEqual(moved.find(({ code }) => code === "deadline/spacing")?.range, editor.range(uri, "12 月底前"));
      await editor.replace(uri, "12 月底前", "12月底前");
      await editor.replace(uri, "（一）前", "（一）甲甲");
      assert.ok(!codes(await editor.findings(uri)).includes("deadline/spacing"));
    }));

  it("are the same after many edits as in a text opened afresh", () =>
    withEditor({}, async (editor) => {
      const uri = await editor.open("a.notice.txt", seed("wenshang-2025"));
      // From here on it is known that the notice it cites is not there.
      await editor.request(AdoptionRequest, { uri });
      let random = 7;
      const below = (limit: number): number => {
        random = (random * 1103515245 + 12345) % 2147483648;
        return random % limit;
      };
      const pieces = ["县财政局", "\n", "\t", "（二）", "12月", "", "。", "\r\n", "、", "\n\n\t"];
      for (let i = 0; i < 150; i++) {
        const document = editor.document(uri);
        const start = below(document.getText().length + 1);
        const end = Math.min(document.getText().length, start + below(6));
        await editor.change(uri, {
          range: { start: document.positionAt(start), end: document.positionAt(end) },
          text: pieces[below(pieces.length)] ?? "",
        });
      }
      const fresh = await editor.open("b.notice.txt", editor.text(uri));
      const bare = (list: readonly { range: unknown; code?: unknown; message: string }[]) =>
        list.map(({ range, code, message }) => ({ range, code, message }));
      assert.deepEqual(bare(await editor.findings(uri)), bare(await editor.findings(fresh)));
      assert.deepEqual(editor.log, []);
    }));

  it("are not sent again when they are the same", () =>
    withEditor({}, async (editor) => {
      const uri = await editor.open("a.notice.txt", SLIPS);
      const first = await editor.pull(uri);
      assert.ok(first.kind === "full" && first.resultId !== undefined);
      assert.deepEqual(await editor.pull(uri, first.resultId), { kind: "unchanged", resultId: first.resultId });
      // Behind the finding in the same row: nothing that is shown moves.
      await editor.replace(uri, "乙。", "乙，并做好宣传。");
      assert.equal((await editor.pull(uri, first.resultId)).kind, "unchanged");
      await editor.replace(uri, "(一)甲", "（一）甲");
      const second = await editor.pull(uri, first.resultId);
      assert.ok(second.kind === "full" && second.resultId !== first.resultId && second.items.length === 2);
      assert.equal((await editor.pull(uri, "of another time")).kind, "full");
    }));

  it("are cut at the setting, which is said", () =>
    withEditor({ initializationOptions: { maxFindings: 2 } }, async (editor) => {
      const uri = await editor.open("a.notice.txt", SLIPS);
      const findings = await editor.findings(uri);
      assert.equal(findings.length, 3);
      assert.match(findings[2]?.message ?? "", /共发现 3 处问题，只显示前 2 处/u);
    }));

  it("speak the language of the editor or of the setting", async () => {
    const message = (locale: string, language?: string): Promise<string> =>
      new Promise((resolve, reject) => {
        withEditor({ locale, initializationOptions: { language } }, async (editor) => {
          const uri = await editor.open("a.notice.txt", SLIPS);
          resolve((await editor.findings(uri))[0]?.message ?? "");
        }).catch(reject);
      });
    assert.match(await message("zh-cn"), /\p{Script=Han}{4}/u);
    assert.match(await message("de"), /[a-z]{4}/u);
    assert.match(await message("en", "zh"), /\p{Script=Han}{4}/u);
  });

  it("change their language with the settings, and the editor is told to ask again", () =>
    withEditor({}, async (editor) => {
      const uri = await editor.open("a.notice.txt", SLIPS);
      const before = await editor.pull(uri);
      editor.settings = { language: "en" };
      await editor.notify("workspace/didChangeConfiguration", { settings: null });
      await editor.wasAsked("workspace/diagnostic/refresh");
      const after = await editor.pull(uri, before.kind === "full" ? before.resultId : undefined);
      assert.ok(after.kind === "full" && /[a-z]{4}/u.test(after.items[0]?.message ?? ""));
    }));
});

describe("findings for an editor that does not ask", () => {
  it("are sent when a notice is opened and when they change, and taken back when it is closed", () =>
    withEditor({ capabilities: PUSHED }, async (editor) => {
      const uri = await editor.open("a.notice.txt", SLIPS);
      assert.equal((await editor.pushed(uri)).length, 3);
      await editor.replace(uri, "(一)", "（一）");
      assert.deepEqual(codes(await editor.pushed(uri, ({ length }) => length === 2)), ["deadline/spacing", "numbering/bracket-width"]);
      await editor.notify("textDocument/didClose", { textDocument: { uri } });
      await editor.pushed(uri, ({ length }) => length === 0);
    }));

  it("carry nothing it cannot read", () =>
    withEditor({ capabilities: {} }, async (editor) => {
      const uri = await editor.open("a.notice.txt", SLIPS);
      const [first] = await editor.pushed(uri);
      assert.deepEqual(Object.keys(first ?? {}).sort(), ["code", "message", "range", "severity", "source"]);
    }));
});

describe("related places", () => {
  it("are named where a finding has two", () =>
    withEditor({}, async (editor) => {
      const twice = "做好公开工作，及时更新目录。";
      const uri = await editor.open("a.notice.txt", rows(`（一）甲⇥县财政局⇥⇥${twice}⇥12月底前`, `（二）乙⇥县审计局⇥⇥${twice}⇥12月底前`));
      const found = (await editor.findings(uri)).find(({ code }) => code === "table/duplicate-task");
      assert.equal(found?.relatedInformation?.[0]?.location.uri, uri);
    }));
});
