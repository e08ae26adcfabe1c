/** Lines of a text. A line ends with LF, CR LF or a lone CR, as editors count them. */

/** Offset of the end of the line that holds `from`, its terminator not included. */
export const endOfLine = (text: string, from: number): number => {
  for (let i = from; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 10 || c === 13) return i;
  }
  return text.length;
};

/** Offset of the first character after the terminator that stands at `end` (the text's end where none does). */
export const afterTerminator = (text: string, end: number): number => {
  if (end >= text.length) return text.length;
  return text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
};

/** How many line terminators stand in `text` before `until`. */
export const countLines = (text: string, until = text.length): number => {
  let lines = 0;
  for (let i = 0; i < until; i++) {
    const c = text.charCodeAt(i);
    if (c === 10 || (c === 13 && text.charCodeAt(i + 1) !== 10)) lines++;
  }
  return lines;
};

/** Offset where line `line` (from 0) of `text` begins; the text's length where there are fewer lines. */
export const startOfLine = (text: string, line: number): number => {
  let at = 0;
  for (let n = 0; n < line; n++) {
    const end = endOfLine(text, at);
    if (end >= text.length) return text.length;
    at = afterTerminator(text, end);
  }
  return at;
};
