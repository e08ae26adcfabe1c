/** From what a rule finds in a passage to what it reports about the piece. */
import type { Message } from "../../message.js";
import { type Piece, placeInPiece, spanInPiece } from "../../notice/model.js";
import type { Span } from "../../text/span.js";
import { isClaimed } from "../claims.js";
import type { RuleContext } from "../context.js";
import type { Fix, PieceEdit, Reporter, Rule } from "../rule.js";
import { type Passage, passagesOf } from "./passages.js";

/** A change of the text of a passage. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

export interface TextFix {
  readonly kind: "safe" | "offer";
  readonly title: Message;
  readonly edits: readonly TextEdit[];
}

/** Something found in a passage. Spans count from the start of its text. */
export interface Slip {
  readonly span: Span;
  readonly message: Message;
  readonly fixes?: readonly TextFix[];
}

/** A rule that looks at single passages. @param signs only passages with one of these are looked at */
export const passageRule = (id: string, signs: number, find: (passage: Passage, context: RuleContext) => readonly Slip[]): Rule => ({
  id,
  piece: (piece, context, report) => {
    for (const passage of passagesOf(piece)) {
      if ((passage.signs & signs) !== 0) reportAll(piece, passage, find(passage, context), context, report);
    }
  },
});

/** Reports what no special rule speaks about. */
export const reportAll = (piece: Piece, passage: Passage, slips: readonly Slip[], context: RuleContext, report: Reporter): void => {
  for (const { span, message, fixes = [] } of slips) {
    const place = spanInPiece(passage.cell, span);
    // Of a deadline that one rule speaks about nothing more is said.
    if (!isClaimed(piece, passage.kind === "deadline" ? passage.cell.inner : place, context))
      report({ span: place, message, fixes: fixes.map((fix) => fixInPiece(piece, passage, fix)) });
  }
};

const fixInPiece = (piece: Piece, passage: Passage, { kind, title, edits }: TextFix): Fix => ({
  kind,
  title,
  edits: edits.flatMap((edit) => editsInPiece(piece, passage, edit)),
});

/** What a page or a conversion put in the middle of a span stays where it is. */
const editsInPiece = (piece: Piece, { cell }: Passage, { span, text }: TextEdit): readonly PieceEdit[] => {
  if (span.start === span.end) {
    const at = placeInPiece(cell, span.start, true);
    return [{ piece, span: { start: at, end: at }, text }];
  }
  const whole = spanInPiece(cell, span);
  if (whole.end - whole.start === span.end - span.start) return [{ piece, span: whole, text }];
  return Array.from({ length: span.end - span.start }, (_, i) => ({
    piece,
    span: spanInPiece(cell, { start: span.start + i, end: span.start + i + 1 }),
    text: i === 0 ? text : "",
  }));
};
