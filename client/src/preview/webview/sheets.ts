/** Sheets of paper, filled with the paragraphs and rows that stand on each page, and where on them what part of the text stands. */
import { PAGE_NUMBER, PAGES, typeArea } from "../../../../server/src/core/paper/styles.js";
import { breakPages, type Piece } from "./breaks.js";
import { type CellPieces, cutCells, cutParagraph, heightOfPiece, type RowPiece, type Segment } from "./cuts.js";
import { type Item, readFlow } from "./flow.js";

export type Orientation = "portrait" | "landscape";

/** Millimetres and points as CSS pixels. */
export const pixels = (millimetres: number): number => (millimetres * 96) / 25.4;
export const pixelsOfPoints = (points: number): number => (points * 96) / 72;

export interface Sheet {
  readonly element: HTMLElement;
  readonly orientation: Orientation;
  readonly stretches: readonly Stretch[];
}

/** A stretch of the text and where it stands on its sheet, in pixels at true size. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly top: number;
  readonly bottom: number;
}

/** @param part a `section` of `paperHtml`, laid out at its true size; its elements move into the sheets @param before how many sheets lie above these */
export const sheetsOf = (part: HTMLElement, before: number): readonly Sheet[] => {
  const orientation: Orientation = part.classList.contains("fj-landscape") ? "landscape" : "portrait";
  const items = readFlow(part);
  const pages = breakPages(items, pixelsOfPoints(typeArea(orientation).height));
  const filled = elementsOf(items, pages);
  return pages.map((pieces, i) => {
    const element = sheetElement(orientation, before + i + 1);
    element.firstElementChild?.append(...(filled[i] ?? []));
    return { element, orientation, stretches: stretchesOf(items, pieces, orientation) };
  });
};

const sheetElement = (orientation: Orientation, number: number): HTMLElement => {
  const element = document.createElement("div");
  element.className = `sheet ${orientation}`;
  const page = document.createElement("section");
  page.className = `fj-part fj-${orientation}`;
  page.lang = "zh-CN";
  const foot = document.createElement("div");
  foot.className = `number ${number % 2 === 1 ? "odd" : "even"}`;
  foot.textContent = `${PAGE_NUMBER.before}${number}${PAGE_NUMBER.after}`;
  element.append(page, foot);
  return element;
};

/** The elements of each page. All places of cuts are found first, while the layout stands; then they are made, and the pages filled. */
const elementsOf = (items: readonly Item[], pages: readonly (readonly Piece[])[]): readonly (readonly HTMLElement[])[] => {
  const segments = pages.map((pieces) => segmentsOf(items, pieces));
  const makeCells = cutCells(segments.flatMap((own) => [...own.values()]));
  const cuts = paragraphCuts(items, pages);
  const pieceOf = makeCells();
  const made = new Map(cuts.map(([item, make]) => [item, [...make()]]));
  return pages.map((pieces, page) => {
    const tables = new Set<HTMLTableElement>();
    return pieces.flatMap(({ item: index }) => {
      const item = items[index] as Item;
      if (item.kind === "paragraph") return [made.get(index)?.shift() ?? item.element];
      const { element } = item.table;
      const segment = segments[page]?.get(element);
      if (segment === undefined || tables.has(element)) return [];
      tables.add(element);
      return [tableOf(segment, pieceOf)];
    });
  });
};

/** Paragraphs that stand on more than one page, and what cuts them. */
const paragraphCuts = (
  items: readonly Item[],
  pages: readonly (readonly Piece[])[],
): readonly (readonly [number, () => readonly HTMLElement[]])[] => {
  const ends = new Map<number, number[]>();
  for (const { item, to } of pages.flat()) {
    const { kind, lines } = items[item] as Item;
    if (kind === "paragraph" && to < lines) ends.set(item, [...(ends.get(item) ?? []), to]);
  }
  return [...ends].map(([index, own]) => {
    const { element, lineHeight } = items[index] as Item;
    return [index, cutParagraph(element, own, lineHeight)] as const;
  });
};

const segmentsOf = (items: readonly Item[], pieces: readonly Piece[]): ReadonlyMap<HTMLTableElement, Segment> => {
  const segments = new Map<HTMLTableElement, Segment & { rows: RowPiece[] }>();
  for (const piece of pieces) {
    const item = items[piece.item];
    if (item?.kind !== "row") continue;
    const segment = segments.get(item.table.element) ?? { table: item.table, rows: [] };
    segments.set(item.table.element, segment);
    if (item.row !== null) segment.rows.push({ item, row: item.row, from: piece.from, to: piece.to, height: heightOfPiece(item, piece) });
  }
  return segments;
};

const tableOf = (segment: Segment, pieceOf: CellPieces): HTMLTableElement => {
  const { element: whole } = segment.table;
  const table = whole.cloneNode(false) as HTMLTableElement;
  const body = document.createElement("tbody");
  const [first] = segment.rows;
  const last = segment.rows.at(-1);
  for (const piece of segment.rows) {
    const row = piece.from === 0 ? piece.item.element : (piece.item.element.cloneNode(false) as HTMLTableRowElement);
    // As high as it was: what a merged cell needs was counted in.
    row.style.height = `${piece.height}px`;
    row.classList.toggle("cut", piece.to - piece.from < piece.item.lines);
    const cells = segment.table.cellsIn(piece.row).filter((cell) => cell.row === piece.row || piece === first);
    row.replaceChildren(
      ...cells.map((cell) => {
        const own = pieceOf(cell, segment) as HTMLTableCellElement;
        own.rowSpan = Math.min(cell.end - 1, last?.row ?? 0) - piece.row + 1;
        return own;
      }),
    );
    body.append(row);
  }
  const columns = [...whole.children].filter((child) => child.tagName === "COLGROUP").map((child) => child.cloneNode(true));
  table.append(...columns, ...titlesOf(whole), body);
  return table;
};

const titlesOf = ({ tHead }: HTMLTableElement): readonly Node[] => (tHead === null ? [] : [tHead.cloneNode(true)]);

const stretchesOf = (items: readonly Item[], pieces: readonly Piece[], orientation: Orientation): readonly Stretch[] => {
  let top = pixels(PAGES[orientation].top);
  const bottom = top + pixelsOfPoints(typeArea(orientation).height);
  const stretches: Stretch[] = [];
  for (const [i, piece] of pieces.entries()) {
    const item = items[piece.item] as Item;
    if (i === 0) top += item.headHeight;
    const height = heightOfPiece(item, piece);
    if (item.kind === "paragraph" && item.atFoot) top = Math.max(top, bottom - heightsOf(items, pieces.slice(i)));
    const { start, end } = item.element.dataset;
    if (start !== undefined && end !== undefined) {
      const share = (line: number): number => Number(start) + ((Number(end) - Number(start)) * line) / item.lines;
      stretches.push({ start: share(piece.from), end: share(piece.to), top, bottom: top + height });
    }
    top += piece.to === item.lines ? height + item.height - item.ownHeight : height;
  }
  return stretches;
};

const heightsOf = (items: readonly Item[], pieces: readonly Piece[]): number =>
  pieces.reduce((sum, piece) => sum + heightOfPiece(items[piece.item] as Item, piece), 0);
