/** Tables of a page: which grid their cells make, and whether they are tables at all or only arrange the page. */
import type { ForeignBlock, ForeignCell, ForeignRow } from "../../../core/foreign/document.js";
import { say } from "../../../core/message.js";
import { paragraph, tableOf } from "../blocks.js";
import { blocksOf, hasText, type Reading } from "./flow.js";
import { isLayout } from "./layout.js";
import { type Alignment, alignmentOf, isHidden, styleOf } from "./style.js";
import { type HtmlElement, type HtmlNode, isElement } from "./tree.js";

/** What stands in a table and nowhere else. */
export const TABLE_PARTS = new Set(["thead", "tbody", "tfoot", "tr", "td", "th", "colgroup", "col", "caption"]);

/** Rows and what holds them. */
export const isTablePart = ({ name }: HtmlElement): boolean => /^(?:thead|tbody|tfoot|tr|td|th)$/u.test(name);

/** A cell with what stands in it. */
export interface ReadCell {
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly blocks: readonly ForeignBlock[];
}

export interface ReadRow {
  readonly cells: readonly ReadCell[];
  readonly isHeader: boolean;
}

/** The table, with its caption and stray text before it; of one that only arranges the page, what stands in its cells. */
export const blocksOfTable = (element: HtmlElement, reading: Reading, alignment: Alignment): readonly ForeignBlock[] => {
  const { groups, before } = partsOf(element);
  const ahead = blocksOf(before, reading, alignment);
  const rows = groups.flatMap((group) => rowsOf(group, reading));
  if (isLayout(element, rows, reading.fromSheet)) return [...ahead, ...rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks))];
  const table = tableOf(rows.map(({ cells, isHeader }): ForeignRow => ({ cells: cells.map(foreignCell), isHeader })));
  return table.rows.length === 0 ? ahead : [...ahead, table];
};

interface RowGroup {
  readonly rows: readonly HtmlElement[];
  readonly isHead: boolean;
}

/** A span of rows ends with its group. The foot comes last wherever it is written. */
const partsOf = (table: HtmlElement): { readonly groups: readonly RowGroup[]; readonly before: readonly HtmlNode[] } => {
  const groups: RowGroup[] = [];
  const feet: RowGroup[] = [];
  const before: HtmlNode[] = [];
  let loose: HtmlElement[] | null = null;
  for (const child of table.children) {
    const name = isElement(child) ? child.name : "";
    if (isElement(child) && /^(?:thead|tbody|tfoot)$/u.test(name)) {
      (name === "tfoot" ? feet : groups).push({ rows: rowElements(child.children, before), isHead: name === "thead" });
      loose = null;
    } else {
      const rows = rowElements([child], before);
      if (rows.length === 0) continue;
      if (loose === null) {
        loose = [];
        groups.push({ rows: loose, isHead: false });
      }
      for (const one of rows) loose.push(one);
    }
  }
  return { groups: [...groups, ...feet], before };
};

/** The rows among these; cells without a row are one. What is neither goes to `other`: a browser shows it above the table. */
const rowElements = (children: readonly HtmlNode[], other: HtmlNode[]): HtmlElement[] => {
  const rows: HtmlElement[] = [];
  let cells: HtmlNode[] | null = null;
  for (const child of children) {
    if (!isElement(child)) {
      if (child.trim() !== "") other.push(child);
    } else if (child.name === "tr") {
      rows.push(child);
      cells = null;
    } else if (child.name === "td" || child.name === "th") {
      if (cells === null) {
        cells = [];
        rows.push({ name: "tr", attributes: {}, children: cells });
      }
      cells.push(child);
    } else if (child.name === "caption") other.push({ ...child, name: "center" });
    // A form or the like around rows.
    else if (child.children.some((one) => isElement(one) && isTablePart(one)))
      for (const one of rowElements(child.children, other)) rows.push(one);
    else if (child.name !== "col" && child.name !== "colgroup") other.push(child);
  }
  return rows;
};

