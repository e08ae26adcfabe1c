/**
 * Writing rows. This and the readers are the only places that know how a row looks in each layout; whoever inserts or completes
 * something says which cells it wants and gets text, or edits. What is written here reads back as the same cells.
 */
import { readMarker } from "../numbering/marker.js";
import type { PieceEdit } from "../rules/rule.js";
import { afterTerminator, endOfLine } from "../text/lines.js";
import type { Row, TableForm } from "./model.js";
import { isBlank } from "./residue.js";
import type { RowStyle } from "./style.js";
import { endsTable } from "./zones.js";

export { DEFAULT_STYLE, type LineEnd, lineEndOf, type RowStyle, rowStyleOf, unitSeparator } from "./style.js";

/** One cell: its text, or the names of its units, which are then put together as the style says. */
export type CellText = string | readonly string[];

/**
 * A row as it stands in the table, its line end included.
 * - rows: “（一）公开机制⇥县政府办公室⇥…⇥12月底前”
 * - cells: a line “⇥县政府办公室” a cell, then the empty line that parts rows
 * - prose: “（一）公开机制。持续完善目录。（牵头单位：甲；责任单位：乙；完成时限：12月底前）”
 *
 * Cells that are missing are written empty; those beyond the last column are left out. TABs in a text become blanks, and line breaks
 * too where the layout has none in a cell.
 */
export const writeRow = (form: TableForm, cells: readonly CellText[], style: RowStyle): string => {
  const texts = form.columns.map((column, i) => {
    const cell = cells[i] ?? "";
    return typeof cell === "string" ? cell : cell.join(style.separators[column.role] ?? "、");
  });
  switch (form.layout) {
    case "rows":
      return texts.map(onOneLine).join("\t") + style.lineEnd + style.gap;
    case "cells":
      return texts.map((text, i) => `\t${inCell(text, style.lineEnd, i === texts.length - 1)}${style.lineEnd}`).join("") + style.gap;
    case "prose":
      return proseParagraph(form, texts, style) + style.lineEnd + style.gap;
  }
};

/** “一、坚持标准引领” as a row of its own, its line end included. */
export const writeSection = (form: TableForm, text: string, style: RowStyle): string => {
  const title = onOneLine(text);
  switch (form.layout) {
    case "rows":
      return title + "\t".repeat(Math.max(1, form.columns.length - 1)) + style.lineEnd + style.gap;
    case "cells":
      return `\t${title}${style.lineEnd}${style.gap === "" ? style.lineEnd : style.gap}`;
    case "prose":
      return title + style.lineEnd + style.gap;
  }
};

/** The line or lines that name the columns, with the empty line that must follow them in the cells layout. */
export const writeHeader = (form: TableForm, style: RowStyle): string => {
  const titles = form.columns.map((column) => onOneLine(column.title));
  switch (form.layout) {
    case "rows":
      return titles.join("\t") + style.lineEnd;
    case "cells":
      return titles.map((title) => `\t${title}${style.lineEnd}`).join("") + style.lineEnd;
    case "prose":
      return "";
  }
};

/** A row with nothing in it, and where in it each cell would begin. Prose has no empty row: its text is a heading without number. */
export const newRowText = (form: TableForm, style: RowStyle): { readonly text: string; readonly cells: readonly number[] } => {
  if (form.layout === "prose") return { text: style.lineEnd + style.gap, cells: form.columns.map(() => 0) };
  const text = writeRow(form, [], style);
  const step = form.layout === "rows" ? 1 : 1 + style.lineEnd.length;
  const first = form.layout === "rows" ? 0 : 1;
  return { text, cells: form.columns.map((_, i) => first + i * step) };
};

/**
 * Writes `text` into a cell: in the place of what stands there, marks of a conversion around it kept. Where the row stops before that
 * column, the cells up to it are added. `column` counts from 0. In prose a column the paragraph does not have cannot be filled: null.
 */
export const fillCell = (row: Row, column: number, text: string, lineEnd = lineEndIn(row.text)): PieceEdit | null => {
  const cell = row.cells[column];
  const { layout } = row.form;
  const written = layout === "cells" ? inCell(text, lineEnd, column === row.form.columns.length - 1) : onOneLine(text);
  if (cell === undefined) {
    const last = row.cells.at(-1);
    if (layout === "prose" || last === undefined) return null;
    const between = layout === "rows" ? "\t" : `${lineEnd}\t`;
    return { piece: row, span: atEnd(last.span), text: between.repeat(column - row.cells.length + 1) + written };
  }
  if (cell.inner.end > cell.inner.start) return { piece: row, span: cell.inner, text: written };
  const { span } = cell;
  return { piece: row, span: isBlank(row.text, span.start, span.end) ? span : cell.inner, text: written };
};

