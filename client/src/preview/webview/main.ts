/** The page of the panel “打印预览”: sheets as they come out of the printer, in step with the editor beside it. */
import { editor, isChinese } from "../../panels/webview/editor.js";
import { offsetAfter } from "../changes.js";
import type { FromPage, PageState, ToPage } from "../messages.js";
import { clickedPlace, markCursor } from "./cursor.js";
import { fitSheets, useLooks } from "./look.js";
import { type Anchor, type Places, placesOf } from "./places.js";
import { type Sheet, sheetsOf } from "./sheets.js";

const tell = (message: FromPage): void => editor.postMessage(message);
const region = (className: string): HTMLElement => {
  const element = document.createElement("div");
  element.className = className;
  document.body.append(element);
  return element;
};
const nothing = region("nothing");
const desk = region("sheets");
const measure = region("measure");
const place = region("place");

let sheets: readonly Sheet[] = [];
let places: Places = placesOf([], 0);
let shownUri: string | null = null;
let cursor: number | null = null;
/** Where this script scrolled to: the event that follows is none of hers. */
let scrolledTo: number | null = null;

const root = document.documentElement;

const scrollTo = (top: number): void => {
  const before = root.scrollTop;
  root.scrollTop = Math.max(0, top);
  if (root.scrollTop !== before) scrolledTo = root.scrollTop;
  tellPlace();
};

/** “第3页，共12页” */
const tellPlace = (): void => {
  const at = places.sheetAt(root.scrollTop + root.clientHeight / 2);
  place.textContent = sheets.length === 0 ? "" : isChinese ? `第${at}页，共${sheets.length}页` : `Page ${at} of ${sheets.length}`;
};

const remember = (): void => {
  if (shownUri !== null) editor.setState({ uri: shownUri, top: places.anchorAt(root.scrollTop) } satisfies PageState);
};

const lay = (html: string): readonly Sheet[] => {
  const template = document.createElement("template");
  template.innerHTML = html;
  measure.replaceChildren(template.content);
  const made: Sheet[] = [];
  for (const part of [...measure.children]) if (part instanceof HTMLElement) made.push(...sheetsOf(part, made.length));
  measure.replaceChildren();
  return made;
};

const showPaper = ({ uri, paper, changes, cursor: at }: Extract<ToPage, { kind: "paper" }>): void => {
  const began = performance.now();
  const top = placeToKeep(uri, changes);
  nothing.textContent = "";
  useLooks(paper.css);
  sheets = lay(paper.html);
  places = placesOf(sheets, root.clientWidth);
  desk.replaceChildren(...sheets.map(({ element }) => element));
  shownUri = uri;
  cursor = at;
  markCursor(desk, cursor);
  scrollTo(top === null ? 0 : places.topOfAnchor(top));
  remember();
  tell({ kind: "laid", milliseconds: performance.now() - began });
};

/** What stands at the top stays there; after the page was away, what it remembers. */
const placeToKeep = (uri: string, changes: Extract<ToPage, { kind: "paper" }>["changes"]): Anchor | null => {
  if (uri === shownUri && changes !== null) {
    const anchor = root.scrollTop === 0 ? null : places.anchorAt(root.scrollTop);
    return anchor && { ...anchor, offset: offsetAfter(anchor.offset, changes) };
  }
  const state = editor.getState() as PageState | undefined;
  return shownUri === null && state?.uri === uri ? state.top : null;
};

const heard: { readonly [Kind in ToPage["kind"]]: (message: Extract<ToPage, { kind: Kind }>) => void } = {
  paper: showPaper,
  cursor: ({ offset, reveal }) => {
    cursor = offset;
    const marked = markCursor(desk, cursor);
    if (!reveal || marked === null) return;
    const { top, bottom } = marked.getBoundingClientRect();
    if (bottom < 0 || top > root.clientHeight) scrollTo(root.scrollTop + top - root.clientHeight / 3);
    remember();
  },
  scroll: ({ offset }) => {
    scrollTo(offset === 0 ? 0 : places.topOf(offset) - MARGIN);
    remember();
  },
  nothing: ({ words }) => {
    sheets = [];
    places = placesOf([], 0);
    shownUri = null;
    desk.replaceChildren();
    nothing.textContent = words;
    tellPlace();
  },
};

/** What is brought to the top has a little air above it. */
const MARGIN = 12;

window.addEventListener("message", ({ data }: MessageEvent<ToPage>) => {
  const hear = heard[data.kind] as ((message: ToPage) => void) | undefined;
  hear?.(data);
});

let waiting = false;
window.addEventListener("scroll", () => {
  const own = scrolledTo !== null && Math.abs(root.scrollTop - scrolledTo) < 2;
  scrolledTo = null;
  if (own || waiting || shownUri === null) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    tellPlace();
    remember();
    tell({ kind: "scrolled", offset: root.scrollTop === 0 ? 0 : places.offsetAt(root.scrollTop + MARGIN) });
  });
});

let width = root.clientWidth;
window.addEventListener("resize", () => {
  if (root.clientWidth === width) {
    tellPlace();
    return;
  }
  width = root.clientWidth;
  const top = places.anchorAt(root.scrollTop);
  fitSheets();
  places = placesOf(sheets, width);
  if (top !== null) scrollTo(root.scrollTop === 0 ? 0 : places.topOfAnchor(top));
});

document.addEventListener("click", (event) => {
  const clicked = clickedPlace(event);
  if (clicked !== null) tell({ kind: "clicked", ...clicked });
});

fitSheets();
tell({ kind: "ready" });
