/** Files that change on disk, saved in the editor or come with a `git pull`: the open notice takes notice. */
import assert from "node:assert/strict";
import fs from "node:fs";
import * as vscode from "vscode";
import { closeAll, diagnostics, openNotice, rulesOf, table, workspaceFile } from "./support.js";

const folder = "changing";

const write = (name: string, text: string): void => {
  fs.mkdirSync(vscode.Uri.joinPath(workspaceFile(`${folder}/${name}`), "..").fsPath, { recursive: true });
  fs.writeFileSync(workspaceFile(`${folder}/${name}`).fsPath, text);
};

const openWith = (name: string, text: string): Promise<vscode.TextDocument> => {
  write(name, text);
  return openNotice(`${folder}/${name}`);
};

const registryOf = (unit: string): string =>
  JSON.stringify({
    version: 1,
    locality: { name: "汶上县", level: "county", parent: "济宁市", short: "汶上" },
    units: [{ name: `汶上县${unit}`, short: `县${unit}`, kind: "coordinating-body" }],
  });

const hasUnknown = (all: readonly vscode.Diagnostic[]): boolean => rulesOf(all).includes("units/unknown");
const hasNone = (all: readonly vscode.Diagnostic[]): boolean => !hasUnknown(all);

/** What is offered behind `words`, asked for until something holds `expected`. */
const completed = async (document: vscode.TextDocument, words: string, expected: string): Promise<void> => {
  const at = document.positionAt(document.getText().indexOf(words) + words.length);
  for (;;) {
    const list = await vscode.commands.executeCommand<vscode.CompletionList>("vscode.executeCompletionItemProvider", document.uri, at);
    const texts = list.items.map(({ insertText }) => (typeof insertText === "object" ? insertText.value : (insertText ?? "")));
    if (texts.some((text) => text.includes(expected))) return;
  }
};

describe("a file that changes", () => {
  afterEach(async () => {
    await closeAll();
    fs.rmSync(workspaceFile(folder).fsPath, { recursive: true, force: true });
  });

  it("a fenjie.json or a registry that is made, changed or removed decides on the names at once", async () => {
    const document = await openWith("a.notice.txt", table("（一）甲\t县蓝天行动队\t县审计局\t做好公开。\t12月底前"));
    await diagnostics(document, hasUnknown);
    write(`units/own.json`, registryOf("蓝天行动队"));
    write(`fenjie.json`, '{"registries":["units/*.json"]}');
    await diagnostics(document, hasNone);
    write(`units/own.json`, registryOf("红星行动队"));
    await diagnostics(document, hasUnknown);
    write(`units/own.json`, registryOf("蓝天行动队"));
    await diagnostics(document, hasNone);
    fs.rmSync(workspaceFile(`${folder}/fenjie.json`).fsPath);
    await diagnostics(document, hasUnknown);
  });

  it("a higher-level notice that is made or changed is what tasks are taken from", async () => {
    const parent = (task: string): string =>
      table(`（一）甲\t市政府办公室\t市财政局\t${task}\t12月底前`)
        .replaceAll("汶上县", "济宁市")
        .replace("\n济宁市", "\n济政办字〔2031〕7号\n\n济宁市");
    const child = table("（一）甲\t县财政局\t\t公开。\t12月底前\n").replace("请认真落实", "根据《通知》（济政办字〔2031〕7号）");
    write(`parent.notice.txt`, parent("按月公开预算执行情况。"));
    const document = await openWith("child.notice.txt", child);
    const last = "12月底前\n";
    await completed(document, last, "按月公开预算执行情况");
    write(`parent.notice.txt`, parent("按季公开预算执行情况。"));
    await completed(document, last, "按季公开预算执行情况");
    assert.ok(!document.isDirty);
  });
});
