/** Counting: which number a paragraph of a list has, in the order of the document. Paragraphs in cells count on with those outside. */
import type { List, ListLevel, Lists } from "./definitions.js";
import { formatNumber, isKnownFormat } from "./formats.js";

export interface ListNumber {
  /** “（一）”, “1.2”; “” for a level that shows none. */
  readonly text: string;
  readonly level: ListLevel;
  /** A format of number that is not known: written 1, 2, 3. */
  readonly unknownFormat: string | null;
}

export interface ListCounter {
  /** The number of the next paragraph on that level (from 0) of a list; null where the document does not define it. */
  readonly next: (numId: number, level: number) => ListNumber | null;
}

/** A counter for one story: the body, or one text box. */
export const countLists = (lists: Lists): ListCounter => {
  /** By definition, the last number of each level; a level that starts anew has none. */
  const counts = new Map<string, Map<number, number>>();
  const overridesUsed = new Set<string>();
  return {
    next: (numId, index) => {
      const list = lists.get(numId);
      const level = list?.levels.get(index);
      if (list === undefined || level === undefined) return null;
      let numbers = counts.get(list.definition);
      if (numbers === undefined) {
        numbers = new Map();
        counts.set(list.definition, numbers);
      }
      const override = list.startOverrides.get(index);
      const key = `${numId} ${index}`;
      if (override !== undefined && !overridesUsed.has(key)) numbers.set(index, override);
      else numbers.set(index, following(numbers.get(index), override ?? level.start));
      overridesUsed.add(key);
      startLowerLevels(list, index, numbers);
      beginSkippedLevels(list, index, numbers);
      return shown(list, level, index, numbers);
    },
  };
};

const following = (last: number | undefined, start: number): number => (last === undefined ? start : last + 1);

const startLowerLevels = (list: List, index: number, numbers: Map<number, number>): void => {
  for (const [other, { restartsBelow }] of list.levels) if (other > index && index < restartsBelow) numbers.delete(other);
};

/** A level that was skipped (（一） without any 一、 before) counts as begun, so that the next one on it is 二、, as in Word. */
const beginSkippedLevels = (list: List, index: number, numbers: Map<number, number>): void => {
  for (const [other, { start }] of list.levels)
    if (other < index && !numbers.has(other)) numbers.set(other, list.startOverrides.get(other) ?? start);
};

const shown = (list: List, level: ListLevel, index: number, numbers: ReadonlyMap<number, number>): ListNumber => {
  let unknownFormat: string | null = null;
  const text = level.text.replace(/%([1-9])/gu, (_, digit: string) => {
    const wanted = Number(digit) - 1;
    const other = list.levels.get(wanted);
    if (wanted > index || other === undefined) return "";
    const number = numbers.get(wanted) ?? other.start;
    const format = level.isLegal && other.format !== "none" ? "decimal" : other.format;
    if (!isKnownFormat(format)) unknownFormat = format;
    return formatNumber(number, format);
  });
  return { text, level, unknownFormat };
};
