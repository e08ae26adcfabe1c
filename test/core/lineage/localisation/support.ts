/** A text with its suggestions marked in it: “推动[!全市→全县]提质，创建[?市级→县级]品牌”, ! for a slip beyond doubt, ? for a proposal. */
import assert from "node:assert/strict";
import { type PhrasePrecedent, type PlaceWithUnits, suggestLocal } from "../../../../server/src/core/lineage/localisation/suggest.js";
import type { Locality } from "../../../../server/src/core/units/registry.js";
import { shippedRegistries } from "../../../../server/src/core/units/shipped.js";
import { createUnits } from "../../../../server/src/core/units/units.js";
import { place } from "../../units/places.js";

const made = new Map<string, PlaceWithUnits>();

const withUnits = (locality: Locality): PlaceWithUnits => {
  const key = JSON.stringify(locality);
  const known = made.get(key) ?? { locality, units: createUnits(shippedRegistries, locality) };
  made.set(key, known);
  return known;
};

/** A place with the registries that come with the program; most of those the tests speak of are in none. */
export const at = (name: string, details: Partial<Locality> = {}): PlaceWithUnits => withUnits({ ...place(name), ...details });

export const marked = (text: string, from: PlaceWithUnits, to: PlaceWithUnits, precedents: readonly PhrasePrecedent[] = []): string => {
  let shown = "";
  let end = 0;
  for (const { span, original, replacement, sure } of suggestLocal(text, from, to, precedents)) {
    assert.ok(span.start >= end, "suggestions in order, none overlapping");
    assert.equal(text.slice(span.start, span.end), original);
    shown += `${text.slice(end, span.start)}[${sure ? "!" : "?"}${original}→${replacement}]`;
    end = span.end;
  }
  return shown + text.slice(end);
};

/** The text as it stands above, out of one with marks. */
export const unmarked = (text: string): string => text.replace(/\[[!?]([^\]→]*)→[^\]]*\]/gu, "$1");

/** Of each text exactly what is marked in it is suggested. */
export const checks =
  (from: PlaceWithUnits, to: PlaceWithUnits) =>
  (...texts: readonly string[]): void => {
    assert.deepEqual(
      texts.map((text) => marked(unmarked(text), from, to)),
      texts,
    );
  };
