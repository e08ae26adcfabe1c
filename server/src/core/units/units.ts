/** The units known in one locality: an index over the registries, built once. */

import { createCatalogue } from "./catalogue.js";
import type { UnitCell } from "./cell.js";
import { createLooseNames } from "./loose-names.js";
import { createNames } from "./names.js";
import { patternsAt } from "./naming.js";
import { createPlaces } from "./place.js";
import { readUnitCell } from "./read-unit-cell.js";
import type { Locality, NamePatterns, NoOrgan, Registry } from "./registry.js";
import { nearestNames } from "./slip.js";
import type { Resolution, Unit } from "./unit.js";
import { plain } from "./width.js";

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
  /** What the general registry says of a function at this level: names, or that it has no organ here. */
  readonly functionAt: (id: string) => NamePatterns | NoOrgan | undefined;
  /** The word that stands for this place in its own notices: “县”. */
  readonly word: string;
  /** The word for another place as a notice of this one writes it: “市” for the place above, else the name. */
  readonly wordOf: (locality: string) => string;
  /** The own units whose names are nearest, best first; none that has nothing in common with the name. */
  readonly nearest: (name: string, count: number) => readonly Unit[];
}

/** Cell texts remembered, with what they were read into. Cells repeat thousands of times in a table. */
const REMEMBERED = 4096;

/**
 * Builds the index. The registries may come in any order; of two that name a unit the one nearer to the locality decides. A locality that
 * no registry lists works as well: its units are formed from the functions.
 */
export const createUnits = (registries: readonly Registry[], locality: Locality): Units => {
  const places = createPlaces(registries, locality);
  const catalogue = createCatalogue(registries, places);
  const names = createNames(catalogue, places);
  const loose = createLooseNames(catalogue, places, names, names.vocabulary);
  const reader = {
    names,
    loose,
    word: places.own.word,
    wordOf: places.wordOf,
  };

  const registered = [...new Set(catalogue.registered.filter(({ place }) => place.name === places.own.name).map(({ unit }) => unit))];
  const ofFunction = (id: string): Unit | undefined => {
    const listed = catalogue.coveringOf(id, places.own.name);
    const fn = catalogue.functions.get(id);
    return listed ?? (fn && catalogue.formed(fn, places.own));
  };
  let own: readonly Unit[] | null = null;
  const allOwn = (): readonly Unit[] => {
    const formed = [...catalogue.functions.keys()].flatMap((id) => ofFunction(id) ?? []);
    own ??= [...new Set([...registered, ...formed])];
    return own;
  };

  const resolve = (text: string): Resolution | null => {
    const name = plain(text);
    const found = names.resolve(name);
    if (found) return found;
    const bare = names.resolveBare(name, places.own.word);
    return bare ? { ...bare.resolution, via: "prefix" } : loose.resolve(name);
  };

  const memory = new Map<string, UnitCell>();
  const read = (value: string): UnitCell => {
    const before = memory.get(value);
    if (before) return before;
    const cell = readUnitCell(value, reader);
    if (memory.size >= REMEMBERED) memory.clear();
    memory.set(value, cell);
    return cell;
  };

  const near = new Map<string, readonly Unit[]>();
  const nearest = (text: string, count: number): readonly Unit[] => {
    const name = plain(text);
    const before = near.get(name);
    if (before) return before.slice(0, count);
    if (near.size >= REMEMBERED) near.clear();
    const found = nearestNames(name, names.vocabulary()).flatMap((other) => {
      const unit = names.resolve(other)?.unit;
      return unit && unit.locality === places.own.name && unit.until === null ? [unit] : [];
    });
    const units = [...new Map(found.map((unit) => [unit.id, unit])).values()];
    near.set(name, units);
    return units.slice(0, count);
  };

  return {
    locality,
    registered,
    get own() {
      return allOwn();
    },
    resolve,
    read,
    byId: (id) => catalogue.byId(id) ?? allOwn().find((unit) => unit.id === id),
    ofFunction,
    functionAt: (id) => {
      const fn = catalogue.functions.get(id);
      return fn && patternsAt(fn, places.own.level);
    },
    word: reader.word,
    wordOf: reader.wordOf,
    nearest,
  };
};
