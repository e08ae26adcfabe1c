/** The looks of `styles.ts` as a style sheet. Selectors are classes of one letter group, `fj-…`, so that they meet nobody else's in a page. */
import type { PaperFont, ParagraphStyle } from "./paper.js";
import {
  CELLS,
  FONTS,
  LINE,
  LINES_PER_PAGE,
  lineFor,
  PAGE_NUMBER,
  PAGES,
  PARAGRAPHS,
  type PageLook,
  type ParagraphLook,
  pointsOf,
  SIZES,
  TABLE,
} from "./styles.js";

/** A number as CSS takes it, without the tail of a division. */
const n = (value: number): string => String(Math.round(value * 1000) / 1000);
const pt = (value: number): string => `${n(value)}pt`;
const mm = (value: number): string => `${n(value)}mm`;

/** `"仿宋_GB2312","仿宋",…,serif` */
export const fontFamily = (font: PaperFont): string => {
  const { names, generic } = FONTS[font];
  return [...names.map((name) => `"${name}"`), generic].join(",");
};

/** Indents in characters of the paragraph's own size, the space between characters counted in. */
export const indentCss = (look: ParagraphLook, { left = look.left, right = look.right, firstLine = look.firstLine } = {}): string => {
  const character = (count: number): string => pt(count * (look.size + look.tracking));
  return `padding-left:${character(left)};padding-right:${character(right)};text-indent:${character(firstLine)}`;
};

/** A size of its own, and lines as high as that asks for. */
export const sizeCss = (look: ParagraphLook, size: number): string => `font-size:${pt(size)};line-height:${pt(lineFor(look, size))}`;

const paragraphRule = (style: ParagraphStyle): string => {
  const look = PARAGRAPHS[style];
  const rules = [
    `font-family:${fontFamily(look.font)}`,
    `font-size:${pt(look.size)}`,
    `line-height:${pt(look.line)}`,
    `letter-spacing:${pt(look.tracking)}`,
    `text-align:${look.alignment}`,
    indentCss(look),
    ...(look.colour === "red" ? ["color:#f00"] : []),
    ...(look.keepWithNext ? ["break-after:avoid"] : []),
    ...(look.spaceAfter > 0 ? [`margin-bottom:${pt(look.spaceAfter)}`] : []),
    ...(look.alignment === "center" ? ["break-inside:avoid"] : []),
    ...(look.ruleBelow === null ? [] : [`border-bottom:${mm(look.ruleBelow)} solid`]),
    ...(style === "blank" ? [`height:${pt(look.line)}`] : []),
  ];
  return `.fj-${style}{${rules.join(";")}}`;
};

const fontRules = (): readonly string[] =>
  (Object.keys(FONTS) as PaperFont[]).map((font) => `.fj-f-${font}{font-family:${fontFamily(font)}}`);

const cellRules = (): readonly string[] =>
  Object.entries(CELLS).map(
    ([style, { font, bold, alignment }]) =>
      `.fj-c-${style}{font-family:${fontFamily(font)};font-weight:${bold ? "bold" : "normal"};text-align:${alignment}}`,
  );

const tableRules = (): readonly string[] => [
  `.fj-table{width:100%;border-collapse:collapse;table-layout:fixed;letter-spacing:0}`,
  `.fj-table td,.fj-table th{border:${pt(TABLE.rule)} solid;padding:${pt(TABLE.padding.vertical)} ${pt(TABLE.padding.horizontal)};vertical-align:middle;overflow-wrap:anywhere}`,
  // A row that holds the beginning of a merged cell counts as being as long as that: kept whole are cells of one row, not rows.
  `.fj-table tr{height:${pt(TABLE.rowHeight)}}`,
  `.fj-table tr:not(.fj-long)>:not([rowspan]){break-inside:avoid}`,
  `.fj-table tr.fj-keep{break-after:avoid}`,
  `.fj-table thead{display:table-header-group}`,
  `.fj-table p{margin:0}`,
  ...(["table", "dense"] as const).map((size) => `.fj-${size}{font-size:${pt(SIZES[size])};line-height:${pt(TABLE.line[size])}}`),
];

