/** “插入上级任务…” with the tasks of the Jining table that Wenshang does not carry. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { type AskedList, answeringLists, hearing, type List, type ListAnswer } from "./quickPicks.js";
import { closeAll, diagnostics, draft, forgetDecisions, openNotice, rulesOf, table } from "./support.js";

const CHILD = "wenshang-2025.notice.txt";

/** Ticks the tasks and takes what is offered first for the rest. */
const ticking =
  (...requirements: readonly string[]) =>
  (list: List): ListAnswer =>
    list.canSelectMany
      ? list.items.filter(({ label }) => requirements.some((words) => label.includes(words)))
      : [list.activeItems[0] ?? list.items.find(({ kind }) => kind !== vscode.QuickPickItemKind.Separator)];

const insert = async (answer: (list: List, number: number) => ListAnswer, argument?: object) => {
  let asked: readonly AskedList[] = [];
  const said = await hearing(async () => {
    asked = await answeringLists(answer, () => vscode.commands.executeCommand("fenjie.insertInherited", argument));
  });
  return { asked, said };
};

describe("inherited tasks", () => {
  before(forgetDecisions);
  afterEach(closeAll);
  after(forgetDecisions);

  it("come under their groups, with own units and the numbers behind them moved on; one undo takes all back", async () => {
    const document = await openNotice(CHILD);
    const before = document.getText();
    const open = (all: readonly vscode.Diagnostic[]): number => rulesOf(all).filter((rule) => rule === "lineage/not-covered").length;
    const found = await diagnostics(document, (all) => open(all) > 0);
    const { asked } = await insert(ticking("例行吹风会", "实体经济和数字经济深度融合"));
    const rows = asked[0]?.items ?? [];
    const separators = rows.filter(({ kind }) => kind === vscode.QuickPickItemKind.Separator).map(({ label }) => label);
    assert.ok(separators.length > 3 && separators.every((label) => /^（.+）/u.test(label)), separators.join());
    const missing = rows.find(({ label }) => label.includes("数字经济深度融合"))?.detail ?? "";
    assert.match(missing, /^\$\(warning\) 市大数据局/);

    const after = document.getText();
    const known = after.indexOf("落实政府政策例行吹风会机制");
    assert.ok(after.indexOf("（三）着力加强政策解读回应") < known && known < after.indexOf("（四）持续提升公众参与实效"));
    assert.ok(after.includes("\n\t（十二）以高质量公开助推2025年重点任务承诺事项落地见效\n\t县发展和改革局\n"));
    assert.ok(after.includes("（十三）健全工作机制") && after.includes("（十四）强化引领作用"));
    assert.ok(!after.includes("市发展改革委"));
    const added = await diagnostics(document, (all) => open(all) < open(found));
    assert.ok(!rulesOf(added).some((rule) => rule.startsWith("numbering/sequence")), "the numbers are in order");

    await vscode.commands.executeCommand("undo");
    assert.equal(document.getText(), before);
    assert.equal(document.isDirty, false);
  });

  it("that were inserted are offered no more", async () => {
    await openNotice(CHILD);
    await insert(ticking("例行吹风会"));
    const { asked } = await insert(() => "escape");
    assert.ok((asked[0]?.items.length ?? 0) > 0);
    assert.ok(!asked[0]?.items.some(({ label }) => label.includes("例行吹风会")));
  });

  it("are not ticked again where their ids are given, and go into the notice meant, active or not", async () => {
    const document = await openNotice(CHILD);
    const parent = await openNotice("jining-2025.notice.txt");
    const lineage = await vscode.commands.executeCommand<vscode.CodeLens[]>("vscode.executeCodeLensProvider", document.uri, 100);
    const given = lineage.flatMap(({ command }) => (command?.command === "fenjie.insertInherited" ? (command.arguments ?? []) : []));
    const argument = given.find(({ ids }) => ids !== undefined);
    assert.ok(argument !== undefined, "a lens offers what a group misses");
    const { asked } = await insert(ticking(), argument);
    assert.ok(
      asked.every(({ items }) => items.length < 12),
      "the list of tasks is not shown",
    );
    assert.ok(document.isDirty && !parent.isDirty);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), document.uri.toString());
  });

  it("are dropped without a word where she ends it, at any list", async () => {
    const document = await openNotice(CHILD);
    for (let last = 1; last < 4; last++) {
      const { asked, said } = await insert((list, number) => (number === last ? "escape" : ticking("实体经济和数字经济深度融合")(list)));
      assert.deepEqual(said, []);
      if (asked.length < last) break;
      assert.equal(document.isDirty, false);
    }
  });

  it("are not asked for where the parent is not known", async () => {
    const document = await draft(table("（一）主动公开\t县财政局\t\t及时公开预算和决算。\t12月底前"));
    const before = document.getText();
    const { asked, said } = await insert(ticking("公开"));
    assert.deepEqual(asked, []);
    assert.equal(said.length, 1);
    assert.match(said[0] ?? "", /上级通知|higher-level notice/);
    assert.equal(document.getText(), before);
  });
});
