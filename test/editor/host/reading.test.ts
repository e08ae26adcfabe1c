/** What helps reading: hover, outline, folding, hints beside the text. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { closeAll, diagnostics, openNotice, rangeOf } from "./support.js";

const open = async (): Promise<vscode.TextDocument> => {
  const document = await openNotice("wenshang-2025.notice.txt");
  await diagnostics(document, (all) => all.length > 0); // the server is there
  return document;
};

const ask = <T>(what: string, document: vscode.TextDocument, ...more: readonly unknown[]): Thenable<T> =>
  vscode.commands.executeCommand<T>(`vscode.execute${what}Provider`, document.uri, ...more);

const hover = async (document: vscode.TextDocument, text: string): Promise<string> => {
  const { start } = rangeOf(document, text);
  const hovers = await ask<readonly vscode.Hover[]>("Hover", document, start.translate(0, 1));
  return hovers.flatMap(({ contents }) => contents.map((content) => (typeof content === "string" ? content : content.value))).join("\n");
};

describe("reading", () => {
  afterEach(closeAll);

  it("hover tells the unit in full, the day of a deadline and where a requirement comes from", async () => {
    const document = await open();
    assert.match(await hover(document, "县民政局\n"), /汶上县民政局/);
    assert.match(await hover(document, "10月底前"), /2025年10月31日|2025-10-31/);
    assert.match(await hover(document, "加强养老服务扶持政策"), /济政办字〔2025〕9号.*第83行.*原样/u);
    assert.equal(await hover(document, "现将《2025年汶上县"), "");
  });

  it("the outline has the sections, their groups and their tasks", async () => {
    const document = await open();
    const sections = await ask<readonly vscode.DocumentSymbol[]>("DocumentSymbol", document);
    assert.deepEqual(
      sections.map(({ name, children }) => [name.slice(0, 2), children.length]),
      [
        ["一、", 5],
        ["二、", 3],
        ["三、", 3],
        ["四、", 2],
      ],
    );
    const groups = sections.flatMap(({ children }) => children);
    assert.match(groups[0]?.name ?? "", /^（一）全面优化主动公开机制/);
    const tasks = groups.flatMap(({ children }) => children);
    assert.equal(tasks.length, 52);
    for (const { range, selectionRange } of [...sections, ...groups, ...tasks]) assert.ok(range.contains(selectionRange));
  });

  it("sections and groups fold", async () => {
    const document = await open();
    const folds = await ask<readonly vscode.FoldingRange[]>("FoldingRange", document);
    for (const heading of ["一、坚持标准引领", "（二）依法规范"]) {
      const { line } = rangeOf(document, heading).start;
      assert.ok(
        folds.some(({ start, end }) => start === line && end > line),
        heading,
      );
    }
  });

  it("hints name the columns, and can be switched off", async () => {
    const document = await open();
    const { start } = rangeOf(document, "\t县民政局");
    const row = new vscode.Range(start.line - 1, 0, start.line + 4, 0);
    const hints = async () => (await ask<readonly vscode.InlayHint[]>("InlayHint", document, row)).map(({ label }) => label);
    assert.deepEqual(await hints(), ["工作任务：", "牵头部门：", "责任单位：", "具体要求：", "完成时限："]);
    const settings = vscode.workspace.getConfiguration("fenjie.inlayHints");
    await settings.update("columns", false, vscode.ConfigurationTarget.Workspace);
    try {
      for (let times = 0; (await hints()).length > 0; times++) assert.ok(times < 100, "they are still there");
    } finally {
      await settings.update("columns", undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
