/** The rows layout: a row is a line, its cells are separated by TAB. */
import { makeCell } from "./cell.js";
import { betweenTabs } from "./header.js";
import type { Cell, TableForm } from "./model.js";

/** The cells of one line. `text` is the piece, `end` the end of its first line. */
export const cellsOfLine = (text: string, form: TableForm, end: number): Cell[] => {
  const spans = betweenTabs(text, 0, end);
  // TABs after the last column with nothing behind them are an accident of copying.
  while (spans.length > form.columns.length && text.slice(spans.at(-1)?.start, spans.at(-1)?.end).trim() === "") spans.pop();
  return spans.map((s, i) => makeCell(text, i, s.start, s.end));
};
