/**
 * A table on paper: sections over its whole width, a group over its rows, units over the rows that share them (an empty cell goes on with the merged one above).
 * For a whole notice, and for some rows alone (clipboard).
 */
import type { Notice } from "../notice/document.js";
import type { Cell, Header, Note, Piece, Row, Section, TableForm } from "../notice/model.js";
import { isFilled, namesUnits } from "../notice/model.js";
import { type Outline, type OutlineTask, readOutline, textFor } from "../notice/outline.js";
import { readPartLines } from "../notice/partLines.js";
import type { Span } from "../text/span.js";
import { bodyLines, headingLines, unitLines } from "./cellLines.js";
import { layTable, type TableLayout } from "./columns.js";
import { widthOf } from "./measure.js";
import type { PaperCell, PaperRow, PaperTable } from "./paper.js";

/** What is asked again and again of a notice while its tables are set. */
export interface TableReading {
  readonly notice: Notice;
  readonly taskOf: ReadonlyMap<Row, OutlineTask>;
  /** Rows that only carry on the units of the task before a page break, with that task. */
  readonly continued: ReadonlyMap<Row, OutlineTask>;
}

export const readTables = (notice: Notice, outline: Outline = readOutline(notice)): TableReading => ({
  notice,
  taskOf: new Map(outline.tasks.map((task) => [task.row, task])),
  continued: new Map(outline.tasks.flatMap((task) => task.continuations.map((row) => [row, task]))),
});

/** A table with how it lies: see {@link layTable}. */
export interface SetTable {
  readonly table: PaperTable;
  readonly orientation: TableLayout["orientation"];
  /** The same table lying across. */
  readonly across: () => SetTable;
}

/**
 * Rows of one table, set.
 * @param header null: rows alone, as some are copied
 * @param pieces what follows it: rows, sections, notes among them, headers repeated by pages
 */
export const setTable = (reading: TableReading, header: Header | null, form: TableForm, pieces: readonly Piece[]): SetTable => {
  const grid = new Grid(reading, form, new Set(pieces));
  // Blank rows, and what pages left, part nothing.
  const spoken = pieces.filter((piece) => !isSilent(piece));
  for (const [i, piece] of spoken.entries()) grid.add(piece, spoken[i + 1]);
  const head = header === null ? [] : [headerRow(reading.notice, header)];
  centreShort(form, grid.rows);
  const laid = (isAcross: boolean): SetTable => {
    const { orientation, size, widths, isLong } = layTable(form, head, grid.rows, isAcross);
    const rows = grid.rows.map((row): PaperRow => ({ ...row, mayBreak: isLong(row) }));
    return { table: { kind: "table", size, widths, header: head, rows }, orientation, across: () => laid(true) };
  };
  return laid(false);
};

/** Longer words of a cell are read as text, from the left. */
const SHORT = 10;

/** Columns of nobody's role that hold a few words in each row, a telephone number, “完成50%”, stand in the middle: both edges straight would tear those apart. */
const centreShort = ({ columns }: TableForm, rows: readonly OpenRow[]): void => {
  for (const [column, { role }] of columns.entries()) {
    if (role !== "other") continue;
    const cells = rows.flatMap((row) => row.cells.filter((cell) => cell.column === column && cell.columnSpan === 1));
    if (cells.every(({ lines }) => lines.every((line) => widthOf(line) <= SHORT && !/[，。；]/u.test(line))))
      for (const cell of cells) cell.style = "center";
  }
};

/**
 * The rows that `range` (offsets in the notice) touches as a table: with its titles where it touches these, or where it is empty: then all of the table at
 * that place. null where there is no table; of several, the first that is touched.
 */
export const paperTableOf = (notice: Notice, range: Span): PaperTable | null => {
  const isWhole = range.start === range.end;
  const table = readOutline(notice).tables.find(({ header, pieces }) => {
    const first = pieces[0];
    const last = pieces.at(-1);
    return header !== null && first !== undefined && last !== undefined && touches(notice, range, first, last);
  });
  if (table === undefined) return null;
  const chosen = isWhole ? table.pieces : table.pieces.filter((piece) => touches(notice, range, piece, piece));
  const header = table.header !== null && chosen.includes(table.header) ? table.header : null;
  return chosen.some(({ kind }) => kind !== "note") ? setTable(readTables(notice), header, table.form, chosen).table : null;
};

