/**
 * Checks a notice and keeps the result up to date edit by edit: a row is checked when it comes, and forgotten when it goes. What concerns
 * the whole notice is asked of the tally.
 */
import type { NoticeLineage } from "../lineage/lineage.js";
import type { Change, Notice } from "../notice/document.js";
import type { Piece } from "../notice/model.js";
import { CATALOGUE } from "./catalogue.js";
import { contextKey, type RuleContext } from "./context.js";
import { type ActiveRule, type CatalogueEntry, findingOf, type RuleFailed } from "./entry.js";
import type { Finding, Severity } from "./finding.js";
import { LineageChecker } from "./lineageChecker.js";
import type { Report } from "./rule.js";
import { type Statement, Tally } from "./tally.js";

/** What the user set for a rule; absent: the default of the catalogue. */
export type RuleSeverities = Readonly<Record<string, Severity | "off">>;

const throwOn: RuleFailed = (_rule, error) => {
  throw error;
};

interface WholeResult {
  /** Revisions of the topics. */
  readonly key: string;
  /** What was said about them. */
  readonly meaning: string;
  readonly findings: readonly Finding[];
}

export class Checker {
  private readonly rules: readonly ActiveRule[];
  /** Only pieces with findings. */
  private readonly own = new Map<Piece, readonly Finding[]>();
  private readonly whole = new Map<string, WholeResult>();
  private readonly tally = new Tally();
  private readonly compared: LineageChecker;
  private context: RuleContext;
  private key: string;

  /**
   * @param makeContext asked again after every edit of the parts around the table
   * @param failed told of a rule that threw: it is left out there, and the others go on; without it the error is thrown on
   * @param lineage where the tasks come from as things stand; null while that is not known
   */
  constructor(
    private readonly notice: Notice,
    private readonly makeContext: () => RuleContext,
    severities: RuleSeverities = {},
    catalogue: readonly CatalogueEntry[] = CATALOGUE,
    private readonly failed: RuleFailed = throwOn,
    private readonly lineage: () => NoticeLineage | null = () => null,
  ) {
    this.rules = catalogue.flatMap((entry) => {
      const severity = severities[entry.rule.id] ?? entry.severity;
      return severity === "off" ? [] : [{ ...entry, severity }];
    });
    this.compared = new LineageChecker(this.rules, failed);
    this.context = makeContext();
    this.key = contextKey(this.context);
    for (const piece of notice.pieces) this.check(piece);
  }

  /** Takes an edit of the notice into account. */
  update(change: Change): void {
    const before: Statement[] = [];
    for (const piece of change.removed) {
      this.own.delete(piece);
      before.push(...this.tally.remove(piece));
    }
    if (change.removed.some(isAround) || change.added.some(isAround)) {
      this.context = this.makeContext();
      const key = contextKey(this.context);
      if (key !== this.key) {
        this.key = key;
        this.checkAll();
        return;
      }
    }
    const after: Statement[] = [];
    for (const piece of change.added) after.push(...this.check(piece));
    this.tally.settle(before, after);
  }

  /** All findings in the order of the text. */
  findings(): readonly Finding[] {
    const found: Finding[] = [];
    for (const list of this.own.values()) found.push(...list);
    for (const rule of this.rules) if (rule.rule.whole !== undefined) found.push(...this.checkWhole(rule));
    // What is known of other notices may be older than the last edit.
    if (this.compared.isNeeded)
      found.push(...this.compared.findings(this.lineage(), this.context).filter(({ piece }) => this.notice.pieces.has(piece)));
    const placed = found.map((finding) => ({ finding, at: this.notice.startOf(finding.piece) + finding.span.start }));
    placed.sort((a, b) => a.at - b.at || a.finding.span.end - b.finding.span.end || byRule(a.finding, b.finding));
    return placed.map(({ finding }) => finding);
  }

  /** A rule that is not off, with the severity it has. */
  active(id: string): ActiveRule | null {
    return this.rules.find(({ rule }) => rule.id === id) ?? null;
  }

  private checkAll(): void {
    this.own.clear();
    this.tally.clear();
    this.whole.clear();
    for (const piece of this.notice.pieces) this.check(piece);
  }

  /** Returns what the piece says to the tally. */
  private check(piece: Piece): readonly Statement[] {
    const findings: Finding[] = [];
    const statements: Statement[] = [];
    for (const entry of this.rules) {
      const { rule } = entry;
      const report = (r: Report): void => {
        findings.push(findingOf(entry, piece, r));
      };
      try {
        rule.piece?.(piece, this.context, report);
        if (piece.kind === "row") rule.row?.(piece, this.context, report);
        else if (piece.kind === "section") rule.section?.(piece, this.context, report);
        else if (piece.kind === "header") rule.header?.(piece, this.context, report);
        rule.facts?.(piece, this.context, (topic, key, value, span) => {
          statements.push({ topic, key, value, span });
        });
      } catch (error) {
        this.failed(rule.id, error);
      }
    }
    if (findings.length > 0) this.own.set(piece, findings);
    this.tally.add(piece, statements);
    return statements;
  }

  private checkWhole(entry: ActiveRule): readonly Finding[] {
    const { rule } = entry;
    const key = rule.topics?.map((topic) => this.tally.revision(topic)).join();
    const known = this.whole.get(rule.id);
    if (key !== undefined && known?.key === key) return known.findings;
    // Findings know pieces and must be made anew when pieces were; that there are none only depends on what was said.
    const meaning = rule.topics?.map((topic) => this.tally.meaning(topic)).join() ?? "";
    if (key !== undefined && known?.meaning === meaning && known.findings.length === 0) return known.findings;
    const findings: Finding[] = [];
    try {
      rule.whole?.(this.notice, this.tally, this.context, (piece, r) => {
        findings.push(findingOf(entry, piece, r));
      });
    } catch (error) {
      this.failed(rule.id, error);
    }
    if (key !== undefined) this.whole.set(rule.id, { key, meaning, findings });
    return findings;
  }
}

const byRule = (a: Finding, b: Finding): number => (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);

const isAround = (piece: Piece): boolean => piece.kind === "front" || piece.kind === "tail";
