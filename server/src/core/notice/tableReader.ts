/** Reads the pieces of a notice that holds a table, in the rows or the cells layout, one piece at a time. */
import { readMarker } from "../numbering/marker.js";
import { makeCell } from "./cell.js";
import { readCellLines } from "./cells.js";
import { type RoleLookup, sameTitles } from "./columns.js";
import { isVoid } from "./comment.js";
import { type FoundHeader, headerAt, makeHeader } from "./header.js";
import type { Cell, Front, Note, Piece, Row, Section, TableForm, Tail } from "./model.js";
import { isResidue, withoutResidue } from "./residue.js";
import { afterRow, afterSection, asRow, asSection } from "./row.js";
import { cellsOfRow, readRowLines } from "./rows.js";
import type { Line, Source } from "./source.js";
import type { ReadState } from "./state.js";
import { endsTable } from "./zones.js";

export interface Step {
  readonly piece: Piece;
  readonly after: ReadState;
}

/** The piece that begins at `at`, a beginning of a line before the end of the text, and the state after it. */
export const readTablePiece = (source: Source, at: number, state: ReadState, roleOf: RoleLookup): Step => {
  const line = source.line(at) as Line;
  if (state.zone !== "table") return readOutside(source, line, state, roleOf);
  const found = headerAt(source, line, roleOf);
  if (found !== null) return readHeader(source, line, found, state);
  return readInside(source, line, state, state.form as TableForm, roleOf);
};

/** Everything up to the next header. */
const readOutside = (source: Source, first: Line, state: ReadState, roleOf: RoleLookup): Step => {
  let end = first.start;
  for (let line: Line | null = first; line !== null; line = source.line(line.next)) {
    const found = headerAt(source, line, roleOf);
    if (found !== null) {
      if (line.start === first.start) return readHeader(source, line, found, state);
      break;
    }
    end = line.next;
  }
  const text = source.slice(first.start, end);
  const piece: Front | Tail = { kind: state.form === null ? "front" : "tail", text };
  return { piece, after: state };
};

const readHeader = (source: Source, line: Line, found: FoundHeader, state: ReadState): Step => {
  const next = afterBlankLines(source, found.next);
  const header = makeHeader(source, found, line.start, next, false);
  const repeated = state.zone === "table" && state.form !== null && sameTitles(state.form, header.form);
  if (repeated) {
    const form = state.form as TableForm;
    return { piece: { ...header, form, repeated }, after: { ...state, afterPageBreak: true } };
  }
  return { piece: header, after: { zone: "table", form: header.form, afterPageBreak: false, hasUnitsAbove: false } };
};

/** Blank lines after a piece belong to it. A line with a TAB is no blank line: it is an empty cell. */
const afterBlankLines = (source: Source, at: number): number => {
  const filled = source.filledLine(at, true);
  return filled === null ? source.text.length : filled.start;
};

const readInside = (source: Source, line: Line, state: ReadState, form: TableForm, roleOf: RoleLookup): Step => {
  if (isResidue(source.text, line.start, line.end) && !source.hasTab(line)) return note(source, line, state, true);
  if (!source.hasTab(line)) {
    const inner = withoutResidue(source.text, line.start, line.end);
    const bare = source.slice(inner.start, inner.end);
    if (endsTable(bare)) return readOutside(source, line, { ...state, zone: "tail", afterPageBreak: false }, roleOf);
    // A heading that lost its TAB, or is being typed, is still one.
    const marker = readMarker(bare, 0);
    if (marker === null || marker.level > 2) return note(source, line, state, false);
  }
  return form.layout === "rows" ? readRowLine(source, line, state, form) : readRowOfCells(source, line, state, form);
};

const note = (source: Source, line: Line, state: ReadState, residue: boolean): Step => {
  const piece: Note = { kind: "note", text: source.slice(line.start, afterBlankLines(source, line.next)), residue };
  return { piece, after: state };
};

const readRowLine = (source: Source, line: Line, state: ReadState, form: TableForm): Step => {
  const lines = readRowLines(source, line, form);
  const text = source.slice(line.start, afterBlankLines(source, lines.last.next));
  return finish(text, form, cellsOfRow(text, lines, line.start), state);
};

const readRowOfCells = (source: Source, line: Line, state: ReadState, form: TableForm): Step => {
  const lines = readCellLines(source, line, widthAt(source, line, form), form.at.task === 0, form.at.deadline);
  const text = source.slice(line.start, lines.next);
  const cells = lines.cells.map((c, i) => makeCell(text, i, c.start - line.start, c.end - line.start));
  return finish(text, form, cells, state);
};

/**
 * 一、 alone takes one cell; the same with units right behind it (no blank line between) is a row, and so is one whose other cells are all
 * written out, empty.
 */
const widthAt = (source: Source, line: Line, form: TableForm): number => {
  const full = form.columns.length;
  const inner = withoutResidue(source.text, line.start, line.end);
  const marker = readMarker(source.text, inner.start, inner.end);
  if (marker === null || marker.level !== 1) return full;
  const next = source.spokenLine(line.next);
  if (next === null || !source.beginsWithTab(next)) return 1;
  if (emptyCellsFrom(source, next, full - 1) === full - 1) return full;
  const following = withoutResidue(source.text, next.start, next.end);
  return following.start === following.end || readMarker(source.text, following.start, following.end) !== null ? 1 : full;
};

/** How many empty cells follow one another, `most` at the most. */
const emptyCellsFrom = (source: Source, first: Line, most: number): number => {
  let count = 0;
  for (let line: Line | null = first; line !== null && count < most; line = source.spokenLine(line.next)) {
    if (!source.beginsWithTab(line) || !isVoid(source.text, line.start, line.end)) break;
    count++;
  }
  return count;
};

const finish = (text: string, form: TableForm, cells: readonly Cell[], state: ReadState): Step => {
  const section: Section | null = asSection(text, form, cells);
  if (section !== null) return { piece: section, after: afterSection(state) };
  const row: Row = asRow(text, form, cells, state);
  return { piece: row, after: afterRow(state, row) };
};
