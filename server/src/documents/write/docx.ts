/**
 * `.docx` (Office Open XML, WordprocessingML) from paper. The XML is made here and not by a library: styles, fonts and what stands in for them,
 * settings, sections without an empty paragraph behind each, indents in characters and parts without dates and names would all have to be put in
 * place of what one makes, and that is all there is.
 */
import type { Paper } from "../../core/paper/paper.js";
import { documentXml } from "./docx/document.js";
import { fontTable } from "./docx/fonts.js";
import { footer } from "./docx/footer.js";
import { contentTypes, documentRelationships, FOOTERS, PARTS, packageRelationships } from "./docx/parts.js";
import { applicationProperties, coreProperties } from "./docx/properties.js";
import { settings } from "./docx/settings.js";
import { styleSheet } from "./docx/styles.js";
import { packed, xmlPart } from "./package.js";
import { type Xml, xmlDocument } from "./xml.js";

/**
 * The Word file, laid out by `core/paper/styles.ts`; the same paper gives the same bytes. Every kind of paragraph and cell is a named style (“主送机关”,
 * “表内文字”), so that an office can change its looks in one place. Never throws.
 */
export const writeDocx = async (paper: Paper): Promise<Uint8Array> => {
  const body = documentXml(paper);
  const orientations = [...new Set(paper.parts.length > 0 ? paper.parts.map(({ orientation }) => orientation) : (["portrait"] as const))];
  const footers = Object.fromEntries(
    orientations.flatMap((one) => [
      [FOOTERS[one].odd.part, footer(one, "right")],
      [FOOTERS[one].even.part, footer(one, "left")],
    ]),
  );
  const parts: Readonly<Record<string, Xml>> = {
    "[Content_Types].xml": contentTypes(orientations),
    "_rels/.rels": packageRelationships(),
    "docProps/core.xml": coreProperties(paper.title),
    "docProps/app.xml": applicationProperties(),
    [PARTS.document]: body,
    "word/_rels/document.xml.rels": documentRelationships(orientations),
    [PARTS.styles]: styleSheet([body, ...Object.values(footers)]),
    [PARTS.settings]: settings(),
    [PARTS.fonts]: fontTable(),
    ...footers,
  };
  return packed(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, xmlPart(xmlDocument(xml))])));
};
