/**
 * The styles of the document, by the names an office knows, so that “修改样式” changes all paragraphs of a kind. Headings and the title are Word's own
 * styles (Chinese Word calls them 标题 1, 标题 2 and 标题): the navigation pane and tables of contents work with them.
 */

import type { PaperCell, PaperTable, ParagraphStyle } from "../../../core/paper/paper.js";
import {
  CELLS,
  LINE,
  PAGE_NUMBER,
  PARAGRAPHS,
  type ParagraphLook,
  pointsOf,
  RULES,
  SIZES,
  TABLE,
  TRACKING,
} from "../../../core/paper/styles.js";
import { element, joined, type Xml } from "../xml.js";
import { fontsElement } from "./fonts.js";
import { W } from "./namespaces.js";
import { halfPoints, hundredths, twips } from "./units.js";

interface Style {
  readonly id: string;
  readonly name: string;
  /** What Enter at the end of such a paragraph begins. */
  readonly next?: string;
  readonly outlineLevel?: number;
  /** Not for her to choose: it holds the page together. */
  readonly isInternal?: true;
  readonly paragraph: readonly Xml[];
  readonly run: readonly Xml[];
}

const BASE = "a";
const BODY = "FenjieBody";
export const PAGE_NUMBER_STYLE = "Footer";
/** A paragraph that is there because a section must end with one, or a frame be held by one: one point high. */
export const THIN_STYLE = "FenjieThin";
/** Height of the line that the page number stands in, in points. */
export const PAGE_NUMBER_LINE = 20;

const RULE_STYLES = { outer: "FenjieRuleOuter", inner: "FenjieRuleInner" } as const;

const NAMES: Readonly<Record<ParagraphStyle, readonly [id: string, name: string]>> = {
  letterhead: ["FenjieLetterhead", "发文机关标志"],
  number: ["FenjieNumber", "发文字号"],
  title: ["Title", "Title"],
  addressee: ["FenjieAddressee", "主送机关"],
  body: [BODY, "公文正文"],
  "heading-1": ["Heading1", "heading 1"],
  "heading-2": ["Heading2", "heading 2"],
  "annex-line": ["FenjieAnnexLine", "附件说明"],
  signature: ["FenjieSignature", "发文机关署名"],
  date: ["FenjieDate", "成文日期"],
  remark: ["FenjieRemark", "附注"],
  "annex-mark": ["FenjieAnnexMark", "附件序号"],
  "annex-title": ["FenjieAnnexTitle", "附件标题"],
  copies: ["FenjieCopies", "抄送机关"],
  imprint: ["FenjieImprint", "印发机关和印发日期"],
  blank: ["FenjieBlank", "空行"],
};

const CELL_NAMES: Readonly<Record<PaperCell["style"], readonly [id: string, name: string]>> = {
  header: ["FenjieCellHeader", "表头"],
  section: ["FenjieCellSection", "表内一级标题"],
  group: ["FenjieCellGroup", "表内二级标题"],
  center: ["FenjieCellCenter", "表内居中"],
  text: ["FenjieCellText", "表内文字"],
};

export const paragraphStyle = (style: ParagraphStyle): string => NAMES[style][0];

export const cellStyle = (style: PaperCell["style"], size: PaperTable["size"]): string =>
  CELL_NAMES[style][0] + (size === "dense" ? "Dense" : "");

const TITLE_STYLES: ReadonlySet<ParagraphStyle> = new Set(["letterhead", "title", "annex-title"]);
const OUTLINE: Partial<Record<ParagraphStyle, number>> = { "heading-1": 0, "heading-2": 1 };

const styleOf = (style: ParagraphStyle): Style => {
  const look = PARAGRAPHS[style];
  const [id, name] = NAMES[style];
  const outlineLevel = OUTLINE[style];
  return {
    id,
    name,
    ...(style !== "body" && { next: TITLE_STYLES.has(style) ? id : BODY }),
    ...(outlineLevel !== undefined && { outlineLevel }),
    paragraph: [
      look.keepWithNext ? element("w:keepNext") : null,
      exactly(look.line, look.spaceAfter),
      indent(look),
      element("w:jc", { "w:val": look.alignment === "justify" ? "both" : look.alignment }),
    ].filter((piece) => piece !== null),
    run: [
      fontsElement(look.font),
      look.colour === "red" ? element("w:color", { "w:val": "FF0000" }) : null,
      ...characters(look.size, look.tracking),
    ].filter((piece) => piece !== null),
  };
};

/** Lines of that height, and room below the last, in points. */
export const exactly = (points: number, after = 0): Xml =>
  element("w:spacing", { "w:before": 0, "w:after": twips(after), "w:line": twips(points), "w:lineRule": "exact" });

/**
 * Characters, which stay right when the size is changed, and beside them the length for programs that know no characters. Where the first line hangs, Word
 * counts the characters up to that and the length up to the other lines.
 */
export const indent = ({
  left,
  right,
  firstLine,
  size,
  tracking,
}: Pick<ParagraphLook, "left" | "right" | "firstLine" | "size" | "tracking">): Xml => {
  const length = (characters: number): number => twips(characters * (size + tracking));
  return element("w:ind", {
    "w:leftChars": hundredths(left + Math.min(0, firstLine)),
    "w:left": length(left),
    "w:rightChars": hundredths(right),
    "w:right": length(right),
    ...(firstLine < 0
      ? { "w:hangingChars": hundredths(-firstLine), "w:hanging": length(-firstLine) }
      : { "w:firstLineChars": hundredths(firstLine), "w:firstLine": length(firstLine) }),
  });
};

