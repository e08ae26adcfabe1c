/** Documents of other programs: “打开为任务分解表…”, “导出为 Word、Excel 等…”, “生成台账…”, “分解为任务分解表…”, “下一处待核对”. */
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import * as vscode from "vscode";
import { type Dialogs, inDialogs } from "./dialogs.js";
import { hearing } from "./quickPicks.js";
import { closeAll, moveBehind, openNotice, rangeOf, replace, table, until, workspaceFile, writeNotice } from "./support.js";

const COUNTY = "wenshang-2025.notice.txt";
const ROWS = [
  "一、公开\t\t\t\t",
  "（一）目录\t县政府办公室\t县财政局\t更新主动公开事项目录\t6月底前",
  "\t县民政局\t\t公开补贴政策\t7月底前",
] as const;

/** Why it is looked at: the row has more cells than the table, as its writer merged them. */
const DOUBTFUL = `<table><tr><td>工作任务</td><td>牵头部门</td><td>责任单位</td><td>具体要求</td><td>完成时限</td></tr>
<tr><td>（一）目录</td><td>县政府办公室</td><td>县财政局</td><td>更新目录</td><td>6月底前</td></tr>
<tr><td>说明</td><td colspan="2">横跨两列</td></tr><tr><td>又一处</td><td colspan="2">也横跨两列</td></tr></table>`;

const MARK = "<!-- fenjie-review";
const folder = (): string => workspaceFile(".").fsPath;
const file = (name: string): string => path.join(folder(), name);
const isThere = (name: string): boolean => fs.existsSync(file(name));
const leftovers = (): readonly string[] => fs.readdirSync(folder()).filter((name) => name.endsWith(".part"));

/** Runs a command of the menus; gives what was said. */
const run = async (command: string, dialogs: Dialogs, args: readonly unknown[] = [], press?: (message: string) => string | undefined) =>
  hearing(
    () => inDialogs(dialogs, () => vscode.commands.executeCommand(command, ...args)),
    press === undefined ? undefined : (message) => press(message),
  );

const chosenInExplorer = (...names: readonly string[]): readonly unknown[] => {
  const uris = names.map((name) => workspaceFile(name));
  return [uris[0], uris];
};

/** A notice of another name each time: the editor goes on for a while with what it knew of a file that is gone. */
const writeSource = (text: string): Promise<vscode.TextDocument> => writeNotice(sourceName(++sources), text);
let sources = 0;
const sourceName = (number: number): string => `word-source-${number}.notice.txt`;

/** A Word file in the workspace, made of a notice as she would make it. */
const wordFile = async (name: string): Promise<void> => {
  await writeSource(table(...ROWS));
  await run("fenjie.exportNotice", { pick: ["Word"], save: workspaceFile(name) }, [], () => "仍然导出");
  await closeAll();
  assert.ok(isThere(name));
};

const activeDraft = (): Promise<vscode.TextDocument> =>
  until("a draft", () => {
    const document = vscode.window.activeTextEditor?.document;
    return document?.isUntitled === true && document;
  });

/** Documents and what was made of them go, so that every test begins with the notices alone. */
const clear = async (): Promise<void> => {
  await closeAll();
  for (const name of fs.readdirSync(folder()))
    if (/^(?:word-source|外来|decomposed|out)|\.(?:docx|html|part)$/u.test(name)) fs.rmSync(file(name), { recursive: true });
};

