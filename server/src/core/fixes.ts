/** All safe fixes of a notice at once, as `fenjie fix` makes them. */
import { CheckedNotice, type CheckSettings } from "./checked.js";
import { type Edit, editsOf } from "./features/edit.js";
import { applyEdits } from "./lineage/insertion/edits.js";
import type { Message } from "./message.js";
import type { Notice } from "./notice/document.js";
import type { Finding } from "./rules/finding.js";

/** One finding that was mended. */
export interface MadeFix {
  readonly rule: string;
  readonly message: Message;
  /** Where it stood when it was mended: line and column from 1. */
  readonly line: number;
  readonly column: number;
  /** The words concerned with a little around them, as they were and as they are. */
  readonly before: string;
  readonly after: string;
}

/** Fixes that were not made, because the notice would have had findings it did not have before. */
export interface Refusal {
  readonly rule: string;
  /** Rules with more findings than before; empty where the fixes of the rule never come to an end. */
  readonly created: readonly string[];
}

export interface FixResult {
  readonly text: string;
  readonly made: readonly MadeFix[];
  readonly refused: readonly Refusal[];
}

/** Mending one finding may bring out another that can be mended as well; a fix that goes on longer than this goes round in circles. */
const MOST_ROUNDS = 10;

/**
 * Makes the safe fixes of the rules that `accepts` lets pass, until none is left. A rule whose fixes would create findings is left out; doing it
 * again changes nothing.
 */
export const makeSafeFixes = (text: string, settings: CheckSettings, accepts: (rule: string) => boolean): FixResult => {
  const all = attempt(text, settings, accepts);
  if (all.created === null) return { text: all.text, made: all.made, refused: [] };
  const refused: Refusal[] = [];
  for (const rule of new Set(all.made.map((fix) => fix.rule))) {
    const { created } = attempt(text, settings, (candidate) => candidate === rule && accepts(rule));
    if (created !== null) refused.push({ rule, created });
  }
  const rest = attempt(text, settings, (rule) => accepts(rule) && refused.every((refusal) => refusal.rule !== rule));
  if (rest.created === null) return { text: rest.text, made: rest.made, refused };
  // Each rule alone is in order and all together are not: nothing is touched.
  const created = rest.created;
  return { text, made: [], refused: [...refused, ...[...new Set(rest.made.map(({ rule }) => rule))].map((rule) => ({ rule, created }))] };
};

interface Attempt {
  readonly text: string;
  readonly made: readonly MadeFix[];
  /** null: all is well. */
  readonly created: readonly string[] | null;
}

const attempt = (text: string, settings: CheckSettings, accepts: (rule: string) => boolean): Attempt => {
  const made: MadeFix[] = [];
  let current = text;
  let checked = new CheckedNotice(current, settings);
  const before = countByRule(checked.findings());
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const fixes = fixesOf(checked, accepts);
    if (fixes.length === 0) return { text: current, made, created: increased(before, countByRule(checked.findings())) };
    made.push(...fixes.map((fix) => describe(current, checked.notice, fix)));
    current = applyEdits(
      current,
      fixes.flatMap(({ edits }) => edits).sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end),
    );
    checked = new CheckedNotice(current, settings);
  }
  return { text: current, made, created: [] };
};

interface PlacedFix {
  readonly finding: Finding;
  readonly edits: readonly Edit[];
}

/** The safe fixes of the findings there are now. Of two that would touch the same characters the second waits for the next round. */
const fixesOf = (checked: CheckedNotice, accepts: (rule: string) => boolean): readonly PlacedFix[] => {
  const { notice } = checked;
  const placed: PlacedFix[] = [];
  for (const finding of checked.findings()) {
    const fix = accepts(finding.rule) ? finding.fixes?.find(({ kind }) => kind === "safe") : undefined;
    if (fix === undefined) continue;
    const edits = editsOf(notice, typeof fix.edits === "function" ? fix.edits(notice) : fix.edits).filter(
      ({ span, text }) => notice.slice(span.start, span.end) !== text,
    );
    if (edits.length > 0) placed.push({ finding, edits });
  }
  const apart: PlacedFix[] = [];
  const touched = new Set<number>();
  for (const fix of placed) {
    if (fix.edits.some((edit) => charactersOf(edit).some((at) => touched.has(at)))) continue;
    apart.push(fix);
    for (const edit of fix.edits) for (const at of charactersOf(edit)) touched.add(at);
  }
  return apart;
};

/** The characters an edit replaces; of an insertion the one it stands before. */
const charactersOf = ({ span }: Edit): number[] => Array.from({ length: Math.max(1, span.end - span.start) }, (_, i) => span.start + i);

/** So many characters are shown on either side of a change. */
const AROUND = 6;

const describe = (text: string, notice: Notice, { finding, edits }: PlacedFix): MadeFix => {
  const start = Math.min(...edits.map(({ span }) => span.start));
  const end = Math.max(...edits.map(({ span }) => span.end));
  let from = start;
  while (from > 0 && start - from < AROUND && !isBorder(text[from - 1])) from--;
  let to = end;
  while (to < text.length && to - end < AROUND && !isBorder(text[to])) to++;
  const { line, character } = notice.positionOf(finding.piece, finding.span.start);
  const moved = edits.map((edit) => ({ ...edit, span: { start: edit.span.start - from, end: edit.span.end - from } }));
  const before = text.slice(from, to);
  return { rule: finding.rule, message: finding.message, line: line + 1, column: character + 1, before, after: applyEdits(before, moved) };
};

const isBorder = (char: string | undefined): boolean => char === "\n" || char === "\r" || char === "\t";

const countByRule = (findings: readonly Finding[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
};

const increased = (before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): readonly string[] | null => {
  const rules = [...after].filter(([rule, count]) => count > (before.get(rule) ?? 0)).map(([rule]) => rule);
  return rules.length === 0 ? null : rules;
};
