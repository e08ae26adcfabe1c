/**
 * A part of the paper as the items that pages are filled with: each paragraph, each row of a table, measured where the browser laid them out on one endless
 * sheet. Reads the layout and changes nothing.
 */
import type { FlowItem } from "./breaks.js";
import { readGrid, type TableGrid } from "./grid.js";

export interface ParagraphItem extends FlowItem {
  readonly kind: "paragraph";
  readonly element: HTMLElement;
  /** The 版记: all from here stands at the foot of the page. */
  readonly atFoot: boolean;
}

export interface RowItem extends FlowItem {
  readonly kind: "row";
  readonly element: HTMLTableRowElement;
  readonly table: TableGrid;
  /** Its place among the rows of the table, titles left out; null for a row of titles. */
  readonly row: number | null;
}

export type Item = ParagraphItem | RowItem;

/** @param part a `section` of `paperHtml`, laid out at its true size */
export const readFlow = (part: HTMLElement): readonly Item[] => {
  const items: Item[] = [];
  const blocks = [...part.children].filter((child) => child instanceof HTMLElement);
  for (const [i, block] of blocks.entries()) {
    const bottom = blocks[i + 1]?.getBoundingClientRect().top;
    if (block instanceof HTMLTableElement) items.push(...rowsOf(block, bottom));
    else if (block.classList.contains("fj-together")) items.push(...together(block, bottom));
    else items.push(paragraph(block, bottom));
  }
  return items;
};

/** Paragraphs that one page holds: only the last may part with what follows. */
const together = (group: HTMLElement, bottom: number | undefined): readonly Item[] => {
  const paragraphs = [...group.children].filter((child) => child instanceof HTMLElement);
  const withAbove = getComputedStyle(group).breakBefore === "avoid";
  return paragraphs.map((element, i) => {
    const next = paragraphs[i + 1];
    const item = { ...paragraph(element, next?.getBoundingClientRect().top ?? bottom), keepWithPrevious: i === 0 && withAbove };
    return next === undefined ? item : { ...item, keepWithNext: true, fewestLines: null };
  });
};

/** Lines of a paragraph that must stay together at the end and at the beginning of a page, as Word keeps them. */
const FEWEST = 2;

/** @param below where the next block begins */
const paragraph = (element: HTMLElement, below: number | undefined): ParagraphItem => {
  const style = getComputedStyle(element);
  const { top, bottom, height } = element.getBoundingClientRect();
  const lineHeight = Number.parseFloat(style.lineHeight);
  const inside = height - lengths(style.paddingTop, style.paddingBottom, style.borderTopWidth, style.borderBottomWidth);
  const isCut = style.breakInside !== "avoid" && style.breakAfter !== "avoid";
  // What has no last item below it has no room below it either: a part ends there.
  const atFoot = element.classList.contains("fj-push");
  return {
    kind: "paragraph",
    element,
    atFoot,
    // Room that is left above the 版记 belongs to nobody.
    height: below === undefined ? height : Math.max(height, Math.min(below - top, height + ROOM_BELOW)),
    ownHeight: bottom - top,
    keepWithNext: style.breakAfter === "avoid",
    keepWithPrevious: style.breakBefore === "avoid",
    lines: Math.max(1, Math.round(inside / lineHeight)),
    lineHeight,
    fewestLines: isCut ? FEWEST : null,
    headHeight: 0,
  };
};

/** No paragraph has more room below it, in pixels: what is more, the page left over. */
const ROOM_BELOW = 48;

const lengths = (...values: readonly string[]): number => values.reduce((sum, value) => sum + Number.parseFloat(value), 0);

const rowsOf = (table: HTMLTableElement, below: number | undefined): readonly RowItem[] => {
  const grid = readGrid(table);
  const titles = [...(table.tHead?.rows ?? [])];
  const headHeight = titles.reduce((sum, row) => sum + row.getBoundingClientRect().height, 0);
  const head = titles.map((element) => ({ ...rowItem(element, grid, null), keepWithNext: true, headHeight: 0 }));
  const rows = grid.rows.map((element, row) => ({ ...rowItem(element, grid, row), headHeight }));
  const last = rows.at(-1);
  const { bottom } = table.getBoundingClientRect();
  if (last !== undefined && below !== undefined)
    rows[rows.length - 1] = { ...last, height: last.height + Math.max(0, Math.min(below - bottom, ROOM_BELOW)) };
  return [...head, ...rows];
};

const rowItem = (element: HTMLTableRowElement, table: TableGrid, row: number | null): RowItem => {
  const { height } = element.getBoundingClientRect();
  const single = [...element.cells].filter((cell) => cell.rowSpan === 1);
  return {
    kind: "row",
    element,
    table,
    row,
    height,
    ownHeight: height,
    keepWithNext: element.classList.contains("fj-keep"),
    keepWithPrevious: false,
    lines: Math.max(1, ...single.map((cell) => table.linesOf(cell))),
    lineHeight: table.lineHeight,
    fewestLines: element.classList.contains("fj-long") ? 1 : null,
    headHeight: 0,
  };
};
