/**
 * A notice with all that is known about it: what it was read into, its parts, place and units, and its findings; kept up to date edit by
 * edit. Editor and command line work with this.
 */
import { type Configuration, optionsOf, severityOf } from "./configuration.js";
import { type Deadline, readDeadline } from "./deadline/deadline.js";
import { type Change, Notice } from "./notice/document.js";
import { type NoticeParts, readParts } from "./notice/parts.js";
import { CATALOGUE } from "./rules/catalogue.js";
import { Checker, type RuleFailed, type RuleSeverities } from "./rules/checker.js";
import type { RuleContext } from "./rules/context.js";
import type { Finding } from "./rules/finding.js";
import type { Span } from "./text/span.js";
import { inferLocality, type LocalityHints } from "./units/locality.js";
import type { Locality, Registry } from "./units/registry.js";
import { createUnits, type Units } from "./units/units.js";

export interface CheckSettings {
  readonly configuration: Configuration;
  /** The registries that come with the program and those of the workspace; where two know a unit, the later wins. */
  readonly registries: readonly Registry[];
  /** Told of a rule that threw, which is then left out; without it the error is thrown on. */
  readonly ruleFailed?: RuleFailed;
}

/** Place used where a notice says nothing about its own: names are then known by their functions alone. */
export const NOWHERE: Locality = { name: "", level: "county", parent: null, short: "" };

/** Deadline cells repeat thousands of times; this many different ones are remembered. */
const REMEMBERED = 5000;

/** Units of one set of registries by place; building them costs milliseconds, and all notices of a workspace share them. */
const unitsByRegistries = new WeakMap<readonly Registry[], Map<string, Units>>();

export const unitsFor = (registries: readonly Registry[], locality: Locality): Units => {
  let byPlace = unitsByRegistries.get(registries);
  if (byPlace === undefined) {
    byPlace = new Map();
    unitsByRegistries.set(registries, byPlace);
  }
  const key = JSON.stringify(locality);
  let units = byPlace.get(key);
  if (units === undefined) {
    units = createUnits(registries, locality);
    byPlace.set(key, units);
  }
  return units;
};

export class CheckedNotice {
  readonly notice: Notice;
  private readonly checker: Checker;
  private current: RuleContext | null = null;

  constructor(
    text: string,
    private readonly settings: CheckSettings,
  ) {
    const { columns, rules } = settings.configuration;
    this.notice = Notice.read(text, columns === undefined ? {} : { headings: columns });
    const severities: RuleSeverities = Object.fromEntries(Object.entries(rules ?? {}).map(([id, setting]) => [id, severityOf(setting)]));
    this.checker = new Checker(this.notice, () => this.makeContext(), severities, CATALOGUE, settings.ruleFailed);
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

  /** Puts `inserted` in the place of `span` (offsets in the text). */
  edit(span: Span, inserted: string): Change {
    const change = this.notice.edit(span, inserted);
    this.checker.update(change);
    return change;
  }

  /** All findings in the order of the text. */
  findings(): readonly Finding[] {
    return this.checker.findings();
  }

  private makeContext(): RuleContext {
    const parts = readParts(this.notice);
    const { configuration, registries } = this.settings;
    const locality = localityOf(configuration, parts, registries);
    const units = unitsFor(registries, locality ?? NOWHERE);
    const base = { year: parts.year, noticeDate: parts.date?.iso ?? null };
    const remembered = new Map<string, Deadline>();
    this.current = {
      base,
      locality,
      units,
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

/** The configured place, else what issuer, number and title say. */
export const localityOf = (configuration: Configuration, parts: NoticeParts, registries: readonly Registry[]): Locality | null => {
  const hints: LocalityHints = {
    configured: configuration.locality ?? null,
    issuer: parts.issuer?.text ?? parts.signature?.text ?? null,
    number: parts.number?.agency ?? null,
    title: parts.title?.text ?? parts.annexTitles.find((t) => t !== null)?.text ?? null,
  };
  return inferLocality(hints, registries);
};
