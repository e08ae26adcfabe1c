import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { CheckedNotice } from "../../../../server/src/core/checked.js";
import type { Memory } from "../../../../server/src/core/lineage/decisions/choice.js";
import { type Answers, type Decisions, NO_DECISIONS, type UnitDecision } from "../../../../server/src/core/lineage/decisions/decisions.js";
import { type EarlierPair, learnUnits, NO_PRECEDENTS } from "../../../../server/src/core/lineage/decisions/precedents.js";
import { mergeQuestions, type Question, questionsFor } from "../../../../server/src/core/lineage/decisions/questions.js";
import { applyEdits } from "../../../../server/src/core/lineage/insertion/edits.js";
import { idOf, openTasks, type Takeover } from "../../../../server/src/core/lineage/insertion/inheritable.js";
import { insertInherited } from "../../../../server/src/core/lineage/insertion/insertion.js";
import { localiseTask } from "../../../../server/src/core/lineage/localisation/localise.js";
import type { LineageNotice } from "../../../../server/src/core/lineage/notice.js";
import { readOutline } from "../../../../server/src/core/notice/outline.js";
import { inRows, JINING, open, seed, table, WENSHANG } from "../support.js";

const WORDS = "逐项落实政务公开目录管理制度。";
const EMPTY = open(inRows(WENSHANG, [["（一）人事", "县委编办", "", "公开机构职能。", "6月底前"]]));

/** A city's table of one row. */
const city = (lead: string, responsible = "", requirement = WORDS, deadline = "6月底前"): CheckedNotice =>
  open(inRows(JINING, [["（一）公开", lead, responsible, requirement, deadline]]));

const memoryOf = (decisions: Partial<Decisions>, pairs: readonly EarlierPair[] = []): Memory => ({
  decisions: { ...NO_DECISIONS, ...decisions },
  precedents: EMPTY.locality === null || pairs.length === 0 ? NO_PRECEDENTS : learnUnits(pairs, EMPTY.locality),
});

/** An earlier year's pair, row for row: lead and responsible of the city, then of the county. */
const earlier = (...rows: readonly (readonly [string, string, string, string, string?])[]): EarlierPair => {
  const words = (i: number): string => rows[i]?.[4] ?? `${"甲乙丙丁戊己庚辛壬癸".charAt(i).repeat(9)}类事项按规定向社会公开。`;
  return {
    parent: open(
      inRows(
        JINING,
        rows.map(([lead, others], i) => [`（${"一二三四五六七八九".charAt(i)}）`, lead, others, words(i), "6月底前"]),
      ),
    ),
    child: open(
      inRows(
        WENSHANG,
        rows.map(([, , lead, others], i) => [`（${"一二三四五六七八九".charAt(i)}）`, lead, others, words(i), "6月底前"]),
      ),
    ),
    name: "file:///w/2024.notice.txt",
  };
};

const ask = (parent: CheckedNotice, memory?: Memory, child: LineageNotice = EMPTY): readonly Question[] =>
  readOutline(parent.notice).tasks.flatMap((task) => questionsFor(task, parent, child, memory));

/** “collective-lead 市政府各部门、单位: 县政府各部门、单位 / 县政府办公室”, what is taken without asking in 【】. */
const told = (questions: readonly Question[]): string[] =>
  questions.map(({ kind, role, from, options, decided }) => {
    const offers = options.map(({ units }, i) => (i === decided ? `【${units.join("+") || "∅"}】` : units.join("+") || "∅"));
    return `${kind}${role === "lead" ? "" : "*"} ${from}: ${offers.join(" / ")}`;
  });

/** The units of the only row: “lead|responsible”, and what is missing. */
const taken = (parent: CheckedNotice, answers?: Answers, memory?: Memory): string => {
  const [task] = readOutline(parent.notice).tasks;
  assert.ok(task !== undefined);
  const { lead, responsible, missing } = localiseTask(task, parent, EMPTY, answers, memory);
  return [lead.join("、"), responsible.join("、"), ...missing.map(({ zh }) => zh)].join("|");
};

const DEPARTMENTS = "市政府各部门、单位";
const LOWER = "各县（市、区）政府，济宁高新区、太白湖新区、济宁经济技术开发区管委会";
const TOWNS = "各乡镇（街道）人民政府（办事处）";

