/**
 * All of Fenjie behind one interface, for whoever embeds it: the language server here, something else elsewhere. Texts go in, findings,
 * completions and edits come out; offsets count UTF-16 code units from the start of the notice.
 *
 * ```ts
 * const service = createNoticeService(noOtherNotices, shippedRegistries, {});
 * const document = service.open(text);
 * document.edit({ start: 10, end: 12 }, "12月底前");
 * document.checked.findings();
 * service.complete(document, 18, "zh");
 * ```
 */
import type { RuleCounts } from "./baseline/baseline.js";
import { CheckedNotice, type CheckSettings } from "./checked.js";
import type { Configuration } from "./configuration.js";
import { type Draft, draftText, officeCode } from "./draft/draft.js";
import { type AdoptionFeatures, adoptionFeatures } from "./features/adoption.js";
import { type FixAction, fixActions, safeEdits } from "./features/codeActions.js";
import { type CompletionList, completeAt } from "./features/completion/index.js";
import { prepareUnits } from "./features/completion/units.js";
import type { Edit } from "./features/edit.js";
import { type Fold, foldsOf } from "./features/folding.js";
import { type Hover, hoverAt } from "./features/hover.js";
import { type InlayHint, type InlayHintOptions, inlayHintsIn } from "./features/inlayHints.js";
import { type Adoptable, adoptableNotices } from "./features/lineage/adoptable.js";
import { type LineageFeatures, lineageFeatures } from "./features/lineage/index.js";
import { nameUsesOf } from "./features/nameUses.js";
import { suppressActions } from "./features/suppress.js";
import { type NoticeSymbol, symbolsOf } from "./features/symbols.js";
import { type UnitName, unitNamesOf } from "./features/unitNames.js";
import { type UnlistedUnit, unlistedIn } from "./features/unlisted.js";
import { Usage } from "./features/usage.js";
import { NO_DECISIONS } from "./lineage/decisions/decisions.js";
import { NO_PRECEDENTS } from "./lineage/decisions/precedents.js";
import { type InheritedRow, inheritedRows } from "./lineage/insertion/rows.js";
import { parentsAround } from "./lineage/lineage.js";
import { type LineageNotice, placed } from "./lineage/notice.js";
import type { Parent } from "./lineage/parents.js";
import type { Surroundings } from "./lineage/surroundings.js";
import type { Language } from "./message.js";
import { type Change, Notice } from "./notice/document.js";
import type { NoticeParts } from "./notice/parts.js";
import { type RowStyle, rowStyleOf } from "./notice/write.js";
import { configuredPlace, unitsFor } from "./place.js";
import type { Span } from "./text/span.js";
import type { NoticeNames } from "./units/collect/uses.js";
import { inferLocality } from "./units/locality.js";
import { type Registration, registrationOf } from "./units/registration.js";
import type { Locality, Registry } from "./units/registry.js";

/** The notices a notice can cite, and whom to tell of what went wrong. */
export interface NoticeWorkspace extends Surroundings {
  /** Told of a rule that threw: the others go on. Without it the error is thrown on. */
  readonly ruleFailed?: (rule: string, error: unknown) => void;
  /** The day it is, “2026-11-21”; left out, nothing has passed in a draft without a date. */
  readonly today?: () => string;
  /** What is counted in the baseline for the notice of this name. */
  readonly baseline?: (name: string | null) => RuleCounts | null;
}

/** For a notice that stands alone. */
export const noOtherNotices: NoticeWorkspace = {
  known: () => false,
  revision: () => 0,
  candidates: () => [],
  configuredParents: () => [],
};

/** A notice that is being written. */
export interface NoticeDocument {
  readonly checked: CheckedNotice;
  readonly usage: Usage;
  /** Puts `inserted` in the place of `span`; what lies outside the text is moved into it. */
  readonly edit: (span: Span, inserted: string) => Change;
}

