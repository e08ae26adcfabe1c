/**
 * Leaves out the findings that comments in the text ask to leave out. It comes after checking: rules know nothing of it. A notice without
 * such a comment pays nothing on a keystroke but a look at the pieces that came.
 */
import type { Change, Notice } from "../notice/document.js";
import type { Piece } from "../notice/model.js";
import type { ActiveRule } from "../rules/entry.js";
import { findingOf } from "../rules/entry.js";
import type { Finding } from "../rules/finding.js";
import { type Directive, directivesIn, type NamedRules, names } from "./directive.js";
import { type Placed, reachesOf } from "./reach.js";
import { type Judgement, type RuleState, reportsOn } from "./unused.js";

/** What is known about the rules when findings are left out. */
export interface RulesNow {
  /** suppression/unused; null where it is off. */
  readonly unused: ActiveRule | null;
  readonly stateOf: (rule: string) => RuleState;
}

export class Suppressions {
  /** Only pieces with such comments. */
  private readonly byPiece = new Map<Piece, readonly Directive[]>();
  private readonly withComments = new Set<Piece>();

  constructor(private readonly notice: Notice) {
    for (const piece of notice.pieces) this.add(piece);
  }

  /** Takes an edit of the notice into account. */
  update(change: Change): void {
    for (const piece of change.removed) {
      this.byPiece.delete(piece);
      this.withComments.delete(piece);
    }
    for (const piece of change.added) this.add(piece);
  }

  /** The pieces with comments to the program of any kind, in the order of the text. */
  commented(): readonly Piece[] {
    return [...this.withComments].sort((a, b) => this.notice.startOf(a) - this.notice.startOf(b));
  }

  /** All directives in the order of the text. */
  directives(): readonly Placed[] {
    return [...this.byPiece.values()]
      .flat()
      .map((directive) => ({ directive, at: this.notice.startOf(directive.piece) + directive.span.start }))
      .sort((a, b) => a.at - b.at);
  }

  /** What is left of the findings, and what is wrong with the comments; in the order of the text. */
  apply(findings: readonly Finding[], rules: () => RulesNow): readonly Finding[] {
    if (this.byPiece.size === 0) return findings;
    const directives = this.directives();
    const reaches = reachesOf(
      this.notice,
      directives.filter(({ directive }) => directive.reach !== null && directive.isClosed),
    );
    const used = new Set<Directive | NamedRules>();
    const left = findings.filter(({ rule, piece, span }) => {
      const over = reaches.over(rule, this.notice.startOf(piece) + span.start, this.notice.positionOf(piece, span.start).line);
      for (const directive of over) {
        used.add(directive);
        for (const named of directive.rules) if (names(named.text, rule)) used.add(named);
      }
      return over.length === 0;
    });
    const { unused, stateOf } = rules();
    if (unused === null) return left;
    const judgement: Judgement = { isUsed: (what) => used.has(what), endsSomething: reaches.endsSomething, stateOf };
    const told = directives.flatMap(({ directive }) =>
      reportsOn(directive, judgement).map((report) => findingOf(unused, directive.piece, report)),
    );
    if (told.length === 0) return left;
    const at = ({ piece, span }: Finding): number => this.notice.startOf(piece) + span.start;
    return [...left, ...told].sort((a, b) => at(a) - at(b));
  }

  private add(piece: Piece): void {
    if (!piece.text.includes("<!--")) return;
    this.withComments.add(piece);
    const directives = directivesIn(piece);
    if (directives.length > 0) this.byPiece.set(piece, directives);
  }
}
