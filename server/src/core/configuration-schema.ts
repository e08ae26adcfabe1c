/**
 * The check of a fenjie.json that comes from outside, and the JSON Schema that editors complete it by. Kept apart from configuration.ts, so
 * that checking a notice does not load zod.
 */
import * as z from "zod";
import type { Configuration } from "./configuration.js";
import { type Message, say } from "./message.js";
import { RULE_IDS } from "./rules/ids.js";
import { editDistance } from "./text/distance.js";
import { type JsonPath, lineAndColumn, readJson, writtenPath } from "./text/json.js";

const LEVELS = ["province", "city", "county", "district", "town"] as const;
const ROLES = ["task", "lead", "responsible", "requirement", "deadline", "person", "serial", "other"] as const;
const SEVERITIES = ["error", "warning", "info", "hint", "off"] as const;

const path = z.string().min(1);
const paths = z.array(path);
const headings = z.array(z.string().min(1).max(16));

const severity = z.enum(SEVERITIES);
const setting = z
  .union([severity, z.tuple([severity, z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))])])
  .describe('级别，或［级别, 选项］："off"，["hint", {"count": 6}]')
  .meta({ id: "rule" });

const shapeOf = <K extends string, S extends z.ZodType>(keys: readonly K[], schema: S): Record<K, S> =>
  Object.fromEntries(keys.map((key) => [key, schema])) as Record<K, S>;

const configuration = z.strictObject({
  $schema: z.string().optional(),
  locality: z
    .strictObject({
      name: z.string().min(2).max(60).describe("地名全称，如“汶上县”"),
      level: z.enum(LEVELS).optional().describe("层级；县级市为 county"),
      parent: z.string().min(2).max(60).optional().describe("上级地名，如“济宁市”"),
    })
    .optional()
    .describe("通知所属的地方；缺省由发文机关、文号或标题判断"),
  registries: paths.optional().describe("本地的单位名录，可用通配符：“units/*.json”"),
  columns: z.strictObject(shapeOf(ROLES, headings.optional())).optional().describe('各类列的其他列名：{"lead": ["牵头科室"]}'),
  rules: z.strictObject(shapeOf(RULE_IDS, setting.optional())).optional().describe("各条规则的级别和选项"),
  parents: paths.optional().describe("上级通知，由近及远；缺省按正文的引用查找"),
  ignore: paths.optional().describe("不检查、也不作参照的文件，可用通配符：“archive/**”"),
  baseline: path.optional().describe("基线文件"),
});

/** What is wrong in a file, at its place: line and column from 1, the column in UTF-16 code units. */
export interface ConfigurationProblem {
  /** Keys and indexes from the root; empty for the file as a whole. */
  readonly path: JsonPath;
  readonly line: number;
  readonly column: number;
  readonly message: Message;
}

export type ConfigurationCheck = { readonly configuration: Configuration } | { readonly problems: readonly ConfigurationProblem[] };

/** Checks the text of a fenjie.json. Gives the configuration, or every problem with its place; never throws. */
export const validateConfiguration = (text: string): ConfigurationCheck => {
  const json = readJson(text);
  if ("mistake" in json) {
    const { span, message } = json.mistake;
    return { problems: [{ path: [], ...lineAndColumn(text, span.start), message }] };
  }
  const result = configuration.safeParse(json.value);
  if (result.success) {
    const { $schema: _schema, ...found } = result.data;
    // What is absent has no key: JSON has no undefined.
    return { configuration: found as Configuration };
  }
  const problems = result.error.issues.flatMap((issue) =>
    explain(issue, json.value).map(({ path, message }) => ({ path, ...lineAndColumn(text, json.placeOf(path).start), message })),
  );
  return { problems: problems.sort((a, b) => a.line - b.line || a.column - b.column) };
};

/** JSON Schema (draft 7) of fenjie.json, for schemas/fenjie.schema.json. */
export const configurationJsonSchema = (): object => z.toJSONSchema(configuration, { target: "draft-7", io: "input" });

