/** A ledger on paper: title, what it is made from, and its tables across the page. */

import { linesIn } from "../paper/measure.js";
import type { Paper, PaperBlock, PaperCell, PaperParagraph, PaperRow, ParagraphStyle } from "../paper/paper.js";
import { basisLines, type LedgerTable, ledgerTables, spansYears } from "./columns.js";
import type { Ledger } from "./model.js";

/** For `.docx`, `.html` and the printer. The last day stands in a column of its own only where notices of several years meet. */
export const ledgerPaper = (ledger: Ledger): Paper => ({
  title: ledger.title,
  parts: [{ orientation: "landscape", blocks: blocksOf(ledger) }],
});

const blocksOf = (ledger: Ledger): readonly PaperBlock[] => [
  paragraph("annex-title", ledger.title),
  ...basisLines(ledger).map((line) => paragraph("remark", line)),
  ...ledgerTables(ledger, { day: spansYears(ledger), number: ledger.notices.length > 1 }).flatMap((table): readonly PaperBlock[] => {
    const { heading, entries } = table;
    if (entries.length === 0) return [paragraph("body", "没有任务。")];
    return [...(heading === null ? [] : [paragraph("heading-1", heading)]), tableOf(table)];
  }),
];

const paragraph = (style: ParagraphStyle, text: string): PaperParagraph => ({
  kind: "paragraph",
  style,
  runs: [{ text, font: null }],
  source: null,
});

/** Characters of 五号 in a line as wide as a page that lies across, and lines on it, with some to spare. */
const CHARACTERS = 58;
const LINES = 18;

/** Up to so many lines stand in the middle of their cell, but for columns of that many characters: they hold sentences. */
const FEW_LINES = 6;
const WIDE = 20;

const tableOf = ({ columns, entries }: LedgerTable): PaperBlock => {
  const room = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => width / room);
  const lineWidth = (column: number): number => Math.max(1, Math.floor((widths[column] ?? 1) * CHARACTERS) - 1);
  const heightOf = (column: number, text: string): number => linesIn(text, lineWidth(column));
  const cell = (column: number, style: PaperCell["style"], text: string): PaperCell => ({
    column,
    rowSpan: 1,
    columnSpan: 1,
    style,
    lines: text.split("\n"),
    source: null,
  });
  const row = (cells: readonly PaperCell[]): PaperRow => ({
    cells,
    keepWithNext: false,
    mayBreak: cells.some(({ column, lines }) => heightOf(column, lines.join("\n")) > LINES),
    source: null,
  });
  return {
    kind: "table",
    size: "dense",
    widths,
    header: [row(columns.map(({ title }, i) => cell(i, "header", title)))],
    rows: entries.map((entry, index) =>
      row(
        columns.map(({ value, align, width }, i) => {
          const held = value(entry, index);
          const text = typeof held === "string" ? held : held.date;
          // A few words set to both edges of a narrow column fall apart.
          return cell(i, align === "left" && (width >= WIDE || heightOf(i, text) > FEW_LINES) ? "text" : "center", text);
        }),
      ),
    ),
  };
};
