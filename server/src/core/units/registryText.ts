/** The texts of registries and of fenjie.json, with a unit or a path put in. What cannot be read is left alone: null. */
import { type JsonPath, type JsonText, readJson } from "../text/json.js";
import { type JsonEdit, withElement, withMember } from "../text/jsonEdit.js";
import type { Locality, UnitEntry } from "./registry.js";

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null;
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const rootOf = (text: string): { readonly json: JsonText; readonly root: Readonly<Record<string, unknown>> } | null => {
  const json = readJson(text);
  return "mistake" in json || !isObject(json.value) || Array.isArray(json.value) ? null : { json, root: json.value };
};

/** The name of the place a registry is of, “汶上县”; null for one of functions alone and for what is no registry. */
export const localityIn = (text: string): string | null => {
  const locality = rootOf(text)?.root.locality;
  return isObject(locality) && typeof locality.name === "string" ? locality.name : null;
};

/** Puts a unit at the end of a registry. One that is there under another short name gets this one besides. */
export const withUnit = (text: string, entry: UnitEntry): JsonEdit | null => {
  const found = rootOf(text);
  if (found === null) return null;
  const { json, root } = found;
  if (root.units === undefined) return withMember(text, json, [], "units", [asJson(entry)]);
  const at = listOf(root.units).findIndex((unit) => isObject(unit) && unit.name === entry.name);
  if (at < 0) return withElement(text, json, ["units"], asJson(entry));
  const place: JsonPath = ["units", at];
  const name = entry.short ?? entry.name;
  return withElement(text, json, [...place, "also"], name) ?? withMember(text, json, place, "also", [name]);
};

/** Names a registry in a fenjie.json: `path` is seen from its folder. */
export const withRegistry = (text: string, path: string): JsonEdit | null => {
  const found = rootOf(text);
  if (found === null) return null;
  return withElement(text, found.json, ["registries"], path) ?? withMember(text, found.json, [], "registries", [path]);
};

/** A registry of one unit. */
export const newRegistry = (locality: Locality, entry: UnitEntry): string => {
  const { name, level, parent, short } = locality;
  const place = JSON.stringify({ name, level, parent, short }, null, 1);
  return `{\n  "version": 1,\n  "locality": ${onLine(place)},\n  "units": [\n    ${onLine(JSON.stringify(asJson(entry), null, 1))}\n  ]\n}\n`;
};

/** A fenjie.json that names a registry and says nothing else. */
export const newConfiguration = (path: string): string => `{\n  "registries": [${JSON.stringify(path)}]\n}\n`;

/** Of a text that JSON.stringify broke: names hold no line breaks. */
const onLine = (json: string): string => json.replace(/\n\s*/gu, " ");

const asJson = ({ name, short, kind }: UnitEntry) => ({ name, ...(short !== undefined && { short }), ...(kind !== undefined && { kind }) });
