/** A table as an office keeps it, whatever file it came in. */

export interface SheetCell {
  /** Without blanks at its ends. */
  readonly text: string;
  /** Where it begins in the text, line and column from 1; null in a workbook. */
  readonly at: { readonly line: number; readonly column: number } | null;
  /** It is merged with the cell above and repeats its text. */
  readonly continues?: true;
}

export interface SheetRow {
  /** From 1, as a spreadsheet counts. */
  readonly number: number;
  readonly cells: readonly SheetCell[];
}

export type Sheet = readonly SheetRow[];
