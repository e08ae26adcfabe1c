/** “与上级任务对比”, the lenses over the rows, and the ways between the rows of two notices. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { comparison, lenses, said, shownText } from "./lineageSupport.js";
import { answering, closeAll, diagnostics, draft, openNotice, replace, table, until, workspaceFile } from "./support.js";

const CHILD = "wenshang-2025.notice.txt";
const PARENT = "jining-2025.notice.txt";
const LAST_YEAR = "jining-2024.notice.txt";

const run = (command: string): Thenable<unknown> => vscode.commands.executeCommand(command);
const shown = () => until("a comparison is shown", comparison);
const activeLine = (name: string) =>
  until(`a line of ${name}`, () => {
    const editor = vscode.window.activeTextEditor;
    return editor?.document.uri.path.endsWith(name) && editor.selection.active.line + 1;
  });

/** Puts the cursor on the first line of the own side that contains `words`. */
const stand = async (words: string): Promise<vscode.TextEditor> => {
  const { own } = await shown();
  const editor = await until("the own side has the cursor", () => {
    const active = vscode.window.activeTextEditor;
    return active?.document.uri.toString() === own.toString() && active.document.getText() !== "" && active;
  });
  const at = editor.document.positionAt(editor.document.getText().indexOf(words));
  editor.selection = new vscode.Selection(at, at);
  return editor;
};

describe("comparing with the table above", () => {
  afterEach(closeAll);

  it("puts the rows beside one another in the order of the notice; nothing is checked there", async () => {
    await openNotice(CHILD);
    await run("fenjie.lineage.compare");
    const { higher, own, label } = await shown();
    assert.equal(label, "济宁市2025 ↔ 汶上县2025（对比）");
    const [above, mine] = [await shownText(higher), await shownText(own)].map((text) => text.split("\n"));
    assert.ok(above && mine);
    const anchors = (lines: readonly string[]) => lines.filter((line) => /^(第\d+行|←) /u.test(line));
    assert.deepEqual(anchors(mine), anchors(above), "each row begins with the same line on both sides");
    assert.ok(anchors(mine).some((line) => line.endsWith("未承接")) && anchors(mine).filter((line) => !line.startsWith("←")).length === 52);
    for (const uri of [higher, own]) {
      assert.equal((await vscode.workspace.openTextDocument(uri)).languageId, "task-comparison");
      assert.deepEqual(vscode.languages.getDiagnostics(uri), []);
      const settings = vscode.workspace.getConfiguration("", { uri, languageId: "task-comparison" });
      assert.deepEqual([settings.get("editor.wordWrap"), settings.get("diffEditor.wordWrap")], ["on", "on"]);
    }
  });

  it("goes from a line to the row it shows, by its command and by “go to definition”", async () => {
    await openNotice(CHILD);
    await run("fenjie.lineage.compare");
    const editor = await stand("具体要求：探索将主动公开事项目录嵌入");
    const places = await vscode.commands.executeCommand<vscode.Location[]>(
      "vscode.executeDefinitionProvider",
      editor.document.uri,
      editor.selection.active,
    );
    assert.deepEqual(
      places.map(({ uri, range }) => [uri.path.split("/").at(-1), range.start.line + 1]),
      [[CHILD, 44]],
    );
    await run("fenjie.lineage.openCompared");
    assert.equal(await activeLine(CHILD), 44);
  });

  it("a task that only the other side has is gone to there", async () => {
    await openNotice(CHILD);
    await run("fenjie.lineage.compare");
    await stand("· 未承接");
    await run("fenjie.lineage.openCompared");
    assert.ok((await activeLine(PARENT)) > 30);
  });

  it("follows what is typed in the notice, without a jump", async () => {
    const document = await openNotice(CHILD);
    await run("fenjie.lineage.compare");
    const { own } = await shown();
    await until("it is there", () =>
      vscode.workspace.textDocuments.some(({ uri, lineCount }) => uri.toString() === own.toString() && lineCount > 9),
    );
    const editor = await stand("第262行");
    editor.revealRange(editor.selection, vscode.TextEditorRevealType.AtTop);
    const top = await until("it is scrolled", () => {
      const line = editor.visibleRanges[0]?.start.line ?? 0;
      return line > 100 && line;
    });
    await replace(document, "探索将主动公开事项目录嵌入部门业务系统", "研究将主动公开事项目录嵌入部门业务系统");
    const compared = await vscode.workspace.openTextDocument(own);
    await until("it is in the comparison", () => compared.getText().includes("具体要求：研究将主动公开"));
    assert.equal(comparison()?.own.toString(), own.toString(), "it stays where it is");
    assert.equal(editor.visibleRanges[0]?.start.line, top);
    assert.match(compared.lineAt(editor.selection.active.line).text, /^第262行/u);
  });

  it("compares with last year's table", async () => {
    await openNotice(PARENT);
    await answering({ pick: (rows) => rows.find(({ description }) => description === LAST_YEAR) }, () =>
      run("fenjie.lineage.compareWithOther"),
    );
    const { higher, own, label } = await shown();
    assert.match(label, /济宁市2024 ↔ 济宁市2025/u);
    assert.match(await shownText(own), /新增/u);
    assert.match(await shownText(higher), /未延续/u);
  });

  it("says why there is nothing to compare with", async () => {
    await draft(table("（一）主动公开\t县财政局\t\t及时公开预算和决算。\t12月底前"));
    const words = await said(() => run("fenjie.lineage.compare"));
    assert.equal(words.length, 1);
    assert.match(words[0] ?? "", /上级通知/u);
    assert.equal(comparison(), undefined);
  });

  it("of two notices beside one another takes the one with the cursor", async () => {
    await openNotice(PARENT);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(workspaceFile(CHILD)), {
      viewColumn: vscode.ViewColumn.Two,
    });
    await run("fenjie.lineage.compare");
    assert.match((await shown()).label, /汶上县2025/u);
  });
});

