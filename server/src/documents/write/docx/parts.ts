/** What parts the file has and how they hang together. */
import { element, joined, type Xml } from "../xml.js";
import { CONTENT_TYPES, R, RELATIONSHIPS } from "./namespaces.js";

export const PARTS = {
  document: "word/document.xml",
  styles: "word/styles.xml",
  settings: "word/settings.xml",
  fonts: "word/fontTable.xml",
} as const;

/** Page numbers stand at the outer edge, so odd and even pages have a footer each. */
export const FOOTERS = {
  odd: { part: "word/footer1.xml", id: "rId4" },
  even: { part: "word/footer2.xml", id: "rId5" },
} as const;

const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";

const TYPES: readonly (readonly [part: string, type: string])[] = [
  [PARTS.document, `${WORD_TYPE}.document.main+xml`],
  [PARTS.styles, `${WORD_TYPE}.styles+xml`],
  [PARTS.settings, `${WORD_TYPE}.settings+xml`],
  [PARTS.fonts, `${WORD_TYPE}.fontTable+xml`],
  [FOOTERS.odd.part, `${WORD_TYPE}.footer+xml`],
  [FOOTERS.even.part, `${WORD_TYPE}.footer+xml`],
  ["docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
  ["docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"],
];

export const contentTypes = (): Xml =>
  element(
    "Types",
    { xmlns: CONTENT_TYPES },
    element("Default", { Extension: "rels", ContentType: "application/vnd.openxmlformats-package.relationships+xml" }),
    element("Default", { Extension: "xml", ContentType: "application/xml" }),
    joined(TYPES.map(([part, type]) => element("Override", { PartName: `/${part}`, ContentType: type }))),
  );

export const packageRelationships = (): Xml =>
  relationships([
    ["rId1", `${R}/officeDocument`, PARTS.document],
    ["rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"],
    ["rId3", `${R}/extended-properties`, "docProps/app.xml"],
  ]);

/** Targets are seen from the folder of the document. */
export const documentRelationships = (): Xml =>
  relationships(
    (
      [
        ["rId1", "styles", PARTS.styles],
        ["rId2", "settings", PARTS.settings],
        ["rId3", "fontTable", PARTS.fonts],
        [FOOTERS.odd.id, "footer", FOOTERS.odd.part],
        [FOOTERS.even.id, "footer", FOOTERS.even.part],
      ] as const
    ).map(([id, type, part]) => [id, `${R}/${type}`, part.replace("word/", "")]),
  );

const relationships = (all: readonly (readonly [id: string, type: string, target: string])[]): Xml =>
  element(
    "Relationships",
    { xmlns: RELATIONSHIPS },
    ...all.map(([id, type, target]) => element("Relationship", { Id: id, Type: type, Target: target })),
  );
