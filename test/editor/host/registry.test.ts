/** “加入单位名录”: the unit is written down, and the finding goes, saved or not. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { apply, closeAll, diagnostics, openNotice, rangeOf, ruleOf, table, workspaceFile, writeNotice } from "./support.js";

const ROWS = ["（一）甲\t县蓝天行动队\t县审计局\t乙。\t12月底前", "（二）丙\t县白云行动队\t县审计局\t丁。\t12月底前"];
const unknown = (all: readonly vscode.Diagnostic[]): number => all.filter((finding) => ruleOf(finding) === "units/unknown").length;

const add = async (document: vscode.TextDocument, name: string): Promise<void> => {
  const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
    "vscode.executeCodeActionProvider",
    document.uri,
    rangeOf(document, name),
    vscode.CodeActionKind.QuickFix.value,
    20,
  );
  await apply(actions.find(({ title }) => /加入单位名录|to the registry/u.test(title))?.edit);
};

describe("a unit that no registry knows", () => {
  after(async () => {
    await vscode.commands.executeCommand("workbench.action.files.saveAll");
    await closeAll();
    for (const name of ["fenjie.json", "units", "registry.notice.txt"])
      await vscode.workspace.fs.delete(workspaceFile(name), { recursive: true });
    const document = await openNotice("wenshang-2025.notice.txt");
    await diagnostics(document, (all) => all.length > 0);
    await closeAll();
  });

  it("is added to a registry, made where there is none, and the finding goes before anything is saved", async () => {
    const document = await writeNotice("registry.notice.txt", table(...ROWS));
    await diagnostics(document, (all) => unknown(all) === 2);
    await add(document, "县蓝天行动队");
    await diagnostics(document, (all) => unknown(all) === 1);
    await add(document, "县白云行动队");
    await diagnostics(document, (all) => unknown(all) === 0);
    const registry = await vscode.workspace.openTextDocument(workspaceFile("units/wenshang.units.json"));
    const { units } = JSON.parse(registry.getText()) as { units: readonly { name: string }[] };
    assert.deepEqual(
      units.map(({ name }) => name),
      ["汶上县蓝天行动队", "汶上县白云行动队"],
    );
  });
});
