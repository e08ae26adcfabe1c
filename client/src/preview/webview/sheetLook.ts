/** How a sheet looks: its size, where its number stands, what the end of a page did to what stands on it. */
import { fontFamily } from "../../../../server/src/core/paper/css.js";
import { PAGE_NUMBER, PAGES } from "../../../../server/src/core/paper/styles.js";
import css from "./sheet.css";
import { type Orientation, pixels, pixelsOfPoints } from "./sheets.js";

export const ORIENTATIONS = ["portrait", "landscape"] as const satisfies readonly Orientation[];

/** Pixels. */
export const sizeOf = (orientation: Orientation): { readonly width: number; readonly height: number } => ({
  width: pixels(PAGES[orientation].width),
  height: pixels(PAGES[orientation].height),
});

const rulesOf = (orientation: Orientation): string => {
  const { width, height } = sizeOf(orientation);
  const page = PAGES[orientation];
  const indent = pixelsOfPoints(PAGE_NUMBER.indent * PAGE_NUMBER.size);
  // The dashes, in the middle of the line, lie that far below the type area, or left of it where the page lies across.
  const half = pixelsOfPoints(PAGE_NUMBER.size) / 2;
  const top = pixels(page.height - page.bottom + PAGE_NUMBER.distance) - half;
  const left = pixels(page.left - PAGE_NUMBER.distance) - half;
  const padding =
    orientation === "portrait"
      ? `${top}px ${pixels(page.right) + indent}px 0 ${pixels(page.left) + indent}px`
      : `${pixels(page.top) + indent}px 0 ${pixels(page.bottom) + indent}px ${left}px`;
  return [`.sheet.${orientation}{--width:${width}px;--height:${height}px}`, `.${orientation} .number{padding:${padding}}`].join("\n");
};

const NUMBER = `.number{font-family:${fontFamily(PAGE_NUMBER.font)};font-size:${PAGE_NUMBER.size}pt}`;

export const SHEET_STYLE = [css, ...ORIENTATIONS.map(rulesOf), NUMBER].join("\n");
