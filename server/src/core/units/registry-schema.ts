/**
 * The check of a registry file that comes from outside, and the JSON Schema that editors complete such files by. Kept apart from
 * registry.ts, so that reading a notice does not load zod.
 */
import * as z from "zod";
import { type Message, say } from "../message.js";
import { nearestKey } from "../schemaProblems.js";
import type { JsonPath } from "../text/json.js";
import type { Registry } from "./registry.js";

const LEVELS = ["province", "city", "county", "district", "town"] as const;
const KINDS = [
  ...([
    "department",
    "party-organ",
    "state-organ",
    "mass-organisation",
    "military",
    "coordinating-body",
    "field-office",
    "central-branch",
  ] as const),
  ...([
    "public-institution",
    "enterprise",
    "school",
    "hospital",
    "government",
    "lower-governments",
    "zone-committee",
    "collective",
  ] as const),
] as const;

const name = z.string().min(2).max(60);
const names = z.array(name);
const functionId = z.string().regex(/^[a-z][a-z0-9-]*$/);
const date = z.iso.date();
const kind = z.enum(KINDS).describe("单位类别");

const locality = z
  .strictObject({
    name: name.describe("地名全称，如“汶上县”"),
    level: z.enum(LEVELS).describe("层级；县级市为 county"),
    parent: name.nullable().describe("上级地名，如“济宁市”；没有则为 null"),
    short: z.string().min(1).max(20).describe("去掉最后一个字的地名，如“汶上”"),
  })
  .describe("名录所属地方");

const pattern = z.string().min(1).max(60);
const patterns = z.strictObject({
  full: pattern.describe("全称去掉地名，如“发展和改革委员会”；{} 为地名，{~} 为地名简称，{^} 为上级地名"),
  short: pattern.optional().describe("公文中的惯用简称，如“发展改革委”"),
  also: z.array(pattern).optional().describe("同样规范的其他名称"),
  aliases: z.array(pattern).optional().describe("能识别但不宜使用的名称，如“发改委”"),
  kind: kind.optional(),
  note: z.string().optional(),
});
const noOrgan = z.strictObject({
  mergedInto: functionId.nullable().describe("本级由哪个职能的单位承担；没有对应单位则为 null"),
  note: z.string().optional(),
});
const atLevel = z.union([patterns, noOrgan]).optional();

const functionEntry = z.strictObject({
  id: functionId.describe("职能代号，小写字母、数字和连字符"),
  kind,
  levels: z
    .strictObject({ province: atLevel, city: atLevel, county: atLevel, district: atLevel, town: atLevel, any: atLevel })
    .describe("各级的名称；district 缺省同 county，其余缺省同 any"),
  former: z
    .array(z.strictObject({ name: pattern, aliases: z.array(pattern).optional(), until: date.describe("名称使用的最后一天") }))
    .optional(),
  topics: z.array(pattern).optional().describe("职能领域的词，合并设置的机构由此识别"),
  verified: z.boolean().optional(),
  note: z.string().optional(),
});

const unitEntry = z.strictObject({
  function: z.string().regex(/^\S+$/).optional().describe("职能代号；学校、企业等独有的单位不填"),
  name: name.describe("全称，如“汶上县发展和改革局”"),
  short: name.optional().describe("公文中使用的名称，如“县发展和改革局”；缺省时有职能的单位去掉地名加级别（“县教育局”），其他单位同全称"),
  also: names.optional().describe("同样规范的其他名称"),
  aliases: names.optional().describe("能识别但不宜使用的名称"),
  kind: kind.optional(),
  covers: z.array(functionId).optional().describe("兼有的职能，如教育和体育局的“sport”"),
  from: date.optional().describe("启用日期"),
  until: date.optional().describe("名称使用的最后一天"),
  successor: name.optional().describe("承接单位的名称"),
  parent: name.optional().describe("所属单位的名称"),
  note: z.string().optional().describe("备注，不影响检查"),
});

const registry = z.strictObject({
  $schema: z.string().optional(),
  version: z.literal(1),
  locality: locality.optional(),
  lower: names.optional().describe("直接下级地名"),
  codes: names.optional().describe("发文机关代字，如“汶政办字”"),
  functions: z.array(functionEntry).optional().describe("职能及各级名称（通用名录）"),
  units: z.array(unitEntry).optional().describe("本地单位"),
  remarks: z.array(z.string()).optional().describe("待核对的事项，不影响检查"),
});

export interface RegistryProblem {
  /** Place in the file: ["units", 3, "name"]. */
  readonly path: JsonPath;
  readonly message: Message;
}

export type RegistryCheck = { readonly registry: Registry } | { readonly problems: readonly RegistryProblem[] };

/** “units[3].name” */
const written = (path: readonly PropertyKey[]): string =>
  path.map((key, i) => (typeof key === "number" ? `[${key}]` : `${i > 0 ? "." : ""}${String(key)}`)).join("");

