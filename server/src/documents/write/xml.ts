/** XML as it is written: elements from names, attributes and content, with the text of a notice escaped. */
import { escapeMarkup, writable } from "../../core/text/markup.js";

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

/** For content of elements and for values of attributes. */
export const escaped = (text: string): Xml => escapeMarkup(writable(text)) as Xml;