export interface NoticeService {
  /** Reads any text; never throws. `name` is what it is called among the notices of the workspace, null where it is in no file yet. */
  readonly open: (text: string, name?: string | null) => NoticeDocument;
  /** Reads a notice that may be a parent, without checking it. */
  readonly readParent: (text: string) => LineageNotice;
  /** A document that is open itself, as a notice below sees it. */
  readonly asParent: (document: NoticeDocument) => LineageNotice;
  /** Works out ahead of time what completion needs; again when the workspace knows more notices. */
  readonly prepare: (document: NoticeDocument) => void;
  readonly complete: (document: NoticeDocument, offset: number, language: Language) => CompletionList;
  readonly hover: (document: NoticeDocument, offset: number, language: Language) => Hover | null;
  readonly symbols: (document: NoticeDocument, language: Language) => readonly NoticeSymbol[];
  readonly folds: (document: NoticeDocument) => readonly Fold[];
  readonly fixes: (document: NoticeDocument, range: Span) => readonly FixAction[];
  /** Comments that leave the findings in the range out, instead of mending them. */
  readonly suppressions: (document: NoticeDocument, range: Span) => readonly FixAction[];
  /** The names in the range that no registry knows. */
  readonly unlisted: (document: NoticeDocument, range: Span) => readonly UnlistedUnit[];
  /** The entry a name of this notice would be in a registry, and whose; null where the place cannot be told or the text is no name. */
  readonly registration: (document: NoticeDocument, name: string) => Registration | null;
  /** The edits of all safe fixes. */
  readonly fixAll: (document: NoticeDocument) => readonly Edit[];
  readonly inlayHints: (document: NoticeDocument, range: Span, options: InlayHintOptions, language: Language) => readonly InlayHint[];
  /** Where tasks come from: lenses, jumps, what is carried and what is not. */
  readonly lineage: LineageFeatures;
  /** The notices this one takes its tasks from, the nearest with a table first. */
  readonly parents: (document: NoticeDocument) => readonly Parent[];
  /** The one whose tasks are taken over: the nearest with a table; null where there is none. */
  readonly taskParent: (document: NoticeDocument) => Parent | null;
  /** Taking tasks over, with the questions their units ask. */
  readonly adoption: AdoptionFeatures;
  /** The names of units the notice uses; `path` is what it is called in a report. */
  readonly nameUses: (document: NoticeDocument, path: string) => NoticeNames;
  /** Those that come with the program and those of the workspace. */
  readonly registries: readonly Registry[];
  /** The places a draft can be made for: those with a registry, then those right below them. */
  readonly localities: () => readonly Locality[];
  /** Notices around whose whole table can be taken over, and by which places. */
  readonly adoptable: () => readonly Adoptable[];
  /** The units of the place of a notice. */
  readonly unitNames: (document: NoticeDocument) => readonly UnitName[];
  /** The units of a place of that name; none where it is no place. */
  readonly unitNamesAt: (locality: string) => readonly UnitName[];
  /** A new notice with an empty table. `locality` is a name of `localities`, or any other place; null for a name that is none. */
  readonly draft: (locality: string, subject: string, year: number) => Draft | null;
}

/** Pieces of a notice that is compared with its parent while one types. */
const LONG = 2000;

/**
 * @param registries those that come with Fenjie (`shippedRegistries`) and further ones; where two know a unit the later wins
 * @param configuration fenjie.json, validated (`validateConfiguration`)
 */
