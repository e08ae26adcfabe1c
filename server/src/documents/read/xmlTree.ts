/** XML as a tree, for parts whose order and nesting matter. */
import { DAMAGED, Unreadable } from "../../office/packageProblems.js";
import { type AttributeOf, scanXml } from "../../office/xml.js";

export interface XmlElement {
  /** As {@link scanXml} names it: “w:p”. */
  readonly name: string;
  /** The attributes asked for when it was read, “w:val” and so on. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The characters directly in it: “关于” of `<w:t>关于</w:t>`. Kept for the elements asked for alone. */
  readonly text: string;
}

/** What of a part is worth keeping; the rest would be most of it. */
export interface XmlWanted {
  /** Names of attributes to keep: “w:val”. */
  readonly attributes: readonly string[];
  /** Names of elements whose characters are kept: “w:t”. */
  readonly texts: readonly string[];
  /** Names of elements that are left out with all they hold. */
  readonly without: readonly string[];
}

interface Growing {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  text: string;
}

/** The root of a part. @throws Unreadable as {@link scanXml} */
export const readXml = (xml: string, wanted: XmlWanted): XmlElement => {
  const texts = new Set(wanted.texts);
  const without = new Set(wanted.without);
  const open: Growing[] = [];
  let root: XmlElement | null = null;
  /** How deep within an element that is left out. */
  let outside = 0;
  scanXml(xml, {
    open: (name, attribute) => {
      if (outside > 0 || without.has(name)) {
        outside++;
        return;
      }
      const element: Growing = { name, attributes: kept(wanted.attributes, attribute), children: [], text: "" };
      open.at(-1)?.children.push(element);
      root ??= element;
      open.push(element);
    },
    close: () => {
      if (outside > 0) outside--;
      else open.pop();
    },
    text: (text) => {
      const element = open.at(-1);
      if (outside === 0 && element !== undefined && texts.has(element.name)) element.text += text;
    },
  });
  if (root === null) throw new Unreadable(DAMAGED);
  return root;
};

const NONE: ReadonlyMap<string, string> = new Map();

const kept = (wanted: readonly string[], attribute: AttributeOf): ReadonlyMap<string, string> => {
  let found: Map<string, string> | null = null;
  for (const name of wanted) {
    const value = attribute(name);
    if (value === undefined) continue;
    found ??= new Map();
    found.set(name, value);
  }
  return found ?? NONE;
};

/** The first child of that name. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name);

export const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? [];

/** The characters of an element and all within it of that name, in their order. */
export const textWithin = (element: XmlElement, name: string): string =>
  element.name === name ? element.text : element.children.map((child) => textWithin(child, name)).join("");

/** The element itself or the first within it, however deep, of that name. */
export const within = (element: XmlElement, name: string): XmlElement | undefined => {
  if (element.name === name) return element;
  for (const child of element.children) {
    const found = within(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
};
