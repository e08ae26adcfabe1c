/** A fenjie.json as it is edited: VS Code completes and explains, the server says what is wrong, and nothing is said twice. */
import assert from "node:assert/strict";
import fs from "node:fs";
import * as vscode from "vscode";
import {
  closeAll,
  diagnostics,
  extensionId,
  openNotice,
  rangeOf,
  replace,
  ruleOf,
  rulesOf,
  workspaceFile,
  writeNotice,
} from "./support.js";

const RIGHT = '{\n  "rules": {\n    "units/many-leads": ["hint", { "count": 6 }]\n  }\n}\n';

let folders = 0;
/** In a folder of its own: VS Code remembers texts for a while after their editor is closed. */
const opened = (text: string, name = "fenjie.json"): Promise<vscode.TextDocument> => {
  const folder = `configuration/${++folders}`;
  fs.mkdirSync(workspaceFile(folder).fsPath, { recursive: true });
  return writeNotice(`${folder}/${name}`, text);
};

/** VS Code checks one text after the other: when it has found what is wrong in a registry opened now, it is done with those opened before. */
const jsonWasChecked = async (): Promise<void> => {
  await diagnostics(await opened('{ "version": 2 }\n', "seen.units.json"), (all) => all.length > 0);
};

const isOurs = (finding: vscode.Diagnostic): boolean => ruleOf(finding) === "config/invalid";
const label = ({ label }: vscode.CompletionItem): string => (typeof label === "string" ? label : label.label);

/** What is offered behind the first `text`. */
const offered = async (document: vscode.TextDocument, text: string): Promise<readonly string[]> => {
  const at = rangeOf(document, text).end;
  const list = await vscode.commands.executeCommand<vscode.CompletionList>("vscode.executeCompletionItemProvider", document.uri, at);
  return list.items.map(label);
};

describe("fenjie.json in the editor", () => {
  before(() => vscode.extensions.getExtension(extensionId)?.activate());
  afterEach(closeAll);
  after(() => fs.rmSync(workspaceFile("configuration").fsPath, { recursive: true }));

  for (const [what, right, wrong] of [
    ["an option out of its bounds", "6", "1"],
    ["an unknown option", '"count"', '"counts"'],
    ["an unknown severity", '"hint"', '"hnt"'],
    ["an unknown rule", "many-leads", "many-lead"],
    ["an unknown key", '"rules"', '"rule"'],
    ["a value of another type", '"units/many-leads": ["hint", { "count": 6 }]', '"units/many-leads": true'],
  ] as const)
    it(`${what} is one problem, with no notice open`, async () => {
      const document = await opened(RIGHT.replace(right, wrong));
      await diagnostics(document, (all) => all.some(isOurs));
      await jsonWasChecked();
      assert.deepEqual(rulesOf(vscode.languages.getDiagnostics(document.uri)), ["config/invalid"]);
    });

  it("a mistake in the decisions is one problem, too", async () => {
    const document = await opened('{ "version": 1, "notForUs": {} }\n', "fenjie.lineage.json");
    await diagnostics(document, (all) => all.some(isOurs));
    await jsonWasChecked();
    assert.equal(vscode.languages.getDiagnostics(document.uri).length, 1);
  });

  it("what is no JSON VS Code says alone, as long as the file is open", async () => {
    const document = await opened(RIGHT);
    await openNotice("wenshang-2025.notice.txt");
    await vscode.window.showTextDocument(document);
    await replace(document, '"rules":', '"rules"');
    await document.save();
    const told = await diagnostics(document, (all) => all.length > 0);
    await jsonWasChecked();
    assert.deepEqual(told.filter(isOurs), []);
    assert.equal(vscode.languages.getDiagnostics(document.uri).filter(isOurs).length, 0);
    await replace(document, '"rules"', '"rules":');
    await document.save();
    await diagnostics(document, (all) => all.length === 0);
  });

  it("keys, rules, severities and options are completed, also beside mistakes", async () => {
    const document = await opened('{\n  "ignore": 1,\n  "loca\n}\n');
    assert.ok((await offered(document, '"loca')).includes("locality"));
    await replace(document, '"loca', '"rules": { "deadline/past": "", "units/many-leads": ["", { "" }], "" }');
    for (const severity of ['"error"', '"off"']) {
      assert.ok((await offered(document, '"deadline/past": "')).includes(severity), severity);
      assert.ok((await offered(document, '"units/many-leads": ["')).includes(severity), severity);
    }
    assert.ok(!(await offered(document, '"deadline/past": "')).includes("true"));
    assert.deepEqual(await offered(document, '["", { "'), ["count"]);
    assert.ok((await offered(document, '], "')).includes("text/unpaired"));
  });

  it("a key is put in with what its value begins with", async () => {
    const document = await opened("{\n  \n}\n");
    const position = new vscode.Position(1, 2);
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      "vscode.executeCompletionItemProvider",
      document.uri,
      position,
    );
    const inserted = new Map(items.map((item) => [label(item), (item.insertText as vscode.SnippetString | undefined)?.value]));
    assert.equal(inserted.get("locality"), '"locality": {$1}');
    assert.equal(inserted.get("registries"), '"registries": [$1]');
    assert.equal(inserted.get("baseline"), '"baseline": "$1"');
  });

  it("a key is explained", async () => {
    const document = await opened(RIGHT);
    const at = rangeOf(document, '"count"').start.translate(0, 2);
    const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>("vscode.executeHoverProvider", document.uri, at);
    assert.match((hover?.contents ?? []).map((part) => (part as vscode.MarkdownString).value).join(), /从几个牵头单位起提示/u);
  });
});
