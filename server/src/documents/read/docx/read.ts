/**
 * Documents of Word (.docx, Office Open XML, ISO/IEC 29500-1), by whatever program they were written: Word, WPS, LibreOffice, Google Docs.
 * Read by hand rather than by a library: those that make HTML of a document lose what a notice is made of, the numbers 一、（一）1. of
 * automatic lists.
 */
import { type OfficePackage, openPackage } from "../../../office/package.js";
import { DAMAGED, orProblem, Unreadable } from "../../../office/packageProblems.js";
import type { DocumentRead } from "../result.js";
import { childOf, type XmlElement } from "../xmlTree.js";
import { readBlocks } from "./body.js";
import { chunksOf } from "./chunks.js";
import { findContents } from "./contents.js";
import { marginText } from "./margins.js";
import { readMarkup } from "./markup.js";
import { noticedNothing, remarksOn } from "./noticed.js";
import { countLists } from "./numbering/counter.js";
import { readLists } from "./numbering/definitions.js";
import { plainContent } from "./plain.js";
import { readStyles } from "./styles.js";

/** The document, tracked changes accepted; or in one message why it cannot be read and what to do. Never throws. */
export const readDocx = (bytes: Uint8Array): DocumentRead => orProblem(() => readParts(openPackage(bytes, "docx")));

const readParts = (from: OfficePackage): DocumentRead => {
  const text = from.text(from.main);
  if (text === null) throw new Unreadable(DAMAGED);
  const { root, ...leftOut } = plainContent(readMarkup(text));
  const body = childOf(root, "w:body");
  if (body === undefined) throw new Unreadable(DAMAGED);
  const noticed = { ...noticedNothing(), ...leftOut };
  const styles = readStyles(partOf(from, "styles"));
  const numbering = partOf(from, "numbering");
  const lists = readLists(numbering && plainContent(numbering).root, styles);
  const contents = findContents(body);
  const blocks = readBlocks(body, { styles, lists, counter: countLists(lists), contents, noticed, chunk: chunksOf(from, noticed) });
  for (const margin of ["header", "footer"].flatMap((kind) => partsOf(from, kind))) {
    const found = marginText(plainContent(margin).root);
    if (found !== "") noticed.margins.add(found);
  }
  return { blocks, remarks: remarksOn(noticed) };
};

const partOf = (from: OfficePackage, kind: string): XmlElement | undefined => partsOf(from, kind)[0];

/** Parts the document points to; one that is not there is passed over, as Word does. */
const partsOf = (from: OfficePackage, kind: string): readonly XmlElement[] =>
  from
    .relationships(from.main)
    .filter((relationship) => relationship.kind === kind)
    .flatMap(({ target }) => {
      const text = from.text(target);
      return text === null ? [] : [readMarkup(text)];
    });
