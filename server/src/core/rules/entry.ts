/** A rule as the catalogue lists it. */
import type { Severity } from "./finding.js";
import type { Rule } from "./rule.js";

export interface CatalogueEntry {
  readonly rule: Rule;
  /** Where the user sets none. */
  readonly severity: Severity;
  /** The best fix the rule can offer; null where it has none. */
  readonly fix: "safe" | "offer" | null;
}
