/** Which lines of a page make one row. Blank lines part rows where the page has them; elsewhere each row has one number or one deadline, and a requirement ends with a full stop. */
import { saysWhen } from "../../../core/notice/deadlineWords.js";
import { type Column, columnOf } from "./roles.js";
import { beginsUnit } from "./words.js";

/** A line of a page, cut into its cells. */
export interface CellLine {
  readonly cells: readonly string[];
  readonly page: number;
  readonly at: number;
  /** Blank lines stand before it. */
  readonly apart: boolean;
  /** A word stood across the place where it was cut. */
  readonly across: boolean;
}

export interface LineRow {
  readonly lines: readonly CellLine[];
  /** Where it ends or begins was not to be told for sure. */
  readonly uncertain: boolean;
}

const SENTENCE_END = /[。；！？.;!?][”’）)]?$/u;

/** @param lines of one part of a table, from a section to the next */
export const rowsOfLines = (lines: readonly CellLine[], columns: readonly Column[]): readonly LineRow[] => {
  const rows: LineRow[] = [];
  for (const chunk of chunksOf(lines)) {
    const found = splitByAnchors(chunk, columns);
    const last = rows.at(-1);
    const [first] = found;
    const isSame = last !== undefined && first !== undefined && goesOn(last, first, columns);
    if (isSame) rows[rows.length - 1] = { lines: [...last.lines, ...first.lines], uncertain: last.uncertain || first.uncertain };
    for (const one of isSame ? found.slice(1) : found) rows.push(one);
  }
  return rows;
};

/** Lines without a blank line or the end of a page between them. */
const chunksOf = (lines: readonly CellLine[]): readonly (readonly CellLine[])[] => {
  const chunks: CellLine[][] = [];
  lines.forEach((line, i) => {
    if (i === 0 || line.apart || line.page !== lines[i - 1]?.page) chunks.push([line]);
    else chunks.at(-1)?.push(line);
  });
  return chunks;
};

const textAt = (row: LineRow, column: number): string => row.lines.map(({ cells }) => cells[column] ?? "").join("");

/**
 * Whether lines after a blank line or at the top of a page go on with the row before: they have no deadline, or it has none yet, and its requirement is in
 * the middle of a sentence or theirs is empty.
 */
