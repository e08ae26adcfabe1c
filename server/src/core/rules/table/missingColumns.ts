/** Which columns a short row lacks, told by what stands in its cells. */
import type { Role, Row } from "../../notice/model.js";
import { readMarker } from "../../numbering/marker.js";
import type { RuleContext } from "../context.js";

export interface MissingRun {
  /** Headings of the columns that seem to be missing; they follow one another. */
  readonly titles: readonly string[];
  /** The cell ahead of which the missing ones belong, counted from 0; the number of cells where they belong at the end. */
  readonly before: number;
}

/** What a cell looks like, whatever column it stands in. */
type Looks = "empty" | "heading" | "deadline" | "sentence" | "units" | "unknown";

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

const UNITS =
  /(?:政府|办公室|委员会|委|局|部门|单位|中心|办事处|街道|镇街|公司|集团|医院|学校|大学|中学|队|站|所|处|科|办|部|会|厅|署|行|院)(?:[）)]|等)?$/u;

const looksOf = (value: string, context: RuleContext): Looks => {
  if (value === "") return "empty";
  const level = readMarker(value, 0)?.level;
  if (level !== undefined && value.length < 50) return "heading";
  const { kind } = context.deadline(value);
  if (kind !== "unrecognised" && kind !== "empty") return "deadline";
  if (/[。；]$/u.test(value) || (value.length > 40 && value.includes("，") && !UNITS.test(value))) return "sentence";
  return UNITS.test(value) && !value.includes("。") ? "units" : "unknown";
};
