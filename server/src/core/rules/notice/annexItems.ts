/** The annex line (附件说明) taken apart into its annexes. */
import { partText } from "../../notice/partLines.js";
import { withoutResidue } from "../../notice/residue.js";
import { afterTerminator, endOfLine } from "../../text/lines.js";
import type { Span } from "../../text/span.js";

/** One annex: “1.2025年……任务分解表；” */
export interface AnnexItem {
  /** “1.”; empty where it has none. */
  readonly number: Span;
  /** Without the number, over all its lines. */
  readonly span: Span;
  /** Blanks and line breaks left out: “2025年……任务分解表；” */
  readonly text: string;
}

const NUMBER = /^\d{1,2}\s*[.．、]\s*/u;

/** The annexes in `span` of `text`, which begins after “附件：”; one that has a number and no words yet is left out. */
export const annexItems = (text: string, { start, end }: Span): readonly AnnexItem[] => {
  const spans: { number: Span; start: number; end: number }[] = [];
  for (let at = start; at < end; at = afterTerminator(text, endOfLine(text, at))) {
    const line = withoutResidue(text, at, Math.min(end, endOfLine(text, at)));
    if (line.start === line.end) continue;
    const number = NUMBER.exec(text.slice(line.start, line.end))?.[0].length ?? 0;
    const last = spans.at(-1);
    if (number > 0 || last === undefined)
      spans.push({ number: { start: line.start, end: line.start + number }, start: line.start + number, end: line.end });
    else last.end = line.end;
  }
  return spans
    .filter(({ start: from, end: to }) => from < to)
    .map(({ number, start: from, end: to }) => ({ number, span: { start: from, end: to }, text: partText(text, from, to) }));
};
