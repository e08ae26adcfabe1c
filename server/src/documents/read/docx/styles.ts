/** Styles (§17.7): what a paragraph or a run has because of its style, and because of the styles that one is based on. */
import { childOf, childrenOf, type XmlElement } from "../xmlTree.js";
import { isOn, numberOf, stringOf } from "./markup.js";

export interface Styles {
  /** Of a paragraph with that style; without one, of the default style. */
  readonly paragraph: (id: string | undefined) => ParagraphStyle;
  /** Whether text with that character style is hidden; undefined where the style does not say. */
  readonly hidesRun: (id: string | undefined) => boolean | undefined;
  /** The list a numbering style stands for. */
  readonly listOf: (id: string) => number | undefined;
}

export interface ParagraphStyle {
  /** `w:jc`, undefined where no style says. */
  readonly justification: string | undefined;
  /** Level of a heading from 1; null for other text. */
  readonly heading: number | null;
  /** The list the style belongs to; 0 takes the paragraph out of any list. */
  readonly numId: number | undefined;
  /** Level within the list from 0; undefined where only the list knows which of its levels is linked to the style. */
  readonly level: number | undefined;
  /** The style that says `numId`: the levels of a list name it. */
  readonly numberedBy: string | undefined;
  readonly isHidden: boolean | undefined;
  /** An entry of a table of contents (“toc 1”). */
  readonly isContents: boolean;
}

/** A style may rest on another, that on a third; Word allows a few dozen. */
const LONGEST_CHAIN = 50;

/** @param root of styles.xml; a document may lack it */
export const readStyles = (root: XmlElement | undefined): Styles => {
  const all = childrenOf(root, "w:style");
  const byId = new Map<string, XmlElement>();
  for (const style of all) byId.set(style.attributes.get("w:styleId") ?? "", style);
  const standard = all.find((style) => style.attributes.get("w:type") === "paragraph" && isDefault(style))?.attributes.get("w:styleId");
  const defaults = childOf(childOf(childOf(root, "w:docDefaults"), "w:pPrDefault"), "w:pPr");
  const known = new Map<string | undefined, ParagraphStyle>();
  return {
    paragraph: (id) => {
      const style = id !== undefined && byId.has(id) ? id : standard;
      let found = known.get(style);
      if (found === undefined) {
        found = rolledUp(chainOf(style, byId), stringOf(defaults, "w:jc"));
        known.set(style, found);
      }
      return found;
    },
    hidesRun: (id) => firstOf(chainOf(id, byId), (style) => isOn(childOf(style, "w:rPr"), "w:vanish")),
    listOf: (id) => firstOf(chainOf(id, byId), (style) => numberOf(childOf(childOf(style, "w:pPr"), "w:numPr"), "w:numId")),
  };
};

const isDefault = (style: XmlElement): boolean => /^(?:1|true|on)$/u.test(style.attributes.get("w:default") ?? "");

/** The style, the one it is based on, and so on; one that is based on itself ends. */
const chainOf = (id: string | undefined, byId: ReadonlyMap<string, XmlElement>): readonly XmlElement[] => {
  const chain: XmlElement[] = [];
  for (let at = id; at !== undefined && chain.length < LONGEST_CHAIN; ) {
    const style = byId.get(at);
    if (style === undefined || chain.includes(style)) break;
    chain.push(style);
    at = stringOf(style, "w:basedOn");
  }
  return chain;
};

const firstOf = <T>(chain: readonly XmlElement[], read: (style: XmlElement) => T | undefined): T | undefined => {
  for (const style of chain) {
    const found = read(style);
    if (found !== undefined) return found;
  }
  return undefined;
};

const rolledUp = (chain: readonly XmlElement[], justification: string | undefined): ParagraphStyle => {
  const of = <T>(read: (properties: XmlElement | undefined) => T | undefined): T | undefined =>
    firstOf(chain, (style) => read(childOf(style, "w:pPr")));
  const numbered = chain.find((style) => numberOf(childOf(childOf(style, "w:pPr"), "w:numPr"), "w:numId") !== undefined);
  return {
    justification: of((properties) => stringOf(properties, "w:jc")) ?? justification,
    heading: headingOf(chain),
    numId: of((properties) => numberOf(childOf(properties, "w:numPr"), "w:numId")),
    level: of((properties) => numberOf(childOf(properties, "w:numPr"), "w:ilvl")),
    numberedBy: numbered?.attributes.get("w:styleId"),
    isHidden: firstOf(chain, (style) => isOn(childOf(style, "w:rPr"), "w:vanish")),
    isContents: chain.some((style) => /^toc (?:\d|heading)$/iu.test(stringOf(style, "w:name") ?? "")),
  };
};

/** By its level in the outline, else by its name, which is English in the Word of every country. */
const headingOf = (chain: readonly XmlElement[]): number | null =>
  firstOf(chain, (style): number | null | undefined => {
    const level = numberOf(childOf(style, "w:pPr"), "w:outlineLvl");
    if (level !== undefined) return outlineHeading(level);
    const named = /^heading ([1-9])$/iu.exec(stringOf(style, "w:name") ?? "");
    return named === null ? undefined : Number(named[1]);
  }) ?? null;

/** `w:outlineLvl` counts from 0; 9 is text. */
export const outlineHeading = (level: number): number | null => (level >= 0 && level < 9 ? level + 1 : null);
