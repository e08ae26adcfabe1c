/** What VS Code makes of the manifest and the language configuration. */
import assert from "node:assert/strict";
import fs from "node:fs";
import * as vscode from "vscode";
import { draft, workspaceFile } from "./support.js";

const ROWS = "工作任务\t牵头部门\t责任单位\t具体要求\t完成时限\n";

const languageOf = async (name: string, text: string): Promise<string> => {
  const uri = workspaceFile(name);
  fs.writeFileSync(uri.fsPath, text);
  return (await vscode.workspace.openTextDocument(uri)).languageId;
};

describe("the language", () => {
  it("is told by the name of a file, or by a header where there is no ending", async () => {
    assert.equal(await languageOf("a.notice.txt", ""), "task-table");
    assert.equal(await languageOf("2025年汶上县政务公开任务分解表（定稿）.txt", ""), "task-table");
    assert.equal(await languageOf("2025年工作要点.txt", ""), "task-table");
    assert.equal(await languageOf("分解表", ROWS), "task-table");
  });

  it("leaves other texts alone", async () => {
    assert.equal(await languageOf("会议记录.txt", "一、会议议题\n"), "plaintext");
    assert.notEqual(await languageOf("记录", "工作任务：抓好落实\n"), "task-table");
    assert.equal(await languageOf("任务分解表.md", ROWS), "markdown");
  });

  it("ends a word at the marks between names", async () => {
    const document = await draft("县教育和体育局、县财政局（国资）12月底前");
    const words: string[] = [];
    for (let at = 0; at < document.lineAt(0).text.length; at++) {
      const range = document.getWordRangeAtPosition(new vscode.Position(0, at));
      const word = range && document.getText(range);
      if (word !== undefined && words.at(-1) !== word) words.push(word);
    }
    assert.deepEqual(words, ["县教育和体育局", "县财政局", "国资", "12月底前"]);
  });

  it("keeps the empty cell that Enter makes", async () => {
    const document = await draft("\t工作任务");
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    editor.selection = new vscode.Selection(0, 5, 0, 5);
    for (const text of ["\n", "\n", "牵"]) await vscode.commands.executeCommand("type", { text });
    assert.equal(document.getText(), "\t工作任务\n\t\n\t牵");
  });
});
