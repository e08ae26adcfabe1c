/**
 * The markers of headings: 一、 （一） 1. （1） — the order of levels of GB/T 9704-2012 §7.3.3 — with every slip a drafter makes
 * in them: (一), （一）、, 一., 1、 and blanks.
 */
import type { Span } from "../text/span.js";

export type MarkerLevel = 1 | 2 | 3 | 4;

export interface Marker {
  /** 1 for 一、, 2 for （一）, 3 for 1., 4 for （1）. */
  readonly level: MarkerLevel;
  readonly ordinal: number;
  /** All of the marker, its punctuation included: “（一）”, “一、”, “1.”. */
  readonly span: Span;
  /** The digits alone: “一”. */
  readonly digits: Span;
  /** Blanks between the marker and what follows. */
  readonly gap: Span;
  readonly slips: readonly MarkerSlip[];
}

/** What is wrong with the form of a marker. `bracket`: half-width brackets; `punctuation`: a wrong or superfluous mark. */
export type MarkerSlip = "bracket" | "punctuation" | "spacing";
