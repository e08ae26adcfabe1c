/** The options that rules take in fenjie.json: `"units/many-leads": ["hint", { "count": 6 }]`. What is not here is told to be a mistake. */
import type { RuleId } from "./ids.js";

/** A whole number, with its bounds. */
export interface NumberOption {
  readonly least: number;
  readonly most: number;
  /** For completion in fenjie.json. */
  readonly means: string;
}

export type RuleOptionTable = Readonly<Partial<Record<RuleId, Readonly<Record<string, NumberOption>>>>>;

export const RULE_OPTIONS: RuleOptionTable = {
  "units/many-leads": { count: { least: 2, most: 99, means: "从几个牵头单位起提示（默认 5）" } },
};