const touches = (notice: Notice, { start, end }: Span, first: Piece, last: Piece): boolean => {
  const from = notice.startOf(first);
  const to = notice.startOf(last) + last.text.trimEnd().length;
  return start === end ? start >= from && start <= notice.startOf(last) + last.text.length : start < to && end > from;
};

const headerRow = (notice: Notice, header: Header): PaperRow => {
  const start = notice.startOf(header);
  return {
    cells: header.cells.map((cell, column) => ({
      ...single(column),
      style: "header",
      lines: [cell.value.replace(/\s+/gu, "")],
      source: inNotice(start, cell.inner),
    })),
    keepWithNext: true,
    mayBreak: false,
    source: { start, end: start + header.text.trimEnd().length },
  };
};

const single = (column: number) => ({ column, rowSpan: 1, columnSpan: 1 }) as const;
const inNotice = (start: number, span: Span): Span => ({ start: start + span.start, end: start + span.end });

// Cells and rows while the table grows: a merged cell gets longer.
interface OpenCell extends PaperCell {
  rowSpan: number;
  style: PaperCell["style"];
  lines: readonly string[];
}
interface OpenRow extends PaperRow {
  readonly cells: readonly OpenCell[];
}

class Grid {
  readonly rows: OpenRow[] = [];
  /** The cell of each column that the next row may go on with; null where none. */
  private open: (OpenCell | null)[];
  /** The cell of the responsible units, or of the leads, of a task: what stands over a page goes on in it. */
  private readonly unitCells = new Map<Row, OpenCell>();

  constructor(
    private readonly reading: TableReading,
    private readonly form: TableForm,
    /** Those that are set, blank ones among them. */
    private readonly pieces: ReadonlySet<Piece>,
  ) {
    this.open = form.columns.map(() => null);
  }

  add(piece: Piece, next: Piece | undefined): void {
    switch (piece.kind) {
      case "section":
        this.across(piece, piece.cells, "section");
        break;
      case "note":
        this.note(piece);
        break;
      case "row":
        this.row(piece, next);
        break;
      default:
    }
  }

  private note(piece: Note): void {
    const lines = readPartLines(piece.text);
    const [first, last] = [lines[0], lines.at(-1)];
    if (first === undefined || last === undefined) return;
    const span = { start: first.start, end: last.end };
    this.wide(
      piece,
      lines.map(({ text }) => text.replaceAll("\t", "　")),
      span,
      "text",
    );
  }

  private row(row: Row, next: Piece | undefined): void {
    const task = this.reading.continued.get(row);
    const goesOn = task === undefined ? undefined : this.unitCells.get(task.inheritedFrom?.row ?? task.row);
    if (goesOn !== undefined) goesOn.lines = [...goesOn.lines, ...row.cells.flatMap((cell) => unitLines(cell.value))];
    else if (!isAlone(row)) this.task(row, row.cells);
    else if (row.heading?.marker.level === 1) this.across(row, row.cells, "section");
    else if (opensRows(row, next)) this.begin(row);
    else this.across(row, row.cells, "group");
  }

  /** A heading over all columns. */
  private across(piece: Section | Row, cells: readonly Cell[], style: "section" | "group"): void {
    const filled = cells.filter(isFilled);
    const span = { start: filled[0]?.inner.start ?? 0, end: filled.at(-1)?.inner.end ?? 0 };
    this.wide(
      piece,
      filled.flatMap(({ value }) => headingLines(value)),
      span,
      style,
    );
  }

  private wide(piece: Piece, lines: readonly string[], span: Span, style: "section" | "group" | "text"): void {
    const source = inNotice(this.reading.notice.startOf(piece), span);
    const cell: OpenCell = { column: 0, rowSpan: 1, columnSpan: this.form.columns.length, style, lines, source };
    this.rows.push({ cells: [cell], keepWithNext: style !== "text", mayBreak: false, source });
    this.open = this.open.map(() => null);
  }

