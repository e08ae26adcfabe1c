/** Style sheets of the page. They are made by script: the page's security policy lets no style attribute pass. */
import css from "./preview.css";
import { ORIENTATIONS, SHEET_STYLE, sizeOf } from "./sheetLook.js";
import type { Orientation } from "./sheets.js";

/** Pixels between sheets, and left and right of them. */
export const GAP = 16;
/** A sheet is not drawn larger than this, however wide the panel is. */
const LARGEST = 1.25;

/** What a sheet is multiplied with to be as wide as the window. */
export const scaleFor = (orientation: Orientation, windowWidth: number): number =>
  Math.min(LARGEST, Math.max(0.1, (windowWidth - 2 * GAP) / sizeOf(orientation).width));

const own = new CSSStyleSheet();
own.replaceSync(`${SHEET_STYLE}\n${css}`);
const ofPaper = new CSSStyleSheet();
const scales = new CSSStyleSheet();
// The paper's first: where it says how a sheet looks on a screen, this page knows better.
document.adoptedStyleSheets = [ofPaper, own, scales];

let current = "";
/** Puts in the looks of a paper, `PaperResult.css`. */
export const useLooks = (text: string): void => {
  if (text === current) return;
  current = text;
  ofPaper.replaceSync(text);
};

/** Fits the sheets to the width of the window. */
export const fitSheets = (): void => {
  const width = document.documentElement.clientWidth;
  scales.replaceSync(`:root{${ORIENTATIONS.map((name) => `--${name}-scale:${scaleFor(name, width)}`).join(";")}}`);
};
