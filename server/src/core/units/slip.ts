/** Names that are one slip apart. */

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
