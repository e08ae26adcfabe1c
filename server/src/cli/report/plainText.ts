/** Markdown for people who read it in a terminal: without its marks. As much of it as pages of rules use. */
import { glyphsOf, widthOf } from "./width.js";

export interface PlainTextOptions {
  /** Columns to break paragraphs at; null: they stay one line each. */
  readonly width?: number | null;
  readonly heading?: (text: string) => string;
}

/** Ahead of samples. */
const INDENT = "    ";

/** `# 标题`, lists, fences, `code`, **bold**, [links](…) and paragraphs; other marks stay as they are. */
export const plainText = (markdown: string, { width = null, heading = (text) => text }: PlainTextOptions = {}): string => {
  let fenced = false;
  return markdown
    .split("\n")
    .flatMap((line) => {
      if (line.startsWith("```")) {
        fenced = !fenced;
        return [];
      }
      if (fenced) return [INDENT + line];
      const title = /^#+ (.*)$/u.exec(line)?.[1];
      if (title !== undefined) return [heading(inline(title))];
      const hanging = /^- /u.test(line) ? "  " : "";
      return width === null ? [inline(line)] : wrapped(inline(line), width, hanging);
    })
    .join("\n");
};

const inline = (text: string): string =>
  text
    .replaceAll(/`([^`]+)`/gu, "$1")
    .replaceAll(/\*\*([^*]+)\*\*/gu, "$1")
    .replaceAll(/\[([^\]]+)\]\([^)]*\)/gu, "$1");

const words = new Intl.Segmenter("zh", { granularity: "word" });

/** Begins no line. */
const CLOSING = /^[，。、；：？！）》〉」』】〕”’…,.;:?!)\]}%]/u;
/** Ends no line. */
const OPENING = /[（《〈「『【〔“‘([{]$/u;

/** The lines of a paragraph, broken between words; Chinese words stay whole, too. A word wider than the line is broken where it has to be. */
const wrapped = (paragraph: string, width: number, hanging: string): string[] => {
  const lines: string[] = [];
  let line = "";
  for (const word of unbroken(paragraph)) {
    const next = line + word;
    if (widthOf(next.trimEnd()) <= width || line.trim() === "") {
      line = next;
      continue;
    }
    lines.push(line.trimEnd());
    line = hanging + word.trimStart();
  }
  return [...lines, line.trimEnd()].flatMap((text) => (widthOf(text) <= width ? [text] : broken(text, width)));
};

/** Words with the marks that may not stand apart from them. */
const unbroken = (paragraph: string): string[] => {
  const units: string[] = [];
  for (const { segment } of words.segment(paragraph)) {
    const last = units.at(-1);
    if (last !== undefined && (CLOSING.test(segment) || OPENING.test(last))) units[units.length - 1] = last + segment;
    else units.push(segment);
  }
  return units;
};

const broken = (text: string, width: number): string[] => {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const glyph of glyphsOf(text)) {
    if (used + glyph.width > width && line !== "") {
      lines.push(line);
      line = "";
      used = 0;
    }
    line += glyph.text;
    used += glyph.width;
  }
  return [...lines, line];
};
