/** A number of another level than its place asks for: “（10）” or “十、” between （九） and （十一）. */
import type { MarkerLevel } from "./marker.js";
import { type NumberedHeading, type Sequence, sequenceBreaks } from "./sequence.js";

export interface MisplacedLevel {
  /** Index in the headings given. */
  readonly index: number;
  /** The level on which the number follows the one before and is followed by the next. */
  readonly level: MarkerLevel;
  /** What is still wrong when it stands on that level. */
  readonly sequence: Sequence;
}

const LEVELS: readonly MarkerLevel[] = [1, 2, 3, 4];
/** One such slip breaks up to three counts: its own, before and after, and the one it is missing from. */
const MOST_BREAKS = 4;

/**
 * The heading whose number fits on another level, so that several breaks are one slip; null where there is none. `sequence` is what was found
 * in the headings as they are.
 */
export const misplacedLevel = (headings: readonly NumberedHeading[], sequence: Sequence): MisplacedLevel | null => {
  const { breaks } = sequence;
  if (breaks.length < 2 || breaks.length > MOST_BREAKS) return null;
  let best: MisplacedLevel | null = null;
  for (const { index } of breaks) {
    const heading = headings[index];
    if (heading === undefined) continue;
    for (const level of LEVELS) {
      if (level === heading.level) continue;
      const moved = sequenceBreaks(headings.map((other, at) => (at === index ? { ...heading, level } : other)));
      const fits = moved.breaks.every((other) => other.index !== index);
      const fewest = best === null ? breaks.length - 1 : best.sequence.breaks.length;
      if (fits && moved.breaks.length < fewest) best = { index, level, sequence: moved };
    }
  }
  return best;
};
