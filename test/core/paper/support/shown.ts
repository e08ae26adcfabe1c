/** Paper as lines that a test can compare: a part, a paragraph or a row each. */
import type { Paper, PaperBlock, PaperCell, PaperRow } from "../../../../server/src/core/paper/paper.js";
import { paperOf } from "../../../../server/src/core/paper/paperOf.js";
import { checked } from "../../support/reading.js";

export const paper = (text: string): Paper => paperOf(checked(text));

/** “— portrait”, “title 关于……⏎……的通知”, “row （一）公开↓2 | 县局 | 做好。”. Words in a font of their own stand in 〖〗; a blank line is “blank”. */
export const shown = (text: string): readonly string[] =>
  paper(text).parts.flatMap(({ orientation, blocks }) => [`— ${orientation}`, ...blocks.flatMap(blockShown)]);

const blockShown = (block: PaperBlock): readonly string[] => {
  if (block.kind === "table")
    return [...block.header.map((row) => `header ${rowShown(row)}`), ...block.rows.map((row) => `row ${rowShown(row)}`)];
  const words = block.runs.map(({ text, font }) => (font === null ? text : `〖${text}〗`)).join("");
  return [`${block.style} ${words.replaceAll("\n", "⏎").replaceAll("\t", "⇥")}`.trimEnd()];
};

const rowShown = ({ cells }: PaperRow): string => cells.map(cellShown).join(" | ");

const cellShown = ({ lines, rowSpan, columnSpan }: PaperCell): string =>
  `${lines.join("⏎")}${rowSpan > 1 ? `↓${rowSpan}` : ""}${columnSpan > 1 ? `→${columnSpan}` : ""}`;

/** The rows of the only table. */
export const rowsOf = (text: string): readonly string[] =>
  shown(text)
    .filter((line) => line.startsWith("row "))
    .map((line) => line.slice("row ".length));

/** All words on paper, in the order in which one reads them. */
export const wordsOn = ({ parts }: Paper): string =>
  parts
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) =>
      block.kind === "table"
        ? [...block.header, ...block.rows].flatMap(({ cells }) => cells.flatMap(({ lines }) => lines))
        : block.runs.map(({ text }) => text),
    )
    .join("\n");
