/**
 * What the reader of tables knows at the beginning of a piece. A piece is decided by this state, its own text and the next few lines;
 * nothing else. That is why reading can go on anywhere and stop as soon as it meets a known piece in an equal state.
 */
import { sameForm } from "./columns.js";
import type { TableForm } from "./model.js";

export interface ReadState {
  readonly zone: "front" | "table" | "tail";
  /** The table being read; null ahead of the first one. */
  readonly form: TableForm | null;
  readonly afterPageBreak: boolean;
  readonly hasUnitsAbove: boolean;
}

export const START: ReadState = { zone: "front", form: null, afterPageBreak: false, hasUnitsAbove: false };

export const sameState = (a: ReadState, b: ReadState): boolean =>
  a === b ||
  (a.zone === b.zone &&
    a.afterPageBreak === b.afterPageBreak &&
    a.hasUnitsAbove === b.hasUnitsAbove &&
    (a.form === b.form || (a.form !== null && b.form !== null && sameForm(a.form, b.form))));

/** How many pieces back reading starts anew after an edit: a piece looks at most at the first lines of this many pieces after it. */
export const LOOK_BACK = 6;
