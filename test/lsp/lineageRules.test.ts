import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { AdoptionRequest } from "../../server/src/lsp/lineageProtocol.js";
import { withEditor } from "./client.js";
import { seed } from "./texts.js";

const PARENT = "上级 jining-2025.notice.txt";
const FILES = { [PARENT]: seed("jining-2025"), "wenshang-2025.notice.txt": seed("wenshang-2025") };

describe("findings against a notice above", () => {
  it("say where the words stand there, also while that notice is being edited", () =>
    withEditor({ files: FILES }, async (editor) => {
      const uri = await editor.open("wenshang-2025.notice.txt", seed("wenshang-2025"));
      // What looks at other notices has read them before it answers.
      await editor.request(AdoptionRequest, { uri });
      const placesAbove = async (): Promise<readonly string[]> =>
        (await editor.findings(uri))
          .filter(({ code }) => code === "lineage/not-covered")
          .flatMap(({ relatedInformation = [] }) => relatedInformation)
          .slice(0, 2)
          .map(({ location }) => `${location.uri === editor.uri(PARENT)} ${location.range.start.line + 1}`);
      assert.deepEqual(await placesAbove(), ["true 45", "true 54"]);
      const parent = await editor.open(PARENT, seed("jining-2025"));
      await editor.findings(parent);
      const start = { line: 0, character: 0 };
      await editor.change(parent, { range: { start, end: start }, text: "\n\n" });
      assert.deepEqual(await placesAbove(), ["true 47", "true 56"]);
    }));

  it("come again when a fenjie.json makes everything be read anew", () =>
    withEditor({ files: FILES }, async (editor) => {
      const uri = await editor.open("wenshang-2025.notice.txt", seed("wenshang-2025"));
      const isCompared = async (): Promise<boolean> => (await editor.findings(uri)).some(({ code }) => code === "lineage/not-covered");
      const untilCompared = async (): Promise<void> => {
        while (!(await isCompared())) {
          await editor.wasAsked("workspace/diagnostic/refresh");
          editor.asked.length = 0;
        }
      };
      await untilCompared();
      editor.asked.length = 0;
      editor.write("fenjie.json", '{ "rules": { "deadline/past": "off" } }');
      editor.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: editor.uri("fenjie.json"), type: 1 }] });
      await editor.wasAsked("workspace/diagnostic/refresh");
      editor.asked.length = 0;
      await untilCompared();
    }));
});