describe("a document of another program", () => {
  afterEach(clear);

  it("becomes an unsaved draft named after it; Ctrl+S puts it beside the document without asking", async () => {
    const name = "外来《公开要点》〔2025〕 9号";
    await wordFile(`${name}.docx`);
    const said = await run("fenjie.importDocument", {}, chosenInExplorer(`${name}.docx`));
    const draft = await activeDraft();
    assert.deepEqual(said, [], "nothing is in doubt, so nothing is said that stays");
    assert.equal(draft.languageId, "task-table");
    assert.ok(draft.uri.path.endsWith(`/${name}.notice.txt`), draft.uri.path);
    const text = draft.getText();
    assert.ok(text.includes("更新主动公开事项目录") && text.includes("\t县民政局"));
    await vscode.commands.executeCommand("workbench.action.files.save");
    await until("the file", () => isThere(`${name}.notice.txt`) && fs.readFileSync(file(`${name}.notice.txt`), "utf8") === text);
  });

  it("takes no name that a file or another draft has", async () => {
    await wordFile("外来2.1.docx");
    fs.writeFileSync(file("外来2.1.notice.txt"), "mine");
    const names: string[] = [];
    for (let n = 0; n < 2; n++) {
      await run("fenjie.importDocument", {}, chosenInExplorer("外来2.1.docx"));
      names.push(path.posix.basename((await activeDraft()).uri.path));
    }
    assert.deepEqual(names, ["外来2.1 (2).notice.txt", "外来2.1 (3).notice.txt"]);
    assert.equal(fs.readFileSync(file("外来2.1.notice.txt"), "utf8"), "mine");
  });

  it("comes into the open folder where it lies outside", async () => {
    const outside = fs.mkdtempSync(path.join(path.dirname(folder()), "mail-"));
    await wordFile("外来.docx");
    fs.renameSync(file("外来.docx"), path.join(outside, "外来.docx"));
    await run("fenjie.importDocument", { open: [vscode.Uri.file(path.join(outside, "外来.docx"))] });
    assert.equal((await activeDraft()).uri.path, workspaceFile("外来.notice.txt").path);
    fs.rmSync(outside, { recursive: true });
  });

  it("that cannot be read says why, and opens nothing", async () => {
    fs.writeFileSync(file("外来.docx"), "PK\u0003\u0004broken");
    const said = await run("fenjie.importDocument", {}, chosenInExplorer("外来.docx"));
    assert.equal(said.length, 1);
    assert.equal(vscode.window.activeTextEditor, undefined);
  });

  it("with doubts leads to them one after another, and a mark goes with its line", async () => {
    fs.writeFileSync(file("外来.html"), DOUBTFUL);
    const said = await run("fenjie.importDocument", {}, chosenInExplorer("外来.html"), () => "逐处核对");
    assert.match(said.join(), /2处未能确认/u);
    const draft = await activeDraft();
    const [first, second] = [...draft.getText().matchAll(/<!-- fenjie-review[^\n]*-->/gu)].map(({ index }) => draft.positionAt(index).line);
    const line = () => vscode.window.activeTextEditor?.selection.active.line;
    assert.equal(line(), first);
    await vscode.commands.executeCommand("fenjie.nextReview");
    assert.equal(line(), second);
    await vscode.commands.executeCommand("fenjie.nextReview");
    assert.equal(line(), first, "from the last to the first");

    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>("vscode.executeCodeLensProvider", draft.uri, 100);
    const done = lenses.flatMap(({ command }) => (command?.command === "fenjie.reviewDone" ? [command] : []));
    assert.equal(done.length, 2);
    const before = draft.getText().split("\n");
    // The second lens was drawn before the first mark went: its line is another one now.
    for (const { command, arguments: given = [] } of done) await vscode.commands.executeCommand(command, ...given);
    const left = before.filter((_, at) => at !== first && at !== second);
    assert.deepEqual(draft.getText().split("\n"), left);
  });
});

describe("a mark for review", () => {
  afterEach(clear);

  it("that is pressed twice takes no other with it, though it says the same", async () => {
    const mark = `${MARK} 哪一组 -->\n`;
    const text = table(...ROWS.map((row) => `${mark}${row}`));
    const document = await writeSource(text);
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>("vscode.executeCodeLensProvider", document.uri, 100);
    const done = lenses.find(({ command }) => command?.command === "fenjie.reviewDone")?.command;
    for (let press = 0; press < 2; press++) await vscode.commands.executeCommand(done?.command ?? "", ...(done?.arguments ?? []));
    assert.equal(document.getText(), text.replace(mark, ""));
  });
});

