/** “— 1 —” at the outer edge of the page. */
import { PAGE_NUMBER } from "../../../core/paper/styles.js";
import { element, escaped, type Xml } from "../xml.js";
import { W } from "./namespaces.js";
import { PAGE_NUMBER_STYLE } from "./styles.js";
import { twips } from "./units.js";

/** Odd pages have it at the right, even ones at the left, each one character in. */
export const footer = (side: "left" | "right"): Xml =>
  element(
    "w:ftr",
    { "xmlns:w": W },
    element(
      "w:p",
      {},
      element(
        "w:pPr",
        {},
        element("w:pStyle", { "w:val": PAGE_NUMBER_STYLE }),
        element("w:ind", { [`w:${side}`]: twips(PAGE_NUMBER.indent * PAGE_NUMBER.size) }),
        element("w:jc", { "w:val": side }),
      ),
      textRun(PAGE_NUMBER.before),
      // The number stands in once, for programs that work none out.
      element("w:fldSimple", { "w:instr": " PAGE " }, textRun("1")),
      textRun(PAGE_NUMBER.after),
    ),
  );

const textRun = (text: string): Xml => element("w:r", {}, element("w:t", { "xml:space": "preserve" }, escaped(text)));
