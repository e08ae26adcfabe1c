/** A table from the clipboard in a notice that has none, or outside its tables: with its header, on lines of its own. */
import type { CheckedNotice } from "../checked.js";
import { Notice } from "../notice/document.js";
import { lineEndOf } from "../notice/write.js";
import type { Span } from "../text/span.js";
import type { ForeignDocument } from "./document.js";
import { noticeFrom } from "./notice.js";
import type { Pasted, PasteOptions } from "./paste.js";

/** null where what is on the clipboard holds no table with a header. Nothing that is selected is taken away. */
export const wholeTable = (checked: CheckedNotice, range: Span, document: ForeignDocument, options: PasteOptions): Pasted | null => {
  const { notice, units } = checked;
  const made = noticeFrom(document, { ...options, units });
  const row = firstRowIn(Notice.read(made.text, options));
  if (row === null) return null;
  const lineEnd = lineEndOf(notice);
  const { span, ahead } = placeFor(notice, range, lineEnd);
  const inLines = (text: string): string => text.replaceAll("\n", lineEnd);
  return {
    edits: [{ span, text: ahead + inLines(made.text) }],
    rows: made.tasks,
    doubts: made.doubts,
    remarks: made.remarks,
    first: span.start + ahead.length + inLines(made.text.slice(0, row)).length,
  };
};

const firstRowIn = (notice: Notice): number | null => {
  for (const piece of notice.pieces)
    if ((piece.kind === "row" || piece.kind === "section") && piece.form.layout !== "prose") return notice.startOf(piece);
  return null;
};

/** The line of the cursor where it is blank, else behind it; an empty line parts the table from what stands above. */
const placeFor = (notice: Notice, range: Span, lineEnd: string): { readonly span: Span; readonly ahead: string } => {
  const { line } = notice.positionAt(range.end);
  const end = notice.offsetAt({ line, character: Number.MAX_SAFE_INTEGER });
  const start = notice.offsetAt({ line, character: 0 });
  const words = notice.slice(start, end);
  const mark = words.startsWith("\uFEFF") ? 1 : 0;
  const isBlank = words.trim() === "";
  const above = notice.slice(0, start);
  if (isBlank) return { span: { start: start + mark, end }, ahead: above === "" || /\n[^\S\n]*\n$/u.test(above) ? "" : lineEnd };
  return { span: { start: end, end }, ahead: lineEnd + lineEnd };
};
