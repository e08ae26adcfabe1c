/** Where new lines stand once edits are made. */
import type { AdoptResult } from "../../../server/src/lsp/lineageProtocol.js";

/** First and last line, from 0. */
export type Lines = readonly [number, number];

/** The stretches of lines that edits bring, counted in the text after them; an edit within a line (a number that moves on) brings none. */
export const insertedLines = (edits: AdoptResult["edits"]): readonly Lines[] => {
  const inOrder = [...edits].sort((a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character);
  const found: Lines[] = [];
  let moved = 0;
  for (const { range, newText } of inOrder) {
    const brought = newText.split("\n").length - 1;
    const first = range.start.line + moved;
    // A text that ends one line and begins another leaves both as they were but for that.
    const [begin, end] = [newText.startsWith("\n") ? 1 : 0, newText.endsWith("\n") ? 1 : 0];
    if (brought > 0) found.push([first + begin, first + brought - end]);
    moved += brought - (range.end.line - range.start.line);
  }
  return found;
};

export const isWithin = (line: number, stretches: readonly Lines[]): boolean =>
  stretches.some(([first, last]) => first <= line && line <= last);
