/** What of a collected registry a person should decide: names that may be slips, or other names of a unit that is there. */
import { wordOfName } from "../place.js";
import type { Units } from "../units.js";
import { isAbbreviationOf, isSlipOf } from "./alike.js";
import type { CollectedUnit } from "./collect.js";

/**
 * - `slip`: written once, and one character away from another name (县教肓局); not taken into the registry
 * - `slip-or-other`: one character away too, and written more often; taken in
 * - `short-of-known`: may be an abbreviation of a unit the registries know; not taken in
 * - `one-unit`: two names that are taken in and may be one unit's
 * - `same-function`: has the function of a unit the registries list: perhaps its new name; not taken in
 */
export interface Proposal {
  readonly kind: "slip" | "slip-or-other" | "short-of-known" | "one-unit" | "same-function";
  /** As the notices write it. */
  readonly name: string;
  readonly count: number;
  /** The name it is compared with. */
  readonly other: string;
}

export interface Doubtful {
  readonly proposals: readonly Proposal[];
  /** Full names of units that are not taken in. */
  readonly leftOut: ReadonlySet<string>;
}

/** An abbreviation of more known units than these says nothing. */
const MOST_MEANT = 2;
/** A name this much more frequent is the one that was meant. */
const MUCH_MORE = 3;
const NEAR = 5;

export const doubtful = (found: readonly CollectedUnit[], units: Units): Doubtful => {
  const proposals: Proposal[] = [];
  const leftOut = new Set<string>();
  const propose = (kind: Proposal["kind"], unit: CollectedUnit, other: string, isOut: boolean): void => {
    proposals.push({ kind, name: writtenName(unit), count: unit.count, other });
    if (isOut) leftOut.add(unit.entry.name);
  };
  const known = units.own.map((unit) => ({ unit, names: [unit.preferred, unit.name, ...unit.aliases] }));

  for (const unit of found) {
    const { resolution, forms, entry, count } = unit;
    const listed = entry.function === undefined ? undefined : units.ofFunction(entry.function);
    if (listed?.registered === true) {
      propose("same-function", unit, listed.preferred, true);
      continue;
    }
    if (resolution !== null) continue;
    const near = forms.flatMap(({ name }) =>
      units.nearest(name, NEAR).filter((other) => isSlipOf(name, other.preferred) || isSlipOf(name, other.name)),
    );
    const moreWritten = found.find((other) => other.count >= count * MUCH_MORE && isSlipOf(writtenName(unit), writtenName(other)));
    const meant = near[0]?.preferred ?? (moreWritten && writtenName(moreWritten));
    if (meant !== undefined) {
      propose(count === 1 ? "slip" : "slip-or-other", unit, meant, count === 1);
      continue;
    }
    const place = units.locality.name;
    const short = withoutHead(writtenName(unit), place);
    const abbreviated = known.filter(({ names }) => names.some((name) => isAbbreviationOf(short, withoutHead(name, place))));
    if (abbreviated.length > 0 && abbreviated.length <= MOST_MEANT)
      for (const { unit: other } of abbreviated) propose("short-of-known", unit, other.preferred, true);
  }
  const taken = found
    .filter(({ entry }) => !leftOut.has(entry.name))
    .map((unit) => ({ unit, bare: withoutHead(unit.entry.name, units.locality.name) }));
  for (const { unit, bare } of taken)
    for (const other of taken) if (isAbbreviationOf(bare, other.bare)) propose("one-unit", unit, writtenName(other.unit), false);
  return { proposals, leftOut };
};

/** The name most written. */
export const writtenName = ({ forms, entry }: CollectedUnit): string => forms[0]?.name ?? entry.name;

/** 发改委 of 县发改委 and of 汶上县发改委. */
const withoutHead = (name: string, place: string): string => {
  const bare = name.replace(/^中共/u, "");
  if (bare.startsWith(place)) return bare.slice(place.length);
  const word = wordOfName(place);
  return bare.startsWith(word) ? bare.slice(word.length) : bare;
};
