/** “承接整张表…”, and the questions on the way of taking tasks over. */
import assert from "node:assert/strict";
import fs from "node:fs";
import * as vscode from "vscode";
import { type Answering, type AskedList, answeringLists, hearing, type List, type ListAnswer } from "./quickPicks.js";
import { closeAll, forgetDecisions, replace, table, until, workspaceFile, writeNotice } from "./support.js";

const PARENT = "jining-2025.notice.txt";

const row = ({ items }: List, words: string) => items.find(({ label }) => label.includes(words));

/** Chooses the place and goes on with what is offered first. */
const takingOverFor =
  (place: string) =>
  (list: List): ListAnswer => {
    if (list.canSelectMany) return list.selectedItems;
    return [list.items.find(({ label }) => label === place) ?? list.activeItems[0]];
  };

const adoptHearing = async (answer: Answering): Promise<{ readonly asked: readonly AskedList[]; readonly said: readonly string[] }> => {
  let asked: readonly AskedList[] = [];
  const said = await hearing(async () => {
    asked = await answeringLists(answer, () => vscode.commands.executeCommand("fenjie.adoptTable", workspaceFile(PARENT)));
  });
  return { asked, said };
};

const untitled = () => vscode.workspace.textDocuments.filter(({ isUntitled }) => isUntitled);

describe("a whole table", () => {
  afterEach(closeAll);
  after(forgetDecisions);

  it("is asked for by notice and place where neither is given", async () => {
    const [notices, places] = await answeringLists(
      (list, number) => (number === 1 ? [list.items.find(({ description }) => description?.includes(PARENT))] : "escape"),
      () => vscode.commands.executeCommand("fenjie.adoptTable"),
    );
    const years = notices?.items.map(({ description }) => /(\d{4})年/.exec(description ?? "")?.[1] ?? "") ?? [];
    assert.ok(years.length >= 4);
    assert.match(places?.title ?? "", /济政办字〔2025〕9号/);
    const offered = places?.items.map(({ label }) => label) ?? [];
    assert.ok(offered.includes("汶上县") && offered.includes("金乡县"));
    assert.ok(!offered.includes("济宁市") && !offered.includes("济南市"), "neither of itself nor of its neighbour");
  });

  it("becomes an unsaved draft with the chosen tasks, with a word on what is left to do", async () => {
    const { asked, said } = await adoptHearing(takingOverFor("汶上县"));
    const [, tasks] = asked;
    assert.ok(tasks !== undefined && tasks.picked.length > 60, "all are picked at first");
    assert.ok(tasks.items.some(({ detail }) => detail?.startsWith("$(warning)")));
    const editor = await until("the draft", () => {
      const active = vscode.window.activeTextEditor;
      return active?.document.isUntitled && active;
    });
    const { document } = editor;
    assert.equal(document.languageId, "task-table");
    const text = document.getText();
    assert.ok(text.includes("济政办字〔2025〕9号") && text.includes("汶上县人民政府办公室"));
    assert.ok(text.includes("（一）") && !text.includes("市发展改革委"));
    assert.equal(said.length, 1, said.join());
    assert.match(said[0] ?? "", new RegExp(`已承接${tasks.picked.length}项任务`));
  });

  it("asks nothing twice: what was decided is remembered, and can be changed", async () => {
    const look = () =>
      adoptHearing((list, number) => {
        const known = row(list, "已按以往做法");
        if (number === 3) return known === undefined ? "escape" : [known];
        return number === 4 ? "escape" : takingOverFor("汶上县")(list);
      });
    let looked = await look();
    // The server reads the file anew when the editor tells it of the change.
    for (let again = 0; looked.asked.length < 4 && again < 20; again++) looked = await look();
    const { asked, said } = looked;
    assert.deepEqual(said, []);
    assert.equal(asked.length, 4, "place, tasks, overview, what was decided");
    const decisions = fs.readFileSync(workspaceFile("fenjie.lineage.json").fsPath, "utf8");
    assert.ok(decisions.includes('"汶上县"') && decisions.includes('"县政府各部门、单位"'));
    assert.ok((asked[3]?.items.length ?? 0) > 10);
  });

  it("is dropped without a word where she ends it, and nothing she answered is lost", async () => {
    const before = untitled().length;
    const upTo = (last: number) => (list: List, number: number) => (number < last ? takingOverFor("金乡县")(list) : "escape");
    const first = await adoptHearing(upTo(4));
    assert.deepEqual(first.said, []);
    assert.equal(untitled().length, before);
    const again = await adoptHearing(upTo(3));
    assert.equal(again.asked[2]?.title, first.asked[3]?.title, "the question that was open comes first");
  });

  it("is gone through forth and back", async () => {
    const { asked } = await adoptHearing((list, number) => {
      if (number > 4) return "escape";
      return number === 4 ? "back" : takingOverFor("泗水县")(list);
    });
    const steps = asked.map(({ step }) => step[0]);
    assert.deepEqual(steps, [undefined, 1, 2, 3, 2]);
  });

  it("takes units she looks up by pinyin or types herself", async () => {
    const chosen: string[] = [];
    await adoptHearing((list, number) => {
      if (number === 3) return [row(list, "其他单位…")];
      if (number === 4) {
        const offered = list.items.find(({ description }) => description?.split(/\s/u).includes("xsjj"));
        chosen.push(offered?.label ?? "");
        return [offered];
      }
      if (number === 5) {
        chosen.push(list.items[0]?.label ?? "");
        return [list.items[0]];
      }
      return number === 6 ? "escape" : takingOverFor("嘉祥县")(list);
    });
    assert.deepEqual(chosen, ["县审计局", "$(check) 就用“县审计局”"]);
  });
});

