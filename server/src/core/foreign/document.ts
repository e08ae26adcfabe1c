/**
 * A document as another program wrote it, whatever file it came in: Word, Excel, a web page, text taken from a PDF, the clipboard. The readers
 * in `documents/read` make it; `foreign/notice.ts` makes a notice of it. Nothing in it knows of columns or units yet.
 */
import type { Message } from "../message.js";

export interface ForeignDocument {
  /** Paragraphs and tables in the order they stand in. */
  readonly blocks: readonly ForeignBlock[];
  /** What concerns the document as a whole: “有2处修订，已按接受处理”. */
  readonly remarks: readonly Message[];
}

export type ForeignBlock = ForeignParagraph | ForeignTable;

export interface ForeignParagraph {
  readonly kind: "paragraph";
  /**
   * As a reader of the page sees it, the number that an automatic list put before it included (“（一）全面优化主动公开机制”). A line break within
   * the paragraph is a line feed. No other marks, blanks at the ends taken away; empty for an empty paragraph.
   */
  readonly text: string;
  readonly alignment: "left" | "center" | "right";
  /** Level of a heading from 1; null for other paragraphs. */
  readonly heading: number | null;
  /** What could not be read with certainty. */
  readonly doubts: readonly Message[];
}

export interface ForeignTable {
  readonly kind: "table";
  /** Number of columns of its grid, merged ones counted singly. */
  readonly columns: number;
  readonly rows: readonly ForeignRow[];
  readonly doubts: readonly Message[];
}

export interface ForeignRow {
  /** Those that begin in this row, by column; what a cell from above or from the left covers is not in here. */
  readonly cells: readonly ForeignCell[];
  /** The program repeats it at the top of every page. */
  readonly isHeader: boolean;
}

export interface ForeignCell {
  /** From 0, in the grid. */
  readonly column: number;
  /** Rows and columns it covers, 1 each for one that is not merged. */
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Its paragraphs, one a line; numbers of automatic lists included. A table within the cell is put into it as lines, with a doubt. */
  readonly text: string;
  readonly doubts: readonly Message[];
}

/** Words of a document wherever they stood, and what could not be read in them with certainty. */
export interface Words {
  readonly text: string;
  readonly doubts: readonly Message[];
}
