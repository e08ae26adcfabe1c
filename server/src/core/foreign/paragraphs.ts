/** What of a foreign document stands around its task tables: paragraphs, and tables that only lay something out. */
import { type Message, say } from "../message.js";
import { wholeNumber } from "../notice/documentNumber.js";
import type { ForeignParagraph, ForeignTable, Words } from "./document.js";
import { filledIn, type GridCell, gridOf } from "./grid.js";
import type { ParagraphPart } from "./text.js";
import { tidyText, tight } from "./tidy.js";

/** “— 3 —”, “第3页 共8页”: the number of a page. */
export const isPageNumber = (text: string): boolean =>
  /^(?:[-—–－~～·]+\d{1,4}[-—–－~～·]+|第\d{1,4}页(?:[,，/]?共\d{1,4}页)?)$/u.test(tight(text));

/** “续表”, “（续上表）”, “接上页”: said between two parts of a table. */
export const saysGoesOn = (text: string): boolean => /^[（(]?(?:续(?:上|前)?(?:表|页)|[接续]上[表页])\d{0,2}[）)：:]?$/u.test(tight(text));

/** @param before the paragraph right before it, empty ones too; null where a table stands there */
export const paragraphPart = (paragraph: ForeignParagraph, before: ForeignParagraph | null): ParagraphPart => ({
  kind: "paragraph",
  text: withoutEmptyLines(paragraph.text),
  goesOn: paragraph.alignment === "center" && before?.alignment === "center" && before.text.trim() !== "",
  doubts: paragraph.doubts,
});

export const wordsPart = ({ text, doubts }: Words): ParagraphPart => ({
  kind: "paragraph",
  text: withoutEmptyLines(text),
  goesOn: false,
  doubts,
});

const withoutEmptyLines = (text: string): string => tidyText(text).replace(/\n{2,}/gu, "\n");

/**
 * A table that holds no tasks, as paragraphs: a cell with several lines, or a document number, is one for each, other cells of a row stand beside
 * one another. Where rows have several cells in them the table is lost, and somebody should look.
 */
export const tableAsParagraphs = (table: ForeignTable): readonly ParagraphPart[] => {
  const grid = gridOf(table);
  const rows = grid.rows.map((_, row) => filledIn(grid, row)).filter((cells) => cells.length > 0);
  const isLost = rows.filter((cells) => cells.length > 1).length > 1 && !rows.every(isLabelled);
  const parts = rows.flatMap((cells): readonly ParagraphPart[] => {
    const doubts = cells.flatMap((cell) => cell.doubts);
    // “签发人：……” stands beside the number (GB/T 9704-2012 §7.2.6).
    const isHead = cells.length === 2 && tight(cells[1]?.text ?? "").startsWith("签发人");
    const apart = cells.some(({ text }) => text.includes("\n") || (wholeNumber(text) !== null && !isHead));
    const texts = apart ? cells.map(({ text }) => text) : [cells.map(({ text }) => text).join("　　")];
    return texts.map((text, i) => wordsPart({ text, doubts: i === 0 ? doubts : [] }));
  });
  const [first, ...rest] = parts;
  if (first === undefined) return [];
  const doubts: readonly Message[] = [...table.doubts, ...(isLost ? [NO_TASKS] : []), ...first.doubts];
  return [{ ...first, doubts }, ...rest];
};

/** “索引号：| LK001-0202 | 发布机构：| 兰考县人民政府办公室”: what a portal puts ahead of a text. */
const isLabelled = (cells: readonly GridCell[]): boolean =>
  cells.length === 1 || (cells.length % 2 === 0 && cells.every(({ text }, i) => i % 2 === 1 || /[：:]$/u.test(text)));

const NO_TASKS = say(
  "原文此处是一张表，没有认出“工作任务”“责任单位”等列，已改成段落，请核对",
  "There is a table here in the original in which no columns such as “工作任务” or “责任单位” were found; it was put into paragraphs, see whether that is right",
);
