/**
 * Which column each piece of a line belongs to, where the line runs over all of them: by what the piece says, by what stands above it in a column, by
 * how wide columns are and by where it stands. The places alone do not tell: pdftotext puts a column further left or right from line to line.
 */
import { readMarker } from "../../../core/numbering/marker.js";
import type { Cuts } from "./columns.js";
import type { PageLine } from "./pages.js";
import { type Column, holdsUnits, isKnownRole } from "./roles.js";
import type { CellLine } from "./rows.js";
import { sumOf } from "./stream/lattice.js";
import { tokensOf } from "./stream/tokens.js";
import { beginsUnitName, closesFirst, endsSentence, endsUnit, isTime, namesPeople, staysOpen, unitsIn } from "./stream/traits.js";
import { widthOf, withoutGaps } from "./words.js";

/** A part of a line between blanks. */
interface Field {
  readonly text: string;
  /** Where it begins on its line, in characters. */
  readonly start: number;
  /** In columns of type. */
  readonly width: number;
  /** How much it looks like names of units, and whether it says a time. */
  readonly units: number;
  readonly isTime: boolean;
  /** More than one blank stands ahead of it, so that it begins a cell. */
  readonly apart: boolean;
}

export interface FieldLine {
  readonly fields: readonly Field[];
  readonly line: PageLine;
}

/** What one page shows of the columns. */
export interface PagePlaces {
  /** Where the middles of the titles stand, in characters. */
  readonly middles: readonly number[];
  /** Blanks that run down through all its lines; null where there are not enough of them. */
  readonly cuts: Cuts | null;
}

/** What the lines show of the columns. */
export interface ColumnPlaces {
  /** Of the longest lines; null where it is not known. */
  readonly widths: readonly (number | null)[];
  /** By page, where cells of a column begin; null where it is not known. */
  readonly starts: ReadonlyMap<number, readonly (number | null)[]>;
  /** By page; null in a text without places. */
  readonly pages: ReadonlyMap<number, PagePlaces> | null;
  /** Pages whose cuts agree with what the words say. */
  readonly trusted: ReadonlySet<number>;
  readonly hasGroups: boolean;
}

export const fieldsIn = (line: PageLine, columns: readonly Column[]): FieldLine => {
  const hasNumbers = columns.some(({ role }) => role === "serial");
  const fields: Field[] = [];
  let from = 0;
  for (const { text, width } of tokensOf([line], hasNumbers)) {
    const at = line.text.indexOf(text, from);
    const start = at < 0 ? from : at;
    fields.push({ text, start, width, units: unitsIn(text), isTime: isTime(text), apart: /(?:^| {2,})$/u.test(line.text.slice(0, start)) });
    from = start + text.length;
  }
  return { fields, line };
};

/** Scores are logarithms of odds, as in `stream`. */
const HARDLY = -12;
const MOST_OVER = 2;
const ROOM = 5;

/** The last words above in a column, of the same row as far as that is known. */
interface Above {
  readonly text: string;
  readonly width: number;
}

const NOTHING: Above = { text: "", width: 0 };

interface CertainLine extends CellLine {
  /** How much more probable this way is than all others, 0 to 1. */
  readonly sure: number;
  /** The column of each piece. */
  readonly way: readonly number[];
}

/** One line after the other, each with the cells above in mind. */
const cellLines = (lines: readonly FieldLine[], columns: readonly Column[], places: ColumnPlaces): readonly CertainLine[] => {
  let above: readonly Above[] = columns.map(() => NOTHING);
  let page = -1;
  return lines.map(({ fields, line }) => {
    if (line.apart && line.page === page) above = columns.map(() => NOTHING);
    page = line.page;
    const { way, sure } = bestWay(fields, columns, above, places, line.page);
    const cells = columns.map((_, column) => wordsIn(fields, way, column));
    above = cells.map((words, i) => (words === "" ? (above[i] ?? NOTHING) : { text: words, width: widthOf(withoutGaps(words)) }));
    // Two pieces of a line in one cell that is no list: a cell may have ended between them.
    const isSplit = fields.some((_, i) => i > 0 && way[i] === way[i - 1] && !holdsUnits(columns[way[i] ?? 0] as Column));
    return {
      cells,
      page: line.page,
      at: line.at,
      apart: line.apart,
      across: sure < SURE || isSplit || isAstray(fields, way, columns, places, line.page),
      sure,
      way,
    };
  });
};

/** Words taken for a group stand far from where groups begin. */
const isAstray = (
  fields: readonly Field[],
  way: readonly number[],
  columns: readonly Column[],
  { starts }: ColumnPlaces,
  page: number,
): boolean =>
  fields.some(({ start }, i) => {
    const own = starts.get(page)?.[way[i] ?? 0] ?? null;
    return columns[way[i] ?? 0]?.role === "task" && own !== null && Math.abs(start - own) > FAR;
  });

