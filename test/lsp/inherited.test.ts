import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { AdoptionRequest, type AdoptionResult, AdoptRequest, type AdoptResult } from "../../server/src/lsp/lineageProtocol.js";
import { DraftRequest, type DraftResult, LocalitiesRequest, type LocalityChoice } from "../../server/src/lsp/protocol.js";
import { codes, withEditor } from "./client.js";
import { CLEAN, seed } from "./texts.js";

const FILES = { "上级 jining-2025.notice.txt": seed("jining-2025"), "wenshang-2025.notice.txt": seed("wenshang-2025") };

describe("inherited tasks", () => {
  it("are those of the cited notice that the county does not carry, and are inserted in one go", () =>
    withEditor({ files: FILES }, async (editor) => {
      const uri = await editor.open("wenshang-2025.notice.txt", seed("wenshang-2025"));
      const before = codes(await editor.findings(uri));
      const tasks = await editor.request<AdoptionResult>(AdoptionRequest, { uri });
      assert.equal(tasks.problem, null);
      assert.equal(tasks.higher?.name, "上级 jining-2025.notice.txt");
      assert.equal(tasks.higher?.uri, editor.uri("上级 jining-2025.notice.txt"));
      assert.ok(tasks.groups.some(({ title }) => title.startsWith("（八）加快建设全省一体化")));
      const ids = tasks.groups.flatMap((group) => group.tasks.map(({ id }) => id));
      const inserted = await editor.request<AdoptResult>(AdoptRequest, { uri, ids, answers: {} });
      assert.equal(inserted.version, 1);
      await editor.apply(uri, inserted.edits);
      const line = inserted.line ?? 0;
      assert.ok(
        editor
          .text(uri)
          .split("\n")
          .slice(line, line + 4)
          .join("")
          .includes("落实政府政策例行吹风会机制"),
        `line ${line}`,
      );
      const again = await editor.request<AdoptionResult>(AdoptionRequest, { uri });
      assert.ok(again.groups.length === 0 && again.problem !== null && again.higher !== null);
      const errors = (list: readonly string[]) =>
        list.filter((code) => code.startsWith("numbering/sequence") || code === "table/cell-count").length;
      assert.ok(errors(codes(await editor.findings(uri))) <= errors(before));
    }));

  it("are completed in a new row", () =>
    withEditor({ files: FILES }, async (editor) => {
      const uri = await editor.open("wenshang-2025.notice.txt", seed("wenshang-2025"));
      await editor.request(AdoptionRequest, { uri });
      const end = editor.position(uri, "抄送");
      await editor.change(uri, { range: { start: end, end }, text: "\n" });
      const items = await editor.complete(uri, end);
      assert.ok(items.some(({ textEdit }) => textEdit?.newText.includes("（十四）以高质量公开助推")));
    }));

  it("come from the parent as it stands in the editor", () =>
    withEditor({ files: FILES }, async (editor) => {
      const uri = await editor.open("wenshang-2025.notice.txt", seed("wenshang-2025"));
      const parent = await editor.open("上级 jining-2025.notice.txt", seed("jining-2025"));
      await editor.findings(parent);
      await editor.replace(parent, "落实政府政策例行吹风会机制", "健全政府政策例行吹风会机制");
      const { groups } = await editor.request<AdoptionResult>(AdoptionRequest, { uri });
      assert.ok(groups.some(({ tasks }) => tasks.some(({ requirement }) => requirement.startsWith("健全政府政策例行"))));
    }));

  it("are found in a file in GB18030", () =>
    withEditor({}, async (editor) => {
      // 济政办字〔2025〕9号, a title and a table of one row.
      const bytes = Buffer.from(
        "bcc3d5feb0ecd7d6a1b232303235a1b339bac50abcc3c4fecad0c8cbc3f1d5feb8aeb0ecb9abcad20ab9d8d3dad3a1b7a2c8cecef1b7d6bde2b1edb5c4cda8d6aa0a0ab8bdbcfe0a0ac8cecef1b7d6bde2b1ed0a0ab9a4d7f7c8cecef109c7a3cdb7b2bfc3c509bedfcce5d2aac7f309cdeab3c9cab1cfde0aa3a8d2bba3a9b9abbfaa09cad0b2c6d5febed609d7f6bac3d5fecef1b9abbfaaa1a3093132d4c2b5d7c7b00a",
        "hex",
      );
      const { writeFileSync } = await import("node:fs");
      writeFileSync(`${editor.folder}/jining.notice.txt`, bytes);
      const child = CLEAN.replace("请认真落实", "根据《关于印发任务分解表的通知》（济政办字〔2025〕9号）");
      const uri = await editor.open("child.notice.txt", child);
      const { groups, problem } = await editor.request<AdoptionResult>(AdoptionRequest, { uri });
      assert.equal(groups[0]?.tasks[0]?.requirement, "做好政务公开。", problem ?? "");
      assert.equal(groups[0]?.tasks[0]?.lead, "县财政局");
    }));

  it("say why there are none", () =>
    withEditor({}, async (editor) => {
      const lonely = await editor.open("a.notice.txt", CLEAN);
      const none = await editor.request<AdoptionResult>(AdoptionRequest, { uri: lonely });
      assert.match(none.problem ?? "", /没有引用上级通知/u);
      const citing = await editor.open("b.notice.txt", seed("wenshang-2025"));
      const missing = await editor.request<AdoptionResult>(AdoptionRequest, { uri: citing });
      assert.match(missing.problem ?? "", /没有找到正文引用的“济政办字〔2025〕9号”/u);
      const unknown = await editor.request<AdoptResult>(AdoptRequest, {
        uri: "file:///nowhere.notice.txt",
        ids: ["x"],
      });
      assert.ok(unknown.edits.length === 0 && unknown.problem !== null);
    }));
});

describe("new drafts", () => {
  it("are made for the places of the registries", () =>
    withEditor({}, async (editor) => {
      const places = await editor.request<LocalityChoice[]>(LocalitiesRequest, {});
      const wenshang = places.find(({ name }) => name === "汶上县");
      assert.deepEqual(wenshang, { name: "汶上县", parent: "济宁市", levelName: "县级" });
      const draft = await editor.request<DraftResult>(DraftRequest, { locality: "汶上县", subject: "政务公开工作要点", year: 2026 });
      assert.match(draft.text, /^汶政办字〔2026〕/u);
      assert.ok(draft.cursor.line < draft.text.split("\n").length);
      await assert.rejects(editor.request(DraftRequest, { locality: "某", subject: "", year: 2026 }), /没有“某”这个地方/u);
    }));
});
