/** What is wrong in a fenjie.json or fenjie.lineage.json: told in the file, once, whether or not a notice is open. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Diagnostic } from "vscode-languageserver-protocol";
import { type Editor, withEditor } from "./client.js";
import { SLIPS } from "./texts.js";

const WRONG = '{ "rules": { "units/many-leads": ["hint", { "count": 1 }] } }\n';
const BROKEN = '{ "rules": { "deadline/past": "off", } }\n';
const DECISIONS = '{ "version": 1, "notForUs": {} }\n';

const some = ({ length }: readonly Diagnostic[]): boolean => length > 0;
const none = ({ length }: readonly Diagnostic[]): boolean => length === 0;

/** The text of the file stands in the editor, and on the disk. */
const openJson = async (editor: Editor, name: string, text: string, languageId = "json"): Promise<string> => {
  editor.write(name, text);
  return editor.open(name, text, languageId);
};
const close = async (editor: Editor, uri: string): Promise<void> => editor.notify("textDocument/didClose", { textDocument: { uri } });

describe("a fenjie.json that is open", () => {
  it("is checked although no notice is open, and again as it is typed", () =>
    withEditor({}, async (editor) => {
      const uri = await openJson(editor, "fenjie.json", WRONG);
      assert.deepEqual(
        (await editor.pushed(uri, some)).map(({ code, range }) => [code, range.start.character]),
        [["config/invalid", WRONG.indexOf('"count"')]],
      );
      await editor.replace(uri, "1", "99");
      await editor.pushed(uri, none);
      await editor.replace(uri, "99", "100");
      await editor.pushed(uri, some);
    }));

  it("so are the decisions beside it", () =>
    withEditor({ files: { "fenjie.json": "{}" } }, async (editor) => {
      const uri = await openJson(editor, "fenjie.lineage.json", DECISIONS);
      assert.match((await editor.pushed(uri, some))[0]?.message ?? "", /^“notForUs”应为数组/u);
    }));

  it("a mistake that is still there is not taken back in between", () =>
    withEditor({}, async (editor) => {
      const told: number[] = [];
      const uri = await openJson(editor, "fenjie.json", WRONG);
      await editor.pushed(uri, some);
      editor.connection.onNotification("textDocument/publishDiagnostics", ({ diagnostics }: { diagnostics: Diagnostic[] }) => {
        told.push(diagnostics.length);
      });
      await editor.replace(uri, "{ ", '{ "ignore": 1, ');
      while (told.at(-1) !== 2) await editor.request("fenjie/nothing", {}).catch(() => undefined);
      await editor.replace(uri, '"ignore": 1, ', "");
      while (told.at(-1) !== 1) await editor.request("fenjie/nothing", {}).catch(() => undefined);
      assert.deepEqual(told, [2, 1]);
    }));
});

describe("a text that is no JSON", () => {
  it("is told of by the server, where the editor does not say that it does so", () =>
    withEditor({}, async (editor) => {
      assert.equal((await editor.pushed(await openJson(editor, "fenjie.json", BROKEN), some)).length, 1);
    }));

  it("is left to an editor that says so, as long as it is open there", () =>
    withEditor({ initializationOptions: { checksJson: true }, files: { "fenjie.json": BROKEN } }, async (editor) => {
      await editor.findings(await editor.open("a.notice.txt", SLIPS));
      await editor.pushed(editor.uri("fenjie.json"), some);
      const uri = await openJson(editor, "fenjie.json", BROKEN);
      await editor.pushed(uri, none);
      await close(editor, uri);
      await editor.pushed(uri, some);
    }));

  for (const [what, text, languageId] of [
    ["comments, which the editor was told to allow", "{} // 备注\n", "jsonc"],
    ["a key that stands twice", '{ "ignore": [], "ignore": [] }\n', "json"],
    ["nothing at all", "", "json"],
  ] as const)
    it(`the editor takes no offence at ${what}: the server says so`, () =>
      withEditor({ initializationOptions: { checksJson: true } }, async (editor) => {
        await editor.pushed(await openJson(editor, "fenjie.json", text, languageId), some);
      }));
});