const explain = (issue: z.core.$ZodIssue): Message => {
  const at = written(issue.path) || "$";
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined
        ? say(`“${at}”缺失或类型不对，应为 ${issue.expected}`, `“${at}” is missing or of the wrong type; expected ${issue.expected}`)
        : say(`“${at}”类型不对，应为 ${issue.expected}`, `“${at}” must be of type ${issue.expected}`);
    case "invalid_value":
      return say(`“${at}”应为以下之一：${issue.values.join("、")}`, `“${at}” must be one of: ${issue.values.join(", ")}`);
    case "too_small":
      return say(`“${at}”太短`, `“${at}” is too short`);
    case "too_big":
      return say(`“${at}”太长`, `“${at}” is too long`);
    case "invalid_format":
      return issue.format === "date"
        ? say(`“${at}”应为 2025-12-31 形式的日期`, `“${at}” must be a date like 2025-12-31`)
        : say(`“${at}”的写法不对`, `“${at}” is not written in the right form`);
    case "invalid_union":
      return say(`“${at}”应有 full（名称）或 mergedInto（并入的职能）`, `“${at}” must have full (a name) or mergedInto (a function)`);
    default:
      return say(`“${at}”不符合单位名录的格式`, `“${at}” does not fit the form of a registry`);
  }
};

/** The fields there are at a place; none further down, where they are few. */
const fieldsAt = (path: JsonPath): readonly string[] => {
  const [list, , ...below] = path;
  if (path.length === 0) return Object.keys(registry.shape);
  if (list === "locality") return Object.keys(locality.shape);
  if (below.length > 0) return [];
  return Object.keys(list === "units" ? unitEntry.shape : functionEntry.shape);
};

const unknownField = (path: JsonPath, key: string): RegistryProblem => {
  const near = nearestKey(key, fieldsAt(path));
  const message =
    near === null
      ? say(`名录中没有“${key}”这一项，请删去或改正`, `A registry has no “${key}” here; remove or correct it`)
      : say(`名录中没有“${key}”这一项，是不是“${near}”？`, `A registry has no “${key}” here; did you mean “${near}”?`);
  return { path: [...path, key], message };
};

const problemsOf = (issue: z.core.$ZodIssue): readonly RegistryProblem[] => {
  const path = issue.path.filter((key): key is string | number => typeof key !== "symbol");
  return issue.code === "unrecognized_keys" ? issue.keys.map((key) => unknownField(path, key)) : [{ path, message: explain(issue) }];
};

/** What the shape alone does not say: units need a place, a unit without function needs a kind, and no two share a name. */
const consistency = (found: Registry): readonly RegistryProblem[] => {
  const problems: RegistryProblem[] = [];
  const units = found.units ?? [];
  if (units.length > 0 && !found.locality)
    problems.push({ path: ["locality"], message: say("有“units”就必须写明“locality”（所属地方）", "“units” need a “locality”") });
  const seen = new Map<string, number>();
  units.forEach((unit, index) => {
    const path = ["units", index];
    if (unit.function === undefined && unit.kind === undefined) {
      problems.push({
        path,
        message: say(`“${unit.name}”没有职能（function），必须写明类别（kind）`, `“${unit.name}” has no function, so it needs a kind`),
      });
    }
    if (unit.from !== undefined && unit.until !== undefined && unit.from > unit.until) {
      problems.push({
        path: [...path, "until"],
        message: say(`“${unit.name}”的终止日期早于启用日期`, `“${unit.name}” ends before it begins`),
      });
    }
    const before = seen.get(unit.name);
    if (before !== undefined)
      problems.push({ path: [...path, "name"], message: say(`“${unit.name}”在名录中重复`, `“${unit.name}” stands twice in the registry`) });
    seen.set(unit.name, index);
  });
  const ids = new Set<string>();
  (found.functions ?? []).forEach((fn, index) => {
    if (ids.has(fn.id))
      problems.push({ path: ["functions", index, "id"], message: say(`职能“${fn.id}”重复`, `the function “${fn.id}” stands twice`) });
    ids.add(fn.id);
  });
  return problems;
};

/** Checks a parsed JSON value. Gives the registry, or every problem with its place; never throws. */
export const validateRegistry = (json: unknown): RegistryCheck => {
  const result = registry.safeParse(json);
  if (!result.success) return { problems: result.error.issues.flatMap(problemsOf) };
  const { $schema: _schema, ...found } = result.data;
  // Absent and undefined mean the same here; JSON has no undefined.
  const clean = found as Registry;
  const problems = consistency(clean);
  return problems.length > 0 ? { problems } : { registry: clean };
};

/** JSON Schema (draft 7) of a registry file, for schemas/units.schema.json. */
export const registryJsonSchema = (): object => z.toJSONSchema(registry, { target: "draft-7", io: "input" });
