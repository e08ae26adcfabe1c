/** Paper as HTML: the preview, and a file that stands by itself. */

import { escapeMarkup, htmlLines } from "../text/markup.js";
import type { Span } from "../text/span.js";
import { baseCss, indentCss, ruleAboveCss, sizeCss } from "./css.js";
import type { Paper, PaperBlock, PaperCell, PaperParagraph, PaperPart, PaperRow, PaperTable, ParagraphStyle } from "./paper.js";
import { PARAGRAPHS, ruleAbove } from "./styles.js";

export interface PaperHtml {
  /** The inside of a page: one `<section>` for each part. No style attributes, so that a strict content security policy lets it pass. */
  readonly html: string;
  readonly css: string;
}

/** @param sources elements carry `data-start` and `data-end`, offsets in the text of the notice */
export const paperHtml = (paper: Paper, { sources }: { readonly sources: boolean }): PaperHtml => {
  const writer = new Writer(sources);
  const html = paper.parts.map((part) => writer.part(part)).join("\n");
  return { html, css: [baseCss(), ...writer.rules()].join("\n") };
};

/** An .html file with nothing outside itself, which prints on A4 as it lies. */
export const paperPage = (paper: Paper): string => {
  const { html, css } = paperHtml(paper, { sources: false });
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeMarkup(paper.title)}</title>
<style>
@media screen{body{margin:0;padding:16px;background:#e8e8e8}}
@media print{body{margin:0}}
${css}
</style>
</head>
<body>
${html}
</body>
</html>
`;
};

/** Writes elements, and collects the rules that only this paper needs. */
class Writer {
  private readonly own = new Map<string, string>();

  constructor(private readonly sources: boolean) {}

  rules(): readonly string[] {
    return [...this.own].map(([declarations, name]) => `.${name}{${declarations}}`);
  }

  part({ orientation, blocks }: PaperPart): string {
    const isFootOnly = blocks.every((block) => block.kind === "paragraph" && PARAGRAPHS[block.style].atFoot);
    const inside = together(blocks)
      .map(({ start, end }) => {
        const html = blocks
          .slice(start, end)
          .map((block, i) => this.block(block, blocks[start + i - 1]))
          .join("\n");
        return end > start + 1 ? `<div class="fj-together">\n${html}\n</div>` : html;
      })
      .join("\n");
    return `<section class="fj-part fj-${orientation}${isFootOnly ? " fj-foot-only" : ""}">\n${inside}\n</section>`;
  }

  private block(block: PaperBlock, previous: PaperBlock | undefined): string {
    return block.kind === "table" ? this.table(block) : this.paragraph(block, previous?.kind === "paragraph" ? previous.style : null);
  }

  private paragraph({ style, runs, source, indent, size }: PaperParagraph, previous: ParagraphStyle | null): string {
    const look = PARAGRAPHS[style];
    const rule = ruleAbove(style, previous);
    const classes = [
      "fj-p",
      `fj-${style}`,
      ...(indent === undefined ? [] : [this.ownClass(indentCss(look, indent))]),
      ...(size === undefined ? [] : [this.ownClass(sizeCss(look, size))]),
      ...(rule === null ? [] : [this.ownClass(ruleAboveCss(rule))]),
      ...(look.atFoot && (previous === null || !PARAGRAPHS[previous].atFoot) ? ["fj-push"] : []),
    ];
    const sides = style === "imprint" && runs.length === 1 ? (runs[0]?.text.split("\t") ?? []) : [];
    if (sides.length === 2) {
      classes.push("fj-sides");
      return `<p class="${classes.join(" ")}"${this.place(source)}>${sides.map((side) => `<span>${htmlLines(side)}</span>`).join("")}</p>`;
    }
    const words = runs.map(({ text, font }) => (font === null ? htmlLines(text) : `<span class="fj-f-${font}">${htmlLines(text)}</span>`));
    return `<p class="${classes.join(" ")}"${this.place(source)}>${words.join("")}</p>`;
  }

  private table({ size, widths, header, rows }: PaperTable): string {
    const columns = widths.map((width) => `<col class="${this.ownClass(`width:${percent(width)}`)}">`).join("");
    const head = header.length === 0 ? "" : `<thead>\n${header.map((row) => this.row(row, "th")).join("\n")}\n</thead>\n`;
    return `<table class="fj-table fj-${size}">\n<colgroup>${columns}</colgroup>\n${head}<tbody>\n${rows.map((row) => this.row(row, "td")).join("\n")}\n</tbody>\n</table>`;
  }

  private row({ cells, keepWithNext, mayBreak, source }: PaperRow, tag: "th" | "td"): string {
    const classes = [...(keepWithNext ? ["fj-keep"] : []), ...(mayBreak ? ["fj-long"] : [])];
    const name = classes.length === 0 ? "" : ` class="${classes.join(" ")}"`;
    return `<tr${name}${this.place(source)}>${cells.map((cell) => this.cell(cell, tag)).join("")}</tr>`;
  }

  private cell(cell: PaperCell, tag: "th" | "td"): string {
    const { style, lines, source } = cell;
    return `<${tag} class="fj-c-${style}"${spans(cell)}${this.place(source)}>${lines.map((line) => `<p>${escapeMarkup(line)}</p>`).join("")}</${tag}>`;
  }

  private place(source: Span | null): string {
    return this.sources && source !== null ? ` data-start="${source.start}" data-end="${source.end}"` : "";
  }

  private ownClass(declarations: string): string {
    const known = this.own.get(declarations);
    if (known !== undefined) return known;
    const name = `fj-o${this.own.size}`;
    this.own.set(declarations, name);
    return name;
  }
}

/** “附件：……”, organ, date and remark, with the blank lines between them, stay on one page: browsers do not hold that over several paragraphs by themselves. */
const together = (blocks: readonly PaperBlock[]): readonly Span[] => {
  const stretches: Span[] = [];
  for (let start = 0; start < blocks.length; ) {
    let end = start;
    while (CLOSING.has(styleOf(blocks[end]))) end++;
    if (styleOf(blocks[end]) !== "date") end = start;
    do end++;
    while (styleOf(blocks[end]) === "remark");
    stretches.push({ start, end });
    start = end;
  }
  return stretches;
};

const CLOSING: ReadonlySet<ParagraphStyle | null> = new Set<ParagraphStyle>(["blank", "annex-line", "signature"]);
const styleOf = (block: PaperBlock | undefined): ParagraphStyle | null => (block?.kind === "paragraph" ? block.style : null);

/** `12.5%` */
export const percent = (share: number): string => `${Math.round(share * 10000) / 100}%`;

/** ` colspan="2" rowspan="3"`; nothing for a cell that is not merged. */
export const spans = ({ rowSpan, columnSpan }: PaperCell): string =>
  (columnSpan > 1 ? ` colspan="${columnSpan}"` : "") + (rowSpan > 1 ? ` rowspan="${rowSpan}"` : "");