/** No table of people is wider; further to the right nothing is merged. */
const WIDEST_SPAN = 100;
const MOST_COLUMNS = 1000;

/** The rows of a group with the columns their cells begin in (HTML, 4.9.12 “Forming a table”). */
const rowsOf = ({ rows, isHead }: RowGroup, reading: Reading): readonly ReadRow[] => {
  const shown = rows.filter((element) => isShown(element, reading));
  /** For each column the first row that no cell from above covers. */
  const free: number[] = [];
  return shown.map((element, at) => {
    const cells: ReadCell[] = [];
    const elements = cellElements(element);
    let column = 0;
    for (const one of elements) {
      while ((free[column] ?? 0) > at) column++;
      const mayMerge = column < MOST_COLUMNS;
      const columnSpan = mayMerge ? Math.max(1, spanOf(one, "colspan", WIDEST_SPAN)) : 1;
      const rowSpan = mayMerge ? Math.min(spanOf(one, "rowspan", shown.length) || shown.length, shown.length - at) : 1;
      for (let i = 0; i < columnSpan; i++) free[column + i] = at + rowSpan;
      cells.push(...readCells(one, { column, rowSpan, columnSpan }, reading));
      column += columnSpan;
    }
    return { cells, isHeader: isHead || (elements.length > 1 && elements.every(({ name }) => name === "th")) };
  });
};

const cellElements = (tr: HtmlElement): readonly HtmlElement[] =>
  tr.children.flatMap((child): readonly HtmlElement[] => {
    if (!isElement(child)) return [];
    if (child.name === "td" || child.name === "th") return [child];
    return TABLE_PARTS.has(child.name) ? [] : cellElements(child);
  });

/** Hidden rows and those that Word and Excel put at the end to hold the widths of columns are none. */
const isShown = (element: HtmlElement, { leftOut }: Reading): boolean => {
  if (isHidden(element)) {
    if (hasText(element)) leftOut.hiddenRows++;
    return false;
  }
  const height = styleOf(element, "height") ?? element.attributes.height;
  return !/^0(?:p[tx])?$/u.test(height ?? "") || hasText(element);
};

const spanOf = ({ attributes }: HtmlElement, name: "rowspan" | "colspan", most: number): number => {
  const said = /^\s*(\d{1,9})/u.exec(attributes[name] ?? "1");
  return Math.min(Number(said?.[1] ?? 1), most);
};

/** One cell; several where Excel lets the text of a cell run over the empty ones to the right of it, which is no merging. */
const readCells = (element: HtmlElement, place: Omit<ReadCell, "blocks">, reading: Reading): readonly ReadCell[] => {
  const blocks = isHidden(element) ? [] : blocksOf(element.children, reading, alignmentOf(element) ?? "left");
  const only: ReadCell = { ...place, blocks };
  if (styleOf(element, "mso-ignore") !== "colspan") return [only];
  return Array.from({ length: place.columnSpan }, (_, i) => ({
    ...only,
    column: place.column + i,
    columnSpan: 1,
    blocks: i === 0 ? blocks : [],
  }));
};

const foreignCell = ({ blocks, ...place }: ReadCell): ForeignCell => ({
  ...place,
  text: linesOf(blocks).join("\n"),
  doubts: blocks.some(({ kind }) => kind === "table") ? [NESTED] : [],
});

const NESTED = say(
  "单元格里还有一张表格，已逐行改为文字，请核对",
  "There is another table in this cell; its rows were made lines of text, look them over",
);

const linesOf = (blocks: readonly ForeignBlock[]): readonly string[] =>
  blocks
    .flatMap((block) =>
      block.kind === "paragraph"
        ? [block.text]
        : block.rows.map(({ cells }) => cells.map(({ text }) => text.replaceAll("\n", "")).join(" ")).map((line) => paragraph(line).text),
    )
    .filter((line) => line !== "");
