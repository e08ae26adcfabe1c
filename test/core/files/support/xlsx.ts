/** Workbooks made by hand, as small as they can be. */
import { deflateRawSync } from "node:zlib";

export type CellValue = string | { readonly date: number };

const XML = `<?xml version="1.0" encoding="UTF-8"?>`;
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** A workbook with these sheets; a date is its serial number (43525 is 2019-03-01). */
export const workbookOf = (...sheets: readonly (readonly (readonly CellValue[])[])[]): Uint8Array =>
  zipOf({ ...bookParts(sheets.length), ...Object.fromEntries(sheets.map((rows, i) => [sheetPath(i), sheetXml(rows)])) });

/** The same with the XML of its sheets given. */
export const workbookWith = (...sheets: readonly string[]): Uint8Array => zipOf(partsWith(...sheets));

/** Its parts by path. */
export const partsWith = (...sheets: readonly string[]): Readonly<Record<string, string>> => ({
  ...bookParts(sheets.length),
  ...Object.fromEntries(sheets.map((sheet, i) => [sheetPath(i), sheet])),
});

const sheetPath = (i: number): string => `xl/worksheets/sheet${i + 1}.xml`;

export const sheetXml = (rows: readonly (readonly CellValue[])[]): string => {
  const cell = (value: CellValue, address: string): string =>
    typeof value === "string"
      ? `<c r="${address}" t="inlineStr"><is><t>${value.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</t></is></c>`
      : `<c r="${address}" s="1"><v>${value.date}</v></c>`;
  const body = rows.map(
    (row, i) => `<row r="${i + 1}">${row.map((value, j) => cell(value, `${String.fromCharCode(65 + j)}${i + 1}`)).join("")}</row>`,
  );
  return `${XML}<worksheet xmlns="${MAIN}"><sheetData>${body.join("")}</sheetData></worksheet>`;
};

const bookParts = (count: number): Readonly<Record<string, string>> => {
  const each = (part: (i: number) => string): string => Array.from({ length: count }, (_, i) => part(i + 1)).join("");
  return {
    "[Content_Types].xml": `${XML}<Types xmlns="${PACKAGE}/content-types"></Types>`,
    "_rels/.rels": `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${each((i) => `<sheet name="S${i}" sheetId="${i}" r:id="r${i}"/>`)}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${XML}<Relationships xmlns="${PACKAGE}/relationships">${each((i) => `<Relationship Id="r${i}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${i}.xml"/>`)}<Relationship Id="s" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": `${XML}<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  };
};

/** @param claimed sizes the directory gives instead of the true ones */
export const zipOf = (files: Readonly<Record<string, string>>, claimed: Readonly<Record<string, number>> = {}): Uint8Array => {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const data = deflateRawSync(Buffer.from(text));
    const path = Buffer.from(name);
    const size = claimed[name] ?? Buffer.byteLength(text);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(data.length, 18);
    local.writeUInt32LE(size, 22);
    local.writeUInt16LE(path.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(data.length, 20);
    entry.writeUInt32LE(size, 24);
    entry.writeUInt16LE(path.length, 28);
    entry.writeUInt32LE(at, 42);
    locals.push(local, path, data);
    directory.push(entry, path);
    at += local.length + path.length + data.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...locals, central, end]));
};
