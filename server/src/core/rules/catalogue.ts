/** The rules there are, in the order of the catalogue, with their default severities. Ids are fixed: users write them into their configuration. */

import { deadlineRules } from "./deadline/index.js";
import type { Severity } from "./finding.js";
import { numberingRules } from "./numbering/index.js";
import type { Rule } from "./rule.js";
import { tableRules } from "./table/index.js";
import { unitsRules } from "./units/index.js";

export interface CatalogueEntry {
  readonly rule: Rule;
  readonly severity: Severity;
  /** The best fix the rule can offer; null where it has none. */
  readonly fix: "safe" | "offer" | null;
}

export const CATALOGUE: readonly CatalogueEntry[] = [...tableRules, ...numberingRules, ...deadlineRules, ...unitsRules];
