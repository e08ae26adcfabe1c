/** Documents of Word made by hand, as small as they can be, and what came of them in few words. */
import assert from "node:assert/strict";
import type { ForeignBlock, ForeignDocument } from "../../../server/src/core/foreign/document.js";
import { readDocx } from "../../../server/src/documents/read/docx/read.js";
import { zipOf } from "../../core/files/support/xlsx.js";

const XML = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`;
const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";

export const NAMESPACES = [
  `xmlns:w="${W}"`,
  `xmlns:r="${OFFICE}"`,
  `xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"`,
  `xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"`,
  `xmlns:v="urn:schemas-microsoft-com:vml"`,
  `xmlns:o="urn:schemas-microsoft-com:office:office"`,
  `xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"`,
  `xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"`,
].join(" ");

export interface Parts {
  /** What stands in `w:styles`, `w:numbering`, `w:hdr`. */
  readonly styles?: string;
  readonly numbering?: string;
  readonly header?: string;
}

/** The files of a document with this body. */
export const filesOf = (body: string, { styles, numbering, header }: Parts = {}): Readonly<Record<string, string>> => {
  const parts = Object.entries({ styles, numbering, header }).flatMap(([kind, content]) =>
    content === undefined ? [] : [{ kind, content }],
  );
  const roots: Readonly<Record<string, string>> = { styles: "styles", numbering: "numbering", header: "hdr" };
  const relationships = parts.map(({ kind }, i) => `<Relationship Id="r${i}" Type="${OFFICE}/${kind}" Target="${kind}.xml"/>`);
  return {
    "[Content_Types].xml": `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "_rels/.rels": `${XML}<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="r" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `${XML}<w:document ${NAMESPACES}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    "word/_rels/document.xml.rels": `${XML}<Relationships xmlns="${RELATIONSHIPS}">${relationships.join("")}</Relationships>`,
    ...Object.fromEntries(
      parts.map(({ kind, content }) => [`word/${kind}.xml`, `${XML}<w:${roots[kind]} ${NAMESPACES}>${content}</w:${roots[kind]}>`]),
    ),
  };
};

export const docxOf = (body: string, parts: Parts = {}): Uint8Array => zipOf(filesOf(body, parts));

/** A run of text. @param properties what stands in `w:rPr` */
export const r = (text: string, properties = ""): string =>
  `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of runs, or of a text. @param properties what stands in `w:pPr` */
export const p = (content: string, properties = ""): string => {
  const runs = content.startsWith("<") || content === "" ? content : r(content);
  return `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
};

/** A cell with a text or paragraphs. @param properties what stands in `w:tcPr` */
export const tc = (content: string, properties = ""): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith("<") ? content : p(content)}</w:tc>`;

export const tr = (cells: readonly string[], properties = ""): string =>
  `<w:tr>${properties === "" ? "" : `<w:trPr>${properties}</w:trPr>`}${cells.map((cell) => (cell.startsWith("<w:tc") ? cell : tc(cell))).join("")}</w:tr>`;

/** @param widths of the columns in twips */
export const tbl = (widths: readonly number[], rows: readonly string[]): string =>
  `<w:tbl><w:tblPr/><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>${rows.join("")}</w:tbl>`;

/** A level of a list. */
export const level = (index: number, format: string, text: string, more = ""): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

/** A definition of a list with these levels, and the list that uses it, both under the same number. */
export const list = (id: number, levels: readonly string[], overrides = ""): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join("")}</w:abstractNum><w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/>${overrides}</w:num>`;

/** The properties of a paragraph of a list. */
export const inList = (numId: number, index = 0): string => `<w:numPr><w:ilvl w:val="${index}"/><w:numId w:val="${numId}"/></w:numPr>`;

export const read = (bytes: Uint8Array): ForeignDocument => {
  const found = readDocx(bytes);
  assert.ok("blocks" in found, JSON.stringify(found));
  return found;
};

export const problemOf = (bytes: Uint8Array): string => {
  const found = readDocx(bytes);
  assert.ok("problem" in found, JSON.stringify(found).slice(0, 200));
  return found.problem.zh;
};

export const remarksOf = (bytes: Uint8Array): readonly string[] => read(bytes).remarks.map(({ zh }) => zh);

/** The paragraphs as texts, tables as rows: “0:工作任务 1+2:要求” is a cell in column 0 and one over columns 1 and 2; “↓3” over three rows. */
export const shown = (bytes: Uint8Array): readonly (string | readonly string[])[] => read(bytes).blocks.map(shownBlock);

/** The texts of all paragraphs outside tables. */
export const texts = (body: string, parts: Parts = {}): readonly string[] =>
  read(docxOf(body, parts)).blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));

/** The rows of the only table. */
export const rowsOf = (body: string, parts: Parts = {}): readonly string[] => {
  const tables = read(docxOf(body, parts)).blocks.filter(({ kind }) => kind === "table");
  assert.equal(tables.length, 1);
  return tables.flatMap((table) => shownBlock(table));
};

/** What is doubted anywhere in it. */
export const doubtsIn = (bytes: Uint8Array): readonly string[] =>
  read(bytes)
    .blocks.flatMap((block) => [
      ...block.doubts,
      ...(block.kind === "table" ? block.rows.flatMap(({ cells }) => cells.flatMap(({ doubts }) => doubts)) : []),
    ])
    .map(({ zh }) => zh);

const shownBlock = (block: ForeignBlock): string | readonly string[] =>
  block.kind === "paragraph"
    ? block.text
    : block.rows.map(({ cells, isHeader }) => {
        const parts = cells.map(({ column, columnSpan, rowSpan, text }) => {
          const over = `${column}${columnSpan > 1 ? `+${columnSpan}` : ""}${rowSpan > 1 ? `↓${rowSpan}` : ""}`;
          return `${over}:${text}`;
        });
        return `${isHeader ? "# " : ""}${parts.join(" ")}`;
      });
