/** A table on paper for the clipboard, as HTML and as text. */
import { escapeMarkup } from "../text/markup.js";
import { fontFamily } from "./css.js";
import { percent, spans } from "./html.js";
import type { PaperCell, PaperRow, PaperTable } from "./paper.js";
import { CELLS, SIZES, TABLE } from "./styles.js";

/** Word, WPS and Excel keep its merged cells and its looks, which stand in style attributes since they read no style sheet. */
export const clipboardHtml = ({ size, widths, header, rows }: PaperTable): string => {
  const columns = widths.map((width) => `<col style="width:${percent(width)}">`).join("");
  const line = (row: PaperRow): string => `<tr>${row.cells.map((cell) => clipboardCell(cell, size)).join("")}</tr>`;
  return `<table style="border-collapse:collapse;width:100%"><colgroup>${columns}</colgroup>${[...header, ...rows].map(line).join("")}</table>`;
};

const clipboardCell = (cell: PaperCell, size: PaperTable["size"]): string => {
  const { font, bold, alignment } = CELLS[cell.style];
  const looks = [
    `border:${TABLE.rule}pt solid black`,
    `padding:${TABLE.padding.vertical}pt ${TABLE.padding.horizontal}pt`,
    "vertical-align:middle",
    `text-align:${alignment}`,
    `font-family:${fontFamily(font).replaceAll('"', "'")}`,
    `font-size:${SIZES[size]}pt`,
    ...(bold ? ["font-weight:bold"] : []),
    // Excel makes rows of line breaks in a cell unless it is told that they belong together.
    "mso-data-placement:same-cell",
  ];
  return `<td${spans(cell)} style="${escapeMarkup(looks.join(";"))}">${cell.lines.map(escapeMarkup).join('<br style="mso-data-placement:same-cell">')}</td>`;
};

/** The same for programs that take text only: cells parted by TABs, one with several lines in quotation marks, as Excel copies it. */
export const clipboardText = ({ widths, header, rows }: PaperTable): string =>
  [...header, ...rows]
    .map(({ cells }) =>
      widths
        .map((_, column) => {
          const text = cells.find((cell) => cell.column === column)?.lines.join("\n") ?? "";
          return /["\n\t]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
        })
        .join("\t"),
    )
    .join("\r\n");
