/** XML as it is written: elements from names, attributes and content, with the text of a notice escaped. */

/** A finished piece of XML. Text becomes one by `escaped` only. */
export type Xml = string & { readonly xml: unique symbol };

type Value = string | number;

/** `element("w:jc", { "w:val": "center" })`: `<w:jc w:val="center"/>`. What is undefined or null, attribute or content, is left out. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, Value | undefined>> = {},
  ...content: readonly (Xml | null)[]
): Xml => {
  const pairs = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escaped(String(value))}"`]));
  const inside = content.filter((piece) => piece !== null).join("");
  return `<${name}${pairs.join("")}${inside === "" ? "/>" : `>${inside}</${name}>`}` as Xml;
};

export const joined = (pieces: readonly Xml[]): Xml => pieces.join("") as Xml;

/** A whole part of a package. */
export const xmlDocument = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** For content of elements and for values of attributes. */
export const escaped = (text: string): Xml => writable(text).replace(/[&<>"]/gu, (character) => ESCAPES[character] ?? character) as Xml;

/** What XML 1.0 allows no document to hold, also escaped; halves of surrogate pairs included. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/gu;

/** The text without characters that no XML can hold; a file with one of them is broken to Word and Excel. */
export const writable = (text: string): string => text.replace(FORBIDDEN, "");