const margins = ({ top, right, bottom, left }: PageLook): string => [top, right, bottom, left].map(mm).join(" ");

/** The boxes in the margins where the numbers of odd (`right`) and even pages stand. */
export const NUMBER_BOXES = {
  portrait: { right: "bottom-right", left: "bottom-left" },
  landscape: { right: "left-bottom", left: "left-top" },
} as const;

/** How a page is numbered, on odd and on even pages; browsers that know no margin boxes leave it out. */
const numberRules = (name: "portrait" | "landscape"): readonly string[] =>
  (["right", "left"] as const).map((side) => {
    const indent = pt(PAGE_NUMBER.indent * PAGE_NUMBER.size);
    // The middle of the line lies that far from the type area.
    const distance = pt(pointsOf(PAGE_NUMBER.distance) - PAGE_NUMBER.size / 2);
    const box = [
      `content:"${PAGE_NUMBER.before}" counter(page) "${PAGE_NUMBER.after}"`,
      `font:${pt(PAGE_NUMBER.size)}/1 ${fontFamily(PAGE_NUMBER.font)}`,
      `text-align:${side}`,
      // At the beginning of the lines: above them, or right of them where they read downwards.
      "vertical-align:top",
      ...(name === "portrait"
        ? [`padding:${distance} ${indent} 0`]
        : ["writing-mode:vertical-rl", "text-orientation:sideways", `padding:${indent} ${distance} ${indent} 0`]),
    ];
    return `@page ${name}:${side}{@${NUMBER_BOXES[name][side]}{${box.join(";")}}}`;
  });

const pageRules = (): readonly string[] =>
  (["portrait", "landscape"] as const).flatMap((name) => [
    `@page ${name}{size:A4 ${name};margin:${margins(PAGES[name])}}`,
    ...numberRules(name),
    `.fj-${name}{page:${name}}`,
  ]);

/** On the screen each part is a sheet that gets as long as it must. */
const screenRules = (): readonly string[] => {
  const sheet = (name: "portrait" | "landscape"): string => {
    const page = PAGES[name];
    return `.fj-${name}{box-sizing:border-box;width:${mm(page.width)};min-height:${mm(page.height)};padding:${margins(page)}}`;
  };
  return [
    "@media screen{",
    sheet("portrait"),
    sheet("landscape"),
    ".fj-part{display:flex;flex-direction:column;margin:0 auto 16px;background:#fff;box-shadow:0 1px 6px rgba(0,0,0,.3)}",
    ".fj-part>*{flex:none}",
    "}",
    // A sheet with nothing but the 版记 on it is a page of its own, which it closes.
    `@media print{.fj-part{break-before:page}.fj-part:first-child{break-before:auto}.fj-foot-only{display:flex;flex-direction:column;min-height:${pt(LINE * LINES_PER_PAGE)}}}`,
  ];
};

/** All that does not depend on the paper shown. */
export const baseCss = (): string =>
  [
    ".fj-part{color:#000;text-autospace:no-autospace;line-break:strict}",
    ".fj-p{margin:0;orphans:2;widows:2;white-space:pre-wrap;overflow-wrap:anywhere;text-align-last:auto}",
    ".fj-push{margin-top:auto}",
    ".fj-together{break-inside:avoid;break-before:avoid}",
    ".fj-sides{display:flex;justify-content:space-between}",
    ...(Object.keys(PARAGRAPHS) as ParagraphStyle[]).map(paragraphRule),
    ...fontRules(),
    ...tableRules(),
    ...cellRules(),
    ...screenRules(),
    ...pageRules(),
  ].join("\n");

/** Thickness of the rule above a paragraph. */
export const ruleAboveCss = (thickness: number): string => `border-top:${mm(thickness)} solid`;
