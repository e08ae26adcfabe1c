/** What a table shows of its columns once it has been read for the first time. */
import { readMarker } from "../../../../core/numbering/marker.js";
import { type Column, holdsUnits } from "../roles.js";
import type { Reading } from "./lattice.js";
import type { Knowledge } from "./model.js";
import type { Token } from "./tokens.js";
import { beginsUnitName, endsSentence, endsUnit, unitsIn } from "./traits.js";

/** A cell: its column (the number of columns for a heading over all of them) and its words, from the first place up to the last. */
export interface Stretch {
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

export const stretchesOf = ({ cuts }: Reading, places: number): readonly Stretch[] =>
  cuts.map(({ at, column }, i) => ({ column, from: at, to: cuts[i + 1]?.at ?? places }));

/** Before anything was read: the words alone. */
export const firstKnowledge = (tokens: readonly Token[], columns: readonly Column[]): Knowledge => {
  const hasGroups = columns.some(({ role }) => role === "requirement") && tokens.some(({ text }) => readMarker(text, 0)?.level === 2);
  const widths = tokens.map(({ width }) => width).sort((a, b) => a - b);
  const widest = widths[Math.floor(widths.length * 0.95)] ?? 0;
  const groups = tokens.filter(({ text }) => readMarker(text, 0)?.level === 2).map(({ width }) => width);
  // Requirements have the widest column, groups that of the lines they begin with; of the others nothing is known.
  const widthFor = (role: Column["role"]): number | null =>
    role === "requirement" ? widest : role === "task" && hasGroups ? Math.max(...groups) : null;
  return {
    widths: [...columns.map(({ role }) => widthFor(role)), null],
    sentences: tokens.filter(({ text }) => endsSentence(text)).length > tokens.length * 0.03 ? 0.9 : 0.5,
    hasGroups,
    unitsByLine: areUnitsByLine(tokens, columns),
    openings: [],
  };
};

/** More names one below the other than there are columns for units; or no list of units in this text has marks between them. */
const areUnitsByLine = (tokens: readonly Token[], columns: readonly Column[]): boolean => {
  const most = columns.filter(holdsUnits).length;
  let [run, lists] = [0, 0];
  for (const { text } of tokens) {
    const isName = !/[、，；。]/u.test(text) && beginsUnitName(text) && endsUnit(text);
    run = isName ? run + 1 : 0;
    if (run > most) return true;
    if (/[局委办厅院会司][、，]/u.test(text) && unitsIn(text) > 0) lists++;
  }
  return lists < 3;
};

/** A cut that is less sure teaches nothing. */
const TRUSTED = 0.8;

export const learnt = (tokens: readonly Token[], columns: readonly Column[], reading: Reading, before: Knowledge): Knowledge => {
  const lines: number[][] = columns.map(() => []);
  const openings: Map<string, number>[] = columns.map(() => new Map());
  const counts = columns.map(() => 0);
  const wordsAt = columns.findIndex(({ role }) => role === "requirement");
  let [ended, all] = [0, 0];
  for (const { column, from, to } of stretchesOf(reading, tokens.length)) {
    if (column >= columns.length) continue;
    if ((reading.sure[from] ?? 0) < TRUSTED || (reading.sure[to] ?? 1) < TRUSTED) continue;
    counts[column] = (counts[column] ?? 0) + 1;
    const isUnits = holdsUnits(columns[column] as Column);
    for (const { text, width } of linesIn(tokens, from, to)) if (!isUnits || unitsIn(text) > -2) lines[column]?.push(width);
    const opening = tokens[from]?.text ?? "";
    openings[column]?.set(opening, (openings[column]?.get(opening) ?? 0) + 1);
    if (column === wordsAt) {
      all++;
      if (endsSentence(tokens[to - 1]?.text ?? "")) ended++;
    }
  }
  return {
    ...before,
    widths: [...lines.map((own, i) => widthOfColumn(own) ?? before.widths[i] ?? null), null],
    sentences: all < 5 ? before.sentences : ended / all,
    openings: openings.map(
      (own, i) => new Map([...own].flatMap(([words, count]) => (count < 2 ? [] : [[words, count / (counts[i] ?? 1)]]))),
    ),
  };
};

/** The lines of a cell, each with its width. */
const linesIn = (tokens: readonly Token[], from: number, to: number): readonly { readonly text: string; readonly width: number }[] => {
  const lines: { text: string; width: number }[] = [];
  for (let at = from; at < to; at++) {
    const token = tokens[at] as Token;
    const last = lines.at(-1);
    if (last !== undefined && token.follows !== "line") {
      last.text += token.text;
      last.width += token.width;
    } else lines.push({ text: token.text, width: token.width });
  }
  return lines;
};

/** The longest lines tell the width of a column, but for a few that may be read wrongly; null where there are too few. */
const widthOfColumn = (lines: readonly number[]): number | null =>
  lines.length < 4 ? null : ([...lines].sort((a, b) => b - a)[Math.floor(lines.length * 0.1)] ?? null);