/**
 * Adds the empty cells a row lacks, ahead of the cell `before` (from 0), or at its end. No edits for a row that lacks none, and in prose.
 * An empty cell is added ahead of a filled one by moving nothing: only TABs (and, in cells, line ends) are put in.
 */
export const addMissingCells = (row: Row, before = row.cells.length, lineEnd = lineEndIn(row.text)): readonly PieceEdit[] => {
  const missing = row.form.columns.length - row.cells.length;
  if (missing <= 0 || row.form.layout === "prose") return [];
  const rows = row.form.layout === "rows";
  const at = row.cells[before];
  const last = row.cells.at(-1);
  if (at === undefined) {
    if (last === undefined) return [];
    return [{ piece: row, span: atEnd(last.span), text: (rows ? "\t" : `${lineEnd}\t`).repeat(missing) }];
  }
  // In cells a row may lack even the TAB of its first cell; it stays where it is, behind the new ones.
  const tab = !rows && row.text.charCodeAt(at.span.start - 1) === 9;
  const start = tab ? at.span.start - 1 : at.span.start;
  const text = rows ? "\t".repeat(missing) : `\t${lineEnd}`.repeat(missing) + (tab ? "" : "\t");
  return [{ piece: row, span: { start, end: start }, text }];
};

/**
 * Where, counted from the start of the piece, text that follows the row goes: behind its last cell's line, and behind the empty line of
 * the table's own style, so that further blank lines stay where they are. `open`: the row is the end of the text, without a line end.
 */
export const endOfRow = (text: string, lastCellEnd: number, style: RowStyle): { readonly at: number; readonly open: boolean } => {
  const line = endOfLine(text, lastCellEnd);
  const next = afterTerminator(text, line);
  if (next === line) return { at: line, open: true };
  if (style.gap === "" || next >= text.length) return { at: next, open: false };
  const blank = endOfLine(text, next);
  return { at: isBlank(text, next, blank) ? afterTerminator(text, blank) : next, open: false };
};

const lineEndIn = (text: string): "\n" | "\r\n" => (text.includes("\r\n") ? "\r\n" : "\n");

const atEnd = (span: { readonly end: number }): { start: number; end: number } => ({ start: span.end, end: span.end });

/** Cells are parted by TABs and rows by line ends, so neither can stand in a cell. */
const onOneLine = (text: string): string => text.replace(/[\t\r\n]+/gu, " ").trim();

/**
 * A text as a cell over several lines. A line that would be read as something else – the end of the table, the next row – is put on the
 * line before. An empty line ends the last cell of a row, so there it is left out.
 */
const inCell = (text: string, lineEnd: string, isLast: boolean): string => {
  let written = "";
  let blankBefore = false;
  for (const raw of text.replace(/\t+/gu, " ").split(/\r\n|\r|\n/u)) {
    const line = raw.trimEnd();
    if (line.trim() === "") {
      blankBefore = written !== "";
      continue;
    }
    if (written === "") written = line.trimStart();
    else if (endsRow(line, blankBefore)) written += ` ${line.trimStart()}`;
    else written += (blankBefore && !isLast ? lineEnd + lineEnd : lineEnd) + line;
    blankBefore = false;
  }
  return written;
};

const endsRow = (line: string, blankBefore: boolean): boolean => {
  const bare = line.trim();
  return endsTable(bare) || (blankBefore && (readMarker(bare, 0)?.level ?? 9) <= 2);
};

const proseParagraph = (form: TableForm, texts: readonly string[], style: RowStyle): string => {
  const of = (role: "task" | "requirement" | "lead" | "responsible" | "deadline"): string => {
    const index = form.at[role];
    return index === undefined ? "" : onOneLine(texts[index] ?? "");
  };
  const title = of("task").replace(/[。；;，,：:\s]+$/u, "");
  const parts = (["lead", "responsible", "deadline"] as const)
    .filter((role) => of(role) !== "")
    .map((role) => `${style.labels[role]}：${of(role)}`);
  const assigned = parts.length === 0 ? "" : `（${parts.join("；")}）`;
  return `${title}${title === "" ? "" : "。"}${of("requirement")}${assigned}`;
};
