/**
 * What is wrong in a JSON file that has a schema, in words and at its place: fenjie.json, fenjie.lineage.json. It is loaded with the schemas,
 * where there is such a file.
 */
import type * as z from "zod";
import { type Message, say } from "./message.js";
import { editDistance } from "./text/distance.js";
import { type JsonMistake, type JsonPath, type JsonText, lineAndColumn, writtenPath } from "./text/json.js";

/** What is wrong in a file, at its place: line and column from 1, the column in UTF-16 code units. */
export interface SchemaProblem {
  /** Keys and indexes from the root; empty for the file as a whole. */
  readonly path: JsonPath;
  readonly line: number;
  readonly column: number;
  readonly message: Message;
  /** The text is no JSON: an editor that reads JSON says so itself. */
  readonly isSyntax?: boolean;
}

/** How the problems of one kind of file are told. */
export interface Telling {
  /** “fenjie.json” */
  readonly file: string;
  /** The keys an object at `path` may have. */
  readonly keys: (path: JsonPath) => readonly string[];
  /**
   * Its own words for what is wrong at `path` or below, each where it stands; null or none for the usual ones. Where a value may be of several forms, the
   * schema only knows that none of them fits.
   */
  readonly describe?: (path: JsonPath, root: unknown) => readonly Told[] | null;
  /** Its own words for a key that is not known; null for the usual ones. */
  readonly unknownKey?: (path: JsonPath, key: string) => Message | null;
}

/** What is wrong, before its place in the text is looked up. */
export interface Told {
  readonly path: JsonPath;
  readonly message: Message;
}

/** What is wrong with a text that cannot be read as JSON. */
export const jsonProblem = (text: string, { span, message, isSyntax }: JsonMistake): SchemaProblem => ({
  path: [],
  ...lineAndColumn(text, span.start),
  message,
  isSyntax,
});

/** Every problem with its place, in the order of the text. */
export const schemaProblems = (error: z.ZodError, text: string, json: JsonText, telling: Telling): readonly SchemaProblem[] => {
  const told = error.issues.flatMap((issue) => toldOf(issue, json.value, telling));
  return [...new Map(told.map((one) => [`${writtenPath(one.path)} ${one.message.en}`, one])).values()]
    .map(({ path, message }) => ({ path, ...lineAndColumn(text, json.placeOf(path).start), message }))
    .sort((a, b) => a.line - b.line || a.column - b.column);
};

const toldOf = (issue: z.core.$ZodIssue, root: unknown, telling: Telling): readonly Told[] => {
  const path = issue.path.filter((key): key is string | number => typeof key !== "symbol");
  const own = telling.describe?.(path, root) ?? [];
  if (own.length > 0) return own;
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: telling.unknownKey?.(path, key) ?? unknownKey(path, key, telling),
    }));
  return [{ path, message: describe(issue, path, root, telling) }];
};

const describe = (issue: z.core.$ZodIssue, path: JsonPath, root: unknown, telling: Telling): Message => {
  const at = writtenPath(path);
  if (path.length === 0) return say(`${telling.file} 应为一个对象：{ … }`, `${telling.file} should be an object: { … }`);
  switch (issue.code) {
    case "invalid_type": {
      const [zh, en] = TYPES[issue.expected] ?? [issue.expected, issue.expected];
      if (valueAt(root, path) === undefined) return say(`“${at}”缺失，应为${zh}`, `“${at}” is missing; it should be ${en}`);
      return say(`“${at}”应为${zh}`, `“${at}” should be ${en}`);
    }
    case "invalid_value":
      if (valueAt(root, path) === undefined)
        return say(
          `“${at}”缺失，应为以下之一：${issue.values.join("、")}`,
          `“${at}” is missing; it should be one of: ${issue.values.join(", ")}`,
        );
      return say(`“${at}”应为以下之一：${issue.values.join("、")}`, `“${at}” should be one of: ${issue.values.join(", ")}`);
    case "too_small":
      return say(`“${at}”太短`, `“${at}” is too short`);
    case "too_big":
      return say(`“${at}”太长`, `“${at}” is too long`);
    case "invalid_format":
      if (issue.format === "date") return say(`“${at}”应为 2025-12-31 形式的日期`, `“${at}” should be a date like 2025-12-31`);
      return say(`“${at}”的写法不对`, `“${at}” is not in the right form`);
    default:
      return say(`“${at}”的写法不对`, `“${at}” is not in the right form`);
  }
};

const TYPES: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  string: ["字符串", "a string"],
  array: ["数组［…］", "a list [ … ]"],
  object: ["对象 { … }", "an object { … }"],
  record: ["对象 { … }", "an object { … }"],
  number: ["数字", "a number"],
  boolean: ["true 或 false", "true or false"],
};

const unknownKey = (path: JsonPath, key: string, { file, keys }: Telling): Message => {
  const known = keys(path);
  const near = nearestKey(key, known);
  const where = path.length === 0 ? say(`${file} `, `${file} `) : say(`“${writtenPath(path)}”`, `“${writtenPath(path)}” `);
  return near === null
    ? say(
        `${where.zh}中没有“${key}”这一项，可用的有：${known.join("、")}`,
        `${where.en}has no key “${key}”; there are: ${known.join(", ")}`,
      )
    : say(`${where.zh}中没有“${key}”这一项，是不是“${near}”？`, `${where.en}has no key “${key}”; did you mean “${near}”?`);
};

/** The value at a path; undefined where there is none. */
export const valueAt = (root: unknown, path: JsonPath): unknown => {
  let value = root;
  for (const key of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value;
};

/** The known key that is nearest in writing: at most a third of it differs, and upper and lower case do not count. */
export const nearestKey = (key: string, known: readonly string[]): string | null => {
  let best: string | null = null;
  let least = Math.max(1, Math.floor(key.length / 3)) + 1;
  for (const candidate of known) {
    const distance = editDistance(key.toLowerCase(), candidate.toLowerCase(), least);
    if (distance < least) {
      best = candidate;
      least = distance;
    }
  }
  return best ?? known.find((candidate) => candidate.endsWith(`/${key}`)) ?? null;
};
