/**
 * Pieces of a picture. Colours stand in attributes, which every program reads, Word and browsers alike; the class beside them lets the page around put in the
 * colours of its theme (`OVERVIEW_STYLE`), for a style outweighs an attribute.
 */

import { escapeMarkup, writable } from "../text/markup.js";

/** What a shape or text is, which decides its colour. `part-1` to `part-4` go from dark to light, to be told apart in grey. */
export type Ink =
  | "paper"
  | "text"
  | "muted"
  | "line"
  | "bar"
  | "bar-many"
  | "part-1"
  | "part-2"
  | "part-3"
  | "part-4"
  | "on-dark"
  | "on-light";

const COLOURS: Readonly<Record<Ink, string>> = {
  paper: "#ffffff",
  text: "#1f2328",
  muted: "#57606a",
  line: "#d0d7de",
  bar: "#2f6ea5",
  "bar-many": "#a9c6de",
  "part-1": "#17405f",
  "part-2": "#3f7fb5",
  "part-3": "#a9cbe6",
  "part-4": "#e4e0d6",
  "on-dark": "#ffffff",
  "on-light": "#1f2328",
};

/** The same in a dark window. */
const DARK: Readonly<Partial<Record<Ink, string>>> = {
  text: "#e6edf3",
  muted: "#9ea7b3",
  line: "#444c56",
  bar: "#6cb0e8",
  "bar-many": "#3f6585",
  "part-1": "#bfe0fa",
  "part-2": "#6cabdf",
  "part-3": "#3d6f98",
  "part-4": "#4b4a46",
  "on-dark": "#10202e",
  "on-light": "#f0f6fc",
};

/** Fonts of the systems, Chinese first: Windows, macOS, Linux. */
const FONTS = "'Microsoft YaHei','PingFang SC','Noto Sans CJK SC','Source Han Sans SC','WenQuanYi Micro Hei',sans-serif";

const rules = (prefix: string, colours: Readonly<Partial<Record<Ink, string>>>): string =>
  Object.entries(colours)
    .map(([ink, colour]) => `${prefix}.fenjie-picture .${ink}{fill:var(--fenjie-${ink},${colour})}`)
    .join("");

/**
 * For a page that shows the pictures inline: their colours follow the window, dark under `.vscode-dark` and `.vscode-high-contrast`, and any can be set
 * (`--fenjie-bar: …`). The ground is left out there.
 */
export const OVERVIEW_STYLE = `${rules("", { ...COLOURS, paper: "transparent" })}${rules(".vscode-dark ", DARK)}${rules(".vscode-high-contrast:not(.vscode-high-contrast-light) ", DARK)}`;

/** As XML. Half of a character is seen to be missing, other characters that XML has no place for go. */
export const escapeXml = (text: string): string => escapeMarkup(writable(text.replace(/\p{Surrogate}/gu, "\ufffd")));

/** One decimal is all a picture shows. */
const n = (value: number): string => String(Math.round(value * 10) / 10);

export const rect = (ink: Ink, x: number, y: number, width: number, height: number): string =>
  `<rect class="${ink}" fill="${COLOURS[ink]}" x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}"/>`;

export interface TextLook {
  readonly size: number;
  readonly ink?: Ink;
  readonly anchor?: "start" | "middle" | "end";
  readonly bold?: boolean;
}

/** @param y of the baseline */
export const text = (words: string, x: number, y: number, { size, ink = "text", anchor = "start", bold = false }: TextLook): string =>
  `<text class="${ink}" fill="${COLOURS[ink]}" x="${n(x)}" y="${n(y)}" font-size="${size}"${anchor === "start" ? "" : ` text-anchor="${anchor}"`}${bold ? ' font-weight="bold"' : ""}>${escapeXml(words)}</text>`;

export interface SvgPicture {
  /** Part of ids: letters and hyphens. */
  readonly name: string;
  readonly title: string;
  /** All the picture says, for a screen reader. */
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly content: readonly string[];
}

/** A picture that stands alone: no style, no script, no foreign object, on a ground of its own. */
export const svg = ({ name, title, description, width, height, content }: SvgPicture): string => {
  const id = `fenjie-${name}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="fenjie-picture" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}" role="img" aria-labelledby="${id}-title ${id}-desc">`,
    `<title id="${id}-title">${escapeXml(title)}</title>`,
    `<desc id="${id}-desc">${escapeXml(description)}</desc>`,
    rect("paper", 0, 0, width, height),
    `<g font-family="${FONTS}">`,
    ...content,
    "</g></svg>",
  ].join("\n");
};
