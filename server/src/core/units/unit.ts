/** A unit as everybody works with it, and what is said of a name. */
import type { Level, UnitKind } from "./registry.js";

export interface Unit {
  /** Function (or, for a unit that is one of a kind, its name) and locality: “ndrc@汶上县”. Two names of one unit share it. */
  readonly id: string;
  /** Function in the general registry; null for a unit that is one of a kind. */
  readonly function: string | null;
  /** Further functions: “sport” for 县教育和体育局. */
  readonly covers: readonly string[];
  readonly kind: UnitKind;
  readonly level: Level;
  /** Name of the place it belongs to; the bare word (“县”) where a notice says no more than that. */
  readonly locality: string;
  /** “汶上县发展和改革局” */
  readonly name: string;
  /** The name to write in a notice of that place: “县发展和改革局”. */
  readonly preferred: string;
  /** Listed in a registry, not merely formed by the rules. */
  readonly registered: boolean;
  readonly aliases: readonly string[];
  readonly from: string | null;
  /** Last day of the unit (ISO), where a reform ended it. */
  readonly until: string | null;
  /** Name of the unit that took over. */
  readonly successor: string | null;
  /** Name of the organ it belongs to. */
  readonly parent: string | null;
}

/**
 * How a name was understood.
 * - `full`, `short`: the full name, the preferred name of a registered unit
 * - `alias`: another name a registry gives it
 * - `formed`: a known function and a known place (县审计局), or a collective (县政府各部门)
 * - `prefix`: the place was left out and is that of the unit before it, or the own one (市教育局、财政局)
 * - `suffix`: the last word is shared with the units after it (高新区、太白湖新区管委会)
 * - `pattern`: by its last word only (…有限公司, …小学)
 */
export type Via = "full" | "short" | "alias" | "formed" | "prefix" | "suffix" | "pattern";

export interface Resolution {
  readonly unit: Unit;
  readonly via: Via;
  /** An alias where there is a preferred form: 县人社局. The full name never is. */
  readonly variant: boolean;
  /** Last day (ISO) of this name, where a reform ended it: 环保局. The unit itself goes on under `unit.preferred`. */
  readonly until: string | null;
  /** Other units the name may mean as well. */
  readonly others: readonly Unit[];
}
