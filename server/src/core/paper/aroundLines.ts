/** What each line around a table is on paper: number, title, addressee … , told by the parts that were read of it (notice/parts.ts). */
import type { Stretch } from "../notice/closing.js";
import { isOpenNumber } from "../notice/documentNumber.js";
import type { FrontParts, TailParts } from "../notice/front.js";
import type { Front, Tail } from "../notice/model.js";
import { isOpenDate } from "../notice/noticeDate.js";
import { annexLabel, isOrganName, isTitleLine, letterheadOrgan } from "../notice/partKinds.js";
import { type PartLine, readPartLines, tighten } from "../notice/partLines.js";
import { readAround } from "../notice/parts.js";
import type { Span } from "../text/span.js";
import type { ParagraphStyle } from "./paper.js";

export interface AroundLine {
  readonly line: PartLine;
  readonly style: ParagraphStyle;
  /** An annex begins here. */
  readonly opensPage: boolean;
  /** No page cut it: one of the data that a portal put ahead of the notice. */
  readonly isWhole?: boolean;
}

/**
 * The filled lines of a front or tail, in order; a line that holds two parts is two.
 * @param isFollowed a table or tasks in prose follow, so that the last words may be their title
 */
export const aroundLines = (piece: Front | Tail, isFollowed: boolean): readonly AroundLine[] => {
  const around = readAround(piece);
  if (around === null) return [];
  const front = around.kind === "front" ? around.parts : null;
  const lines = readPartLines(piece.text);
  const parts: TailParts = isFollowed ? around.parts : { ...around.parts, annexTitle: null };
  const head = front === null ? null : headSpan(lines, front);
  const found: AroundLine[] = [];
  for (const whole of lines) {
    for (const line of partsOfLine(whole, parts)) {
      const above = found.at(-1) ?? null;
      if (front !== null && line.start < front.portalEnd) found.push({ line, style: "body", opensPage: false, isWhole: true });
      else {
        const style = styleOf(line, parts, front, head, above);
        found.push({ line, style, opensPage: opensPage(style, above, parts) });
      }
    }
  }
  return found;
};

/** “附件1：……任务分解表” and “汶上县人民政府办公室　2025年5月26日” are two parts on one line. */
const partsOfLine = (line: PartLine, { annexTitle, annexHeads, date, signature }: TailParts): readonly PartLine[] => {
  const head = annexHeads.find((stretch) => touches(line, stretch.span));
  if (head !== undefined && annexTitle !== null && touches(line, annexTitle.span)) return cutAt(line, annexTitle.span.start);
  return date !== null && signature !== null && touches(line, date.span) && touches(line, signature.span)
    ? cutAt(line, date.span.start)
    : [line];
};

/** `at` counts as the line's own place does. The words of a line with marks of a conversion in it stay together. */
const cutAt = (line: PartLine, at: number): readonly PartLine[] => {
  const first = line.text.slice(0, at - line.start).trimEnd();
  const rest = line.text.slice(at - line.start);
  if (line.end - line.start !== line.text.length || first === "" || rest === "") return [line];
  return [
    { ...line, end: line.start + first.length, text: first, tight: tighten(first) },
    { ...line, start: at, text: rest, tight: tighten(rest), apart: false },
  ];
};

const touches = (line: Span, span: Span): boolean => line.start <= span.end && line.end >= span.start;
const isIn = (line: Span, stretch: Stretch | null): boolean => stretch !== null && touches(line, stretch.span);

/** The title with its issuer right above: “汶上县人民政府办公室”, “关于印发……的通知”. */
const headSpan = (lines: readonly PartLine[], { title, portalEnd }: FrontParts): Span | null => {
  if (title === null || title.span.start < portalEnd) return null;
  let first = lines.findIndex((line) => touches(line, title.span));
  if (first < 0) return null;
  while (first > 0 && isOrganName((lines[first - 1] as PartLine).text) && (lines[first - 1] as PartLine).start >= portalEnd) first--;
  return { start: (lines[first] as PartLine).start, end: title.span.end };
};

const styleOf = (
  line: PartLine,
  parts: TailParts,
  front: FrontParts | null,
  head: Span | null,
  above: AroundLine | null,
): ParagraphStyle => {
  if (front !== null) {
    if (isIn(line, front.number) || (front.number === null && isOpenNumber(line.text))) return "number";
    if (head !== null && touches(line, head)) return "title";
    if (isIn(line, front.addressees)) return "addressee";
    if (isIn(line, front.annexLine) || (annexLabel(line) !== null && front.annexLine?.span.start === line.end)) return "annex-line";
  }
  if (parts.annexHeads.some(({ span }) => touches(line, span))) return "annex-mark";
  if (isIn(line, parts.annexTitle)) return "annex-title";
  if (isIn(line, parts.date) || (parts.date === null && isOpenDate(line.text))) return "date";
  if (isIn(line, parts.signature)) return "signature";
  if (parts.remarks.some(({ span }) => touches(line, span))) return "remark";
  if (isIn(line, parts.copies)) return "copies";
  if (isIn(line, parts.imprint)) return "imprint";
  if (above?.style === "annex-mark" && isTitleLine(line) && line.tight.length <= 60) return "annex-title";
  return isLetterhead(line, above, head) ? "letterhead" : "body";
};

/** An organ ahead of number and title. */
const isLetterhead = (line: PartLine, above: AroundLine | null, head: Span | null): boolean =>
  head !== null &&
  line.end <= head.start &&
  (above === null || above.style === "letterhead") &&
  (letterheadOrgan(line) !== null || isOrganName(line.text));

/** “附件” begins a page; where it is not written, the title behind the date does. Two of them on one line are one beginning. */
const opensPage = (style: ParagraphStyle, above: AroundLine | null, parts: TailParts): boolean => {
  if (style === "annex-mark") return true;
  if (style !== "annex-title" || above === null || above.style === "annex-mark" || above.style === "annex-title") return false;
  return parts.date !== null || parts.remark !== null || parts.imprint !== null;
};
