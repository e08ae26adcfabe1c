/**
 * The columns of a table. In a table that was mended by hand, the lines of neighbouring rows miss each other by a hair; Word makes a narrow
 * column of each such gap, and what one sees as four columns counts as nine. Lines that close are one.
 */

/** A cell from one line of the grid to another: the lines of three columns are 0, 1, 2, 3. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** Twips: lines less than 2 mm apart are taken for one, in narrow tables less. */
const CLOSE = 113;
/** Word has no table with more columns; larger grids are left alone. */
const MOST_COLUMNS = 200;

/**
 * For every line of the grid the one that stands for it: [0, 1, 1, 3] where the second column is no column. No cell becomes empty of columns.
 * @param widths of the columns in twips; where the file does not say, nothing is moved
 * @param cells of all rows
 */
export const linesOfGrid = (widths: readonly number[], cells: readonly Extent[]): readonly number[] => {
  const lines = Array.from({ length: widths.length + 1 }, (_, line) => line);
  if (widths.length > MOST_COLUMNS || widths.length === 0) return lines;
  const close = Math.min(CLOSE, sumOf(widths) / widths.length / 4);
  const nearestEnd = nearestEnds(cells, widths.length);
  const isGap = widths.map(() => false);
  for (const column of narrowest(widths, close)) {
    const { start, end } = gapWith(column, isGap);
    const fits = sumOf(widths.slice(start, end)) <= close;
    // A cell that lies in the gap altogether is a narrow column after all.
    if (fits && nearestEnd.slice(start, end).every((nearest) => nearest > end)) isGap[column] = true;
  }
  for (let line = 1; line < lines.length; line++) if (isGap[line - 1]) lines[line] = lines[line - 1] ?? line;
  return lines;
};

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** For every line where the shortest cell that begins there ends. */
const nearestEnds = (cells: readonly Extent[], columns: number): readonly number[] => {
  const ends = new Array<number>(columns).fill(Number.POSITIVE_INFINITY);
  for (const { start, end } of cells) ends[start] = Math.min(ends[start] ?? Number.POSITIVE_INFINITY, end);
  return ends;
};

const narrowest = (widths: readonly number[], close: number): readonly number[] =>
  widths
    .map((width, column) => ({ width, column }))
    .filter(({ width }) => width <= close)
    .sort((a, b) => a.width - b.width)
    .map(({ column }) => column);

/** The gap there would be with `column` in it. */
const gapWith = (column: number, isGap: readonly boolean[]): Extent => {
  let start = column;
  let end = column + 1;
  while (isGap[start - 1]) start--;
  while (isGap[end]) end++;
  return { start, end };
};
