/**
 * What a workbook (.xlsx) says outside its sheets: which there are, the texts they share, and how numbers are shown. Read here and not by a library for
 * values alone: what a merged cell covers, what is hidden and how a number is shown (“50%”, “2025年5月9日”) stands in the same parts as the values.
 */
import type { OfficePackage } from "../package.js";
import { scanXml } from "../xml.js";
import { builtInFormat } from "./numberFormat.js";

export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  /** Path of its part. */
  readonly path: string;
}

export interface Workbook {
  readonly sheets: readonly SheetEntry[];
  readonly from1904: boolean;
  /** Texts that cells point to. */
  readonly texts: readonly string[];
  /** Formats by the style of a cell; null for plain numbers. */
  readonly formats: readonly (string | null)[];
}

/** @throws Unreadable */
export const openWorkbook = (book: OfficePackage): Workbook => {
  const parts = book.relationships(book.main);
  const textOf = (kind: string): string | null => {
    const target = parts.find((part) => part.kind === kind)?.target;
    return target === undefined ? null : book.text(target);
  };
  const sheets: SheetEntry[] = [];
  let from1904 = false;
  scanXml(book.text(book.main) ?? "", {
    open: (name, attribute) => {
      if (name === "x:workbookPr") from1904 = /^(?:1|true)$/u.test(attribute("date1904") ?? "");
      if (name !== "x:sheet") return;
      const part = parts.find(({ id, kind }) => id === attribute("r:id") && kind === "worksheet");
      // Sheets of charts and of macros hold no table.
      if (part === undefined) return;
      sheets.push({ name: attribute("name") ?? "", hidden: /hidden/iu.test(attribute("state") ?? ""), path: part.target });
    },
  });
  return { sheets, from1904, texts: sharedTexts(textOf("sharedStrings")), formats: formatsOf(textOf("styles")) };
};

/** Runs of a text in several fonts are one; readings beside Chinese characters (phonetic runs) are none of it. */
const sharedTexts = (xml: string | null): readonly string[] => {
  const texts: string[] = [];
  if (xml === null) return texts;
  let text = "";
  let [inText, phonetic] = [false, false];
  scanXml(xml, {
    open: (name) => {
      if (name === "x:si") text = "";
      else if (name === "x:t") inText = true;
      else if (name === "x:rPh") phonetic = true;
    },
    close: (name) => {
      if (name === "x:si") texts.push(unescaped(text));
      else if (name === "x:t") inText = false;
      else if (name === "x:rPh") phonetic = false;
    },
    text: (more) => {
      if (inText && !phonetic) text += more;
    },
  });
  return texts;
};

/** `_x000D_` stands for a character that XML cannot hold (ISO/IEC 29500-1 §22.9.2.19). */
export const unescaped = (text: string): string =>
  text.includes("_x") ? text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text;

const formatsOf = (xml: string | null): readonly (string | null)[] => {
  const own = new Map<number, string>();
  const ids: number[] = [];
  if (xml === null) return [];
  let inCells = false;
  scanXml(xml, {
    open: (name, attribute) => {
      if (name === "x:numFmt") own.set(Number(attribute("numFmtId")), attribute("formatCode") ?? "");
      else if (name === "x:cellXfs") inCells = true;
      else if (name === "x:xf" && inCells) ids.push(Number(attribute("numFmtId") ?? 0));
    },
    close: (name) => {
      if (name === "x:cellXfs") inCells = false;
    },
  });
  return ids.map((id) => {
    const format = own.get(id) ?? builtInFormat(id);
    return format === null || /^(?:general|g\/通用格式|@)$/iu.test(format) ? null : format;
  });
};
