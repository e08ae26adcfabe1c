/** What the columns of a foreign table are called: its header found, of one line or two, and each title as one a notice can have. */
import { type Message, say } from "../message.js";
import { type RoleLookup, readHeaderTitles } from "../notice/columns.js";
import { distinct, filledIn, type Grid, type GridCell } from "./grid.js";
import { tight } from "./tidy.js";

/** One column as a reader of the page sees it: `[from, to)` of the grid. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface TitledColumn extends Stretch {
  readonly title: string;
}

export interface FoundHeader {
  /** Its rows in the grid, `next` excluded. */
  readonly first: number;
  readonly next: number;
  readonly columns: readonly TitledColumn[];
  readonly doubts: readonly Message[];
}

/** A header stands at the head of its table, below a title, a month, “填报单位：”. */
const ROWS_LOOKED_AT = 10;
/** Longer words are no title, whatever brackets they have. */
const LONGEST_WORDS = 60;
/** As long as the title of a column may be in a notice (notice/columns.ts). */
const LONGEST_TITLE = 16;
const NO_TITLE = /[。；，！？]/u;

/** The header of a table; null where none of its first rows names two columns that are known. */
export const findHeader = (grid: Grid, roleOf: RoleLookup): FoundHeader | null => {
  for (let row = 0; row < Math.min(ROWS_LOOKED_AT, grid.rows.length); row++) {
    const best = heightsAt(grid, row)
      .map((height) => headerOf(grid, row, height, roleOf))
      .reduce((a, b) => ((b?.known ?? 0) > (a?.known ?? 0) ? b : a), null);
    if (best !== null) return best.header;
  }
  return null;
};

/** “责任单位（排在第一位的为牵头单位）” as “责任单位”: a title as the header of a notice can have it, and whether anything was left out. */
export const fittingTitle = (words: string): { readonly title: string; readonly cut: boolean } => {
  const whole = tight(words);
  if (fits(whole)) return { title: whole, cut: false };
  const bare = whole.replace(/[（(【〔[][^）)】〕\]]*[）)】〕\]]?/gu, "").split(NO_TITLE)[0] ?? "";
  return { title: (bare === "" ? whole.replace(/[。；，！？]/gu, "") : bare).slice(0, LONGEST_TITLE), cut: true };
};

const fits = (title: string): boolean => title.length <= LONGEST_TITLE && !NO_TITLE.test(title);

/** The rows of the grid that a header beginning here may take: as far as its merged cells reach, or two where nothing is merged. */
const heightsAt = ({ rows }: Grid, row: number): readonly number[] => {
  const own = distinct(rows[row] ?? []).filter((cell) => cell.row === row);
  const reach = Math.max(1, ...own.map((cell) => rows.slice(row).filter((line) => line.includes(cell)).length));
  if (reach > 1) return reach > 3 ? [1] : [reach];
  return row + 1 < rows.length ? [1, 2] : [1];
};

const headerOf = (
  grid: Grid,
  first: number,
  height: number,
  roleOf: RoleLookup,
): { readonly header: FoundHeader; readonly known: number } | null => {
  // A title over the whole table is none of its header.
  if (filledIn(grid, first).length < 2) return null;
  const lines = grid.rows.slice(first, first + height);
  if (lines.some((line) => distinct(line).some(({ text }) => tight(text).length > LONGEST_WORDS))) return null;
  const isKnown = (title: string): boolean => (roleOf(title) ?? "other") !== "other";
  const doubts: Message[] = [];
  const columns = leavesOf(lines).map((leaf): TitledColumn => {
    const words = titleOf(wordsOver(lines, leaf), isKnown);
    const { title, cut } = fittingTitle(words);
    if (cut) doubts.push(shortened(words, title));
    return { ...leaf, title };
  });
  const titles = columns.map(({ title }) => title).filter((title) => title !== "");
  const known = titles.filter(isKnown).length;
  if (readHeaderTitles(titles, roleOf) === null) return null;
  // Without merged cells the second line is one of titles only where every word in it makes one that is known.
  if (height === 2 && !lines[1]?.some((cell) => cell !== null && cell.row === first)) {
    const below = columns.filter(({ from }) => (lines[1]?.[from]?.text ?? "") !== "");
    if (below.length === 0 || !below.every(({ title }) => isKnown(title))) return null;
    // A line that names all columns needs none above it: “填报单位：……  填报日期：……”.
    if (columns.every(({ from }) => isKnown(tight(lines[1]?.[from]?.text ?? "")))) return null;
  }
  return { header: { first, next: first + height, columns, doubts }, known };
};

/** Places beside one another that the same cell covers in the lowest line are one column. */
const leavesOf = (lines: readonly (readonly (GridCell | null)[])[]): readonly Stretch[] => {
  const lowest = lines.at(-1) ?? [];
  const leaves: Stretch[] = [];
  lowest.forEach((cell, at) => {
    const last = leaves.at(-1);
    if (last !== undefined && cell !== null && lowest[at - 1] === cell) leaves[leaves.length - 1] = { ...last, to: at + 1 };
    else leaves.push({ from: at, to: at + 1 });
  });
  return leaves;
};

/** The words over a column from above; what stands over several and is not merged counts for those right of it that have none. */
const wordsOver = (lines: readonly (readonly (GridCell | null)[])[], { from }: Stretch): readonly string[] => {
  const cells = lines.map((line, i) => {
    const own = line[from];
    const isTop = i < lines.length - 1;
    if (!isTop || (own !== null && own?.text !== "")) return own ?? null;
    if ((lines.at(-1)?.[from]?.text ?? "") === "") return null;
    return (
      distinct(line.slice(0, from))
        .filter(({ text }) => text !== "")
        .at(-1) ?? null
    );
  });
  return distinct(cells)
    .map(({ text }) => tight(text))
    .filter((text) => text !== "");
};

/** “责任单位” over “牵头” is 牵头责任单位; “责任分工” over “牵头单位” is 牵头单位. */
const titleOf = (words: readonly string[], isKnown: (title: string) => boolean): string => {
  const last = words.at(-1) ?? "";
  if (words.length < 2) return last;
  const above = words.slice(0, -1).join("");
  const ways = [last, last + above, above + last];
  return ways.find((way) => isKnown(way)) ?? (above.length + last.length <= LONGEST_TITLE ? above + last : last);
};

const shortened = (words: string, title: string): Message =>
  say(`列名“${words}”过长，表头中写作“${title}”`, `The column title “${words}” is too long; the header has “${title}”`);
