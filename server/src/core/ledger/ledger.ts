/**
 * 台账: the list every notice tells its units to keep (“抓紧梳理形成本单位工作台账”): what a unit leads and shares, by when, and what the notice says of it; or,
 * for whoever supervises, all tasks of all notices.
 */
import { issuedTitle } from "../lineage/titles.js";
import { withoutTable } from "../notice/titles.js";
import { entriesOf, ledgerNotice, type NamedNotice } from "./entries.js";
import type { Ledger, LedgerEntry, LedgerNotice } from "./model.js";
import { dutiesIn, governmentsBelow } from "./units.js";
import type { LedgerUnit } from "./whom.js";

export type { NamedNotice } from "./entries.js";
export type { Duty, Ledger, LedgerEntry, LedgerNotice } from "./model.js";
export { findLedgerUnits, type LedgerUnitCount, ledgerUnits } from "./units.js";
export type { LedgerUnit } from "./whom.js";

export interface LedgerOptions {
  /** Whose ledger: of `ledgerUnits` or `findLedgerUnits`. null for all tasks. */
  readonly unit: LedgerUnit | null;
  /** Whether tasks count that it has as one of 县政府各部门、单位 and the like; true where it is not said. */
  readonly common?: boolean;
}

/**
 * The ledger of one unit, or of all tasks. A unit is the same under all its names; merged cells count for every row. A task that several notices hold (the
 * city's table and the county's) is there once for each of them.
 */
export const ledgerOf = (notices: readonly NamedNotice[], { unit, common = true }: LedgerOptions): Ledger => {
  const all = notices.flatMap(entriesOf);
  if (unit === null) return ledger(unit, notices.map(ledgerNotice), all, []);
  const isBelow = governmentsBelow(notices);
  const concerned = all
    .map((entry): LedgerEntry => ({ ...entry, duties: dutiesIn(entry, unit, isBelow) }))
    .filter(({ duties: [first] }) => first !== undefined && (common || first.as === null));
  const isOwn = ({ duties }: LedgerEntry): boolean => duties[0]?.as === null;
  // All tasks of a notice share what is said of it; names of files may come twice.
  const used = [...new Set(concerned.map(({ notice }) => notice))];
  return ledger(
    unit,
    used,
    concerned.filter(isOwn),
    concerned.filter((entry) => !isOwn(entry)),
  );
};

const ledger = (
  unit: LedgerUnit | null,
  notices: readonly LedgerNotice[],
  entries: readonly LedgerEntry[],
  common: readonly LedgerEntry[],
): Ledger => ({ unit, title: titleOf(unit, notices), notices, entries: byLastDay(entries), common: byLastDay(common) });

/** Sorting is stable: what falls on one day stays in the order of the notices. */
const byLastDay = (entries: readonly LedgerEntry[]): readonly LedgerEntry[] => {
  const key = ({ deadline }: LedgerEntry): string => deadline.lastDay ?? "9999";
  return [...entries].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
};

/** “县教育和体育局2025年工作任务台账”; of all tasks of one notice “2025年汶上县政务公开工作要点任务台账”. */
const titleOf = (unit: LedgerUnit | null, notices: readonly LedgerNotice[]): string => {
  const years = [...new Set(notices.flatMap(({ year }) => year ?? []))];
  const year = years.length === 1 ? `${years[0]}年` : "";
  if (unit !== null) return `${unit.name}${year}工作任务台账`;
  const [only] = notices;
  const subject = only === undefined || notices.length > 1 ? null : subjectOf(only.title);
  return subject === null ? `${year}工作任务总台账` : `${subject}任务台账`;
};

/** “2025年汶上县政务公开工作要点” of “关于印发2025年汶上县政务公开工作要点任务分解表的通知”; null where the title is no such one. */
const subjectOf = (title: string): string | null => {
  const issued = issuedTitle(title);
  const subject = withoutTable(issued);
  return subject.length < 4 || subject === issued ? null : subject;
};
