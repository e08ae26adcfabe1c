/** Finding the header of a table: the line (rows layout) or lines (cells layout) that name the columns. */

import { readMarker } from "../numbering/marker.js";
import { makeCell } from "./cell.js";
import { type RoleLookup, readHeaderTitles, tableForm } from "./columns.js";
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

/** The header that begins with `line`, or null. Looks no further than its own lines and the one after. */
export const headerAt = (source: Source, line: Line, roleOf: RoleLookup): FoundHeader | null => {
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
  for (let i = line.start; i < line.end; i++) {
    const c = text.charCodeAt(i);
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
  return known >= 3 && rest <= 4;
};
