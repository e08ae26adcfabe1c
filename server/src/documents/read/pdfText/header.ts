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

/** The header whose main line is `lines[at]`, or null. */
export const headerIn = (lines: readonly PageLine[], at: number): FoundHeader | null => {
  const main = lines[at] as PageLine;
  const titles = fieldsOf(main.text);
  const known = titles.filter(({ text }) => isKnownRole(roleOf(text))).length;
  if (known < 2 || titles.length > 12 || titles.some(({ text }) => text.length > 10)) return null;
  const isBeside = (i: number, neighbour: number): boolean => {
    const [line, next] = [lines[i], lines[neighbour]];
    if (line === undefined || next === undefined || line.page !== next.page || Math.abs(line.at - next.at) !== 1) return false;
    const fields = fieldsOf(line.text);
    return (
      fields.length < titles.length && fields.every(({ text }) => text.length <= LONGEST_PIECE) && readMarker(line.text.trim(), 0) === null
    );
  };
  let [from, to] = [at, at + 1];
  if (isBeside(at - 1, at)) from--;
  if (isBeside(at + 1, at)) to++;
  for (const [first, last] of [
    [from, to],
    [at, to],
    [at, at + 1],
  ] as const) {
    const whole = wholeTitles(lines.slice(first, last), at - first);
    const columns = readHeaderTitles(
      whole.map(({ text }) => text),
      roleOf,
    );
    if (columns === null || columns.filter(({ role }) => isKnownRole(role)).length < 3) continue;
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
