/** Words to be found at a place in a text: every word of the index that begins there. */

export interface WordIndex<T> {
  readonly get: (word: string) => T | undefined;
  /** Adds a word or replaces its value. The empty word is left out. */
  readonly set: (word: string, value: T) => void;
  /** Calls `visit` for every word that begins at `from`, shortest first, with the offset where it ends. */
  readonly each: (text: string, from: number, visit: (end: number, value: T) => void) => void;
}

/** Words share a bucket by their first two characters; few words do, so a look-up compares only a handful. */
const keyOf = (text: string, at: number): number => text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);

export const createWordIndex = <T>(): WordIndex<T> => {
  const values = new Map<string, T>();
  const single = new Set<number>();
  const buckets = new Map<number, string[]>();
  return {
    get: (word) => values.get(word),
    set: (word, value) => {
      if (word === "") return;
      if (!values.has(word)) {
        if (word.length === 1) single.add(word.charCodeAt(0));
        else {
          const bucket = buckets.get(keyOf(word, 0));
          if (!bucket) buckets.set(keyOf(word, 0), [word]);
          else {
            let at = bucket.length;
            while (at > 0 && (bucket[at - 1]?.length ?? 0) > word.length) at--;
            bucket.splice(at, 0, word);
          }
        }
      }
      values.set(word, value);
    },
    each: (text, from, visit) => {
      if (from >= text.length) return;
      if (single.has(text.charCodeAt(from))) {
        const value = values.get(text.charAt(from));
        if (value !== undefined) visit(from + 1, value);
      }
      const bucket = from + 1 < text.length ? buckets.get(keyOf(text, from)) : undefined;
      if (!bucket) return;
      for (const word of bucket) {
        if (from + word.length > text.length) return;
        if (!text.startsWith(word, from)) continue;
        const value = values.get(word);
        if (value !== undefined) visit(from + word.length, value);
      }
    },
  };
};
