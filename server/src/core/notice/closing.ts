/** What closes a notice: signature, date, remark, and the imprint (版记) with its copies. */
import type { Span } from "../text/span.js";
import { dateIn, isOpenDate, wholeDate } from "./noticeDate.js";
import { beginsAnnex, isCopiesLine, isImprintLine, isOrganName, isRemarkLine, organText } from "./partKinds.js";
import { lastLine, type PartLine, tighten } from "./partLines.js";

/** A part before its piece is known: the span counts from the start of the text that was read. */
export interface Stretch {
  readonly span: Span;
  readonly text: string;
}

export interface DateStretch extends Stretch {
  readonly iso: string | null;
}

export interface Closing {
  readonly signature: Stretch | null;
  readonly date: DateStretch | null;
  readonly remark: Stretch | null;
  /** All 附注, in order: a notice may have “（联系人：…）” besides. */
  readonly remarks: readonly Stretch[];
  readonly copies: Stretch | null;
  readonly imprint: Stretch | null;
  readonly printed: DateStretch | null;
}

export const stretchOf = (first: PartLine, last: PartLine, text: string): Stretch => ({
  span: { start: first.start, end: last.end },
  text,
});

/** @param lines those after the body, or of a tail */
export const readClosing = (text: string, lines: readonly PartLine[]): Closing => {
  const dated = findDate(text, lines);
  const copies = readCopies(text, lines);
  const remarks = lines.filter(isRemarkLine).map((line) => stretchOf(line, line, line.tight));
  return {
    signature: dated?.signature ?? (dated === null ? lastOrgan(lines) : null),
    date: dated?.date ?? null,
    remark: remarks.find(({ text: words }) => words.includes("此件")) ?? remarks[0] ?? null,
    remarks,
    copies,
    ...readImprint(text, lines, copies),
  };
};

/** Place of a line's words in the text; a line with marks inside has its date where these words stand. */
const dateAt = (text: string, line: PartLine, within: Span): DateStretch | null => {
  const raw = text.slice(line.start, line.end);
  const date = dateIn(raw) ?? null;
  const span = date === null ? within : { start: line.start + date.span.start, end: line.start + date.span.end };
  const iso = (date ?? dateIn(line.text))?.iso ?? null;
  return { span, text: tighten(text.slice(span.start, span.end)), iso };
};

/** The date and the organs above it. A date in brackets, as it stands under the title of an annex, counts only where there is no other. */
const findDate = (text: string, lines: readonly PartLine[]): { date: DateStretch; signature: Stretch | null } | null => {
  let inBrackets: PartLine | null = null;
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i] as PartLine;
    if (isImprintLine(line)) continue;
    if (wholeDate(line.text) !== null) {
      if (/^[（(]/u.test(line.tight)) {
        inBrackets ??= line;
        continue;
      }
      const date = dateAt(text, line, { start: line.start, end: line.end });
      if (date !== null) return { date, signature: organsAbove(lines, i) };
    }
    const signed = signedLine(text, line);
    if (signed !== null) return signed;
  }
  if (inBrackets === null) return null;
  const date = dateAt(text, inBrackets, { start: inBrackets.start, end: inBrackets.end });
  return date === null ? null : { date, signature: lastOrgan(lines) };
};

/** “汶上县人民政府办公室　　2025年5月26日”: organ and date on one line. */
export const isSigned = (line: PartLine): boolean =>
  line.tight.length <= 80 && signedLine(line.text, { ...line, start: 0, end: line.text.length }) !== null;

const signedLine = (text: string, line: PartLine): { date: DateStretch; signature: Stretch } | null => {
  if (line.tight.length > 80) return null;
  const raw = text.slice(line.start, line.end);
  const date = dateIn(raw);
  if (date === null || date.span.end !== raw.length) return null;
  const organ = raw.slice(0, date.span.start).trimEnd();
  if (!isOrganName(organ)) return null;
  const span = { start: line.start + date.span.start, end: line.end };
  return {
    date: { span, text: tighten(text.slice(span.start, span.end)), iso: date.iso },
    signature: { span: { start: line.start, end: line.start + organ.length }, text: organText(organ) },
  };
};

const organsAbove = (lines: readonly PartLine[], index: number): Stretch | null => {
  let first = index;
  while (first > 0 && isOrganName((lines[first - 1] as PartLine).text)) first--;
  if (first === index) return null;
  return stretchOf(
    lines[first] as PartLine,
    lines[index - 1] as PartLine,
    lines
      .slice(first, index)
      .map((line) => organText(line.text))
      .join(" "),
  );
};

/** Without a date yet: the organ that nothing but a remark, or the place of the date, follows. */
const lastOrgan = (lines: readonly PartLine[]): Stretch | null => {
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i] as PartLine;
    if (isOrganName(line.text)) return organsAbove(lines, i + 1);
    if (!isRemarkLine(line) && wholeDate(line.text) === null && !isOpenDate(line.text)) return null;
  }
  return null;
};

/** 抄送：… with the lines it goes on over; the text is without its label. */
const readCopies = (text: string, lines: readonly PartLine[]): Stretch | null => {
  const index = lines.findIndex(isCopiesLine);
  const first = lines[index];
  if (first === undefined) return null;
  let last = index;
  for (let i = index + 1; i < lines.length; i++) {
    const line = lines[i] as PartLine;
    const closed = /[。.]$/u.test((lines[last] as PartLine).tight);
    if (isImprintLine(line) || beginsAnnex(line) || (line.apart && (closed || isOrganName(line.text)))) break;
    if (isOrganName(line.text) && closed) break;
    last = i;
  }
  const label = text.slice(first.start, first.end).search(/[：:]/u) + 1;
  const blanks = /^\s*/u.exec(text.slice(first.start + label, first.end))?.[0].length ?? 0;
  const words = lines.slice(index, last + 1).map(({ tight }, i) => (i === 0 ? tight.replace(/^.{2}[：:]/u, "") : tight));
  return { span: { start: first.start + label + blanks, end: (lines[last] as PartLine).end }, text: words.join("") };
};

/** 印发机关 and 印发日期, on one line or two. */
const readImprint = (
  text: string,
  lines: readonly PartLine[],
  copies: Stretch | null,
): { imprint: Stretch | null; printed: DateStretch | null } => {
  const index = lastLine(lines, isImprintLine);
  const line = lines[index];
  if (line === undefined) return { imprint: null, printed: null };
  const raw = text.slice(line.start, line.end);
  const date = dateIn(raw);
  const printed = date === null ? null : dateAt(text, line, { start: line.start, end: line.end });
  const above = lines[index - 1];
  const ownOrgan = date === null ? "" : tighten(raw.slice(0, date.span.start));
  const first = ownOrgan === "" && above !== undefined && isOrganName(above.text) && above.start >= (copies?.span.end ?? 0) ? above : line;
  const organ = first === line ? ownOrgan : organText(above?.text ?? "");
  const words = date === null || organ === "" ? line.tight : `${organ} ${tighten(raw.slice(date.span.start))}`;
  return { imprint: stretchOf(first, line, words), printed };
};
