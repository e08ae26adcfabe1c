/** Units of the places the tests speak of, with the registries that come with the program. */
import { inferLocality } from "../../../server/src/core/units/locality.js";
import type { Locality } from "../../../server/src/core/units/registry.js";
import { shippedRegistries } from "../../../server/src/core/units/shipped.js";
import { createUnits, type Units } from "../../../server/src/core/units/units.js";

/** The place of that name, as a configuration that gives no more than the name. */
export const place = (name: string): Locality => {
  const found = inferLocality({ configured: { name }, issuer: null, number: null, title: null }, shippedRegistries);
  if (!found) throw new Error(`${name} is no place`);
  return found;
};

const made = new Map<string, Units>();

export const unitsOf = (name: string): Units => {
  const units = made.get(name) ?? createUnits(shippedRegistries, place(name));
  made.set(name, units);
  return units;
};

/** “mohurd@济宁市 、 ? ， lower-governments@济宁市”: ids and separators of a cell in order, “?” for an unknown name. */
export const outline = (at: string, value: string): string => {
  const { mentions, separators } = unitsOf(at).read(value);
  const pieces = [
    ...mentions.map((m) => ({ start: m.span.start, end: m.span.end, text: m.unit?.id ?? "?" })),
    ...separators.map((s) => ({
      start: s.span.start,
      end: s.span.end,
      text: s.kind === "blank" ? "␣" : `${s.kind}${s.dangling ? "!" : ""}`,
    })),
  ];
  return pieces
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map(({ text }) => text)
    .join(" ");
};

export const namesIn = (at: string, value: string): readonly string[] =>
  unitsOf(at)
    .read(value)
    .mentions.map(({ name }) => name);
