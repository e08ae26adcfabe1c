/** From offsets to ranges of the protocol. Both count UTF-16 code units. */
import type { Position, Range, TextEdit, WorkspaceEdit } from "vscode-languageserver";
import type { Edit } from "../core/features/edit.js";
import type { Notice } from "../core/notice/document.js";
import type { Piece } from "../core/notice/model.js";
import { lineAndColumn } from "../core/text/json.js";
import { countLines } from "../core/text/lines.js";
import type { Span } from "../core/text/span.js";
import type { OpenNotice } from "./documents.js";
import type { Abilities } from "./settings.js";
import type { FileEdit } from "./workspace/registration.js";

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

/** Edits of an open notice, for the version it has now where the client can tell versions apart. */
export const editOf = (
  { uri, version }: Pick<OpenNotice, "uri" | "version">,
  edits: TextEdit[],
  { documentChanges }: Pick<Abilities, "documentChanges">,
): WorkspaceEdit => (documentChanges ? { documentChanges: [{ textDocument: { uri, version }, edits }] } : { changes: { [uri]: edits } });

/** An edit of a file that is no notice. */
export const fileTextEdit = ({ text, edit }: FileEdit): TextEdit => {
  const at = (offset: number): Position => {
    const { line, column } = lineAndColumn(text, offset);
    return { line: line - 1, character: column - 1 };
  };
  return { range: { start: at(edit.span.start), end: at(edit.span.end) }, newText: edit.text };
};

/** The line (from 0) of `offset` in the text after the edits, which are in order and do not overlap. */
export const lineAfter = (notice: Notice, edits: readonly Edit[], offset: number): number => {
  let lines = 0;
  let moved = 0;
  for (const { span, text } of edits) {
    const start = span.start + moved;
    if (start > offset) break;
    const inserted = text.slice(0, Math.max(0, offset - start));
    lines += countLines(inserted);
    if (start + text.length > offset) return notice.positionAt(span.start).line + lines;
    lines -= notice.positionAt(span.end).line - notice.positionAt(span.start).line;
    moved += text.length - (span.end - span.start);
  }
  return notice.positionAt(offset - moved).line + lines;
};
