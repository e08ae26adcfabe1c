/** Where one column of a page ends and the next begins: blanks that run down through all lines. */

/** Where the cells of a line may part: before these places, one fewer than there are columns. */
export type Cuts = readonly number[];

interface River {
  readonly start: number;
  readonly end: number;
}

/** How much of the lines a word may stand in the way: a page has lines that are not quite in place. */
const TOLERANCES = [0, 0.02, 0.06] as const;
/** More are not told apart by looking at them; a page of prose has none. */
const MOST_RIVERS = 14;

/**
 * The cuts for `count` columns; null where the page has no such columns.
 * @param middles of the titles, which say little of where the columns stand but in which order
 */
export const cutsOf = (lines: readonly string[], count: number, middles: readonly number[]): Cuts | null => {
  if (lines.length === 0) return null;
  const filled = filledPlaces(lines);
  for (const tolerance of TOLERANCES) {
    const rivers = riversIn(filled, lines.length * tolerance);
    if (rivers.length < count - 1 || rivers.length > MOST_RIVERS) continue;
    const best = bestOf(rivers, count - 1, middles);
    if (best !== null) return best.map(({ end }) => end);
  }
  return null;
};

/** The blank within “12 月”, between fonts, belongs to no river; that in “规范 12 月” may. */
const isBlankIn = (line: string, at: number): boolean => {
  const character = line.charAt(at);
  if (character !== " " && character !== "\u3000" && character !== "") return false;
  return !(/\d/u.test(line.charAt(at - 1)) && /\p{Script=Han}/u.test(line.charAt(at + 1)));
};

const filledPlaces = (lines: readonly string[]): readonly number[] => {
  const width = lines.reduce((most, { length }) => Math.max(most, length), 0);
  const filled = new Array<number>(width).fill(0);
  for (const line of lines) for (let at = 0; at < line.length; at++) if (!isBlankIn(line, at)) filled[at] = (filled[at] ?? 0) + 1;
  return filled;
};

const riversIn = (filled: readonly number[], most: number): readonly River[] => {
  const rivers: River[] = [];
  const first = filled.findIndex((count) => count > most);
  let start = -1;
  for (let at = Math.max(0, first); at < filled.length; at++) {
    if ((filled[at] as number) <= most) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      rivers.push({ start, end: at });
      start = -1;
    }
  }
  return rivers;
};

/** The widest ones; of equal ones those that have each title in its own column. */
const bestOf = (rivers: readonly River[], count: number, middles: readonly number[]): readonly River[] | null => {
  let best: readonly River[] | null = null;
  let most = -1;
  const choose = (from: number, chosen: readonly River[]): void => {
    if (chosen.length === count) {
      const score = scoreOf(chosen, middles);
      if (score > most) [best, most] = [chosen, score];
      return;
    }
    for (let i = from; i <= rivers.length - (count - chosen.length); i++) choose(i + 1, [...chosen, rivers[i] as River]);
  };
  choose(0, []);
  return best;
};

const scoreOf = (rivers: readonly River[], middles: readonly number[]): number => {
  const widths = rivers.reduce((sum, { start, end }) => sum + Math.min(end - start, 3), 0);
  const titles = middles.filter(
    (middle, i) => (i === 0 || middle >= (rivers[i - 1]?.start ?? 0)) && (i === rivers.length || middle <= (rivers[i]?.end ?? 0)),
  );
  return widths + titles.length * 2;
};
