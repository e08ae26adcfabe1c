/** What attributes and inline styles say of an element. Style sheets are not read: Office, WPS and the editors of portals write styles inline. */
import type { HtmlElement } from "./tree.js";

/** `styleOf(p, "text-align")`: the value in lower case without blanks at its ends; null where the element does not say. */
export const styleOf = ({ attributes }: HtmlElement, property: string): string | null => {
  const style = attributes.style;
  if (style === undefined) return null;
  let value: string | null = null;
  for (const declaration of style.split(";")) {
    const colon = declaration.indexOf(":");
    if (colon > 0 && declaration.slice(0, colon).trim().toLowerCase() === property)
      value = declaration
        .slice(colon + 1)
        .trim()
        .toLowerCase();
  }
  return value;
};

/** Not to be seen on the page: `display:none`, Word's hidden text, `hidden`. */
export const isHidden = (element: HtmlElement): boolean =>
  "hidden" in element.attributes ||
  /^none\b/u.test(styleOf(element, "display") ?? "") ||
  /^hidden\b/u.test(styleOf(element, "visibility") ?? "") ||
  styleOf(element, "mso-hide") === "all";

export type Alignment = "left" | "center" | "right";

/** null where it follows the element around it. */
export const alignmentOf = (element: HtmlElement): Alignment | null => {
  if (element.name === "center") return "center";
  const said = (styleOf(element, "text-align") ?? element.attributes.align ?? "").trim().toLowerCase();
  if (said.startsWith("center") || said === "-webkit-center" || said === "middle") return "center";
  if (said.startsWith("right") || said === "end") return "right";
  // A table that is itself put to the left says nothing of the text in it.
  return said === "" || element.name === "table" ? null : "left";
};

/** 1 for `<h1>` and for Word's `mso-outline-level:1`; null for no heading. */
export const headingOf = (element: HtmlElement): number | null => {
  const tag = /^h([1-6])$/u.exec(element.name);
  if (tag !== null) return Number(tag[1]);
  const outline = Number(styleOf(element, "mso-outline-level"));
  return outline >= 1 && outline <= 9 ? outline : null;
};
