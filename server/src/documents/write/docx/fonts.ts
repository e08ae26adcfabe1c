/**
 * Fonts by the names of the standard office fonts, and what stands in for those that a machine has not. A name in a run is one font only, so the
 * others stand in the font table: Word and WPS take the first of the alternate names that is installed (ECMA-376 Part 1 §17.8.3.1), and where there is
 * none the family and pitch decide. LibreOffice reads no alternate names; it has a table of its own for 仿宋_GB2312, 楷体_GB2312 and the like.
 */

import type { PaperFont } from "../../../core/paper/paper.js";
import { FONTS, type FontLook } from "../../../core/paper/styles.js";
import { element, type Xml } from "../xml.js";
import { W } from "./namespaces.js";

/** “仿宋_GB2312” */
const fontName = (font: PaperFont): string => FONTS[font].names[0] ?? "宋体";

/** `<w:rFonts>` for Chinese characters and for Latin letters and digits alike. */
export const fontsElement = (font: PaperFont): Xml => {
  const name = fontName(font);
  // With the hint “”…— are set in the Chinese font, full width; without, Word takes them for Latin.
  return element("w:rFonts", { "w:ascii": name, "w:eastAsia": name, "w:hAnsi": name, "w:hint": "eastAsia" });
};

export const fontTable = (): Xml =>
  element("w:fonts", { "xmlns:w": W }, ...(Object.keys(FONTS) as PaperFont[]).map((font) => fontElement(FONTS[font])));

/** 86 is GB 2312: whatever stands in has Chinese characters. */
const CHARSET = "86";
/** Word reads no longer name (MS-OI29500 2.1.271). */
const LONGEST_NAME = 31;

const fontElement = ({ names: [name = "宋体", ...others], generic }: FontLook): Xml =>
  element(
    "w:font",
    { "w:name": name },
    element("w:altName", { "w:val": others.filter((other) => other.length <= LONGEST_NAME).join(",") }),
    element("w:charset", { "w:val": CHARSET }),
    element("w:family", { "w:val": generic === "serif" ? "roman" : "swiss" }),
    element("w:pitch", { "w:val": "variable" }),
  );
