/** Finding the header of a table: the line (rows layout) or lines (cells layout) that name the columns. */

import { readMarker } from "../numbering/marker.js";
import { makeCell } from "./cell.js";
import { type RoleLookup, readHeaderTitles, tableForm, taskAsRequirement } from "./columns.js";
import { isCommentLine, isVoid } from "./comment.js";
import type { Cell, Header, Layout } from "./model.js";
import { isBlankCode, withoutResidue } from "./residue.js";
import type { Line, Source } from "./source.js";

/** Spans of the stretches between TABs in `[start, end)`. A TAB with nothing but blanks after it at the line's end still begins a cell. */
export const betweenTabs = (text: string, start: number, end: number): { start: number; end: number }[] => {
  const spans: { start: number; end: number }[] = [];
  let from = start;
  for (let i = start; i <= end; i++) {
    if (i === end || text.charCodeAt(i) === 9) {
      spans.push({ start: from, end: i });
      from = i + 1;
    }
  }
  return spans;
};

export interface FoundHeader {
  readonly layout: Layout;
  readonly columns: NonNullable<ReturnType<typeof readHeaderTitles>>;
  readonly spans: readonly { start: number; end: number }[];
  /** Where the line after the header begins. */
  readonly next: number;
}

const titleAt = (text: string, span: { start: number; end: number }): string => {
  const inner = withoutResidue(text, span.start, span.end);
  return text.slice(inner.start, inner.end);
};

/** The header that begins with `line`, or null. Looks no further than its own lines and the first row below it. */
export const headerAt = (source: Source, line: Line, roleOf: RoleLookup): FoundHeader | null => {
  const found = titlesAt(source, line, roleOf);
  if (found === null || found.columns.some(({ role }) => role === "requirement")) return found;
  const task = found.columns.findIndex(({ role }) => role === "task");
  return task >= 0 && saysWhatToDo(firstCell(source, found, task)) ? { ...found, columns: taskAsRequirement(found.columns) } : found;
};

/** A sentence, or too long for the name of a task. （一） ahead of it makes it a heading of several tasks. */
const saysWhatToDo = (value: string): boolean => {
  const marker = readMarker(value, 0);
  return (marker === null || marker.level > 2) && (/[。；]$/u.test(value) || value.length >= LONG_FOR_A_NAME);
};
const LONG_FOR_A_NAME = 20;

/** More lines than these with a heading alone are passed over in no table; it bounds how far reading looks ahead (state.ts, LOOK_BACK). */
const MOST_HEADINGS = 2;

/** The first line of that cell in the first row below a header, or the empty string. Lines with a heading alone are passed over. */
const firstCell = (source: Source, { layout, next }: FoundHeader, column: number): string => {
  const { text } = source;
  let line = source.filledLine(next, true);
  for (let n = 0; line !== null && n <= MOST_HEADINGS; n++) {
    if (layout === "rows") {
      const values = betweenTabs(text, line.start, line.end).map((s) => titleAt(text, s));
      if (values.filter((value) => value !== "").length > 1) return values[column] ?? "";
    } else if (source.beginsWithTab(line)) {
      const value = titleAt(text, { start: line.start + 1, end: line.end });
      if (readMarker(value, 0)?.level !== 1) return cellBelow(source, line, column);
    }
    line = source.filledLine(line.next, true);
  }
  return "";
};

/** The cell `count` lines with a TAB below this one; lines without go on with the cell before. */
const cellBelow = (source: Source, first: Line, count: number): string => {
  let line: Line | null = first;
  for (let cells = 0, lines = 0; line !== null && lines < 4 * (count + 1); lines++, line = source.line(line.next)) {
    if (!source.beginsWithTab(line)) continue;
    if (cells === count) return titleAt(source.text, { start: line.start + 1, end: line.end });
    cells++;
  }
  return "";
};

const titlesAt = (source: Source, line: Line, roleOf: RoleLookup): FoundHeader | null => {
  if (!source.hasTab(line)) return null;
  const { text } = source;
  const spans = betweenTabs(text, line.start, line.end);
  // A line with several titles is a header in rows. One TAB ahead of one title begins a header in cells.
  const oneCell = source.beginsWithTab(line) && spans.slice(2).every((s) => isVoid(text, s.start, s.end));
  if (!oneCell) {
    while (spans.length > 1 && isVoid(text, (spans.at(-1) as Line).start, (spans.at(-1) as Line).end)) spans.pop();
    const columns = readHeaderTitles(
      spans.map((s) => titleAt(text, s)),
      roleOf,
    );
    return columns === null ? null : { layout: "rows", columns, spans, next: line.next };
  }
  return cellsHeaderAt(source, line, roleOf);
};

const NO_TITLE = /[。；，！？]/u;

const cellsHeaderAt = (source: Source, first: Line, roleOf: RoleLookup): FoundHeader | null => {
  const { text } = source;
  const spans: { start: number; end: number }[] = [];
  let known = 0;
  let line: Line | null = first;
  let next = first.next;
  while (line !== null && (source.beginsWithTab(line) || isCommentLine(text, line.start, line.end))) {
    if (!source.beginsWithTab(line)) {
      line = source.line(line.next);
      continue;
    }
    const span = { start: line.start + 1, end: line.end };
    const title = titleAt(text, span);
    if (title.length === 0 || title.length > 16 || spans.length === 24 || NO_TITLE.test(title) || readMarker(title, 0) !== null) break;
    const role = roleOf(title.replace(/\s+/gu, ""));
    if (role !== undefined && role !== "other") known++;
    spans.push(span);
    next = line.next;
    // Four lines decide: whether this is a header must not depend on text far below (state.ts, LOOK_BACK).
    if (spans.length === 4 && known < 2) return null;
    line = source.line(line.next);
  }
  const columns = readHeaderTitles(
    spans.map((s) => titleAt(text, s)),
    roleOf,
  );
  return columns === null ? null : { layout: "cells", columns, spans, next };
};

/** The header piece over `[start, end)` of the source. */
export const makeHeader = (source: Source, found: FoundHeader, start: number, end: number, repeated: boolean): Header => {
  const text = source.slice(start, end);
  const cells: Cell[] = found.spans.map((s, i) => makeCell(text, i, s.start - start, s.end - start));
  return { kind: "header", text, form: tableForm(found.layout, found.columns), cells, repeated };
};

/**
 * A line in which the titles of a table stand without anything that parts them: “工作任务 牵头部门 责任单位 具体要求 完成时限” or a pipe row.
 * Three known titles at least, and hardly anything else.
 */
export const ranTogether = (text: string, line: Line, roleOf: RoleLookup): boolean => {
  if (line.end - line.start > 80) return false;
  let bare = "";
  let tabs = 0;
  for (let i = line.start; i < line.end; i++) {
    const c = text.charCodeAt(i);
    if (c === 9) tabs++;
    if (!isBlankCode(c) && c !== 124 && c !== 0xff5c) bare += text.charAt(i);
  }
  if (bare.length < 10 || bare.length > 40) return false;
  let at = 0;
  let known = 0;
  let rest = 0;
  while (at < bare.length) {
    let size = 0;
    for (let n = Math.min(10, bare.length - at); n >= 2; n--) {
      const role = roleOf(bare.slice(at, at + n));
      if (role !== undefined && role !== "other") {
        size = n;
        break;
      }
    }
    if (size > 0) known++;
    else rest++;
    at += Math.max(1, size);
  }
  // With a TAB between every two of them the titles are parted: a list of names, and no table of tasks.
  return known >= 3 && rest <= 4 && known > tabs + 1;
};
