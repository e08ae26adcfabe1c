/** A row being typed is not corrected at every keystroke. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { closeAll, diagnostics, draft, moveBehind, rulesOf, table, type } from "./support.js";

const hold = (delay: number | undefined): Thenable<void> =>
  vscode.workspace.getConfiguration("fenjie.holdBack").update("delay", delay, vscode.ConfigurationTarget.Workspace);

const A = "（一）主动公开\t县财政局\t\t及时公开预算和决\t12月底前";
const B = "（二）依申请公开\t县司法局\t\t及时公开预算和决算。\t12月底前";

describe("findings on the row being typed", () => {
  afterEach(async () => {
    await hold(undefined);
    await closeAll();
  });

  it("wait until the cursor leaves the row; those of other rows do not", async () => {
    await hold(60_000);
    const document = await draft(table(A, B));
    moveBehind("及时公开预算和决\t");
    await type("6月31日前，"); // there is no such day
    moveBehind("及时公开预算和决");
    await type("算。"); // now the next row says the same, which is shown there
    const others = await diagnostics(document, (all) => all.length > 0);
    assert.ok(!rulesOf(others).some((rule) => rule.startsWith("deadline/")), rulesOf(others).join());
    moveBehind("依申请公开");
    await diagnostics(document, (all) => rulesOf(all).includes("deadline/impossible"));
  });

  it("come after a moment without typing", async () => {
    await hold(200);
    const document = await draft(table(A));
    moveBehind("及时公开预算和决\t");
    await type("6月31日前，");
    await diagnostics(document, (all) => rulesOf(all).includes("deadline/impossible"));
  });

  it("stay where they were shown before", async () => {
    await hold(60_000);
    const document = await draft(table(A.replace("12月底前", "6月31日前"), B));
    await diagnostics(document, (all) => rulesOf(all).includes("deadline/impossible"));
    const gone: string[] = [];
    const watch = vscode.languages.onDidChangeDiagnostics(() => {
      if (!rulesOf(vscode.languages.getDiagnostics(document.uri)).includes("deadline/impossible")) gone.push(document.getText());
    });
    moveBehind("及时公开预算和决");
    for (const text of ["算", "。"]) await type(text);
    await diagnostics(document, (all) => all.length > 1);
    watch.dispose();
    assert.deepEqual(gone, [], "it went and came back");
  });
});
