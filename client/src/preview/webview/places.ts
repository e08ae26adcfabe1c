/** Which part of the text stands how far down the page, and back. */
import { GAP, scaleFor } from "./look.js";
import { sizeOf } from "./sheetLook.js";
import type { Sheet } from "./sheets.js";

/** A place by what stands there: the stretch whose head is `by` pixels of the paper above it. */
export interface Anchor {
  readonly offset: number;
  readonly by: number;
}

export interface Places {
  /** Pixels from the top of the page to what stands at `offset`. */
  readonly topOf: (offset: number) => number;
  /** The offset of what stands `top` pixels down. */
  readonly offsetAt: (top: number) => number;
  readonly anchorAt: (top: number) => Anchor | null;
  readonly topOfAnchor: (anchor: Anchor) => number;
  /** Number, from 1, of the sheet at `top`. */
  readonly sheetAt: (top: number) => number;
}

/** A stretch of the text, in pixels of the page as it is shown. */
interface Shown {
  readonly start: number;
  readonly end: number;
  readonly top: number;
  readonly bottom: number;
  readonly scale: number;
}

export const placesOf = (sheets: readonly Sheet[], windowWidth: number): Places => {
  const tops: number[] = [];
  const shown: Shown[] = [];
  let top = GAP;
  for (const { orientation, stretches } of sheets) {
    const scale = scaleFor(orientation, windowWidth);
    tops.push(top);
    for (const stretch of stretches)
      shown.push({ ...stretch, top: top + stretch.top * scale, bottom: top + stretch.bottom * scale, scale });
    top += sizeOf(orientation).height * scale + GAP;
  }
  /** The last one of which `from` is not beyond `value`: paper goes on as the text does. */
  const lastAt = (from: "start" | "top", value: number): number => {
    let [low, high] = [0, shown.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((shown[middle] as Shown)[from] <= value) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
  const topOf = (offset: number): number => {
    const at = shown[lastAt("start", offset)];
    if (at === undefined) return 0;
    if (offset <= at.end) return between(offset, at.start, at.end, at.top, at.bottom);
    const next = shown[lastAt("start", offset) + 1];
    return next === undefined ? at.bottom : between(offset, at.end, next.start, at.bottom, next.top);
  };
  return {
    topOf,
    offsetAt: (y) => {
      const index = lastAt("top", y);
      const at = shown[index];
      if (at === undefined) return 0;
      if (y <= at.bottom) return Math.round(between(y, at.top, at.bottom, at.start, at.end));
      return Math.round(shown[index + 1]?.start ?? at.end);
    },
    anchorAt: (y) => {
      const at = shown[Math.max(0, lastAt("top", y))];
      return at === undefined ? null : { offset: at.start, by: (y - at.top) / at.scale };
    },
    topOfAnchor: ({ offset, by }) => {
      const at = shown[lastAt("start", offset)];
      return at === undefined ? 0 : at.top + by * at.scale;
    },
    sheetAt: (y) => Math.max(1, tops.filter((sheet) => sheet <= y).length),
  };
};

const between = (value: number, from: number, to: number, first: number, last: number): number =>
  to <= from ? first : first + (last - first) * Math.min(1, Math.max(0, (value - from) / (to - from)));