describe("what is asked", () => {
  it("nothing where every unit has its counterpart and collectives merely take part", () => {
    assert.deepEqual(told(ask(city("市教育局 市体育局", `${DEPARTMENTS}，${LOWER}`))), []);
    assert.deepEqual(told(ask(city("市教育局", "市安委会成员单位，各级各部门"))), []);
  });

  it("who leads in the place of a collective", () => {
    assert.deepEqual(told(ask(city(DEPARTMENTS, LOWER))), [`collective-lead ${DEPARTMENTS}: 县政府各部门、单位 / 县政府办公室`]);
    assert.deepEqual(told(ask(city(`${DEPARTMENTS}，${LOWER}`))), [
      `collective-lead ${DEPARTMENTS}，各县（市、区）政府: 县政府各部门、单位+${TOWNS} / 县政府办公室`,
    ]);
  });

  it("who leads in the place of the governments below, one of which we are", () => {
    assert.deepEqual(told(ask(city(LOWER))), [`lower-lead 各县（市、区）政府: ${TOWNS} / 县政府办公室 / 县政府`]);
    assert.deepEqual(told(ask(city("济宁高新区管委会"))), [`lower-lead 济宁高新区管委会: ${TOWNS} / 县政府办公室 / 县政府`]);
  });

  it("nothing about a collective beside a named lead", () => assert.deepEqual(told(ask(city(`市教育局，${LOWER}`))), []));

  it("who leads for a unit the county lacks; leaving it out comes first where others lead", () => {
    assert.deepEqual(told(ask(city("市大数据局"))), ["no-counterpart 市大数据局: 县政府办公室 / 县大数据中心 / ∅"]);
    assert.deepEqual(told(ask(city("市教育局 市大数据局"))), ["no-counterpart 市大数据局: ∅ / 县政府办公室 / 县大数据中心"]);
  });

  it("and for a name that no registry knows", () => {
    const [question] = ask(city("市教肓局"));
    assert.equal(question?.kind, "no-counterpart");
    assert.match(question?.words.zh ?? "", /^“市教肓局”不在单位名录中/u);
  });

  it("a unit that merely takes part and is not here, and a field office, need no answer and can be changed", () => {
    assert.deepEqual(told(ask(city("市教育局", "市大数据局"))), ["no-counterpart* 市大数据局: 县大数据中心 / 【∅】"]);
    assert.deepEqual(told(ask(city("市生态环境局"))), ["field-office 市生态环境局: 【市生态环境局汶上县分局】 / ∅"]);
  });

  it("nothing where the place is not known or the same", () => {
    assert.deepEqual(ask(city(DEPARTMENTS), undefined, city("市教育局")), []);
    assert.deepEqual(
      ask(city(DEPARTMENTS), undefined, { ...EMPTY, notice: EMPTY.notice, parts: EMPTY.parts, units: EMPTY.units, locality: null }),
      [],
    );
  });

  it("one question for all tasks that ask the same", () => {
    const parent = open(
      inRows(JINING, [
        ["（一）公开", DEPARTMENTS, "", "甲事公开。", ""],
        ["", DEPARTMENTS, "", "乙事公开。", ""],
        ["", "市大数据局", "", "丙事公开。", ""],
      ]),
    );
    const merged = mergeQuestions(readOutline(parent.notice).tasks.map((task) => questionsFor(task, parent, EMPTY)));
    assert.deepEqual(
      merged.map(({ question, tasks }) => `${question.from} ${tasks}`),
      [`${DEPARTMENTS} 2`, "市大数据局 1"],
    );
  });
});

