/** The preview of an open notice: what is printed, with the place of each cell in the text as it stands. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type PaperParams, PaperRequest, type PaperResult } from "../../server/src/lsp/documentProtocol.js";
import { withEditor } from "./client.js";
import { CLEAN, seed } from "./texts.js";

const NAME = "a.notice.txt";

/** What stands in the text where the first cell that says `words` comes from. */
const sourceOf = (html: string, text: string, words: string): string => {
  const [, start, end] = new RegExp(`data-start="(\\d+)" data-end="(\\d+)"><p>${words}`, "u").exec(html) ?? [];
  return text.slice(Number(start), Number(end));
};

describe("the preview", () => {
  it("has the notice with the place of every cell, and follows the edits", () =>
    withEditor({}, async (editor) => {
      const uri = await editor.open(NAME, CLEAN);
      const ask = (): Promise<PaperResult | null> => editor.request<PaperResult | null>(PaperRequest, { uri } satisfies PaperParams);
      const first = await ask();
      assert.ok(first !== null);
      assert.equal(first.version, 1);
      assert.equal(first.title, "汶上县人民政府办公室关于印发2025年重点工作任务分解表的通知");
      assert.equal(sourceOf(first.html, CLEAN, "县审计局"), "县审计局");
      assert.match(first.css, /\.fj-table/u);

      await editor.replace(uri, "县审计局", "县财政局、县审计局");
      const second = await ask();
      assert.equal(second?.version, 2);
      assert.equal(sourceOf(second?.html ?? "", editor.text(uri), "县财政局、县审计局"), "县财政局、县审计局");
    }));

  it("lies across where the table needs it, and puts an annex on a page of its own", () =>
    withEditor({}, async (editor) => {
      const uri = await editor.open(NAME, seed("jinan-2025"));
      const { html } = (await editor.request<PaperResult | null>(PaperRequest, { uri })) ?? { html: "" };
      assert.ok(html.split("<section").length > 2);
    }));

  it("is not there for what is not open", () =>
    withEditor({}, async (editor) => {
      assert.equal(await editor.request(PaperRequest, { uri: editor.uri(NAME) }), null);
      assert.equal(await editor.request(PaperRequest, {}), null);
    }));
});
