/**
 * A notice with all that is known about it: what it was read into, its parts, place and units, and its findings; kept up to date edit by
 * edit. Editor and command line work with this.
 */
import { type RuleCounts, withoutCounted } from "./baseline/baseline.js";
import { type Configuration, optionsOf, severityOf } from "./configuration.js";
import { type Deadline, readDeadline } from "./deadline/deadline.js";
import { type NoticeLineage, readLineage } from "./lineage/lineage.js";
import type { Surroundings } from "./lineage/surroundings.js";
import { type Change, Notice } from "./notice/document.js";
import { hasOpenDate } from "./notice/openDate.js";
import { type NoticeParts, readParts } from "./notice/parts.js";
import { localityOf, NOWHERE, placeNamed, unitsFor } from "./place.js";
import { CATALOGUE } from "./rules/catalogue.js";
import { Checker, type RuleSeverities } from "./rules/checker.js";
import type { RuleContext } from "./rules/context.js";
import type { RuleFailed } from "./rules/entry.js";
import type { Finding } from "./rules/finding.js";
import { type RulesNow, Suppressions } from "./suppression/suppressions.js";
import type { RuleState } from "./suppression/unused.js";
import type { Span } from "./text/span.js";
import type { Locality, Registry } from "./units/registry.js";
import type { Units } from "./units/units.js";

export interface CheckSettings {
  readonly configuration: Configuration;
  /** The registries that come with the program and those of the workspace; where two know a unit, the later wins. */
  readonly registries: readonly Registry[];
  /** Told of a rule that threw, which is then left out; without it the error is thrown on. */
  readonly ruleFailed?: RuleFailed;
  /** The day it is, “2026-11-21”: what lies before it has passed in a draft without a date. Asked when a notice is read. */
  readonly today?: () => string;
  /** What was counted in a notice when the team began to check it; null for nothing. */
  readonly baseline?: (name: string | null) => RuleCounts | null;
  /** The notices around; without them nothing is said about where tasks come from. */
  readonly surroundings?: Surroundings;
}

/** Deadline cells repeat thousands of times; this many different ones are remembered. */
const REMEMBERED = 5000;

/** Pieces of a notice that is not compared with those above it on every keystroke. */
const LONG = 1500;

export class CheckedNotice {
  readonly notice: Notice;
  /** Comments that leave findings out. */
  readonly suppressions: Suppressions;
  private readonly checker: Checker;
  private current: RuleContext | null = null;
  /** Counts the edits. */
  private edits = 0;
  private compared: { readonly key: string; readonly lineage: NoticeLineage } | null = null;

  /** @param name what the notice is called among those around it; null for one that is in no file yet */
  constructor(
    text: string,
    private readonly settings: CheckSettings,
    readonly name: string | null = null,
  ) {
    const { columns, rules } = settings.configuration;
    this.notice = Notice.read(text, columns === undefined ? {} : { headings: columns });
    const severities: RuleSeverities = Object.fromEntries(Object.entries(rules ?? {}).map(([id, setting]) => [id, severityOf(setting)]));
    this.checker = new Checker(
      this.notice,
      () => this.makeContext(),
      severities,
      CATALOGUE,
      settings.ruleFailed,
      () => this.lineageForFindings(),
    );
    this.suppressions = new Suppressions(this.notice);
  }

  get context(): RuleContext {
    return this.current ?? this.makeContext();
  }

  get units(): Units {
    return this.context.units;
  }

  get locality(): Locality | null {
    return this.context.locality;
  }

  get parts(): NoticeParts {
    return this.context.parts;
  }

  /**
   * Where its tasks come from, as the notice and those around it stand now; null while these are not known. Worked out when asked, and
   * again after an edit here or there: rows that stayed keep what was found for them.
   */
  get lineage(): NoticeLineage | null {
    const { surroundings } = this.settings;
    if (surroundings === undefined || !surroundings.known()) return null;
    const key = `${this.edits}.${surroundings.revision()}`;
    if (this.compared?.key !== key) this.compared = { key, lineage: readLineage(this, surroundings, this.name) };
    return this.compared.lineage;
  }

  /** true where findings spoke of the lineage before the last edits, and now speak of the present one: to be called when typing pauses. */
  catchUp(): boolean {
    const before = this.compared?.lineage;
    return this.isLong && before !== undefined && before !== this.lineage;
  }

  private get isLong(): boolean {
    return this.notice.pieces.count > LONG;
  }

  /** Comparing takes a look at every row. In a long notice the findings of the rows that stayed do until typing pauses. */
  private lineageForFindings(): NoticeLineage | null {
    return this.isLong && this.edits > 0 && this.compared !== null ? this.compared.lineage : this.lineage;
  }

  /** Puts `inserted` in the place of `span` (offsets in the text). */
  edit(span: Span, inserted: string): Change {
    const change = this.notice.edit(span, inserted);
    this.edits++;
    this.checker.update(change);
    this.suppressions.update(change);
    return change;
  }

  /** The findings in the order of the text, without those that comments in it leave out and those that are counted in the baseline. */
  findings(): readonly Finding[] {
    const findings = this.suppressions.apply(this.checker.findings(), () => this.rulesNow());
    const counted = this.settings.baseline?.(this.name) ?? null;
    return counted === null ? findings : withoutCounted(findings, counted);
  }

  private rulesNow(): RulesNow {
    const isCompared = this.lineageForFindings() !== null;
    const stateOf = (id: string): RuleState => {
      const active = this.checker.active(id);
      if (active === null || id === "suppression/unused") return "off";
      const compares = active.rule.inherited !== undefined || active.rule.lineage !== undefined;
      return compares && !isCompared ? "waiting" : "tried";
    };
    return { unused: this.checker.active("suppression/unused"), stateOf };
  }

  private makeContext(): RuleContext {
    const parts = readParts(this.notice);
    const { configuration, registries } = this.settings;
    const locality = localityOf(configuration, parts, registries);
    const units = unitsFor(registries, locality ?? NOWHERE);
    const base = { year: parts.year, noticeDate: parts.date?.iso ?? null };
    const draftedOn = parts.date === null && hasOpenDate(this.notice) ? (this.settings.today?.() ?? null) : null;
    const remembered = new Map<string, Deadline>();
    this.current = {
      base,
      draftedOn,
      locality,
      units,
      placeAbove: () => placeNamed(locality?.parent ?? null, registries),
      addressees: parts.addressees === null ? [] : units.read(parts.addressees.text).mentions,
      parts,
      deadline: (text) => {
        let deadline = remembered.get(text);
        if (deadline === undefined) {
          deadline = readDeadline(text, base);
          if (remembered.size >= REMEMBERED) remembered.clear();
          remembered.set(text, deadline);
        }
        return deadline;
      },
      unitCell: units.read,
      roleOf: this.notice.roleOfTitle,
      option: (rule, name, fallback) => {
        const value = optionsOf(configuration.rules?.[rule])[name];
        return typeof value === typeof fallback ? (value as typeof fallback) : fallback;
      },
    };
    return this.current;
  }
}
