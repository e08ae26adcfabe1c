/** Where a place of a text stands after the text was changed, and where it stood before. Offsets count UTF-16 code units. */

/** `removed` code units at `offset` made way for `inserted` ones. */
export interface TextChange {
  readonly offset: number;
  readonly removed: number;
  readonly inserted: number;
}

/** Where `offset` stands after the changes, made one after the other; what stood in a stretch that went stands where that began. */
export const offsetAfter = (offset: number, changes: readonly TextChange[]): number =>
  changes.reduce((at, change) => {
    if (at < change.offset) return at;
    return at >= change.offset + change.removed ? at + change.inserted - change.removed : change.offset;
  }, offset);

/** Where what stands at `offset` after the changes stood before them; what is new stood where it was put in. */
export const offsetBefore = (offset: number, changes: readonly TextChange[]): number =>
  changes.reduceRight((at, change) => {
    if (at <= change.offset) return at;
    return at >= change.offset + change.inserted ? at + change.removed - change.inserted : change.offset;
  }, offset);

/** The offset in `text` behind its first `count` characters that are no blanks; its end where it has fewer. */
export const behindCharacters = (text: string, count: number): number => {
  let left = count;
  let offset = 0;
  for (const char of text) {
    if (left <= 0) break;
    if (!isBlank(char)) left--;
    offset += char.length;
  }
  return offset;
};

/** How many characters of `text` are no blanks: what a cell says on paper and in the text, whose lines are broken otherwise. */
export const countCharacters = (text: string): number => {
  let count = 0;
  for (const char of text) if (!isBlank(char)) count++;
  return count;
};

const isBlank = (char: string): boolean => /^\s$/u.test(char);
