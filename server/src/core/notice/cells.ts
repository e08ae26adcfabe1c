/**
 * The cells layout: a cell begins on a line of its own with a TAB, lines without TAB go on with it, and a row ends when it has as many
 * cells as the table has columns, or where a blank line and then a new beginning show that it lacks some.
 */
import { readMarker } from "../numbering/marker.js";
import { isCommentLine, isVoid } from "./comment.js";
import { saysWhen } from "./deadlineWords.js";
import { isBlank, withoutResidue } from "./residue.js";
import type { Line, Source } from "./source.js";
import { endsTable } from "./zones.js";

interface CellPlace {
  start: number;
  end: number;
}

export interface CellLines {
  /** Where each cell begins (after its TAB) and ends. */
  readonly cells: readonly CellPlace[];
  /** Where the next piece begins. */
  readonly next: number;
}

const bare = (source: Source, start: number, end: number): string => {
  const inner = withoutResidue(source.text, start, end);
  return source.slice(inner.start, inner.end);
};

/** An empty cell, or one that begins with 一、 or （一）: what a row begins with. */
const beginsRow = (source: Source, start: number, end: number): boolean => {
  const inner = withoutResidue(source.text, start, end);
  return inner.start === inner.end || beginsWithHeading(source, start, end);
};

const beginsWithHeading = (source: Source, start: number, end: number): boolean => {
  const inner = withoutResidue(source.text, start, end);
  const marker = readMarker(source.text, inner.start, inner.end);
  return marker !== null && marker.level <= 2;
};

/** Nothing, or what one types of a number: “（”, “（十”, “五、”. */
const isBarelyBegun = (source: Source, { start, end }: { start: number; end: number }): boolean => {
  const inner = withoutResidue(source.text, start, end);
  return inner.end - inner.start <= 8 && /^[（(]?[一二三四五六七八九十百]{0,5}[）)、]?$/u.test(source.slice(inner.start, inner.end));
};

/** Stretches of a line that begin with a TAB; trailing TABs with nothing behind them count as blanks. */
const cellsIn = (source: Source, line: Line): { start: number; end: number }[] => {
  const cells: { start: number; end: number }[] = [];
  for (let i = line.start; i < line.end; i++) {
    if (source.text.charCodeAt(i) !== 9) continue;
    const last = cells.at(-1);
    if (last !== undefined && isVoid(source.text, i, line.end)) break;
    if (last !== undefined) last.end = i;
    cells.push({ start: i + 1, end: line.end });
  }
  return cells;
};

/**
 * The lines of the row that begins with `first`, a filled line or a line with a TAB.
 * @param width how many cells a whole row has; 1 reads a section
 * @param deadline the column of deadlines: where no deadline stands in it, a row may have a cell too many, or be put in above another
 * @param numbered （一） stands in the first column: right below a first cell that is hardly begun it begins the next row: one is being put in above it
 */
export const readCellLines = (source: Source, first: Line, width: number, numbered: boolean, deadline: number | undefined): CellLines => {
  const row = collect(source, first, width, numbered);
  if (width < 3 || deadline === undefined || row.cells.length !== width) return row;
  const following = source.spokenLine(row.next);
  if (following === null || !source.beginsWithTab(following) || hasDeadline(source, row.cells, 0, deadline)) return row;
  return reshaped(source, first, row, width, numbered, deadline);
};

const hasDeadline = (source: Source, cells: readonly CellPlace[], from: number, deadline: number): boolean => {
  const cell = cells[from + deadline];
  return cell !== undefined && saysWhen(bare(source, cell.start, cell.end));
};

/**
 * A row whose deadline is none, and which more cells follow without a blank line, up to a blank line: the deadline may stand one further
 * (a cell too many), or a whole row may stand at the end, above which another is being put in.
 */
const reshaped = (source: Source, first: Line, row: CellLines, width: number, numbered: boolean, deadline: number): CellLines => {
  const all = collect(source, first, 2 * width, numbered);
  const extra = all.cells.length - width;
  if (extra <= 0 || extra >= width) return row;
  const begun = all.cells[extra] as CellPlace;
  const start = lineStart(source, begun.start);
  if (start === begun.start - 1 && beginsRow(source, begun.start, begun.end) && hasDeadline(source, all.cells, extra, deadline))
    return { cells: all.cells.slice(0, extra), next: start };
  const beyond = all.cells[width] as CellPlace;
  return !beginsRow(source, beyond.start, beyond.end) && hasDeadline(source, all.cells, extra, deadline) ? all : row;
};

/** Where the line begins on which a cell begins: right before its TAB. */
const lineStart = (source: Source, cell: number): number => {
  let at = cell;
  while (at > 0 && !"\n\r".includes(source.text.charAt(at - 1))) at--;
  return at;
};

/** The lines of at most `width` cells that go on without a blank line and a new beginning. */
const collect = (source: Source, first: Line, width: number, numbered: boolean): CellLines => {
  const cells = source.beginsWithTab(first) ? cellsIn(source, first) : [{ start: first.start, end: first.end }];
  let next = first.next;
  let blankBefore = false;
  for (let line = source.line(next); line !== null; line = source.line(line.next)) {
    if (source.beginsWithTab(line)) {
      if (cells.length >= width) break;
      const more = cellsIn(source, line);
      const begin = more[0] as { start: number; end: number };
      if (blankBefore && beginsRow(source, begin.start, begin.end)) break;
      if (numbered && cells.length === 1 && beginsWithHeading(source, begin.start, begin.end) && isBarelyBegun(source, cells[0] as Line))
        break;
      cells.push(...more);
    } else if (isCommentLine(source.text, line.start, line.end)) {
      next = line.next;
      continue;
    } else if (isBlank(source.text, line.start, line.end)) {
      blankBefore = true;
      next = line.next;
      continue;
    } else {
      const last = cells.at(-1) as { start: number; end: number };
      if (!goesOn(source, line, cells.length >= width, blankBefore)) break;
      last.end = line.end;
    }
    blankBefore = false;
    next = line.next;
  }
  return { cells, next };
};

/** Whether a line without TAB belongs to the cell before it. */
const goesOn = (source: Source, line: Line, full: boolean, blankBefore: boolean): boolean => {
  const text = bare(source, line.start, line.end);
  if (endsTable(text)) return false;
  // A last cell that is empty (备注) takes in nothing from behind a blank line either.
  if (full && blankBefore) return false;
  if (blankBefore) {
    const marker = readMarker(text, 0);
    if (marker !== null && marker.level <= 2) return false;
  }
  return true;
};
