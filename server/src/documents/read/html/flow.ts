/** The paragraphs and tables of an element, in the order a reader meets them. */
import type { ForeignBlock } from "../../../core/foreign/document.js";
import { paragraph } from "../blocks.js";
import { collapsed, paragraphsIn } from "./inline.js";
import { itemNumber, type ListCount, listCount } from "./lists.js";
import { type Alignment, alignmentOf, headingOf, isHidden, styleOf } from "./style.js";
import { blocksOfTable, isTablePart, TABLE_PARTS } from "./table.js";
import { type HtmlElement, type HtmlNode, isElement } from "./tree.js";

/** What was left out of a page, counted while it is read. */
export interface LeftOut {
  hiddenRows: number;
  hiddenText: number;
  deletions: number;
  notes: number;
  navigation: number;
}

export const nothingLeftOut = (): LeftOut => ({ hiddenRows: 0, hiddenText: 0, deletions: 0, notes: 0, navigation: 0 });

export interface Reading {
  readonly leftOut: LeftOut;
  /** Made by Excel or another program for sheets. */
  readonly fromSheet: boolean;
  /** A block of links and the like that is no part of what the page is about. */
  readonly isNavigation: (element: HtmlElement) => boolean;
}

interface Surroundings {
  readonly alignment: Alignment;
  readonly heading: number | null;
  /** Text here stands in a `<p>` or a heading, and a `<br>` in it parts lines, not paragraphs. */
  readonly inParagraph: boolean;
  readonly list: ListCount | null;
}

const PLAIN: Surroundings = { alignment: "left", heading: null, inParagraph: false, list: null };

const BLOCKS = new Set(
  "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header html legend li main menu nav ol p pre section summary ul".split(
    " ",
  ),
);

/** Parts of Word's page that stand apart from its text: comments, notes at the foot, running titles. */
const APART = /^(?:comment-list|comment|footnote-list|footnote|endnote-list|endnote|header|footer)$/u;

/** @param alignment of the text around */
export const blocksOf = (nodes: readonly HtmlNode[], reading: Reading, alignment: Alignment = "left"): readonly ForeignBlock[] => {
  const blocks: ForeignBlock[] = [];
  let text = "";
  /** The number of an item whose words are still to come. */
  let number = "";

  const flush = ({ alignment: aligned, heading, inParagraph }: Surroundings): void => {
    const paragraphs = paragraphsIn(text, !inParagraph && aligned !== "center" && heading === null);
    text = "";
    paragraphs.forEach((words, i) => {
      blocks.push(paragraph(i === 0 ? number + words : words, { alignment: aligned, heading }));
    });
    if (paragraphs.length > 0) number = "";
  };

  const walkAll = (children: readonly HtmlNode[], around: Surroundings): void => {
    for (let i = 0; i < children.length; i++) {
      const child = children[i] as HtmlNode;
      if (!isElement(child)) text += collapsed(child);
      else if (isTablePart(child)) {
        // Rows without their table: a part of one, as some programs put it on the clipboard.
        const from = i;
        while (i + 1 < children.length && isRowOrBlank(children[i + 1] as HtmlNode)) i++;
        table({ name: "table", attributes: {}, children: children.slice(from, i + 1) }, around);
      } else walk(child, around);
    }
  };

  const table = (element: HtmlElement, around: Surroundings): void => {
    flush(around);
    for (const block of blocksOfTable(element, reading, alignmentOf(element) ?? around.alignment)) blocks.push(block);
  };

  const walk = (element: HtmlElement, around: Surroundings): void => {
    const { name } = element;
    if (isLeftOut(element, reading)) return;
    if (name === "br") {
      text += "\n";
      return;
    }
    if (name === "table") {
      table(element, around);
      return;
    }
    if (styleOf(element, "mso-list") === "ignore") {
      text += wordNumber(element);
      return;
    }
    if (name === "hr") flush(around);
    else if (BLOCKS.has(name)) {
      flush(around);
      const heading = headingOf(element);
      const within: Surroundings = {
        alignment: alignmentOf(element) ?? around.alignment,
        heading: heading ?? around.heading,
        inParagraph: around.inParagraph || name === "p" || heading !== null,
        list: name === "ol" || name === "ul" ? listCount(element) : around.list,
      };
      if (name === "li" && around.list !== null) number = itemNumber(around.list, element);
      walkAll(element.children, within);
      flush(within);
    } else walkAll(element.children, around);
  };

  walkAll(nodes, { ...PLAIN, alignment });
  flush({ ...PLAIN, alignment });
  return blocks;
};

const isRowOrBlank = (node: HtmlNode): boolean => (isElement(node) ? isTablePart(node) || TABLE_PARTS.has(node.name) : node.trim() === "");

/** Whether nothing of the element is read; what is worth a remark is counted. */
const isLeftOut = (element: HtmlElement, { leftOut, isNavigation }: Reading): boolean => {
  if (isHidden(element)) {
    // Portals hide menus and dialogs, of which nobody wants to hear; hidden text of Word is somebody's text.
    if (styleOf(element, "mso-hide") === "all" && hasText(element)) leftOut.hiddenText++;
    return true;
  }
  if (element.name === "del" || /\bmsoDel\b/u.test(element.attributes.class ?? "")) {
    if (hasText(element)) leftOut.deletions++;
    return true;
  }
  if (APART.test(styleOf(element, "mso-element") ?? "") || /\bmsocom/iu.test(element.attributes.class ?? "")) {
    if (element.name !== "a" && hasText(element)) leftOut.notes++;
    return true;
  }
  if (isNavigation(element)) {
    leftOut.navigation++;
    return true;
  }
  return false;
};

/** All text of an element as it stands in the source. */
export const textOf = (element: HtmlElement): string =>
  element.children.map((child) => (isElement(child) ? textOf(child) : child)).join("");

export const hasText = (element: HtmlElement): boolean => textOf(element).trim() !== "";

/** “（一）” of Word's automatic list, which it writes as text and pads with blanks; a bullet is none. */
const wordNumber = (element: HtmlElement): string => {
  const number = textOf(element).replace(/[\s\u00a0]+/gu, "");
  return /[\p{L}\p{N}]/u.test(number) && !/^[lnuüØv§q]$/u.test(number) ? number : "";
};
