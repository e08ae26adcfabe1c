/**
 * From a unit to its counterpart at another level (市发展改革委 → 县发展和改革局). Finding it is no replacement of words: it goes by what
 * a unit does, and the registry of the place it goes to knows best who does that there.
 */
import { type Message, say } from "../message.js";
import { rankOf } from "./place.js";
import type { Unit } from "./unit.js";
import type { Units } from "./units.js";

/**
 * - `one`: the organ with the same function
 * - `several`: the unit does what several do there (县教育和体育局 → 市教育局, 市体育局)
 * - `merged-into`: another organ does it along with its own (市体育局 → 县教育和体育局)
 * - `field-office`: an office sent down by the level above (市生态环境局 → 市生态环境局汶上县分局)
 * - `none`: nobody, or nobody known
 */
export type CounterpartAnswer = "one" | "several" | "merged-into" | "field-office" | "none";

export interface Counterpart {
  readonly answer: CounterpartAnswer;
  /** Best first; empty for `none`. */
  readonly units: readonly Unit[];
  readonly note: Message | null;
}

const none = (note: Message): Counterpart => ({ answer: "none", units: [], note });

const ofFunction = (id: string, to: Units): Counterpart => {
  const entry = to.functionAt(id);
  const unit = to.ofFunction(id);
  if (unit) {
    if (unit.kind === "field-office") return { answer: "field-office", units: [unit], note: null };
    if (unit.function !== id) return { answer: "merged-into", units: [unit], note: null };
    return { answer: "one", units: [unit], note: null };
  }
  if (entry && "mergedInto" in entry) {
    const { mergedInto } = entry;
    const heir = mergedInto === null ? undefined : to.ofFunction(mergedInto);
    if (heir)
      return { answer: "merged-into", units: [heir], note: entry.note ? say(entry.note, `${heir.preferred} does this here`) : null };
    return none(say(entry.note ?? `${to.locality.name}没有对应单位`, `${to.locality.name} has no such unit`));
  }
  return none(say(`名录中没有${to.locality.name}的对应单位`, `no registry knows a counterpart in ${to.locality.name}`));
};

/** Governments below, zones and organs of the places below: their counterpart are the governments below the other place. */
const lowerGovernments = (unit: Unit, to: Units): Counterpart => {
  const lower = to.ofFunction("lower-governments");
  if (!lower) return none(say(`${to.locality.name}没有下级政府`, `${to.locality.name} has no governments below`));
  return { answer: unit.kind === "zone-committee" ? "merged-into" : "one", units: [lower], note: null };
};

const collective = (unit: Unit, from: Units, to: Units): Counterpart => {
  const registered = unit.function === null ? undefined : to.ofFunction(unit.function);
  if (registered) return { answer: "one", units: [registered], note: null };
  // A collective that is read by its parts (市直各单位) keeps its words, with the word for the other place.
  const word = from.wordOf(unit.locality);
  const name = unit.preferred.startsWith(word) ? to.word + unit.preferred.slice(word.length) : unit.preferred;
  const found = to.resolve(name);
  return found
    ? { answer: "one", units: [found.unit], note: null }
    : none(say(`“${unit.preferred}”没有对应的统称`, `no collective corresponds to “${unit.preferred}”`));
};

/**
 * The counterpart of a unit named in a notice of `from`, in the place of `to`, upwards and downwards. A unit that belongs to the place of `to`
 * already is its own counterpart.
 */
export const counterpart = (unit: Unit, from: Units, to: Units): Counterpart => {
  if (unit.locality === to.locality.name && unit.kind !== "lower-governments") return { answer: "one", units: [unit], note: null };
  const { kind } = unit;
  if (unit.function?.startsWith("lower-")) {
    // “县级政府办公室” in a table of the city means, in a county, its own.
    const fn = unit.function.slice("lower-".length);
    const goesDown = rankOf(to.locality.level) > rankOf(unit.level);
    if (fn !== "governments" && fn !== "governments-some" && goesDown) return ofFunction(fn, to);
  }
  if (kind === "lower-governments" || kind === "zone-committee") return lowerGovernments(unit, to);
  if (kind === "government")
    return unit.function === "government" && rankOf(unit.level) <= rankOf(from.locality.level)
      ? ofFunction("government", to)
      : lowerGovernments(unit, to);
  if (kind === "collective") return collective(unit, from, to);
  if (unit.function === null)
    return none(say(`“${unit.preferred}”是${unit.locality}特有的单位`, `“${unit.preferred}” is a unit of ${unit.locality} alone`));

  const functions = [unit.function, ...unit.covers];
  const answers = functions.map((id) => ofFunction(id, to));
  const units = [...new Set(answers.flatMap((answer) => answer.units))];
  if (units.length > 1) return { answer: "several", units, note: null };
  const found = answers.find((answer) => answer.units.length > 0);
  return found ?? answers[0] ?? none(say("没有对应单位", "no counterpart"));
};
