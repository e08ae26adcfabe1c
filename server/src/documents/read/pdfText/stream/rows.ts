/** The rows that the cells of a reading make, and which of them somebody has to compare with the original. */
import type { ForeignCell, ForeignRow } from "../../../../core/foreign/document.js";
import { type Message, say } from "../../../../core/message.js";
import { cell, row, wideCell } from "../../blocks.js";
import { doubtsOfRows } from "../doubts.js";
import { type Column, columnOf, holdsUnits } from "../roles.js";
import { joined, widthOf, withoutGaps } from "../words.js";
import { type Stretch, stretchesOf } from "./knowledge.js";
import type { Reading } from "./lattice.js";
import type { Knowledge } from "./model.js";
import type { Token } from "./tokens.js";
import { endsSentence, isCollective, isTime, partsUnits } from "./traits.js";

/** A cut that is less sure than this is marked. */
const SURE = 0.98;
/** Words of a task that are less sure than this are not told. */
const TOLD = 0.9;

/** A line is not full where so many columns of type are free behind it. */
const ROOM = 4;

interface StreamRow {
  /** By column; several where a page cuts the row. */
  readonly cells: ReadonlyMap<number, readonly Stretch[]>;
  readonly from: number;
  to: number;
  readonly doubts: Set<Message>;
}

/** @returns sure: share of the rows whose task is told for sure, whatever may be doubtful about its units, times that of such words, 0 to 1 */
export const rowsOfReading = (
  tokens: readonly Token[],
  columns: readonly Column[],
  reading: Reading,
  known: Knowledge,
): { readonly rows: readonly ForeignRow[]; readonly sure: number } => {
  const items = itemsOf(tokens, columns, reading);
  const texts = items.map((item) =>
    "column" in item ? null : columns.map((column, i) => wordsOf(tokens, item.cells.get(i) ?? [], column, known.widths[i] ?? 0)),
  );
  const broken = doubtsOfRows(
    texts.filter((cells) => cells !== null),
    columns,
  );
  const hasTimes = columnOf(columns, "deadline") >= 0 && tokens.some(({ text }) => isTime(text));
  let [told, all] = [0, 0];
  const rows = items.map((item, i): ForeignRow => {
    const cells = texts[i] ?? null;
    if ("column" in item || cells === null)
      return row([wideCell(columns.length, wordsOf(tokens, "column" in item ? [item] : [], null, 0))]);
    const doubts = new Set([...item.doubts, ...(broken[all] ?? [])]);
    for (let at = item.from; at <= item.to; at++) if ((reading.sure[at] ?? 1) < SURE) doubts.add(CUTS);
    if (namesUnitsOnce(cells, columns)) doubts.add(ONE_OF_TWO);
    if (!areUnitsApart(item, tokens, columns, known)) doubts.add(UNITS);
    all++;
    if (isToldIn(item, columns, reading, hasTimes)) told++;
    return row(cellsOf(cells, columns, [...doubts]));
  });
  const words = reading.sure.filter((own) => own >= TOLD).length / Math.max(1, tokens.length);
  return { rows, sure: all === 0 ? 0 : (told / all) * words };
};

const isToldIn = ({ cells }: StreamRow, columns: readonly Column[], { sure }: Reading, hasTimes: boolean): boolean => {
  if (hasTimes && !cells.has(columnOf(columns, "deadline"))) return false;
  const requirement = columnOf(columns, "requirement");
  const words = cells.get(requirement >= 0 ? requirement : columnOf(columns, "task")) ?? [];
  return words.length > 0 && words.every(({ from, to }) => (sure[from] ?? 1) >= TOLD && (sure[to] ?? 1) >= TOLD);
};

interface OpenRow extends StreamRow {
  readonly cells: Map<number, Stretch[]>;
}

const itemsOf = (tokens: readonly Token[], columns: readonly Column[], reading: Reading): readonly (StreamRow | Stretch)[] => {
  const items: (OpenRow | Stretch)[] = [];
  let last: OpenRow | null = null;
  let highest = -1;
  for (const stretch of stretchesOf(reading, tokens.length)) {
    const { column, from, to } = stretch;
    if (column >= columns.length) {
      items.push(stretch);
      last = null;
      continue;
    }
    if (last === null || column <= highest) {
      last = { cells: new Map(), from, to, doubts: new Set() };
      items.push(last);
    }
    last.cells.set(column, [stretch]);
    last.to = to;
    highest = column;
  }
  return items.reduce<(OpenRow | Stretch)[]>((kept, item) => {
    const before = kept.at(-1);
    if (before === undefined || "column" in before || "column" in item || !isOneRow(before, item, tokens, columns)) kept.push(item);
    else {
      for (const [column, stretches] of item.cells) before.cells.set(column, [...(before.cells.get(column) ?? []), ...stretches]);
      before.to = item.to;
    }
    const own = kept.at(-1);
    if (own !== undefined && !("column" in own) && tokens[own.from]?.page !== tokens[own.to - 1]?.page) own.doubts.add(PAGE);
    return kept;
  }, []);
};

