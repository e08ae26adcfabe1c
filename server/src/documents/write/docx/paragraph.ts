/** Paragraphs of the body. */

import type { PaperParagraph, PaperRun } from "../../../core/paper/paper.js";
import { lineFor, PARAGRAPHS } from "../../../core/paper/styles.js";
import { element, escaped, joined, type Xml } from "../xml.js";
import { fontsElement } from "./fonts.js";
import { exactly, indent, paragraphStyle, sizeElements, THIN_STYLE } from "./styles.js";

/** What a paragraph has beyond its style, by the place it stands in. */
export interface Setting {
  /** Properties of the section that ends with it. */
  readonly section?: Xml | null;
  /** It stays on one page with the next one, whatever its style says. */
  readonly keepWithNext?: boolean;
  /** Properties of the frame it stands in. */
  readonly frame?: Xml | null;
  readonly tabs?: Xml | null;
}

/** A paragraph of the paper. */
export const paragraphElement = (
  { style, runs, indent: own, size }: PaperParagraph,
  { section = null, keepWithNext = false, frame = null, tabs = null }: Setting = {},
): Xml => {
  const look = PARAGRAPHS[style];
  return element(
    "w:p",
    {},
    element(
      "w:pPr",
      {},
      element("w:pStyle", { "w:val": paragraphStyle(style) }),
      keepWithNext && !look.keepWithNext ? element("w:keepNext") : null,
      frame,
      tabs,
      size === undefined ? null : exactly(lineFor(look, size)),
      own === undefined ? null : indent({ ...look, ...own }),
      section,
    ),
    ...runs.map((run) => runElement(run, size)),
  );
};

/** A paragraph that takes no room: it ends a section behind a table, or holds the frame before it. */
export const thinParagraph = (section: Xml | null): Xml =>
  element("w:p", {}, element("w:pPr", {}, element("w:pStyle", { "w:val": THIN_STYLE }), section));

const runElement = ({ text, font }: PaperRun, size: number | undefined): Xml =>
  element(
    "w:r",
    {},
    element("w:rPr", {}, font === null ? HINT : fontsElement(font), size === undefined ? null : sizeElements(size)),
    textElements(text),
  );

/** “”…— are Chinese punctuation here, see `fontsElement`. */
const HINT = element("w:rFonts", { "w:hint": "eastAsia" });

/** The text of a run; line feeds are breaks of a line within the paragraph. */
export const textElements = (text: string): Xml =>
  joined(
    text.split(/(\r\n?|\n|\t)/u).map((piece) => {
      if (piece === "\t") return element("w:tab");
      if (/^[\r\n]/u.test(piece)) return element("w:br");
      return piece === "" ? joined([]) : element("w:t", { "xml:space": "preserve" }, escaped(piece));
    }),
  );

/** Lines of a cell, each a paragraph of the style. */
export const styledParagraphs = (lines: readonly string[], style: string, keepWithNext: boolean): Xml =>
  joined(
    (lines.length > 0 ? lines : [""]).map((line) =>
      element(
        "w:p",
        {},
        element("w:pPr", {}, element("w:pStyle", { "w:val": style }), keepWithNext ? element("w:keepNext") : null),
        line === "" ? null : element("w:r", {}, element("w:rPr", {}, HINT), textElements(line)),
      ),
    ),
  );