describe("a review of wordings of the higher level", () => {
  afterEach(closeAll);

  const HIGHER =
    "济政办字〔2026〕71号\n\n济宁市人民政府办公室\n关于印发2026年济宁市惠民实事任务分解表的通知\n\n各县（市、区）人民政府，市政府各部门：\n\n请认真落实。\n\n" +
    "济宁市人民政府办公室\n2026年3月2日\n\n附件\n\n2026年济宁市惠民实事任务分解表\n\n工作任务\t牵头部门\t责任单位\t具体要求\t完成时限\n";
  const ROWS = [
    "（一）惠民实事\t市财政局\t\t在全市推广惠农补贴“一本通”，按月公开发放情况。\t12月底前",
    "\t市教育局\t\t建立市县乡三级校车安全管理台账，逐级压实责任。\t10月底前",
    "\t市民政局\t\t在全市推广社区老年食堂，新建示范点二十处。\t11月底前",
  ];

  /** A county's table with the words of the city left in it: 全市 twice, 市县乡三级 once. */
  const left = async (): Promise<vscode.TextDocument> => {
    await writeNotice("fuhui-city.notice.txt", `${HIGHER}${ROWS.join("\n")}\n`);
    const own = table(...ROWS.map((line) => line.replace(/\t市(?=[财教民])/u, "\t县")));
    return writeNotice(
      "fuhui-county.notice.txt",
      own.replace("请认真落实", "按照《关于印发2026年济宁市惠民实事任务分解表的通知》（济政办字〔2026〕71号）要求，请认真落实"),
    );
  };
  const review = async (answer: Answering, input?: string) => {
    const window = vscode.window as unknown as { showInputBox: unknown };
    const { showInputBox } = window;
    window.showInputBox = async () => input;
    let asked: readonly AskedList[] = [];
    try {
      const said = await hearing(async () => {
        asked = await answeringLists(answer, () => vscode.commands.executeCommand("fenjie.reviewLocalWords"));
      });
      return { asked, said };
    } finally {
      window.showInputBox = showInputBox;
    }
  };
  const about = ({ items }: Pick<List, "items">, words: string): boolean => items[0]?.description?.startsWith(`${words} →`) ?? false;

  it("goes from one to the next and selects it; what she accepts is changed, each undone by itself", async () => {
    const document = await left();
    const before = document.getText();
    const selected: string[] = [];
    const { asked, said } = await review((list) => {
      const editor = vscode.window.activeTextEditor;
      selected.push(editor?.document.getText(editor.selection) ?? "");
      return [row(list, about(list, "市县乡三级") ? "改为“县乡两级”" : "跳过")];
    });
    assert.deepEqual(selected.slice(0, 2), ["全市", "市县乡三级"]);
    assert.equal(document.getText(), before.replace("市县乡三级", "县乡两级"));
    const count = asked.length;
    assert.deepEqual(asked.at(-1)?.step, [count, count]);
    assert.match(asked[0]?.placeholder ?? "", /全市.{4}/, "the reason is shown");
    assert.deepEqual(said, [`已改1处，跳过${count - 1}处`]);
    await vscode.commands.executeCommand("undo");
    assert.equal(document.getText(), before);
  });

  it("changes all of one kind as one step, or skips them all", async () => {
    const document = await left();
    const before = document.getText();
    const { asked } = await review((list) => [row(list, about(list, "全市") ? "全部改为“全县”（2处）" : "结束")]);
    assert.equal(document.getText(), before.replaceAll("在全市", "在全县"));
    assert.equal(asked.length, 2);
    await vscode.commands.executeCommand("undo");
    assert.equal(document.getText(), before);
    const again = await review((list) => [row(list, about(list, "全市") ? "全部跳过“全市”" : "跳过")]);
    assert.equal(again.asked.filter((list) => about(list, "全市")).length, 1);
    assert.equal(document.getText(), before);
  });

  it("takes her own words", async () => {
    const document = await left();
    const before = document.getText();
    await review((list) => [row(list, about(list, "全市") ? "改为…" : "结束")], "本县");
    assert.equal(document.getText(), before.replace("在全市", "在本县"));
  });

  it("changes nothing where she ends it, and where the text changed under her it looks anew", async () => {
    const document = await left();
    const before = document.getText();
    assert.deepEqual((await review(() => "escape")).said, ["没有改动"]);
    assert.equal(document.getText(), before);
    let edited = false;
    const { asked } = await review(async (list, number) => {
      if (number > 1) return [row(list, about(list, "全市") ? "改为“全县”" : "结束")];
      edited = true;
      await replace(document, "\t在全市推广惠农", "\t稳妥有序在全市推广惠农");
      return [row(list, "改为“全县”")];
    });
    assert.ok(edited && asked.length > 2);
    assert.ok(document.getText().includes("\t稳妥有序在全县推广惠农"));
  });
});
