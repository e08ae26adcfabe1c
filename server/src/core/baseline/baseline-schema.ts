/** The check of a baseline that comes from outside, and the JSON Schema that editors check it by. Apart from baseline.ts, which loads no zod. */
import * as z from "zod";
import { jsonProblem, type SchemaProblem, schemaProblems, type Telling } from "../schemaProblems.js";
import { readJson } from "../text/json.js";
import type { Baseline } from "./baseline.js";

const counts = z.record(z.string().min(1), z.int().min(1)).describe("各条规则已有问题的个数");

const baseline = z.strictObject({
  $schema: z.string().optional(),
  version: z.literal(1),
  files: z.record(z.string().min(1), counts).describe("各通知已有的问题，通知用相对本文件的路径"),
});

const TELLING: Telling = { file: "基线文件", keys: (path) => (path.length === 0 ? ["version", "files"] : []) };

export type BaselineCheck = { readonly baseline: Baseline } | { readonly problems: readonly SchemaProblem[] };

/** Checks the text of a baseline. Gives the counts by path, or every problem with its place; never throws. */
export const validateBaseline = (text: string): BaselineCheck => {
  const json = readJson(text);
  if ("mistake" in json) return { problems: [jsonProblem(text, json.mistake)] };
  const result = baseline.safeParse(json.value);
  return result.success ? { baseline: result.data.files } : { problems: schemaProblems(result.error, text, json, TELLING) };
};

/** JSON Schema (draft 7) of fenjie.baseline.json, for schemas/baseline.schema.json. */
export const baselineJsonSchema = (): object => z.toJSONSchema(baseline, { target: "draft-7", io: "input" });