export const createNoticeService = (
  workspace: NoticeWorkspace,
  registries: readonly Registry[],
  configuration: Configuration,
): NoticeService => {
  const settings: CheckSettings = {
    configuration,
    registries,
    surroundings: workspace,
    ...(workspace.ruleFailed !== undefined && { ruleFailed: workspace.ruleFailed }),
    ...(workspace.today !== undefined && { today: workspace.today }),
    ...(workspace.baseline !== undefined && { baseline: workspace.baseline }),
  };
  const parentsOf = ({ checked }: NoticeDocument): readonly Parent[] => parentsAround(checked, checked.name, workspace);
  /** The same object while the front of the notice stays as it is: who compares it with others keeps what was found. */
  const asParent = ({ notice, parts }: CheckedNotice): LineageNotice => {
    let known = seenAsParent.get(parts);
    if (known === undefined) {
      known = placed(notice, {}, registries);
      seenAsParent.set(parts, known);
    }
    return known;
  };
  const seenAsParent = new WeakMap<NoticeParts, LineageNotice>();
  const styleOf = ({ checked }: NoticeDocument): (() => RowStyle) => {
    let style: RowStyle | undefined;
    return () => (style ??= rowStyleOf(checked.notice, checked.units));
  };
  const lineage = lineageFeatures(workspace);
  const taskParent = (document: NoticeDocument): Parent | null => parentsOf(document).find(({ hasTable }) => hasTable) ?? null;
  const inherited = (document: NoticeDocument): readonly InheritedRow[] => {
    // In a very long table comparing takes longer than one wants to wait for a list; the command does it.
    if (document.checked.notice.pieces.count > LONG) return [];
    const parent = taskParent(document);
    if (parent === null) return [];
    const decisions = workspace.decisions?.() ?? NO_DECISIONS;
    const names = { notice: document.checked.name, parent: parent.name };
    return inheritedRows(document.checked, parent.checked, { memory: { decisions, precedents: NO_PRECEDENTS }, names });
  };
  return {
    open: (text, name = null) => openNotice(text, settings, name),
    readParent: (text) =>
      placed(Notice.read(text, configuration.columns === undefined ? {} : { headings: configuration.columns }), {}, registries),
    asParent: ({ checked }) => asParent(checked),
    prepare: (document) => {
      document.usage.prepare();
      prepareUnits(document.checked.units);
      inherited(document);
    },
    complete: (document, offset, language) =>
      completeAt({ checked: document.checked, usage: document.usage, language, style: styleOf(document) }, offset, () =>
        inherited(document),
      ),
    hover: ({ checked }, offset, language) => hoverAt(checked, offset, language) ?? lineage.hover(checked, offset, language),
    symbols: ({ checked }, language) => symbolsOf(checked.notice, language),
    folds: ({ checked }) => foldsOf(checked.notice),
    fixes: ({ checked }, range) => fixActions(checked.notice, checked.findings(), range),
    suppressions: ({ checked }, range) => suppressActions(checked.notice, checked.findings(), checked.suppressions.directives(), range),
    unlisted: ({ checked }, range) => unlistedIn(checked.notice, checked.findings(), range),
    registration: ({ checked }, name) => (checked.locality === null ? null : registrationOf(name, checked.locality, registries)),
    fixAll: ({ checked }) => safeEdits(checked.notice, checked.findings()),
    inlayHints: ({ checked }, range, options, language) => inlayHintsIn(checked.notice, range, options, language),
    lineage,
    parents: parentsOf,
    taskParent,
    adoption: adoptionFeatures({
      surroundings: workspace,
      registries,
      ...(workspace.today !== undefined && { today: workspace.today }),
    }),
    nameUses: ({ checked }, path) => nameUsesOf(checked, path),
    registries,
    localities: () => localitiesOf(registries),
    adoptable: () => adoptableNotices(workspace.candidates(), localitiesOf(registries), configuredPlace(configuration, registries)),
    unitNames: ({ checked }) => unitNamesOf(checked.units),
    unitNamesAt: (name) => {
      const locality = localityNamed(name, registries);
      return locality === null ? [] : unitNamesOf(unitsFor(registries, locality));
    },
    draft: (name, subject, year) => {
      const locality = localityNamed(name, registries);
      if (locality === null) return null;
      const above = workspace.candidates().find(({ checked }) => isDecomposedBy(checked, locality, subject, year));
      const units = unitsFor(registries, locality);
      return draftText({ subject, year, units, code: officeCode(registries, locality), parent: above?.checked.parts ?? null });
    },
  };
};

const openNotice = (text: string, settings: CheckSettings, name: string | null): NoticeDocument => {
  const checked = new CheckedNotice(text, settings, name);
  const usage = new Usage(checked);
  return {
    checked,
    usage,
    edit: (span, inserted) => {
      const change = checked.edit(span, inserted);
      usage.update(change);
      return change;
    },
  };
};

const localityNamed = (name: string, registries: readonly Registry[]): Locality | null =>
  inferLocality({ configured: { name }, issuer: null, number: null, title: null }, registries);

const localitiesOf = (registries: readonly Registry[]): readonly Locality[] => {
  const places = new Map<string, Locality>();
  for (const { locality } of registries) if (locality !== undefined) places.set(locality.name, locality);
  for (const { lower = [] } of registries) {
    for (const name of lower) {
      const locality = places.has(name) ? null : localityNamed(name, registries);
      if (locality !== null) places.set(name, locality);
    }
  }
  return [...places.values()];
};

/** A table of the place above about the same subject in the same year. */
const isDecomposedBy = ({ notice, parts, locality }: LineageNotice, below: Locality, subject: string, year: number): boolean =>
  subject !== "" &&
  notice.layout !== null &&
  locality?.name === below.parent &&
  parts.year === year &&
  (parts.title?.text.includes(subject) ?? false);
