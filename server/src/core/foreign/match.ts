/** Which column of a table each column of another one belongs to: by title and role, and where there are no titles by what stands in the cells. */
import { type Message, say } from "../message.js";
import type { Column, Role, TableForm } from "../notice/model.js";
import { type IsUnits, type Likeness, likenessOf, rolesByLikeness } from "./likeness.js";
import { tight } from "./tidy.js";

export interface ColumnMatch {
  /** By column of the source its column in the target; null where it has none. */
  readonly to: readonly (number | null)[];
  /** What is not certain about it. */
  readonly doubts: readonly Message[];
}

/** Where a role goes in a table without a column for it. */
const INSTEAD: readonly (readonly [Role, Role])[] = [
  ["lead", "responsible"],
  ["responsible", "lead"],
  ["requirement", "task"],
  ["task", "requirement"],
];

/** By titles: the same words first, then the same role; units go where the table has a column for units at all. */
export const matchTitles = (source: readonly Column[], target: TableForm): ColumnMatch => {
  const to: (number | null)[] = source.map(() => null);
  const give = (fits: (own: Column, theirs: Column) => boolean): void => {
    source.forEach((own, i) => {
      if (to[i] !== null) return;
      const at = target.columns.findIndex((theirs, j) => !to.includes(j) && fits(own, theirs));
      if (at >= 0) to[i] = at;
    });
  };
  give((own, theirs) => tight(own.title) === tight(theirs.title));
  give((own, theirs) => own.role !== "other" && own.role === theirs.role);
  const has = (role: Role): boolean => source.some((column) => column.role === role);
  source.forEach(({ role }, i) => {
    const instead = INSTEAD.find(([from]) => from === role)?.[1];
    const at = instead === undefined ? undefined : target.at[instead];
    if (to[i] !== null || at === undefined || target.at[role] !== undefined) return;
    // Units may share a column; a task and its requirement may not.
    if (role === "lead" || role === "responsible" || !has(instead as Role)) to[i] = at;
  });
  return { to, doubts: [] };
};

/**
 * By the cells. As many columns as the table has are taken in their order where nothing speaks against it; it is certain where deadlines or
 * units stand in the columns for them.
 * @param texts the cells of each column
 */
export const matchCells = (texts: readonly (readonly string[])[], target: TableForm, isUnits: IsUnits): ColumnMatch => {
  const columns = texts.map((cells) => likenessOf(cells, isUnits));
  if (texts.length === target.columns.length) {
    const fits = columns.map((column, i) => {
      const role = target.columns[i]?.role;
      if (column.filled === 0) return null;
      if (role === "deadline") return column.when > HALF;
      if (role === "serial") return column.numbers > HALF ? null : false;
      if (role === "lead" || role === "responsible") return column.units > HALF || (column.length > SENTENCE ? false : null);
      return column.when > HALF || column.units > HALF ? false : null;
    });
    if (!fits.includes(false)) return { to: texts.map((_, i) => i), doubts: fits.includes(true) ? [] : [BY_ORDER] };
  }
  const used = new Set<number>();
  const to = rolesByLikeness(columns).map((role) => {
    const at = role === null ? undefined : (target.at[role] ?? target.at[INSTEAD.find(([from]) => from === role)?.[1] ?? role]);
    if (at === undefined || used.has(at)) return null;
    used.add(at);
    return at;
  });
  giveRest(columns, to, target);
  if (to.every((at) => at === null)) return { to: texts.map((_, i) => (i < target.columns.length ? i : null)), doubts: [BY_ORDER] };
  return { to, doubts: [BY_CONTENT] };
};

/** Words that nothing tells go where the table has a place for words left, so that they are seen: a short task with its unit alone. */
const giveRest = (columns: readonly Likeness[], to: (number | null)[], { at }: TableForm): void => {
  if (to.every((place) => place === null)) return;
  columns.forEach(({ filled, numbers }, i) => {
    if (to[i] !== null || filled === 0 || numbers > HALF) return;
    to[i] = [at.task, at.requirement].find((place) => place !== undefined && !to.includes(place)) ?? null;
  });
};

const HALF = 0.5;
/** A cell of units is rarely longer on average. */
const SENTENCE = 20;

const BY_ORDER = say(
  "粘贴的内容没有表头，各列按先后次序放入，请核对",
  "What was pasted has no header; its columns were taken in their order, see whether they are right",
);
const BY_CONTENT = say(
  "粘贴的内容没有表头，各列按内容放入，请核对",
  "What was pasted has no header; its columns were told by what stands in them, see whether they are right",
);
