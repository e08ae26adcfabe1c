/** What stands between two units, and what kind it is. */

import type { Span } from "../text/span.js";
import type { Separator, SeparatorKind } from "./cell.js";

const MARKS: Readonly<Record<string, SeparatorKind>> = {
  "、": "、",
  "，": "，",
  ",": "，",
  "；": "；",
  ";": "；",
  "/": "other",
  "|": "other",
  "｜": "other",
  "。": "other",
  "\\": "other",
  "·": "other",
};
const CONNECTORS = ["以及", "会同", "协同", "联合", "及", "和", "与", "或"];

export const isBlank = (char: string): boolean => /^\s$/.test(char);
const isBreak = (char: string): boolean => char === "\n" || char === "\r" || char === "\u2028";

/** A character that can only separate. */
export const isSeparator = (char: string): boolean => char in MARKS || isBlank(char);

/** “及”, “以及”, “和” at a place; the empty string for none. Within names they are letters: 人力资源和社会保障局. */
export const connectorAt = (text: string, at: number): string => CONNECTORS.find((word) => text.startsWith(word, at)) ?? "";

export const separatorKind = (text: string): SeparatorKind => {
  for (const char of text) {
    const kind = MARKS[char];
    if (kind) return kind;
  }
  if (/\S/.test(text)) return "及";
  if (text === "") return "none";
  const breaks = text.replace(/\r\n?/g, "\n").split(/[\n\u2028]/).length - 1;
  if (breaks > 0) return breaks > 1 ? "blank-line" : "line";
  return text === " " || text === "\u3000" || text === "\u00a0" ? "blank" : "blank-run";
};

/** A mark that the text after it leaves hanging: before a line break or the end. */
const isDangling = (text: string, last: boolean): boolean => {
  const mark = text.search(/\S/);
  if (mark < 0) return false;
  return last || [...text.slice(mark)].some(isBreak);
};

export interface SeparatorPlace {
  readonly span: Span;
  readonly text: string;
  readonly last: boolean;
  readonly after: number;
  readonly besideCollective: boolean;
  readonly afterOpen: boolean;
  readonly inside: boolean;
}

export const toSeparator = ({ last, ...place }: SeparatorPlace): Separator => ({
  ...place,
  kind: separatorKind(place.text),
  dangling: place.after >= 0 && isDangling(place.text, last),
});