export const sizeElements = (points: number): Xml =>
  joined([element("w:sz", { "w:val": halfPoints(points) }), element("w:szCs", { "w:val": halfPoints(points) })]);

/**
 * Points; `tracking` is added after each character. Where there is any, a twentieth of a point less than that: LibreOffice makes the type area 28 characters
 * of the grid wide and not a hair more, and the last one would not fit.
 */
const characters = (points: number, tracking = 0): readonly Xml[] => [
  element("w:spacing", { "w:val": tracking === 0 ? 0 : twips(tracking) - 1 }),
  sizeElements(points),
];

const cellStyleOf = (style: PaperCell["style"], size: PaperTable["size"]): Style => {
  const look = CELLS[style];
  const name = CELL_NAMES[style][1];
  return {
    id: cellStyle(style, size),
    name: size === "dense" ? `${name}（五号）` : name,
    paragraph: [exactly(TABLE.line[size]), element("w:jc", { "w:val": look.alignment === "justify" ? "both" : look.alignment })],
    run: [fontsElement(look.font), ...(look.bold ? [element("w:b")] : []), ...characters(SIZES[size])],
  };
};

export const ruleStyle = (millimetres: number): string => (millimetres === RULES.outer ? RULE_STYLES.outer : RULE_STYLES.inner);

/**
 * A line of the 版记 is an empty paragraph as high as it is thick, filled black. LibreOffice takes paragraphs with borders out of the frame that they
 * stand in.
 */
const ruleStyleOf = (which: keyof typeof RULES, name: string): Style => ({
  id: RULE_STYLES[which],
  name,
  isInternal: true,
  paragraph: [element("w:shd", { "w:val": "clear", "w:color": "auto", "w:fill": "000000" }), exactly(pointsOf(RULES[which]))],
  run: characters(1),
});

const OTHERS: readonly Style[] = [
  {
    id: PAGE_NUMBER_STYLE,
    name: "footer",
    paragraph: [exactly(PAGE_NUMBER_LINE)],
    run: [fontsElement(PAGE_NUMBER.font), ...characters(PAGE_NUMBER.size)],
  },
  { id: THIN_STYLE, name: "版面控制", isInternal: true, paragraph: [exactly(1)], run: characters(1) },
  ruleStyleOf("outer", "版记首末线"),
  ruleStyleOf("inner", "版记中线"),
];

const ALL: readonly Style[] = [
  ...(Object.keys(NAMES) as ParagraphStyle[]).map(styleOf),
  ...(["table", "dense"] as const).flatMap((size) =>
    (Object.keys(CELL_NAMES) as PaperCell["style"][]).map((style) => cellStyleOf(style, size)),
  ),
  ...OTHERS,
];

/** `styles.xml` with the styles that the body and the footers use. */
export const styleSheet = (parts: readonly Xml[]): Xml => {
  const used = new Set(parts.flatMap((part) => Array.from(part.matchAll(/<w:pStyle w:val="([^"]*)"/gu), ([, id]) => id)));
  const kept = ALL.filter(({ id }) => id === BODY || used.has(id));
  return element("w:styles", { "xmlns:w": W }, DEFAULTS, NORMAL, ...kept.map(styleElement), NORMAL_TABLE);
};

const DEFAULTS = element(
  "w:docDefaults",
  {},
  element(
    "w:rPrDefault",
    {},
    element(
      "w:rPr",
      {},
      fontsElement("fangsong"),
      ...characters(SIZES.body, TRACKING),
      element("w:lang", { "w:val": "en-US", "w:eastAsia": "zh-CN", "w:bidi": "ar-SA" }),
    ),
  ),
  element("w:pPrDefault"),
);

/**
 * 正文, which everything is based on: 3号仿宋 in lines of which 22 fill a page. Not a line of a paragraph alone on a page. Lines and characters have their
 * exact measures here and keep off the grid of the section: LibreOffice sets text twice as wide on a grid that is closer than its characters.
 */
const NORMAL = element(
  "w:style",
  { "w:type": "paragraph", "w:default": 1, "w:styleId": BASE },
  element("w:name", { "w:val": "Normal" }),
  element("w:qFormat"),
  element(
    "w:pPr",
    {},
    element("w:widowControl"),
    element("w:snapToGrid", { "w:val": 0 }),
    exactly(LINE),
    element("w:jc", { "w:val": "both" }),
  ),
  // Word reckons the characters of a line (文档网格) from the size given here.
  element("w:rPr", {}, ...characters(SIZES.body, TRACKING)),
);

const NORMAL_TABLE = element(
  "w:style",
  { "w:type": "table", "w:default": 1, "w:styleId": "a1" },
  element("w:name", { "w:val": "Normal Table" }),
  element("w:uiPriority", { "w:val": 99 }),
  element("w:semiHidden"),
  element("w:unhideWhenUsed"),
  element("w:tblPr", {}, element("w:tblInd", { "w:w": 0, "w:type": "dxa" })),
);

const styleElement = ({ id, name, next, outlineLevel, isInternal, paragraph, run }: Style): Xml =>
  element(
    "w:style",
    { "w:type": "paragraph", "w:styleId": id },
    element("w:name", { "w:val": name }),
    element("w:basedOn", { "w:val": BASE }),
    next === undefined ? null : element("w:next", { "w:val": next }),
    isInternal ? element("w:semiHidden") : element("w:qFormat"),
    element("w:pPr", {}, ...paragraph, outlineLevel === undefined ? null : element("w:outlineLvl", { "w:val": outlineLevel })),
    element("w:rPr", {}, ...run),
  );
