import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { CodeAction, TextEdit } from "vscode-languageserver-protocol";
import { TextDocument } from "vscode-languageserver-textdocument";
import { codes, withEditor } from "./client.js";
import { rows } from "./texts.js";

const NAME = "县蓝天行动队";
const NOTICE = rows(`（一）甲⇥${NAME}⇥县审计局⇥乙。⇥12月底前`);

const after = (text: string, { edit }: CodeAction): string => {
  const change = edit?.documentChanges?.[0];
  const edits = change !== undefined && "edits" in change ? change.edits : Object.values(edit?.changes ?? {})[0];
  return TextDocument.applyEdits(TextDocument.create("a", "task-table", 1, text), [...((edits ?? []) as TextEdit[])]);
};

describe("leaving a finding out from its menu", () => {
  for (const [title, comment] of [
    ["在本行忽略这个问题", " <!-- fenjie-disable-line units/unknown -->"],
    ["在全文忽略这类问题", "<!-- fenjie-disable-file units/unknown -->\n"],
  ] as const)
    it(`“${title}” is the last of the menu; the finding goes, and nothing else comes`, () =>
      withEditor({}, async (editor) => {
        const uri = await editor.open("a.notice.txt", NOTICE);
        const before = codes(await editor.findings(uri));
        assert.ok(before.includes("units/unknown"));
        const actions = await editor.actions(uri, editor.range(uri, NAME));
        const action = actions.slice(-2).find((one) => one.title === title);
        assert.ok(action, actions.map((one) => one.title).join());
        const text = after(NOTICE, action);
        assert.ok(text.includes(comment));
        const left = await editor.open("b.notice.txt", text);
        assert.deepEqual(
          codes(await editor.findings(left)),
          before.filter((code) => code !== "units/unknown"),
        );
      }));

  it("is not offered for a comment, which can be deleted", () =>
    withEditor({}, async (editor) => {
      const comment = "<!-- fenjie-disable-line deadline/spacing -->";
      const uri = await editor.open("a.notice.txt", NOTICE.replace("12月底前", `12月底前 ${comment}`));
      assert.ok(codes(await editor.findings(uri)).includes("suppression/unused"));
      const actions = await editor.actions(uri, editor.range(uri, comment));
      assert.deepEqual(
        actions.map(({ title }) => title),
        ["删去这条注释"],
      );
    }));
});

describe("a baseline in the editor", () => {
  const counted = (counts: Readonly<Record<string, number>>): string => JSON.stringify({ version: 1, files: { "a.notice.txt": counts } });
  const CONFIGURED = { "fenjie.json": '{"baseline":"fenjie.baseline.json"}' };

  it("leaves out what is counted, and is followed on disk", () =>
    withEditor({ files: { ...CONFIGURED, "fenjie.baseline.json": counted({ "units/unknown": 1 }) } }, async (editor) => {
      const uri = await editor.open("a.notice.txt", NOTICE);
      assert.ok(!codes(await editor.findings(uri)).includes("units/unknown"));
      editor.write("fenjie.baseline.json", counted({ "deadline/past": 1 }));
      await editor.notify("workspace/didChangeWatchedFiles", {
        changes: [{ uri: uri.replace("a.notice.txt", "fenjie.baseline.json"), type: 2 }],
      });
      await editor.wasAsked("workspace/diagnostic/refresh");
      assert.ok(codes(await editor.findings(uri)).includes("units/unknown"));
    }));
});
