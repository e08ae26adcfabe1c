/** Headings as the rules see them: 一、 of the body and of the table, （一） and below. */

import type { Heading, Piece } from "../notice/model.js";
import type { BodyHeading } from "../notice/parts.js";
import { headingOf } from "../notice/pieceList.js";
import { type Marker, readMarker } from "../numbering/marker.js";
import type { RuleContext } from "./context.js";
import { annexItems } from "./notice/annexItems.js";
import { hasItsCells } from "./rows.js";

/** A heading longer than this is hardly one. */
const LONGEST_TITLE = 30;

/** “（一）深入推进……，切实提升……。”: a paragraph of one sentence, which ends in a full stop by right and is a task of its own. */
export const isSentence = ({ title }: Heading): boolean =>
  /[。！？；]/u.test(title.slice(0, -1)) || (title.length > LONGEST_TITLE && /[。！？]$/u.test(title));

/**
 * The heading of a piece. In a row with a cell too few or too many “2.” may be a line of the cell above and no heading, so only 一、 and
 * （一） count there.
 */
export const judgedHeadingOf = (piece: Piece): Heading | null => {
  const heading = headingOf(piece);
  const doubtful = piece.kind === "row" && piece.use === "task" && !hasItsCells(piece) && (heading?.marker.level ?? 0) > 2;
  return doubtful ? null : heading;
};

/** The markers of a piece: the one of its heading, or those of the headings and the annex line in the text ahead of the table. */
export const markersOf = (piece: Piece, context: RuleContext): readonly Marker[] => {
  const heading = judgedHeadingOf(piece);
  if (heading !== null) return [heading.marker];
  if (piece.kind !== "front" && piece.kind !== "tail") return [];
  const inBody = context.parts.bodyHeadings.flatMap((body) => (body.piece === piece ? (bodyMarker(body) ?? []) : []));
  return context.parts.annexLine?.piece === piece ? [...inBody, ...annexMarkers(context)] : inBody;
};

/** The numbers in “附件：1.…… 2.……”. A blank behind one parts it from a year by right. */
export const annexMarkers = ({ parts: { annexLine } }: RuleContext): readonly Marker[] => {
  if (annexLine === null) return [];
  const { text } = annexLine.piece;
  return annexItems(text, annexLine.span).flatMap(({ number, span }) => {
    const marker = number.start === number.end ? null : readMarker(text, number.start, span.end);
    return marker === null
      ? []
      : [{ ...marker, gap: { start: marker.span.end, end: marker.span.end }, slips: marker.slips.filter((slip) => slip !== "spacing") }];
  });
};

/** The marker of a heading in the body; null where the text no longer has it. */
export const bodyMarker = ({ piece, span }: BodyHeading): Marker | null => readMarker(piece.text, span.start, span.end);
