/**
 * What a conversion from Word or PDF leaves behind and no drafter wrote: `<b>…</b>`, `[bookmark: …]`, Markdown marks, rules of
 * dashes, blanks at line ends. It is read through: it is no part of a cell, a heading or a title, and no finding.
 *
 * So are comments that speak to the program (comment.ts).
 */
import type { Span } from "../text/span.js";
import { isBlankCode } from "./blankCode.js";
import { commentEnd, commentStart } from "./comment.js";

export { isBlankCode };

/** A mark that starts at `at`: its end, or `at` where none stands there. */
export const markEnd = (text: string, at: number, end: number): number => {
  switch (text.charCodeAt(at)) {
    case 60: {
      if (text.charCodeAt(at + 1) === 33) return commentEnd(text, at, end);
      // <b> </b> <strong> <br>
      const close = text.indexOf(">", at);
      return close > at && close < end && close - at <= 12 && /^<\/?(?:b|i|u|strong|em|br|p|span)\s*\/?>$/i.test(text.slice(at, close + 1))
        ? close + 1
        : at;
    }
    case 91: {
      // [bookmark: Content]
      if (!text.startsWith("[bookmark:", at)) return at;
      const close = text.indexOf("]", at);
      return close > at && close < end && close - at <= 80 ? close + 1 : at;
    }
    case 42: // **
      return text.charCodeAt(at + 1) === 42 && at + 2 <= end ? at + 2 : at;
    default:
      return at;
  }
};

/** Marks that count only at the beginning of a line: `# `, `## `. */
const leadingMarkEnd = (text: string, at: number, end: number): number => {
  let i = at;
  while (i < end && text.charCodeAt(i) === 35) i++;
  return i > at && i - at <= 6 && (i === end || isBlankCode(text.charCodeAt(i))) ? i : at;
};

const openOf = (text: string, end: number): number => {
  const comment = commentStart(text, end);
  return comment >= 0 ? comment : text.lastIndexOf("<", end - 1);
};

/** `[start, end)` without blanks and marks at both ends. */
export const withoutResidue = (text: string, start: number, end: number): Span => {
  let from = start;
  let to = end;
  for (;;) {
    while (from < to && isBlankCode(text.charCodeAt(from))) from++;
    let next = markEnd(text, from, to);
    if (next === from) next = leadingMarkEnd(text, from, to);
    if (next === from || from >= to) break;
    from = next;
  }
  for (;;) {
    while (to > from && isBlankCode(text.charCodeAt(to - 1))) to--;
    const last = text.charCodeAt(to - 1);
    let open = -1;
    if (last === 62) open = openOf(text, to);
    else if (last === 93) open = text.lastIndexOf("[", to - 1);
    else if (last === 42) open = to - 2;
    if (open < from || markEnd(text, open, to) !== to) break;
    to = open;
  }
  return { start: from, end: Math.max(from, to) };
};

/** A line of nothing but blanks, marks and rules of dashes: “---”, “**”, “<b></b>”. */
export const isResidue = (text: string, start: number, end: number): boolean => {
  const inner = withoutResidue(text, start, end);
  for (let i = inner.start; i < inner.end; i++) {
    const c = text.charCodeAt(i);
    // - * _ = — ─ # and blanks
    if (!(c === 45 || c === 42 || c === 95 || c === 61 || c === 0x2014 || c === 0x2500 || c === 35 || isBlankCode(c))) return false;
  }
  return true;
};

export const isBlank = (text: string, start: number, end: number): boolean => {
  for (let i = start; i < end; i++) if (!isBlankCode(text.charCodeAt(i))) return false;
  return true;
};
