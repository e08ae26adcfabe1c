/** Runs the rules that compare a notice with those above it. What was found for a row is kept until it or a row it comes from changes. */
import type { NoticeLineage, TaskLineage } from "../lineage/lineage.js";
import type { Row } from "../notice/model.js";
import type { RuleContext } from "./context.js";
import { type ActiveRule, findingOf, type RuleFailed } from "./entry.js";
import type { Finding } from "./finding.js";

interface RowResult {
  readonly context: RuleContext;
  readonly sources: TaskLineage["sources"];
  readonly findings: readonly Finding[];
}

export class LineageChecker {
  private readonly inherited: readonly ActiveRule[];
  private readonly whole: readonly ActiveRule[];
  private rows = new WeakMap<Row, RowResult>();
  private last: { readonly lineage: NoticeLineage; readonly context: RuleContext; readonly findings: readonly Finding[] } | null = null;

  constructor(
    rules: readonly ActiveRule[],
    private readonly failed: RuleFailed,
  ) {
    this.inherited = rules.filter(({ rule }) => rule.inherited !== undefined);
    this.whole = rules.filter(({ rule }) => rule.lineage !== undefined);
  }

  /** Nobody has to find out where tasks come from when all such rules are off. */
  get isNeeded(): boolean {
    return this.inherited.length > 0 || this.whole.length > 0;
  }

  findings(lineage: NoticeLineage | null, context: RuleContext): readonly Finding[] {
    if (lineage === null) return [];
    if (this.last?.lineage === lineage && this.last.context === context) return this.last.findings;
    const findings: Finding[] = [];
    if (lineage.parents.length > 0)
      for (const task of lineage.tasks) if (task.sources.length > 0) findings.push(...this.ofTask(task, lineage, context));
    for (const entry of this.whole)
      this.guarded(entry, () => entry.rule.lineage?.(lineage, context, (piece, report) => findings.push(findingOf(entry, piece, report))));
    this.last = { lineage, context, findings };
    return findings;
  }

  private ofTask(task: TaskLineage, lineage: NoticeLineage, context: RuleContext): readonly Finding[] {
    const { row } = task.task;
    const known = this.rows.get(row);
    if (known !== undefined && known.context === context && areSame(known.sources, task.sources)) return known.findings;
    const findings: Finding[] = [];
    for (const entry of this.inherited)
      this.guarded(entry, () => entry.rule.inherited?.(task, lineage, context, (report) => findings.push(findingOf(entry, row, report))));
    this.rows.set(row, { context, sources: task.sources, findings });
    return findings;
  }

  private guarded({ rule }: ActiveRule, run: () => void): void {
    try {
      run();
    } catch (error) {
      this.failed(rule.id, error);
    }
  }
}

/** Rows are made anew when their text changes, and the checked notice of a parent when its front does. */
const areSame = (a: TaskLineage["sources"], b: TaskLineage["sources"]): boolean =>
  a.length === b.length && a.every(({ task, parent }, i) => task.row === b[i]?.task.row && parent.checked === b[i]?.parent.checked);
