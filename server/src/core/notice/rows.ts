/**
 * The rows layout: a row is a line, its cells are separated by TAB. A cell that holds a line break (an Enter, a cut by the page, a cell of
 * several lines in Word) makes several lines of a row; they are put together where together, and only together, they have as many
 * cells as the table.
 */
import { readMarker } from "../numbering/marker.js";
import { makeCell } from "./cell.js";
import { isVoid } from "./comment.js";
import { betweenTabs } from "./header.js";
import type { Cell, TableForm } from "./model.js";
import { withoutResidue } from "./residue.js";
import type { Line, Source } from "./source.js";
import { endsTable } from "./zones.js";

/** More lines than this belong to no one row; it also bounds how far reading looks ahead (state.ts, LOOK_BACK). */
const MOST_LINES = 5;

interface Stretch {
  start: number;
  end: number;
}

export interface RowLines {
  /** Cells of the row, offsets in the source. */
  readonly cells: readonly Stretch[];
  /** The last line of the row. */
  readonly last: Line;
}

/** The lines of the row that begins with `first`. */
export const readRowLines = (source: Source, first: Line, form: TableForm): RowLines => {
  const width = form.columns.length;
  const own = stretchesOf(source, first, width);
  if (own.length >= width || !source.hasTab(first)) return { cells: own, last: first };
  const cells = own.map((s) => ({ ...s }));
  let lines = 1;
  for (let line = source.line(first.next); line !== null && lines < MOST_LINES; line = source.line(line.next)) {
    if (!source.hasTab(line) && isVoid(source.text, line.start, line.end)) continue;
    const more = stretchesOf(source, line, width);
    if (more.length >= width || !goesOn(source, more[0] as Stretch)) break;
    (cells.at(-1) as Stretch).end = (more[0] as Stretch).end;
    cells.push(...more.slice(1));
    lines++;
    if (cells.length === width) return { cells, last: line };
    if (cells.length > width) break;
  }
  return { cells: own, last: first };
};

const stretchesOf = (source: Source, line: Line, width: number): Stretch[] => {
  const stretches = betweenTabs(source.text, line.start, line.end);
  // TABs after the last column with nothing behind them are an accident of copying.
  while (stretches.length > width && isVoid(source.text, (stretches.at(-1) as Stretch).start, (stretches.at(-1) as Stretch).end))
    stretches.pop();
  return stretches;
};

/** Whether a line can go on with a cell: it begins with words, and not with those of a new row or of what follows the table. */
const goesOn = (source: Source, begin: Stretch): boolean => {
  const inner = withoutResidue(source.text, begin.start, begin.end);
  if (inner.start === inner.end) return false;
  const marker = readMarker(source.text, inner.start, inner.end);
  return (marker === null || marker.level > 2) && !endsTable(source.slice(inner.start, inner.end));
};

/** The cells of a row; `start` is where its piece begins in the source. */
export const cellsOfRow = (text: string, lines: RowLines, start: number): Cell[] =>
  lines.cells.map((s, i) => makeCell(text, i, s.start - start, s.end - start));
