/**
 * A baseline: how many findings of each rule a notice had when the team began to check. So old notices drown nobody in findings, and what comes
 * anew is told. Counts and no places: an edit above a finding does not bring it back.
 */
import type { Finding } from "../rules/finding.js";

/** {"deadline/past": 3} */
export type RuleCounts = Readonly<Record<string, number>>;

/** By path from the folder of the baseline's file, with “/”. */
export type Baseline = Readonly<Record<string, RuleCounts>>;

export const countsOf = (findings: readonly Pick<Finding, "rule">[]): RuleCounts => Object.fromEntries(counted(findings));

const counted = (findings: readonly Pick<Finding, "rule">[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
};

/**
 * The findings that are new. Which of several of a rule is the new one nobody can tell, so as soon as there are more than counted all of the rule
 * are told.
 */
export const withoutCounted = <F extends Pick<Finding, "rule">>(findings: readonly F[], before: RuleCounts): readonly F[] => {
  const now = counted(findings);
  const known = new Map(Object.entries(before));
  return findings.filter(({ rule }) => (now.get(rule) ?? 0) > (known.get(rule) ?? 0));
};

/** The text of the file: paths and rules in order, so that two people who write it get the same. Notices without findings are left out. */
export const baselineText = (baseline: Baseline): string => {
  const files = sorted(Object.entries(baseline).filter(([, counts]) => Object.keys(counts).length > 0)).map(
    ([path, counts]) => [path, Object.fromEntries(sorted(Object.entries(counts)))] as const,
  );
  return `${JSON.stringify({ version: 1, files: Object.fromEntries(files) }, null, 2)}\n`;
};

const sorted = <V>(entries: readonly (readonly [string, V])[]): readonly (readonly [string, V])[] =>
  [...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
