/** What a column without a known title is for, told by its cells: units, deadlines, numbers, headings, sentences. */
import { type Message, say } from "../message.js";
import { HEADINGS, type RoleLookup, readHeaderTitles } from "../notice/columns.js";
import { saysWhen } from "../notice/deadlineWords.js";
import type { Role } from "../notice/model.js";
import { isOrganName } from "../notice/partKinds.js";
import { readMarker } from "../numbering/marker.js";
import type { Units } from "../units/units.js";
import type { Grid } from "./grid.js";
import { tight } from "./tidy.js";
import type { FoundHeader, Stretch } from "./titles.js";

/** Whether a text names units and hardly anything else. */
export type IsUnits = (text: string) => boolean;

/** Longer texts are sentences, however many units they name. */
const LONGEST_UNITS = 300;

/** @param units of the place of the notice; without them names are told by their form alone */
export const unitsTeller =
  (units: Units | null): IsUnits =>
  (text) => {
    if (text.length > LONGEST_UNITS || /[。；！？]/u.test(text)) return false;
    const names =
      units === null
        ? text.split(/[\s、，；,;]+/u).map((name) => ({ name, isKnown: false }))
        : units.read(text).mentions.map(({ name, unit }) => ({ name, isKnown: unit !== null }));
    const fitting = names.filter(({ name, isKnown }) => isKnown || isOrganName(name) || /^各.{1,20}$/u.test(name));
    return names.length > 0 && fitting.length * 2 > names.length;
  };

/** What the cells of a column are like: shares of the filled ones, 0 to 1. */
export interface Likeness {
  readonly filled: number;
  readonly when: number;
  readonly units: number;
  readonly headings: number;
  readonly numbers: number;
  /** Mean length of its texts. */
  readonly length: number;
}

/** Rows that are looked at; what a column is for shows soon. */
const SAMPLE = 200;
const MOST = 0.6;
/** Requirements are not shorter than this on average. */
const SENTENCE = 8;
/** With fewer cells than this a column shows nothing. */
const FEWEST = 2;

export const likenessOf = (texts: readonly string[], isUnits: IsUnits): Likeness => {
  const filled = texts.filter((text) => text !== "").slice(0, SAMPLE);
  const share = (fits: (text: string) => boolean): number => (filled.length === 0 ? 0 : filled.filter(fits).length / filled.length);
  return {
    filled: filled.length,
    // “及时总结经验，形成制度。” is a requirement that says when.
    when: share((text) => saysWhen(text) && !/[。；！？]/u.test(text)),
    units: share(isUnits),
    headings: share((text) => (readMarker(text, 0)?.level ?? 9) <= 2),
    numbers: share((text) => /^\d{1,4}[.．、]?$/u.test(tight(text))),
    length: filled.reduce((sum, text) => sum + text.length, 0) / Math.max(1, filled.length),
  };
};

/** The roles of columns side by side, null where the cells do not tell. Of two columns of units the first leads. */
export const rolesByLikeness = (columns: readonly Likeness[]): readonly (Role | null)[] => {
  const roles: (Role | null)[] = columns.map(() => null);
  const free = (i: number): boolean => roles[i] === null;
  const told = columns.map((column, i) => ({ ...column, i }));
  /** The free column with the highest score, the first of equals; -1 where none reaches `least`. */
  const best = (score: (column: Likeness) => number, least: number): number =>
    told
      .filter((column) => free(column.i) && column.filled > 0 && score(column) >= least)
      .reduce<(Likeness & { readonly i: number }) | null>((a, b) => (a === null || score(b) > score(a) ? b : a), null)?.i ?? -1;
  const give = (role: Role, i: number): void => {
    if (i >= 0) roles[i] = role;
  };
  give(
    "deadline",
    best(({ when }) => when, MOST),
  );
  const units = told.filter(({ i, units: share }) => free(i) && share >= MOST);
  if (units.length === 1) give("responsible", units[0]?.i ?? -1);
  else {
    give("lead", units[0]?.i ?? -1);
    give("responsible", units[1]?.i ?? -1);
  }
  const first = told.find(({ i }) => free(i));
  if (first !== undefined && first.numbers > MOST) give("serial", first.i);
  const requirement = best(({ length }) => length, SENTENCE);
  give("requirement", requirement);
  const ahead = told.filter(({ i, filled }) => free(i) && filled > 0 && i < requirement);
  give("task", (ahead.find(({ headings }) => headings > 0) ?? ahead.at(-1))?.i ?? -1);
  return roles;
};

/** What the cells of a column in this grid hold, from a row on. */
export const textsIn = (grid: Grid, { from }: Stretch, first: number): readonly string[] =>
  grid.rows.slice(first).map((row, r) => {
    const cell = row[from] ?? null;
    return cell !== null && cell.row === first + r && cell.column === from ? cell.text : "";
  });

/**
 * A header for a table whose own is unknown or missing, where its cells surely show tasks: deadlines, units and sentences, in three rows at least.
 * Titles that are no known ones give way to the usual, with a doubt. null where that is not so.
 */
export const guessColumns = (
  grid: Grid,
  stretches: readonly Stretch[],
  { roleOf, isUnits }: { readonly roleOf: RoleLookup; readonly isUnits: IsUnits },
): FoundHeader | null => {
  if (stretches.length < 3 || grid.rows.length < 3) return null;
  const likeness = stretches.map((stretch) => likenessOf(textsIn(grid, stretch, 0), isUnits));
  const roles = rolesByLikeness(likeness);
  const has = (role: Role): boolean => roles.some((own, i) => own === role && (likeness[i]?.filled ?? 0) >= FEWEST);
  if (!has("deadline") || !has("requirement") || !(has("lead") || has("responsible"))) return null;
  const titled = isTitleRow(grid, stretches, roles, isUnits);
  const doubts: Message[] = [];
  const columns = stretches.map((stretch, i) => {
    const own = titled ? tight(grid.rows[0]?.[stretch.from]?.text ?? "") : "";
    const role = roles[i] ?? null;
    const title = role === null || roleOf(own) === role ? own : usualTitle(role, own, doubts);
    return { ...stretch, title };
  });
  if (
    readHeaderTitles(
      columns.map(({ title }, i) => title || `第${i + 1}列`),
      roleOf,
    ) === null
  )
    return null;
  if (!titled) doubts.unshift(NO_HEADER);
  return { first: 0, next: titled ? 1 : 0, columns, doubts };
};

/** The first row is none of the others: short words throughout, and neither a unit nor a time where these stand below. */
const isTitleRow = (grid: Grid, stretches: readonly Stretch[], roles: readonly (Role | null)[], isUnits: IsUnits): boolean =>
  stretches.every(({ from }, i) => {
    const text = tight(grid.rows[0]?.[from]?.text ?? "");
    const role = roles[i];
    if (text.length > 16 || /[。；]/u.test(text)) return false;
    if (role === "deadline") return !saysWhen(text);
    return role === "lead" || role === "responsible" ? !isUnits(text) : readMarker(text, 0) === null;
  });

const usualTitle = (role: Role, own: string, doubts: Message[]): string => {
  const usual = role === "other" ? own : (HEADINGS[role][0] ?? own);
  if (own !== "")
    doubts.push(say(`原表头“${own}”按“${usual}”处理，请核对`, `The column “${own}” is taken for “${usual}”; see whether it is`));
  return usual;
};

const NO_HEADER = say(
  "原表没有表头，列名按内容推定，请核对",
  "The table has no header in the original; its titles were told from what stands in the columns, see whether they are right",
);
