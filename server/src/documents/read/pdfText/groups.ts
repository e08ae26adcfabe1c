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

/** Lines down the pages, all counted through. */
interface Stretch {
  readonly top: number;
  readonly bottom: number;
}

/** Lines of a group's text, and the rows they stand in: the group covers these at least. */
interface Group extends Stretch {
  readonly lines: readonly string[];
  readonly firstRow: number;
  readonly lastRow: number;
}

/** @param column of the tasks */
export const taskCells = (rows: readonly LineRow[], column: number): readonly TaskCell[] => {
  const groups: { lines: string[]; top: number; bottom: number; firstRow: number; lastRow: number }[] = [];
  const extents: Stretch[] = [];
  let y = 0;
  let [page, before] = [-1, 0];
  const own: string[] = [];
  for (const [at, { lines }] of rows.entries()) {
    let top: number | null = null;
    for (const { cells, page: onPage, at: line } of lines) {
      y += onPage === page ? Math.max(1, line - before) : 1;
      [page, before] = [onPage, line];
      top ??= y;
      const words = cells[column] ?? "";
      if (words === "") continue;
      const last = groups.at(-1);
      if (last === undefined || readMarker(words, 0)?.level === 2)
        groups.push({ lines: [words], top: y, bottom: y, firstRow: at, lastRow: at });
      else {
        last.lines.push(words);
        last.bottom = y;
        last.lastRow = at;
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

/**
 * Rows that share the units of another one: merged cells, whose words stand beside some row of theirs. null where each row has units of its own.
 * @param at columns of units
 */
export const sharedUnits = (rows: readonly LineRow[], at: readonly number[]): readonly (TaskCell & { readonly from: number })[] | null => {
  const hasUnits = ({ lines }: LineRow): boolean => lines.some(({ cells }) => at.some((column) => (cells[column] ?? "") !== ""));
  if (rows.every(hasUnits) || !rows.some(hasUnits)) return null;
  const groups: Group[] = [];
  const extents: Stretch[] = [];
  let y = 0;
  let [page, before] = [-1, 0];
  rows.forEach(({ lines }, row) => {
    const places: number[] = [];
    const all: number[] = [];
    for (const { cells, page: onPage, at: line } of lines) {
      y += onPage === page ? Math.max(1, line - before) : 1;
      [page, before] = [onPage, line];
      all.push(y);
      if (at.some((column) => (cells[column] ?? "") !== "")) places.push(y);
    }
    extents.push({ top: all[0] ?? y, bottom: y });
    if (places.length > 0)
      groups.push({ lines: [], top: places[0] as number, bottom: places.at(-1) as number, firstRow: row, lastRow: row });
  });
  return spread(groups, extents).map((one, i) => ({ ...one, from: groups[i]?.firstRow ?? one.row }));
};

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
  const behind = cheapest(
    [...groups].reverse().map((group) => ({
      ...upsideDown(group),
      firstRow: rows.length - 1 - group.lastRow,
      lastRow: rows.length - 1 - group.firstRow,
    })),
    [...rows].reverse().map(upsideDown),
    "last",
  );
  const best = costAt(ahead, groups.length, rows.length);
  if (!Number.isFinite(best)) return whereTheyBegin(groups, rows.length);
  const isOpen = (k: number, begin: number): boolean => {
    for (let n = Math.max(0, begin - MOST_ROWS); n <= Math.min(rows.length, begin + MOST_ROWS); n++) {
      const cost = costAt(ahead, k, n) + costAt(behind, groups.length - k, rows.length - n);
      if (n !== begin && cost < best + NEAR) return true;
    }
    return false;
  };
  const cells: TaskCell[] = [];
  let [end, endIsOpen] = [rows.length, false];
  for (let k = groups.length; k > 0; k--) {
    const row = ahead.begins[k]?.get(end) ?? 0;
    const beginIsOpen = k > 1 && isOpen(k - 1, row);
    cells.unshift({ text: joined(groups[k - 1]?.lines ?? []), row, rows: end - row, uncertain: beginIsOpen || endIsOpen });
    [end, endIsOpen] = [row, beginIsOpen];
  }
  return cells;
};

const upsideDown = <T extends Stretch>(one: T): T => ({ ...one, top: -one.bottom, bottom: -one.top });

/** Two groups in one row, or one longer than any: each is put where its text begins. */
const whereTheyBegin = (groups: readonly Group[], count: number): readonly TaskCell[] => {
  const rows = [...new Set(groups.map(({ firstRow }) => firstRow))];
  return rows.map((row, i) => ({
    text: groups.flatMap(({ firstRow, lines }) => (firstRow === row ? [joined(lines)] : [])).join("\n"),
    row,
    rows: (rows[i + 1] ?? count) - row,
    uncertain: true,
  }));
};

interface Costs {
  /** `costs[k]` for the first k groups: by n, taking the first n rows. Only ways that are possible are in it. */
  readonly costs: readonly ReadonlyMap<number, number>[];
  /** The row that the last of them begins with. */
  readonly begins: readonly ReadonlyMap<number, number>[];
}

const costAt = ({ costs }: Costs, k: number, n: number): number => costs[k]?.get(n) ?? Number.POSITIVE_INFINITY;

/** @param aligned which end of the rows a text may stand at: upside down it is the last */
const cheapest = (groups: readonly Group[], rows: readonly Stretch[], aligned: "first" | "last" = "first"): Costs => {
  const costOf = ({ top, bottom }: Group, from: number, to: number): number => {
    const [first, last] = [rows[from] as Stretch, rows[to - 1] as Stretch];
    const edge = aligned === "first" ? Math.abs(top - first.top) : Math.abs(bottom - last.bottom);
    return Math.min(edge, Math.abs((top + bottom) / 2 - (first.top + last.bottom) / 2));
  };
  const costs: Map<number, number>[] = [new Map([[0, 0]])];
  const begins: Map<number, number>[] = [new Map()];
  for (const group of groups) {
    const own = new Map<number, number>();
    const begin = new Map<number, number>();
    for (const [start, before] of costs.at(-1) ?? []) {
      if (start > group.firstRow) continue;
      for (let n = group.lastRow + 1; n <= Math.min(rows.length, start + MOST_ROWS); n++) {
        const cost = before + costOf(group, start, n);
        if (cost < (own.get(n) ?? Number.POSITIVE_INFINITY)) {
          own.set(n, cost);
          begin.set(n, start);
        }
      }
    }
    costs.push(own);
    begins.push(begin);
  }
  return { costs, begins };
};
