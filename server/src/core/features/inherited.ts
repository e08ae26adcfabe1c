/** Which row a row with empty unit cells takes its units from: the merged cell above. */
import type { Notice } from "../notice/document.js";
import { namesUnits, type Piece, type Row } from "../notice/model.js";

/** Merged cells reach over a page or two at most; further up nobody would look. */
const FAR = 200;

/** The nearest row above that names units, where `row` names none; null where it has its own, or there is none. */
export const inheritedRow = (notice: Notice, row: Row): Row | null => {
  const { lead, responsible } = row.form.at;
  if (row.use !== "task" || !row.hasUnitsAbove || (lead === undefined && responsible === undefined) || namesUnits(row)) return null;
  let piece: Piece | null = notice.pieces.previous(row);
  for (let looked = 0; piece !== null && looked < FAR; looked++, piece = notice.pieces.previous(piece)) {
    if (piece.kind === "row" && piece.use !== "continuation" && namesUnits(piece)) return piece;
    if (piece.kind === "front" || piece.kind === "tail" || (piece.kind === "header" && !piece.repeated)) return null;
  }
  return null;
};
