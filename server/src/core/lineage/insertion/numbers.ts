/** Numbers of headings after something was put in between them. */

/**
 * One heading of a count, in order. `ordinal` is what it has; null for one put in, which gets the number after the one before it.
 * `restart`: the count begins anew with it.
 */
export interface Counted {
  readonly ordinal: number | null;
  readonly restart: boolean;
}

/**
 * The ordinals afterwards. Only what has to change does: （八） put in after （七） makes （九） of the old （八） and so on, until a gap takes
 * the shift up; numbers that were wrong before stay as wrong as they were.
 */
export const numbersAfterInsertion = (headings: readonly Counted[]): readonly number[] => {
  let last = 0;
  let highest = 0;
  let shifting = false;
  return headings.map(({ ordinal, restart }) => {
    if (restart) {
      last = 0;
      highest = 0;
      shifting = false;
    }
    if (ordinal === null) {
      shifting = true;
      return ++last;
    }
    const misplaced = ordinal <= highest;
    highest = Math.max(highest, ordinal);
    if (misplaced) return ordinal;
    if (!shifting || ordinal > last) {
      shifting = false;
      last = ordinal;
      return ordinal;
    }
    return ++last;
  });
};
