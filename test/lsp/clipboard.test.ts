/** Tables from the clipboard as rows of an open notice, and rows as a table for other programs. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Range } from "vscode-languageserver-protocol";
import { TextDocument } from "vscode-languageserver-textdocument";
import {
  type CopyTableParams,
  CopyTableRequest,
  type CopyTableResult,
  type PasteParams,
  PasteRequest,
  type PasteResult,
} from "../../server/src/lsp/documentProtocol.js";
import { type Editor, withEditor } from "./client.js";
import { rows } from "./texts.js";

const NAME = "a.notice.txt";
const ROW = "（一）推进公开⇥县司法局⇥县财政局⇥做好公开工作。⇥6月底前";
const OTHER = "（二）加强监督⇥县审计局⇥县财政局⇥做好监督工作。⇥9月底前";
const TABLE = rows(ROW, OTHER);

/** As Excel copies two rows whose lead is merged. */
const PAGE = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table><!--StartFragment-->
<tr><td>工作任务</td><td>牵头部门</td><td>责任单位</td><td>具体要求</td><td>完成时限</td></tr>
<tr><td>健全制度</td><td rowspan=2>县教育局</td><td>县民政局</td><td>健全<br>制度。</td><td>7月底前</td></tr>
<tr><td>抓好落实</td><td>县水务局</td><td>抓好落实。</td><td>8月底前</td></tr>
<!--EndFragment--></table></body></html>`;
const TEXT = "健全制度\t县教育局\t县民政局\t健全制度。\t7月底前\r\n";

type Clip = Partial<Pick<PasteParams, "html" | "text">>;

const behind = (editor: Editor, uri: string, words: string): Range => {
  const at = editor.position(uri, words, words.length);
  return { start: at, end: at };
};

const paste = (editor: Editor, uri: string, range: Range, { html = null, text = null }: Clip): Promise<PasteResult | null> =>
  editor.request<PasteResult | null>(PasteRequest, { uri, range, html, text } satisfies PasteParams);

const applied = (editor: Editor, uri: string, { edits }: PasteResult): string => TextDocument.applyEdits(editor.document(uri), [...edits]);

/** Pastes behind the deadline of the first row. */
const pastedInto = (text: string, clip: Clip): Promise<string | null> =>
  new Promise((resolve, reject) => {
    withEditor({}, async (editor) => {
      const uri = await editor.open(NAME, text);
      const result = await paste(editor, uri, behind(editor, uri, "6月底前"), clip);
      resolve(result === null ? null : applied(editor, uri, result));
    }).catch(reject);
  });

describe("a table on the clipboard", () => {
  it("comes in as rows below that of the cursor, and says where the first stands", () =>
    withEditor({}, async (editor) => {
      const uri = await editor.open(NAME, TABLE);
      const result = await paste(editor, uri, behind(editor, uri, "6月底前"), { html: PAGE, text: TEXT });
      assert.ok(result !== null);
      assert.deepEqual([result.rows, result.doubts, result.version, result.remarks], [2, 0, 1, []]);
      const lines = applied(editor, uri, result).split("\n");
      assert.match(lines[result.at.line] ?? "", /^健全制度\t县教育局\t县民政局\t/u);
      assert.match(lines[result.at.line + 1] ?? "", /^抓好落实\t县教育局\t县水务局\t/u, "the page is read, the text has one row");
    }));

  it("counts as text alone where a program gives no page", async () => {
    const text = await pastedInto(TABLE, { text: TEXT });
    assert.match(text ?? "", /6月底前\n健全制度\t县教育局\t县民政局\t健全制度。\t7月底前\n（二）/u);
    assert.equal(await pastedInto(TABLE, { html: "<p>健全制度</p>", text: TEXT }), text, "a page without a table says nothing");
  });

  it("is none where there is one cell, plain words, or lines of a draft", async () => {
    for (const clip of [
      { html: "<table><tr><td>县教育局</td></tr></table>", text: "县教育局" },
      { html: "<p>县教育局</p>", text: "县教育局" },
      { text: "\t县教育局\n\t县民政局\n\t7月底前\n" },
      { html: "<p></p>", text: "" },
      {},
    ])
      assert.equal(await pastedInto(TABLE, clip), null, JSON.stringify(clip));
  });

  it("goes by the titles of columns that fenjie.json names", () =>
    withEditor({ files: { "fenjie.json": '{"columns":{"lead":["主抓科室"],"deadline":["办结日"]}}' } }, async (editor) => {
      const uri = await editor.open(NAME, TABLE);
      const cells = (...words: readonly string[]): string => `<tr>${words.map((word) => `<td>${word}</td>`).join("")}</tr>`;
      const html = `<table>${cells("办结日", "工作任务", "主抓科室", "具体要求")}${cells("7月底前", "健全制度", "县教育局", "健全制度。")}</table>`;
      const result = await paste(editor, uri, behind(editor, uri, "6月底前"), { html });
      assert.ok(result !== null);
      assert.match(applied(editor, uri, result), /\n健全制度\t县教育局\t\t健全制度。\t7月底前\n/u);
    }));

  it("is asked for notices that are open only, and with whatever is sent", () =>
    withEditor({}, async (editor) => {
      assert.equal(await editor.request(PasteRequest, {}), null);
      const uri = await editor.open(NAME, TABLE);
      assert.equal(await editor.request(PasteRequest, { uri }), null);
      assert.equal(await editor.request(PasteRequest, { uri, html: 1, text: [], range: 0 }), null);
      assert.equal(await editor.request(CopyTableRequest, {}), null);
    }));
});

describe("rows as a table", () => {
  const MERGED = rows("一、公开", ROW, "⇥⇥⇥做好公示工作。⇥7月底前", OTHER);
  const copy = (editor: Editor, uri: string, range: Range): Promise<CopyTableResult | null> =>
    editor.request<CopyTableResult | null>(CopyTableRequest, { uri, range } satisfies CopyTableParams);

  it("are all of the table with its titles where nothing is selected", () =>
    withEditor({}, async (editor) => {
      const uri = await editor.open(NAME, MERGED);
      const result = await copy(editor, uri, behind(editor, uri, "做好公示工作"));
      assert.equal(result?.rows, 4);
      assert.match(result?.html ?? "", /<td colspan="5"[^>]*>一、公开<\/td>/u);
      assert.match(result?.html ?? "", /<td rowspan="2"[^>]*>县司法局<\/td>/u);
      assert.match(result?.text ?? "", /^工作任务\t牵头部门\t责任单位\t具体要求\t完成时限\r\n一、公开\t\t\t\t\r\n/u);
    }));

  it("are the selected ones, and come back as they were", () =>
    withEditor({}, async (editor) => {
      const uri = await editor.open(NAME, MERGED);
      const result = await copy(editor, uri, editor.range(uri, MERGED.slice(MERGED.indexOf("（一）"), MERGED.indexOf("7月底前"))));
      assert.equal(result?.rows, 2);
      const back = await paste(editor, uri, behind(editor, uri, "9月底前"), { html: result?.html ?? null });
      assert.ok(back !== null);
      assert.ok(applied(editor, uri, back).trimEnd().endsWith(`${OTHER}\n${ROW}\n⇥⇥⇥做好公示工作。⇥7月底前`.replaceAll("⇥", "\t")));
    }));

  it("are none outside a table", () =>
    withEditor({}, async (editor) => {
      const uri = await editor.open(NAME, MERGED);
      assert.equal(await copy(editor, uri, behind(editor, uri, "请认真落实")), null);
    }));
});
