/** From offsets to ranges of the protocol. Both count UTF-16 code units. */
import type { Range, TextEdit } from "vscode-languageserver";
import type { Edit } from "../core/features/edit.js";
import type { Notice } from "../core/notice/document.js";
import type { Piece } from "../core/notice/model.js";
import type { Span } from "../core/text/span.js";

/** `span` counts from the start of the text. */
export const rangeOf = (notice: Notice, span: Span): Range => {
  const start = notice.positionAt(span.start);
  return { start, end: span.end === span.start ? start : notice.positionAt(span.end) };
};

/** `span` counts from the start of the piece. */
export const rangeInPiece = (notice: Notice, piece: Piece, span: Span): Range => {
  const start = notice.positionOf(piece, span.start);
  return { start, end: span.end === span.start ? start : notice.positionOf(piece, span.end) };
};

export const textEdit = (notice: Notice, { span, text }: Edit): TextEdit => ({ range: rangeOf(notice, span), newText: text });
