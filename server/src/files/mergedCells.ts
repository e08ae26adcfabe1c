/**
 * Merged cells of a workbook: the file keeps the text in the first of them, and the others are empty. A list that says “党政机关” once beside five
 * units means it for all of them, so what is merged downwards is filled down. What is merged to the right is a title over several columns.
 */
import type { Sheet, SheetCell } from "../core/units/list/sheet.js";

/** “C2:C6”: one column, rows from 1, both inclusive; the column from 0. */
export interface MergedCells {
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

const MERGED = /<(?:\w+:)?mergeCell\s[^>]*?ref\s*=\s*["']([A-Za-z]{1,3})(\d{1,7}):[A-Za-z]{1,3}(\d{1,7})["']/gu;

/** Those that reach over several rows. @param xml of a sheet */
export const mergedIn = (xml: string): readonly MergedCells[] =>
  [...xml.matchAll(MERGED)].flatMap(([, letters = "", from, to]) =>
    Number(to) > Number(from) ? [{ column: columnNumber(letters) - 1, from: Number(from), to: Number(to) }] : [],
  );

/** 1 for A, 28 for AB; 0 where no column is said. */
export const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** The sheet with the text of the first cell in the cells below it. Merged cells never lie over one another: of a file that says so the first count. */
export const filledDown = (sheet: Sheet, merged: readonly MergedCells[]): Sheet => {
  if (merged.length === 0) return sheet;
  const rows = sheet.map(({ number, cells }) => ({ number, cells: [...cells] }));
  const reached = new Map<number, number>();
  for (const { column, from, to } of [...merged].sort((a, b) => a.from - b.from)) {
    const first = rows[from - 1]?.cells[column];
    if (first === undefined || first.text === "" || from <= (reached.get(column) ?? 0)) continue;
    reached.set(column, to);
    const filled: SheetCell = { ...first, continues: true };
    for (const { cells } of rows.slice(from, to)) if (column < cells.length) cells[column] = filled;
  }
  return rows;
};

const SHEET = /<(?:\w+:)?sheet\s[^>]*?\w+:id\s*=\s*["']([^"']+)["']/gu;
const RELATION = /<(?:\w+:)?Relationship\s[^>]*>/gu;
const attribute = (tag: string, name: string): string => new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`, "u").exec(tag)?.[1] ?? "";

/** Where the sheets stand in the archive, in the order of the workbook. @param book xl/workbook.xml @param relations xl/_rels/workbook.xml.rels */
export const sheetFiles = (book: string, relations: string): readonly string[] => {
  const files = new Map<string, string>();
  for (const [tag] of relations.matchAll(RELATION)) {
    const target = attribute(tag, "Target");
    files.set(attribute(tag, "Id"), target.startsWith("/") ? target.slice(1) : `xl/${target}`);
  }
  return [...book.matchAll(SHEET)].map(([, id = ""]) => files.get(id) ?? "");
};