describe("what earlier pairs of notices add", () => {
  it("their choices come first, with the row", () => {
    const pair = earlier(["市大数据局", "", "县行政审批服务局", ""]);
    const [question] = ask(city("市大数据局"), memoryOf({}, [pair]));
    assert.deepEqual(question?.options[0], {
      units: ["县行政审批服务局"],
      reason: { zh: "“2024.notice.txt”第9行这样处理", en: "Done so in line 9 of “2024.notice.txt”" },
      source: { name: "file:///w/2024.notice.txt", line: 9 },
    });
    assert.equal(question?.decided, null);
  });

  it("a habit of keeping the collective needs no answer; a habit of naming somebody does", () => {
    const kept = earlier([DEPARTMENTS, "", "县政府各部门、单位", ""], [DEPARTMENTS, "", "县政府各部门、单位", ""]);
    assert.deepEqual(told(ask(city(DEPARTMENTS), memoryOf({}, [kept]))), [
      `collective-lead ${DEPARTMENTS}: 【县政府各部门、单位】 / 县政府办公室`,
    ]);
    const named = earlier([DEPARTMENTS, "", "县司法局", ""], [DEPARTMENTS, "", "县司法局", ""]);
    assert.deepEqual(told(ask(city(DEPARTMENTS), memoryOf({}, [named]))), [
      `collective-lead ${DEPARTMENTS}: 县司法局 / 县政府各部门、单位 / 县政府办公室`,
    ]);
  });

  it("a unit that came along twice is asked about, once is chance", () => {
    const once = earlier(["市住房城乡建设局", "", "县住房和城乡建设局 县住房保障和房地产发展中心", ""]);
    assert.deepEqual(told(ask(city("市住房城乡建设局"), memoryOf({}, [once]))), []);
    const twice = earlier(
      ["市住房城乡建设局", "", "县住房和城乡建设局 县住房保障和房地产发展中心", ""],
      ["市住房城乡建设局", "", "县住房和城乡建设局 县住房保障和房地产发展中心", ""],
    );
    assert.deepEqual(told(ask(city("市住房城乡建设局"), memoryOf({}, [twice]))), [
      "other 市住房城乡建设局: 县住房和城乡建设局+县住房保障和房地产发展中心 / 县住房和城乡建设局",
    ]);
  });

  it("the same task of another year goes before habits, and is asked about alone", () => {
    const pair = earlier(
      [DEPARTMENTS, "", "县政府办公室", ""],
      [DEPARTMENTS, "", "县政府办公室", ""],
      [DEPARTMENTS, "", "县财政局", "", WORDS],
    );
    const memory = memoryOf({}, [pair]);
    const parent = city(DEPARTMENTS);
    const [question] = ask(parent, memory);
    const [task] = readOutline(parent.notice).tasks;
    assert.deepEqual(
      question?.options.map(({ units }) => units.join()),
      ["县财政局", "县政府办公室", "县政府各部门、单位"],
    );
    assert.equal(question?.options[0]?.reason.zh, "“2024.notice.txt”第11行同一任务这样处理");
    assert.equal(question?.task, task === undefined ? "" : idOf(task));
    const general = `collective-lead:lead:${DEPARTMENTS}`;
    assert.equal(
      taken(parent, { [general]: ["县政府办公室"] }, memory),
      "县政府各部门、单位|",
      "an answer for all others does not go for it",
    );
    assert.equal(taken(parent, { [question?.id ?? ""]: ["县财政局"], [general]: ["县政府办公室"] }, memory), "县财政局|县政府各部门、单位");
  });
});

describe("how an answer is written", () => {
  const lead = (from: string, kind = "collective-lead"): string => `${kind}:lead:${from}`;

  it("without one the counterparts stand", () => {
    assert.equal(taken(city(DEPARTMENTS, LOWER)), `县政府各部门、单位|${TOWNS}`);
    assert.equal(taken(city("市教育局 市大数据局")), "县教育和体育局||市大数据局（县级多由大数据中心或政府办公室承担）");
  });

  it("a collective for which somebody leads takes part, before the governments below", () => {
    assert.equal(taken(city(DEPARTMENTS, LOWER), { [lead(DEPARTMENTS)]: ["县司法局"] }), `县司法局|县政府各部门、单位、${TOWNS}`);
    const both = `${DEPARTMENTS}，各县（市、区）政府`;
    assert.equal(taken(city(`${DEPARTMENTS}，${LOWER}`), { [lead(both)]: ["县政府办公室"] }), `县政府办公室|县政府各部门、单位、${TOWNS}`);
    assert.equal(
      taken(city(LOWER, "市教育局"), { [lead("各县（市、区）政府", "lower-lead")]: ["县政府办公室"] }),
      `县政府办公室|县教育和体育局、${TOWNS}`,
    );
  });

  it("full names become the ones our notices prefer, names in both columns lead", () => {
    const answers = { [lead("市大数据局", "no-counterpart")]: ["汶上县教育和体育局", "县教育和体育局"] };
    assert.equal(taken(city("市大数据局", "市教育局 市民政局"), answers), "县教育和体育局|县民政局");
  });

  it("a name that no registry knows is written and reported", () => {
    assert.equal(
      taken(city("市大数据局"), { [lead("市大数据局", "no-counterpart")]: ["县教肓局"] }),
      "县教肓局||县教肓局（不在单位名录中）",
    );
  });

  it("what is left out on purpose is not missing, unless nobody is left", () => {
    const leftOut = { [lead("市大数据局", "no-counterpart")]: [] };
    assert.equal(taken(city("市教育局 市大数据局"), leftOut), "县教育和体育局|");
    assert.equal(taken(city("市大数据局"), leftOut), "市大数据局||市大数据局（没有别的单位，暂照上级写）");
  });
});

