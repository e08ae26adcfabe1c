/**
 * Merged cells of a workbook: the file keeps the text in the first of them, and the others are empty. A list that says “党政机关” once beside five
 * units means it for all of them, so what is merged downwards is filled down. What is merged to the right is a title over several columns.
 */
import type { Sheet, SheetCell } from "../core/units/list/sheet.js";
import type { Area } from "../office/workbook/sheet.js";

/** The sheet with the text of the first cell in the cells below it. Merged cells never lie over one another: of a file that says so the first count. */
export const filledDown = (sheet: Sheet, merged: readonly Area[]): Sheet => {
  const downwards = merged.filter(({ top, bottom }) => bottom > top).sort((a, b) => a.top - b.top);
  if (downwards.length === 0) return sheet;
  const rows = sheet.map(({ number, cells }) => ({ number, cells: [...cells] }));
  const reached = new Map<number, number>();
  for (const { left, top, bottom } of downwards) {
    const first = rows[top]?.cells[left];
    if (first === undefined || first.text === "" || top <= (reached.get(left) ?? -1)) continue;
    reached.set(left, bottom);
    const filled: SheetCell = { ...first, continues: true };
    for (const { cells } of rows.slice(top + 1, bottom + 1)) if (left < cells.length) cells[left] = filled;
  }
  return rows;
};