const goesOn = (before: LineRow, more: LineRow, columns: readonly Column[]): boolean => {
  const [deadline, requirement, task] = [columnOf(columns, "deadline"), columnOf(columns, "requirement"), columnOf(columns, "task")];
  const [had, has] = deadline < 0 ? ["", ""] : [textAt(before, deadline), textAt(more, deadline)];
  // “12月” and “底前” on two pages are one deadline; two whole ones are of two rows.
  if (had !== "" && has !== "") return !saysWhen(has) && saysWhen(had + has);
  if (/^[（(][一二三四五六七八九十]/u.test(textAt(more, task))) return false;
  const pageEnds = before.lines.at(-1)?.page !== more.lines[0]?.page;
  const open = requirement >= 0 && textAt(before, requirement) !== "" && !SENTENCE_END.test(textAt(before, requirement));
  const adds = requirement >= 0 && textAt(more, requirement) !== "";
  return adds ? open : pageEnds || open;
};

interface Anchor {
  readonly first: number;
  readonly last: number;
}

/** “2025年” of “2025年⏎11月底前”, in a narrow column. */
const YEAR_ALONE = /^(?:19|20)\d\d *年$/u;

/** Where the numbers of rows stand that count 5, 6, 7 …; empty where the column does not. */
const numbersIn = (lines: readonly CellLine[], serial: number): readonly Anchor[] => {
  const filled = lines.flatMap(({ cells }, at) => ((cells[serial] ?? "") === "" ? [] : [{ at, text: (cells[serial] ?? "").trim() }]));
  const numbers = filled.map(({ text }) => (/^\d{1,3}[.、．]?$/u.test(text) ? Number.parseInt(text, 10) : Number.NaN));
  return numbers.every((number, i) => number === (numbers[0] as number) + i) ? filled.map(({ at }) => ({ first: at, last: at })) : [];
};

/** Where deadlines stand: lines that say one, alone or with those after them. Between two lines of a cell there may be lines of others. */
const anchorsIn = (lines: readonly CellLine[], deadline: number): readonly Anchor[] => {
  const filled = lines.flatMap(({ cells }, at) => ((cells[deadline] ?? "") === "" ? [] : [{ at, text: cells[deadline] ?? "" }]));
  const anchors: Anchor[] = [];
  let text = "";
  filled.forEach((line, i) => {
    const next = filled[i + 1]?.text ?? "";
    const begins = saysWhen(line.text) || (next !== "" && !saysWhen(next) && saysWhen(line.text + next));
    const last = anchors.at(-1);
    const goesOn = /[、，；,;:：（(或及和]$/u.test(text) || (YEAR_ALONE.test(text) && /^\d{1,2} *月/u.test(line.text));
    if (last === undefined || (begins && (saysWhen(text) || !saysWhen(text + line.text)) && !goesOn)) {
      anchors.push({ first: line.at, last: line.at });
      text = line.text;
    } else {
      anchors[anchors.length - 1] = { ...last, last: line.at };
      text += line.text;
    }
  });
  return anchors;
};

/** One row for each number, where the rows are counted, else for each deadline. */
const splitByAnchors = (lines: readonly CellLine[], columns: readonly Column[]): readonly LineRow[] => {
  const [serial, deadline] = [columnOf(columns, "serial"), columnOf(columns, "deadline")];
  const numbers = serial < 0 ? [] : numbersIn(lines, serial);
  const anchors = numbers.length > 0 || deadline < 0 ? numbers : anchorsIn(lines, deadline);
  if (anchors.length <= 1) return [{ lines, uncertain: false }];
  const rows: LineRow[] = [];
  let from = 0;
  anchors.slice(1).forEach((next, i) => {
    const { at, sure } = boundaryBetween(lines, from, anchors[i] as Anchor, next, columns);
    rows.push({ lines: lines.slice(from, at), uncertain: !sure });
    from = at;
  });
  rows.push({ lines: lines.slice(from), uncertain: false });
  return rows;
};

/** A place must speak for itself so much more than any other to be sure. */
const CLEARLY = 1.5;

/** The place between two numbers or deadlines at which most cells end. */
const boundaryBetween = (
  lines: readonly CellLine[],
  from: number,
  one: Anchor,
  next: Anchor,
  columns: readonly Column[],
): { readonly at: number; readonly sure: boolean } => {
  const middle = (one.last + next.first + 1) / 2;
  const places = Array.from({ length: next.first - one.last }, (_, i) => one.last + 1 + i);
  const scored = places
    .map((at) => ({
      at,
      score: columns.reduce((sum, _, column) => sum + endsHere(lines, from, at, column, columns), 0) - Math.abs(at - middle) * 0.3,
    }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  return { at: best?.at ?? next.first, sure: best !== undefined && (second === undefined || best.score - second.score >= CLEARLY) };
};

/** How much the column speaks for a row to end before line `at`; negative where it speaks against it. */
const endsHere = (lines: readonly CellLine[], from: number, at: number, column: number, columns: readonly Column[]): number => {
  const own = lines.slice(from, at).map(({ cells }) => cells[column] ?? "");
  const before = own.filter((words) => words !== "").at(-1) ?? "";
  if (before === "") return 0;
  const { role } = columns[column] as Column;
  if (role === "requirement") return SENTENCE_END.test(before) ? 3 : -3;
  if (role !== "lead" && role !== "responsible") return 0;
  const text = own.join("");
  if ((text.match(/[（(]/gu)?.length ?? 0) > (text.match(/[）)]/gu)?.length ?? 0) || /[、，；,]$/u.test(text)) return -4;
  // Cells in the middle of their rows stand half a line off from one another: the next line of this one may come after one of another.
  const above = own
    .slice(-2)
    .filter((words) => words !== "")
    .at(-1);
  const below = lines.slice(at, at + 2).find(({ cells }) => (cells[column] ?? "") !== "")?.cells[column];
  return above !== undefined && below !== undefined && !beginsUnit(above, below) ? -2 : 0;
};
