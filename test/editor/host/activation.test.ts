import assert from "node:assert/strict";
import * as vscode from "vscode";
import { extensionId, openNotice, until } from "./support.js";

describe("activation", () => {
  it("a notice is a task table, and opening it starts the extension", async () => {
    const document = await openNotice("wenshang-2025.notice.txt");
    assert.equal(document.languageId, "task-table");
    const extension = vscode.extensions.getExtension(extensionId);
    assert.ok(extension, "the extension is not there");
    await until("the extension is active", () => extension.isActive);
    await extension.activate(); // “active” it is called also where starting it failed: this says so
  });
});
