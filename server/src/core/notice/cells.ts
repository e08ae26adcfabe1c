/**
 * The cells layout: a cell begins on a line of its own with a TAB, lines without TAB go on with it, and a row ends when it has as many
 * cells as the table has columns, or where a blank line and then a new beginning show that it lacks some.
 */
import { readMarker } from "../numbering/marker.js";
import { isBlank, withoutResidue } from "./residue.js";
import type { Line, Source } from "./source.js";
import { endsTable, isOrgan } from "./zones.js";

export interface CellLines {
  /** Where each cell begins (after its TAB) and ends. */
  readonly cells: readonly { start: number; end: number }[];
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
const isBarelyBegun = (source: Source, { start, end }: { start: number; end: number }): boolean =>
  end - start <= 8 && /^\s*[（(]?[一二三四五六七八九十百]{0,5}[）)、]?\s*$/u.test(source.slice(start, end));

/** Stretches of a line that begin with a TAB; trailing TABs with nothing behind them count as blanks. */
const cellsIn = (source: Source, line: Line): { start: number; end: number }[] => {
  const cells: { start: number; end: number }[] = [];
  for (let i = line.start; i < line.end; i++) {
    if (source.text.charCodeAt(i) !== 9) continue;
    const last = cells.at(-1);
    if (last !== undefined && isBlank(source.text, i, line.end)) break;
    if (last !== undefined) last.end = i;
    cells.push({ start: i + 1, end: line.end });
  }
  return cells;
};

/**
 * The lines of the row that begins with `first`, a filled line or a line with a TAB.
 * @param width how many cells a whole row has; 1 reads a section
 * @param numbered （一） stands in the first column: right below a first cell that is hardly begun it begins the next row: one is being put in above it
 */
export const readCellLines = (source: Source, first: Line, width: number, numbered: boolean): CellLines => {
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
    } else if (isBlank(source.text, line.start, line.end)) {
      blankBefore = true;
      next = line.next;
      continue;
    } else {
      const last = cells.at(-1) as { start: number; end: number };
      if (!goesOn(source, line, last, cells.length >= width, blankBefore)) break;
      last.end = line.end;
    }
    blankBefore = false;
    next = line.next;
  }
  return { cells, next };
};

/** Whether a line without TAB belongs to the cell before it. */
const goesOn = (source: Source, line: Line, last: { start: number; end: number }, full: boolean, blankBefore: boolean): boolean => {
  const text = bare(source, line.start, line.end);
  if (endsTable(text)) return false;
  const emptySoFar = isBlank(source.text, last.start, last.end);
  if (full && blankBefore && !emptySoFar) return false;
  if (full && isOrgan(text) && blankBefore) return false;
  if (blankBefore) {
    const marker = readMarker(text, 0);
    if (marker !== null && marker.level <= 2) return false;
  }
  return true;
};
