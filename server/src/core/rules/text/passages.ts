/**
 * What the rules of this folder look at: the texts of a piece, each with a way back to its place. A cell or a paragraph that a page cuts is
 * one passage, and what a conversion left in it is no part of it.
 */
import type { Cell, Piece, Role, Row } from "../../notice/model.js";
import { hasItsCells } from "../rows.js";
import { linesAround } from "./around.js";
import { outsideCells } from "./outsideCells.js";
import { signsOf } from "./signs.js";

/**
 * - `heading`: a title of a section or group, with its number: “（一）全面优化主动公开机制”
 * - `requirement`, `deadline`, `units`: a cell
 * - `paragraph`: running text around the tables and below their rows, titles included
 * - `line`: another line there: names of organs, dates, copies; and what stands around the units of a paragraph. Blanks in it part what stands
 *   side by side.
 */
export type PassageKind = "heading" | "requirement" | "deadline" | "units" | "paragraph" | "line";

export interface Passage {
  readonly kind: PassageKind;
  /** Line breaks inside a cell are kept; those within a paragraph are the page's and left out. */
  readonly text: string;
  /** Of SIGN, put together. */
  readonly signs: number;
  /** Where the text stands in the piece, in the form of a cell. */
  readonly cell: Cell;
}

const KINDS: Readonly<Partial<Record<Role, PassageKind>>> = {
  task: "heading",
  lead: "units",
  responsible: "units",
  requirement: "requirement",
  deadline: "deadline",
};

/** All rules ask about one piece before the checker goes on to the next, so the last answer is enough to remember. */
let last: { readonly piece: Piece; readonly passages: readonly Passage[] } | null = null;

/** The passages of a piece in the order of the text, without those that have no sign at all. */
export const passagesOf = (piece: Piece): readonly Passage[] => {
  if (last?.piece !== piece) last = { piece, passages: read(piece) };
  return last.passages;
};

const NONE: readonly Passage[] = [];

const read = (piece: Piece): readonly Passage[] => {
  switch (piece.kind) {
    case "row":
      return inRow(piece);
    case "section":
      return piece.cells.flatMap((cell) =>
        passage(
          cell.value,
          () => "heading",
          () => cell,
        ),
      );
    case "front":
    case "tail":
    case "note":
      return linesAround(piece).flatMap(({ text, kind, cell }) => passage(text, kind, cell));
    default:
      return NONE;
  }
};

const passage = (text: string, kind: () => PassageKind, cell: () => Cell): readonly Passage[] => {
  const signs = signsOf(text);
  return signs === 0 ? NONE : [{ kind: kind(), text, signs, cell: cell() }];
};

/** In a row with a cell too few or too many nobody knows what is what. */
const inRow = (row: Row): readonly Passage[] => {
  if (row.use === "blank" || !hasItsCells(row)) return NONE;
  let found: Passage[] | null = null;
  for (const cell of row.cells) {
    if (cell.value === "") continue;
    const kind = KINDS[row.form.columns[cell.column]?.role ?? "other"];
    const signs = kind === undefined ? 0 : signsOf(cell.value);
    if (kind === undefined || signs === 0) continue;
    found ??= [];
    found.push({ kind, text: cell.value, signs, cell });
  }
  const outside = outsideCells(row);
  if (outside !== null)
    found = [
      ...(found ?? NONE),
      ...passage(
        outside.value,
        () => "line",
        () => outside,
      ),
    ];
  return found ?? NONE;
};
