/**
 * The text of a fenjie.lineage.json with decisions put in or taken out, by the smallest edit: what people wrote there keeps its form and its order.
 * Names of notices are paths here, seen from the file.
 */
import { type JsonPath, type JsonText, readJson } from "../../text/json.js";
import { type JsonEdit, type JsonValue, withElement, withList, withMember, withoutItem } from "../../text/jsonEdit.js";
import type { LeftOutTask, UnitDecision } from "./decisions.js";

export type DecisionChange =
  /** The higher-level notices of `notice`, nearest first; none: as its text cites. */
  | { readonly kind: "parents"; readonly notice: string; readonly parents: readonly string[] }
  /** Left out on purpose; said again it takes the new reason. */
  | { readonly kind: "not-for-us"; readonly task: LeftOutTask }
  /** Not left out any more. */
  | { readonly kind: "for-us"; readonly task: Pick<LeftOutTask, "notice" | "parent" | "task"> }
  /** Who stands for a unit; takes the place of what was decided before for the same unit, places, column and task. */
  | { readonly kind: "units"; readonly decision: UnitDecision }
  /** To be asked again. */
  | { readonly kind: "open"; readonly decision: Omit<UnitDecision, "to"> };

export interface DecisionsText {
  readonly text: string;
  /** From the text before to `text`; null where nothing changed or there was no text. */
  readonly edit: JsonEdit | null;
}

const EMPTY = '{\n  "version": 1\n}\n';

/**
 * @param before the text of the file; null where there is none yet
 * @returns null where that text is no JSON object or something else stands where decisions should: it is left alone
 */
export const withDecisions = (before: string | null, changes: readonly DecisionChange[]): DecisionsText | null => {
  let text = before ?? EMPTY;
  for (const change of changes) {
    const root = rootOf(text);
    const edit = root === null ? null : editFor(text, root, change);
    if (edit === null) return null;
    text = text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end);
  }
  return { text, edit: before === null ? null : between(before, text) };
};

interface Root {
  readonly json: JsonText;
  readonly value: Readonly<Record<string, unknown>>;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const rootOf = (text: string): Root | null => {
  const json = readJson(text);
  return "mistake" in json || !isObject(json.value) ? null : { json, value: json.value };
};

const UNCHANGED: JsonEdit = { span: { start: 0, end: 0 }, text: "" };

const editFor = (text: string, root: Root, change: DecisionChange): JsonEdit | null => {
  switch (change.kind) {
    case "parents":
      return parentsEdit(text, root, change.notice, change.parents);
    case "not-for-us":
      return listEdit(text, root, "notForUs", sameTask(change.task), leftOutJson(change.task));
    case "for-us":
      return listEdit(text, root, "notForUs", sameTask(change.task), null);
    case "units":
      return listEdit(text, root, "units", sameUnit(change.decision), unitJson(change.decision));
    case "open":
      return listEdit(text, root, "units", sameUnit(change.decision), null);
  }
};

const parentsEdit = (text: string, { json, value }: Root, notice: string, parents: readonly string[]): JsonEdit | null => {
  if (value.parents === undefined) return parents.length === 0 ? UNCHANGED : withMember(text, json, [], "parents", { [notice]: parents });
  if (!isObject(value.parents)) return null;
  const at = Object.keys(value.parents).indexOf(notice);
  if (at < 0) return parents.length === 0 ? UNCHANGED : withMember(text, json, ["parents"], notice, parents);
  if (parents.length > 0) return withList(text, json, ["parents", notice], parents);
  // Keys that are numbers come first in an object and not in the text: the text counts.
  const key = JSON.stringify(notice);
  const index = json.listAt(["parents"])?.items.findIndex(({ start }) => text.startsWith(key, start)) ?? -1;
  return withoutItem(json, ["parents"], index);
};

type Entry = Readonly<Record<string, unknown>>;

/** One entry for one thing: what was there for it goes. */
const listEdit = (
  text: string,
  { json, value }: Root,
  key: "notForUs" | "units",
  isSame: (entry: Entry) => boolean,
  entry: JsonValue | null,
): JsonEdit | null => {
  const list = value[key];
  if (list === undefined) return entry === null ? UNCHANGED : withMember(text, json, [], key, [entry]);
  if (!Array.isArray(list)) return null;
  const path: JsonPath = [key];
  const at = list.map((item) => isObject(item) && isSame(item)).lastIndexOf(true);
  if (at < 0) return entry === null ? UNCHANGED : withElement(text, json, path, entry);
  return entry === null ? withoutItem(json, path, at) : withList(text, json, [key, at], entry);
};

const sameTask =
  (task: Pick<LeftOutTask, "notice" | "parent" | "task">) =>
  (entry: Entry): boolean =>
    entry.notice === task.notice && entry.parent === task.parent && entry.task === task.task;

const sameUnit =
  ({ from, place, locality, role, task }: Omit<UnitDecision, "to">) =>
  (entry: Entry): boolean =>
    entry.from === from && entry.place === place && entry.locality === locality && entry.role === role && entry.task === task;

const leftOutJson = ({ notice, parent, task, words, reason, date }: LeftOutTask): JsonValue => ({
  notice,
  parent,
  task,
  words,
  reason,
  ...(date !== undefined && { date }),
});

const unitJson = ({ from, place, to, locality, role, task }: UnitDecision): JsonValue => ({
  from,
  place,
  to,
  locality,
  role,
  ...(task !== undefined && { task }),
});

/** The one edit that leads from a text to another: what they begin and end with alike stays. */
const between = (before: string, after: string): JsonEdit | null => {
  if (before === after) return null;
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < before.length - start && tail < after.length - start && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail++;
  return { span: { start, end: before.length - tail }, text: after.slice(start, after.length - tail) };
};
