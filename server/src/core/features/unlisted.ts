/** Names no registry knows, as the menu of a finding offers to add them. */
import type { Notice } from "../notice/document.js";
import type { Finding } from "../rules/finding.js";
import type { Span } from "../text/span.js";
import { findingsIn } from "./codeActions.js";

export interface UnlistedUnit {
  /** As it is written, without blanks. */
  readonly name: string;
  /** Those in the range that are about it. */
  readonly findings: readonly Finding[];
}

/** The names in `range`, in the order of the text, each once. */
export const unlistedIn = (notice: Notice, findings: readonly Finding[], range: Span): readonly UnlistedUnit[] => {
  const byName = new Map<string, Finding[]>();
  for (const finding of findingsIn(notice, findings, range)) {
    if (finding.unlisted === undefined) continue;
    const known = byName.get(finding.unlisted);
    if (known === undefined) byName.set(finding.unlisted, [finding]);
    else known.push(finding);
  }
  return [...byName].map(([name, found]) => ({ name, findings: found }));
};
