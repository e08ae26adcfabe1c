/** The overview of an open notice. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { OverviewRequest, type OverviewResult } from "../../server/src/lsp/documentProtocol.js";
import { withEditor } from "./client.js";
import { CLEAN, seed } from "./texts.js";

const NAME = "wenshang-2025.notice.txt";

describe("the overview", () => {
  it("counts what is carried of the notice above that lies beside it", () =>
    withEditor({ files: { "jining-2025.notice.txt": seed("jining-2025") } }, async (editor) => {
      const uri = await editor.open(NAME, seed("wenshang-2025"));
      const overview = await editor.request<OverviewResult | null>(OverviewRequest, { uri });
      assert.match(overview?.title ?? "", /汶上县政务公开工作要点任务分解表/u);
      const pictures = overview?.pictures ?? [];
      assert.deepEqual(
        pictures.map(({ name }) => name),
        ["deadlines", "leads", "leadership", "lineage", "sections"],
      );
      for (const { svg } of pictures) assert.match(svg, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/u);
    }));

  it("follows the edits, and has no pictures of a notice without tasks", () =>
    withEditor({}, async (editor) => {
      const uri = await editor.open("a.notice.txt", CLEAN);
      const pictures = async (): Promise<string> =>
        ((await editor.request<OverviewResult | null>(OverviewRequest, { uri }))?.pictures ?? []).map(({ svg }) => svg).join("\n");
      assert.ok((await pictures()).includes("县财政局"));
      await editor.replace(uri, "县财政局", "县教育和体育局");
      assert.ok((await pictures()).includes("县教育和体育局"));
      const bare = await editor.open("b.notice.txt", "各单位：\n\n请按时参加会议。\n");
      assert.deepEqual((await editor.request<OverviewResult | null>(OverviewRequest, { uri: bare }))?.pictures, []);
      assert.equal(await editor.request(OverviewRequest, { uri: editor.uri("c.notice.txt") }), null);
    }));
});
