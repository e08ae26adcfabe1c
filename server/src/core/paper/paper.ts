/**
 * A notice as it lies on paper: what `.docx`, the preview, `.html` and the printer all show. One layout, decided here and in `paragraphs.ts`; who
 * writes it out only knows how its own format says “centred, 22 points”.
 */
import type { Span } from "../text/span.js";

export interface Paper {
  /** Title of the document, for its properties and its window. */
  readonly title: string;
  /** Parts of the document that begin on a new page, or whose pages lie another way. */
  readonly parts: readonly PaperPart[];
}

export interface PaperPart {
  readonly orientation: "portrait" | "landscape";
  readonly blocks: readonly PaperBlock[];
}

export type PaperBlock = PaperParagraph | PaperTable;

/**
 * What a paragraph is, which decides how it looks (`styles.ts`). GB/T 9704-2012 §7: 发文机关标志, 发文字号, 标题, 主送机关, 正文 with 一、 and （一） headings,
 * 附件说明, 署名, 成文日期, 附注, “附件”, title of the annex, 抄送, 印发机关和印发日期.
 */
export type ParagraphStyle =
  | "letterhead"
  | "number"
  | "title"
  | "addressee"
  | "body"
  | "heading-1"
  | "heading-2"
  | "annex-line"
  | "signature"
  | "date"
  | "remark"
  | "annex-mark"
  | "annex-title"
  | "copies"
  | "imprint"
  | "blank";

export interface PaperParagraph {
  readonly kind: "paragraph";
  readonly style: ParagraphStyle;
  /** Pieces of one paragraph of text; a line feed in one is a line break, and in an imprint a TAB sets what follows flush right. */
  readonly runs: readonly PaperRun[];
  /** Where it stands in the text of the notice; null for what the paper adds. */
  readonly source: Span | null;
  /** Indents in characters, in place of those of its style: an organ centred over the date, the second of several annexes. */
  readonly indent?: { readonly left?: number; readonly right?: number; readonly firstLine?: number };
  /** Points, in place of the size of its style, which its lines follow: the mark of an organ with a long name. */
  readonly size?: number;
}

export interface PaperRun {
  readonly text: string;
  /** null: the font of the paragraph's style. */
  readonly font: PaperFont | null;
}

/** 仿宋, 黑体, 楷体, 小标宋, 宋体: which fonts stand for each where the standard ones are missing is said in `styles.ts`. */
export type PaperFont = "fangsong" | "hei" | "kai" | "xiaobiaosong" | "song";

export interface PaperTable {
  readonly kind: "table";
  /** Size of its text: 小四, or 五号 where it has much to hold (`SIZES`). */
  readonly size: "table" | "dense";
  /** Share of the width each column takes; together 1. */
  readonly widths: readonly number[];
  /** Repeated on every page. */
  readonly header: readonly PaperRow[];
  readonly rows: readonly PaperRow[];
}

export interface PaperRow {
  /** Those that begin in this row, by column. */
  readonly cells: readonly PaperCell[];
  /** It stays on one page with the next row: a section or group heading. */
  readonly keepWithNext: boolean;
  /** It may be cut by the end of a page: only one so long that it must. */
  readonly mayBreak: boolean;
  /** Where it stands in the text of the notice; null for what the paper adds. */
  readonly source: Span | null;
}

export interface PaperCell {
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** `header` bold and centred, `section` 一、 over the whole width, `group` （一）, `center` units and deadlines, `text` requirements. */
  readonly style: "header" | "section" | "group" | "center" | "text";
  /** One or more paragraphs: units one a line where they stand so. */
  readonly lines: readonly string[];
  /** The text of the cell in the notice, for clicks in the preview; null where it is none. */
  readonly source: Span | null;
}
