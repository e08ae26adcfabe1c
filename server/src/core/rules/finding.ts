/** A finding: what a rule reported, with the severity the catalogue and the configuration give it. */
import type { Piece } from "../notice/model.js";
import type { Report } from "./rule.js";

export type Severity = "error" | "warning" | "info" | "hint";

export interface Finding extends Omit<Report, "severity"> {
  readonly rule: string;
  readonly severity: Severity;
  /** Spans of the report count from its start. */
  readonly piece: Piece;
}

/** The kind of the best fix a finding has: what `fenjie check` prints. What is mended by an answer is offered, too. */
export const fixKindOf = (finding: Finding): "safe" | "offer" | null => {
  const kinds = (finding.fixes ?? []).map((fix) => fix.kind);
  return kinds.includes("safe") ? "safe" : kinds.includes("offer") || finding.asks !== undefined ? "offer" : null;
};
