import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { CodeAction } from "vscode-languageserver-protocol";
import {
  AdoptDraftRequest,
  type AdoptDraftResult,
  AdoptionRequest,
  type AdoptionResult,
  type AdoptionTask,
  AdoptRequest,
  type AdoptResult,
  LocalWordsRequest,
  type LocalWordsResult,
  type UnitQuestion,
} from "../../server/src/lsp/lineageProtocol.js";
import { codes, type Editor, withEditor } from "./client.js";
import { CLEAN, rows, seed } from "./texts.js";

const CITY = "jining-2025.notice.txt";
const COUNTY = "wenshang-2025.notice.txt";
const FILES = { [CITY]: seed("jining-2025"), [COUNTY]: seed("wenshang-2025") };

const tasksOf = ({ groups }: AdoptionResult): readonly AdoptionTask[] => groups.flatMap(({ tasks }) => tasks);

const asked = ({ questions }: AdoptionResult, from: string, role: "lead" | "responsible" = "lead"): UnitQuestion => {
  const question = questions.find((one) => one.from === from && one.role === role && one.task === null);
  assert.ok(question !== undefined, `${from} is asked about: ${questions.map((one) => one.words).join("\n")}`);
  return question;
};

const linesAt = (editor: Editor, uri: string, line: number, count: number): string =>
  editor
    .text(uri)
    .split("\n")
    .slice(line, line + count)
    .join("\n");

describe("taking tasks over", () => {
  it("asks only what has to be decided, offers what was done before, and writes it in one go", () =>
    withEditor({ files: FILES }, async (editor) => {
      const uri = await editor.open(COUNTY, seed("wenshang-2025"));
      const adoption = await editor.request<AdoptionResult>(AdoptionRequest, { uri });
      assert.equal(adoption.problem, null);
      assert.equal(adoption.higher?.uri, editor.uri(CITY));
      const task = tasksOf(adoption).find(({ lead }) => lead === "县教育局") ?? tasksOf(adoption)[0];
      assert.ok(task !== undefined && task.notForUs === null);
      const data = asked(adoption, "市大数据局");
      assert.equal(data.decided, null);
      assert.match(data.words, /“市大数据局”在汶上县没有对应单位，由谁牵头？/u);
      const source = data.options.find((option) => option.source !== null)?.source;
      assert.equal(source?.uri, uri);
      const chosen = tasksOf(adoption).filter(({ questions }) => questions.includes(data.id));
      assert.equal(chosen.length, data.tasks);
      const before = codes(await editor.findings(uri));
      const ids = chosen.map(({ id }) => id);
      const params = { uri, ids, answers: { [data.id]: [" 县行政审批服务局", "县行政审批服务局"] } };
      const adopted = await editor.request<AdoptResult>(AdoptRequest, params);
      assert.equal(adopted.problem, null);
      assert.equal(adopted.version, 1);
      await editor.apply(uri, adopted.edits);
      assert.match(linesAt(editor, uri, adopted.line ?? 0, 12), /县行政审批服务局/u);
      const again = await editor.request<AdoptionResult>(AdoptionRequest, { uri });
      assert.ok(tasksOf(again).every(({ id }) => !ids.includes(id)));
      const errors = (list: readonly string[]) => list.filter((code) => /^(?:numbering\/sequence|table\/cell-count)$/u.test(code)).length;
      assert.ok(errors(codes(await editor.findings(uri))) <= errors(before));
      assert.match((await editor.request<AdoptionResult>(AdoptionRequest, { uri, ids })).problem ?? "", /已找不到，或已列入本表/u);
    }));

  it("takes what was decided in the workspace, and lists what is not for us with its reason", async () => {
    let task = "";
    await withEditor({ files: FILES }, async (editor) => {
      const uri = await editor.open(COUNTY, seed("wenshang-2025"));
      task = tasksOf(await editor.request<AdoptionResult>(AdoptionRequest, { uri }))[0]?.id ?? "";
    });
    const decisions = {
      version: 1,
      notForUs: [{ notice: COUNTY, parent: CITY, task, words: "", reason: "本县没有" }],
      units: [{ from: "市大数据局", place: "济宁市", to: ["县政府办公室"], locality: "汶上县", role: "lead" }],
    };
    await withEditor({ files: { ...FILES, "fenjie.lineage.json": JSON.stringify(decisions) } }, async (editor) => {
      const uri = await editor.open(COUNTY, seed("wenshang-2025"));
      const adoption = await editor.request<AdoptionResult>(AdoptionRequest, { uri });
      assert.equal(tasksOf(adoption).find(({ id }) => id === task)?.notForUs, "本县没有");
      const data = asked(adoption, "市大数据局");
      assert.deepEqual(data.decided === null ? null : data.options[data.decided]?.units, ["县政府办公室"]);
    });
  });

  it("says why there is nothing to take over", () =>
    withEditor({ files: FILES }, async (editor) => {
      const lonely = await editor.open("a.notice.txt", CLEAN);
      const nothing = await editor.request<AdoptionResult>(AdoptionRequest, { uri: lonely });
      assert.match(nothing.problem ?? "", /没有引用上级通知/u);
      const uri = await editor.open(COUNTY, seed("wenshang-2025"));
      const gone = await editor.request<AdoptResult>(AdoptRequest, { uri, ids: ["9.9.zzz"], answers: {} });
      assert.match(gone.problem ?? "", /已找不到所选任务/u);
      const unclear = await editor.request<AdoptResult>(AdoptRequest, { uri, ids: [], answers: { x: ["县司法局、县财政局"] } });
      assert.match(unclear.problem ?? "", /不是一个单位的名称/u);
      const closed = await editor.request<AdoptResult>(AdoptRequest, { uri: editor.uri("closed.notice.txt"), ids: [], answers: {} });
      assert.match(closed.problem ?? "", /不是打开着的任务分解表/u);
      const all = tasksOf(await editor.request<AdoptionResult>(AdoptionRequest, { uri })).map(({ id }) => id);
      await editor.apply(uri, (await editor.request<AdoptResult>(AdoptRequest, { uri, ids: all, answers: {} })).edits);
      assert.match((await editor.request<AdoptionResult>(AdoptionRequest, { uri })).problem ?? "", /都已列入本表/u);
    }));
});