/** In characters. */
const FAR = 5;
/** A line that is less sure is doubted. */
const SURE = 0.9;

const wordsIn = (fields: readonly Field[], way: readonly number[], column: number): string =>
  fields.reduce((words, { text }, i) => (way[i] !== column ? words : words === "" ? text : `${words} ${text}`), "");

const bestWay = (
  fields: readonly Field[],
  columns: readonly Column[],
  above: readonly Above[],
  places: ColumnPlaces,
  page: number,
): { readonly way: readonly number[]; readonly sure: number } => {
  let ends: readonly End[] = [{ column: -1, score: 0, sum: 0, way: [] }];
  for (const field of fields) {
    const next: End[] = [];
    columns.forEach((_, column) => {
      const own = scoreOf(field, column, columns, above[column] ?? NOTHING, places, page);
      let best: End | null = null;
      let sum = Number.NEGATIVE_INFINITY;
      for (const end of ends) {
        if (end.column > column) continue;
        // Cells of one line stand beside one another; words of one cell are parted by one blank at most.
        const step = own + (column === end.column ? (field.apart ? -6 : -1.5) : 0);
        if (best === null || end.score + step > best.score) best = { column, score: end.score + step, sum: 0, way: [...end.way, column] };
        sum = sumOf(sum, end.sum + step);
      }
      if (best !== null) next.push({ ...best, sum });
    });
    ends = next;
  }
  const best = ends.reduce((a, b) => (b.score > a.score ? b : a));
  return { way: best.way, sure: Math.exp(best.score - ends.reduce((sum, end) => sumOf(sum, end.sum), Number.NEGATIVE_INFINITY)) };
};

/** The ways up to a field that put it into a column: the best of them, and all together. */
interface End {
  readonly column: number;
  readonly score: number;
  readonly sum: number;
  readonly way: readonly number[];
}

/** Blanks down a page are often just what parts its columns, but pdftotext also leaves some where none ends: words that are told without them show it. */
const WEIGHT_OF_CUTS = 3;
const MOST_WRONG = 0.03;

const columnBy = (cuts: Cuts, { start, text }: Field): number => {
  const middle = start + text.length / 2;
  const column = cuts.findIndex((cut) => middle < cut);
  return column < 0 ? cuts.length : column;
};

const scoreOf = (
  field: Field,
  column: number,
  columns: readonly Column[],
  { text: above, width: aboveWidth }: Above,
  places: ColumnPlaces,
  page: number,
): number => {
  const { role } = columns[column] as Column;
  const { text, width } = field;
  const full = places.widths[column] ?? null;
  const start = places.starts.get(page)?.[column] ?? null;
  let score = full === null ? 0 : -Math.min(12, Math.max(0, width - full - MOST_OVER) * 1.5);
  const own = places.pages?.get(page);
  const middle = own?.middles[column];
  if (own?.cuts && places.trusted.has(page)) score += columnBy(own.cuts, field) === column ? WEIGHT_OF_CUTS : -WEIGHT_OF_CUTS;
  if (start === null && middle !== undefined) score -= Math.min(4, Math.abs(field.start + text.length / 2 - middle) * 0.15);
  if (start !== null) score -= Math.min(6, Math.max(0, Math.abs(field.start - start) - 2) * 0.35);
  const isFull = above !== "" && full !== null && aboveWidth >= full - ROOM;
  const open = above !== "" && (staysOpen(above) || closesFirst(text));
  switch (role) {
    case "serial":
      return score + (/^\d{1,3}[.、．]?$/u.test(text) ? 5 : HARDLY);
    case "deadline":
      if (above !== "" && !isTime(above) && isTime(above + text)) return score + 6;
      return score + (field.isTime || (above !== "" && isTime(above + text)) ? 4 : beginsTime(text) ? 2 : HARDLY / 2);
    case "lead":
    case "responsible": {
      if (open) return score + (field.units > -2 ? 2 : -4);
      const goesOn = isFull && !(endsUnit(above) && beginsUnitName(text));
      return score + Math.max(-4, field.units) + (beginsUnitName(text) || goesOn ? 1 : -3);
    }
    case "person":
      return score + (namesPeople(text) ? 2 : -4);
    case "other":
      return score - 1.5;
    default:
      break;
  }
  const isShort = role === "task" && columns.some((other) => other.role === "requirement");
  if (isShort) {
    if (readMarker(text, 0)?.level === 2) return score + 6;
    if (/[。；]/u.test(text)) return score - 4;
    return score + (isFull ? 1 : places.hasGroups ? -3 : 0) - (field.units > 1 ? 1 : 0);
  }
  if (field.isTime && !open) score -= 3;
  if (field.units > 1 && !open) score -= 1.5;
  const goesOn = above !== "" && !endsSentence(above) && isFull;
  return score + (goesOn || open ? 1.5 : above === "" || endsSentence(above) ? 0.5 : -2);
};

