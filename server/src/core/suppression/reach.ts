/** How far the directives of a notice reach. */
import { isVoid } from "../notice/comment.js";
import type { Notice } from "../notice/document.js";
import type { Piece } from "../notice/model.js";
import { afterTerminator, endOfLine } from "../text/lines.js";
import { type Directive, isAbout } from "./directive.js";

/** A directive where it stands: offset and line in the notice. */
export interface Placed {
  readonly directive: Directive;
  readonly at: number;
}

export interface Reaches {
  /** Those that are about the finding of this rule which begins there. */
  readonly over: (rule: string, at: number, line: number) => readonly Directive[];
  /** Whether a `fenjie-enable` ends anything. */
  readonly endsSomething: (end: Directive) => boolean;
}

/** @param directives in the order of the text; those without effect left out */
export const reachesOf = (notice: Notice, directives: readonly Placed[]): Reaches => {
  const byLine = new Map<number, Directive[]>();
  const inFile: Directive[] = [];
  const bounds: Placed[] = [];
  for (const placed of directives) {
    const { directive } = placed;
    if (directive.reach === "file") inFile.push(directive);
    else if (directive.reach === "start" || directive.reach === "end") bounds.push(placed);
    else {
      const line = lineMeant(notice, directive);
      if (line !== null) byLine.set(line, [...(byLine.get(line) ?? []), directive]);
    }
  }
  return {
    over: (rule, at, line) =>
      [...inFile, ...(byLine.get(line) ?? []), ...openAt(bounds, rule, at)].filter((directive) => isAbout(directive, rule)),
    endsSomething: (end) => {
      const index = bounds.findIndex(({ directive }) => directive === end);
      return bounds
        .slice(0, index)
        .some(({ directive: start }, i) => start.reach === "start" && meet(start, end) && !isEnded(start, bounds.slice(i + 1, index)));
    },
  };
};

/** The line, from 0, that a directive about one line means; null where it is the last one and means the next. */
export const lineMeant = (notice: Notice, { piece, span, reach }: Directive): number | null => {
  const line = notice.positionOf(piece, span.start).line;
  return reach === "next-line" ? lineAfter(notice, piece, span.end, line) : line;
};

const lineAfter = (notice: Notice, first: Piece, offset: number, from: number): number | null => {
  let piece: Piece | null = first;
  let line = from;
  let start = afterTerminator(first.text, endOfLine(first.text, offset));
  for (;;) {
    if (start >= piece.text.length) {
      piece = notice.pieces.next(piece);
      start = 0;
      if (piece === null || piece.text === "") return null;
    }
    line++;
    const end = endOfLine(piece.text, start);
    if (!isVoid(piece.text, start, end) || piece.text.slice(start, end).includes("\t")) return line;
    start = afterTerminator(piece.text, end);
  }
};

/** The `fenjie-disable` that hold for a rule at a place. */
const openAt = (bounds: readonly Placed[], rule: string, at: number): readonly Directive[] => {
  let open: Directive[] = [];
  for (const { directive, at: place } of bounds) {
    if (place > at) break;
    if (!isAbout(directive, rule)) continue;
    if (directive.reach === "start") open.push(directive);
    else open = [];
  }
  return open;
};

/** Both are about some rule. */
const meet = (a: Directive, b: Directive): boolean =>
  a.rules.length === 0 ||
  b.rules.length === 0 ||
  a.rules.some(({ text }) => isAbout(b, text)) ||
  b.rules.some(({ text }) => isAbout(a, text));

/** One of these ends all that `start` begins. */
const isEnded = (start: Directive, between: readonly Placed[]): boolean =>
  between.some(
    ({ directive: end }) =>
      end.reach === "end" && (end.rules.length === 0 || (start.rules.length > 0 && start.rules.every(({ text }) => isAbout(end, text)))),
  );