describe("taking a whole table over", () => {
  it("drafts the notice of another county, as its neighbour did", () =>
    withEditor({ files: FILES }, async (editor) => {
      const uri = await editor.open(CITY, seed("jining-2025"));
      const draft = { locality: "金乡县", year: 2025 };
      const adoption = await editor.request<AdoptionResult>(AdoptionRequest, { uri, draft });
      assert.equal(adoption.problem, null);
      assert.equal(adoption.higher?.uri, uri);
      const data = asked(adoption, "市政府有关部门、单位");
      assert.ok(data.options.some(({ reason, source }) => reason.includes("汶上县的") && source?.uri === editor.uri(COUNTY)));
      const ids = tasksOf(adoption).map(({ id }) => id);
      const params = { uri, ids, answers: { [data.id]: ["县司法局"] }, ...draft };
      const made = await editor.request<AdoptDraftResult>(AdoptDraftRequest, params);
      assert.equal(made.problem, null);
      assert.match(made.text, /^金政办字〔2025〕|^〔2025〕/u);
      assert.match(made.text, /济政办字〔2025〕9号/u);
      const line = made.text.split("\n")[made.cursor.line] ?? "";
      assert.match(line, /\t一、|（一）/u);
      // Opened, it comes from the city's table, and carries all of it.
      const own = await editor.open("jinxiang-2025.notice.txt", made.text);
      const left = await editor.request<AdoptionResult>(AdoptionRequest, { uri: own });
      assert.match(left.problem ?? "", /都已列入本表/u);
      const found = codes(await editor.findings(own));
      assert.ok(!found.some((code) => /^(?:numbering|table)\//u.test(code)), found.join());
    }));

  it("refuses what makes no notice", () =>
    withEditor({ files: FILES }, async (editor) => {
      const uri = await editor.open(CITY, seed("jining-2025"));
      const refused = async (words: RegExp, locality: unknown, year: unknown = 2025, at = uri): Promise<void> => {
        const adoption = await editor.request<AdoptionResult>(AdoptionRequest, { uri: at, draft: { locality, year } });
        assert.match(adoption.problem ?? "", words);
        const draft = await editor.request<AdoptDraftResult>(AdoptDraftRequest, { uri: at, locality, year, ids: ["1.1.a"], answers: {} });
        assert.match(draft.problem ?? "", words);
        assert.equal(draft.text, "");
      };
      await refused(/没有“某”这个地方/u, "某");
      await refused(/没有“”这个地方/u, undefined);
      await refused(/“山东省”不在“济宁市”之下/u, "山东省");
      await refused(/不是可用的年份/u, "汶上县", 25);
      const text = await editor.open("letter.notice.txt", "关于放假的通知\n\n各单位：\n\n放假三天。\n");
      await refused(/“letter\.notice\.txt”中没有任务分解表/u, "汶上县", 2025, text);
      const none = await editor.request<AdoptDraftResult>(AdoptDraftRequest, { uri, locality: "汶上县", year: 2025, ids: [], answers: {} });
      assert.match(none.problem ?? "", /已找不到所选任务/u);
    }));
});

const ABOVE = rows(
  "（一）甲⇥市教育局⇥⇥在全市部署政务公开培训，市级有关部门抓好落实。⇥12月底前",
  "（二）乙⇥市教育局⇥⇥建设更高水平平安济宁。⇥12月底前",
)
  .replaceAll("汶政办字〔2025〕8号", "济政办字〔2025〕9号")
  .replaceAll("汶上县", "济宁市");
const HERE = rows(
  "（一）甲⇥县教育局⇥⇥在全市部署政务公开培训，市级有关部门抓好落实。⇥12月底前",
  "（二）乙⇥县教育局⇥⇥建设更高水平平安济宁。⇥12月底前",
).replace("请认真落实", "根据《关于印发2025年重点工作任务分解表的通知》（济政办字〔2025〕9号），请认真落实");

describe("words of the higher level", () => {
  it("are listed with what the own level says and why", () =>
    withEditor({ files: { "city.notice.txt": ABOVE } }, async (editor) => {
      const uri = await editor.open("county.notice.txt", HERE);
      const { version, words } = await editor.request<LocalWordsResult>(LocalWordsRequest, { uri });
      assert.equal(version, 1);
      assert.deepEqual(
        words.map(({ original, replacement, sure }) => [original, replacement, sure]),
        [
          ["全市", "全县", true],
          ["市级", "县级", false],
          ["平安济宁", "平安汶上", true],
        ],
      );
      assert.deepEqual(words[0]?.range, editor.range(uri, "全市"));
      assert.ok(words.every(({ reason }) => reason.length > 5));
      const { line } = editor.position(uri, "平安济宁");
      const some = await editor.request<LocalWordsResult>(LocalWordsRequest, { uri, lines: [line, line] });
      assert.deepEqual(
        some.words.map(({ original }) => original),
        ["平安济宁"],
      );
    }));

  it("are proposed in the menu of the row where no finding does", () =>
    withEditor({ files: { "city.notice.txt": ABOVE } }, async (editor) => {
      const uri = await editor.open("county.notice.txt", HERE);
      await editor.request<LocalWordsResult>(LocalWordsRequest, { uri });
      const proposed = async (words: string): Promise<readonly CodeAction[]> =>
        (await editor.actions(uri, editor.range(uri, words), ["refactor.rewrite"])).filter(({ kind }) => kind === "refactor.rewrite");
      const [action, ...more] = await proposed("在全市部署");
      assert.match(action?.title ?? "", /^“市级”改为“县级”：.{5}/u);
      assert.deepEqual(more, []);
      assert.deepEqual(await proposed("平安济宁"), []);
      assert.ok(action !== undefined);
      await editor.run(uri, action);
      assert.match(editor.text(uri), /在全市部署政务公开培训，县级有关部门/u);
    }));

  it("are those other notices of the workspace changed", () => {
    const row = "（三）丙⇥市教育局⇥⇥学习借鉴兄弟地市经验做法，办好实事。⇥12月底前";
    const city = `${ABOVE}${row.replaceAll("⇥", "\t")}\n`;
    const inJinxiang = HERE.replace(/（一）.*$/su, "")
      .replaceAll("汶上县", "金乡县")
      .replace("汶政办字", "金政办字");
    const other = `${inJinxiang}${row.replaceAll("⇥", "\t").replace("市教", "县教").replace("兄弟地市", "其他地区")}\n`;
    return withEditor({ files: { "city.notice.txt": city, "jinxiang.notice.txt": other } }, async (editor) => {
      const uri = await editor.open("county.notice.txt", `${HERE}${row.replaceAll("⇥", "\t")}\n`);
      const { words } = await editor.request<LocalWordsResult>(LocalWordsRequest, { uri });
      const learnt = words.find(({ original }) => original === "兄弟地市");
      assert.equal(learnt?.replacement, "其他地区");
      assert.match(learnt?.reason ?? "", /以往承接时“兄弟地市”改为“其他地区”（jinxiang\.notice\.txt第\d+行）/u);
    });
  });

  it("are none in a notice that is not open or comes from nowhere", () =>
    withEditor({}, async (editor) => {
      const none = await editor.request<LocalWordsResult>(LocalWordsRequest, { uri: editor.uri("closed.notice.txt") });
      assert.deepEqual(none, { version: null, words: [] });
      const uri = await editor.open("county.notice.txt", HERE);
      assert.deepEqual((await editor.request<LocalWordsResult>(LocalWordsRequest, { uri, lines: "x" })).words, []);
    }));
});
