/** How a unit stands to the place of the notice and to its addressees. What the rules about units ask. */
import type { UnitMention } from "./cell.js";
import { rankOf } from "./place.js";
import type { Locality, UnitKind } from "./registry.js";
import type { Unit } from "./unit.js";

/** An alias where a registry has a preferred form (县人社局). The full name never is one; a name that a reform ended is another matter. */
export const isVariant = ({ resolution }: UnitMention): boolean => resolution?.variant === true && resolution.until === null;

/** `elsewhere`: of the same level, and another place. */
export type LevelRelation = "own" | "higher" | "lower" | "elsewhere";

export const levelRelation = (unit: Unit, locality: Locality): LevelRelation => {
  const difference = rankOf(unit.level) - rankOf(locality.level);
  if (difference !== 0) return difference < 0 ? "higher" : "lower";
  return unit.locality === locality.name ? "own" : "elsewhere";
};

/** Organs that act for one level only. Field offices, branches led from above, enterprises, schools and hospitals stand in tables of any level. */
const OF_ONE_LEVEL: ReadonlySet<UnitKind> = new Set([
  "department",
  "party-organ",
  "state-organ",
  "coordinating-body",
  "public-institution",
  "collective",
]);

/** A department of another level or place, as it stays behind when a table is taken over: 市教育局, 金乡县教育局 in a table of 汶上县. */
export const isForeignDepartment = (unit: Unit, locality: Locality): boolean =>
  OF_ONE_LEVEL.has(unit.kind) && levelRelation(unit, locality) !== "own" && !isSamePlace(unit.locality, locality.name);

/** 济宁市任城区 and 任城区: the name of a place may stand with that of the place above. */
const isSamePlace = (a: string, b: string): boolean => (a.length > 1 && b.endsWith(a)) || (b.length > 1 && a.endsWith(b));

/** Kinds that a line “县政府各部门、单位” plainly does not reach. All others are given the benefit of the doubt. */
const BEYOND_DEPARTMENTS: ReadonlySet<UnitKind> = new Set(["party-organ", "state-organ", "military", "lower-governments", "government"]);
const GOVERNMENTS: ReadonlySet<UnitKind> = new Set(["lower-governments", "government"]);

const isDepartments = (unit: Unit): boolean => unit.function === "departments" || unit.function === "departments-some";

/**
 * Whether the addressee line (主送) reaches a unit. Only a clear miss is false: a party organ where 县政府各部门、单位 are addressed, a
 * department where only the governments below are, towns where only departments are. An empty line or one with an unknown name reaches all.
 */
export const reaches = (addressees: readonly UnitMention[], unit: Unit): boolean => {
  const addressed: Unit[] = [];
  for (const mention of addressees) {
    if (mention.unit === null) return true;
    addressed.push(mention.unit);
  }
  if (addressed.length === 0 || addressed.some((other) => other.id === unit.id)) return true;
  const lower = addressed.some((other) => GOVERNMENTS.has(other.kind) || other.kind === "zone-committee");
  if (GOVERNMENTS.has(unit.kind)) return lower || addressed.some((other) => other.function?.startsWith("all-") === true);
  const collectives = addressed.filter((other) => other.kind === "collective");
  if (unit.kind === "zone-committee") return collectives.length > 0 || addressed.some((other) => other.kind === "zone-committee");
  if (collectives.some((other) => !isDepartments(other))) return true;
  // 各有关单位 without 政府 may be anybody.
  if (addressees.some(({ unit: other, name }) => other?.kind === "collective" && /单位$/.test(name) && !name.includes("政府"))) return true;
  return collectives.length > 0 && !BEYOND_DEPARTMENTS.has(unit.kind);
};
