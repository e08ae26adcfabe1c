/** Where pasted rows go: behind the row of the cursor, in the place of an empty one or of rows that are chosen, and never into the middle of a group that is not theirs. */
import type { Notice } from "../notice/document.js";
import type { Piece, Row, Section, TableForm } from "../notice/model.js";
import type { OutlineTask } from "../notice/outline.js";
import type { Span } from "../text/span.js";

export interface Landing {
  readonly form: TableForm;
  /** The piece of the table the rows follow. */
  readonly anchor: Piece;
  /** Pieces the rows take the place of. */
  readonly replaced: readonly (Row | Section)[];
  /** The rows go further down than the cursor stands: to the end of its group or section. */
  readonly moved: boolean;
}

/** What pasted rows begin: then rows that belong to the group or section of the cursor must stay ahead of them. */
export type Begins = "section" | "group" | null;

/** null where the cursor stands in no table, and in prose. */
export const landingAt = (notice: Notice, range: Span, begins: Begins): Landing | null => {
  const { pieces } = notice;
  const covered = chosen(notice, range);
  const here = pieces.at(range.start)?.piece ?? null;
  const own = covered.length > 0 || here === null ? covered : unfilledAt(notice, here);
  const anchor = own[0] === undefined ? here : pieces.previous(own[0]);
  const inTable = anchor === null ? null : tablePieceAt(notice, anchor);
  if (inTable === null || inTable.form.layout === "prose") return null;
  const last = begins === null ? inTable : lastOf(notice, own.at(-1) ?? inTable, begins, own);
  const moved = last !== inTable && !own.includes(last as Row);
  return { form: inTable.form, anchor: moved ? last : inTable, replaced: own, moved };
};

/** The row of the cursor where nothing is filled in; below titles or a section, the one that was prepared there. */
const unfilledAt = (notice: Notice, here: Piece): readonly Row[] => {
  const row = here.kind === "header" || here.kind === "section" ? notice.pieces.next(here) : here;
  return row?.kind === "row" && isUnfilled(row) ? [row] : [];
};

/** All its cells are empty, or all but a number that was written ahead: “（一）”. */
const isUnfilled = ({ use, heading }: Row): boolean => use === "blank" || (use === "heading" && heading?.title === "");

type TablePiece = Extract<Piece, { readonly form: TableForm }>;

const isTablePiece = (piece: Piece | null): piece is TablePiece =>
  piece?.kind === "row" || piece?.kind === "section" || piece?.kind === "header";

/** Rows and sections that the range covers as a whole, line ends behind them aside. */
const chosen = (notice: Notice, { start, end }: Span): readonly (Row | Section)[] => {
  const found: (Row | Section)[] = [];
  if (end <= start) return found;
  for (let piece = notice.pieces.at(start)?.piece ?? null; piece !== null; piece = notice.pieces.next(piece)) {
    const from = notice.startOf(piece);
    if (from >= end) break;
    if ((piece.kind === "row" || piece.kind === "section") && from >= start && from + piece.text.trimEnd().length <= end) found.push(piece);
  }
  return found;
};

/** The piece itself, or the nearest above it that is one of the table. */
const tablePieceAt = (notice: Notice, piece: Piece): TablePiece | null => {
  let here: Piece | null = piece;
  while (here?.kind === "note") here = notice.pieces.previous(here);
  return isTablePiece(here) ? here : null;
};

/** The last row of the group, or of the section, that goes on at a piece. */
const lastOf = (notice: Notice, from: TablePiece, begins: "section" | "group", without: readonly Piece[]): TablePiece => {
  let last = from;
  for (let piece = notice.pieces.next(from); piece !== null; piece = notice.pieces.next(piece)) {
    if (piece.kind === "note" || (piece.kind === "header" && piece.repeated)) continue;
    if (piece.kind !== "row" || piece.heading?.marker.level === 1) break;
    if (begins === "group" && (piece.heading !== null || piece.unnumbered !== null)) break;
    if (piece.use !== "blank" && !without.includes(piece)) last = piece;
  }
  return last;
};

/** The tasks below a place whose units are those of a row above it, or of one that goes: pasted rows come between. */
export const cutOff = (notice: Notice, tasks: readonly OutlineTask[], at: number, replaced: readonly Piece[]): readonly OutlineTask[] =>
  tasks.filter(
    ({ row, inheritedFrom }) =>
      inheritedFrom !== null &&
      notice.startOf(row) >= at &&
      !replaced.includes(row) &&
      (notice.startOf(inheritedFrom.row) < at || replaced.includes(inheritedFrom.row)),
  );
