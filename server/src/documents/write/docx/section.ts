/** Page, margins and grid of a section (GB/T 9704-2012 §5). */
import type { PaperPart } from "../../../core/paper/paper.js";
import { CHARACTERS_PER_LINE, LINE, PAGE_NUMBER, PAGES, pointsOf, SIZES, typeArea } from "../../../core/paper/styles.js";
import { element, type Xml } from "../xml.js";
import { FOOTERS } from "./parts.js";
import { PAGE_NUMBER_LINE } from "./styles.js";
import { twips, twipsOfMillimetres } from "./units.js";

export const sectionProperties = (orientation: PaperPart["orientation"]): Xml => {
  const page = PAGES[orientation];
  return element(
    "w:sectPr",
    {},
    element("w:footerReference", { "w:type": "even", "r:id": FOOTERS[orientation].even.id }),
    element("w:footerReference", { "w:type": "default", "r:id": FOOTERS[orientation].odd.id }),
    element("w:type", { "w:val": "nextPage" }),
    element("w:pgSz", {
      "w:w": twipsOfMillimetres(page.width),
      "w:h": twipsOfMillimetres(page.height),
      "w:orient": orientation === "landscape" ? orientation : undefined,
    }),
    element("w:pgMar", {
      "w:top": twipsOfMillimetres(page.top),
      "w:right": twipsOfMillimetres(page.right),
      "w:bottom": twipsOfMillimetres(page.bottom),
      "w:left": twipsOfMillimetres(page.left),
      "w:header": twipsOfMillimetres(15),
      "w:footer": footerDistance(page.bottom),
      "w:gutter": 0,
    }),
    // As “文档网格” shows it: 22 lines of 28 characters.
    element("w:docGrid", { "w:type": "linesAndChars", "w:linePitch": twips(LINE), "w:charSpace": CHARACTER_SPACE }),
  );
};

/** How much closer than 3号 characters are set for 28 of them to fill a line, in 4096ths of a point. */
const CHARACTER_SPACE = Math.floor((typeArea("portrait").width / CHARACTERS_PER_LINE - SIZES.body) * 4096);

/** From the edge of the page to the lower edge of the footer's line, whose middle stands `distance` below the type area. */
const footerDistance = (bottom: number): number => twips(pointsOf(bottom - PAGE_NUMBER.distance) - PAGE_NUMBER_LINE / 2);
