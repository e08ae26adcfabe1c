/// <reference path="./xmlParser.d.ts" />
/**
 * XML of office documents, read event by event. Names are given as in the standard whatever prefix a program chose: both the transitional and
 * the strict namespace of WordprocessingML are `w:`. No DTD, hence no entities but the five; depth and number of elements are bounded.
 */
import { Parser } from "saxen";
import { DAMAGED, GROWS_TOO_LARGE, HAS_DTD, TOO_DEEP, Unreadable } from "./packageProblems.js";

/** No document nests deeper: ten text boxes within one another have some 200. */
const DEEPEST_XML = 250;
/** Elements of one part. A table of 10,000 rows by Word has about 600,000. */
const MOST_ELEMENTS = 3_000_000;

export interface XmlHandler {
  /** @param name “w:p”; of other namespaces “?:wsp” @param attribute by name: `attribute("w:val")`, `attribute("Id")` */
  readonly open?: (name: string, attribute: AttributeOf) => void;
  readonly close?: (name: string) => void;
  /** Characters between tags, entities resolved; may come in several pieces. */
  readonly text?: (text: string) => void;
}

/** The value with its entities resolved; undefined where there is none. Only good during the call it was given to. */
export type AttributeOf = (name: string) => string | undefined;

/** The prefixes names are given with. */
const PREFIXES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main": "x",
    "http://purl.oclc.org/ooxml/spreadsheetml/main": "x",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
    "http://purl.oclc.org/ooxml/drawingml/main": "a",
    "http://schemas.openxmlformats.org/drawingml/2006/picture": "pic",
    "http://purl.oclc.org/ooxml/drawingml/picture": "pic",
    "urn:schemas-microsoft-com:vml": "v",
    "urn:schemas-microsoft-com:office:office": "o",
    "http://www.w3.org/XML/1998/namespace": "xml",
  }),
);

/** What the prefixes of a document mean from an element on; each element that says so has one, on top of that around it. */
interface Scope {
  readonly declared: ReadonlyMap<string, string>;
  readonly around: Scope | null;
  /** Names already worked out: “w:p” as the document writes it → “w:p”. */
  readonly known: Map<string, string>;
}

/**
 * Reads `xml` from its first to its last character.
 * @throws Unreadable where it is no well-formed XML, has a DTD, or is larger or deeper than documents are
 */
export const scanXml = (xml: string, handler: XmlHandler): void => {
  let scope: Scope = { declared: new Map([["xml", "xml"]]), around: null, known: new Map() };
  const around: Scope[] = [];
  let elements = 0;
  const parser = new Parser();
  parser.on("error", () => {
    throw new Unreadable(DAMAGED);
  });
  parser.on("attention", () => {
    throw new Unreadable(HAS_DTD);
  });
  parser.on("openTag", (name, attributes) => {
    if (++elements > MOST_ELEMENTS) throw new Unreadable(GROWS_TOO_LARGE);
    if (around.push(scope) > DEEPEST_XML) throw new Unreadable(TOO_DEEP);
    const given = attributes();
    scope = scopeWith(given, scope);
    const inner = scope;
    handler.open?.(nameOf(name, scope, true), (wanted) => attributeOf(given, wanted, inner));
  });
  parser.on("closeTag", (name) => {
    handler.close?.(nameOf(name, scope, true));
    scope = around.pop() ?? scope;
  });
  const { text } = handler;
  if (text !== undefined) {
    parser.on("text", (raw) => text(decoded(raw)));
    parser.on("cdata", text);
  }
  parser.parse(xml.charCodeAt(0) === 0xfeff ? xml.slice(1) : xml);
};

const scopeWith = (attributes: Readonly<Record<string, string>>, around: Scope): Scope => {
  let declared: Map<string, string> | null = null;
  for (const name in attributes) {
    if (name !== "xmlns" && !name.startsWith("xmlns:")) continue;
    declared ??= new Map();
    declared.set(name.slice(6), PREFIXES.get(decoded(attributes[name] ?? "")) ?? "?");
  }
  return declared === null ? around : { declared, around, known: new Map() };
};

/** An element without a prefix is of the default namespace, an attribute without one of none. */
const nameOf = (written: string, scope: Scope, isElement: boolean): string => {
  const at = written.indexOf(":");
  if (at === -1 && !isElement) return written;
  const known = scope.known.get(written);
  if (known !== undefined) return known;
  const prefix = at === -1 ? "" : written.slice(0, at);
  const name = `${meaningOf(prefix, scope)}:${written.slice(at + 1)}`;
  scope.known.set(written, name);
  return name;
};

const meaningOf = (prefix: string, scope: Scope): string => {
  for (let at: Scope | null = scope; at !== null; at = at.around) {
    const meaning = at.declared.get(prefix);
    if (meaning !== undefined) return meaning;
  }
  return "?";
};

const attributeOf = (attributes: Readonly<Record<string, string>>, wanted: string, scope: Scope): string | undefined => {
  // Nearly always the document spells it as the standard does, and two prefixes for one namespace are as good as never seen.
  if (nameOf(wanted, scope, false) === wanted) {
    const value = attributes[wanted];
    return value === undefined ? undefined : decoded(value);
  }
  for (const name in attributes) if (nameOf(name, scope, false) === wanted) return decoded(attributes[name] ?? "");
  return undefined;
};

const ENTITIES: ReadonlyMap<string, string> = new Map(Object.entries({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }));

/** saxen cuts numbers above U+FFFF, where many characters of names are (𠮷 is `&#x20BB7;`). */
const decoded = (text: string): string =>
  text.includes("&")
    ? text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\w{2,4}));/gu, (whole, decimal, hex, name) => {
        if (name !== undefined) return ENTITIES.get(name) ?? whole;
        const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
        return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? "\uFFFD" : String.fromCodePoint(code);
      })
    : text;
