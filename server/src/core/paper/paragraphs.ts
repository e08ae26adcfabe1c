/**
 * Text around a table, and tasks in prose, as paragraphs on paper: each line of the text as what it is, paragraphs that a page cut put together, blank lines
 * where GB/T 9704-2012 §7 has them and nowhere else.
 */

import { readHeading } from "../notice/cell.js";
import { isOpenNumber } from "../notice/documentNumber.js";
import { isOpenDate } from "../notice/noticeDate.js";
import { isCutBelow } from "../notice/pageCut.js";
import { organText } from "../notice/partKinds.js";
import type { PartLine } from "../notice/partLines.js";
import type { AroundLine } from "./aroundLines.js";
import { widthOf } from "./measure.js";
import type { PaperParagraph, PaperRun, ParagraphStyle } from "./paper.js";
import { LEVEL_FONTS, PARAGRAPHS, SIZES, typeArea } from "./styles.js";
import { titleLines, titleWidth } from "./titleLines.js";

/** A paragraph, and whether a new page begins with it: an annex. */
export interface LaidParagraph {
  readonly paragraph: PaperParagraph;
  readonly opensPage: boolean;
}

/** @param offset where the piece that the lines count from begins in the notice */
export const layParagraphs = (lines: readonly AroundLine[], offset: number): readonly LaidParagraph[] => {
  const laid: LaidParagraph[] = [];
  for (let first = 0; first < lines.length; ) {
    const { style, opensPage } = lines[first] as AroundLine;
    let end = first + 1;
    while (end < lines.length && goesOn(lines[end - 1] as AroundLine, lines[end] as AroundLine)) end++;
    const own = lines.slice(first, end).map(({ line }) => line);
    const source = { start: offset + (own[0] as PartLine).start, end: offset + (own.at(-1) as PartLine).end };
    laid.push({ paragraph: { ...wordsFor(style, own), source }, opensPage });
    first = end;
  }
  return laid;
};

/** A line of text of which nobody knows what it is. */
export const asItStands = ({ text, start, end }: PartLine, offset: number): LaidParagraph => ({
  paragraph: { ...plain("body", inOneLine(text)), source: { start: offset + start, end: offset + end } },
  opensPage: false,
});

/** Styles of which lines that follow one another are one paragraph. */
const JOINED: ReadonlySet<ParagraphStyle> = new Set(["title", "annex-title", "addressee", "annex-line", "copies", "imprint"]);

const goesOn = (above: AroundLine, below: AroundLine): boolean => {
  if (above.style !== below.style || below.opensPage) return false;
  if (JOINED.has(above.style)) return !(above.style === "annex-line" && beginsItem(below.line));
  if (above.style !== "body" || above.isWhole === true) return false;
  return (isRunning(above.line) && isCutBelow(above.line, below.line)) || isCutInBrackets(above.line, below.line);
};

/** “……（责任” and “单位：市政府办公厅）”: whatever the halves look like, they are one. */
const isCutInBrackets = (above: PartLine, below: PartLine): boolean =>
  /[（(][^（）()]*$/u.test(above.text) && !/[。；！？]$/u.test(above.tight) && /^[^（）()]*[）)]/u.test(below.text);

/** “2.……任务分解表” below “附件：1.……”. */
const beginsItem = (line: PartLine): boolean => /^\d{1,2}\s*[.．、]/u.test(line.text);

/** A line that a page can have cut: long enough, and no heading alone on its line. */
const isRunning = (line: PartLine): boolean => {
  if (line.tight.length < 20) return false;
  const heading = readHeading(line.text, 0, line.text.length, true);
  return heading === null || heading.runIn || heading.marker.level > 2 || line.tight.length > LONGEST_HEADING;
};

/** A paragraph that begins with 一、 and is longer, or a sentence, is no heading. */
const LONGEST_HEADING = 40;

type Words = Omit<PaperParagraph, "source">;

const plain = (style: ParagraphStyle, text: string): Words => ({ kind: "paragraph", style, runs: [{ text, font: null }] });

const wordsFor = (style: ParagraphStyle, lines: readonly PartLine[]): Words => {
  const first = lines[0] as PartLine;
  switch (style) {
    case "body":
      return bodyOf(joined(lines.map(({ text }) => text)));
    case "title":
    case "annex-title":
      return plain(
        style,
        titleLines(
          lines.map(({ text }) => inOneLine(text)),
          titleWidth("portrait"),
        ).join("\n"),
      );
    case "number":
    case "date":
      // The blanks of “2026年  月  日” are where somebody writes, those ahead of “签发人：” set it apart from the number.
      return plain(
        style,
        isOpenNumber(first.text) || isOpenDate(first.text) || first.tight.includes("签发人") ? inOneLine(first.text) : first.tight,
      );
    case "annex-mark":
      return plain(style, first.tight);
    case "letterhead":
      return plain(style, inOneLine(first.text));
    case "signature":
      return plain(style, organText(first.text));
    case "annex-line":
      return annexItem(joined(lines.map(({ tight }) => tight)));
    case "copies":
      return plain(style, copiesOf(lines));
    case "imprint":
      return plain(style, imprintOf(lines));
    default:
      return plain(style, joined(lines.map(({ text }) => inOneLine(text))));
  }
};

const inOneLine = (text: string): string => text.replace(/[\t\r\n]+/gu, "　");

/** Lines of one paragraph; Latin words of two lines stay two words. */
const joined = (lines: readonly string[]): string =>
  lines.map((line, i) => (isLatin(lines[i - 1]?.at(-1)) && isLatin(line[0]) ? ` ${line}` : line)).join("");

const isLatin = (char: string | undefined): boolean => char !== undefined && /[A-Za-z0-9]/u.test(char);