describe("what was decided in the workspace", () => {
  const data: UnitDecision = { from: "济宁市大数据局", place: "济宁市", to: ["县政府办公室"], locality: "汶上县", role: "lead" };

  it("is taken and not asked again", () => {
    const memory = memoryOf({ units: [data] });
    assert.deepEqual(told(ask(city("市大数据局"), memory)), ["no-counterpart 市大数据局: 【县政府办公室】 / 县大数据中心 / ∅"]);
    assert.equal(ask(city("市大数据局"), memory)[0]?.by, "decision");
    assert.equal(taken(city("市大数据局"), undefined, memory), "县政府办公室|");
  });

  it("goes for its column, its places and its task alone", () => {
    assert.match(taken(city("市教育局", "市大数据局"), undefined, memoryOf({ units: [data] })), /^县教育和体育局\|\|/u);
    assert.match(
      taken(city("市教育局", "市大数据局"), undefined, memoryOf({ units: [{ ...data, role: "any" }] })),
      /^县教育和体育局\|县政府办公室$/u,
    );
    for (const other of [{ place: "济南市" }, { locality: "金乡县" }, { task: "1.1.abc" }])
      assert.notEqual(taken(city("市大数据局"), undefined, memoryOf({ units: [{ ...data, ...other }] })), "县政府办公室|");
  });

  it("for one task before all, the later of two, and an answer of now before both", () => {
    const parent = city("市大数据局");
    const [task] = readOutline(parent.notice).tasks;
    assert.ok(task !== undefined);
    const memory = memoryOf({ units: [{ ...data, to: ["县财政局"], task: idOf(task) }, data, { ...data, to: ["县司法局"] }] });
    assert.equal(taken(parent, undefined, memory), "县财政局|");
    assert.equal(taken(parent, undefined, memoryOf({ units: [data, { ...data, to: ["县司法局"] }] })), "县司法局|");
    assert.equal(taken(parent, { "no-counterpart:lead:市大数据局": ["县水务局"] }, memory), "县水务局|");
  });

  it("also against a plain counterpart, and then it is shown", () => {
    const memory = memoryOf({ units: [{ ...data, from: "市财政局", to: ["县审计局"] }] });
    assert.deepEqual(told(ask(city("市财政局"), memory)), ["other 市财政局: 【县审计局】 / 县财政局"]);
    assert.equal(taken(city("市财政局"), undefined, memory), "县审计局|");
  });
});

