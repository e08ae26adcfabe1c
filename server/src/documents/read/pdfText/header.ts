/** The header of a table in a text whose columns stand beside one another, parted by blanks. */

import { readHeaderTitles, roleLookup } from "../../../core/notice/columns.js";
import { readMarker } from "../../../core/numbering/marker.js";
import type { PageLine } from "./pages.js";
import { type Column, isKnownRole } from "./roles.js";

export interface FoundHeader {
  readonly columns: readonly Column[];
  /** Where the middle of each title stands. */
  readonly middles: readonly number[];
  /** Lines it takes: those with what did not fit in a narrow column stand above and below its main line. */
  readonly from: number;
  readonly to: number;
}

const roleOf = roleLookup();

interface Field {
  readonly text: string;
  readonly start: number;
}

/** What stands between blanks: “工作任务    牵头部门”. */
export const fieldsOf = (line: string): readonly Field[] =>
  [...line.matchAll(/[^\s\u3000]+/gu)].map(({ 0: text, index }) => ({ text, start: index }));

/** The longest piece of a title that a narrow column breaks off. */
const LONGEST_PIECE = 4;

const MOST_TITLES = 12;

/** The header whose main line is `lines[at]`, or null. */
export const headerIn = (lines: readonly PageLine[], at: number): FoundHeader | null => {
  const main = lines[at] as PageLine;
  const titles = fieldsOf(main.text);
  const known = titles.filter(({ text }) => isKnownRole(roleOf(text))).length;
  if (known < 2 || titles.length > MOST_TITLES || titles.some(({ text }) => text.length > 10)) return null;
  /** Pieces above or below; as many as there are titles are pieces where all of it makes titles that are known. */
  const isBeside = (i: number, neighbour: number, most: number): boolean => {
    const [line, next] = [lines[i], lines[neighbour]];
    if (line === undefined || next === undefined || line.page !== next.page || Math.abs(line.at - next.at) !== 1) return false;
    const fields = fieldsOf(line.text);
    return fields.length < most && fields.every(({ text }) => text.length <= LONGEST_PIECE) && readMarker(line.text.trim(), 0) === null;
  };
  const around = (most: number): readonly [number, number] => [
    isBeside(at - 1, at, most) ? at - 1 : at,
    isBeside(at + 1, at, most) ? at + 2 : at + 1,
  ];
  const [from, to] = around(titles.length);
  for (const [first, last, isStrict] of [
    [...around(MOST_TITLES), true],
    [from, to, false],
    [at, to, false],
    [at, at + 1, false],
  ] as const) {
    const whole = wholeTitles(lines.slice(first, last), at - first);
    const columns = readHeaderTitles(
      whole.map(({ text }) => text),
      roleOf,
    );
    if (columns === null || columns.filter(({ role }) => isKnownRole(role)).length < 3) continue;
    if (isStrict && whole.some(({ text }) => roleOf(text) === undefined)) continue;
    return { columns, middles: whole.map(({ text, start }) => start + text.length / 2), from: first, to: last };
  }
  return null;
};

/** Titles put together of their pieces, from left to right. */
const wholeTitles = (lines: readonly PageLine[], main: number): readonly Field[] => {
  const titles: Field[] = [...fieldsOf(lines[main]?.text ?? "")];
  const [above, below] = [lines.slice(0, main), lines.slice(main + 1)];
  for (const [pieces, isAbove] of [
    [above, true],
    [below, false],
  ] as const)
    for (const piece of pieces.flatMap(({ text }) => fieldsOf(text))) {
      const i = titles.findIndex(
        (title) => piece.start < title.start + title.text.length + 2 && title.start < piece.start + piece.text.length + 2,
      );
      const title = titles[i];
      if (title === undefined) titles.push(piece);
      else titles[i] = { ...title, text: isAbove ? piece.text + title.text : title.text + piece.text };
    }
  return titles.sort((a, b) => a.start - b.start);
};
