/**
 * Pages put into a document whole (`w:altChunk`, ISO/IEC 29500-1 §17.17.2): systems of offices that make a .docx of a web page put nothing else into it and leave
 * the reading to Word.
 */
import type { ForeignBlock } from "../../../core/foreign/document.js";
import type { OfficePackage } from "../../../office/package.js";
import { decodeHtml, readHtml } from "../html/index.js";
import type { XmlElement } from "../xmlTree.js";
import type { Noticed } from "./noticed.js";
import { pageOfArchive } from "./webArchive.js";

/** What a chunk holds, with what its reader remarks; null for one that is no page, or not there. */
export const chunksOf = (from: OfficePackage, noticed: Noticed): ((chunk: XmlElement) => readonly ForeignBlock[] | null) => {
  const targets = new Map(from.relationships(from.main).map(({ id, target }) => [id, target]));
  return ({ attributes }) => {
    const target = targets.get(attributes.get("r:id") ?? "");
    const bytes = target === undefined ? null : from.bytes(target);
    const page = bytes === null ? null : (pageOfArchive(bytes) ?? (IS_PAGE.test(startOf(bytes)) ? bytes : null));
    const decoded = page === null ? null : decodeHtml(page);
    if (decoded === null || "problem" in decoded) return null;
    const read = readHtml(decoded.text);
    if ("problem" in read) return null;
    noticed.ofPages.push(...read.remarks);
    return read.blocks;
  };
};

const IS_PAGE = /^\s*(?:<\?xml|<!doctype html|<!--|<(?:html|head|meta|body|table|div|p|h\d|span)[\s>])/iu;

const startOf = (bytes: Uint8Array): string => new TextDecoder("latin1").decode(bytes.subarray(0, 256)).replace(/^ï»¿|\0/gu, "");