/** Running text, or a heading 一、 （一） alone or ahead of it. */
const bodyOf = (given: string): Words => {
  const text = inOneLine(given);
  const heading = readHeading(text, 0, text.length, true);
  const level = heading?.marker.level ?? 3;
  if (heading === null || level > 2) return plain("body", text);
  if (!heading.runIn) return plain(isHeading(text) ? (level === 1 ? "heading-1" : "heading-2") : "body", text);
  const stop = heading.titleSpan.end + (/^[。！？]/u.test(text.slice(heading.titleSpan.end)) ? 1 : 0);
  const ahead: PaperRun = { text: text.slice(0, stop), font: LEVEL_FONTS[level - 1] ?? null };
  if (widthOf(ahead.text) > LONGEST_HEADING) return plain("body", text);
  return { kind: "paragraph", style: "body", runs: [ahead, { text: text.slice(stop), font: null }] };
};

/** “一、各级要加强组织领导，把责任落实到岗到人。”: a sentence under a number is text. */
const isHeading = (text: string): boolean => widthOf(text) <= LONGEST_HEADING && !/，.*[。；]$/u.test(text);

/** “附件：1.甲表” hangs behind its number, “2.乙表” below it likewise (§7.3.4). */
const annexItem = (text: string): Words => {
  const look = PARAGRAPHS["annex-line"];
  const label = /^附\s*[件表]\s*[：:]/u.exec(text)?.[0];
  const number = widthOf(/^(?:附\s*[件表]\s*[：:])?(\d{1,2}[.．、])/u.exec(text)?.[1] ?? "");
  const words = plain("annex-line", text);
  if (label !== undefined && number === 0) return words;
  const left = look.left + number;
  return { ...words, indent: { left, firstLine: label === undefined ? -number : look.firstLine - number } };
};

/** Lines that the page cut are one; after a full stop those of another system of organs begin anew. */
const copiesOf = (lines: readonly PartLine[]): string =>
  lines.map(({ text }, i) => ("。.".includes(lines[i - 1]?.tight.at(-1) ?? " ") ? "\n" : "") + inOneLine(text.trim())).join("");

/** “济宁市人民政府办公室⇥2025年5月9日印发”: organ on the left, date on the right, be they on one line or two (§7.4.3). */
const imprintOf = (lines: readonly PartLine[]): string => {
  const text = lines.map(({ text: line }) => line.trim()).join("　");
  const found = /^(.*?)[\s　]*((?:[12]\d{3}|二[〇○零].{2})\s*年.*)$/u.exec(inOneLine(text));
  return found === null || found[1] === "" ? inOneLine(text) : `${found[1]}\t${found[2]}`;
};

/** Where the organ stands over the date that follows it: centred on it (§7.3.5.1), or as far to the right as it can where it is long. */
const centred = (signature: PaperParagraph, date: PaperParagraph): PaperParagraph => {
  const widthOfRuns = ({ runs }: PaperParagraph): number => runs.reduce((sum, { text }) => sum + widthOf(text), 0);
  const right = PARAGRAPHS.date.right + (widthOfRuns(date) - widthOfRuns(signature)) / 2;
  return { ...signature, indent: { right: Math.max(0, Math.round(right * 2) / 2) } };
};

/** Larger than the title in any case. */
const LEAST_LETTERHEAD = SIZES.title + 2;
/** A line that touches both edges may not fit with another font. Points. */
const LETTERHEAD_SLACK = 4;

/**
 * The size at which the longest line of the mark of the issuing organs fits, for all its lines: organs that issue together are written alike. null where the usual
 * size does.
 */
const letterheadSize = (paragraphs: readonly PaperParagraph[]): number | null => {
  const widths = paragraphs.flatMap(({ style, runs }) => (style === "letterhead" ? [widthOf(runs.map(({ text }) => text).join(""))] : []));
  const size = Math.floor((typeArea("portrait").width - LETTERHEAD_SLACK) / Math.max(1, ...widths));
  return size >= PARAGRAPHS.letterhead.size ? null : Math.max(LEAST_LETTERHEAD, size);
};

const BLANK: PaperParagraph = { kind: "paragraph", style: "blank", runs: [], source: null };

/** Paragraphs with the blank lines between them, organs set over their date. @param belowTable a table stands right above the first */
export const withBlanks = (given: readonly PaperParagraph[], belowTable = false): readonly PaperParagraph[] => {
  const size = letterheadSize(given);
  const paragraphs = size === null ? given : given.map((one) => (one.style === "letterhead" ? { ...one, size } : one));
  return paragraphs.flatMap((paragraph, i) => {
    const above = paragraphs[i - 1]?.style ?? (belowTable ? "body" : null);
    const blanks = above === null ? 0 : blanksBetween(above, paragraph.style);
    const date = paragraph.style === "signature" ? paragraphs.slice(i).find(({ style }) => style !== "signature") : undefined;
    return [...Array.from({ length: blanks }, () => BLANK), date?.style === "date" ? centred(paragraph, date) : paragraph];
  });
};

/** Blank lines of GB/T 9704-2012: §7.2.5, §7.3.1, §7.3.2, §7.3.4, §7.3.7; two above the organ leave room for the seal (§7.3.5.1). */
const blanksBetween = (above: ParagraphStyle, below: ParagraphStyle): number => {
  if (above === below) return 0;
  if (below === "number") return above === "letterhead" ? 2 : 0;
  if (below === "title") return 2;
  if (below === "signature" || (below === "date" && above !== "signature" && above !== "number" && above !== "title")) return 2;
  if (below === "annex-line" || (below === "annex-title" && above !== "title")) return 1;
  return above === "title" || above === "annex-title" || above === "number" ? 1 : 0;
};
