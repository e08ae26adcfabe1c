/** What a text looks like when it is not known in which column it stands. */
import { readMarker } from "../../numbering/marker.js";
import type { RuleContext } from "../context.js";

export type Looks = "empty" | "heading" | "deadline" | "sentence" | "units" | "unknown";

/** A longer text that reads as a deadline (“持续完善并动态更新目录”) may well be a requirement. */
const LONGEST_DEADLINE = 15;

export const looksLikeDeadline = (value: string, context: RuleContext): boolean => {
  if (value.length > LONGEST_DEADLINE || value.endsWith("。")) return false;
  const { kind } = context.deadline(value);
  return kind !== "unrecognised" && kind !== "empty";
};

/** By the word a name of a unit, a place below or a collective ends in. */
const UNITS =
  /(?:政府|办公室|委员会|委|局|部门|单位|中心|办事处|街道|乡镇|镇街|公司|集团|医院|学校|大学|中学|队|站|所|处|科|办|部|会|厅|署|行|院)(?:[）)]|等)?$/u;

export const looksOf = (value: string, context: RuleContext): Looks => {
  if (value === "") return "empty";
  if (value.length < 50 && readMarker(value, 0) !== null) return "heading";
  if (looksLikeDeadline(value, context)) return "deadline";
  if (/[。；]$/u.test(value)) return "sentence";
  if (UNITS.test(value) && !value.includes("。")) return "units";
  return value.length > 40 && value.includes("，") ? "sentence" : "unknown";
};
