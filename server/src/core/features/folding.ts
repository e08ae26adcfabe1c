/** What folds: the front part, each table's sections and groups, what follows the table. */
import type { Notice } from "../notice/document.js";
import type { Piece } from "../notice/model.js";
import { headingOf } from "../notice/pieceList.js";
import { countLines } from "../text/lines.js";

/** Lines count from 0; `last` is the last line folded away, always greater than `first`. */
export interface Fold {
  readonly kind: "front" | "section" | "group" | "tail";
  readonly first: number;
  readonly last: number;
}

interface Open {
  readonly kind: "section" | "group";
  readonly level: number;
  readonly first: number;
}

/** Walks through all pieces: for the margin of the editor, not for every keystroke. */
export const foldsOf = (notice: Notice): readonly Fold[] => {
  const folds: Fold[] = [];
  const open: Open[] = [];
  let line = 0;
  /** Last line with something on it. */
  let filled = -1;
  const fold = (kind: Fold["kind"], first: number): void => {
    if (filled > first) folds.push({ kind, first, last: filled });
  };
  const close = (level: number): void => {
    while (open.length > 0 && (open.at(-1) as Open).level >= level) {
      const { kind, first } = open.pop() as Open;
      fold(kind, first);
    }
  };
  for (const piece of notice.pieces) {
    const level = levelOf(piece);
    if (level !== null) close(level);
    const { leading, last } = filledLines(piece);
    if (level === 1 || level === 2) open.push({ kind: level === 1 ? "section" : "group", level, first: line + leading });
    if (last >= 0 && !isRepetition(piece)) filled = line + last;
    if (piece.kind === "front" || piece.kind === "tail") fold(piece.kind, line + leading);
    line += countLines(piece.text);
  }
  close(0);
  return folds.sort((a, b) => a.first - b.first || b.last - a.last);
};

/** Level of the heading a piece carries, 0 for what ends every section; null for what belongs to the one before. */
const levelOf = (piece: Piece): number | null => {
  if (piece.kind === "front" || piece.kind === "tail" || piece.kind === "unreadable" || (piece.kind === "header" && !piece.repeated))
    return 0;
  const marker = headingOf(piece)?.marker;
  return marker === undefined || marker.level > 2 ? null : marker.level;
};

/** A header repeated at the top of a page ends nothing and is not what a fold ends with. */
const isRepetition = (piece: Piece): boolean => piece.kind === "header" && piece.repeated;

/** Number of blank lines ahead of the text of a piece, and the line (of the piece) its text ends on; -1 where it has none. */
const filledLines = ({ text }: Piece): { readonly leading: number; readonly last: number } => {
  const from = text.search(/\S/u);
  return from < 0 ? { leading: 0, last: -1 } : { leading: countLines(text, from), last: countLines(text, text.trimEnd().length) };
};
