/** Which cells of a table stand in which row and column, merged ones in all they cover. */

export interface GridCell {
  readonly element: HTMLTableCellElement;
  readonly row: number;
  readonly column: number;
  /** First row behind it. */
  readonly end: number;
}

export interface TableGrid {
  readonly element: HTMLTableElement;
  /** Rows of the body. */
  readonly rows: readonly HTMLTableRowElement[];
  /** In the order of the text. */
  readonly cells: readonly GridCell[];
  /** Cells that stand in a row, those from above included, from left to right. */
  readonly cellsIn: (row: number) => readonly GridCell[];
  readonly lineHeight: number;
  /** Lines of text in a cell as it is laid out; an empty one has none. */
  readonly linesOf: (cell: HTMLTableCellElement) => number;
}

/** @param element laid out */
export const readGrid = (element: HTMLTableElement): TableGrid => {
  const rows = [...element.tBodies].flatMap((body) => [...body.rows]);
  const lineHeight = Number.parseFloat(getComputedStyle(element).lineHeight);
  const cells: GridCell[] = [];
  const standing: GridCell[][] = rows.map(() => []);
  for (const [row, { cells: own }] of rows.entries()) {
    const taken = standing[row] ?? [];
    let column = 0;
    for (const cell of own) {
      for (let there = coverOf(taken, column); there !== undefined; there = coverOf(taken, column))
        column = there.column + there.element.colSpan;
      const placed = { element: cell, row, column, end: Math.min(row + cell.rowSpan, rows.length) };
      cells.push(placed);
      for (let at = row; at < placed.end; at++) standing[at]?.push(placed);
      column += cell.colSpan;
    }
  }
  for (const row of standing) row.sort((a, b) => a.column - b.column);
  return {
    element,
    rows,
    cells,
    cellsIn: (row) => standing[row] ?? [],
    lineHeight,
    linesOf: (cell) => Math.round([...cell.children].reduce((sum, line) => sum + line.getBoundingClientRect().height, 0) / lineHeight),
  };
};

const coverOf = (cells: readonly GridCell[], column: number): GridCell | undefined =>
  cells.find((cell) => cell.column <= column && column < cell.column + cell.element.colSpan);
