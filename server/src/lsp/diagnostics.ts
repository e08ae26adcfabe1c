/**
 * Findings as diagnostics. A finding that stays where it was stays the same diagnostic object, so whether a list is the one sent before is
 * a matter of comparing objects.
 */
import { type Diagnostic, DiagnosticSeverity, type Position } from "vscode-languageserver";
import { type Language, type Message, say } from "../core/message.js";
import type { Notice } from "../core/notice/document.js";
import type { Piece } from "../core/notice/model.js";
import { type Finding, fixKindOf, type Severity } from "../core/rules/finding.js";
import { countLines } from "../core/text/lines.js";
import type { Span } from "../core/text/span.js";
import { fromKey } from "../files/uri.js";
import type { DiagnosticData } from "./protocol.js";
import { rangeInPiece } from "./ranges.js";
import type { Abilities } from "./settings.js";
import type { PlacedProblem } from "./workspace/problems.js";

/** What every finding names as its source. */
export const SOURCE = "fenjie";

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export interface DiagnosticForm {
  readonly language: Language;
  /** At most this many findings; 1 or more. */
  readonly most: number;
  readonly abilities: Abilities;
  readonly rulePage: (rule: string) => string | null;
}

interface Made {
  /** Lines on which the pieces concerned begin: with these the same, the diagnostic is. */
  readonly lines: string | number;
  readonly diagnostic: Diagnostic;
}

export class DiagnosticMaker {
  private readonly made = new WeakMap<Finding, Made>();
  private cut: Diagnostic | null = null;

  constructor(private readonly form: DiagnosticForm) {}

  /** The findings of a notice, in the order of the text; what is over the limit is counted in one more. */
  list(uri: string, notice: Notice, findings: readonly Finding[]): Diagnostic[] {
    const { most } = this.form;
    const list: Diagnostic[] = [];
    for (let i = 0; i < findings.length && i < most; i++) list.push(this.one(uri, notice, findings[i] as Finding));
    if (findings.length > most) list.push(this.cutAt(findings.length, list[most - 1]));
    return list;
  }

  /** The diagnostic of one finding. */
  one(uri: string, notice: Notice, finding: Finding): Diagnostic {
    const line = notice.lineOf(finding.piece);
    const related = placesOf(uri, notice, finding);
    const lines = related.length === 0 ? line : [line, ...related.map((place) => place.notice.lineOf(place.piece))].join();
    const known = this.made.get(finding);
    if (known?.lines === lines) return known.diagnostic;
    const { abilities, language, rulePage } = this.form;
    const page = abilities.codeDescription ? rulePage(finding.rule) : null;
    const diagnostic: Diagnostic = {
      range: rangeInPiece(notice, finding.piece, finding.span),
      severity: SEVERITY[finding.severity],
      code: finding.rule,
      source: SOURCE,
      message: finding.message[language],
      ...(page !== null && { codeDescription: { href: page } }),
      ...(abilities.diagnosticData && { data: dataOf(finding, line) }),
      ...(abilities.relatedInformation &&
        related.length > 0 && {
          relatedInformation: related.map((place) => ({
            location: { uri: place.uri, range: rangeInPiece(place.notice, place.piece, place.span) },
            message: place.message[language],
          })),
        }),
    };
    this.made.set(finding, { lines, diagnostic });
    return diagnostic;
  }

  private cutAt(all: number, last: Diagnostic | undefined): Diagnostic {
    const message = cutMessage(this.form.most, all)[this.form.language];
    const at = last?.range.end ?? { line: 0, character: 0 };
    const same = this.cut?.message === message && this.cut.range.start.line === at.line && this.cut.range.start.character === at.character;
    if (this.cut === null || !same)
      this.cut = { range: { start: at, end: at }, severity: DiagnosticSeverity.Information, source: SOURCE, message };
    return this.cut;
  }
}

interface RelatedPlace {
  readonly uri: string;
  readonly notice: Notice;
  readonly piece: Piece;
  readonly span: Span;
  readonly message: Message;
}

/** The places a finding refers to, in its notice or another; those that no longer stand there are left out. */
const placesOf = (uri: string, notice: Notice, { related = [] }: Finding): readonly RelatedPlace[] =>
  related
    .map(({ piece, span, message, notice: other }) =>
      other === undefined
        ? { uri, notice, piece, span, message }
        : { uri: fromKey(other.name), notice: other.checked.notice, piece, span, message },
    )
    .filter((place) => place.notice.pieces.has(place.piece));

const cutMessage = (shown: number, all: number): Message =>
  say(
    `共发现 ${all} 处问题，只显示前 ${shown} 处；改正后显示其余的，或调大设置“fenjie.maxFindings”`,
    `${all} problems found, the first ${shown} are shown; the others appear as these are corrected, or raise the setting “fenjie.maxFindings”`,
  );

const dataOf = (finding: Finding, line: number): DiagnosticData => ({
  row: [line, line + countLines(finding.piece.text, finding.piece.text.trimEnd().length)],
  fix: fixKindOf(finding),
});

/** `list` with the objects of `before` wherever they say the same: a row that was checked again mostly has the findings it had. */
export const keepSame = (list: readonly Diagnostic[], before: readonly Diagnostic[]): readonly Diagnostic[] => {
  let same = list.length === before.length;
  const kept = list.map((diagnostic, i) => {
    const old = before[i];
    if (old !== undefined && (old === diagnostic || saysTheSame(old, diagnostic))) return old;
    same = false;
    return diagnostic;
  });
  return same ? before : kept;
};

const saysTheSame = (a: Diagnostic, b: Diagnostic): boolean =>
  a.code === b.code &&
  a.message === b.message &&
  a.severity === b.severity &&
  isSamePosition(a.range.start, b.range.start) &&
  isSamePosition(a.range.end, b.range.end) &&
  JSON.stringify([a.data, a.relatedInformation]) === JSON.stringify([b.data, b.relatedInformation]);

const isSamePosition = (a: Position, b: Position): boolean => a.line === b.line && a.character === b.character;

const PROBLEM = "config/invalid";

/** A problem of a fenjie.json or a registry. */
export const problemDiagnostic = (
  { line, column, message }: PlacedProblem,
  { language, abilities, rulePage }: Omit<DiagnosticForm, "most">,
): Diagnostic => {
  const page = abilities.codeDescription ? rulePage(PROBLEM) : null;
  return {
    range: { start: { line: line - 1, character: column - 1 }, end: { line: line - 1, character: column } },
    severity: DiagnosticSeverity.Error,
    code: PROBLEM,
    source: SOURCE,
    message: message[language],
    ...(page !== null && { codeDescription: { href: page } }),
  };
};