  /** A group on a row of its own, with tasks below that leave its column empty: the merged cell of their rows holds it. */
  private begin(row: Row): void {
    this.open = this.form.columns.map((_, column) => {
      const cell = row.cells[column];
      return isFilled(cell) ? { ...this.cellOf(row, cell, column), rowSpan: 0 } : null;
    });
  }

  private task(row: Row, cells: readonly Cell[]): void {
    const { task, lead, responsible } = this.form.at;
    const start = this.reading.notice.startOf(row);
    const begun = task !== undefined && isFilled(cells[task]);
    // Merged units do not reach over a numbered group （一）; rows that each have a task of their own may share units.
    if (begun && (row.heading?.marker.level ?? 9) <= 2) this.open = this.open.map(() => null);
    const outlined = this.reading.taskOf.get(row);
    const from = namesUnits(row) ? null : (outlined?.inheritedFrom ?? null);
    const shares = from !== null;
    // Rows copied without the one that names their units: they would have none where they are pasted.
    const cutOff = from !== null && !this.pieces.has(from.row);
    const own: OpenCell[] = [];
    const at = (column: number): void => {
      const cell = cells[column];
      const open = this.open[column] ?? null;
      const role = this.form.columns[column]?.role;
      const isUnits = column === lead || column === responsible;
      const isGroup = column === task || role === "serial";
      const merges = isUnits ? shares : isGroup && !isFilled(cell) && !begun;
      if (merges && open !== null) {
        open.rowSpan++;
        // The heading stood on a row of its own.
        if (open.rowSpan === 1) own.push(open);
        return;
      }
      const made = this.cellOf(row, cell, column);
      own.push(made);
      if (isUnits && cutOff && outlined !== undefined && role !== undefined) made.lines = unitLines(textFor(outlined, role));
      this.open[column] = isUnits && shares && !cutOff ? null : made;
    };
    for (const column of this.form.columns.keys()) at(column);
    const beyond = cells.slice(this.form.columns.length).filter(isFilled);
    const last = own.at(-1);
    if (last !== undefined && beyond.length > 0) last.lines = [...last.lines, ...beyond.flatMap(({ value }) => bodyLines(value))];
    const unitCell = own.find(({ column }) => column === (responsible ?? lead));
    if (unitCell !== undefined) this.unitCells.set(row, unitCell);
    this.rows.push({
      cells: own.sort((a, b) => a.column - b.column),
      keepWithNext: false,
      mayBreak: false,
      source: { start, end: start + row.text.trimEnd().length },
    });
  }

  private cellOf(row: Row, cell: Cell | undefined, column: number): OpenCell {
    const style = this.styleOf(column);
    const value = cell?.value ?? "";
    const lines = style === "group" ? headingLines(value) : this.isUnits(column) ? unitLines(value) : bodyLines(value);
    return { ...single(column), style, lines, source: cell === undefined ? null : inNotice(this.reading.notice.startOf(row), cell.inner) };
  }

  private isUnits(column: number): boolean {
    return column === this.form.at.lead || column === this.form.at.responsible;
  }

  private styleOf(column: number): PaperCell["style"] {
    const { requirement } = this.form.at;
    switch (this.form.columns[column]?.role) {
      case "task":
        return requirement === undefined ? "text" : "group";
      case "requirement":
      case "other":
        return "text";
      default:
        return "center";
    }
  }
}

const isSilent = (piece: Piece): boolean =>
  piece.kind === "header" || (piece.kind === "row" && piece.use === "blank") || (piece.kind === "note" && piece.residue);

/** Only its task cell, or its serial number besides, is filled. */
const isAlone = (row: Row): boolean => {
  const { task, serial, requirement } = row.form.at;
  if (row.use === "heading") return true;
  return (
    row.unnumbered !== null &&
    requirement !== undefined &&
    row.cells.every((cell) => !isFilled(cell) || cell.column === task || cell.column === serial)
  );
};

/** Whether the row below leaves all those cells empty that are filled here: the task, and the serial number besides. */
const opensRows = (row: Row, next: Piece | undefined): boolean =>
  next?.kind === "row" &&
  next.use === "task" &&
  row.cells.every((cell) => {
    const role = row.form.columns[cell.column]?.role;
    return !isFilled(cell) || ((role === "task" || role === "serial") && !isFilled(next.cells[cell.column]));
  });
