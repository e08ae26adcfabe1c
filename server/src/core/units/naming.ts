/** How the name of an organ is put together from the pattern of its function and a place. */

import type { Place } from "./place.js";
import type { FunctionEntry, Level, NamePatterns, NoOrgan } from "./registry.js";

/** What the function has at a level: names, the answer that it has no organ there, or undefined where nothing is said. */
export const patternsAt = (fn: FunctionEntry, level: Level): NamePatterns | NoOrgan | undefined =>
  fn.levels[level] ?? (level === "district" ? fn.levels.county : undefined) ?? fn.levels.any;

export const hasNames = (entry: NamePatterns | NoOrgan | undefined): entry is NamePatterns => entry !== undefined && "full" in entry;

/** Collectives that are the same everywhere: “各乡镇（街道）人民政府（办事处）”. */
const standsAlone = (pattern: string): boolean => pattern.startsWith("各");

export const hasSlot = (pattern: string): boolean => pattern.includes("{");

const fill = (pattern: string, place: Place, above: string): string =>
  pattern.replace("{}", place.name).replace("{~}", place.short).replace("{^}", above);

/** “汶上县发展和改革局”, “中共汶上县委组织部”. */
export const fullName = (pattern: string, place: Place, above: Place | undefined): string => {
  if (standsAlone(pattern)) return pattern;
  if (hasSlot(pattern)) return fill(pattern, place, above?.name ?? "市");
  return (pattern.startsWith("委") ? "中共" : "") + place.name + pattern;
};

/** “县发展和改革局”, “县委组织部”. */
export const shortName = (pattern: string, place: Place, above: Place | undefined): string => {
  if (standsAlone(pattern)) return pattern;
  return hasSlot(pattern) ? fill(pattern, place, above?.word ?? "市") : place.word + pattern;
};
