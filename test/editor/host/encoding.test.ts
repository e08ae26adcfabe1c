/** Notices in GB18030, as the real editor reads and writes them. */
import assert from "node:assert/strict";
import fs from "node:fs";
import * as vscode from "vscode";
import { openNotice, until, workspaceFile } from "./support.js";

/** What VS Code tells and can do from 1.100 on; on an older one these tests are left out. */
type Encoded = vscode.TextDocument & { readonly encoding: string };
interface EncodingApi {
  encode(text: string, options: { readonly encoding: string }): Thenable<Uint8Array>;
  openTextDocument(uri: vscode.Uri, options: { readonly encoding: string }): Thenable<Encoded>;
}
const api = vscode.workspace as unknown as EncodingApi;

const TABLE = "㐂县2025年任务分解表\n\n工作任务\t牵头部门\t完成时限\n（一）公开事项目录\t县政府办公室\t12月底前\n";

/** A file of the workspace with these bytes, not opened before. */
const write = (name: string, bytes: Uint8Array): vscode.Uri => {
  const uri = workspaceFile(name);
  fs.writeFileSync(uri.fsPath, bytes);
  return uri;
};

describe("a notice in GB18030", () => {
  before(function () {
    if (!("encode" in vscode.workspace)) this.skip();
  });

  it("is opened right, rare characters included, and saved with the bytes it had", async () => {
    const bytes = await api.encode(TABLE, { encoding: "gb18030" });
    const uri = write("gb.notice.txt", bytes);
    const document = (await openNotice("gb.notice.txt")) as Encoded;
    await until("it is read as GB18030", () => document.encoding === "gb18030" && document.getText() === TABLE);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(0, 0), "𠮷");
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.ok(await document.save());
    assert.deepEqual([...fs.readFileSync(uri.fsPath)], [...(await api.encode("𠮷", { encoding: "gb18030" })), ...bytes]);
  });

  it("that was read as UTF-8 cannot be typed in until it is reopened", async () => {
    const bytes = await api.encode(TABLE, { encoding: "gb18030" });
    const uri = write("misread.notice.txt", bytes);
    const document = await api.openTextDocument(uri, { encoding: "utf8" });
    await vscode.window.showTextDocument(document);
    const typed = await typeUntilRefused(document);
    assert.ok(typed, "typing went on");
    await vscode.commands.executeCommand("fenjie.reopenEncoding");
    await until("it is read as GB18030", () => document.encoding === "gb18030" && document.getText() === TABLE);
    assert.deepEqual([...fs.readFileSync(uri.fsPath)], [...bytes]);
    await vscode.commands.executeCommand("type", { text: "市" });
    assert.ok(document.isDirty, "it can be typed in again");
    await vscode.commands.executeCommand("workbench.action.files.revert");
  });

  it("is not what a notice in UTF-8 is taken for", async () => {
    write("utf8.notice.txt", new TextEncoder().encode(TABLE));
    const document = (await openNotice("utf8.notice.txt")) as Encoded;
    assert.equal(document.encoding, "utf8");
    assert.equal(document.getText(), TABLE);
  });
});

/** Types and undoes until typing has no effect any more: the guard works a moment after the editor is shown. */
const typeUntilRefused = async (document: vscode.TextDocument): Promise<boolean> => {
  for (let times = 0; times < 100; times++) {
    const { version } = document;
    await vscode.commands.executeCommand("type", { text: "x" });
    if (document.version === version) return true;
    await vscode.commands.executeCommand("undo");
  }
  return false;
};
