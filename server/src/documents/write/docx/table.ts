/** Tables: fixed columns, titles on every page, merged cells, rows that stay whole. */
import type { PaperCell, PaperRow, PaperTable } from "../../../core/paper/paper.js";
import { TABLE } from "../../../core/paper/styles.js";
import { element, joined, type Xml } from "../xml.js";
import { styledParagraphs } from "./paragraph.js";
import { cellStyle } from "./styles.js";
import { eighths, twips } from "./units.js";

/** `width`: of the type area it stands in, in points. Nothing for a table without rows or columns, which Word takes for damage. */
export const tableElement = (table: PaperTable, width: number): Xml => {
  const columns = columnWidths(table.widths, twips(width));
  const rows = [...table.header, ...table.rows];
  if (rows.length === 0 || columns.length === 0) return joined([]);
  const laidOut = cellsByPlace(rows, columns.length);
  return element(
    "w:tbl",
    {},
    element(
      "w:tblPr",
      {},
      element("w:tblW", { "w:w": sum(columns), "w:type": "dxa" }),
      element("w:jc", { "w:val": "center" }),
      BORDERS,
      element("w:tblLayout", { "w:type": "fixed" }),
      MARGINS,
      element("w:tblLook", {
        "w:val": "0020",
        "w:firstRow": 1,
        "w:lastRow": 0,
        "w:firstColumn": 0,
        "w:lastColumn": 0,
        "w:noHBand": 1,
        "w:noVBand": 1,
      }),
    ),
    element("w:tblGrid", {}, ...columns.map((column) => element("w:gridCol", { "w:w": column }))),
    ...rows.map((row, i) => rowElement(row, laidOut[i] ?? [], { isHeader: i < table.header.length, columns, size: table.size })),
  );
};

const EDGES = ["top", "left", "bottom", "right"] as const;
const BORDERS = element(
  "w:tblBorders",
  {},
  ...[...EDGES, "insideH", "insideV"].map((edge) =>
    element(`w:${edge}`, { "w:val": "single", "w:sz": eighths(TABLE.rule), "w:space": 0, "w:color": "auto" }),
  ),
);
const MARGINS = element(
  "w:tblCellMar",
  {},
  ...EDGES.map((edge) => {
    const padding = edge === "left" || edge === "right" ? TABLE.padding.horizontal : TABLE.padding.vertical;
    return element(`w:${edge}`, { "w:w": twips(padding), "w:type": "dxa" });
  }),
);

/** Whole twips that together are the width: each edge is rounded, not each column. */
const columnWidths = (shares: readonly number[], width: number): readonly number[] => {
  let share = 0;
  let edge = 0;
  return shares.map((own) => {
    share += own;
    const next = Math.round(share * width);
    const column = Math.max(1, next - edge);
    edge = next;
    return column;
  });
};

/** A cell where it begins, or what is left of one that began in a row above. */
interface Placed {
  readonly cell: PaperCell;
  readonly isContinued: boolean;
}

/** For each row the cells by column, those from above included: in Word a merged cell stands in every row it covers. */
const cellsByPlace = (rows: readonly PaperRow[], columns: number): readonly (readonly (Placed | null)[])[] => {
  const places: (Placed | null)[][] = rows.map(() => Array.from({ length: columns }, () => null));
  for (const [i, { cells }] of rows.entries()) {
    for (const cell of cells) {
      for (let below = 0; below < cell.rowSpan; below++) {
        const row = places[i + below];
        if (row !== undefined && cell.column < columns && row[cell.column] === null) row[cell.column] = { cell, isContinued: below > 0 };
      }
    }
  }
  return places;
};

interface RowSetting {
  readonly isHeader: boolean;
  readonly columns: readonly number[];
  readonly size: PaperTable["size"];
}

const rowElement = (row: PaperRow, places: readonly (Placed | null)[], { isHeader, columns, size }: RowSetting): Xml => {
  const cells: Xml[] = [];
  for (let column = 0; column < columns.length; ) {
    const placed = places[column] ?? null;
    const covered = placed === null ? 1 : Math.max(1, Math.min(placed.cell.columnSpan, columns.length - column));
    cells.push(
      cellElement(placed, sum(columns.slice(column, column + covered)), covered, { size, keepWithNext: isHeader || row.keepWithNext }),
    );
    column += covered;
  }
  return element(
    "w:tr",
    {},
    element(
      "w:trPr",
      {},
      isHeader || !row.mayBreak ? element("w:cantSplit") : null,
      element("w:trHeight", { "w:val": twips(TABLE.rowHeight), "w:hRule": "atLeast" }),
      isHeader ? element("w:tblHeader") : null,
    ),
    ...cells,
  );
};

interface CellSetting {
  readonly size: PaperTable["size"];
  readonly keepWithNext: boolean;
}

const cellElement = (placed: Placed | null, width: number, columnSpan: number, { size, keepWithNext }: CellSetting): Xml => {
  const cell = placed?.cell;
  const isMerged = cell !== undefined && cell.rowSpan > 1;
  const lines = placed === null || placed.isContinued ? [] : placed.cell.lines;
  return element(
    "w:tc",
    {},
    element(
      "w:tcPr",
      {},
      element("w:tcW", { "w:w": width, "w:type": "dxa" }),
      columnSpan > 1 ? element("w:gridSpan", { "w:val": columnSpan }) : null,
      isMerged ? element("w:vMerge", { "w:val": placed?.isContinued === true ? "continue" : "restart" }) : null,
      element("w:vAlign", { "w:val": "center" }),
    ),
    styledParagraphs(lines, cellStyle(cell?.style ?? "text", size), keepWithNext),
  );
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
