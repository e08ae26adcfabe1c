/** Office packages (.docx, .xlsx are zip archives of parts) as they leave: the same parts give the same bytes, at any time and on any machine. */
import { strToU8, unzipSync, type Zippable, zipSync } from "fflate";

/** Parts by their names in the package, “word/document.xml”. */
export type PackageParts = Readonly<Record<string, Uint8Array>>;

/** The parts of a package that a library of ours has just made. Not for files from outside: those are opened by `documents/read`. */
export const partsOf = (bytes: Uint8Array): PackageParts => unzipSync(bytes);

export const xmlPart = (xml: string): Uint8Array => strToU8(xml);

/** The first day an archive can name. Its fields are local time, so that it comes out the same in every time zone. */
const BEGINNING = new Date(1980, 0, 1);
const CONTENT_TYPES = "[Content_Types].xml";

/** Content types first, as Office and the tools that look at magic bytes expect; the others by name. */
export const packed = (parts: PackageParts): Uint8Array => {
  const names = Object.keys(parts).filter((name) => !name.endsWith("/"));
  names.sort((a, b) => Number(b === CONTENT_TYPES) - Number(a === CONTENT_TYPES) || (a < b ? -1 : 1));
  const entries: Zippable = {};
  for (const name of names) entries[name] = parts[name] ?? new Uint8Array();
  return zipSync(entries, { level: 6, mtime: BEGINNING });
};
