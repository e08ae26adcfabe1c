/** What a stem (发展和改革局) means in a place: which unit, and how good a name of it that is. */
import type { Catalogue } from "./catalogue.js";
import { hasSlot, patternsAt } from "./naming.js";
import type { Place } from "./place.js";
import type { FunctionEntry, Level, UnitKind } from "./registry.js";
import type { Form, StemUse } from "./stems.js";
import type { Resolution, Unit, Via } from "./unit.js";

/** Of two uses of a stem the better form counts. */
const FORMS: Readonly<Record<Form, number>> = { full: 0, short: 1, also: 2, alias: 3, former: 4 };
const COLLECTIVES: ReadonlySet<UnitKind> = new Set(["collective", "lower-governments", "zone-committee"]);

export const isCollective = (kind: UnitKind): boolean => COLLECTIVES.has(kind);

export const resolution = (
  unit: Unit,
  via: Via,
  variant = false,
  until: string | null = null,
  others: readonly Unit[] = [],
): Resolution => ({
  unit,
  via,
  variant,
  until,
  others,
});

const hasOnlyAny = (fn: FunctionEntry, level: Level): boolean =>
  fn.levels[level] === undefined && !(level === "district" && fn.levels.county !== undefined);

/** How well a use of a stem fits a level: 0 its own, 1 any level, 2 a level that uses another name. */
export const fitness = (use: StemUse, level: Level): number => {
  if (use.level === level || (level === "district" && use.level === "county" && use.fn.levels.district === undefined)) return 0;
  return use.level === "any" && hasOnlyAny(use.fn, level) ? 1 : 2;
};

/** Gives the unit that a stem stands for in a place; null where the stem cannot be a name there. */
export type Meaning = (uses: readonly StemUse[], place: Place, stem: string) => Resolution | null;

export const createMeaning =
  (catalogue: Catalogue): Meaning =>
  (uses, place, stem) => {
    let best: StemUse | undefined;
    let bestRank = Number.POSITIVE_INFINITY;
    const others = new Set<string>();
    const rank = (use: StemUse): number => {
      const level = fitness(use, place.level);
      const listed = catalogue.registeredOf(use.fn.id, place.name) ? 0 : 1;
      return (use.form === "former" ? 1000 : 0) + level * 100 + listed * 10 + FORMS[use.form];
    };
    for (const use of uses) {
      const value = rank(use);
      if (value < bestRank) {
        best = use;
        bestRank = value;
      }
    }
    if (!best) return null;
    // A name of the province in another place is a slip: 县财政厅.
    if (fitness(best, place.level) === 2 && /厅$/.test(stem) && place.level !== "province") return null;
    for (const use of uses) if (use.fn.id !== best.fn.id && fitness(use, place.level) < 2) others.add(use.fn.id);
    const alternatives = [...others].flatMap((id) => {
      const fn = catalogue.functions.get(id);
      const unit = catalogue.registeredOf(id, place.name) ?? (fn && catalogue.formed(fn, place));
      return unit ? [unit] : [];
    });
    const registered = catalogue.registeredOf(best.fn.id, place.name);
    const proper = registered ?? catalogue.formed(best.fn, place);
    if (best.form === "former" && proper) return resolution(proper, "alias", false, best.until);
    if (registered) {
      const variant = isCollective(registered.kind) ? best.form === "alias" : true;
      return resolution(
        registered,
        "alias",
        variant,
        null,
        alternatives.filter((unit) => unit.id !== registered.id),
      );
    }
    const exactLevel = fitness(best, place.level) < 2;
    if (proper && exactLevel)
      return resolution(proper, best.form === "alias" ? "alias" : "formed", best.form === "alias", null, alternatives);
    // A name this level does not usually have: known, and good as it stands.
    const patterns = patternsAt(best.fn, place.level);
    const kind = (patterns && "full" in patterns ? patterns.kind : undefined) ?? best.fn.kind;
    const text = hasSlot(stem) ? stem : place.word + stem;
    return resolution(
      catalogue.make({
        id: `${best.fn.id}@${place.name}`,
        function: best.fn.id,
        kind,
        level: place.level,
        locality: place.name,
        name: hasSlot(stem) ? stem : place.name + stem,
        preferred: text,
      }),
      "formed",
      false,
      best.until,
    );
  };
