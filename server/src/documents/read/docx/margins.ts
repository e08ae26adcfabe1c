/** Headers and footers. They are no part of the text, but a letterhead may stand in one; then it is said. */
import { tidyLines } from "../blocks.js";
import type { XmlElement } from "../xmlTree.js";

/** Longer text is cut in what is told. */
const LONGEST = 40;

/** The text of a header or footer in one line; “” where it is no more than the number of the page. */
export const marginText = (root: XmlElement): string => {
  const text = tidyLines(textOf(root)).replaceAll("\n", " ");
  // “— 3 —”, “第 3 页 共 12 页”, “Page 3 of 12”
  const words = text.replace(/page|of|[第页共]/giu, "").replace(/[^\p{Letter}]/gu, "");
  if (words.length < 2) return "";
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}……` : text;
};

/** Lettering drawn as a picture is how Word makes a watermark: “内部资料”. */
const textOf = ({ name, text, attributes, children }: XmlElement): string => {
  if (name === "w:t") return text;
  if (name === "v:textpath") return `${attributes.get("string") ?? ""}\n`;
  return children.map(textOf).join("") + (name === "w:p" ? "\n" : "");
};
