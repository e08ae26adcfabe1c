/** What is wrong with the setting of a rule in fenjie.json, each at the place it is about: the rule, its severity, one of its options. */
import { type Message, say } from "../message.js";
import { nearestKey, type Told, valueAt } from "../schemaProblems.js";
import type { JsonPath } from "../text/json.js";
import type { Severity } from "./finding.js";
import { RULE_IDS, type RuleId } from "./ids.js";
import { type NumberOption, RULE_OPTIONS } from "./options.js";

export const SEVERITIES = ["error", "warning", "info", "hint", "off"] as const satisfies readonly (Severity | "off")[];

/** Those that fenjie.json can set. It cannot keep quiet about its own mistakes: while it is wrong, nothing in it counts. */
export const SETTABLE: readonly RuleId[] = RULE_IDS.filter((id) => id !== "config/invalid");

/** The options a rule takes; none for an id that no rule has. */
export const optionsOfRule = (id: string): Readonly<Record<string, NumberOption>> =>
  Object.hasOwn(RULE_OPTIONS, id) ? (RULE_OPTIONS[id as RuleId] ?? {}) : {};

/** @param path of the rule or below it: ["rules", "units/many-leads", …] */
export const settingProblems = (path: JsonPath, root: unknown): readonly Told[] => {
  const rule = path.slice(0, 2);
  const id = String(rule[1]);
  const given = valueAt(root, rule);
  if (!Array.isArray(given)) return isSeverity(given) ? [] : [wrongSetting(rule, id, given)];
  const [severity, options, ...more]: readonly unknown[] = given;
  if (given.length < 2 || more.length > 0 || !isObject(options)) return [wrongSetting(rule, id, null)];
  return [
    ...(isSeverity(severity) ? [] : [wrongSetting([...rule, 0], id, severity)]),
    ...Object.entries(options).flatMap(([name, value]) => optionProblem([...rule, 1, name], id, name, value)),
  ];
};

/** Words for a key among the rules that is none. */
export const unknownRule = (key: string): Message => {
  if (key === "config/invalid")
    return say("“config/invalid”不能调整级别，请删去", "“config/invalid” cannot be given another severity; remove it");
  const near = nearestKey(key, SETTABLE);
  return near === null
    ? say(`没有“${key}”这条规则，请删去或改正`, `There is no rule “${key}”; remove or correct it`)
    : say(`没有“${key}”这条规则，是不是“${near}”？`, `There is no rule “${key}”; did you mean “${near}”?`);
};

const isSeverity = (value: unknown): boolean => (SEVERITIES as readonly unknown[]).includes(value);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const wrongSetting = (path: JsonPath, id: string, given: unknown): Told => {
  const [zh, en] = typeof given === "string" ? [`“${given}”`, ` “${given}”`] : ["", ""];
  return {
    path,
    message: say(
      `规则“${id}”的设置${zh}不对：应为 ${SEVERITIES.join("、")} 之一，或 ["warning", { 选项 }]`,
      `The setting${en} of rule “${id}” is not right: it should be one of ${SEVERITIES.join(", ")}, or ["warning", { options }]`,
    ),
  };
};

const optionProblem = (path: JsonPath, id: string, name: string, value: unknown): readonly Told[] => {
  const known = optionsOfRule(id);
  const option = Object.hasOwn(known, name) ? known[name] : undefined;
  if (option === undefined) return [{ path, message: unknownOption(id, name, Object.keys(known)) }];
  const { least, most } = option;
  if (Number.isInteger(value) && Number(value) >= least && Number(value) <= most) return [];
  const message = say(
    `规则“${id}”的选项“${name}”应为 ${least} 至 ${most} 的整数`,
    `The option “${name}” of the rule “${id}” should be a whole number from ${least} to ${most}`,
  );
  return [{ path, message }];
};

const unknownOption = (id: string, name: string, known: readonly string[]): Message =>
  known.length === 0
    ? say(`规则“${id}”没有选项，“${name}”请删去`, `The rule “${id}” has no options; remove “${name}”`)
    : say(
        `规则“${id}”没有选项“${name}”，可用的有：${known.join("、")}`,
        `The rule “${id}” has no option “${name}”; there are: ${known.join(", ")}`,
      );
