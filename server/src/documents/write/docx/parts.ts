/** What parts the file has and how they hang together. */
import type { PaperPart } from "../../../core/paper/paper.js";
import { element, joined, type Xml } from "../xml.js";
import { CONTENT_TYPES, R, RELATIONSHIPS } from "./namespaces.js";

export const PARTS = {
  document: "word/document.xml",
  styles: "word/styles.xml",
  settings: "word/settings.xml",
  fonts: "word/fontTable.xml",
} as const;

export type Orientation = PaperPart["orientation"];

/** Page numbers stand at the outer edge, so odd and even pages have a footer each; pages that lie across have their own. */
export const FOOTERS = {
  portrait: { odd: { part: "word/footer1.xml", id: "rId4" }, even: { part: "word/footer2.xml", id: "rId5" } },
  landscape: { odd: { part: "word/footer3.xml", id: "rId6" }, even: { part: "word/footer4.xml", id: "rId7" } },
} as const;

const footersOf = (orientations: readonly Orientation[]) => orientations.flatMap((one) => [FOOTERS[one].odd, FOOTERS[one].even]);

const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";

const TYPES: readonly (readonly [part: string, type: string])[] = [
  [PARTS.document, `${WORD_TYPE}.document.main+xml`],
  [PARTS.styles, `${WORD_TYPE}.styles+xml`],
  [PARTS.settings, `${WORD_TYPE}.settings+xml`],
  [PARTS.fonts, `${WORD_TYPE}.fontTable+xml`],
  ["docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
  ["docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"],
];

/** @param orientations of the pages there are */
export const contentTypes = (orientations: readonly Orientation[]): Xml => {
  const footers = footersOf(orientations).map(({ part }) => [part, `${WORD_TYPE}.footer+xml`] as const);
  return element(
    "Types",
    { xmlns: CONTENT_TYPES },
    element("Default", { Extension: "rels", ContentType: "application/vnd.openxmlformats-package.relationships+xml" }),
    element("Default", { Extension: "xml", ContentType: "application/xml" }),
    joined([...TYPES, ...footers].map(([part, type]) => element("Override", { PartName: `/${part}`, ContentType: type }))),
  );
};

export const packageRelationships = (): Xml =>
  relationships([
    ["rId1", `${R}/officeDocument`, PARTS.document],
    ["rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"],
    ["rId3", `${R}/extended-properties`, "docProps/app.xml"],
  ]);

/** Targets are seen from the folder of the document. @param orientations of the pages there are */
export const documentRelationships = (orientations: readonly Orientation[]): Xml =>
  relationships(
    (
      [
        ["rId1", "styles", PARTS.styles],
        ["rId2", "settings", PARTS.settings],
        ["rId3", "fontTable", PARTS.fonts],
        ...footersOf(orientations).map(({ id, part }) => [id, "footer", part] as const),
      ] as const
    ).map(([id, type, part]) => [id, `${R}/${type}`, part.replace("word/", "")]),
  );

const relationships = (all: readonly (readonly [id: string, type: string, target: string])[]): Xml =>
  element(
    "Relationships",
    { xmlns: RELATIONSHIPS },
    ...all.map(([id, type, target]) => element("Relationship", { Id: id, Type: type, Target: target })),
  );
