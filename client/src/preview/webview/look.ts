/** Style sheets of the page. They are made by script: the page's security policy lets no style attribute pass. */
import { fontFamily } from "../../../../server/src/core/paper/css.js";
import { PAGE_NUMBER, PAGES } from "../../../../server/src/core/paper/styles.js";
import css from "./preview.css";
import { type Orientation, pixels, pixelsOfPoints } from "./sheets.js";

/** Pixels between sheets, and left and right of them. */
export const GAP = 16;
/** A sheet is not drawn larger than this, however wide the panel is. */
const LARGEST = 1.25;

export const sizeOf = (orientation: Orientation): { readonly width: number; readonly height: number } => ({
  width: pixels(PAGES[orientation].width),
  height: pixels(PAGES[orientation].height),
});

/** What a sheet is multiplied with to be as wide as the window. */
export const scaleFor = (orientation: Orientation, windowWidth: number): number =>
  Math.min(LARGEST, Math.max(0.1, (windowWidth - 2 * GAP) / sizeOf(orientation).width));

const sheetRules = (orientation: Orientation): string => {
  const { width, height } = sizeOf(orientation);
  const page = PAGES[orientation];
  const indent = pixelsOfPoints(PAGE_NUMBER.indent * PAGE_NUMBER.size);
  // The dashes, in the middle of the line, lie that far below the type area.
  const top = pixels(page.height - page.bottom + PAGE_NUMBER.distance) - pixelsOfPoints(PAGE_NUMBER.size) / 2;
  return [
    `.sheet.${orientation}{--width:${width}px;--height:${height}px}`,
    `.${orientation} .number{padding:${top}px ${pixels(page.right) + indent}px 0 ${pixels(page.left) + indent}px}`,
  ].join("\n");
};

const numberRule = `.number{font-family:${fontFamily(PAGE_NUMBER.font)};font-size:${PAGE_NUMBER.size}pt}`;

const own = new CSSStyleSheet();
own.replaceSync([css, sheetRules("portrait"), sheetRules("landscape"), numberRule].join("\n"));
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
  const scale = (orientation: Orientation): string =>
    `--${orientation}-scale:${scaleFor(orientation, document.documentElement.clientWidth)};`;
  scales.replaceSync(`:root{${scale("portrait")}${scale("landscape")}}`);
};
