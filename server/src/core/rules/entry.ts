/** A rule as the catalogue lists it. */
import type { Piece } from "../notice/model.js";
import type { Finding, Severity } from "./finding.js";
import type { Report, Rule } from "./rule.js";

export interface CatalogueEntry {
  readonly rule: Rule;
  /** Where the user sets none; “off”: only who wants the rule switches it on. */
  readonly severity: Severity | "off";
  /** The best fix the rule can offer; null where it has none. */
  readonly fix: "safe" | "offer" | null;
}

/** A rule that is not off, with the severity the user gave it or its own. */
export interface ActiveRule extends Omit<CatalogueEntry, "severity"> {
  readonly severity: Severity;
}

/** Told of a rule that threw. */
export type RuleFailed = (rule: string, error: unknown) => void;

export const findingOf = ({ rule, severity }: ActiveRule, piece: Piece, report: Report): Finding => ({
  ...report,
  rule: rule.id,
  severity: report.severity ?? severity,
  piece,
});
