/** The paragraphs and tables of a story: the body, a cell, a text box. */
import type { ForeignBlock } from "../../../core/foreign/document.js";
import type { XmlElement } from "../xmlTree.js";
import type { Context } from "./context.js";
import { countLists } from "./numbering/counter.js";
import { readParagraph } from "./paragraph.js";
import { layoutCells, readTable } from "./table.js";

/** In the order they stand in. What is in a text box comes where the box hangs. */
export const readBlocks = (container: XmlElement, context: Context): readonly ForeignBlock[] =>
  container.children.flatMap((child) => readBlock(child, context));

const readBlock = (child: XmlElement, context: Context): readonly ForeignBlock[] => {
  switch (child.name) {
    case "w:p":
      // A text box is a story of its own, its lists count by themselves.
      return readParagraph(child, context, (box) => readBlocks(box, { ...context, counter: countLists(context.lists) }));
    // A formula may stand between paragraphs (§22.1.2.78); so do runs where a program forgot the paragraph around them.
    case "m:oMathPara":
    case "m:oMath":
    case "w:r":
      return readBlock({ ...child, name: "w:p", children: [child] }, context);
    case "w:tbl": {
      const cells = layoutCells(child);
      if (cells !== null) return cells.flatMap((cell) => readBlocks(cell, context));
      const table = readTable(child, context, (cell) => readBlocks(cell, context));
      return table.rows.length === 0 ? [] : [table];
    }
    case "w:altChunk":
    case "w:subDoc": {
      const blocks = context.chunk(child);
      if (blocks !== null) return blocks;
      context.noticed.objects++;
      return [];
    }
    default:
      return child.children.length === 0 || child.name.endsWith("Pr") ? [] : readBlocks(child, context);
  }
};
