/** Telling tables from tables that arrange a page: portals put a whole article into the cells of one. */
import type { ForeignBlock } from "../../../core/foreign/document.js";
import { readHeaderTitles, roleLookup } from "../../../core/notice/columns.js";
import type { ReadRow } from "./table.js";
import type { HtmlElement } from "./tree.js";

const roleOf = roleLookup();

/** More text in a cell than in all others together, in several paragraphs: an article and not a cell. */
const ARTICLE = 400;

/** @param fromSheet of a workbook, where a column alone is a table all the same */
export const isLayout = ({ attributes }: HtmlElement, rows: readonly ReadRow[], fromSheet: boolean): boolean => {
  if (/^(?:presentation|none)$/iu.test(attributes.role ?? "")) return true;
  const cells = rows.flatMap((row) => row.cells);
  const filled = cells.filter(({ blocks }) => blocks.length > 0);
  if (rows.some(isTitles)) return false;
  const columns = new Set(filled.map(({ column }) => column));
  if (columns.size <= 1) return !(fromSheet && filled.length > 1);
  if (filled.some(({ blocks }) => blocks.some(isRealTable))) return true;
  const lengths = filled.map(({ blocks }) => lengthOf(blocks));
  const all = lengths.reduce((sum, length) => sum + length, 0);
  return filled.some(({ blocks }, i) => {
    const length = lengths[i] as number;
    return blocks.length >= 4 && length >= ARTICLE && length > all * 0.6 && filled.length <= 6;
  });
};

/** Rows of task tables name their columns. */
const isTitles = ({ cells }: ReadRow): boolean =>
  readHeaderTitles(
    cells.map(({ blocks }) => blocks.map((block) => (block.kind === "paragraph" ? block.text : "")).join("")),
    roleOf,
  ) !== null;

const isRealTable = (block: ForeignBlock): boolean => block.kind === "table" && block.columns > 1 && block.rows.length > 1;

const lengthOf = (blocks: readonly ForeignBlock[]): number =>
  blocks.reduce(
    (sum, block) =>
      sum +
      (block.kind === "paragraph"
        ? block.text.length
        : block.rows.reduce((ofRows, { cells }) => ofRows + cells.reduce((ofCells, { text }) => ofCells + text.length, 0), 0)),
    0,
  );
