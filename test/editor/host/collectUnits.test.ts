/** “从已发通知提取单位名录…”: the registry comes as an unsaved text, with a word on what is in it. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { closeAll, workspaceFile, writeNotice } from "./support.js";

const NOTICE = `梁山县人民政府办公室
关于印发2024年工作要点任务分解表的通知

工作任务\t牵头部门\t责任单位\t工作要求\t时限
（一）推进公开\t县蓝天行动队\t县财政局\t完成。\t6月底前
`;

/** Chooses in each list the first row that fits, and hears what is told at the end. */
const choosing = async (wanted: readonly RegExp[], run: () => Thenable<unknown>): Promise<readonly string[]> => {
  const window = vscode.window as unknown as Record<"showQuickPick" | "showInformationMessage", unknown>;
  const { showQuickPick, showInformationMessage } = window;
  const told: string[] = [];
  window.showQuickPick = async (items: readonly vscode.QuickPickItem[]) =>
    items.find(({ label }) => wanted.some((word) => word.test(label)));
  window.showInformationMessage = async (message: string) => void told.push(message);
  try {
    await run();
  } finally {
    Object.assign(window, { showQuickPick, showInformationMessage });
  }
  return told;
};

describe("a registry collected from notices", () => {
  after(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(workspaceFile("collect.notice.txt"));
  });

  it("opens unsaved, for the place that is chosen", async () => {
    await writeNotice("collect.notice.txt", NOTICE);
    const told = await choosing([/打开的文件夹|open folder/iu, /^梁山县$/u], () => vscode.commands.executeCommand("fenjie.collectUnits"));
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document?.isUntitled === true && document.languageId === "json");
    assert.match(document.uri.path, /\/units\/liangshan\.units\.json$/u);
    const { locality, units } = JSON.parse(document.getText());
    assert.equal(locality.name, "梁山县");
    assert.deepEqual(
      units.map(({ name }: { readonly name: string }) => name),
      ["梁山县蓝天行动队"],
    );
    assert.match(told.join(), /梁山县.*1/u);
  });
});
