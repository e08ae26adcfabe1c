/** The edit of a fenjie.lineage.json that writes decisions down. Nothing is written here. */
import type { DecisionChange } from "../../core/lineage/decisions/decisionsText.js";
import { type Message, say } from "../../core/message.js";
import { pathFromFile } from "../../files/decisions.js";
import { folderOf, keyOf, nameOf, resolved } from "../../files/uri.js";
import type { FileEdit, Surroundings } from "./registration.js";
import { utf8 } from "./registration.js";

export type DecidedFile = { readonly file: FileEdit | null } | { readonly problem: Message };

/**
 * @param uri of the file, whether or not it is there
 * @param changes notices by the keys of their addresses
 * @returns null for a file that has it all; a problem for one that is wrong, which is left alone
 */
export const decidedFile = async (around: Surroundings, uri: string, changes: readonly DecisionChange[]): Promise<DecidedFile> => {
  const { runtime, files, openJson } = around;
  const open = openJson.now(uri);
  const isNew = open === null && (await files.stat(uri)) === null;
  if (changes.length === 0) return { file: null };
  const before = open?.text ?? (isNew ? null : await utf8(files, uri));
  if (before === null && !isNew) return { problem: wrong(uri, null) };
  const isEmpty = before === null || before.trim() === "";
  const written = await writtenNames(around, uri, isEmpty ? null : before);
  if ("problem" in written) return written;
  const { withDecisions } = await runtime.load.core();
  const after = withDecisions(
    isEmpty ? null : before,
    changes.map((change) => renamed(change, written.nameOf)),
  );
  if (after === null) return { problem: wrong(uri, null) };
  const text = before ?? "";
  const edit = isEmpty ? { span: { start: 0, end: text.length }, text: after.text } : after.edit;
  return { file: edit === null ? null : { uri, isNew, text, version: open?.version ?? null, edit } };
};

/** What the file calls a notice: as people wrote it there, else the way to it. */
const writtenNames = async (
  { runtime }: Surroundings,
  uri: string,
  text: string | null,
): Promise<{ readonly nameOf: (key: string) => string } | { readonly problem: Message }> => {
  if (text === null) return { nameOf: (key) => pathFromFile(uri, key) };
  const { validateDecisions } = await runtime.load.validation();
  const check = validateDecisions(text);
  if ("problems" in check) return { problem: wrong(uri, check.problems[0] ?? null) };
  const { parents, notForUs } = check.decisions;
  const names = [...Object.entries(parents).flat(2), ...notForUs.flatMap(({ notice, parent }) => [notice, parent])];
  const folder = folderOf(uri) ?? uri;
  const byKey = new Map(names.map((name) => [keyOf(resolved(folder, name)), name]));
  return { nameOf: (key) => byKey.get(key) ?? pathFromFile(uri, key) };
};

const renamed = (change: DecisionChange, nameOf: (key: string) => string): DecisionChange => {
  switch (change.kind) {
    case "parents":
      return { ...change, notice: nameOf(change.notice), parents: change.parents.map(nameOf) };
    case "not-for-us":
      return { ...change, task: { ...change.task, notice: nameOf(change.task.notice), parent: nameOf(change.task.parent) } };
    case "for-us":
      return { ...change, task: { ...change.task, notice: nameOf(change.task.notice), parent: nameOf(change.task.parent) } };
    default:
      return change;
  }
};

const wrong = (uri: string, problem: { readonly line: number; readonly column: number; readonly message: Message } | null): Message => {
  const name = nameOf(uri);
  if (problem === null)
    return say(
      `“${name}”无法读取或不是 UTF-8 编码，决定没有写入；请先改正`,
      `“${name}” cannot be read or is not in UTF-8, and the decision was not written; correct it first`,
    );
  const { line, column, message } = problem;
  return say(
    `“${name}”第 ${line} 行第 ${column} 列有误，决定没有写入；请先改正：${message.zh}`,
    `“${name}” is wrong at line ${line}, column ${column}, and the decision was not written; correct it first: ${message.en}`,
  );
};
