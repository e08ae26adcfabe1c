/** How far a review has come in a text that changes under it. */
import type { LocalWord } from "../../../server/src/lsp/lineageProtocol.js";

/** What stands before it has been looked at. */
export interface ReviewPoint {
  readonly line: number;
  readonly character: number;
}

export const START: ReviewPoint = { line: 0, character: 0 };

export const isAhead = ({ range: { start } }: Pick<LocalWord, "range">, { line, character }: ReviewPoint): boolean =>
  start.line > line || (start.line === line && start.character >= character);

/** Right behind a word, or behind what was put in its place; null: it stays. */
export const behind = ({ range: { start, end } }: Pick<LocalWord, "range">, by: string | null): ReviewPoint =>
  by === null ? { line: end.line, character: end.character } : { line: start.line, character: start.character + by.length };

/** Words that are one question: the same, to be changed into the same. */
export const kindOf = ({ original, replacement }: Pick<LocalWord, "original" | "replacement">): string => `${original}→${replacement}`;
