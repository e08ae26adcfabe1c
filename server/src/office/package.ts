/**
 * An office package (Open Packaging Conventions, ISO/IEC 29500-2): the archive a .docx or .xlsx is, opened without trusting it. Nothing is
 * unpacked before its size is known, and only what is asked for.
 */

import { type PackageKind, problemByFirstBytes, problemByPaths } from "./packageKinds.js";
import { DAMAGED, EMPTY, ENCIPHERED, GROWS_TOO_LARGE, LOCKED, NotOfThisKind, tooLarge, Unreadable } from "./packageProblems.js";
import { unpack } from "./unzip.js";
import { scanXml } from "./xml.js";
import { type ZipEntry, zipEntries } from "./zip.js";

/** Bytes of a package on the disk, and of all its parts that are read, unpacked: many sheets of the largest size would take minutes. */
export interface PackageLimits {
  readonly file: number;
  readonly content: number;
}

const MEGABYTE = 1024 * 1024;
/** A notice with scanned pages in it stays below. */
export const LARGEST_PACKAGE = 50 * MEGABYTE;
/** Bytes of one part unpacked. A table of 10,000 rows by Word has some 20 MB. */
const LARGEST_PART = 64 * MEGABYTE;
const DOCUMENT: PackageLimits = { file: LARGEST_PACKAGE, content: 4 * LARGEST_PART };

/** How many times its packed size a large part may have. The XML of real documents shrinks to a hundredth at best. */
const MOST_GROWTH = 400;
const SMALL_ENOUGH = 8 * MEGABYTE;
const MOST_ENTRIES = 20_000;

export interface OfficePackage {
  /** Path of the part with the content: “word/document.xml”, “xl/workbook.xml”. */
  readonly main: string;
  /** The text of a part; null where there is none of that path. @throws Unreadable for one that is damaged or too large */
  readonly text: (path: string) => string | null;
  /** The bytes of a part that is no XML. @throws Unreadable as `text` */
  readonly bytes: (path: string) => Uint8Array | null;
  /** What a part points to, in the order written. Links to the world outside are left out. @throws Unreadable as `text` */
  readonly relationships: (from: string) => readonly Relationship[];
}

export interface Relationship {
  /** “rId3” */
  readonly id: string;
  /** The last word of its type, the same in both variants of the standard: “numbering”, “styles”, “worksheet”. */
  readonly kind: string;
  /** Path of the part it points to: “word/numbering.xml”. */
  readonly target: string;
}

/**
 * Looks through the directory of the package; no part is unpacked but the first relationships.
 * @throws Unreadable with a message that says what to do; NotOfThisKind for what is no package of that kind at all
 */
export const openPackage = (bytes: Uint8Array, kind: PackageKind, limits: PackageLimits = DOCUMENT): OfficePackage => {
  if (bytes.length === 0) throw new Unreadable(EMPTY);
  if (bytes.length > limits.file) throw new Unreadable(tooLarge(limits.file / MEGABYTE));
  const problem = problemByFirstBytes(bytes, kind);
  if (problem === LOCKED || problem === ENCIPHERED) throw new Unreadable(problem);
  if (problem !== null) throw new NotOfThisKind(problem);
  const entries = zipEntries(bytes);
  if (entries === null) throw new NotOfThisKind(DAMAGED);
  if (entries.length > MOST_ENTRIES) throw new Unreadable(GROWS_TOO_LARGE);
  const byPath = new Map<string, ZipEntry>();
  for (const entry of entries) {
    const path = keyOf(entry.name);
    // Two entries of one name: the first counts, as it does for those who read an archive from its start.
    if (!byPath.has(path)) byPath.set(path, entry);
  }
  let unpacked = 0;
  const bytesOf = (path: string): Uint8Array | null => {
    const entry = byPath.get(keyOf(path));
    if (entry === undefined) return null;
    unpacked += entry.size;
    if (unpacked > limits.content) throw new Unreadable(GROWS_TOO_LARGE);
    return unpackedPart(bytes, entry);
  };
  const text = (path: string): string | null => {
    const part = bytesOf(path);
    return part === null ? null : new TextDecoder(encodingOf(part)).decode(part);
  };
  const relationships = (from: string): readonly Relationship[] => relationshipsOf(text(relationshipsPath(from)), from);
  const main = mainPart(kind, byPath, relationships);
  return { main, text, bytes: bytesOf, relationships };
};

/** The part the package itself points to; some programs forget to say it. */
const mainPart = (
  kind: PackageKind,
  parts: ReadonlyMap<string, ZipEntry>,
  relationships: (from: string) => readonly Relationship[],
): string => {
  const usual = kind === "docx" ? "word/document.xml" : "xl/workbook.xml";
  const said = relationships("").find((relationship) => relationship.kind === "officeDocument")?.target;
  const main = said !== undefined && parts.has(keyOf(said)) ? said : usual;
  const belongs = kind === "docx" ? !/^(?:xl|ppt)\//u.test(keyOf(main)) : !/^(?:word|ppt)\//u.test(keyOf(main));
  if (!parts.has(keyOf(main)) || !belongs) throw new NotOfThisKind(problemByPaths([...parts.keys()], kind));
  return main;
};

const unpackedPart = (bytes: Uint8Array, entry: ZipEntry): Uint8Array => {
  if (entry.encrypted) throw new Unreadable(LOCKED);
  if (entry.size > LARGEST_PART || (entry.size > SMALL_ENOUGH && entry.size > entry.packed * MOST_GROWTH))
    throw new Unreadable(GROWS_TOO_LARGE);
  const unpacked = unpack(bytes, entry);
  if (unpacked === null) throw new Unreadable(DAMAGED);
  return unpacked;
};

/** Parts are UTF-8 or UTF-16 (ISO/IEC 29500-2 §9.1.1); UTF-16 has a byte order mark, or shows itself by the zero beside the first “<”. */
const encodingOf = ([first, second]: Uint8Array): string =>
  (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)
    ? "utf-16le"
    : (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)
      ? "utf-16be"
      : "utf-8";

/** “/word\document.xml” is “word/document.xml”. */
const plainPath = (path: string): string => path.replaceAll("\\", "/").replace(/^\/+/u, "");

/** Names of parts are the same in capitals and small letters, and with Chinese characters written out or as “%E6…” (ISO/IEC 29500-2 §9.1.1.1). */
const keyOf = (path: string): string => {
  const plain = plainPath(path).toLowerCase();
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
};

/** “word/document.xml” has its relationships in “word/_rels/document.xml.rels”, the package in “_rels/.rels”. */
const relationshipsPath = (part: string): string => {
  const at = part.lastIndexOf("/") + 1;
  return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
};

const relationshipsOf = (xml: string | null, from: string): readonly Relationship[] => {
  const found: Relationship[] = [];
  if (xml === null) return found;
  scanXml(xml, {
    open: (name, attribute) => {
      const target = attribute("Target");
      if (name !== "rel:Relationship" || target === undefined || attribute("TargetMode") === "External") return;
      const kind = (attribute("Type") ?? "").replace(/^.*\//u, "");
      found.push({ id: attribute("Id") ?? "", kind, target: resolved(target, from) });
    },
  });
  return found;
};

/** A target counts from the folder of the part that points there: “../media/a.png” of “word/document.xml” is “media/a.png”. */
const resolved = (target: string, from: string): string => {
  const path = plainPath(target).split("#")[0] ?? "";
  const steps = /^[\\/]/u.test(target) ? [] : from.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
};
