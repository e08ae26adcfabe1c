/**
 * Where pages end. Knows heights only: what the flow of a part (流式内容) is made of was measured before, what comes of it is put on sheets afterwards.
 * All lengths in one unit, here CSS pixels.
 */

/** A paragraph or a row of a table. */
export interface FlowItem {
  /** With the room below it. */
  readonly height: number;
  /** Its own height, which is what must fit at the end of a page. */
  readonly ownHeight: number;
  /** It stays on one page with the next item. */
  readonly keepWithNext: boolean;
  /** Something of what stands above it comes along to a new page, of a text its last lines: no signature stands on a page without text. */
  readonly keepWithPrevious: boolean;
  /** Its lines and how it may be cut between them. */
  readonly lines: number;
  readonly lineHeight: number;
  /** Lines that must stay together at either end; null: it is cut only where it is higher than a page. */
  readonly fewestLines: number | null;
  /** What is repeated above it where it begins a page: the titles of its table. */
  readonly headHeight: number;
}

/** Lines `from` to `to` of an item. */
export interface Piece {
  readonly item: number;
  readonly from: number;
  readonly to: number;
}

/** What stands on each page. An item that stays whole has all its lines in one piece. */
export const breakPages = (items: readonly FlowItem[], pageHeight: number): readonly (readonly Piece[])[] => {
  const pages: Piece[][] = [];
  let page: Piece[] = [];
  let used = 0;
  const close = (): void => {
    if (page.length > 0) pages.push(page);
    page = [];
  };
  let [i, from] = [0, 0];
  for (let item = items[i]; item !== undefined; item = items[i]) {
    if (page.length === 0) used = item.headHeight;
    const isAlone = page.length === 0;
    const rest = heightOf(item, item.lines - from);
    const fits = used + rest <= pageHeight + TOLERANCE;
    const lines = fits ? item.lines - from : linesThatFit(item, from, pageHeight - used, isAlone);
    if (lines > 0) page.push({ item: i, from, to: from + lines });
    if (from + lines === item.lines) {
      used += rest + item.height - item.ownHeight;
      [i, from] = [i + 1, 0];
      continue;
    }
    from += lines;
    // It begins the next page, with what must stay with it.
    if (lines === 0 && from === 0) ({ item: i, from } = moveEnd(items, page, i));
    close();
  }
  close();
  return pages;
};

/** Rounding of lengths must not cost a line. */
const TOLERANCE = 0.2;

const heightOf = (item: FlowItem, lines: number): number => item.ownHeight - (item.lines - lines) * item.lineHeight;

/** How many lines of what does not fit as a whole go on this page; 0 for none. What stands there alone and does not even fit so is cut wherever it must be. */
const linesThatFit = (item: FlowItem, from: number, room: number, isAlone: boolean): number => {
  const left = item.lines - from;
  const fitting = Math.min(left, Math.floor((room + TOLERANCE - heightOf(item, 0)) / item.lineHeight));
  if (item.fewestLines !== null) {
    const most = Math.min(fitting, left - item.fewestLines);
    if (most >= item.fewestLines) return most;
  }
  return isAlone ? Math.max(1, fitting) : 0;
};

/** Takes from the page's end what stays with item `next`, if that is not all of the page. @returns where the next page begins */
const moveEnd = (items: readonly FlowItem[], page: Piece[], next: number): { readonly item: number; readonly from: number } => {
  const moved = page.splice(keptFrom(items, page));
  const first = moved[0]?.item ?? next;
  const above = page.at(-1);
  const text = above === undefined ? undefined : items[above.item];
  if (items[first]?.keepWithPrevious !== true || above === undefined || text === undefined) return { item: first, from: 0 };
  const fewest = text.fewestLines ?? Number.POSITIVE_INFINITY;
  if (above.to - above.from >= 2 * fewest) {
    page[page.length - 1] = { ...above, to: above.to - fewest };
    return { item: above.item, from: above.to - fewest };
  }
  if (above.from > 0 || page.length === 1) return { item: first, from: 0 };
  page.pop();
  return moveEnd(items, page, above.item);
};

/** The piece from which on all of the page's end stays with the item that comes next. A page that is nothing else is left as it is: moving it helps nobody. */
const keptFrom = (items: readonly FlowItem[], page: readonly Piece[]): number => {
  let first = page.length;
  for (let at = page[first - 1]; at !== undefined && at.from === 0 && items[at.item]?.keepWithNext === true; at = page[first - 1]) first--;
  return first === 0 ? page.length : first;
};
