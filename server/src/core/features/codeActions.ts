/** The menu of a finding: its own fixes, the same for all findings of the rule, all safe ones. Edits are worked out when asked for. */
import { type Message, say } from "../message.js";
import type { Notice } from "../notice/document.js";
import type { Finding } from "../rules/finding.js";
import type { Fix } from "../rules/rule.js";
import type { Span } from "../text/span.js";
import { type Edit, editsOf } from "./edit.js";

export interface FixAction {
  readonly title: Message;
  /** The findings it mends, of those in the range. */
  readonly findings: readonly Finding[];
  /** What an editor may do at a key without asking: the only safe fix of a finding. */
  readonly preferred: boolean;
  readonly edits: () => readonly Edit[];
}

/** Findings that touch `range`, both in the notice. */
export const findingsIn = (notice: Notice, findings: readonly Finding[], range: Span): readonly Finding[] =>
  findings.filter(({ piece, span }) => {
    const start = notice.startOf(piece);
    return start + span.start <= range.end && start + span.end >= range.start;
  });

/** All findings of the notice go in, those in `range` are what the menu is about. */
export const fixActions = (notice: Notice, findings: readonly Finding[], range: Span): readonly FixAction[] => {
  const here = findingsIn(notice, findings, range);
  const own = here.flatMap((finding) => (finding.fixes ?? []).map((fix) => actionOf(notice, finding, fix)));
  const rules = [...new Set(here.filter((finding) => safeFix(finding) !== null).map(({ rule }) => rule))];
  const alike = rules.flatMap((rule): FixAction[] => {
    const all = findings.filter((finding) => finding.rule === rule && safeFix(finding) !== null);
    if (all.length < 2) return [];
    // The id says which kind only where there are several to tell apart.
    const title =
      rules.length === 1
        ? say(`修正全部同类问题（${all.length} 处）`, `Fix all problems of this kind (${all.length})`)
        : say(`修正全部“${rule}”问题（${all.length} 处）`, `Fix all “${rule}” problems (${all.length})`);
    return [{ title, findings: here.filter((finding) => finding.rule === rule), preferred: false, edits: () => safeEdits(notice, all) }];
  });
  const safe = findings.filter((finding) => safeFix(finding) !== null);
  const everything = rules.length > 0 && new Set(safe.map(({ rule }) => rule)).size > 1;
  const title = say(`修正所有可安全修正的问题（${safe.length} 处）`, `Fix all problems that are safe to fix (${safe.length})`);
  // With findings of its own it stands above what mends nothing: editors put actions without any last.
  const mended = here.filter((finding) => safeFix(finding) !== null);
  const whole: FixAction[] = everything ? [{ title, findings: mended, preferred: false, edits: () => safeEdits(notice, safe) }] : [];
  return [...own, ...alike, ...whole];
};

/** The edits of the safe fixes of these findings, one fix a finding; none overlap. */
export const safeEdits = (notice: Notice, findings: readonly Finding[]): readonly Edit[] =>
  editsOf(
    notice,
    findings.flatMap((finding) => {
      const fix = safeFix(finding);
      return fix === null ? [] : pieceEdits(notice, fix);
    }),
  );

/** The edits of one fix of a finding; none where the finding no longer stands in the notice. */
export const fixEdits = (notice: Notice, finding: Finding, fix: Fix): readonly Edit[] =>
  notice.pieces.has(finding.piece) ? editsOf(notice, pieceEdits(notice, fix)) : [];

const pieceEdits = (notice: Notice, { edits }: Fix) => (typeof edits === "function" ? edits(notice) : edits);

const safeFix = (finding: Finding): Fix | null => finding.fixes?.find(({ kind }) => kind === "safe") ?? null;

const actionOf = (notice: Notice, finding: Finding, fix: Fix): FixAction => ({
  title: fix.title,
  findings: [finding],
  preferred: fix.kind === "safe" && finding.fixes?.length === 1,
  edits: () => fixEdits(notice, finding, fix),
});
