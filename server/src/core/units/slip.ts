/** Names that are a slip or two apart. */
import { editDistance } from "../text/distance.js";

/** Whether one edit turns a into b: a character replaced, put in or left out. No arrays: this is asked of many names. */
export const isOneEdit = (a: string, b: string): boolean => {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let head = 0;
  while (head < a.length && head < b.length && a.charCodeAt(head) === b.charCodeAt(head)) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail))
    tail++;
  return a.length - head - tail <= 1 && b.length - head - tail <= 1;
};

/** How many slips a name may be away: one in three characters. */
const slipsIn = (name: string): number => Math.max(1, Math.round(name.length / 3));

const commonStart = (a: string, b: string): number => {
  let at = 0;
  while (at < a.length && at < b.length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
};

/** The names a slip may be meant for, nearest first; of two equally near the one that begins alike for longer. */
export const nearestNames = (name: string, names: readonly string[]): readonly string[] => {
  const limit = slipsIn(name);
  const letters = new Set(name);
  const found: { readonly other: string; readonly far: number; readonly start: number }[] = [];
  for (const other of names) {
    if (Math.abs(other.length - name.length) > limit) continue;
    // Every letter the name does not have costs one slip at least: this spares nearly all the work.
    let strange = 0;
    for (const letter of other) if (!letters.has(letter)) strange++;
    if (strange > limit) continue;
    const far = editDistance(name, other, limit);
    if (far <= limit) found.push({ other, far, start: commonStart(name, other) });
  }
  return found.sort((a, b) => a.far - b.far || b.start - a.start || a.other.length - b.other.length).map(({ other }) => other);
};
