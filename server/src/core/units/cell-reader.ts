/** What reading a unit cell needs to know: the names of a place, and the words for it. */
import type { LooseNames } from "./loose-names.js";
import type { Names } from "./names.js";

export interface CellReader {
  readonly names: Names;
  readonly loose: LooseNames;
  /** “县”: the word for the place a name without one belongs to, at the start of a list. */
  readonly word: string;
  /** The word for the place of another unit, “市” or “济宁市”. */
  readonly wordOf: (locality: string) => string;
}
