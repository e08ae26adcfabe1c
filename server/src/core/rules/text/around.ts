/**
 * The lines around the tables as passages: running text, with paragraphs that a page cut put together again, and lines that are none — names
 * of organs, dates, copies —, in which blanks part what stands side by side.
 */
import { makeCell } from "../../notice/cell.js";
import type { Cell, Cut, Front, Note, Tail } from "../../notice/model.js";
import { isCutBelow, isPartLine } from "../../notice/pageCut.js";
import { type PartLine, readPartLines } from "../../notice/partLines.js";
import { readAround } from "../../notice/parts.js";
import type { Span } from "../../text/span.js";
import { hasLayout } from "./characters.js";

export interface LinesAround {
  readonly text: string;
  /** Kind and place are asked only of a text in which something may be found. */
  readonly kind: () => "paragraph" | "line";
  readonly cell: () => Cell;
}

/**
 * The filled lines of a front, a tail or a note among rows, in order; what a portal put ahead of the notice is no part of it. Of a note only
 * sentences count: other words there may be cells that lost their TABs.
 */
export const linesAround = (piece: Front | Tail | Note): readonly LinesAround[] => {
  const parts = readAround(piece)?.parts;
  const lines = piece.kind === "note" ? sentencesIn(piece) : (parts?.lines ?? []);
  const copies = parts?.copies?.span ?? null;
  const found: LinesAround[] = [];
  for (let first = 0; first < lines.length; ) {
    let end = first + 1;
    while (end < lines.length && end - first < MOST_LINES && isCutBelow(lines[end - 1] as PartLine, lines[end] as PartLine)) end++;
    const joined = lines.slice(first, end);
    found.push({
      text: joined.length === 1 ? (joined[0] as PartLine).text : joined.map(({ text }) => text).join(""),
      kind: () => (joined.some((line) => isRunning(line, copies)) ? "paragraph" : "line"),
      cell: () => cellOf(piece.text, joined),
    });
    first = end;
  }
  return found;
};

const sentencesIn = ({ text, residue }: Note): readonly PartLine[] =>
  residue ? [] : readPartLines(text).filter((line) => SENTENCE.test(line.tight) && !hasLayout(line.text) && !line.text.includes("\t"));
/** “注：……”, or words that end in a full stop. */
const SENTENCE = /^[（(]?(?:备?注|说明|填[表报]说明)\d{0,2}[：:]|[。；]/u;

/** Lines put together; what stands between them is left out. */
const cellOf = (text: string, lines: readonly PartLine[]): Cell => {
  const [first, last] = [lines[0] as PartLine, lines.at(-1) as PartLine];
  if (first === last) return makeCell(text, 0, first.start, first.end);
  let value = "";
  let end = first.start;
  const cuts: Cut[] = [];
  for (const line of lines) {
    const cell = makeCell(text, 0, line.start, line.end);
    if (line.start > end) cuts.push({ at: value.length, removed: line.start - end });
    cuts.push(...cell.cuts.map(({ at, removed }) => ({ at: at + value.length, removed })));
    value += cell.value;
    end = line.end;
  }
  const inner: Span = { start: first.start, end: last.end };
  return { column: 0, span: inner, inner, value, cuts };
};

/** No paragraph stands on more. */
const MOST_LINES = 60;

/** Shorter lines are labels: “附　件”, “目　录”. */
const SHORTEST_TEXT = 7;
const isRunning = (line: PartLine, copies: Span | null): boolean =>
  line.tight.length >= SHORTEST_TEXT &&
  !(copies !== null && line.start < copies.end && line.end > copies.start) &&
  !hasLayout(line.text) &&
  !isPartLine(line);
