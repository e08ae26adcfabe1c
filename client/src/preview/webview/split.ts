/** Cutting a paragraph or a cell between two of its lines: where a line begins in the text is asked of the browser, which laid it out. */
import { countCharacters } from "../changes.js";

/** The first character of a line. */
export interface LinePlace {
  readonly node: Text;
  readonly offset: number;
  /** The line above it goes on here and has both edges straight, which the last line of a text has not. */
  readonly isJustified: boolean;
}

/**
 * Where line `line` (from 0) begins; null where there are not so many. Looks only, so that many places are found before the first cut disturbs the layout.
 * @param top of the first line, as the browser draws it
 */
export const beginOfLine = (element: HTMLElement, line: number, top: number, lineHeight: number): LinePlace | null => {
  const edge = top + line * lineHeight;
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node instanceof Text; node = texts.nextNode()) {
    if (!isBelow(node, node.length - 1, edge)) continue;
    let [above, below] = [-1, node.length - 1];
    while (below - above > 1) {
      const middle = (above + below) >> 1;
      if (isBelow(node, middle, edge)) below = middle;
      else above = middle;
    }
    return { node, offset: below, isJustified: below > 0 && getComputedStyle(blockOf(node)).textAlign === "justify" };
  }
  return null;
};

const blockOf = (node: Node): Element => node.parentElement?.closest("p") ?? (node.parentElement as Element);

/** Whether the character at `offset` is drawn below the edge; one that is not drawn, a blank at the end of a line, is where the one before it is. */
const isBelow = (node: Text, offset: number, edge: number): boolean => {
  const range = document.createRange();
  for (let at = offset; at >= 0; at--) {
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const { top, bottom } = range.getBoundingClientRect();
    if (bottom > top) return (top + bottom) / 2 > edge;
  }
  return false;
};

/** Classes of what ends amid a text and of what goes on with it (preview.css). */
const STRAIGHT = "straight";
const GOES_ON = "goes-on";

/**
 * Cuts at the places, in order, and gives the pieces, of which the first is the element itself. A place that is null ends the text: nothing is left for the pieces
 * behind it.
 */
export const cutAt = (element: HTMLElement, places: readonly (LinePlace | null)[]): readonly HTMLElement[] => {
  const rests: HTMLElement[] = [];
  // From the end, so that the places ahead stay true.
  for (const place of [...places].reverse()) {
    const rest = element.cloneNode(false) as HTMLElement;
    if (place !== null) {
      const range = document.createRange();
      range.setStart(place.node, place.offset);
      range.setEnd(element, element.childNodes.length);
      rest.append(range.extractContents());
      // Now, not before: what goes on ends as the text does, or as a cut further down made it.
      if (place.isJustified) blockOf(place.node).classList.add(STRAIGHT);
      if (place.offset > 0) (rest.firstElementChild?.closest("p") ?? rest).classList.add(GOES_ON);
    }
    rests.unshift(rest);
  }
  const pieces = [element, ...rests];
  let skipped = 0;
  for (const piece of pieces) {
    piece.dataset.skip = String(skipped);
    skipped += countCharacters(piece.textContent ?? "");
  }
  return pieces;
};
