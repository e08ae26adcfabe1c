/** The unit rules tried on the table of 汶上县 (县, under 济宁市), signed on 26 May 2025, with the registries that come with the program. */
import type { RuleContext } from "../../../../server/src/core/rules/context.js";
import { unitsRules } from "../../../../server/src/core/rules/units/index.js";
import type { Locality } from "../../../../server/src/core/units/registry.js";
import { shippedRegistries } from "../../../../server/src/core/units/shipped.js";
import { createUnits } from "../../../../server/src/core/units/units.js";
import { type CheckOptions, check as checkAny, choose as chooseAny } from "../check.js";

export { HEADER } from "../check.js";

const WENSHANG: Locality = { name: "汶上县", level: "county", parent: "济宁市", short: "汶上" };
const JINING: Locality = { name: "济宁市", level: "city", parent: "山东省", short: "济宁" };
const UNITS = new Map([WENSHANG, JINING].map((place) => [place.name, { place, units: createUnits(shippedRegistries, place) }]));

export interface UnitOptions extends CheckOptions {
  readonly place?: "汶上县" | "济宁市";
  /** The addressee line. */
  readonly to?: string;
}

const withUnits = ({ place = "汶上县", to, ...options }: UnitOptions): CheckOptions => {
  const known = UNITS.get(place);
  if (known === undefined) throw new Error(place);
  const { units } = known;
  const context: Partial<RuleContext> = {
    locality: known.place,
    units,
    unitCell: units.read,
    draftedOn: null,
    placeAbove: () => null,
    addressees: to === undefined ? [] : units.read(to).mentions,
  };
  return { date: "2025-05-26", rules: unitsRules, context, ...options };
};

export const check = (fragment: string, options: UnitOptions = {}): void => checkAny(fragment, withUnits(options));
export const silent = (fragment: string, options: UnitOptions = {}): void => checkAny(fragment, withUnits(options));
export const choose = (fragment: string, title: string, after: string, options: UnitOptions = {}): void =>
  chooseAny(fragment, title, after, withUnits(options));

/** A row with these units. */
export const row = (lead: string, responsible = "", requirement = "加强政务公开工作。"): string =>
  `⇥${lead}⇥${responsible}⇥${requirement}⇥12月底前\n`;
