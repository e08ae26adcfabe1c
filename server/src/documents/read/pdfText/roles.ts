/** Columns by what they are for, as far as reading a page asks for it. */
import type { Column, Role } from "../../../core/notice/model.js";

export type { Column } from "../../../core/notice/model.js";

export const isKnownRole = (role: Role | undefined): boolean => role !== undefined && role !== "other";

/** Units, whose lines are not one sentence. */
export const holdsUnits = ({ role }: Column): boolean => role === "lead" || role === "responsible";

/** Index of the column with that role; -1 for none. */
export const columnOf = (columns: readonly Column[], role: Role): number => columns.findIndex((column) => column.role === role);
