/**
 * What a finding is known by from one version of a notice to the next: the rule, the words marked with a little around them, and which task
 * it is. Lines and columns are no part of it, so rows that are put in above change nothing, nor do the other cells of the row.
 */
import { createHash } from "node:crypto";
import { cellOf, type Row } from "../../../core/notice/model.js";
import type { Finding } from "../../../core/rules/finding.js";
import type { Span } from "../../../core/text/span.js";
import { type CheckedFile, lineText, pointOf } from "../result.js";

/** The name says how it is made; another way of making it needs another name. */
export const FINGERPRINT = "cellHash/v1";

/** So many characters of a requirement say which it is. */
const ENOUGH = 30;
/** So many characters on either side tell a blank from other blanks of the cell. */
const AROUND = 10;

/** For each finding of the file one, in order: “5a3c…e1:1”, the second of two alike “5a3c…e1:2”. */
export const fingerprintsOf = (file: CheckedFile): readonly string[] => {
  const seen = new Map<string, number>();
  return file.findings.map((finding) => {
    const hash = digest([finding.rule, ...identityOf(file, finding)]);
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    return `${hash}:${count}`;
  });
};

const identityOf = (file: CheckedFile, finding: Finding): readonly string[] => {
  const { piece, span } = finding;
  const cell = piece.kind === "row" ? piece.cells.find((one) => one.span.start <= span.start && span.start <= one.span.end) : undefined;
  if (piece.kind === "row" && cell !== undefined)
    return [piece.form.columns[cell.column]?.role ?? "", taskOf(piece), ...markedIn(piece.text, cell.span, span)];
  const { line, column } = pointOf(file, finding, span.start);
  const text = lineText(file, line);
  const start = column - 1;
  return [beginningOf(text), ...markedIn(text, { start: 0, end: text.length }, { start, end: start + span.end - span.start })];
};

const taskOf = (row: Row): string => beginningOf(cellOf(row, "requirement")?.value || cellOf(row, "task")?.value || row.text);

/** The words of `span`, and what stands before and after them in `container`. */
const markedIn = (text: string, container: Span, { start, end }: Span): readonly string[] => [
  bare(text.slice(start, end)),
  bare(text.slice(Math.max(container.start, start - AROUND), start)),
  bare(text.slice(end, Math.min(container.end, end + AROUND))),
];

const beginningOf = (text: string): string => bare(text.slice(0, 4 * ENOUGH)).slice(0, ENOUGH);

/** Blanks say nothing. */
const bare = (text: string): string => text.replaceAll(/\s+/gu, "");

const digest = (parts: readonly string[]): string => createHash("sha256").update(parts.join("\n")).digest("hex").slice(0, 16);
