/** Rows of a foreign table that hold a heading: merged over the whole width, alone in the first column, its number in a column of its own. */
import type { Role } from "../notice/model.js";
import { readMarker } from "../numbering/marker.js";
import type { ColumnCells } from "./columns.js";
import type { GridCell } from "./grid.js";
import { tight } from "./tidy.js";

/** Longer words are a sentence, or a paragraph of text. */
export const LONGEST_HEADING = 60;

/** “注：……”, or a sentence without a number: words over the whole width that are no heading. */
export const isNoteRow = (text: string): boolean =>
  /^(?:注|备注|说明|填表说明)\s*[:：\d]/u.test(text) ||
  (readMarker(text, 0) === null && (text.length > LONGEST_HEADING || /[。；]$/u.test(text)));

/** “合计：4项”, “小计” */
export const TOTAL = /^(?:合计|总计|小计|共计)(?:$|[：:（(\d])/u;

/** A row that adds up those above it: its first words say so, and no other cell holds a sentence. */
export const isTotal = ([first, ...more]: readonly GridCell[]): boolean =>
  first !== undefined && TOTAL.test(tight(first.text)) && more.every(({ text }) => text.length < LONGEST_TOTAL && !/[。；]/u.test(text));

const LONGEST_TOTAL = 20;

/** Whether the only words of a row are a heading: over the whole width they are, in the first column alone only with a number. */
export const standsAsHeading = (text: string, isWide: boolean): boolean => isWide || (readMarker(text, 0)?.level ?? 9) <= 2;

const BARE_NUMBER = /^(?:[一二三四五六七八九十]{1,3}[、.．]?|[（(][一二三四五六七八九十]{1,3}[）)])$/u;

/** “一” in 序号 and “坚持标准引领” beside it, nothing else: “一、坚持标准引领”. null for two other cells. */
export const joinedHeading = (
  filled: readonly GridCell[],
  cells: readonly ColumnCells[],
  at: Readonly<Partial<Record<Role, number>>>,
): string | null => {
  const [number, words] = filled;
  if (number === undefined || words === undefined || at.serial === undefined) return null;
  const bare = tight(number.text);
  if (!cells[at.serial]?.own.includes(number) || !BARE_NUMBER.test(bare) || readMarker(words.text, 0) !== null) return null;
  const beside = cells.findIndex(({ own }) => own.includes(words));
  if (beside !== at.serial + 1 && beside !== at.task) return null;
  return `${/^[一二三四五六七八九十]+$/u.test(bare) ? `${bare}、` : bare}${words.text}`;
};

/** “一、标准引领⏎（一）公开机制” in one cell: the section and its first group. null for any other text. */
export const twoHeadings = (text: string): { readonly first: string; readonly second: string } | null => {
  const end = text.indexOf("\n");
  if (end < 0 || readMarker(text, 0)?.level !== 1) return null;
  const second = text.slice(end).trim();
  return readMarker(second, 0)?.level === 2 ? { first: text.slice(0, end), second } : null;
};
