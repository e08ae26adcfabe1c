/** “— 1 —” at the outer edge of the page. */
import { PAGE_NUMBER, PAGES, pointsOf } from "../../../core/paper/styles.js";
import { element, escaped, joined, type Xml } from "../xml.js";
import { W } from "./namespaces.js";
import { thinParagraph } from "./paragraph.js";
import type { Orientation } from "./parts.js";
import { PAGE_NUMBER_LINE, PAGE_NUMBER_STYLE } from "./styles.js";
import { twips } from "./units.js";

/** Odd pages have it at the right, even ones at the left. */
type Side = "left" | "right";

export const footer = (orientation: Orientation, side: Side): Xml =>
  element("w:ftr", { "xmlns:w": W }, orientation === "portrait" ? numberBelow(side) : numberBeside(side));

/** One character in. */
const INDENT = PAGE_NUMBER.indent * PAGE_NUMBER.size;

const numberBelow = (side: Side): Xml => numberParagraph(side, element("w:ind", { [`w:${side}`]: twips(INDENT) }));

/** Room for “— 1000 —”, in points. */
const LENGTH = 120;

/**
 * On a page that lies across the number stands where upright pages have it once the sheet is turned to lie among them (§7.5, §8): left of the type area, reading
 * downwards, at the lower end on odd pages, at the upper on even ones. A table of one cell that stands at its place of the page, whatever is on it: of all that
 * can be turned this is what Word, WPS and LibreOffice agree on, and it needs no drawing.
 */
const numberBeside = (side: Side): Xml => {
  const { left, top, bottom, height } = PAGES.landscape;
  const from = side === "left" ? pointsOf(top) + INDENT : pointsOf(height - bottom) - INDENT - LENGTH;
  const width = twips(PAGE_NUMBER_LINE);
  const noMargin = { "w:w": 0, "w:type": "dxa" };
  return joined([
    element(
      "w:tbl",
      {},
      element(
        "w:tblPr",
        {},
        element("w:tblpPr", {
          "w:leftFromText": 0,
          "w:rightFromText": 0,
          "w:vertAnchor": "page",
          "w:horzAnchor": "page",
          "w:tblpX": twips(pointsOf(left - PAGE_NUMBER.distance) - PAGE_NUMBER_LINE / 2),
          "w:tblpY": twips(from),
        }),
        element("w:tblW", { "w:w": width, "w:type": "dxa" }),
        element("w:tblLayout", { "w:type": "fixed" }),
        element("w:tblCellMar", {}, element("w:left", noMargin), element("w:right", noMargin)),
      ),
      element("w:tblGrid", {}, element("w:gridCol", { "w:w": width })),
      element(
        "w:tr",
        {},
        element("w:trPr", {}, element("w:trHeight", { "w:val": twips(LENGTH), "w:hRule": "exact" })),
        element(
          "w:tc",
          {},
          element("w:tcPr", {}, element("w:tcW", { "w:w": width, "w:type": "dxa" }), element("w:textDirection", { "w:val": "tbRl" })),
          numberParagraph(side, null),
        ),
      ),
    ),
    thinParagraph(null),
  ]);
};

const numberParagraph = (side: Side, indent: Xml | null): Xml =>
  element(
    "w:p",
    {},
    element("w:pPr", {}, element("w:pStyle", { "w:val": PAGE_NUMBER_STYLE }), indent, element("w:jc", { "w:val": side })),
    textRun(PAGE_NUMBER.before),
    // The number stands in once, for programs that work none out.
    element("w:fldSimple", { "w:instr": " PAGE " }, textRun("1")),
    textRun(PAGE_NUMBER.after),
  );

const textRun = (text: string): Xml => element("w:r", {}, element("w:t", { "xml:space": "preserve" }, escaped(text)));
