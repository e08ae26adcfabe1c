import assert from "node:assert/strict";
import * as vscode from "vscode";
import { hearing } from "./quickPicks.js";
import { closeAll, draft, table } from "./support.js";

describe("the clipboard", () => {
  afterEach(closeAll);

  it("is asked about for task tables only", async () => {
    const other = await vscode.workspace.openTextDocument({ language: "plaintext", content: "会议\t纪要\n" });
    await vscode.window.showTextDocument(other);
    for (const command of ["fenjie.pasteTable", "fenjie.copyTable"])
      assert.deepEqual(await hearing(() => vscode.commands.executeCommand(command)), ["请先打开一份任务分解表"], command);
    assert.equal(other.getText(), "会议\t纪要\n");
  });

  it("takes no rows from where there are none, and says what to do", async () => {
    const document = await draft(table("（一）推进公开\t县司法局\t县财政局\t做好公开工作。\t6月底前"));
    const [said = ""] = await hearing(() => vscode.commands.executeCommand("fenjie.copyTable"));
    assert.match(said, /^这里没有可以复制的行，请把光标放到任务分解表中/u);
    assert.equal(vscode.window.activeTextEditor?.document, document, "no page came up");
  });
});
