/** Which units a ledger can be made for, and how much each has to do. */
import type { Unit } from "../units/unit.js";
import { entriesOf, type NamedNotice } from "./entries.js";
import { membershipIn } from "./members.js";
import type { Duty, LedgerEntry } from "./model.js";
import { type DutyRole, type LedgerUnit, ledgerUnit, type NamedUnit } from "./whom.js";

export interface LedgerUnitCount {
  readonly unit: LedgerUnit;
  /** Tasks it leads under its own name. */
  readonly leads: number;
  /** Tasks it is responsible for, and does not lead. */
  readonly shares: number;
  /** Tasks it has as one of 县政府各部门、单位 and the like; those the notice leaves open (有关部门) not counted. */
  readonly common: number;
}

/** All units that the notices name: who leads most first, names for many at the end. */
export const ledgerUnits = (notices: readonly NamedNotice[]): readonly LedgerUnitCount[] => {
  const entries = notices.flatMap(entriesOf);
  const found = new Map<string, { readonly unit: LedgerUnit; leads: number; shares: number }>();
  const count = (named: NamedUnit, role: "leads" | "shares"): void => {
    const { written: _, ...unit } = named;
    const known = found.get(unit.id) ?? { unit, leads: 0, shares: 0 };
    known[role]++;
    found.set(unit.id, known);
  };
  for (const { lead, responsible } of entries) {
    for (const unit of lead) count(unit, "leads");
    for (const unit of responsible) count(unit, "shares");
  }
  const below = governmentsBelow(notices);
  return [...found.values()]
    .map(({ unit, leads, shares }): LedgerUnitCount => {
      const common = unit.isMany ? 0 : entries.filter((entry) => isCommon(dutiesIn(entry, unit, below))).length;
      return { unit, leads, shares, common };
    })
    .sort((a, b) => Number(a.unit.isMany) - Number(b.unit.isMany) || b.leads - a.leads || b.shares - a.shares);
};

const isCommon = ([first]: readonly Duty[]): boolean => first !== undefined && first.as !== null && !first.open;

/**
 * The units a person may mean by a name, “县统计局” or “汶上县统计局”: those the notices name, else those the registries of their places know, which may have
 * nothing to do but as one of many. Several where notices of several counties have one; none for a name that says nothing in any of them.
 */
export const findLedgerUnits = (notices: readonly NamedNotice[], name: string): readonly LedgerUnit[] => {
  const found = new Map<string, LedgerUnit>();
  const elsewhere = new Map<string, LedgerUnit>();
  const named = ledgerUnits(notices).map(({ unit }) => unit);
  for (const unit of named) if (unit.name === name || unit.id === name || unit.unit?.name === name) found.set(unit.id, unit);
  for (const { checked } of notices) {
    const unit = checked.units.resolve(name)?.unit ?? null;
    const place = checked.locality?.name ?? "";
    if (unit === null) continue;
    const meant = named.find(({ id }) => id === unit.id) ?? ledgerUnit(unit, name, place);
    // “县教育局” in a notice of the city is an organ of some county: a notice of that county knows better.
    (unit.locality === place || unit.registered ? found : elsewhere).set(meant.id, meant);
  }
  return [...(found.size > 0 ? found : elsewhere).values()];
};

/** Whether a government lies right below a place, as far as the notices show it. */
export type IsBelow = (government: Unit, place: string) => boolean;

/**
 * A town or county lies below the places whose notices name it, and below the place its own notices say. One that no notice names (a ledger was asked for by
 * name) is taken to lie below the only place there is; of several nobody knows.
 */
export const governmentsBelow = (notices: readonly NamedNotice[]): IsBelow => {
  const places = notices.map(({ checked }) => checked.locality);
  const namedBy = new Map<string, Set<string>>();
  for (const notice of notices) {
    const place = notice.checked.locality?.name ?? "";
    for (const { lead, responsible } of entriesOf(notice))
      for (const { id } of [...lead, ...responsible]) namedBy.set(id, (namedBy.get(id) ?? new Set()).add(place));
  }
  return ({ id, locality }, place) => {
    const parents = namedBy.get(id);
    if (parents !== undefined) return parents.has(place);
    const own = places.find((other) => other?.name === locality && other.name !== place);
    if (own) return own.parent === place;
    const sameLevel = places.find((other) => other?.name === place)?.level;
    return new Set(places.filter((other) => other?.level === sameLevel).map((other) => other?.name)).size === 1;
  };
};

/** What a task asks of a unit, the weightiest first: named before one of many, leading before responsible. */
export const dutiesIn = ({ lead, responsible }: LedgerEntry, unit: LedgerUnit, isBelow: IsBelow): readonly Duty[] => {
  const duties: Duty[] = [];
  const roles: readonly (readonly [DutyRole, readonly NamedUnit[]])[] = [
    ["lead", lead],
    ["responsible", responsible],
  ];
  for (const [role, units] of roles) {
    if (units.some(({ id }) => id === unit.id)) duties.push({ role, as: null, open: false });
    for (const many of units) {
      if (!many.isMany || many.unit === null || unit.unit === null || many.id === unit.id) continue;
      const membership = membershipIn(unit.unit, many.unit, many.written, isBelow);
      if (membership !== null) duties.push({ role, as: many.written, open: membership === "some" });
    }
  }
  const weight = ({ as, open, role }: Duty): number => (as === null ? 0 : open ? 4 : 2) + (role === "lead" ? 0 : 1);
  return duties.sort((a, b) => weight(a) - weight(b));
};
