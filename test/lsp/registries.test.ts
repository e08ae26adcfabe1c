import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { validateRegistry } from "../../server/src/core/units/registry-schema.js";
import {
  CollectUnitsRequest,
  type CollectUnitsResult,
  type NoticeSetup,
  NoticeSetupRequest,
} from "../../server/src/lsp/registryProtocol.js";
import { workbookOf } from "../core/files/support/xlsx.js";
import { ABLE, codes, type Editor, withEditor } from "./client.js";

const notice = (place: string): string => `${place}人民政府办公室
关于印发2024年工作要点任务分解表的通知

工作任务\t牵头部门\t责任单位\t工作要求\t时限
（一）推进公开\t县蓝天行动队\t县财政局\t完成。\t6月底前
`;
const address = (editor: Editor, name: string): string => pathToFileURL(path.join(editor.folder, name)).toString();

describe("a registry collected from notices", () => {
  it("one for each place, as the text of a registry file; what is open counts as it stands", () =>
    withEditor({ capabilities: ABLE, files: { "a.notice.txt": notice("梁山县"), "b.notice.txt": notice("泗水县") } }, async (editor) => {
      await editor.open("a.notice.txt", notice("梁山县").replace("行动队", "突击队"));
      const { places, problems } = await editor.request<CollectUnitsResult>(CollectUnitsRequest, { uris: [address(editor, "")] });
      assert.deepEqual(
        places.map(({ locality, fileName, units }) => [locality, fileName, units]),
        [
          ["梁山县", "liangshan.units.json", 1],
          ["泗水县", "sishui.units.json", 1],
        ],
      );
      assert.deepEqual(problems, []);
      assert.match(places[0]?.text ?? "", /梁山县蓝天突击队/);
      for (const { text } of places) assert.ok("registry" in validateRegistry(JSON.parse(text)));
    }));

  it("of a folder what fenjie.json does not ignore; the ignored folder where it is asked for itself", () =>
    withEditor(
      { capabilities: ABLE, files: { "a.notice.txt": notice("梁山县"), "fenjie.json": '{"ignore":["旧","b.notice.txt"]}' } },
      async (editor) => {
        editor.write("b.notice.txt", notice("泗水县"));
        mkdirSync(path.join(editor.folder, "旧"));
        editor.write("旧/c.notice.txt", notice("嘉祥县"));
        const placesIn = async (name: string): Promise<readonly string[]> => {
          const uris = [address(editor, name)];
          return (await editor.request<CollectUnitsResult>(CollectUnitsRequest, { uris })).places.map(({ locality }) => locality);
        };
        assert.deepEqual(await placesIn(""), ["梁山县"]);
        assert.deepEqual(await placesIn("旧"), ["嘉祥县"]);
        assert.deepEqual(await placesIn("b.notice.txt"), ["泗水县"]);
      },
    ));

  it("what cannot be read, and a notice of no place, are named", () =>
    withEditor({ capabilities: ABLE, files: { "a.notice.txt": "工作任务\t牵头部门\n一\t二\n" } }, async (editor) => {
      const uris = [address(editor, "a.notice.txt"), address(editor, "nowhere.notice.txt")];
      const { places, problems } = await editor.request<CollectUnitsResult>(CollectUnitsRequest, { uris });
      assert.deepEqual(places, []);
      assert.deepEqual(problems.map((problem) => problem.split("：")[0]).sort(), ["a.notice.txt", "nowhere.notice.txt"]);
    }));
});

describe("which configuration and registries rule a notice", () => {
  it("says so, and which of them are wrong", () =>
    withEditor(
      {
        capabilities: ABLE,
        files: {
          "fenjie.json": '{"locality":{"name":"汶上县"},"registries":["a.csv","b.json"]}',
          "a.csv": "单位\n县蓝天行动队",
          "b.json": "{",
        },
      },
      async (editor) => {
        const uri = await editor.open("a.notice.txt", notice("汶上县"));
        const setup = await editor.request<NoticeSetup>(NoticeSetupRequest, { uri });
        assert.deepEqual([setup.locality, setup.isConfigured, setup.configuration?.name], ["汶上县", true, "fenjie.json"]);
        assert.deepEqual(
          setup.registries.map(({ name, broken }) => [name, broken]),
          [
            ["a.csv", false],
            ["b.json", true],
          ],
        );
      },
    ));

  it("none, for a notice that stands alone", () =>
    withEditor({ capabilities: ABLE, files: {} }, async (editor) => {
      const uri = await editor.open("a.notice.txt", notice("汶上县"));
      const setup = await editor.request<NoticeSetup>(NoticeSetupRequest, { uri });
      assert.deepEqual(setup, { locality: "汶上县", isConfigured: false, configuration: null, registries: [] });
    }));
});

describe("a registry kept as a table", () => {
  it("counts in the editor, CSV and workbook, and is read again when it changes", () =>
    withEditor(
      { capabilities: ABLE, files: { "fenjie.json": '{"registries":["a.csv","*.xlsx"]}', "a.csv": "单位\n汶上县财政局\n" } },
      async (editor) => {
        const uri = await editor.open("a.notice.txt", notice("汶上县"));
        assert.ok(codes(await editor.findings(uri)).includes("units/unknown"));
        editor.write("b.xlsx", workbookOf([["单位名称"], ["汶上县蓝天行动队"]]));
        await editor.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: address(editor, "b.xlsx"), type: 1 }] });
        await editor.wasAsked("workspace/diagnostic/refresh");
        assert.ok(!codes(await editor.findings(uri)).includes("units/unknown"));
      },
    ));
});
