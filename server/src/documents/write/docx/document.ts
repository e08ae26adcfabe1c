/** The body: parts of the paper as sections. */
import type { Paper, PaperBlock, PaperParagraph, PaperPart } from "../../../core/paper/paper.js";
import { PARAGRAPHS, typeArea } from "../../../core/paper/styles.js";
import { element, joined, type Xml } from "../xml.js";
import { imprintElements } from "./imprint.js";
import { R, W } from "./namespaces.js";
import { paragraphElement, thinParagraph } from "./paragraph.js";
import { sectionProperties } from "./section.js";
import { tableElement } from "./table.js";

export const documentXml = ({ parts: given }: Paper): Xml => {
  const parts = given.length > 0 ? given : [EMPTY];
  return element(
    "w:document",
    { "xmlns:w": W, "xmlns:r": R },
    element("w:body", {}, ...parts.map((part, i) => partElements(part, i === parts.length - 1))),
  );
};

const EMPTY: PaperPart = { orientation: "portrait", blocks: [] };

/** The last section's properties stand behind everything, those of the others in the last paragraph of each. */
const partElements = ({ orientation, blocks }: PaperPart, isLast: boolean): Xml => {
  const properties = sectionProperties(orientation);
  const inside = isLast ? null : properties;
  const pieces: Xml[] = [];
  let foot: PaperParagraph[] = [];
  for (const [i, block] of blocks.entries()) {
    if (isAtFoot(block)) {
      foot.push(block);
      continue;
    }
    if (foot.length > 0) {
      pieces.push(imprintElements(foot, orientation), thinParagraph(null));
      foot = [];
    }
    if (block.kind === "table") pieces.push(tableElement(block, typeArea(orientation).width));
    else
      pieces.push(paragraphElement(block, { section: i === blocks.length - 1 ? inside : null, keepWithNext: leadsToSignature(blocks, i) }));
  }
  const last = blocks.at(-1);
  // Word wants a paragraph behind a table and behind a frame; a plain one would be a line, and at the end of a full page an empty page.
  if (last === undefined || last.kind === "table" || foot.length > 0)
    pieces.push(imprintElements(foot, orientation), thinParagraph(inside));
  return joined(isLast ? [...pieces, properties] : pieces);
};

const isAtFoot = (block: PaperBlock): block is PaperParagraph => block.kind === "paragraph" && PARAGRAPHS[block.style].atFoot;

/**
 * Text, seal and date stand on one page (GB/T 9704-2012 §7.3.5.4), and no page holds a signature alone: the last lines of the text go with it, and the
 * list of annexes between them.
 */
const leadsToSignature = (blocks: readonly PaperBlock[], at: number): boolean => {
  let next = at + 1;
  while (isOf(blocks[next], "blank") || isOf(blocks[next], "annex-line")) next++;
  return isOf(blocks[next], "signature") || isOf(blocks[next], "date");
};

const isOf = (block: PaperBlock | undefined, style: PaperParagraph["style"]): boolean =>
  block?.kind === "paragraph" && block.style === style;
