/** The view “任务承接” and what is done from it. */
import assert from "node:assert/strict";
import fs from "node:fs";
import * as vscode from "vscode";
import { count, missingBelow, oneLine, openTask, said, showView, view } from "./lineageSupport.js";
import {
  answering,
  closeAll,
  diagnostics,
  draft,
  forgetDecisions,
  openNotice,
  rangeOf,
  replace,
  table,
  until,
  workspaceFile,
} from "./support.js";

const CHILD = "wenshang-2025.notice.txt";
const PARENT = "jining-2025.notice.txt";
const LAST_YEAR = "jining-2024.notice.txt";
const REMEMBERED = "fenjie.lineage.json";
/** Tasks of the Jining table that Wenshang does not carry. */
const MISSING = 28;
const NUMBER = "济政办字〔2025〕9号";

const activeName = (): string | undefined => vscode.window.activeTextEditor?.document.uri.path.split("/").at(-1);
const run = (command: string, ...given: unknown[]): Thenable<unknown> => vscode.commands.executeCommand(command, ...given);

describe("the view “任务承接”", () => {
  beforeEach(showView);
  afterEach(async () => {
    await closeAll();
    forgetDecisions();
  });

  it("shows what became of every task, and of every task above that is not carried", async () => {
    await openNotice(CHILD);
    const list = await view((shown) => count(shown, "未承接") > 0);
    assert.match(list, new RegExp(`^与“${NUMBER}”对照`, "u"));
    assert.equal(count(list, "改写") + count(list, "新增") + count(list, "原样"), 52);
    assert.match(list, /^（三）着力加强政策解读回应\n- 落实政府政策例行吹风会机制.*（第\d+行）$/mu);
    assert.match(list, /（.*三级?→.*第38行 ← 第34行）$/mu);
  });

  it("follows the notice in the editor, and only notices", async () => {
    await openNotice(CHILD);
    await view((shown) => shown.includes(NUMBER));
    const plain = await vscode.workspace.openTextDocument({ language: "plaintext", content: "别的文件" });
    await vscode.window.showTextDocument(plain);
    assert.ok((await view((shown) => shown !== "")).includes(NUMBER), "another file changes nothing");
    await draft(table("（一）主动公开\t县财政局\t\t及时公开预算和决算。\t12月底前"));
    await view((shown) => shown === "");
    await openNotice(CHILD);
    await view((shown) => shown.includes(NUMBER));
  });

  it("stays with the notice while a task above that is not carried is looked at", async () => {
    await openNotice(CHILD);
    const list = await view((shown) => count(shown, "未承接") > 0);
    await run("fenjie.lineage.openNode", openTask("x", { uri: workspaceFile(PARENT).toString(), line: 46 }));
    await until("the parent is shown", () => activeName() === PARENT);
    assert.equal(vscode.window.activeTextEditor?.selection.active.line, 46);
    assert.equal(await view((shown) => shown !== ""), list);
    await run("fenjie.lineage.openNode", {
      kind: "row",
      fate: "verbatim",
      row: { place: { uri: workspaceFile(CHILD).toString(), range: oneLine(43) } },
    });
    await until("the child is shown", () => activeName() === CHILD);
    assert.equal(vscode.window.activeTextEditor?.selection.active.line, 43);
    await openNotice(PARENT);
    await view((shown) => shown !== list);
  });

  it("does not lose the notice where its tab is only a preview", async () => {
    await vscode.window.showTextDocument(workspaceFile(CHILD), { preview: true });
    const list = await view((shown) => count(shown, "未承接") > 0);
    await run("fenjie.lineage.openNode", openTask("x", { uri: workspaceFile(PARENT).toString(), line: 46 }));
    await until("the parent is shown", () => activeName() === PARENT);
    assert.equal(await view((shown) => shown !== ""), list);
    assert.equal(vscode.window.tabGroups.activeTabGroup.tabs.length, 2);
  });

  it("uses the editor beside, where the notice above is open there already", async () => {
    const parent = await openNotice(PARENT);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(workspaceFile(CHILD)), {
      viewColumn: vscode.ViewColumn.Two,
    });
    await view((shown) => count(shown, "未承接") > 0);
    await run("fenjie.lineage.openNode", openTask("x", { uri: parent.uri.toString(), line: 46 }));
    const shown = vscode.window.visibleTextEditors.map(({ document, viewColumn }) => [document.uri.path.split("/").at(-1), viewColumn]);
    assert.deepEqual(shown.sort(), [
      [PARENT, vscode.ViewColumn.One],
      [CHILD, vscode.ViewColumn.Two],
    ]);
    assert.equal(vscode.window.visibleTextEditors.find(({ document }) => document === parent)?.selection.active.line, 46);
  });

  it("sees what is typed", async () => {
    const document = await openNotice(CHILD);
    const before = await view((shown) => count(shown, "未承接") > 0);
    await replace(document, "探索将主动公开事项目录嵌入部门业务系统", "研究将主动公开事项目录嵌入各部门业务系统");
    const after = await view((shown) => count(shown, "改写") > count(before, "改写"));
    assert.equal(count(after, "原样"), count(before, "原样") - 1);
  });

  it("takes a task over: it is missing no more", async () => {
    const document = await openNotice(CHILD);
    const before = await view((shown) => count(shown, "未承接") > 0);
    const [briefings = ""] = await missingBelow(document, rangeOf(document, "（三）着力加强政策解读回应").start.line);
    assert.notEqual(briefings, "");
    await run("fenjie.lineage.insert", openTask(briefings));
    assert.match(document.getText(), /落实政府政策例行吹风会机制/u);
    await view((shown) => count(shown, "未承接") === count(before, "未承接") - 1);
  });

  it("leaves a task out with a reason, says so, and takes that back", async () => {
    const document = await openNotice(CHILD);
    const before = await view((shown) => count(shown, "未承接") === MISSING && count(shown, "不适用") === 0);
    const [briefings = ""] = await missingBelow(document, rangeOf(document, "（三）着力加强政策解读回应").start.line);
    const task = openTask(briefings);
    await answering({ pick: (rows) => rows.at(-1), input: "  由县委办公室组织 " }, () => run("fenjie.lineage.leaveOut", task));
    const left = await view((shown) => count(shown, "不适用") === 1);
    assert.equal(count(left, "未承接"), count(before, "未承接") - 1);
    assert.match(left, /落实政府政策例行吹风会机制.*（由县委办公室组织）/u);
    assert.match(fs.readFileSync(workspaceFile(REMEMBERED).fsPath, "utf8"), /由县委办公室组织/u);
    assert.equal(document.isDirty, false, "the notice itself is not touched");

    await run("fenjie.lineage.takeBack", task);
    const again = await view((shown) => count(shown, "不适用") === 0);
    assert.equal(again, before);
  });

  it("leaves nothing out where no reason is given", async () => {
    const document = await openNotice(CHILD);
    const before = await view((shown) => count(shown, "未承接") === MISSING && count(shown, "不适用") === 0);
    const [briefings = ""] = await missingBelow(document, rangeOf(document, "（三）着力加强政策解读回应").start.line);
    await answering({ pick: () => undefined }, () => run("fenjie.lineage.leaveOut", openTask(briefings)));
    await answering({ pick: (rows) => rows.at(-1), input: "  " }, () => run("fenjie.lineage.leaveOut", openTask(briefings)));
    assert.equal(fs.existsSync(workspaceFile(REMEMBERED).fsPath), false);
    assert.equal(await view((shown) => shown !== ""), before);
  });

  it("shows a table of last year for a look, offers nothing to insert there, and goes back", async () => {
    await openNotice(PARENT);
    await answering({ pick: (rows) => rows.find(({ description }) => description === LAST_YEAR) }, () =>
      run("fenjie.lineage.compareWithOther"),
    );
    const list = await view((shown) => shown.includes(LAST_YEAR));
    assert.ok(count(list, "未延续") > 0 && count(list, "未承接") === 0, list.slice(0, 200));
    assert.ok(count(list, "新增") > 0 && count(list, "原样") + count(list, "改写") > 0);
    assert.deepEqual(await answering({}, () => run("fenjie.lineage.leaveOut", openTask("x"))), []);
    await openNotice(PARENT);
    await run("fenjie.lineage.endCompareWithOther");
    await view((shown) => !shown.includes(LAST_YEAR));
    assert.equal(fs.existsSync(workspaceFile(REMEMBERED).fsPath), false, "nothing is remembered");
  });

  it("takes the notice that was chosen for the one above, remembers it, and goes by the text again", async () => {
    await openNotice(PARENT); // cites a notice of the province that is not there
    await view((shown) => shown === "");
    const choose = (...names: readonly string[]) =>
      answering({ pick: (rows) => rows.filter(({ description }) => names.includes(description ?? "")) }, () =>
        run("fenjie.lineage.chooseParent"),
      );
    const offered = await choose(LAST_YEAR);
    assert.ok(offered.every(({ picked }) => picked !== true));
    await view((shown) => count(shown, "未延续") > 0);
    await closeAll();
    await openNotice(PARENT);
    await view((shown) => count(shown, "未延续") > 0);
    const again = await choose();
    assert.deepEqual(
      again.filter(({ picked }) => picked).map(({ description }) => description),
      [LAST_YEAR],
    );
    await view((shown) => shown === "");
  });

  it("does not take a draft that is in no file for one that decisions can be remembered for", async () => {
    await draft(table("（一）主动公开\t县财政局\t\t及时公开预算和决算。\t12月底前"));
    const words = await said(() => run("fenjie.lineage.chooseParent"));
    assert.equal(words.length, 1);
    assert.match(words[0] ?? "", /先保存/u);
  });

  it("compares an unsaved draft that cites its parent", async () => {
    const child = await vscode.workspace.openTextDocument(workspaceFile(CHILD));
    const text = child.getText();
    await draft(text);
    await view((shown) => shown.includes(NUMBER) && count(shown, "未承接") > 0);
  });

  it("is the same after the server was started again", async () => {
    const document = await openNotice(CHILD);
    const before = await view((shown) => count(shown, "未承接") > 0);
    await run("fenjie.restart");
    await diagnostics(document, (all) => all.length > 0);
    assert.equal(await view((shown) => shown !== ""), before);
    await replace(document, "探索将主动公开事项目录嵌入部门业务系统", "研究将主动公开事项目录嵌入各部门业务系统");
    await view((shown) => count(shown, "改写") > count(before, "改写"));
  });

  it("is empty once the notice is closed, or shows the one beside it", async () => {
    await openNotice(PARENT);
    await openNotice(CHILD);
    await view((shown) => shown.includes(NUMBER));
    await closeAll();
    await view((shown) => shown === "");
  });
});
