/** The lists a document defines (numbering.xml, ISO/IEC 29500-1 §17.9). */
import { childOf, childrenOf, type XmlElement } from "../../xmlTree.js";
import { isOn, numberOf, stringOf, toNumber } from "../markup.js";
import type { Styles } from "../styles.js";

/** One level of a list: how its number looks and when it starts anew. */
export interface ListLevel {
  readonly start: number;
  /** `w:numFmt`: “chineseCounting”; of one that somebody made for himself how it counts: “001, 002, 003, ...”. */
  readonly format: string;
  /** “（%1）”: %1 stands for the number of the first level. A bullet is itself. */
  readonly text: string;
  /** What stands between the number and the text. */
  readonly suffix: "tab" | "space" | "nothing";
  /** The numbers of all levels in it are written 1, 2, 3 (`w:isLgl`). */
  readonly isLegal: boolean;
  /** Starts anew after a paragraph of a level less than this one, counted from 0; 0: never. */
  readonly restartsBelow: number;
  /** The style of paragraph that is linked to this level. */
  readonly style: string | undefined;
  /** Font of the number: bullets are characters of symbol fonts. */
  readonly font: string | undefined;
}

export interface List {
  /** Lists of one definition count together. */
  readonly definition: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  /** Levels that start at that number where the list is first used. */
  readonly startOverrides: ReadonlyMap<number, number>;
}

/** Lists by `w:numId`. */
export type Lists = ReadonlyMap<number, List>;

/** @param root of numbering.xml; a document without lists lacks it */
export const readLists = (root: XmlElement | undefined, styles: Styles): Lists => {
  const definitions = new Map<string, XmlElement>();
  const byStyle = new Map<string, string>();
  for (const definition of childrenOf(root, "w:abstractNum")) {
    const id = definition.attributes.get("w:abstractNumId") ?? "";
    definitions.set(id, definition);
    const style = stringOf(definition, "w:styleLink");
    if (style !== undefined) byStyle.set(style, id);
  }
  const nums = new Map<number, XmlElement>();
  for (const num of childrenOf(root, "w:num")) nums.set(toNumber(num.attributes.get("w:numId")) ?? 0, num);
  const levelsOf = new Map<string, ReadonlyMap<number, ListLevel>>();
  const lists = new Map<number, List>();
  for (const [numId, num] of nums) {
    const id = definitionOf(num, { definitions, byStyle, nums, styles });
    if (id === null) continue;
    let levels = levelsOf.get(id);
    if (levels === undefined) {
      levels = readLevels(definitions.get(id));
      levelsOf.set(id, levels);
    }
    lists.set(numId, overridden(num, id, levels));
  }
  return lists;
};

interface Definitions {
  readonly definitions: ReadonlyMap<string, XmlElement>;
  /** Definitions by the numbering style they are linked to. */
  readonly byStyle: ReadonlyMap<string, string>;
  readonly nums: ReadonlyMap<number, XmlElement>;
  readonly styles: Styles;
}

/** A definition may only point to a numbering style, that to a list, that to the definition with the levels. */
const definitionOf = (num: XmlElement, { definitions, byStyle, nums, styles }: Definitions): string | null => {
  let at: XmlElement | undefined = num;
  for (let steps = 0; at !== undefined && steps < 10; steps++) {
    const id = stringOf(at, "w:abstractNumId");
    const definition = id === undefined ? undefined : definitions.get(id);
    if (id === undefined || definition === undefined) return null;
    const style = stringOf(definition, "w:numStyleLink");
    if (style === undefined) return id;
    const linked = byStyle.get(style);
    if (linked !== undefined) return linked;
    at = nums.get(styles.listOf(style) ?? 0);
  }
  return null;
};

const readLevels = (definition: XmlElement | undefined): ReadonlyMap<number, ListLevel> =>
  new Map(childrenOf(definition, "w:lvl").map((level) => [levelIndex(level), readLevel(level)]));

const levelIndex = (element: XmlElement): number => toNumber(element.attributes.get("w:ilvl")) ?? 0;

const readLevel = (level: XmlElement): ListLevel => {
  const suffix = stringOf(level, "w:suff");
  return {
    start: numberOf(level, "w:start") ?? 0,
    format: formatOf(childOf(level, "w:numFmt")),
    text: stringOf(level, "w:lvlText") ?? "",
    suffix: suffix === "space" || suffix === "nothing" ? suffix : "tab",
    isLegal: isOn(level, "w:isLgl") ?? false,
    restartsBelow: numberOf(level, "w:lvlRestart") ?? levelIndex(level),
    style: stringOf(level, "w:pStyle"),
    font: childOf(childOf(level, "w:rPr"), "w:rFonts")?.attributes.get("w:ascii"),
  };
};

const formatOf = (format: XmlElement | undefined): string => {
  const name = format?.attributes.get("w:val") ?? "decimal";
  return name === "custom" ? (format?.attributes.get("w:format") ?? name) : name;
};

const overridden = (num: XmlElement, definition: string, levels: ReadonlyMap<number, ListLevel>): List => {
  const own = new Map(levels);
  const startOverrides = new Map<number, number>();
  for (const override of childrenOf(num, "w:lvlOverride")) {
    const level = childOf(override, "w:lvl");
    if (level !== undefined) own.set(levelIndex(override), readLevel(level));
    const start = numberOf(override, "w:startOverride");
    if (start !== undefined) startOverrides.set(levelIndex(override), start);
  }
  return { definition, levels: own, startOverrides };
};
