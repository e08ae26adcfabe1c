/** The lines around a table as the reader of parts sees them: without marks of a conversion and blank lines. */
import { isBlank } from "../text/blanks.js";
import { afterTerminator, endOfLine } from "../text/lines.js";
import { makeCell } from "./cell.js";
import { isCommentLine } from "./comment.js";
import { isResidue } from "./residue.js";

/** A filled line. `start` and `end` count from the start of the text that was read, without blanks and marks at both ends. */
export interface PartLine {
  readonly start: number;
  readonly end: number;
  /** The line without marks of a conversion and blanks at its ends. */
  readonly text: string;
  /** `text` without the blanks no drafter means: see {@link tighten}. */
  readonly tight: string;
  /** A blank line, or a rule of dashes, stands before it. */
  readonly apart: boolean;
}

/**
 * `text` without blanks and line breaks, except between two letters or digits of the Latin script: “2025 年 5 月 9 日” is “2025年5月9日”,
 * “AI Agent” stays. Official text has no blanks inside a sentence; a conversion leaves them everywhere.
 */
export const tighten = (text: string): string => {
  let result = "";
  let pending = false;
  for (const char of text) {
    if (isBlank(char) || char === "\n" || char === "\r" || char === "\t") pending = result !== "";
    else {
      if (pending && isLatin(char) && isLatin(result.at(-1) ?? "")) result += " ";
      pending = false;
      result += char;
    }
  }
  return result;
};

const isLatin = (char: string): boolean => /[A-Za-z0-9]/.test(char);

/** “— 3 —”: the number of a page. */
const isPageNumber = (line: string): boolean => line.length <= 16 && /^[-—–－~～·]+\d{1,4}[-—–－~～·]+$/u.test(line);

/** The filled lines of a text, without page numbers. */
export const readPartLines = (text: string): readonly PartLine[] => {
  const lines: PartLine[] = [];
  let apart = false;
  for (let at = 0; at < text.length; ) {
    const end = endOfLine(text, at);
    if (isCommentLine(text, at, end)) {
      // It parts nothing.
    } else if (isResidue(text, at, end)) apart = true;
    else {
      const { inner, value } = makeCell(text, 0, at, end);
      const tight = tighten(value);
      if (isPageNumber(tight)) apart = true;
      else {
        lines.push({ start: inner.start, end: inner.end, text: value, tight, apart });
        apart = false;
      }
    }
    at = afterTerminator(text, end);
  }
  return lines;
};

/** The text of `[start, end)` without marks of a conversion and stray blanks. */
export const partText = (text: string, start: number, end: number): string => tighten(makeCell(text, 0, start, end).value);

/** Index of the last line that fits, -1 for none. */
export const lastLine = (lines: readonly PartLine[], fits: (line: PartLine, index: number) => boolean): number => {
  for (let i = lines.length - 1; i >= 0; i--) if (fits(lines[i] as PartLine, i)) return i;
  return -1;
};
