/** A table of a spreadsheet, as `.xlsx` and `.csv` are written from it: a notice's own table, or a ledger. */
export interface SheetTable {
  /** Name of the sheet, at most 31 characters, none of `\ / ? * [ ] :`. */
  readonly name: string;
  /** Line over the table, merged over all columns; null for none. */
  readonly title: string | null;
  /** Width of each column, in Chinese characters. */
  readonly widths: readonly number[];
  /** How many of `rows` are titles: bold, and kept in sight and repeated on every page. */
  readonly titleRows: number;
  readonly rows: readonly (readonly SheetTableCell[])[];
  readonly orientation: "portrait" | "landscape";
}

/** null: covered by a merged cell above or to the left. */
export type SheetTableCell = {
  /** A day is written as a date of the spreadsheet. */
  readonly value: string | { readonly date: string };
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly align: "left" | "center";
  readonly bold: boolean;
} | null;
