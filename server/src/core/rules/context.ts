/** What rules may know besides the piece before them: the dates, the place and the units of the notice, and the options of the user. */
import type { Deadline, DeadlineBase } from "../deadline/deadline.js";
import type { PlaceWithUnits } from "../lineage/localisation/suggestion.js";
import type { Role } from "../notice/model.js";
import type { NoticeParts } from "../notice/parts.js";
import type { UnitCell, UnitMention } from "../units/cell.js";
import type { Locality } from "../units/registry.js";
import type { Units } from "../units/units.js";

export interface RuleContext {
  /** Year and date of the notice, as far as it says them. */
  readonly base: DeadlineBase;
  /** Today, in a draft whose date is still open (“2026年  月  日”); null in any other text, and where nobody told the day. */
  readonly draftedOn: string | null;
  /** Place of the notice; null where it cannot be told. Rules about levels stay silent then. */
  readonly locality: Locality | null;
  readonly units: Units;
  /** The place right above, with its units; null where it cannot be told. */
  readonly placeAbove: () => PlaceWithUnits | null;
  /** Who the notice is addressed to (主送); empty for a bare table. */
  readonly addressees: readonly UnitMention[];
  readonly parts: NoticeParts;
  /** Reads a deadline cell; remembers what it read. */
  readonly deadline: (text: string) => Deadline;
  /** Reads a unit cell; remembers what it read. */
  readonly unitCell: (value: string) => UnitCell;
  /** Role of a heading, undefined for one that nobody knows. */
  readonly roleOf: (title: string) => Role | undefined;
  /** Option of a rule in the configuration (`"units/many-leads": ["hint", {"count": 6}]`), or `fallback`. */
  readonly option: <T extends string | number | boolean>(rule: string, name: string, fallback: T) => T;
}

/** Equal keys mean that no rule can tell the two contexts apart. */
export const contextKey = (context: RuleContext): string =>
  JSON.stringify([
    context.base,
    context.draftedOn,
    context.locality,
    context.addressees.map((m) => m.name),
    context.parts.number?.text ?? null,
  ]);
