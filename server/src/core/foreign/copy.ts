/** Rows of a notice for the clipboard, as they paste into Word, WPS and Excel. */
import type { CheckedNotice } from "../checked.js";
import { clipboardHtml, clipboardText } from "../paper/clipboard.js";
import { paperTableOf } from "../paper/tables.js";
import type { Span } from "../text/span.js";

export interface CopiedTable {
  /** A table with its merged cells, borders and fonts in style attributes. */
  readonly html: string;
  /** The same parted by TABs, cells with several lines in quotation marks. */
  readonly text: string;
  /** Rows in it, its header not counted. */
  readonly rows: number;
}

/** The rows that the range touches; all of the table where it is empty. null where it touches none, and in prose. */
export const copyTable = ({ notice }: Pick<CheckedNotice, "notice">, range: Span): CopiedTable | null => {
  const table = paperTableOf(notice, range);
  if (table === null || table.rows.length === 0) return null;
  return { html: clipboardHtml(table), text: clipboardText(table), rows: table.rows.length };
};
