/** “新建任务分解表…” */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { answering, closeAll, diagnostics, openNotice, replace, until } from "./support.js";

describe("a new table", () => {
  afterEach(closeAll);

  it("is an unsaved draft for the chosen place, with nothing to complain about and the cursor where writing begins", async () => {
    await answering({ pick: (rows) => rows.find(({ label }) => label === "汶上县"), input: "政务公开工作要点" }, () =>
      vscode.commands.executeCommand("fenjie.newDraft"),
    );
    const editor = await until("the draft", () => {
      const active = vscode.window.activeTextEditor;
      return active?.document.isUntitled && active;
    });
    const { document, selection } = editor;
    assert.equal(document.languageId, "task-table");
    assert.match(document.getText(), /汶上县政务公开工作要点任务分解表/);
    assert.match(document.getText(), /\t工作任务\n\t牵头部门\n\t责任单位\n\t具体要求\n\t完成时限\n/);
    assert.equal(document.getText(new vscode.Range(selection.active.line, 0, selection.active.line, selection.active.character)), "\t一、");
    // A finding that is asked for comes; without it there is none, so the draft has been looked at.
    await replace(document, "\t（一）\n", "\t（一）公开目录。\n");
    await diagnostics(document, (all) => all.length > 0);
    await replace(document, "\t（一）公开目录。\n", "\t（一）\n");
    await diagnostics(document, (all) => all.length === 0);
  });

  it("is made for a place that no registry has", async () => {
    await answering({ pick: (rows) => rows.at(-1), input: ["梁山县", "政务公开工作要点"] }, () =>
      vscode.commands.executeCommand("fenjie.newDraft"),
    );
    const editor = await until("the draft", () => {
      const active = vscode.window.activeTextEditor;
      return active?.document.isUntitled && active;
    });
    assert.match(editor.document.getText(), /梁山县人民政府办公室/);
  });

  it("is not made when the questions are not answered", async () => {
    const { uri } = await openNotice("wenshang-2025.notice.txt");
    await answering({}, () => vscode.commands.executeCommand("fenjie.newDraft"));
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), uri.toString());
  });
});
