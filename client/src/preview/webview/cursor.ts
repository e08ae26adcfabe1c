/** The cursor of the editor on paper: marked where it stands, and put where she clicks. */
import { countCharacters } from "../changes.js";

const MARK = "at-cursor";
let marked: readonly Element[] = [];

/** Marks the cell or paragraph with the offset, all pieces of one that pages cut. @returns the first of them */
export const markCursor = (desk: HTMLElement, offset: number | null): Element | null => {
  for (const element of marked) element.classList.remove(MARK);
  marked = offset === null ? [] : elementsAt(desk, offset);
  for (const element of marked) element.classList.add(MARK);
  return marked[0] ?? null;
};

const elementsAt = (desk: HTMLElement, offset: number): readonly Element[] => {
  const at: { readonly element: HTMLElement; readonly length: number }[] = [];
  for (const element of desk.querySelectorAll<HTMLElement>("p[data-start],td[data-start],th[data-start]")) {
    const [start, end] = spanOf(element);
    if (start <= offset && offset <= end) at.push({ element, length: end - start });
  }
  const least = Math.min(...at.map(({ length }) => length));
  const found = at.filter(({ length }) => length === least).map(({ element }) => element);
  // At the seam of two cells the one that begins there; titles are repeated on every page: the first is marked.
  const start = found.at(-1)?.dataset.start;
  const own = found.filter(({ dataset }) => dataset.start === start);
  return own[0]?.tagName === "TH" ? own.slice(0, 1) : own;
};

const spanOf = ({ dataset }: HTMLElement): readonly [start: number, end: number] => [Number(dataset.start), Number(dataset.end)];

export interface ClickedPlace {
  readonly start: number;
  readonly end: number;
  readonly before: number;
}

/** What she clicked on; null where it is nothing of the text, or she drew the mouse over text to copy it. */
export const clickedPlace = ({ target, clientX, clientY }: MouseEvent): ClickedPlace | null => {
  if (document.getSelection()?.isCollapsed === false || !(target instanceof Element)) return null;
  const element = target.closest<HTMLElement>("[data-start]");
  if (element === null) return null;
  const [start, end] = spanOf(element);
  return { start, end, before: Number(element.dataset.skip ?? 0) + charactersBefore(element, clientX, clientY) };
};

const charactersBefore = (element: HTMLElement, x: number, y: number): number => {
  const caret = document.caretRangeFromPoint(x, y);
  if (caret === null || !element.contains(caret.startContainer)) return 0;
  const range = document.createRange();
  range.setStart(element, 0);
  range.setEnd(caret.startContainer, caret.startOffset);
  return countCharacters(range.toString());
};
