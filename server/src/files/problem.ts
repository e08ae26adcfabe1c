/** What is wrong in a file that notices are checked with: a fenjie.json, a registry, a baseline, decisions. */
import type { Message } from "../core/message.js";

/** Line and column from 1, the column in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface Problem {
  /** null where the file cannot be read at all. */
  readonly at: Place | null;
  readonly message: Message;
  /** The text is no JSON: an editor that reads JSON says so itself. */
  readonly isSyntax?: boolean;
}

/** What the check of a text found, as a problem of its file. */
export const problemAt = ({ line, column, message, isSyntax = false }: Place & Omit<Problem, "at">): Problem => ({
  at: { line, column },
  message,
  ...(isSyntax && { isSyntax }),
});
