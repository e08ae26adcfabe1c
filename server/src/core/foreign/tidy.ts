/** The words of a foreign document as they may stand in a draft. */

/** CR, the page break and the line break of Word (FF, VT), NEL, U+2028 and U+2029. */
const LINE_END = /\r\n|[\r\v\f\u0085\p{Zl}\p{Zp}]/gu;
const BLANKS_AT_ENDS = /^[\s\u200b]+|[\s\u200b]+$/gu;

/**
 * Line ends are LF, TABs blanks, lines without blanks at their ends, no empty lines at both ends and never two in a row. What would be read as
 * a comment to the program (`<!--`) is no longer one: a document from outside must not leave findings out.
 */
export const tidyText = (text: string): string =>
  text
    .replace(LINE_END, "\n")
    .replaceAll("<!--", "<！--")
    .split("\n")
    .map((line) => line.replace(/\p{Cc}+/gu, " ").replace(BLANKS_AT_ENDS, ""))
    .join("\n")
    .replace(/\n{3,}/gu, "\n\n")
    .replace(/^\n+|\n+$/gu, "");

/** The text of a cell without blanks and line ends: what titles are compared by. */
export const tight = (text: string): string => text.replace(/[\s\u200b]+/gu, "");

/** The beginning of a text, for a message. */
export const brief = (text: string): string => (text.length > 16 ? `${tight(text).slice(0, 15)}…` : tight(text));
