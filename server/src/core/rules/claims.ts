/**
 * One slip, one finding: where a rule about numbers, deadlines, units or the parts of a notice speaks, the rules about text in general are
 * silent. What those rules speak about is asked of themselves, so it cannot drift from what they report; and it is asked only where a rule
 * about text has found something, so it costs nothing elsewhere. Which rules are switched off makes no difference.
 */
import type { Piece } from "../notice/model.js";
import type { Span } from "../text/span.js";
import type { RuleContext } from "./context.js";
import { deadlineRules } from "./deadline/index.js";
import type { CatalogueEntry } from "./entry.js";
import { markersOf } from "./headings.js";
import { noticeClaims } from "./notice/claims.js";
import { numberingRules } from "./numbering/index.js";
import type { Report, Rule } from "./rule.js";
import { unitsRules } from "./units/index.js";

const FAMILIES: readonly CatalogueEntry[] = [...numberingRules, ...deadlineRules, ...unitsRules];
/** A hint is no reason to keep quiet about a warning. */
const SPECIAL: readonly Rule[] = FAMILIES.filter(({ severity }) => severity !== "hint").map(({ rule }) => rule);

interface Claims {
  readonly piece: Piece;
  readonly context: RuleContext;
  /** Known at little cost: markers, which are no text whether anything is wrong with them or not, and what rules about the parts would change. */
  readonly near: readonly Span[];
  /** What rules about a row or a section report; worked out when `near` does not settle the matter. */
  far: readonly Span[] | null;
}

/** All rules about text look at one piece before the next one's turn. */
let last: Claims | null = null;

const claimsOf = (piece: Piece, context: RuleContext): Claims => {
  if (last?.piece !== piece || last.context !== context) {
    const markers = markersOf(piece, context).map(({ span, gap }): Span => ({ start: span.start, end: gap.end }));
    last = { piece, context, near: [...markers, ...noticeClaims(piece, context)], far: null };
  }
  return last;
};

const reportedOf = (piece: Piece, context: RuleContext): readonly Span[] => {
  if (piece.kind !== "row" && piece.kind !== "section") return [];
  const spans: Span[] = [];
  const take = ({ span }: Report): void => {
    spans.push(span);
  };
  for (const rule of SPECIAL) {
    rule.piece?.(piece, context, take);
    if (piece.kind === "row") rule.row?.(piece, context, take);
    else rule.section?.(piece, context, take);
  }
  return spans;
};

/** The spans of a piece that belong to special rules, in no particular order; an empty one where a mark is to be put in. */
export const claimedSpans = (piece: Piece, context: RuleContext): readonly Span[] => {
  const claims = claimsOf(piece, context);
  claims.far ??= reportedOf(piece, context);
  return [...claims.near, ...claims.far];
};

/** Whether a special rule speaks about any character of `span`. */
export const isClaimed = (piece: Piece, span: Span, context: RuleContext): boolean => {
  const claims = claimsOf(piece, context);
  if (claims.near.some((claim) => touch(claim, span))) return true;
  claims.far ??= reportedOf(piece, context);
  return claims.far.some((claim) => touch(claim, span));
};

/** An empty span touches what it stands beside. */
const touch = (a: Span, b: Span): boolean =>
  a.start === a.end || b.start === b.end ? a.start <= b.end && a.end >= b.start : a.start < b.end && a.end > b.start;
