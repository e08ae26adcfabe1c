/** The paragraphs of a 工作要点 that hold its tasks, put together where a page or a conversion cut them. */

import { roleLookup } from "../notice/columns.js";
import { isOpenDate } from "../notice/noticeDate.js";
import { beginsAnnex, isCopiesLine, isImprintLine, isRemarkLine } from "../notice/partKinds.js";
import { type PartLine, readPartLines } from "../notice/partLines.js";
import { labelLine } from "../notice/proseLabels.js";
import { isDateLine } from "../notice/zones.js";
import { type Marker, readMarker } from "../numbering/marker.js";

export interface Paragraph {
  /** Without its marker, without blanks. */
  readonly text: string;
  /** “（一）”; null for a paragraph without a number. */
  readonly marker: Marker | null;
  /** Where it begins in the text of the notice. */
  readonly start: number;
}

/**
 * From the first heading on. A covering notice has headings of its own (“一、压实责任分工”); its date, remark or “附件” parts it from what it
 * sends out, and the stretch with the most paragraphs that are numbered is the one with the tasks.
 */
export const taskParagraphs = (text: string): { readonly before: readonly Paragraph[]; readonly paragraphs: readonly Paragraph[] } => {
  const stretches: PartLine[][] = [[]];
  for (const line of readPartLines(text)) {
    if (isOfContents(line)) continue;
    if (endsStretch(line)) stretches.push([]);
    else stretches.at(-1)?.push(line);
  }
  let best: readonly Paragraph[] = [];
  for (const lines of stretches) {
    const found = joined(lines);
    if (numbered(found) > numbered(best)) best = found;
  }
  const first = best.findIndex(({ marker }) => marker !== null);
  return first < 0 ? { before: best, paragraphs: [] } : { before: best.slice(0, first), paragraphs: best.slice(first) };
};

/** “目　录”, “（一）强化防返贫监测………………1”: the table of contents repeats the headings. */
const isOfContents = ({ tight, text }: PartLine): boolean =>
  /^目录$/u.test(tight) || /(?:[…⋯]+|[.．·]{3,}|\t|\s{2,})\s*\d{1,3}$/u.test(text);

const numbered = (paragraphs: readonly Paragraph[]): number => paragraphs.filter(({ marker }) => marker !== null).length;

const endsStretch = (line: PartLine): boolean =>
  isDateLine(line.tight) || isOpenDate(line.text) || beginsAnnex(line) || isRemarkLine(line) || isCopiesLine(line) || isImprintLine(line);

const joined = (lines: readonly PartLine[]): readonly Paragraph[] => {
  const paragraphs: { text: string; marker: Marker | null; start: number }[] = [];
  let open = false;
  for (const { tight, start } of lines) {
    const marker = readMarker(tight, 0);
    const last = paragraphs.at(-1);
    // A marker in the middle of a sentence that a page cut is none; one that follows a heading always is.
    const isCut = open && marker !== null && marker.level > 2;
    if (last !== undefined && open && (marker === null || isCut) && !isLabel(tight)) last.text += tight;
    else paragraphs.push({ text: marker === null ? tight : tight.slice(marker.span.end).trimStart(), marker, start });
    open = goesOn(paragraphs.at(-1)?.text ?? "");
  }
  return paragraphs;
};

const ROLES = roleLookup();
const isLabel = (tight: string): boolean => labelLine(tight, 0, tight.length, ROLES) !== null;

/** A page cuts long lines, in the middle of a sentence or of a bracket; a heading is short. */
const goesOn = (text: string): boolean => openBracket(text) || (text.length > SHORT && !/[。！？：:）)〕】]$/u.test(text));
const SHORT = 40;

const openBracket = (text: string): boolean => {
  const open = Math.max(text.lastIndexOf("（"), text.lastIndexOf("("));
  return open >= 0 && text.length - open < 400 && !/[）)]/u.test(text.slice(open));
};
