/** Where a new row goes that follows a piece of a table, and what parts it from what stands there. */
import type { Piece, TableForm } from "../../notice/model.js";
import { endOfRow, type RowStyle } from "../../notice/write.js";

export interface Behind {
  /** Counted from the start of the piece: behind its last line, ahead of blank lines that the style does not ask for. */
  readonly at: number;
  /** Line ends to be written ahead of the new row. */
  readonly apart: string;
}

/** @param form of the table the row belongs to */
export const behindPiece = (piece: Piece, form: TableForm, style: RowStyle): Behind => {
  const { at, open } = endOfRow(piece.text, contentEnd(piece), style);
  const parted = !open && endsInBlankLine(piece.text.slice(0, at));
  return { at, apart: (open ? style.lineEnd : "") + (!parted && wantsBlankLine(piece, form, style) ? style.lineEnd : "") };
};

const wantsBlankLine = (piece: Piece, form: TableForm, style: RowStyle): boolean => {
  if (style.gap !== "") return form.layout !== "rows" || piece.kind !== "header";
  const isShort = piece.kind === "row" && piece.cells.length < form.columns.length;
  return form.layout === "cells" && (piece.kind === "header" || isShort);
};

/** Where what a piece holds ends: behind it come line ends and blanks only. */
const contentEnd = (piece: Piece): number => {
  const hasCells = piece.kind === "header" || ((piece.kind === "row" || piece.kind === "section") && piece.form.layout !== "prose");
  return (hasCells ? piece.cells.at(-1)?.span.end : undefined) ?? piece.text.trimEnd().length;
};

const endsInBlankLine = (text: string): boolean => /(?:^|\n)[^\S\n]*\n[^\S\n]*$/u.test(text);
