/** What stands in a row and in none of its cells: “（责任单位：” and “）” around the units of a paragraph. */
import type { Cell, Cut, Row } from "../../notice/model.js";
import { isSpace } from "../../text/blanks.js";
import { isChinese } from "../../text/chinese.js";
import type { Span } from "../../text/span.js";

/**
 * That text as a cell, null where there is none. Of each cell one Chinese character stays, so that what was apart does not come to stand side by
 * side.
 */
export const outsideCells = ({ cells, text }: Row): Cell | null => {
  let end = 0;
  let isInOrder = true;
  let isBare = true;
  for (const { span } of cells) {
    if (span.start < end) isInOrder = false;
    else isBare &&= isOnlySpace(text, end, span.start);
    end = span.end;
  }
  if (isInOrder && isBare && isOnlySpace(text, end, text.length)) return null;
  const filled = cells.map(({ inner }) => inner).filter(({ start, end: to }) => start < to);
  return textBetween(text, isInOrder ? filled : filled.sort((a, b) => a.start - b.start));
};

const isOnlySpace = (text: string, start: number, end: number): boolean => {
  for (let at = start; at < end; at++) if (!isSpace(text[at])) return false;
  return true;
};

const textBetween = (text: string, cells: readonly Span[]): Cell | null => {
  let value = "";
  let at = 0;
  const cuts: Cut[] = [];
  const leaveOut = (start: number, end: number): void => {
    value += text.slice(at, start);
    if (end > start) cuts.push({ at: value.length, removed: end - start });
    at = end;
  };
  for (const { start, end } of cells) {
    if (start < at) continue;
    let kept = start;
    while (kept < end && !isChinese(text[kept])) kept++;
    if (kept < end) {
      leaveOut(start, kept);
      leaveOut(kept + 1, end);
    } else leaveOut(start, end);
  }
  value += text.slice(at);
  const inner: Span = { start: 0, end: text.length };
  return value.trim() === "" ? null : { column: 0, span: inner, inner, value, cuts };
};
