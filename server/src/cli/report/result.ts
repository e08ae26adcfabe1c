/** What a check has found, before it is printed. */
import type { Notice } from "../../core/notice/document.js";
import type { Finding, Severity } from "../../core/rules/finding.js";
import type { DecodedText } from "../../files/decode.js";

export interface CheckedFile {
  readonly path: string;
  readonly notice: Notice;
  readonly encoding: DecodedText["encoding"];
  readonly findings: readonly Finding[];
}

/** From 1; the column in UTF-16 code units. */
export interface Point {
  readonly line: number;
  readonly column: number;
}

/** Where an offset of a finding's piece stands. */
export const pointOf = ({ notice }: Pick<CheckedFile, "notice">, { piece }: Pick<Finding, "piece">, offset: number): Point => {
  const { line, character } = notice.positionOf(piece, offset);
  return { line: line + 1, column: character + 1 };
};

/** The text of a line (from 1) without its terminator. */
export const lineText = ({ notice }: Pick<CheckedFile, "notice">, line: number): string =>
  notice.slice(notice.offsetAt({ line: line - 1, character: 0 }), notice.offsetAt({ line: line - 1, character: Number.MAX_SAFE_INTEGER }));

export const countBySeverity = (files: readonly CheckedFile[]): Readonly<Record<Severity, number>> => {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { findings } of files) for (const { severity } of findings) counts[severity]++;
  return counts;
};
