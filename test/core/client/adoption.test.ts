/** Taking tasks over, as far as it is not on the screen: the way through the questions, what becomes of the answers, places in a text. */
import assert from "node:assert/strict";
import test from "node:test";
import { insertedLines, isWithin } from "../../../client/src/adoption/insertedLines.js";
import { answersToSend, answerTo, decisionsOf, newAnswers, type Plan, questionsOf, withAnswer } from "../../../client/src/adoption/plan.js";
import { behind, isAhead, START } from "../../../client/src/adoption/reviewPoint.js";
import { BACK, type Step, walk } from "../../../client/src/adoption/walk.js";
import type { AdoptionResult, AdoptionTask, UnitQuestion } from "../../../server/src/lsp/lineageProtocol.js";

// ---- the way through the questions

type Answers = Readonly<Record<string, string>>;

/** A drafter who answers in turn, and the places of the questions she saw: “b 2/3”. */
const going = (...answers: readonly (string | typeof BACK | undefined)[]) => {
  const left = [...answers];
  const seen: string[] = [];
  const step = (name: string): Step<Answers> => ({
    settled: (state) => state[name] === "known",
    ask: async (state, { step: at, totalSteps }) => {
      seen.push(`${name} ${at}/${totalSteps}`);
      const answer = left.shift();
      return answer === undefined || answer === BACK ? answer : { ...state, [name]: answer };
    },
  });
  return { step, seen };
};

test("questions are asked in turn; going back offers the answers again, and what follows may depend on them", async () => {
  const { step, seen } = going("1", "2", BACK, BACK, "more", "2", "3", "4");
  const end = await walk<Answers>({}, ({ a }) => ["a", "b", "c", ...(a === "more" ? ["d"] : [])].map(step));
  assert.deepEqual(end, { a: "more", b: "2", c: "3", d: "4" });
  assert.deepEqual(seen, ["a 1/3", "b 2/3", "c 3/3", "b 2/3", "a 1/3", "b 2/4", "c 3/4", "d 4/4"]);
});

test("what is answered already is passed over forward, not backward", async () => {
  const { step, seen } = going("1", BACK, "2", "3");
  const end = await walk<Answers>({ b: "known" }, () => ["a", "b", "c"].map(step));
  assert.deepEqual(end, { a: "1", b: "2", c: "3" });
  assert.deepEqual(seen, ["a 1/3", "c 3/3", "b 2/3", "c 3/3"]);
});

test("ending it gives nothing, and what was answered until then has been told", async () => {
  const { step } = going("1", "2", undefined);
  const kept: Answers[] = [];
  assert.equal(
    await walk<Answers>(
      {},
      () => ["a", "b", "c"].map(step),
      (state) => kept.push(state),
    ),
    undefined,
  );
  assert.deepEqual(kept.at(-1), { a: "1", b: "2" });
});

// ---- answers

const question = (id: string, decided: number | null, ...options: readonly (readonly string[])[]): UnitQuestion => ({
  id,
  role: "lead",
  from: `市${id}`,
  task: null,
  words: `市${id}？`,
  options: options.map((units) => ({ units, reason: "", source: null })),
  decided,
  by: decided === null ? null : "decision",
  tasks: 1,
});

const task = (id: string, ...questions: readonly string[]): AdoptionTask => ({
  id,
  requirement: "",
  lead: "",
  responsible: "",
  deadline: "",
  missing: [],
  passed: false,
  notForUs: null,
  questions,
});

const adoption: AdoptionResult = {
  higher: null,
  groups: [{ title: "（一）", tasks: [task("t1", "大数据局"), task("t2", "大数据局", "气象局"), task("t3", "海洋局")] }],
  questions: [question("大数据局", null, ["县政府办公室"], []), question("气象局", 0, ["县气象局"]), question("海洋局", null, [])],
  problem: null,
};

const planFor = (...ids: readonly string[]): Plan => ({ ids: new Set(ids), answers: {}, remember: true });

test("only the questions of the chosen tasks are asked, each once", () => {
  assert.deepEqual(
    questionsOf(adoption, planFor("t1", "t2")).map(({ id }) => id),
    ["大数据局", "气象局"],
  );
  assert.deepEqual(questionsOf(adoption, planFor()), []);
});

test("what she decides and what was decided before is sent; what she puts off is not", () => {
  const questions = questionsOf(adoption, planFor("t1", "t2", "t3"));
  const [data, , sea] = questions;
  assert.ok(data !== undefined && sea !== undefined);
  const plan = withAnswer(withAnswer(planFor("t1", "t2", "t3"), data, []), sea, null);
  assert.deepEqual(answersToSend(questions, plan), { 大数据局: [], 气象局: ["县气象局"] });
  assert.equal(answerTo(sea, plan), null);
});

test("only what is new is remembered, and nothing where she does not want it", () => {
  const questions = questionsOf(adoption, planFor("t2"));
  const [data, weather] = questions;
  assert.ok(data !== undefined && weather !== undefined);
  const plan = withAnswer(withAnswer(planFor("t2"), data, ["县政府办公室"]), weather, ["县气象局"]);
  assert.deepEqual(newAnswers(questions, plan), [data]);
  const decision = { kind: "units", parent: "file:///a", role: "lead", from: "市大数据局", task: null, units: ["县政府办公室"] };
  assert.deepEqual(decisionsOf(questions, plan, "file:///a"), [decision]);
  assert.deepEqual(decisionsOf(questions, { ...plan, remember: false }, "file:///a"), []);
});

// ---- places

const edit = (line: number, character: number, newText: string, to: readonly [number, number] = [line, character]) => ({
  range: { start: { line, character }, end: { line: to[0], character: to[1] } },
  newText,
});

test("new lines are counted in the text after all edits; an edit within a line brings none", () => {
  const edits = [edit(20, 0, "c\nd\n"), edit(3, 1, "二", [3, 2]), edit(10, 0, "a\nb\n"), edit(15, 0, "", [17, 0]), edit(30, 5, "\ne")];
  const lines = insertedLines(edits);
  assert.deepEqual(lines, [
    [10, 11],
    [20, 21],
    [33, 33],
  ]);
  assert.ok(isWithin(11, lines) && !isWithin(13, lines));
});

test("a review goes on behind what was put in, and behind what was left", () => {
  const word = { range: { start: { line: 4, character: 10 }, end: { line: 4, character: 12 } } };
  const at = (line: number, character: number) => ({ range: { start: { line, character }, end: { line, character: character + 2 } } });
  assert.ok(isAhead(word, START));
  assert.ok(!isAhead(word, behind(word, null)));
  assert.ok(isAhead(at(4, 12), behind(word, null)) && !isAhead(at(4, 12), behind(word, "本县域")));
  assert.ok(isAhead(at(4, 10), behind(word, "")) && isAhead(at(5, 0), behind(word, null)));
});
