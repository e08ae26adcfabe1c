/** The characters of a piece that rules of this folder report and would change: “one slip, one finding”, so general rules leave them alone. */
import type { Piece } from "../../notice/model.js";
import { readAround } from "../../notice/parts.js";
import type { Span } from "../../text/span.js";
import type { RuleContext } from "../context.js";
import type { Rule } from "../rule.js";
import { addresseeColon } from "./addresseeColon.js";
import { annexForm } from "./annexForm.js";
import { citationForm } from "./citationForm.js";
import { copyFullStop } from "./copyFullStop.js";
import { dateForm } from "./dateForm.js";
import { numberForm } from "./numberForm.js";
import { remarkBrackets } from "./remarkBrackets.js";

const CLAIMING: readonly Rule[] = [numberForm, addresseeColon, annexForm, dateForm, remarkBrackets, copyFullStop, citationForm];

const remembered = new WeakMap<Piece, readonly Span[]>();

/**
 * Spans from the start of the piece, in no particular order; empty (start = end) where a mark is to be put in. They do not depend on which
 * rules are switched off. Remembered with the piece.
 */
export const noticeClaims = (piece: Piece, context: RuleContext): readonly Span[] => {
  const known = remembered.get(piece);
  if (known !== undefined) return known;
  const spans: Span[] = [];
  for (const rule of CLAIMING) {
    rule.piece?.(piece, context, ({ fixes }) => {
      for (const { edits } of fixes ?? []) if (typeof edits !== "function") spans.push(...edits.map(({ span }) => span));
    });
  }
  // “附件1：……” at the head of an annex is reported where a table follows, which the piece does not show.
  for (const { span, text } of readAround(piece)?.parts.annexHeads ?? [])
    if (/[：:]$/u.test(text)) spans.push({ start: span.end - 1, end: span.end });
  remembered.set(piece, spans);
  return spans;
};