/** “2025 年 12”, “6 月底前启动，12”, “长期坚” */
const beginsTime = (text: string): boolean =>
  /^(?:20\d\d ?年?)? ?(?:\d{1,2} ?月?)? ?\d{0,2}$/u.test(text) ||
  isTime(text.replace(/[，、；]?\s*\d{0,2}$/u, "")) ||
  /^(?:长期|持续|第?[一二三四]季|每)/u.test(text);

/** Times the lines are read, each with what the time before has shown. */
const READINGS = 3;
/** So much of the longest lines of a column may be read wrongly. */
const OUTLIERS = 0.1;

/** @param pages null in a text without places */
export const linesInColumns = (
  lines: readonly FieldLine[],
  columns: readonly Column[],
  pages: ColumnPlaces["pages"],
): { readonly lines: readonly CellLine[]; readonly sure: number; readonly widths: readonly number[] } => {
  const groups = lines.flatMap(({ fields }) => fields.filter(({ text }) => readMarker(text, 0)?.level === 2));
  const all = lines.flatMap(({ fields }) => fields.map(({ width }) => width)).sort((a, b) => b - a);
  const hasGroups = groups.length > 0 && columns.some(({ role }) => role === "requirement");
  const widest = all[Math.floor(all.length * 0.03)] ?? 0;
  let places: ColumnPlaces = {
    hasGroups,
    pages,
    trusted: new Set(),
    starts: new Map(),
    widths: columns.map(({ role }) =>
      role === "requirement" ? widest : role === "task" && hasGroups ? Math.max(...groups.map(({ width }) => width)) : null,
    ),
  };
  let read = cellLines(lines, columns, places);
  for (let i = 1; i < READINGS; i++) {
    places = {
      ...places,
      trusted: trustedPages(lines, read, pages),
      widths: widthsOf(read, columns, places),
      starts: pages !== null ? startsOf(lines, read, columns) : new Map(),
    };
    read = cellLines(lines, columns, places);
  }
  const sure = read.filter((line) => line.sure >= SURE).length / Math.max(1, read.length);
  return { lines: read, sure, widths: places.widths.map((width) => width ?? 0) };
};

const trustedPages = (lines: readonly FieldLine[], read: readonly CertainLine[], pages: ColumnPlaces["pages"]): ReadonlySet<number> => {
  const counts = new Map<number, { right: number; wrong: number }>();
  lines.forEach(({ fields, line: { page } }, i) => {
    const cuts = pages?.get(page)?.cuts ?? null;
    const one = read[i];
    if (cuts === null || one === undefined || one.sure < SURE) return;
    const count = counts.get(page) ?? { right: 0, wrong: 0 };
    counts.set(page, count);
    fields.forEach((field, f) => {
      if (one.way[f] === columnBy(cuts, field)) count.right++;
      else count.wrong++;
    });
  });
  return new Set([...counts].flatMap(([page, { right, wrong }]) => (wrong <= (right + wrong) * MOST_WRONG ? [page] : [])));
};

const widthsOf = (read: readonly CertainLine[], columns: readonly Column[], before: ColumnPlaces): readonly (number | null)[] =>
  columns.map((column, i) => {
    const widths = read
      .filter(({ sure, cells }) => sure >= SURE && (cells[i] ?? "") !== "" && (!holdsUnits(column) || unitsIn(cells[i] ?? "") > -2))
      .map(({ cells }) => widthOf(withoutGaps(cells[i] ?? "")))
      .sort((a, b) => b - a);
    return widths.length < 4 || !isKnownRole(column.role)
      ? (before.widths[i] ?? null)
      : (widths[Math.floor(widths.length * OUTLIERS)] ?? null);
  });

/** Median of where the first words of cells begin, page by page. */
const startsOf = (
  lines: readonly FieldLine[],
  read: readonly CertainLine[],
  columns: readonly Column[],
): ReadonlyMap<number, readonly (number | null)[]> => {
  const found = new Map<number, number[][]>();
  lines.forEach(({ fields, line }, i) => {
    const cells = read[i]?.cells ?? [];
    const own = found.get(line.page) ?? columns.map(() => []);
    found.set(line.page, own);
    cells.forEach((words, column) => {
      const field = words === "" ? undefined : fields.find(({ text }) => words.startsWith(text));
      if (field !== undefined) own[column]?.push(field.start);
    });
  });
  return new Map(
    [...found].map(([page, own]) => [
      page,
      own.map((starts) => (starts.length < 3 ? null : (starts.sort((a, b) => a - b)[starts.length >> 1] ?? null))),
    ]),
  );
};
