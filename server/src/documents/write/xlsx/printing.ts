/**
 * What the library leaves to others: how the sheets are printed (A4, the way it lies, as wide as the page, titles on every page, page numbers), and heights
 * of rows that merged cells cover as a whole.
 */
import type { Feature } from "write-excel-file/universal";
import { insertElementMarkupAccordingToOrderOfSiblings as inserted } from "write-excel-file/utility";
import type { SheetTable } from "../../../core/paper/sheet.js";
import { escaped } from "../xml.js";
import type { MeasuredTable } from "./highRows.js";
import { titleHeight } from "./measures.js";

/** The tables and the names of their sheets, in order. */
export const printing = (tables: readonly MeasuredTable[], names: readonly string[]): Feature<Blob> => ({
  files: {
    transform: {
      "xl/worksheets/sheet{id}.xml": {
        transformElementAttributes: (name, attributes, index, _options, { sheetIndex }) => {
          const height = name === "row" ? heightOf(tables[sheetIndex], index) : undefined;
          return height === undefined ? attributes : { ...attributes, ht: height, customHeight: 1 };
        },
        transform: (xml, _options, { sheetIndex }) => {
          const table = tables[sheetIndex];
          return table === undefined ? xml : pageSetup(table).reduce((whole, part) => inserted(whole, part, ORDER, "worksheet"), xml);
        },
      },
      "xl/workbook.xml": { transform: (xml) => withTitles(xml, tables, names) },
    },
  },
});

const heightOf = (table: MeasuredTable | undefined, index: number | undefined): number | undefined => {
  if (table === undefined || index === undefined) return undefined;
  const { title, widths, heights } = table;
  return title === null ? heights[index] : index === 0 ? titleHeight(title, widths) : heights[index - 1];
};

/** Children of a worksheet in the order that the schema wants (ECMA-376 Part 1, CT_Worksheet), as far as they are written here. */
const ORDER = [
  "sheetPr",
  "sheetViews",
  "cols",
  "sheetData",
  "mergeCells",
  "conditionalFormatting",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "ignoredErrors",
  "drawing",
];

/** Inches: 2 cm, and 1 cm where the page number stands. */
const MARGINS = `<pageMargins left="0.79" right="0.79" top="0.79" bottom="0.79" header="0.39" footer="0.39"/>`;

const pageSetup = ({ orientation }: SheetTable): readonly string[] => [
  `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
  `<printOptions horizontalCentered="1"/>`,
  MARGINS,
  // 9: A4. As many pages high as it takes.
  `<pageSetup paperSize="9" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>`,
  `<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>`,
  // No green corners at “1” and “2025”, which are texts here.
  `<ignoredErrors><ignoredError sqref="A1:XFD1048576" numberStoredAsText="1"/></ignoredErrors>`,
];

const withTitles = (xml: string, tables: readonly SheetTable[], names: readonly string[]): string => {
  const titles = tables.map(({ title, titleRows }, i) => {
    if (titleRows === 0) return "";
    const first = title === null ? 1 : 2;
    const sheet = `'${(names[i] ?? "").replaceAll("'", "''")}'`;
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${escaped(sheet)}!$${first}:$${first + titleRows - 1}</definedName>`;
  });
  // A function, since “$” means something in a replacement.
  return xml.replace(/<definedNames\s*\/>|<definedNames>\s*<\/definedNames>/u, () =>
    titles.some((title) => title !== "") ? `<definedNames>${titles.join("")}</definedNames>` : "",
  );
};
