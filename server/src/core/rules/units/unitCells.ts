/** The cells of a row in which units stand, read. What the rules of this folder share. */
import { type Cell, isFilled, type Piece, type Row, spanInPiece } from "../../notice/model.js";
import type { Span } from "../../text/span.js";
import type { UnitCell, UnitMention } from "../../units/cell.js";
import type { Unit } from "../../units/unit.js";
import type { RuleContext } from "../context.js";
import { hasItsCells } from "../rows.js";

export type UnitRole = "lead" | "responsible";

export interface FilledUnitCell {
  readonly role: UnitRole;
  readonly cell: Cell;
  readonly read: UnitCell;
}

const ROLES: readonly UnitRole[] = ["lead", "responsible"];

/**
 * Filled lead and responsible cells, read. A table may have several columns of one role; all of them count. In a row with a cell too few or
 * too many none does: what stands there may be a requirement, and table/cell-count says so.
 */
export const unitCellsOf = (row: Row, context: RuleContext): readonly FilledUnitCell[] => {
  if (row.form.at.lead === undefined && row.form.at.responsible === undefined) return [];
  if (!hasItsCells(row)) return [];
  const found: FilledUnitCell[] = [];
  for (const cell of row.cells) {
    const role = ROLES.find((r) => r === row.form.columns[cell.column]?.role);
    if (role !== undefined && isFilled(cell)) found.push({ role, cell, read: context.unitCell(cell.value) });
  }
  return found;
};

export const placeOf = (cell: Cell, span: Span): Span => spanInPiece(cell, span);

/** “牵头部门” as this table calls it. */
export const columnTitle = (row: Row, role: UnitRole): string => {
  const at = row.form.at[role];
  const title = at === undefined ? "" : (row.form.columns[at]?.title ?? "");
  return title !== "" ? title : role === "lead" ? "牵头单位" : "责任单位";
};

/** Many organs at once: all departments, the governments below, the committees of zones. */
export const isJoint = (unit: Unit): boolean =>
  unit.kind === "collective" || unit.kind === "lower-governments" || unit.kind === "zone-committee";

/** A name that stands in the text as it is meant: not put together from a shared prefix or suffix. */
export const standsAlone = (mention: UnitMention): boolean =>
  mention.expandedFrom === null && mention.via !== "prefix" && mention.via !== "suffix";

export const isPieceWithUnits = (piece: Piece): piece is Row => piece.kind === "row" && piece.use !== "blank" && piece.use !== "heading";

/** A requirement among the units is one slip, not an unknown unit for each of its clauses. */
export const isSentence = ({ value, mentions }: UnitCell): boolean => /[。！？]/u.test(value) && mentions.some(({ unit }) => unit === null);
