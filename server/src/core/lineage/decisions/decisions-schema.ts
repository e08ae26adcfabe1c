/**
 * The check of a fenjie.lineage.json that comes from outside, and the JSON Schema that editors complete it by. Kept apart from
 * decisions.ts, so that comparing notices does not load zod.
 */
import * as z from "zod";
import { jsonProblem, type SchemaProblem, schemaProblems, type Telling } from "../../schemaProblems.js";
import { type JsonPath, readJson } from "../../text/json.js";
import type { Decisions } from "./decisions.js";

const path = z.string().min(1).max(1000);
const name = z.string().min(2).max(60);
const task = z.string().min(1).max(60).describe("上级任务的代号，由程序写入");

const notForUs = z.strictObject({
  notice: path.describe("本级通知，相对本文件的路径"),
  parent: path.describe("上级通知，相对本文件的路径"),
  task,
  words: z.string().max(200).describe("上级任务的开头几个字，便于查看"),
  reason: z.string().max(500).describe("不承接的理由"),
  date: z.iso.date().optional().describe("决定的日期，如 2025-05-09"),
});

const units = z.strictObject({
  from: z.string().min(2).max(200).describe("上级表中的单位，如“市大数据局”"),
  place: name.describe("上级的地名，如“济宁市”"),
  to: z.array(name).describe("本级由谁承担，可以几个；空数组表示不写入"),
  locality: name.describe("本级的地名，如“汶上县”"),
  role: z.enum(["lead", "responsible", "any"]).describe("牵头、责任，或两者"),
  task: task.optional().describe("只用于这一项上级任务；缺省用于所有任务"),
});

const decisions = z.strictObject({
  $schema: z.string().optional(),
  version: z.literal(1),
  parents: z.record(z.string().min(1), z.array(path)).optional().describe("各通知的上级通知，由近及远；缺省按正文的引用查找"),
  notForUs: z.array(notForUs).optional().describe("不承接的上级任务"),
  units: z.array(units).optional().describe("上级单位在本级由谁承担"),
});

const keysAt = ([list]: JsonPath): readonly string[] => {
  if (list === "notForUs") return Object.keys(notForUs.shape);
  return list === "units" ? Object.keys(units.shape) : Object.keys(decisions.shape).filter((key) => key !== "$schema");
};

const TELLING: Telling = { file: "fenjie.lineage.json", keys: keysAt };

export type DecisionsCheck = { readonly decisions: Decisions } | { readonly problems: readonly SchemaProblem[] };

/** Checks the text of a fenjie.lineage.json. Gives the decisions, their names still paths, or every problem with its place; never throws. */
export const validateDecisions = (text: string): DecisionsCheck => {
  const json = readJson(text);
  if ("mistake" in json) return { problems: [jsonProblem(text, json.mistake)] };
  const result = decisions.safeParse(json.value);
  if (!result.success) return { problems: schemaProblems(result.error, text, json, TELLING) };
  const { parents = {}, notForUs: leftOut = [], units: chosen = [] } = result.data;
  // What is absent has no key: JSON has no undefined.
  return { decisions: { parents, notForUs: leftOut as Decisions["notForUs"], units: chosen as Decisions["units"] } };
};

/** JSON Schema (draft 7) of fenjie.lineage.json, for schemas/lineage.schema.json. */
export const decisionsJsonSchema = (): object => z.toJSONSchema(decisions, { target: "draft-7", io: "input" });
