/** Text as it was typed, copied or taken out of another file. */
import { readPdfText } from "./pdfText/index.js";
import type { DocumentRead } from "./result.js";
import { readTabSeparated } from "./tabSeparated.js";

/** @param text with TABs a table as programs copy it; else text of pages. Never throws. */
export const readPlainText = (text: string): DocumentRead => {
  const rows = text.split("\n").filter((line) => line.includes("\t") && line.trim().includes("\t")).length;
  return rows > 1 ? readTabSeparated(text) : readPdfText(text);
};
