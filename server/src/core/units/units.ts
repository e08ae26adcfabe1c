/** The units known in one locality: an index over the registries, built once. */
import type { UnitCell } from "./cell.js";
import type { Locality, Registry } from "./registry.js";
import type { Resolution, Unit } from "./unit.js";

export interface Units {
  readonly locality: Locality;
  /** Registered units of this locality, in the order of the registry. */
  readonly registered: readonly Unit[];
  /** Registered units and those formed from the general registry for this locality: what completion offers. */
  readonly own: readonly Unit[];
  /** What a whole name means here; null for an unknown one. Blanks and the width of brackets do not matter. */
  readonly resolve: (name: string) => Resolution | null;
  /** Reads one cell value; remembers what it read. Never throws. */
  readonly read: (value: string) => UnitCell;
  readonly byId: (id: string) => Unit | undefined;
  /** The organ of this locality with that function, registered or formed; undefined where it has none of its own. */
  readonly ofFunction: (id: string) => Unit | undefined;
  /** The own units whose names are nearest, best first. */
  readonly nearest: (name: string, count: number) => readonly Unit[];
}

export declare const createUnits: (registries: readonly Registry[], locality: Locality) => Units;
