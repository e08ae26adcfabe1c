/** The units of a place by name, for a list that one looks something up in. */
import { initialsOf } from "../text/pinyin.js";
import type { UnitKind } from "../units/registry.js";
import type { Units } from "../units/units.js";

export interface UnitName {
  /** As notices of the place write it: “县教育局”. */
  readonly name: string;
  readonly kind: UnitKind;
  /** To be found by when typed without an input method: “xjyj”, of 县中医医院 “xzyyy”. */
  readonly initials: readonly string[];
}

/** Those that are there today, the registered ones first. */
export const unitNamesOf = (units: Units): readonly UnitName[] =>
  units.own
    .filter(({ until }) => until === null)
    .map(({ preferred, kind }) => ({ name: preferred, kind, initials: initialsOf(preferred).slice(0, MOST) }));

/** One unusual reading in a name is common; more only fill the line. */
const MOST = 2;
