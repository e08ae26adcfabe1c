/**
 * Which findings are held back while a row is being typed. No editor in here: rows and lines in, findings out.
 *
 * A half-typed cell is wrong at every keystroke (“县教” is no unit), and saying so helps nobody. So what is new on the row being typed
 * waits. What was shown there before typing began stays as long as the server reports it: nothing goes and comes back.
 */

/** First and last line of a row, from 0, inclusive. */
export type RowLines = readonly [number, number];

/** What the policy must know of a finding. `row` is null for one that stands in no row, such as a finding on the title. */
export interface Described {
  readonly rule: string;
  readonly message: string;
  readonly row: RowLines | null;
}

/** The row being typed: a line in it (from 0), and what was shown on it when it was last looked at: messages by rule. */
export interface TypedRow {
  readonly line: number;
  readonly shown: ReadonlyMap<string, readonly string[]>;
}

export interface Parted<F> {
  readonly shown: readonly F[];
  readonly held: readonly F[];
}

export const contains = (row: RowLines | null, line: number): boolean => row !== null && row[0] <= line && line <= row[1];

/**
 * Parts findings into those to show and those to hold back. On the typed row as many findings of a rule are shown as were
 * shown before, those with the same message first: the message changes with the word being typed, the slip is the same.
 */
export const part = <F>(findings: readonly F[], describe: (finding: F) => Described, typed: TypedRow | null): Parted<F> => {
  if (typed === null) return { shown: findings, held: [] };
  const held = new Set<F>();
  for (const [rule, candidates] of byRule(findings, describe, typed.line)) {
    const before = typed.shown.get(rule) ?? [];
    const known = candidates.filter((finding) => before.includes(describe(finding).message));
    const fresh = candidates.filter((finding) => !known.includes(finding));
    for (const finding of [...known, ...fresh].slice(before.length)) held.add(finding);
  }
  return { shown: findings.filter((finding) => !held.has(finding)), held: [...held] };
};

/** The messages shown on the row of that line, by rule: what `part` is given next time. */
export const shownOn = <F>(shown: readonly F[], describe: (finding: F) => Described, line: number): Map<string, readonly string[]> => {
  const messages = new Map<string, readonly string[]>();
  for (const [rule, findings] of byRule(shown, describe, line))
    messages.set(
      rule,
      findings.map((finding) => describe(finding).message),
    );
  return messages;
};

const byRule = <F>(findings: readonly F[], describe: (finding: F) => Described, line: number): Map<string, F[]> => {
  const groups = new Map<string, F[]>();
  for (const finding of findings) {
    const { rule, row } = describe(finding);
    if (!contains(row, line)) continue;
    const group = groups.get(rule);
    if (group === undefined) groups.set(rule, [finding]);
    else group.push(finding);
  }
  return groups;
};
