/** Paragraphs and tables of a foreign document, made the same way by all readers. */
import type { ForeignCell, ForeignParagraph, ForeignRow, ForeignTable } from "../../core/foreign/document.js";
import type { Message } from "../../core/message.js";

type Marks = Partial<Pick<ForeignParagraph, "alignment" | "heading" | "doubts">>;

/** @param text blanks at its ends and at those of its lines are taken away */
export const paragraph = (text: string, { alignment = "left", heading = null, doubts = [] }: Marks = {}): ForeignParagraph => ({
  kind: "paragraph",
  text: tidyLines(text),
  alignment,
  heading,
  doubts,
});

/** A cell that is not merged. */
export const cell = (column: number, text: string, doubts: readonly Message[] = []): ForeignCell => ({
  column,
  rowSpan: 1,
  columnSpan: 1,
  text: tidyLines(text),
  doubts,
});

/** A cell over all columns: 一、… */
export const wideCell = (columns: number, text: string, doubts: readonly Message[] = []): ForeignCell => ({
  ...cell(0, text, doubts),
  columnSpan: columns,
});

export const row = (cells: readonly ForeignCell[], isHeader = false): ForeignRow => ({ cells, isHeader });

/** Marks that no reader of a page sees: zero-width ones, soft hyphens, marks of direction. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/gu;

/** The lines without blanks at their ends, empty ones left out. No-break spaces become plain ones, TABs too: text of a document has none. */
export const tidyLines = (text: string): string =>
  text
    .replace(UNSEEN, "")
    .replace(/[\t\u00a0\v\f]/gu, " ")
    .split(/\r\n?|\n|\u2028|\u2029/u)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");

/**
 * A table of these rows. Columns and rows in which no cell begins say nothing (colspan="1000", the rows that Word and Excel put below a
 * merged cell) and are taken out; spans shrink with them.
 */
export const tableOf = (rows: readonly ForeignRow[], doubts: readonly Message[] = []): ForeignTable => {
  const begun = [...new Set(rows.flatMap(({ cells }) => cells.map(({ column }) => column)))].sort((a, b) => a - b);
  const columnAt = countsBefore(begun);
  const filled = rows.flatMap(({ cells }, i) => (cells.length > 0 ? [i] : []));
  const rowAt = countsBefore(filled);
  return {
    kind: "table",
    columns: begun.length,
    rows: filled.map((i): ForeignRow => {
      const { cells, isHeader } = rows[i] as ForeignRow;
      const placed = cells.map((one) => {
        const column = columnAt(one.column);
        return { ...one, column, columnSpan: columnAt(one.column + one.columnSpan) - column, rowSpan: rowAt(i + one.rowSpan) - rowAt(i) };
      });
      return { cells: placed, isHeader };
    }),
    doubts,
  };
};

/** How many of the sorted numbers are less than the one asked for. */
const countsBefore =
  (sorted: readonly number[]) =>
  (value: number): number => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] as number) < value) low = middle + 1;
      else high = middle;
    }
    return low;
  };
