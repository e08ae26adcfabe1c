/** Of which place a notice is, and the units of that place. */
import type { Configuration } from "./configuration.js";
import type { NoticeParts } from "./notice/parts.js";
import { noticeTitle } from "./notice/titles.js";
import { inferLocality, type LocalityHints } from "./units/locality.js";
import type { Locality, Registry } from "./units/registry.js";
import { createUnits, type Units } from "./units/units.js";

/** Place used where a notice says nothing about its own: names are then known by their functions alone. */
export const NOWHERE: Locality = { name: "", level: "county", parent: null, short: "" };

/** Units of one set of registries by place; building them costs milliseconds, and all notices of a workspace share them. */
const unitsByRegistries = new WeakMap<readonly Registry[], Map<string, Units>>();

export const unitsFor = (registries: readonly Registry[], locality: Locality): Units => {
  let byPlace = unitsByRegistries.get(registries);
  if (byPlace === undefined) {
    byPlace = new Map();
    unitsByRegistries.set(registries, byPlace);
  }
  const key = JSON.stringify(locality);
  let units = byPlace.get(key);
  if (units === undefined) {
    units = createUnits(registries, locality);
    byPlace.set(key, units);
  }
  return units;
};

/** The configured place, else what issuer, number and title say. */
export const localityOf = (configuration: Configuration, parts: NoticeParts, registries: readonly Registry[]): Locality | null => {
  const hints: LocalityHints = {
    configured: configuration.locality ?? null,
    issuer: parts.issuer?.text ?? parts.signature?.text ?? null,
    number: parts.number?.agency ?? null,
    title: noticeTitle(parts),
  };
  // “县政府办公室关于印发……的通知” names no place; its signature may.
  return inferLocality(hints, registries) ?? inferLocality({ ...hints, issuer: parts.signature?.text ?? null }, registries);
};

/** The place that fenjie.json names; null where it names none. */
export const configuredPlace = ({ locality }: Configuration, registries: readonly Registry[]): Locality | null =>
  locality === undefined ? null : inferLocality({ configured: locality, issuer: null, number: null, title: null }, registries);

/** A place by its full name, “济宁市”, with its units; null for a name that is none. */
export const placeNamed = (
  name: string | null,
  registries: readonly Registry[],
): { readonly locality: Locality; readonly units: Units } | null => {
  const hints: LocalityHints = { configured: name === null ? null : { name }, issuer: null, number: null, title: null };
  const locality = name === null ? null : inferLocality(hints, registries);
  return locality === null ? null : { locality, units: unitsFor(registries, locality) };
};