describe("several documents", () => {
  afterEach(clear);

  const three = async (): Promise<readonly string[]> => {
    await wordFile("外来1.docx");
    fs.copyFileSync(file("外来1.docx"), file("外来3.docx"));
    fs.writeFileSync(file("外来2.html"), DOUBTFUL);
    return ["外来1.docx", "外来2.html", "外来3.docx"];
  };

  it("become files in a folder; what is there is kept, and one message tells of all", async () => {
    const names = await three();
    fs.mkdirSync(file("out"));
    fs.writeFileSync(file("out/外来1.notice.txt"), "mine");
    const said = await run("fenjie.importDocument", { open: [workspaceFile("out")] }, chosenInExplorer(...names));
    assert.equal(said.length, 1);
    assert.match(said[0] ?? "", /^写成2份文件；1份已有同名文件、没有覆盖；共2处待核对/u);
    assert.deepEqual(fs.readdirSync(file("out")).sort(), ["外来1.notice.txt", "外来2.notice.txt", "外来3.notice.txt"]);
    assert.equal(fs.readFileSync(file("out/外来1.notice.txt"), "utf8"), "mine");
    assert.ok(fs.readFileSync(file("out/外来2.notice.txt"), "utf8").includes(MARK));
  });

  it("of one name become two files", async () => {
    await wordFile("外来.docx");
    fs.writeFileSync(file("外来.html"), DOUBTFUL);
    fs.mkdirSync(file("out"));
    await run("fenjie.importDocument", { open: [workspaceFile("out")] }, chosenInExplorer("外来.docx", "外来.html"));
    assert.deepEqual(fs.readdirSync(file("out")).sort(), ["外来 (2).notice.txt", "外来.notice.txt"]);
  });

  it("are left where she stops it", async () => {
    const names = await three();
    fs.mkdirSync(file("out"));
    const said = await run("fenjie.importDocument", { open: [workspaceFile("out")], stopAt: 2 }, chosenInExplorer(...names));
    assert.match(said.join(), /^已停止；写成1份文件/u);
    assert.deepEqual(fs.readdirSync(file("out")), ["外来1.notice.txt"]);
  });
});

describe("a notice going out", () => {
  afterEach(clear);

  it("is written as each kind of file", async () => {
    await writeSource(table(...ROWS));
    const begins: readonly (readonly [string, string, string])[] = [
      ["Word", "out.docx", "PK"],
      ["Excel", "out.xlsx", "PK"],
      ["CSV", "out.csv", "\uFEFF"],
      ["网页", "out.html", "<!DOCTYPE html>"],
      ["Markdown", "out.md", ""],
      ["JSON", "out.json", "{"],
    ];
    for (const [kind, name, begin] of begins) {
      await run("fenjie.exportNotice", { pick: [kind], save: workspaceFile(name) }, [], (message) =>
        message.includes("未了") ? "仍然导出" : undefined,
      );
      const text = fs.readFileSync(file(name), "utf8");
      assert.ok(text.startsWith(begin), `${name}: ${text.slice(0, 20)}`);
      assert.ok(begin === "PK" || text.includes("更新主动公开事项目录"));
    }
    assert.deepEqual(leftovers(), []);
  });

  it("that is not finished is written only when she says so, and shows what is left when she wants to look", async () => {
    const document = await writeSource(`${table(...ROWS)}${MARK} 哪一组 -->\n\t县卫生健康局\t\t组织义诊\t8月底前\n`);
    const asked: Dialogs = { pick: ["Word"], save: workspaceFile("out.docx") };
    const said = await run("fenjie.exportNotice", asked, [], () => undefined);
    assert.deepEqual(said, ["这份通知还有未了的事项"]);
    assert.ok(!isThere("out.docx"));
    await run("fenjie.exportNotice", asked, [], () => "先去查看");
    assert.ok(!isThere("out.docx"));
    assert.equal(vscode.window.activeTextEditor?.selection.active.line, rangeOf(document, MARK).start.line);
    await run("fenjie.exportNotice", asked, [], () => "仍然导出");
    assert.ok(isThere("out.docx"));
  });

  it("replaces a file that she chose, and leaves everything as it was where it cannot be written", async () => {
    await writeSource(table(...ROWS));
    const to = (target: vscode.Uri) =>
      run("fenjie.exportNotice", { pick: ["Markdown"], save: target }, [], (message) =>
        message.includes("未了") ? "仍然导出" : undefined,
      );
    fs.writeFileSync(file("out.md"), "old");
    await to(workspaceFile("out.md"));
    assert.match(fs.readFileSync(file("out.md"), "utf8"), /更新主动公开事项目录/u);

    fs.mkdirSync(file("out-folder.md"));
    fs.writeFileSync(file("out-folder.md/a"), "kept");
    assert.match((await to(workspaceFile("out-folder.md"))).join(), /没有写成/u);
    assert.ok(isThere("out-folder.md/a"));

    assert.match((await to(workspaceFile("out.md/below-a-file.md"))).join(), /没有写成/u);
    assert.deepEqual(leftovers(), []);
  });

  it("is taken as it stands in the editor", async () => {
    const document = await writeSource(table(...ROWS));
    await replace(document, "更新主动公开事项目录", "编制主动公开事项目录");
    await run("fenjie.exportNotice", { pick: ["Markdown"], save: workspaceFile("out.md") }, [], () => "仍然导出");
    assert.match(fs.readFileSync(file("out.md"), "utf8"), /编制主动公开事项目录/u);
  });

  it("with others goes into a folder, with one message", async () => {
    fs.mkdirSync(file("out"));
    const said = await run(
      "fenjie.exportNotice",
      { pick: ["Word"], open: [workspaceFile("out")] },
      chosenInExplorer(COUNTY, "jinxiang-2023.notice.txt"),
      () => "查看清单",
    );
    assert.deepEqual(said, ["写成2份文件；2条说明见清单"]);
    assert.equal(fs.readdirSync(file("out")).filter((name) => name.endsWith(".docx")).length, 2);
    // The list is to be read: closed, it does not ask to be saved.
    const list = await until("the list", () => {
      const document = vscode.window.activeTextEditor?.document;
      return document?.uri.path.endsWith("清单.txt") === true ? document : undefined;
    });
    assert.match(list.getText(), /wenshang-2025.*\n.*jinxiang-2023/u);
    assert.ok(!list.isUntitled && !list.isDirty);
  });
});

