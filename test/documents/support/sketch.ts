/** Documents that were read, as lines that can be compared at a glance. */
import type { ForeignBlock, ForeignCell } from "../../../server/src/core/foreign/document.js";
import type { DocumentRead } from "../../../server/src/documents/read/result.js";

/**
 * One line a paragraph, `center: …` where it is not at the left, `#1 …` for a heading; one line a row: cells parted by “|”, each with `@column`
 * where it does not follow the one before, `[rows×columns]` where it is merged, “?” where it is doubted. Line breaks are “/”.
 */
export const sketch = (read: DocumentRead): readonly string[] => {
  if ("problem" in read) return [`problem: ${read.problem.zh}`];
  return [...read.blocks.flatMap(linesOf), ...read.remarks.map(({ zh }) => `remark: ${zh}`)];
};

const linesOf = (block: ForeignBlock): readonly string[] => {
  if (block.kind === "paragraph") {
    const ahead = block.alignment === "left" ? "" : `${block.alignment}: `;
    return [`${ahead}${block.heading === null ? "" : `#${block.heading} `}${oneLine(block.text)}${block.doubts.length > 0 ? "?" : ""}`];
  }
  const head = `table ${block.columns}${block.doubts.length > 0 ? "?" : ""}`;
  return [head, ...block.rows.map(({ cells, isHeader }) => (isHeader ? "= " : "- ") + cells.map(cellIn(cells)).join(" | "))];
};

const oneLine = (text: string): string => text.replaceAll("\n", "/");

const cellIn =
  (cells: readonly ForeignCell[]) =>
  ({ column, rowSpan, columnSpan, text, doubts }: ForeignCell, i: number): string => {
    const before = cells[i - 1];
    const follows = column === (before === undefined ? 0 : before.column + before.columnSpan);
    const spans = rowSpan > 1 || columnSpan > 1 ? `[${rowSpan}×${columnSpan}] ` : "";
    return `${follows ? "" : `@${column} `}${spans}${oneLine(text)}${doubts.length > 0 ? "?" : ""}`;
  };
