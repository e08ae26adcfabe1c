/** Sections of a table in the text of a PDF. */
import { readMarker } from "../../../core/numbering/marker.js";

/**
 * Whether a line begins the next section, to be asked of one line after the other: sections are counted, 一、 二、, and “统⏎一、共享” in the middle of a
 * sentence is none.
 */
export const sectionCounter = (): ((line: string) => boolean) => {
  let last: number | null = null;
  return (line) => {
    const marker = readMarker(line, 0);
    if (marker?.level !== 1 || (last !== null && marker.ordinal !== last + 1)) return false;
    last = marker.ordinal;
    return true;
  };
};