describe("lenses over rows and groups", () => {
  const settings = () => vscode.workspace.getConfiguration("fenjie");
  afterEach(async () => {
    await settings().update("codeLens", undefined, vscode.ConfigurationTarget.Workspace);
    await closeAll();
  });

  it("say where a row comes from and what a group lacks; the setting leaves some out", async () => {
    const document = await openNotice(CHILD);
    const rows = (titles: readonly string[]) => titles.filter((title) => /^← 第\d+/u.test(title)).length;
    const all = await lenses(document, (titles) => rows(titles) > 0);
    const titles = all.map(({ command }) => command?.title ?? "");
    assert.ok(titles.includes("← 第35行 · 原样") && titles.some((title) => /^← 第34行 · 改写：/u.test(title)), titles.join("\n"));
    await settings().update("codeLens", "groups", vscode.ConfigurationTarget.Workspace);
    const groups = await lenses(document, (shorter) => shorter.length > 0 && rows(shorter) === 0);
    assert.ok(groups.some(({ command }) => command?.title.includes("缺")));
    await settings().update("codeLens", "off", vscode.ConfigurationTarget.Workspace);
    await lenses(document, (none) => none.length === 0);
  });

  it("open the row above in a look that leaves the notice where it is", async () => {
    const document = await openNotice(CHILD);
    const found = await lenses(document, (titles) => titles.includes("← 第35行 · 原样"));
    const command = found.find((lens) => lens.command?.title === "← 第35行 · 原样")?.command;
    assert.ok(command);
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
    await until("the parent is looked at", () => vscode.workspace.textDocuments.some(({ uri }) => uri.path.endsWith(PARENT)));
    assert.ok(
      vscode.window.visibleTextEditors.some((editor) => editor.document === document),
      "the notice stays in its editor",
    );
    await vscode.commands.executeCommand("closeReferenceSearch");
  });

  it("lead from a row to its row above and back", async () => {
    const document = await openNotice(CHILD);
    await diagnostics(document, (all) => all.length > 0);
    await lenses(document, (titles) => titles.length > 0);
    const links = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      "vscode.executeDefinitionProvider",
      document.uri,
      new vscode.Position(46, 12),
    );
    const [above] = links.map((link) => ("targetUri" in link ? { uri: link.targetUri, range: link.targetRange } : link));
    assert.ok(above !== undefined);
    assert.ok(above.uri.path.endsWith(PARENT) && above.range.start.line === 34, JSON.stringify(above));
    await vscode.workspace.openTextDocument(above.uri);
    const back = await vscode.commands.executeCommand<vscode.Location[]>("vscode.executeReferenceProvider", above.uri, above.range.start);
    assert.ok(
      back.some(({ uri, range }) => uri.path.endsWith(CHILD) && range.start.line >= 43 && range.start.line <= 47),
      JSON.stringify(back),
    );
  });
});
