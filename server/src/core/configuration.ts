/** fenjie.json as the program works with it. The check of a file from outside is configuration-schema.ts. */
import type { Role } from "./notice/model.js";
import type { Severity } from "./rules/finding.js";
import type { Level } from "./units/registry.js";

export type RuleOptions = Readonly<Record<string, string | number | boolean>>;
export type RuleSetting = Severity | "off" | readonly [Severity | "off", RuleOptions];

/** All of it is optional. Paths are relative to the folder of the file, with “/”. */
export interface Configuration {
  readonly locality?: { readonly name: string; readonly level?: Level; readonly parent?: string };
  /** Paths or globs of registries: “units/*.json”. */
  readonly registries?: readonly string[];
  /** Further headings of columns, by role: {"lead": ["牵头科室"]}. */
  readonly columns?: Readonly<Partial<Record<Role, readonly string[]>>>;
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  /** Higher-level notices, nearest first; where absent they are found through the citations. */
  readonly parents?: readonly string[];
  /** Globs of files that are neither checked nor read as context. */
  readonly ignore?: readonly string[];
  readonly baseline?: string;
}

export const severityOf = (setting: RuleSetting): Severity | "off" => (typeof setting === "string" ? setting : setting[0]);

export const optionsOf = (setting: RuleSetting | undefined): RuleOptions =>
  setting === undefined || typeof setting === "string" ? {} : setting[1];
