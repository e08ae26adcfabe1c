/** What the drafter decides about taking tasks over, as the changes of fenjie.lineage.json that remember it. */
import type { CheckedNotice } from "../../checked.js";
import { type Decisions, notForUsIn, type UnitDecision } from "../../lineage/decisions/decisions.js";
import type { DecisionChange } from "../../lineage/decisions/decisionsText.js";
import { canonicalFrom } from "../../lineage/decisions/subjects.js";
import { idOf, tasksOfIds } from "../../lineage/insertion/taskId.js";
import type { ParentCandidate } from "../../lineage/parents.js";
import { outlineOf } from "../../lineage/relation.js";
import { type Message, say } from "../../message.js";
import { firstWords } from "../../rules/rows.js";
import { wordingOf } from "./wording.js";

/** Notices by the names of candidates. */
export type Wish =
  /** Take the tasks from these, nearest first; none: from those the text cites. */
  | { readonly kind: "parents"; readonly parents: readonly string[] }
  /** @property id of `idOf` */
  | { readonly kind: "not-for-us"; readonly parent: string; readonly id: string; readonly reason: string }
  | { readonly kind: "for-us"; readonly parent: string; readonly id: string }
  /** `units` stand for `from`: for all tasks, or for one. None: it is left out. */
  | {
      readonly kind: "units";
      readonly parent: string;
      readonly role: "lead" | "responsible";
      readonly from: string;
      readonly task: string | null;
      readonly units: readonly string[];
    };

export interface DecideAround {
  readonly candidates: readonly ParentCandidate[];
  readonly decisions: Decisions;
  /** ISO. */
  readonly today: string;
}

/** @returns the changes, without those that would change nothing; or why a wish cannot be remembered */
export const changesFor = (
  checked: CheckedNotice,
  wishes: readonly Wish[],
  around: DecideAround,
): readonly DecisionChange[] | { readonly problem: Message } => {
  const changes: DecisionChange[] = [];
  for (const wish of wishes) {
    const change = changeFor(checked, wish, around);
    if (change !== null && "problem" in change) return change;
    if (change !== null) changes.push(change);
  }
  return changes;
};

type Change = DecisionChange | { readonly problem: Message } | null;

const changeFor = (checked: CheckedNotice, wish: Wish, around: DecideAround): Change => {
  const { name } = checked;
  if (wish.kind === "units") return unitsChange(checked, wish, around);
  // What is in no file has no name to be remembered by.
  if (name === null) return GONE;
  if (wish.kind === "parents") {
    if (wish.parents.includes(name)) return OWN_PARENT;
    const before = around.decisions.parents[name] ?? [];
    const isSame = before.length === wish.parents.length && before.every((parent, i) => parent === wish.parents[i]);
    return isSame ? null : { kind: "parents", notice: name, parents: [...new Set(wish.parents)] };
  }
  const parent = around.candidates.find((candidate) => candidate.name === wish.parent);
  if (parent === undefined) return wish.kind === "for-us" ? takenBack(name, wish, around) : GONE;
  const [task] = tasksOfIds(outlineOf(parent.checked.notice), [wish.id]);
  if (task === undefined) return wish.kind === "for-us" ? takenBack(name, wish, around) : GONE;
  const known = notForUsIn(around.decisions, { notice: name, parent: wish.parent })(task);
  if (wish.kind === "for-us") return known === null ? null : { kind: "for-us", task: known };
  const reason = wish.reason.trim().slice(0, LONGEST_REASON);
  if (known?.reason === reason) return null;
  const entry = { notice: name, parent: wish.parent, words: firstWords(wordingOf(task), WORDS), reason, date: around.today };
  return { kind: "not-for-us", task: { ...entry, task: known?.task ?? idOf(task) } };
};

/** As the schema of the file has it. */
const LONGEST_REASON = 500;
const LONGEST_UNIT = 60;
const WORDS = 30;

/** Where the notice or the task is gone, what was said of it can still be taken back. */
const takenBack = (
  notice: string,
  { parent, id }: { readonly parent: string; readonly id: string },
  { decisions }: DecideAround,
): Change => {
  const known = decisions.notForUs.find((entry) => entry.notice === notice && entry.parent === parent && entry.task === id);
  return known === undefined ? null : { kind: "for-us", task: known };
};

const unitsChange = (
  { locality }: CheckedNotice,
  wish: Wish & { readonly kind: "units" },
  { candidates, decisions }: DecideAround,
): Change => {
  const parent = candidates.find((candidate) => candidate.name === wish.parent);
  if (parent === undefined) return GONE;
  const place = parent.checked.locality;
  if (place === null || locality === null) return NO_PLACE;
  const to = unitsFrom(wish.units);
  if ("problem" in to) return to;
  const from = canonicalFrom(wish.from, parent.checked);
  const { role, task } = wish;
  const decision: UnitDecision = { from, place: place.name, to: to.units, locality: locality.name, role, ...(task !== null && { task }) };
  const known = decisions.units.filter((entry) => isForSame(entry, decision)).at(-1);
  const isSame = known !== undefined && known.to.length === to.units.length && known.to.every((unit, i) => unit === to.units[i]);
  return isSame ? null : { kind: "units", decision };
};

const isForSame = (a: UnitDecision, b: UnitDecision): boolean =>
  a.from === b.from && a.place === b.place && a.locality === b.locality && a.role === b.role && a.task === b.task;

/** The “、” that belongs to a name: 县政府各部门、单位, 各镇、街道, 有关部门、单位. */
const COLLECTIVE =
  /(?:各|有关|相关)(?:部门|单位|乡|镇|街道|县|市|区|企业|人民团体)(?:、(?:部门|单位|乡|镇|街道|县|市|区|企业|人民团体))+/gu;

/** Names of units as somebody typed them, each once; or what is wrong with one. */
export const unitsFrom = (typed: readonly string[]): { readonly units: readonly string[] } | { readonly problem: Message } => {
  const units = [...new Set(typed.map((name) => name.trim()).filter((name) => name !== ""))];
  const wrong = units.find((name) => name.length < 2 || name.length > LONGEST_UNIT || /[\t\r\n、；;]/u.test(name.replace(COLLECTIVE, "")));
  if (wrong === undefined) return { units };
  const shown = firstWords(wrong, 20);
  return {
    problem: say(
      `“${shown}”不是一个单位的名称；每次写一个单位，用全称或规范简称`,
      `“${shown}” is not the name of one unit; write one unit at a time, by its full or usual short name`,
    ),
  };
};

const GONE = {
  problem: say(
    "没有找到所说的上级通知或任务，可能已移走或改动；请刷新后重新选择",
    "The higher-level notice or task was not found; it may have been moved or changed: refresh and choose again",
  ),
};
const OWN_PARENT = {
  problem: say("通知不能以自己为上级通知，请另选", "A notice cannot be its own higher-level notice; choose another"),
};
const NO_PLACE = {
  problem: say(
    "看不出本通知或上级通知是哪里的，无法记住单位的对应；请写明发文机关，或在 fenjie.json 的“locality”中指定",
    "It cannot be told of which place this notice or the higher-level one is, so the units cannot be remembered; name the issuer, or the place under “locality” in fenjie.json",
  ),
};
