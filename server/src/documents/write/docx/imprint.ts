/**
 * 版记 at the foot of the last page (GB/T 9704-2012 §7.4): a frame at the lower edge of the type area. Text keeps out of a frame, so they never lie one on
 * the other; where the page has no room left, the frame goes to the next one with the thin paragraph that holds it.
 */

import type { PaperParagraph, PaperPart } from "../../../core/paper/paper.js";
import { PARAGRAPHS, ruleAbove, typeArea } from "../../../core/paper/styles.js";
import { element, joined, type Xml } from "../xml.js";
import { paragraphElement } from "./paragraph.js";
import { ruleStyle } from "./styles.js";
import { twips } from "./units.js";

/** Its frame; paragraphs that say the same one after another stand in one. To be followed by the paragraph that holds it. */
export const imprintElements = (paragraphs: readonly PaperParagraph[], orientation: PaperPart["orientation"]): Xml => {
  const { width } = typeArea(orientation);
  const frame = element("w:framePr", {
    "w:w": twips(width),
    "w:wrap": "notBeside",
    "w:vAnchor": "margin",
    "w:hAnchor": "margin",
    "w:xAlign": "left",
    "w:yAlign": "bottom",
  });
  const pieces = paragraphs.map((paragraph, i) => {
    const above = ruleAbove(paragraph.style, paragraphs[i - 1]?.style ?? null);
    const look = PARAGRAPHS[paragraph.style];
    // Behind a TAB stands the printing date, flush with the right indent.
    const edge = twips(width - look.right * (look.size + look.tracking));
    const tabs = element("w:tabs", {}, element("w:tab", { "w:val": "right", "w:pos": edge }));
    return joined([rule(above, frame), paragraphElement(paragraph, { frame, tabs }), rule(look.ruleBelow, frame)]);
  });
  return joined(pieces);
};

/** A line as wide as the type area; a border of the text would be as short as that is indented. Nothing for null. */
const rule = (millimetres: number | null, frame: Xml): Xml =>
  millimetres === null
    ? joined([])
    : element("w:p", {}, element("w:pPr", {}, element("w:pStyle", { "w:val": ruleStyle(millimetres) }), frame));