interface Explained {
  readonly path: JsonPath;
  readonly message: Message;
}

const explain = (issue: z.core.$ZodIssue, root: unknown): Explained[] => {
  const path = issue.path.filter((key): key is string | number => typeof key !== "symbol");
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => ({ path: [...path, key], message: unknownKey(path, key) }));
  return [{ path, message: describe(issue, path, root) }];
};

const describe = (issue: z.core.$ZodIssue, path: JsonPath, root: unknown): Message => {
  const at = writtenPath(path);
  if (path.length === 0) return say("fenjie.json 应为一个对象：{ … }", "fenjie.json should be an object: { … }");
  if (path[0] === "rules" && path.length > 1) return ruleSetting(path, root);
  switch (issue.code) {
    case "invalid_type": {
      const [zh, en] = TYPES[issue.expected] ?? [issue.expected, issue.expected];
      if (valueAt(root, path) === undefined) return say(`“${at}”缺失，应为${zh}`, `“${at}” is missing; it should be ${en}`);
      return say(`“${at}”应为${zh}`, `“${at}” should be ${en}`);
    }
    case "invalid_value":
      return say(`“${at}”应为以下之一：${issue.values.join("、")}`, `“${at}” should be one of: ${issue.values.join(", ")}`);
    case "too_small":
      return say(`“${at}”太短`, `“${at}” is too short`);
    case "too_big":
      return say(`“${at}”太长`, `“${at}” is too long`);
    default:
      return say(`“${at}”的写法不对`, `“${at}” is not in the right form`);
  }
};

const TYPES: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  string: ["字符串", "a string"],
  array: ["数组［…］", "a list [ … ]"],
  object: ["对象 { … }", "an object { … }"],
  number: ["数字", "a number"],
  boolean: ["true 或 false", "true or false"],
};

const ruleSetting = (path: JsonPath, root: unknown): Message => {
  const id = String(path[1]);
  const given = valueAt(root, path.slice(0, 2));
  const value = typeof given === "string" ? `“${given}”` : "";
  return say(
    `规则“${id}”的设置${value}不对：应为 ${SEVERITIES.join("、")} 之一，或 ["warning", { 选项 }]`,
    `The setting ${value} of rule “${id}” is not right: it should be one of ${SEVERITIES.join(", ")}, or ["warning", { options }]`.replace(
      "  ",
      " ",
    ),
  );
};

const valueAt = (root: unknown, path: JsonPath): unknown => {
  let value = root;
  for (const key of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value;
};

const unknownKey = (path: JsonPath, key: string): Message => {
  const known = knownKeys(path);
  const near = nearest(key, known);
  if (path[0] === "rules") {
    return near === null
      ? say(`没有“${key}”这条规则，请删去或改正`, `There is no rule “${key}”; remove or correct it`)
      : say(`没有“${key}”这条规则，是不是“${near}”？`, `There is no rule “${key}”; did you mean “${near}”?`);
  }
  const where = path.length === 0 ? say("fenjie.json ", "fenjie.json ") : say(`“${writtenPath(path)}”`, `“${writtenPath(path)}” `);
  return near === null
    ? say(
        `${where.zh}中没有“${key}”这一项，可用的有：${known.join("、")}`,
        `${where.en}has no key “${key}”; there are: ${known.join(", ")}`,
      )
    : say(`${where.zh}中没有“${key}”这一项，是不是“${near}”？`, `${where.en}has no key “${key}”; did you mean “${near}”?`);
};

const knownKeys = (path: JsonPath): readonly string[] => {
  if (path.length === 0) return Object.keys(configuration.shape).filter((key) => key !== "$schema");
  if (path[0] === "locality") return ["name", "level", "parent"];
  return path[0] === "columns" ? ROLES : RULE_IDS;
};

/** The known key that is nearest in writing: at most a third of it differs, and upper and lower case do not count. */
const nearest = (key: string, known: readonly string[]): string | null => {
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