describe("the tasks that are still open", () => {
  const parent = open(
    inRows(JINING, [
      ["（一）公开", "市教育局", "", "公开招生信息和学区划分。", "3月底前"],
      ["", "市大数据局", "", "建设政务数据开放平台。", "12月底前"],
      ["", "市民政局", "", "每季度公布低保标准。", "每季度末"],
      ["", "市财政局", "", "公开预决算。", "3月底前启动，12月底前完成"],
    ]),
  );
  const names = { notice: "file:///w/w.txt", parent: "file:///w/j.txt" };
  const [first, second] = readOutline(parent.notice).tasks;
  const shown = (takeover: Takeover): string[] =>
    openTasks(EMPTY, parent, takeover).groups.flatMap(({ tasks }) =>
      tasks.map(({ requirement, passed }) => `${requirement}${passed ? "已过" : ""}`),
    );

  it("say which deadlines have passed", () => {
    assert.deepEqual(
      shown({ today: "2025-05-09" }).filter((text) => text.endsWith("已过")),
      ["公开招生信息和学区划分。已过"],
    );
    assert.ok(
      shown({ today: "2025-03-31" }).every((text) => !text.endsWith("已过")),
      "its last day has not passed",
    );
    assert.ok(shown({}).every((text) => !text.endsWith("已过")));
  });

  it("measure deadlines against the date of the notice, where it has one", () => {
    const { notice, locality, units } = EMPTY;
    const dated = { notice, locality, units, parts: { ...EMPTY.parts, date: { iso: "2025-02-10" } } } as LineageNotice;
    const { groups } = openTasks(dated, parent, { today: "2026-11-21" });
    assert.ok(groups.every(({ tasks }) => tasks.every(({ passed }) => !passed)));
  });

  it("leave out what is not for us, and say why", () => {
    assert.ok(first !== undefined && second !== undefined);
    const entry = { ...names, task: idOf(second), words: "建设政务数据", reason: "由市里统一建设" };
    const takeover = { memory: memoryOf({ notForUs: [entry] }), names };
    assert.equal(shown(takeover).length, 3);
    const { leftOut } = openTasks(EMPTY, parent, takeover);
    assert.deepEqual(
      leftOut.map(({ entry: { requirement }, decision }) => `${requirement}${decision.reason}`),
      ["建设政务数据开放平台。由市里统一建设"],
    );
    assert.equal(shown({ ...takeover, names: { ...names, parent: "file:///w/x.txt" } }).length, 4, "another parent's task");
    const moved = { ...entry, task: `9.9.${idOf(second).split(".")[2]}` };
    assert.equal(shown({ memory: memoryOf({ notForUs: [moved] }), names }).length, 3, "also where it moved to");
  });

  it("carry their questions", () => {
    const tasks = openTasks(EMPTY, parent, { memory: memoryOf({}) }).groups.flatMap((group) => group.tasks);
    assert.deepEqual(
      tasks.map(({ questions }) => questions.length),
      [0, 1, 0, 0],
    );
  });

  it("are put in as answered", () => {
    assert.ok(second !== undefined);
    const { edits } = insertInherited(EMPTY, parent, [idOf(second)], { "no-counterpart:lead:市大数据局": ["县政府办公室"] });
    assert.match(table(open(applyEdits(EMPTY.notice.text(), edits))), /建设政务数据开放平台。 \[县政府办公室\|\|12月底前\]/u);
  });
});

describe("of the city's whole table, whatever is answered", () => {
  const child = seed("wenshang-2025");
  const parent = seed("jining-2025");
  const precedents = child.locality === null ? NO_PRECEDENTS : learnUnits([{ child, parent, name: "w" }], child.locality);
  const tasks = readOutline(parent.notice).tasks;

  for (const [answering, memory] of [
    ["nothing", { decisions: NO_DECISIONS, precedents: NO_PRECEDENTS }],
    ["each option in turn", { decisions: NO_DECISIONS, precedents }],
  ] as const)
    it(`${answering}: every unit written is known here or reported, and each stands once`, () => {
      for (const task of tasks) {
        const questions = questionsFor(task, parent, child, memory);
        const turns = answering === "nothing" ? 1 : Math.max(1, ...questions.map(({ options }) => options.length));
        for (let turn = 0; turn < turns; turn++) {
          const answers = Object.fromEntries(questions.map(({ id, options }) => [id, options[turn % options.length]?.units ?? []]));
          const { lead, responsible, missing } = localiseTask(task, parent, child, answering === "nothing" ? {} : answers, memory);
          const reported = missing.map(({ zh }) => zh).join();
          for (const name of [...lead, ...responsible]) {
            const unit = child.units.resolve(name)?.unit;
            assert.ok(unit !== undefined || reported.includes(name), name);
          }
          assert.equal(new Set([...lead, ...responsible]).size, lead.length + responsible.length);
        }
      }
    });

  it("asks no more than a drafter can answer in minutes", () => {
    const asked = mergeQuestions(tasks.map((task) => questionsFor(task, parent, child)));
    assert.ok(asked.filter(({ question }) => question.decided === null).length <= 12);
    for (const { question } of asked) {
      assert.ok(question.options.length > 0);
      assert.ok(question.decided === null || question.options[question.decided] !== undefined);
    }
  });
});
