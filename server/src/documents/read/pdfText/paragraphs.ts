/** Paragraphs of running text, whose lines the page broke at one width. */
import type { ForeignParagraph } from "../../../core/foreign/document.js";
import { endsTable, isOrgan } from "../../../core/notice/zones.js";
import { readMarker } from "../../../core/numbering/marker.js";
import { paragraph } from "../blocks.js";
import type { PageLine } from "./pages.js";
import { joined, widthOf } from "./words.js";

/** A page that breaks its lines has some of this width at least: twelve Chinese characters. */
const NARROWEST = 24;
/** A line may end so much before the edge: punctuation is never put at the beginning of the next. */
const SLACK = 6;

export const paragraphsOfLines = (lines: readonly PageLine[]): readonly ForeignParagraph[] => {
  const width = lines.reduce((most, { text }) => Math.max(most, widthOf(text.trim())), 0);
  const indents = lines.map(({ text }) => indentOf(text));
  const left = indents.reduce((least, indent) => Math.min(least, indent), Number.POSITIVE_INFINITY);
  const groups: PageLine[][] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const goesOn =
      before !== undefined &&
      width >= NARROWEST &&
      widthOf(before.text.trim()) + Math.min((indents[i - 1] ?? 0) - left, 4) >= width - SLACK &&
      (!line.apart || before.page !== line.page) &&
      (indents[i] ?? 0) - left < 2 &&
      !beginsParagraph(line.text.trim());
    if (goesOn) groups.at(-1)?.push(line);
    else groups.push([line]);
  });
  const edge = lines.reduce((most, { text }) => Math.max(most, text.length), 0);
  return groups.map((group) => paragraph(joined(group.map(({ text }) => text)), { alignment: alignmentOf(group, left, edge) }));
};

/** Full-width blanks count as two. */
const indentOf = (text: string): number => widthOf(/^\s*/u.exec(text)?.[0] ?? "");

const beginsParagraph = (words: string): boolean => readMarker(words, 0) !== null || endsTable(words) || isOrgan(words);

/** By the blanks ahead, which a text without the layout of its page does not have. */
const alignmentOf = (lines: readonly PageLine[], left: number, edge: number): ForeignParagraph["alignment"] => {
  const [first] = lines;
  if (first === undefined || lines.length > 1) return "left";
  const indent = indentOf(first.text) - left;
  if (indent < 8) return "left";
  return first.text.length >= edge * 0.85 && indent > edge * 0.5 ? "right" : "center";
};
