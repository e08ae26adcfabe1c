/** Tables of contents (目录) that are fields: they begin in one paragraph and end in another, whatever the paragraphs between look like. */
import { textWithin, type XmlElement } from "../xmlTree.js";

export interface Contents {
  /** To be told of every mark of a field (`w:fldChar`), in the order of the document. */
  readonly pass: (mark: XmlElement) => void;
  /** Whether what stands here is a line of a table of contents. */
  readonly isInside: () => boolean;
  /** “目录” over one. */
  readonly isTitle: (paragraph: XmlElement) => boolean;
}

/** @param body with all that only wraps taken away. A table of contents without an end, or with a table in it, is none: nothing is swallowed. */
export const findContents = (body: XmlElement): Contents => {
  const found: Found = { ends: new Map(), titles: new Set() };
  walk(body, { open: [], before: null }, found);
  let end: XmlElement | null = null;
  return {
    pass: (mark) => {
      if (end === null) end = found.ends.get(mark) ?? null;
      else if (mark === end) end = null;
    },
    isInside: () => end !== null,
    isTitle: (paragraph) => found.titles.has(paragraph),
  };
};

interface Found {
  /** Marks that begin one → those that end it. */
  readonly ends: Map<XmlElement, XmlElement>;
  readonly titles: Set<XmlElement>;
}

interface OpenField {
  readonly begin: XmlElement;
  instruction: string;
  /** The paragraph ahead of the one it begins in. */
  readonly before: XmlElement | null;
  hasTable: boolean;
}

interface Walk {
  readonly open: OpenField[];
  /** The last paragraph with text. */
  before: XmlElement | null;
}

const walk = (element: XmlElement, at: Walk, found: Found): void => {
  for (const child of element.children) {
    if (child.name === "w:tbl") for (const field of at.open) field.hasTable = true;
    else if (child.name === "w:fldChar") mark(child, at, found);
    else if (child.name === "w:instrText") {
      const last = at.open.at(-1);
      if (last !== undefined) last.instruction += child.text;
    }
    walk(child, at, found);
    if (child.name === "w:p" && textWithin(child, "w:t").trim() !== "") at.before = child;
  }
};

const mark = (mark: XmlElement, at: Walk, { ends, titles }: Found): void => {
  const type = mark.attributes.get("w:fldCharType");
  if (type === "begin") at.open.push({ begin: mark, instruction: "", before: at.before, hasTable: false });
  if (type !== "end") return;
  const field = at.open.pop();
  if (field === undefined || field.hasTable || !/^\s*TOC\b/iu.test(field.instruction)) return;
  ends.set(field.begin, mark);
  if (field.before !== null && TITLE.test(textWithin(field.before, "w:t"))) titles.add(field.before);
};

const TITLE = /^\s*(?:目\s*[录次]|contents)\s*$/iu;
