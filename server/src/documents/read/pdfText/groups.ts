/** Which rows a merged cell of the first column covers: its text stands at their top or in their middle, wherever they begin and end. */
import { readMarker } from "../../../core/numbering/marker.js";
import type { LineRow } from "./rows.js";
import { joined } from "./words.js";

export interface TaskCell {
  readonly text: string;
  /** Index of its first row, and how many it covers. */
  readonly row: number;
  readonly rows: number;
  readonly uncertain: boolean;
}

interface Stretch {
  readonly top: number;
  readonly bottom: number;
}

/** Lines of a group's text as they stand down the pages. */
interface Group extends Stretch {
  readonly lines: readonly string[];
}

/** @param column of the tasks */
export const taskCells = (rows: readonly LineRow[], column: number): readonly TaskCell[] => {
  const groups: { lines: string[]; top: number; bottom: number }[] = [];
  const extents: Stretch[] = [];
  let y = 0;
  let [page, before] = [-1, 0];
  const own: string[] = [];
  for (const { lines } of rows) {
    let top: number | null = null;
    for (const { cells, page: onPage, at } of lines) {
      y += onPage === page ? Math.max(1, at - before) : 1;
      [page, before] = [onPage, at];
      top ??= y;
      const words = cells[column] ?? "";
      if (words === "") continue;
      const last = groups.at(-1);
      if (last === undefined || readMarker(words, 0)?.level === 2) groups.push({ lines: [words], top: y, bottom: y });
      else {
        last.lines.push(words);
        last.bottom = y;
      }
    }
    extents.push({ top: top ?? y, bottom: y });
    own.push(joined(lines.map(({ cells }) => cells[column] ?? "")));
  }
  // No numbers （一）: each row has a task of its own, and where it is empty the one above may go on.
  if (!groups.some(({ lines }) => readMarker(lines[0] ?? "", 0)?.level === 2))
    return own.map((text, row) => ({ text, row, rows: 1, uncertain: false }));
  return spread(groups, extents);
};

/** Text that stands outside of the rows it is given to: no page looks so. */
const OUTSIDE = 40;
/** In lines: another way that is worse by less than this might be the right one. */
const NEAR = 1.5;
/** No group has more rows. */
const MOST_ROWS = 60;

/**
 * The way to give all rows to the groups in order that has each text nearest to the top or the middle of its rows. Where a group could as well begin
 * a row earlier or later it is uncertain, and so is the one before it.
 */
const spread = (groups: readonly Group[], rows: readonly Stretch[]): readonly TaskCell[] => {
  const ahead = cheapest(groups, rows);
  // The same from the end: what the groups from one on cost, for each row they may begin with.
  const behind = cheapest([...groups].reverse().map(upsideDown), [...rows].reverse().map(upsideDown), "last");
  const best = ahead.costs[groups.length]?.[rows.length] ?? Number.POSITIVE_INFINITY;
  if (!Number.isFinite(best))
    return groups.map(({ lines }, row) => ({ text: joined(lines), row, rows: 1, uncertain: true })).slice(0, rows.length);
  const isOpen = (k: number, begin: number): boolean =>
    rows.some((_, n) => {
      const cost =
        (ahead.costs[k]?.[n] ?? Number.POSITIVE_INFINITY) +
        (behind.costs[groups.length - k]?.[rows.length - n] ?? Number.POSITIVE_INFINITY);
      return n !== begin && cost < best + NEAR;
    });
  const cells: TaskCell[] = [];
  let [end, endIsOpen] = [rows.length, false];
  for (let k = groups.length; k > 0; k--) {
    const row = ahead.begins[k]?.[end] ?? 0;
    const beginIsOpen = k > 1 && isOpen(k - 1, row);
    cells.unshift({ text: joined(groups[k - 1]?.lines ?? []), row, rows: end - row, uncertain: beginIsOpen || endIsOpen });
    [end, endIsOpen] = [row, beginIsOpen];
  }
  return cells;
};

const upsideDown = <T extends Stretch>(one: T): T => ({ ...one, top: -one.bottom, bottom: -one.top });

interface Costs {
  /** `costs[k][n]`: the first k groups take the first n rows. */
  readonly costs: readonly (readonly number[])[];
  /** The row that the last of them begins with. */
  readonly begins: readonly (readonly number[])[];
}

/** @param aligned which end of the rows a text may stand at: upside down it is the last */
const cheapest = (groups: readonly Group[], rows: readonly Stretch[], aligned: "first" | "last" = "first"): Costs => {
  const costOf = ({ top, bottom }: Group, from: number, to: number): number => {
    const [first, last] = [rows[from] as Stretch, rows[to - 1] as Stretch];
    const outside = top < first.top || bottom > last.bottom ? OUTSIDE : 0;
    const edge = aligned === "first" ? Math.abs(top - first.top) : Math.abs(bottom - last.bottom);
    return outside + Math.min(edge, Math.abs((top + bottom) / 2 - (first.top + last.bottom) / 2));
  };
  const costs: number[][] = [[0]];
  const begins: number[][] = [[]];
  groups.forEach((group, before) => {
    const own: number[] = [];
    const begin: number[] = [];
    for (let n = before + 1; n <= rows.length; n++)
      for (let start = Math.max(before, n - MOST_ROWS); start < n; start++) {
        const cost = (costs[before]?.[start] ?? Number.POSITIVE_INFINITY) + costOf(group, start, n);
        if (cost < (own[n] ?? Number.POSITIVE_INFINITY)) [own[n], begin[n]] = [cost, start];
      }
    costs.push(own);
    begins.push(begin);
  });
  return { costs, begins };
};
