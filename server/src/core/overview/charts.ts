/** The kinds of pictures: bars, columns, a whole in its parts. Each is drawn from a height on and says how far down it reaches. */
import { measure, wrap } from "./measure.js";
import { type Ink, rect, text } from "./svg.js";

/** Width of every picture, and what is left free at its sides. */
export const WIDTH = 720;
export const MARGIN = 24;
const ROOM = WIDTH - 2 * MARGIN;

const SIZE = 14;
const SMALL = 12;
const LINE = 20;

export interface Drawing {
  readonly shapes: readonly string[];
  /** Where the next thing may begin. */
  readonly bottom: number;
}

export interface Item {
  readonly label: string;
  readonly count: number;
  readonly ink?: Ink;
}

/** Lines of text over the whole width. */
export const paragraph = (
  words: string,
  top: number,
  look: { readonly size?: number; readonly ink?: Ink; readonly bold?: boolean } = {},
): Drawing => {
  const size = look.size ?? SIZE;
  const lines = wrap(words, ROOM, size);
  const step = Math.round(size * 1.45);
  return {
    shapes: lines.map((line, i) => text(line, MARGIN, top + (i + 1) * step - size * 0.35, { ...look, size })),
    bottom: top + lines.length * step,
  };
};

/** The most of the width that names take before they are wrapped. */
const LABELS = 280;

/** A bar below the other for each item, its name to the left and its number at the end. The longest takes all the room there is. */
export const bars = (items: readonly Item[], top: number): Drawing => {
  const labels = items.map(({ label }) => wrap(label, LABELS, SIZE));
  const left = MARGIN + Math.max(0, ...labels.flat().map((line) => measure(line, SIZE))) + 12;
  const numbers = Math.max(0, ...items.map(({ count }) => measure(String(count), SIZE))) + 8;
  const most = Math.max(1, ...items.map(({ count }) => count));
  const shapes: string[] = [];
  let y = top;
  items.forEach(({ count, ink = "bar" }, i) => {
    const lines = labels[i] ?? [];
    const height = Math.max(1, lines.length) * LINE;
    const length = lengthOf(count, most, WIDTH - MARGIN - numbers - left);
    const middle = y + height / 2;
    shapes.push(...lines.map((line, row) => text(line, left - 12, y + row * LINE + 15, { size: SIZE, anchor: "end" })));
    if (length > 0) shapes.push(rect(ink, left, middle - 8, length, 16));
    shapes.push(text(String(count), left + length + 6, middle + 5, { size: SIZE, bold: true }));
    y += height + 8;
  });
  shapes.unshift(rect("line", left - 1, top - 2, 1, Math.max(0, y - top - 4)));
  return { shapes, bottom: y };
};

/** What is there shows, however little it is beside the most. */
const lengthOf = (count: number, most: number, room: number): number => (count <= 0 ? 0 : Math.max(2, (count / most) * room));

const COLUMN_HEIGHT = 120;
/** A single task is not to look like much. */
const LEAST_SCALE = 4;

/** A column beside the other: months. Numbers stand on top; those wider than a column are set smaller, and of these every other one a line higher. */
export const columns = (items: readonly Item[], top: number): Drawing => {
  const step = ROOM / Math.max(1, items.length);
  const most = Math.max(LEAST_SCALE, ...items.map(({ count }) => count));
  const widest = Math.max(...items.map(({ count }) => measure(String(count), SIZE)));
  const size = widest <= step - 4 ? SIZE : SMALL;
  const isTight = Math.max(...items.map(({ count }) => measure(String(count), size))) > step - 4;
  const base = top + LINE + (isTight ? SMALL + 4 : 0) + COLUMN_HEIGHT;
  const shapes = items.flatMap(({ label, count, ink = "bar" }, i) => {
    const x = MARGIN + i * step;
    const height = lengthOf(count, most, COLUMN_HEIGHT);
    const raised = isTight && i % 2 === 1 ? SMALL + 4 : 0;
    return [
      ...(height > 0 ? [rect(ink, x + step * 0.2, base - height, step * 0.6, height)] : []),
      text(String(count), x + step / 2, base - height - 6 - raised, {
        size,
        anchor: "middle",
        ...(count > 0 ? { bold: true } : { ink: "muted" as const }),
      }),
      text(label, x + step / 2, base + 18, { size: SMALL, anchor: "middle", ink: "muted" }),
    ];
  });
  return { shapes: [...shapes, rect("line", MARGIN, base, ROOM, 1)], bottom: base + 28 };
};

const BAND = 36;
const GAP = 1.5;

/** One band in parts, from dark to light, and below it what each is: name, number, share. Parts without anything are told below only. */
export const whole = (items: readonly Item[], top: number): Drawing => {
  const total = items.reduce((sum, { count }) => sum + count, 0);
  const shown = items.filter(({ count }) => count > 0);
  const free = ROOM - 3 * shown.length;
  const shapes: string[] = [];
  let x = MARGIN;
  shown.forEach(({ count, ink = "part-1" }) => {
    const length = 3 + (count / total) * free;
    shapes.push(rect(ink, x, top, Math.max(1, length - GAP), BAND));
    if (measure(String(count), SIZE) + 8 < length)
      shapes.push(text(String(count), x + length / 2, top + BAND / 2 + 5, { size: SIZE, anchor: "middle", bold: true, ink: onInk(ink) }));
    x += length;
  });
  if (total === 0) shapes.push(rect("line", MARGIN, top, ROOM, BAND));
  const legend = legendOf(items, total, top + BAND + 10);
  return { shapes: [...shapes, ...legend.shapes], bottom: legend.bottom };
};

const onInk = (ink: Ink): Ink => (ink === "part-1" || ink === "part-2" || ink === "bar" ? "on-dark" : "on-light");

const SWATCH = 12;

/** As many beside one another as there is room for. */
const legendOf = (items: readonly Item[], total: number, top: number): Drawing => {
  const shapes: string[] = [];
  let [x, y] = [MARGIN, top];
  for (const { label, count, ink = "part-1" } of items) {
    const lines = wrap(`${label} ${count}${total > 0 ? ` · ${shareOf(count, total)}` : ""}`, ROOM - SWATCH - 6, SMALL + 1);
    const width = SWATCH + 6 + Math.max(...lines.map((line) => measure(line, SMALL + 1)));
    if (x > MARGIN && x + width > WIDTH - MARGIN) [x, y] = [MARGIN, y + LINE];
    shapes.push(rect("line", x - 0.5, y + 2.5, SWATCH + 1, SWATCH + 1), rect(ink, x, y + 3, SWATCH, SWATCH));
    shapes.push(...lines.map((line, i) => text(line, x + SWATCH + 6, y + 14 + i * LINE, { size: SMALL + 1 })));
    y += (lines.length - 1) * LINE;
    x += width + 20;
  }
  return { shapes, bottom: y + LINE + 4 };
};

/** “38.5%”. What is there is never 0%, what is not all never 100%. */
export const shareOf = (count: number, total: number): string => {
  const share = Math.round((count / total) * 1000) / 10;
  if (count > 0 && share === 0) return "<0.1%";
  return count < total && share === 100 ? ">99.9%" : `${share}%`;
};
