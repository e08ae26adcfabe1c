/** A word of the higher level in a text of the own one, and what stands there instead. */
import type { Message } from "../../message.js";
import type { Span } from "../../text/span.js";
import type { Locality } from "../../units/registry.js";
import type { Units } from "../../units/units.js";

/**
 * - `level`: words for levels (市县乡三级, 全市, 市级, 市委、市政府)
 * - `scope`: whom it reaches (各县（市、区）, 有条件的县（市、区）)
 * - `place`: the name of the place as slogan or scope (平安济宁, 济宁特色)
 * - `body`: an organ or instrument of the higher level (市教育局, 政府规章)
 */
export type SuggestionKind = "level" | "scope" | "place" | "body";

export interface Suggestion {
  /** In the text given; what is to go, with the mark that goes along: “政府规章、”. */
  readonly span: Span;
  readonly original: string;
  /** Empty: the words are dropped. */
  readonly replacement: string;
  readonly kind: SuggestionKind;
  readonly reason: Message;
  /** Left in the table of the lower place it is a slip for any reader; otherwise a proposal for when the task is taken over. */
  readonly sure: boolean;
}

/** A place with its units, as a `LineageNotice` has them; null where the place is not known. */
export interface PlaceWithUnits {
  readonly locality: Locality | null;
  readonly units: Units;
}

/** Looks for one sort of words. `text` has full-width brackets. What it finds may overlap, also with what others find. */
export type Finder = (text: string) => readonly Suggestion[];

/** How a word is judged where it stands: a slip, worth proposing, or in order. */
export type Grade = "sure" | "maybe" | null;

/** @returns nothing where the word is in order or would not change */
export const suggestion = (
  text: string,
  start: number,
  end: number,
  replacement: string,
  kind: SuggestionKind,
  grade: Grade,
  reason: Message,
): readonly Suggestion[] => {
  const original = text.slice(start, end);
  if (grade === null || original === replacement) return [];
  return [{ span: { start, end }, original, replacement, kind, reason, sure: grade === "sure" }];
};
