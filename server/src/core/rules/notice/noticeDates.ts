/** The dates of a front or a tail that the rules judge: that of the notice and that of its printing. */

import type { DateStretch } from "../../notice/closing.js";
import type { Piece } from "../../notice/model.js";
import { type Around, readAround } from "../../notice/parts.js";

export interface JudgedDate extends DateStretch {
  readonly of: "notice" | "printing";
}

/** A date in brackets under a title, and those that a portal gives, have their own forms; so has a date over a table without a notice. */
export const judgedDates = (piece: Piece): readonly JudgedDate[] => {
  const around = readAround(piece);
  if (around === null) return [];
  const { date, printed } = around.parts;
  return [
    ...(date !== null && isClosing(around, date) ? [{ ...date, of: "notice" as const }] : []),
    ...(printed !== null ? [{ ...printed, of: "printing" as const }] : []),
  ];
};

const isClosing = (around: Around, { span }: DateStretch): boolean => {
  if (/[（(]\s*$/u.test(around.piece.text.slice(0, span.start))) return false;
  if (around.kind === "tail") return true;
  const { number, title, addressees, signature, portalEnd } = around.parts;
  return span.start >= portalEnd && [number, title, addressees, signature].some((part) => part !== null);
};
