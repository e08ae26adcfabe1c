/** A table: its grid, and which cells are merged (ISO/IEC 29500-1 §17.4). */
import type { ForeignBlock, ForeignCell, ForeignRow, ForeignTable } from "../../../core/foreign/document.js";
import { type Message, say } from "../../../core/message.js";
import { tableOf, tidyLines } from "../blocks.js";
import { childOf, childrenOf, textWithin, type XmlElement } from "../xmlTree.js";
import type { Context } from "./context.js";
import { type Extent, linesOfGrid } from "./grid.js";
import { isOn, numberOf, stringOf, toNumber } from "./markup.js";

/** Reads what stands in a cell. */
export type ReadCell = (content: XmlElement) => readonly ForeignBlock[];

/** Word has 63; a file that says it has a million columns does not get them. */
const MOST_SPAN = 1000;

export const readTable = (table: XmlElement, context: Context, readCell: ReadCell): ForeignTable => {
  const rows = childrenOf(table, "w:tr")
    .filter((row) => !isHiddenRow(row, context))
    .map(readRow);
  const widths = childrenOf(childOf(table, "w:tblGrid"), "w:gridCol").map((column) => toNumber(column.attributes.get("w:w")) ?? 0);
  const lines = linesOfGrid(
    widths,
    rows.flatMap(({ cells }) => cells),
  );
  const at = (line: number): number => lines[line] ?? line;
  const placed = rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, start: at(cell.start), end: at(cell.end) })),
  }));
  return tableOf(merged(placed, readCell));
};

/**
 * The cells of a table that does nothing but lay out what stands in it, as web editors make them: one cell a row, and a table in one of them. null for any
 * other table.
 */
export const layoutCells = (table: XmlElement): readonly XmlElement[] | null => {
  const rows = childrenOf(table, "w:tr").map((row) => childrenOf(row, "w:tc"));
  const cells = rows.flat();
  return rows.every(({ length }) => length === 1) && cells.some((cell) => childOf(cell, "w:tbl") !== undefined) ? cells : null;
};

const isHiddenRow = (row: XmlElement, { noticed }: Context): boolean => {
  const isHidden = isOn(childOf(row, "w:trPr"), "w:hidden") === true;
  if (isHidden) noticed.hasHiddenText = true;
  return isHidden;
};

type Merge = "begins" | "goes on" | "none";

interface RawCell extends Extent {
  readonly content: readonly XmlElement[];
  /** Downwards. */
  readonly merge: Merge;
}

interface RawRow {
  readonly cells: readonly RawCell[];
  readonly isHeader: boolean;
}

const readRow = (row: XmlElement): RawRow => {
  const properties = childOf(row, "w:trPr");
  const cells: RawCell[] = [];
  let start = spanOf(properties, "w:gridBefore", 0);
  for (const cell of childrenOf(row, "w:tc")) {
    const ofCell = childOf(cell, "w:tcPr");
    const end = start + spanOf(ofCell, "w:gridSpan", 1);
    const last = cells.at(-1);
    // Files of old programs merge to the right cell by cell.
    if (mergeOf(ofCell, "w:hMerge") === "goes on" && last !== undefined)
      cells[cells.length - 1] = { ...last, end, content: [...last.content, cell] };
    else cells.push({ start, end, content: [cell], merge: mergeOf(ofCell, "w:vMerge") });
    start = end;
  }
  return { cells, isHeader: isOn(properties, "w:tblHeader") ?? false };
};

const spanOf = (properties: XmlElement | undefined, name: string, least: number): number =>
  Math.min(Math.max(numberOf(properties, name) ?? least, least), MOST_SPAN);

/** `<w:vMerge/>` goes on, `<w:vMerge w:val="restart"/>` begins; a tracked merge (`w:cellMerge`) has the same in an attribute. */
const mergeOf = (properties: XmlElement | undefined, name: "w:vMerge" | "w:hMerge"): Merge => {
  const tracked = name === "w:vMerge" ? childOf(properties, "w:cellMerge")?.attributes.get("w:vMerge") : undefined;
  if (tracked !== undefined) return tracked === "cont" ? "goes on" : "begins";
  if (childOf(properties, name) === undefined) return "none";
  return stringOf(properties, name) === "restart" ? "begins" : "goes on";
};

/** A cell whose rows are still being counted. */
interface Growing {
  readonly extent: Extent;
  readonly cell: { -readonly [Key in keyof ForeignCell]: ForeignCell[Key] };
}

const merged = (rows: readonly RawRow[], readCell: ReadCell): readonly ForeignRow[] => {
  let above = new Map<number, Growing>();
  let isHead = true;
  return rows.map((row) => {
    const below = new Map<number, Growing>();
    const cells: ForeignCell[] = [];
    for (const raw of row.cells) {
      const over = raw.merge === "goes on" ? above.get(raw.start) : undefined;
      // Nobody sees what a covered cell holds: an empty paragraph of a list in it takes no number.
      const isEmpty = over !== undefined && raw.content.every((content) => textWithin(content, "w:t").trim() === "");
      const read = isEmpty ? NOTHING : contentOf(raw.content, readCell);
      if (over !== undefined && over.extent.end === raw.end) {
        over.cell.rowSpan++;
        over.cell.doubts = [...over.cell.doubts, ...covered(read.text)];
        below.set(raw.start, over);
        continue;
      }
      const cell = { column: raw.start, columnSpan: raw.end - raw.start, rowSpan: 1, ...read };
      cells.push(cell);
      // Also one that goes on with nothing: the row where it began was deleted.
      if (raw.merge !== "none") below.set(raw.start, { extent: raw, cell });
    }
    above = below;
    isHead &&= row.isHeader;
    return { cells, isHeader: isHead };
  });
};

/** Word shows nothing of a cell that is covered by the one above, but a file may hold text there. */
const covered = (text: string): readonly Message[] =>
  text === ""
    ? []
    : [say(`被合并单元格遮住的“${text}”没有读入`, `“${text}” is covered by the merged cell, so that nobody sees it, and was left out`)];

const NOTHING: Pick<ForeignCell, "text" | "doubts"> = { text: "", doubts: [] };

const contentOf = (cells: readonly XmlElement[], readCell: ReadCell): Pick<ForeignCell, "text" | "doubts"> => {
  const blocks = cells.flatMap(readCell);
  const hasTable = blocks.some(({ kind }) => kind === "table");
  return {
    text: tidyLines(blocks.map(linesOf).join("\n")),
    doubts: [...(hasTable ? [TABLE_WITHIN] : []), ...blocks.flatMap(doubtsOf)],
  };
};

const TABLE_WITHIN = say(
  "单元格中还有一个表格，已按行写成文字，请对照原文核对",
  "There is a table within the cell; its rows were written as lines of text, check them with the original",
);

/** A table becomes one line a row. */
const linesOf = (block: ForeignBlock): string =>
  block.kind === "paragraph"
    ? block.text
    : block.rows.map(({ cells }) => cells.map(({ text }) => text.replaceAll("\n", " ")).join(" ")).join("\n");

const doubtsOf = (block: ForeignBlock): readonly Message[] =>
  block.kind === "paragraph" ? block.doubts : block.rows.flatMap(({ cells }) => cells.flatMap(({ doubts }) => doubts));
