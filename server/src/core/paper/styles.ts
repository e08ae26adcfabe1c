/**
 * How a notice looks on paper, after GB/T 9704-2012 党政机关公文格式: the one place that Word files, the preview, .html files and the printer all take
 * their numbers from. Lengths are millimetres or points, as each says; indents are characters (字) of the paragraph's own size.
 */
import type { PaperCell, PaperFont, ParagraphStyle } from "./paper.js";

/** A page and where text may stand on it, in millimetres. */
export interface PageLook {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/**
 * A4 (§5.1); 天头 37 mm, 订口 28 mm, type area 156 mm × 225 mm (§5.2.1). The page of a table that lies across is the upright one turned, its head at the
 * upright page's left edge, where odd pages are bound (§8).
 */
export const PAGES: Readonly<Record<"portrait" | "landscape", PageLook>> = {
  portrait: { width: 210, height: 297, top: 37, right: 26, bottom: 35, left: 28 },
  landscape: { width: 297, height: 210, top: 28, right: 37, bottom: 26, left: 35 },
};

const POINTS_PER_MILLIMETRE = 72 / 25.4;

/** Millimetres as points. */
export const pointsOf = (millimetres: number): number => millimetres * POINTS_PER_MILLIMETRE;

/** Width and height of the type area (版心), in points: 442.2 × 637.8 upright. */
export const typeArea = (orientation: "portrait" | "landscape"): { readonly width: number; readonly height: number } => {
  const { width, height, top, right, bottom, left } = PAGES[orientation];
  return { width: pointsOf(width - left - right), height: pointsOf(height - top - bottom) };
};

/** 2号, 3号, 4号, 小四 and 五号 in points. */
export const SIZES = { title: 22, body: 16, small: 14, table: 12, dense: 10.5 } as const;

/**
 * 22 lines of 28 characters fill the type area (§5.2.3): a line of 28.95 pt (22 × 28.95 = 636.9 of 637.8), and characters of 16 pt set 0.25 pt closer, for 28 of
 * 16 pt would be 448 of 442.2 pt.
 */
export const LINES_PER_PAGE = 22;
export const CHARACTERS_PER_LINE = 28;
export const LINE = 28.95;
/** Added after each character of 3号, in points. */
export const TRACKING = -0.25;

/** A font and those that stand in for it, the best first. */
export interface FontLook {
  /** Names as the systems know them; the first is that of the standard office fonts. */
  readonly names: readonly string[];
  /** What a browser takes where none of these is installed. */
  readonly generic: "serif" | "sans-serif";
}

/** 仿宋 is the font of everything not said otherwise (§5.2.2). What Windows brings stands after what offices install, then macOS and Linux. */
export const FONTS: Readonly<Record<PaperFont, FontLook>> = {
  fangsong: {
    names: [
      "仿宋_GB2312",
      "仿宋",
      "FangSong",
      "方正仿宋_GBK",
      "方正仿宋简体",
      "STFangsong",
      "华文仿宋",
      "Noto Serif CJK SC",
      "Source Han Serif SC",
      "宋体",
    ],
    generic: "serif",
  },
  hei: {
    names: [
      "黑体",
      "SimHei",
      "方正黑体_GBK",
      "方正黑体简体",
      "STHeiti",
      "华文黑体",
      "PingFang SC",
      "Noto Sans CJK SC",
      "Source Han Sans SC",
      "微软雅黑",
    ],
    generic: "sans-serif",
  },
  kai: {
    names: [
      "楷体_GB2312",
      "楷体",
      "KaiTi",
      "方正楷体_GBK",
      "方正楷体简体",
      "STKaiti",
      "华文楷体",
      "Kaiti SC",
      "AR PL UKai CN",
      "Noto Serif CJK SC",
      "宋体",
    ],
    generic: "serif",
  },
  xiaobiaosong: {
    names: [
      "方正小标宋简体",
      "方正小标宋_GBK",
      "FZXiaoBiaoSong-B05S",
      "FZXiaoBiaoSong-B05",
      "小标宋",
      "华文中宋",
      "STZhongsong",
      "Noto Serif CJK SC SemiBold",
      "Noto Serif CJK SC",
      "Source Han Serif SC",
      "宋体",
    ],
    generic: "serif",
  },
  song: {
    names: ["宋体", "SimSun", "STSong", "华文宋体", "Songti SC", "Noto Serif CJK SC", "Source Han Serif SC"],
    generic: "serif",
  },
};

/** How a kind of paragraph looks. */
export interface ParagraphLook {
  readonly font: PaperFont;
  /** Points. */
  readonly size: number;
  readonly colour: "black" | "red";
  /** `justify`: both edges straight, the last line flush left. */
  readonly alignment: "left" | "center" | "right" | "justify";
  /** Height of a line, exact, in points. */
  readonly line: number;
  /** Points after each character. */
  readonly tracking: number;
  /** Characters. A hanging paragraph has a negative `firstLine`: its first line begins that much left of the others. */
  readonly left: number;
  readonly right: number;
  readonly firstLine: number;
  /** Room below it, in points: between the title of an annex and its table. */
  readonly spaceAfter: number;
  /** It stays on one page with the paragraph after it. */
  readonly keepWithNext: boolean;
  /** A line of the width of the type area above or below, millimetres thick; null for none. */
  readonly ruleAbove: number | null;
  readonly ruleBelow: number | null;
  /** It belongs to the 版记 at the foot of the last page. */
  readonly atFoot: boolean;
}

const BODY: ParagraphLook = {
  font: "fangsong",
  size: SIZES.body,
  colour: "black",
  alignment: "justify",
  line: LINE,
  tracking: TRACKING,
  left: 0,
  right: 0,
  firstLine: 0,
  spaceAfter: 0,
  keepWithNext: false,
  ruleAbove: null,
  ruleBelow: null,
  atFoot: false,
};

/** 版记: 4号仿宋, one character in on both sides (§7.4.2, §7.4.3). Its first and last line are 0.35 mm thick, the one between 0.25 mm (§7.4.1). */
const IMPRINT: ParagraphLook = {
  ...BODY,
  size: SIZES.small,
  alignment: "left",
  line: 25,
  tracking: 0,
  left: 1,
  right: 1,
  atFoot: true,
};

/** Thickness of the rules of the 版记, in millimetres. */
export const RULES = { outer: 0.35, inner: 0.25 } as const;

/**
 * The notice is set for a seal (§7.3.5.1), as notices of governments and their offices are: date four characters in from the right, the organ centred over it,
 * and room above both for the seal. How far in an organ stands depends on its length, so such a paragraph says it (`indent`).
 */
export const PARAGRAPHS: Readonly<Record<ParagraphStyle, ParagraphLook>> = {
  // 发文机关标志: red, centred, of a size that the office chooses (§7.2.4); names longer than twelve characters are set smaller.
  letterhead: { ...BODY, font: "xiaobiaosong", size: 36, colour: "red", alignment: "center", line: 48, tracking: 0, keepWithNext: true },
  // 发文字号: centred in a notice that goes down or across (§7.2.5).
  number: { ...BODY, alignment: "center", keepWithNext: true },
  title: { ...BODY, font: "xiaobiaosong", size: SIZES.title, alignment: "center", line: 36, tracking: 0, keepWithNext: true },
  addressee: { ...BODY, alignment: "left", keepWithNext: true },
  body: { ...BODY, firstLine: 2 },
  "heading-1": { ...BODY, font: "hei", firstLine: 2, keepWithNext: true },
  "heading-2": { ...BODY, font: "kai", firstLine: 2, keepWithNext: true },
  // “附件：” two characters in; what it goes on over is flush with the first character of the name (§7.3.4): 2 + 3 characters.
  "annex-line": { ...BODY, alignment: "left", left: 5, firstLine: -3, keepWithNext: true },
  signature: { ...BODY, alignment: "right", right: 4, keepWithNext: true },
  date: { ...BODY, alignment: "right", right: 4, keepWithNext: true },
  // 附注: two characters in, in brackets (§7.3.6).
  remark: { ...BODY, firstLine: 2 },
  "annex-mark": { ...BODY, font: "hei", alignment: "left", keepWithNext: true },
  "annex-title": {
    ...BODY,
    font: "xiaobiaosong",
    size: SIZES.title,
    alignment: "center",
    line: 36,
    tracking: 0,
    spaceAfter: 8,
    keepWithNext: true,
  },
  // “抄送：” with what it goes on over flush behind its colon (§7.4.2): 1 + 3 characters.
  copies: { ...IMPRINT, left: 4, firstLine: -3, ruleAbove: RULES.outer, keepWithNext: true },
  imprint: { ...IMPRINT, ruleAbove: RULES.inner, ruleBelow: RULES.outer },
  blank: { ...BODY, keepWithNext: true },
};

/** Height of a line of a paragraph that has a size of its own, in points: as its style has it for its size. */
export const lineFor = ({ line, size }: ParagraphLook, own: number): number => Math.round((line / size) * own);

/** Thickness of the rule above a paragraph, in millimetres; null for none. Whatever begins the 版记 has the outer one. */
export const ruleAbove = (style: ParagraphStyle, previous: ParagraphStyle | null): number | null => {
  const look = PARAGRAPHS[style];
  if (look.ruleAbove === null) return null;
  return previous !== null && PARAGRAPHS[previous].atFoot ? look.ruleAbove : RULES.outer;
};

/** Fonts of the levels 一、 （一） 1. （1） of numbering in the body (§7.3.3). */
export const LEVEL_FONTS: readonly PaperFont[] = ["hei", "kai", "fangsong", "fangsong"];

/**
 * “— 1 —”: 4号 half-width figures of 宋体 between dashes, 7 mm below the type area; on odd pages one character in from the right, on even ones from the left (§7.5).
 * A page that lies across has it where it comes to stand so once the sheet is turned: left of the type area, reading downwards, at the lower end on odd pages, at
 * the upper one on even pages (§8).
 */
export const PAGE_NUMBER = { font: "song", size: SIZES.small, before: "— ", after: " —", distance: 7, indent: 1 } as const;

/** How a table looks; points. The standard leaves it open: 小四, in a table of many columns 五号, with rows that breathe. */
export const TABLE = {
  line: { table: 18, dense: 15.75 },
  /** Between text and rule. */
  padding: { horizontal: 4, vertical: 3 },
  /** No row is lower than this. */
  rowHeight: 28,
  rule: 0.5,
} as const;

/** How a cell looks. Its text stands in the middle of its height. */
export interface CellLook {
  readonly font: PaperFont;
  readonly bold: boolean;
  readonly alignment: "left" | "center" | "justify";
}

export const CELLS: Readonly<Record<PaperCell["style"], CellLook>> = {
  header: { font: "hei", bold: false, alignment: "center" },
  section: { font: "hei", bold: false, alignment: "left" },
  group: { font: "kai", bold: false, alignment: "left" },
  center: { font: "fangsong", bold: false, alignment: "center" },
  text: { font: "fangsong", bold: false, alignment: "justify" },
};