describe("a ledger", () => {
  afterEach(clear);

  it("is made for one unit, for all together, for each by itself", async () => {
    await writeSource(table(...ROWS));
    await closeAll();
    const chosen = chosenInExplorer(sourceName(sources));
    await run("fenjie.makeLedger", { pick: ["县财政局", "Markdown"], save: workspaceFile("out-one.md") }, chosen);
    const one = fs.readFileSync(file("out-one.md"), "utf8");
    assert.ok(one.includes("更新主动公开事项目录") && !one.includes("公开补贴政策"));

    await run("fenjie.makeLedger", { pick: ["合成一份", "Markdown"], save: workspaceFile("out-all.md") }, chosen);
    assert.match(fs.readFileSync(file("out-all.md"), "utf8"), /公开补贴政策/u);

    fs.mkdirSync(file("out"));
    const said = await run("fenjie.makeLedger", { pick: ["每个单位一份", "Excel"], open: [workspaceFile("out")] }, chosen);
    const made = fs.readdirSync(file("out"));
    assert.equal(made.length, 3, made.join());
    for (const unit of ["县政府办公室", "县财政局", "县民政局"])
      assert.ok(
        made.some((name) => name.includes(unit)),
        unit,
      );
    assert.match(said.join(), /写成3份文件/u);
  });

  it("asks of which notices where she began in the editor, and says so where nobody has to do anything", async () => {
    await writeSource(table());
    const said = await run("fenjie.makeLedger", { pick: ["当前通知"] });
    assert.deepEqual(said, ["所选通知中没有给单位布置任务"]);
  });
});

describe("a text broken down", () => {
  afterEach(clear);

  it("opens as a draft of a table beside it, and leads to what is in doubt", async () => {
    const text = await openNotice("jinan-2025.notice.txt");
    const before = text.getText();
    const said = await run("fenjie.decompose", {}, [], () => "逐处核对");
    const draft = await activeDraft();
    assert.equal(draft.languageId, "task-table");
    assert.match(draft.getText(), /\t工作任务\n/u);
    assert.equal(text.getText(), before);
    assert.match(said.join(), /分解出\d+项任务/u);
    const line = vscode.window.activeTextEditor?.selection.active.line ?? 0;
    if (said.join().includes("待核对")) assert.ok(draft.lineAt(line).text.includes(MARK));
  });

  it("says so where it is a table already", async () => {
    await openNotice(COUNTY);
    assert.match((await run("fenjie.decompose", {})).join(), /已是任务分解表/u);
  });
});

describe("the places to review", () => {
  afterEach(clear);

  it("begin with the first behind the cursor; without any she is told", async () => {
    const document = await writeSource(table(...ROWS));
    moveBehind("具体要求");
    assert.deepEqual(await run("fenjie.nextReview", {}), ["没有待核对的地方"]);
    await replace(document, "\t县民政局", `${MARK} 哪一组 -->\n\t县民政局`);
    await vscode.commands.executeCommand("fenjie.nextReview");
    assert.equal(vscode.window.activeTextEditor?.selection.active.line, rangeOf(document, MARK).start.line);
  });
});
