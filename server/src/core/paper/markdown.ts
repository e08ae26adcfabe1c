/** A notice as Markdown (GFM): for a page of documentation, a chat, a repository. Titles are headings, the table is a table; merged cells stand in their first row. */
import type { CheckedNotice } from "../checked.js";
import { escaped, markdownTable } from "../text/markdown.js";
import type { Paper, PaperParagraph, PaperRow, PaperTable, ParagraphStyle } from "./paper.js";
import { paperOf } from "./paperOf.js";

/** The whole notice, a line feed at its end. */
export const markdownOf = (checked: CheckedNotice): string => markdownOfPaper(paperOf(checked));

const markdownOfPaper = ({ parts }: Paper): string =>
  `${parts
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === "table" ? [table(block)] : paragraph(block)))
    .join("\n\n")}\n`;

const HEADINGS: Readonly<Partial<Record<ParagraphStyle, string>>> = {
  title: "# ",
  "annex-title": "## ",
  "heading-1": "### ",
  "heading-2": "#### ",
};

const paragraph = ({ style, runs }: PaperParagraph): readonly string[] => {
  const text = runs.map((run) => run.text).join("");
  if (text.trim() === "") return [];
  const heading = HEADINGS[style];
  // A heading has one line; its lines were broken for the width of the page.
  if (heading !== undefined) return [heading + inline(text.replaceAll("\n", ""))];
  const lines = text.replaceAll("\t", "　　").split("\n");
  return [lines.map((line) => notList(inline(line))).join("\\\n")];
};

/** Text as it stands; a heading or a quotation is no danger where “#” and “>” are escaped. */
const inline = (text: string): string => escaped(text.trim());

/** “1. 做好……” and “- ……” at the beginning of a line are no lists. */
const notList = (line: string): string =>
  line.replace(/^(\d{1,9})([.)])(?=\s|$)/u, "$1\\$2").replace(/^([-+])(?=\s|$)|^(?=[-=]{3,}$)/u, "\\$1");

const table = ({ widths, header, rows }: PaperTable): string => {
  const [titles] = header;
  return markdownTable(
    titles === undefined ? widths.map(() => "") : cellsOf(titles, widths.length),
    rows.map((row) => cellsOf(row, widths.length)),
  );
};

const cellsOf = ({ cells }: PaperRow, columns: number): readonly string[] =>
  Array.from({ length: columns }, (_, column) => {
    const cell = cells.find((one) => one.column === column);
    const text = (cell?.lines ?? []).map(inline).join("<br>");
    return cell?.style === "section" && text !== "" ? `**${text}**` : text;
  });
