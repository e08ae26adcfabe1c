/** “插入上级任务…” with the tasks of the Jining table that Wenshang does not carry. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { answering, closeAll, diagnostics, draft, openNotice, rulesOf, table } from "./support.js";

const insert = (...requirements: readonly string[]) =>
  answering({ pick: (rows) => rows.filter(({ label }) => requirements.some((words) => label.includes(words))) }, () =>
    vscode.commands.executeCommand("fenjie.insertInherited"),
  );

describe("inherited tasks", () => {
  afterEach(closeAll);

  it("come under their groups, with own units and the numbers behind them moved on; one undo takes all back", async () => {
    const document = await openNotice("wenshang-2025.notice.txt");
    const before = document.getText();
    const isMissing = ({ message }: vscode.Diagnostic): boolean => message.includes("落实政府政策例行吹风会机制");
    await diagnostics(document, (all) => all.some(isMissing));
    const rows = await insert("例行吹风会", "实体经济和数字经济深度融合");
    const separators = rows.filter(({ kind }) => kind === vscode.QuickPickItemKind.Separator).map(({ label }) => label);
    assert.ok(separators.length > 3 && separators.every((label) => /^（.+）/u.test(label)), separators.join());
    const missing = rows.find(({ label }) => label.includes("数字经济深度融合"))?.detail ?? "";
    assert.match(missing, /^\$\(warning\) 市大数据局/);

    const after = document.getText();
    const known = after.indexOf("落实政府政策例行吹风会机制");
    assert.ok(after.indexOf("（三）着力加强政策解读回应") < known && known < after.indexOf("（四）持续提升公众参与实效"));
    assert.ok(after.includes("\n\t（十二）以高质量公开助推2025年重点任务承诺事项落地见效\n\t县发展和改革局\n\n县工业和信息化局\n"));
    assert.ok(after.includes("（十三）健全工作机制") && after.includes("（十四）强化引领作用"));
    assert.ok(!after.includes("市发展改革委"));
    const added = await diagnostics(document, (all) => all.length > 0 && !all.some(isMissing));
    assert.ok(!rulesOf(added).some((rule) => rule.startsWith("numbering/sequence")), "the numbers are in order");

    await vscode.commands.executeCommand("undo");
    assert.equal(document.getText(), before);
    assert.equal(document.isDirty, false);
  });

  it("that were inserted are offered no more", async () => {
    await openNotice("wenshang-2025.notice.txt");
    await insert("例行吹风会");
    const rows = await insert();
    assert.ok(!rows.some(({ label }) => label.includes("例行吹风会")));
  });

  it("are not asked for where the parent is not known", async () => {
    const document = await draft(table("（一）主动公开\t县财政局\t\t及时公开预算和决算。\t12月底前"));
    const before = document.getText();
    const { window } = vscode as unknown as { window: { showInformationMessage: unknown } };
    const { showInformationMessage } = window;
    const said: string[] = [];
    window.showInformationMessage = async (text: string) => void said.push(text);
    try {
      assert.deepEqual(await insert("公开"), []);
    } finally {
      window.showInformationMessage = showInformationMessage;
    }
    assert.equal(said.length, 1);
    assert.match(said[0] ?? "", /上级通知|higher-level notice/);
    assert.equal(document.getText(), before);
  });
});
