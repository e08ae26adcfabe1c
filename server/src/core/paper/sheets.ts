/** The tables of a notice as tables of a spreadsheet, with the merged cells they have on paper. */
import type { CheckedNotice } from "../checked.js";
import type { Piece, Role } from "../notice/model.js";
import { type Outline, type OutlineTable, readOutline, textFor } from "../notice/outline.js";
import { titleOf } from "../rules/rows.js";
import { bodyLines } from "./cellLines.js";
import type { PaperCell, PaperRow, PaperTable } from "./paper.js";
import type { SheetTable, SheetTableCell } from "./sheet.js";
import { freeSheetName } from "./sheetName.js";
import { CELLS } from "./styles.js";
import { readTables, setTable } from "./tables.js";

/** A sheet for each table; for a notice in prose its tasks as one. None for a notice without tasks. What stands around the tables is not in them. */
export const sheetsOf = (checked: CheckedNotice): readonly SheetTable[] => {
  const outline = readOutline(checked.notice);
  const { annexTitles, title } = checked.parts;
  const taken = new Set<string>();
  return outline.tables.flatMap((table, i) => {
    const heading = annexTitles[i]?.text ?? (outline.tables.length === 1 ? (title?.text ?? null) : null);
    const grid = table.header === null ? proseTable(table) : paperTable(checked, outline, table);
    if (grid.rows.length === 0) return [];
    return [{ ...sheetOf(grid), name: freeSheetName(heading ?? "", "任务分解表", taken), title: heading }];
  });
};

const paperTable = ({ notice, parts }: CheckedNotice, outline: Outline, table: OutlineTable): PaperTable => {
  // A note may be the title of the next table.
  const titles = new Set<Piece | undefined>(parts.annexTitles.map((title) => title?.piece));
  const pieces = table.pieces.filter((piece) => !titles.has(piece));
  return setTable(readTables(notice, outline), table.header, table.form, pieces).table;
};

/** What a sheet is wide, in characters, when printed across. */
const SHEET_WIDTH = 64;

/** A table on paper as a sheet without name and title. */
const sheetOf = ({ widths, header, rows }: PaperTable): Omit<SheetTable, "name" | "title"> => ({
  widths: widths.map((width) => Math.max(6, Math.round(width * SHEET_WIDTH))),
  titleRows: header.length,
  rows: gridOf([...header, ...rows], widths.length),
  orientation: "landscape",
});

/** Every place of the grid: a cell, or null where one covers it. */
const gridOf = (rows: readonly PaperRow[], columns: number): readonly (readonly SheetTableCell[])[] => {
  const grid = rows.map((): SheetTableCell[] => Array.from({ length: columns }, () => null));
  for (const [i, { cells }] of rows.entries()) for (const cell of cells) (grid[i] as SheetTableCell[])[cell.column] = sheetCell(cell);
  return grid;
};

const sheetCell = ({ style, lines, rowSpan, columnSpan }: PaperCell): SheetTableCell => ({
  value: lines.join("\n"),
  rowSpan,
  columnSpan,
  align: CELLS[style].alignment === "center" ? "center" : "left",
  bold: style === "header" || style === "section",
});

const PROSE_COLUMNS = ["task", "lead", "responsible", "requirement", "deadline"] as const satisfies readonly Role[];

const PROSE_WIDTHS: Readonly<Record<(typeof PROSE_COLUMNS)[number], number>> = {
  task: 3,
  lead: 2.5,
  responsible: 3.5,
  requirement: 8,
  deadline: 2,
};

/** The tasks of a notice in prose, in the columns that some of them fill. */
const proseTable = ({ sections, form }: OutlineTable): PaperTable => {
  const tasks = sections.flatMap(({ groups }) => groups.flatMap((group) => group.tasks));
  const roles = PROSE_COLUMNS.filter((role) => role === "task" || tasks.some((task) => textFor(task, role) !== ""));
  const sum = roles.reduce((total, role) => total + PROSE_WIDTHS[role], 0);
  const row = (cells: readonly PaperCell[]): PaperRow => ({ cells, keepWithNext: false, mayBreak: false, source: null });
  const cell = (column: number, style: PaperCell["style"], text: string, rowSpan = 1, columnSpan = 1): PaperCell => ({
    column,
    rowSpan,
    columnSpan,
    style,
    lines: bodyLines(text),
    source: null,
  });
  const rows = sections.flatMap(({ piece, title, groups }) => [
    ...(title === null || piece === null ? [] : [row([cell(0, "section", headingText(piece), 1, roles.length)])]),
    ...groups.flatMap((group) =>
      group.tasks.map((task, i) =>
        row(
          roles.flatMap((role, column) => {
            if (role !== "task") return [cell(column, role === "requirement" ? "text" : "center", textFor(task, role))];
            return i > 0 ? [] : [cell(column, "group", group.row === null ? "" : headingText(group.row), group.tasks.length)];
          }),
        ),
      ),
    ),
  ]);
  return {
    kind: "table",
    size: "table",
    widths: roles.map((role) => PROSE_WIDTHS[role] / sum),
    header: [row(roles.map((role, column) => cell(column, "header", titleOf(form, role))))],
    rows,
  };
};

/** “（一）以政务公开促进政策落实”: number and title of a paragraph. */
const headingText = (piece: Piece): string =>
  (piece.kind === "row" || piece.kind === "section") && piece.heading !== null
    ? piece.text.slice(piece.heading.marker.span.start, piece.heading.marker.span.end) + piece.heading.title
    : "";
