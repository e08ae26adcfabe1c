/** The units of all registries and those formed from functions, each one object under its id. */
import { fullName, hasNames, patternsAt, shortName } from "./naming.js";
import type { Place, Places } from "./place.js";
import type { FunctionEntry, Level, Registry, UnitEntry, UnitKind } from "./registry.js";
import type { Unit } from "./unit.js";

/** What a registered unit is called besides its full and preferred name. */
export interface Registered {
  readonly unit: Unit;
  readonly entry: UnitEntry;
  readonly place: Place;
}

export interface Catalogue {
  readonly functions: ReadonlyMap<string, FunctionEntry>;
  /** Own registry first, then the places above, then all others. */
  readonly registered: readonly Registered[];
  readonly byId: (id: string) => Unit | undefined;
  /** Registered unit of a place that bears the function. */
  readonly registeredOf: (fn: string, place: string) => Unit | undefined;
  /** Registered unit of a place that bears the function or covers it besides its own. */
  readonly coveringOf: (fn: string, place: string) => Unit | undefined;
  /** The organ of the function formed for a place; undefined where the function has none there. */
  readonly formed: (fn: FunctionEntry, place: Place) => Unit | undefined;
  /** A unit made on the spot, the same object every time. */
  readonly make: (unit: UnitShape) => Unit;
}

export type UnitShape = Pick<Unit, "id" | "function" | "kind" | "level" | "locality" | "name" | "preferred"> & Partial<Unit>;

/** Formed units are kept by id: a table of garbage must not fill the memory. */
const MAKE_LIMIT = 20_000;

const complete = (shape: UnitShape): Unit => ({
  covers: [],
  registered: false,
  aliases: [],
  from: null,
  until: null,
  successor: null,
  parent: null,
  ...shape,
});

/** The name without the place at its head: what tells one school of a county from another. */
export const withoutPlace = (name: string, place: string): string =>
  name.startsWith(place) && name.length > place.length ? name.slice(place.length) : name;

/** The name a notice of the place uses: 县教育局 for 汶上县教育局 where the entry has a function and names no other. */
const preferredName = ({ function: fn, name, short }: UnitEntry, place: Place): string => {
  if (short !== undefined) return short;
  return fn !== undefined && name.startsWith(place.name) ? place.word + name.slice(place.name.length) : name;
};

const fromEntry = (entry: UnitEntry, place: Place, kind: UnitKind, level: Level): Unit => ({
  id: `${entry.function ?? withoutPlace(entry.name, place.name)}@${place.name}`,
  function: entry.function ?? null,
  covers: entry.covers ?? [],
  kind,
  level,
  locality: place.name,
  name: entry.name,
  preferred: preferredName(entry, place),
  registered: true,
  aliases: [...(entry.also ?? []), ...(entry.aliases ?? [])],
  from: entry.from ?? null,
  until: entry.until ?? null,
  successor: entry.successor ?? null,
  parent: entry.parent ?? null,
});

export const createCatalogue = (registries: readonly Registry[], places: Places): Catalogue => {
  const functions = new Map<string, FunctionEntry>();
  for (const registry of registries) for (const fn of registry.functions ?? []) functions.set(fn.id, fn);

  const kindOf = (entry: UnitEntry, level: Level): UnitKind => {
    if (entry.kind) return entry.kind;
    const fn = entry.function === undefined ? undefined : functions.get(entry.function);
    if (!fn) return "department";
    const patterns = patternsAt(fn, level);
    return (hasNames(patterns) ? patterns.kind : undefined) ?? fn.kind;
  };

  const order = (registry: Registry): number => {
    if (registry.locality?.name === places.own.name) return 0;
    const index = places.above.findIndex((place) => place.name === registry.locality?.name);
    return index < 0 ? places.above.length + 1 : index + 1;
  };
  const registered: Registered[] = [];
  const ids = new Map<string, Unit>();
  const byFunction = new Map<string, Unit>();
  // Of two registries of one place the later wins: a workspace corrects what comes with the program.
  for (const registry of [...registries].reverse().sort((a, b) => order(a) - order(b))) {
    const place = registry.locality && places.get(registry.locality.name);
    if (!place) continue;
    for (const entry of registry.units ?? []) {
      const fresh = fromEntry(entry, place, kindOf(entry, place.level), place.level);
      const winner = ids.get(fresh.id);
      const unit = winner && fresh.until === null && winner.until === null ? winner : fresh;
      registered.push({ unit, entry, place });
      if (winner === undefined || winner.until !== null) ids.set(unit.id, unit);
    }
  }
  for (const { unit, place } of registered) {
    const key = `${unit.function}@${place.name}`;
    if (unit.function && unit.until === null && !byFunction.has(key)) byFunction.set(key, unit);
  }
  const covering = new Map<string, Unit>();
  for (const { unit, place } of registered) for (const fn of unit.covers) covering.set(`${fn}@${place.name}`, unit);

  const made = new Map<string, Unit>();
  const make = (shape: UnitShape): Unit => {
    const key = `${shape.id}\n${shape.preferred}`;
    const before = made.get(key);
    if (before) return before;
    if (made.size >= MAKE_LIMIT) made.clear();
    const unit = complete(shape);
    made.set(key, unit);
    return unit;
  };

  return {
    functions,
    registered,
    byId: (id) => ids.get(id),
    registeredOf: (fn, place) => byFunction.get(`${fn}@${place}`),
    coveringOf: (fn, place) => byFunction.get(`${fn}@${place}`) ?? covering.get(`${fn}@${place}`),
    make,
    formed: (fn, place) => {
      const patterns = patternsAt(fn, place.level);
      if (!hasNames(patterns)) return undefined;
      const above = place.parent ? places.get(place.parent) : undefined;
      return make({
        id: `${fn.id}@${place.name}`,
        function: fn.id,
        kind: patterns.kind ?? fn.kind,
        level: place.level,
        locality: place.name,
        name: fullName(patterns.full, place, above),
        preferred: shortName(patterns.short ?? patterns.full, place, above),
      });
    },
  };
};