/** A page ends between two parts of one row: the first is in the middle of a sentence, or what the second lacks stands in the first. */
const isOneRow = (one: StreamRow, next: StreamRow, tokens: readonly Token[], columns: readonly Column[]): boolean => {
  if (tokens[one.to - 1]?.page === tokens[next.from]?.page) return false;
  const [deadline, requirement, task] = [columnOf(columns, "deadline"), columnOf(columns, "requirement"), columnOf(columns, "task")];
  const words = requirement >= 0 ? requirement : task;
  // A group or a number of its own begins a row.
  if (next.cells.has(columnOf(columns, "serial")) || (requirement >= 0 && next.cells.has(task) && next.cells.has(words))) return false;
  if (deadline >= 0 && one.cells.has(deadline) && next.cells.has(deadline)) return false;
  const last = one.cells.get(words)?.at(-1);
  const isOpen = last === undefined || !endsSentence(tokens[last.to - 1]?.text ?? "");
  return !next.cells.has(words) || isOpen;
};

/** Units that lead and units that are responsible, all one below the other: only a blank between two cells or a name for many of them tells where the one ends. */
const areUnitsApart = ({ cells }: StreamRow, tokens: readonly Token[], columns: readonly Column[], known: Knowledge): boolean => {
  const [lead, responsible] = [columnOf(columns, "lead"), columnOf(columns, "responsible")];
  const [[first], [second]] = [cells.get(lead) ?? [], cells.get(responsible) ?? []];
  if (first === undefined || second === undefined || Math.abs(lead - responsible) > 1) return true;
  const next = tokens[Math.max(first.from, second.from)] as Token;
  const before = tokens.slice(Math.min(first.from, second.from), Math.max(first.from, second.from));
  const [column, last] = first.from < second.from ? [lead, first] : [responsible, second];
  const width = known.widths[column] ?? null;
  // A line with room left ends its cell, where the units of a cell are a list with marks between them.
  if (!known.unitsByLine && width !== null && (tokens[last.to - 1]?.width ?? width) + 2 < width) return true;
  return next.follows === "blank" || (isCollective(next.text) && !before.some(({ text }) => isCollective(text)));
};

/** Whether they lead or are responsible nothing tells. */
const namesUnitsOnce = (cells: readonly string[], columns: readonly Column[]): boolean => {
  const [lead, responsible] = [columnOf(columns, "lead"), columnOf(columns, "responsible")];
  return lead >= 0 && responsible >= 0 && (cells[lead] === "") !== (cells[responsible] === "");
};

/** Words of a cell; units one below the other stay so. */
const wordsOf = (tokens: readonly Token[], stretches: readonly Stretch[], column: Column | null, width: number): string => {
  const lines: string[] = [];
  for (const { from, to } of stretches)
    for (let at = from; at < to; at++) {
      const { text, follows } = tokens[at] as Token;
      if (at === from || follows === "line") lines.push(text);
      else lines[lines.length - 1] += (follows === "blank" ? " " : "") + text;
    }
  if (column === null || !holdsUnits(column)) return joined(lines);
  return lines.reduce((text, line, i) => {
    const before = lines[i - 1];
    if (before === undefined) return withoutGaps(line);
    const isShort = widthOf(withoutGaps(before)) < width - ROOM;
    return text + (partsUnits(before, line, isShort) ? "\n" : "") + withoutGaps(line);
  }, "");
};

/** Doubts of a row stand at its requirement, or at another cell that has words. */
const cellsOf = (texts: readonly string[], columns: readonly Column[], doubts: readonly Message[]): readonly ForeignCell[] => {
  const requirement = columnOf(columns, "requirement");
  const place = (texts[requirement] ?? "") !== "" ? requirement : texts.findIndex((text) => text !== "");
  return texts.map((text, i) => cell(i, text, i === place ? doubts : []));
};

const CUTS = say(
  "这一行各格的起止是按文字推断的，请对照原文件核对",
  "Where the cells of this row begin and end was told by their words; compare with the original",
);
const PAGE = say(
  "原文件在这一行分页，断开的各格已接上，请对照原文件核对",
  "A page ends within this row; its cells were put together again, compare with the original",
);
const ONE_OF_TWO = say(
  "这一行只有一处单位，是牵头还是责任单位请对照原文件核对",
  "This row names units only once; see in the original whether they lead or are responsible",
);
const UNITS = say(
  "这一行的单位逐个排列，哪些牵头、哪些负责是推断的，请对照原文件核对",
  "The units of this row stand one below the other; which of them lead was a guess, compare with the original",
);
