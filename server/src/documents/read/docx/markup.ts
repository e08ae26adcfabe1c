/** WordprocessingML (ISO/IEC 29500-1 §17) as a tree, and the small questions one asks of it. */
import { childOf, readXml, type XmlElement } from "../xmlTree.js";

/** A part with all that bears on what a reader of the page sees. @throws Unreadable where it is no XML one can read */
export const readMarkup = (xml: string): XmlElement =>
  readXml(xml, {
    attributes: ATTRIBUTES,
    texts: ["w:t", "m:t", "w:instrText"],
    without: [...BEFORE_CHANGES, ...LOOKS],
  });

/** What properties were before a tracked change. */
const BEFORE_CHANGES = ["w:rPrChange", "w:pPrChange", "w:tblPrChange", "w:trPrChange", "w:tcPrChange", "w:tblGridChange", "w:sectPrChange"];

/** How text looks and where a bookmark is: more than half of a document, and nothing to us. */
const LOOKS = [
  ...["w:b", "w:bCs", "w:color", "w:kern", "w:lang", "w:sz", "w:szCs", "w:ind", "w:spacing", "w:tabs"],
  ...["w:shd", "w:tcBorders", "w:tblBorders", "w:tcW", "w:vAlign", "w:bookmarkStart", "w:bookmarkEnd", "w:proofErr", "a:blip"],
];

const ATTRIBUTES = [
  "w:val",
  "w:id",
  "r:id",
  "w:type",
  "w:w",
  "w:font",
  "w:char",
  "w:fldCharType",
  "w:instr",
  "w:format",
  "w:ilvl",
  "w:numId",
  "w:abstractNumId",
  "w:styleId",
  "w:default",
  "w:vMerge",
  "w:ascii",
  "w:dropCap",
  "xml:space",
  "string",
];

/** `<w:jc w:val="center"/>` → “center” for “w:jc”; undefined where the properties do not say. */
export const stringOf = (properties: XmlElement | undefined, name: string): string | undefined =>
  childOf(properties, name)?.attributes.get("w:val");

/** A whole number in those properties; undefined for none, and for what is no number. */
export const numberOf = (properties: XmlElement | undefined, name: string): number | undefined => toNumber(stringOf(properties, name));

export const toNumber = (text: string | undefined): number | undefined =>
  text !== undefined && /^[+-]?\d{1,9}(?:\.\d*)?$/u.test(text) ? Math.trunc(Number(text)) : undefined;

/** Whether a property that is on or off is on: `<w:vanish/>` is, `<w:vanish w:val="0"/>` is not; undefined where nothing is said. */
export const isOn = (properties: XmlElement | undefined, name: string): boolean | undefined => {
  const found = childOf(properties, name);
  return found === undefined ? undefined : !/^(?:0|false|off)$/u.test(found.attributes.get("w:val") ?? "");
};
