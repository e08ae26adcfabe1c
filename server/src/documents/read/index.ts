/** Documents of other programs, whatever file they come in. What the bytes are counts before what the name says: systems of offices save web pages as .xls. */
import { decode } from "../../files/decode.js";
import { LARGEST_FILE, tooLarge } from "../../files/fileSystem.js";
import { ARCHIVE, beginsWith, COMPOUND, problemByFirstBytes } from "../../office/packageKinds.js";
import { EMPTY } from "../../office/packageProblems.js";
import { zipEntries } from "../../office/zip.js";
import { readCsv } from "./csv.js";
import { readDocx } from "./docx/read.js";
import { decodeHtml, readHtml } from "./html/index.js";
import { readPlainText } from "./plainText.js";
import { readsAsNotice } from "./readsAsNotice.js";
import type { DocumentRead } from "./result.js";
import { readXlsx } from "./xlsx/index.js";

export { readCsv } from "./csv.js";
export { readDocx } from "./docx/read.js";
export { decodeHtml, readHtml } from "./html/index.js";
export { readPdfText } from "./pdfText/index.js";
export { readPlainText } from "./plainText.js";
export { readsAsNotice } from "./readsAsNotice.js";
export type { DocumentRead, ReadProblem } from "./result.js";
export { readTabSeparated } from "./tabSeparated.js";
export { readXlsx } from "./xlsx/index.js";

/** The text of a notice that needs no reading. */
export interface ReadNotice {
  readonly notice: string;
}

/**
 * What a file holds: a document, the text of a notice as it is, or in one message why it cannot be read and what to do (old formats, a password, over
 * 20 MB, damage). Never throws.
 * @param name of the file, with or without its path
 */
export const readDocument = (name: string, bytes: Uint8Array): DocumentRead | ReadNotice => {
  if (bytes.length > LARGEST_FILE) return tooLarge(bytes.length);
  if (bytes.length === 0) return { problem: EMPTY };
  const extension = /\.([^./\\]+)$/u.exec(name)?.[1]?.toLowerCase() ?? "";
  if (beginsWith(bytes, ARCHIVE)) return isWorkbook(bytes, extension) ? readXlsx(bytes) : readDocx(bytes);
  if (beginsWith(bytes, COMPOUND) || OTHER_KIND.test(startOf(bytes)) || IS_XML.test(startOf(bytes))) {
    const problem = problemByFirstBytes(bytes, SHEETS.test(extension) ? "xlsx" : "docx");
    if (problem !== null) return { problem };
  }
  if (PAGE.test(extension) || IS_PAGE.test(startOf(bytes))) {
    const page = decodeHtml(bytes);
    return "problem" in page ? page : readHtml(page.text);
  }
  if (/^(?:csv|tsv)$/u.test(extension) || beginsWith(bytes, UTF_16)) return readCsv(bytes);
  return readText(bytes, extension);
};

const readText = (bytes: Uint8Array, extension: string): DocumentRead | ReadNotice => {
  const decoded = decode(bytes);
  if ("problem" in decoded) {
    // Binary data under the name of an office document: what to do with that kind says more than that it is no text.
    const problem = OFFICE.test(extension) ? problemByFirstBytes(bytes, SHEETS.test(extension) ? "xlsx" : "docx") : null;
    return problem === null ? decoded : { problem };
  }
  const { text } = decoded;
  if (text.trim() === "") return { problem: EMPTY };
  return readsAsNotice(text) ? { notice: text } : readPlainText(text);
};

const UTF_16 = [0xff, 0xfe];

const OFFICE = /^(?:docx?|wps|wpt|dotx?|rtf|xlsx?|et|ett|pdf|ofd|odt|ods)$/u;
const SHEETS = /^(?:xlsx?|et|ett|ods|csv|tsv)$/u;
const PAGE = /^(?:html?|xhtml|shtml)$/u;
const OTHER_KIND = /^(?:%PDF-|\{\\rtf|mime-version:)/iu;
const IS_XML = /^<\?xml(?![\s\S]*<(?:!doctype html|html))/iu;
/** With or without its beginning: what programs save as a page, and parts of one. */
const IS_PAGE =
  /^(?:<\?xml[\s\S]*?\?>\s*)?(?:<!--(?!\s*fenjie-)[\s\S]*?-->\s*)*<(?:!doctype html|html|head|meta|body|table|div|p|style|title|center)[\s>/]/iu;

/** The first bytes as letters, without a byte order mark and blanks. */
const startOf = (bytes: Uint8Array): string => new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).replace(/^(?:ï»¿)?\s*/u, "");

const isWorkbook = (bytes: Uint8Array, extension: string): boolean => {
  const names = zipEntries(bytes)?.map((entry) => entry.name.toLowerCase()) ?? [];
  const has = (folder: string): boolean => names.some((name) => name.startsWith(folder));
  return has("xl/") || (!has("word/") && SHEETS.test(extension));
};
