/**
 * What a rule is. A rule gets a row (or the notice) and a context and reports what it found and how to mend it. It knows no severities,
 * settings, suppressions or protocol: the catalogue and the configuration decide on those.
 *
 * Every check runs on every keystroke, so the kinds of rules follow what they cost:
 * - `row`: looks at one piece alone. Its result is kept with the piece until the piece or the context changes.
 * - `facts`: says what one row contributes to a question about the whole notice; kept in the tally (tally.ts), which is
 *   updated for the rows that came and went, never rebuilt.
 * - `whole`: looks at the tally only where it shows something amiss. It must not walk through all rows.
 * - `inherited`: looks at one row and the rows of higher-level notices it comes from; kept until one of these changes.
 * - `lineage`: looks at what is carried and what is not; runs when the notice or one it takes tasks from changed.
 */
import type { NoticeLineage, TaskLineage } from "../lineage/lineage.js";
import type { ParentCandidate } from "../lineage/parents.js";
import type { Message } from "../message.js";
import type { Notice } from "../notice/document.js";
import type { Header, Piece, Row, Section } from "../notice/model.js";
import type { Span } from "../text/span.js";
import type { RuleContext } from "./context.js";
import type { Tally } from "./tally.js";

/** A change of the text of one piece. The span counts from the start of the piece. */
export interface PieceEdit {
  readonly piece: Piece;
  readonly span: Span;
  readonly text: string;
}

/**
 * A way to mend a finding. `safe` fixes change no meaning, never overlap one another, create no finding and may run without being asked for;
 * `offer` fixes run only when chosen. Where working out the edits is costly, `edits` is a function that is called when the fix is chosen.
 */
export interface Fix {
  readonly kind: "safe" | "offer";
  /** “改为“（一）””: what the user reads in the menu. */
  readonly title: Message;
  readonly edits: readonly PieceEdit[] | ((notice: Notice) => readonly PieceEdit[]);
}

export interface Related {
  readonly piece: Piece;
  readonly span: Span;
  readonly message: Message;
  /** The notice the piece is of, where it is another one. */
  readonly notice?: ParentCandidate;
}

/** What a rule reports. The span counts from the start of the piece; an empty span marks the place where something is missing. */
export interface Report {
  readonly span: Span;
  readonly message: Message;
  readonly fixes?: readonly Fix[];
  readonly related?: readonly Related[];
  /** The name that no registry knows, without blanks: it may be right, and then belongs into one. */
  readonly unlisted?: string;
  /** Mended by an answer and not by an edit: `parent`, which file is the higher-level notice. */
  readonly asks?: "parent";
  /** Set where this one finding is lesser than the rule: an unknown heading is a hint of table/columns, a missing column is not. */
  readonly severity?: "hint";
}

export type Reporter = (report: Report) => void;
export type PieceReporter = (piece: Piece, report: Report) => void;

/** `add("deadline-spelling", "2025-12-31", "年底前", span)`: this row says of that key that value, at that place. */
export type AddFact = (topic: string, key: string, value: string, span: Span) => void;

export interface Rule {
  /** Id of the catalogue: `deadline/past`. */
  readonly id: string;
  readonly row?: (row: Row, context: RuleContext, report: Reporter) => void;
  readonly section?: (section: Section, context: RuleContext, report: Reporter) => void;
  readonly header?: (header: Header, context: RuleContext, report: Reporter) => void;
  readonly piece?: (piece: Piece, context: RuleContext, report: Reporter) => void;
  readonly facts?: (piece: Piece, context: RuleContext, add: AddFact) => void;
  /** Topics of the tally that `whole` looks at: it runs again only when facts of these came or went. Left out: it runs after every edit. */
  readonly topics?: readonly string[];
  readonly whole?: (notice: Notice, tally: Tally, context: RuleContext, report: PieceReporter) => void;
  /** Called only for tasks with a source. */
  readonly inherited?: (task: TaskLineage, lineage: NoticeLineage, context: RuleContext, report: Reporter) => void;
  readonly lineage?: (lineage: NoticeLineage, context: RuleContext, report: PieceReporter) => void;
}
