/** Which columns a short row lacks, told by what stands in its cells. */
import type { Role, Row } from "../../notice/model.js";
import type { RuleContext } from "../context.js";
import { type Looks, looksOf } from "./looks.js";

export interface MissingRun {
  /** Headings of the columns that seem to be missing; they follow one another. */
  readonly titles: readonly string[];
  /** The cell ahead of which the missing ones belong, counted from 0; the number of cells where they belong at the end. */
  readonly before: number;
}

/** How well a cell fits a column. What is not named here says nothing. */
const FIT: Readonly<Record<Looks, Readonly<Partial<Record<Role, number>>>>> = {
  // An empty cell is most likely the one of the group above; a requirement or a deadline is hardly ever empty.
  empty: { task: 1, requirement: -2, deadline: -2 },
  heading: { task: 3, lead: -3, responsible: -3, requirement: -1, deadline: -3 },
  deadline: { deadline: 3, task: -3, lead: -3, responsible: -3, requirement: -3 },
  sentence: { requirement: 3, task: -1, lead: -3, responsible: -3, deadline: -3 },
  units: { lead: 2, responsible: 2, task: -1, requirement: -2, deadline: -3 },
  unknown: {},
};

/** By how much the best reading must beat all others to be named. */
const MARGIN = 2;

/**
 * The run of columns the row lacks: one answer where the cells show it, two where the lead or the responsible column may be meant and
 * nothing tells which, none where it is not evident.
 */
export const missingColumns = (row: Row, context: RuleContext): readonly MissingRun[] => {
  const { columns } = row.form;
  const lacking = columns.length - row.cells.length;
  if (lacking <= 0 || columns.some(({ title }) => title === "")) return [];
  const looks = row.cells.map((cell) => looksOf(cell.value, context));
  const readings = Array.from({ length: row.cells.length + 1 }, (_, before) => ({
    before,
    fit: looks.reduce((sum, look, i) => sum + fitOf(look, columns[i < before ? i : i + lacking]?.role), 0),
  }));
  const best = Math.max(...readings.map(({ fit }) => fit));
  const chosen = readings.filter(({ fit }) => fit === best);
  const others = readings.filter(({ fit }) => fit < best);
  if (chosen.length > 2 || others.some(({ fit }) => best - fit < MARGIN)) return [];
  return chosen.map(({ before }) => ({ before, titles: columns.slice(before, before + lacking).map(({ title }) => title) }));
};

const fitOf = (looks: Looks, role: Role | undefined): number => (role === undefined ? 0 : (FIT[looks][role] ?? 0));
