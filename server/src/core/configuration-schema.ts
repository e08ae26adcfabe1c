/**
 * The check of a fenjie.json that comes from outside, and the JSON Schema that editors complete it by. Kept apart from configuration.ts, so
 * that checking a notice does not load zod.
 */
import * as z from "zod";
import type { Configuration } from "./configuration.js";
import type { NumberOption } from "./rules/options.js";
import { optionsOfRule, SETTABLE, SEVERITIES, settingProblems, unknownRule } from "./rules/settingProblems.js";
import { jsonProblem, type SchemaProblem, schemaProblems, type Telling } from "./schemaProblems.js";
import { type JsonPath, readJson } from "./text/json.js";

const LEVELS = ["province", "city", "county", "district", "town"] as const;
const ROLES = ["task", "lead", "responsible", "requirement", "deadline", "person", "serial", "other"] as const;

const path = z.string().min(1);
const paths = z.array(path);
const headings = z.array(z.string().min(1).max(16));

const severity = z.enum(SEVERITIES);
const setting = z
  .union([severity, z.tuple([severity, z.strictObject({})])])
  .describe("规则的级别")
  .meta({ id: "rule" });

/** Of a rule that takes options. */
const settingWith = (options: Readonly<Record<string, NumberOption>>) => {
  const shape = Object.entries(options).map(([name, { least, most, means }]) => [
    name,
    z.number().int().min(least).max(most).optional().describe(means),
  ]);
  return z
    .union([severity, z.tuple([severity, z.strictObject(Object.fromEntries(shape))])])
    .describe(`规则的级别，或［级别, 选项］：["hint", {"${Object.keys(options)[0]}": …}]`);
};
const settingOf = (id: string) => {
  const options = optionsOfRule(id);
  return (Object.keys(options).length === 0 ? setting : settingWith(options)).optional();
};

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
  registries: paths.optional().describe("本地的单位名录，可用通配符：“units/*.json”；也可以是 CSV 或 Excel（.xlsx）表格"),
  columns: z.strictObject(shapeOf(ROLES, headings.optional())).optional().describe('各类列的其他列名：{"lead": ["牵头科室"]}'),
  rules: z
    .strictObject(Object.fromEntries(SETTABLE.map((id) => [id, settingOf(id)])))
    .optional()
    .describe("各条规则的级别和选项"),
  parents: paths.optional().describe("上级通知，由近及远；缺省按正文的引用查找"),
  ignore: paths.optional().describe("不检查、也不作参照的文件，可用通配符：“archive/**”"),
  baseline: path.optional().describe("基线文件"),
});

export type ConfigurationProblem = SchemaProblem;

export type ConfigurationCheck = { readonly configuration: Configuration } | { readonly problems: readonly ConfigurationProblem[] };

/** Checks the text of a fenjie.json. Gives the configuration, or every problem with its place; never throws. */
export const validateConfiguration = (text: string): ConfigurationCheck => {
  const json = readJson(text);
  if ("mistake" in json) return { problems: [jsonProblem(text, json.mistake)] };
  const result = configuration.safeParse(json.value);
  if (result.success) {
    const { $schema: _schema, ...found } = result.data;
    // What is absent has no key: JSON has no undefined.
    return { configuration: found as Configuration };
  }
  return { problems: schemaProblems(result.error, text, json, TELLING) };
};

/** JSON Schema (draft 7) of fenjie.json, for schemas/fenjie.schema.json. */
export const configurationJsonSchema = (): object => z.toJSONSchema(configuration, { target: "draft-7", io: "input" });

const knownKeys = (path: JsonPath): readonly string[] => {
  if (path.length === 0) return Object.keys(configuration.shape).filter((key) => key !== "$schema");
  if (path[0] === "locality") return ["name", "level", "parent"];
  return path[0] === "columns" ? ROLES : SETTABLE;
};

const TELLING: Telling = {
  file: "fenjie.json",
  keys: knownKeys,
  describe: (path, root) => (path[0] === "rules" && path.length > 1 ? settingProblems(path, root) : null),
  unknownKey: (path, key) => (path[0] === "rules" ? unknownRule(key) : null),
};
