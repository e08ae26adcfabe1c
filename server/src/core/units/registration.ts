/** A name that a notice uses and no registry knows, as the entry it would be in one: 县蓝天行动队 → 汶上县蓝天行动队. */
import { pinyinOf } from "../text/pinyin.js";
import { inferLocality } from "./locality.js";
import { kindByEnding } from "./loose-names.js";
import { wordOfName } from "./place.js";
import type { Locality, Registry, UnitEntry, UnitKind } from "./registry.js";
import { plain } from "./width.js";

export interface Registration {
  /** The place in whose registry the unit belongs. */
  readonly locality: Locality;
  readonly entry: UnitEntry;
}

/** What the registry format takes, and what can stand in the name of a unit at all. */
const NAME = /^[\p{L}\p{N}（）·—\-“”&＋+、]{2,60}$/u;
/** These are called by names of their own: 蓝天公司 need not be 汶上县蓝天公司. */
const OWN_NAMES: ReadonlySet<UnitKind> = new Set(["enterprise", "school", "hospital"]);
const DEEPEST = 4;

/**
 * The entry for `written` in a notice of `locality`. A name that begins with the word or the name of a place above (市蓝天办 in a county)
 * belongs to that place. null where the text is no name.
 */
export const registrationOf = (written: string, locality: Locality, registries: readonly Registry[]): Registration | null => {
  const name = plain(written);
  if (!NAME.test(name) || !/\p{Script=Han}{2}/u.test(name)) return null;
  const places = placesFrom(locality, registries);
  const { place, rest } = headOf(name, places);
  // What the city keeps in the county stands in the county's registry: 市蓝天局汶上分局.
  const fieldOffice = place !== locality && /(?:分局|分中心|管理部|支局|分站)$/u.test(name) && rest.includes(locality.short);
  const kind = fieldOffice ? "field-office" : kindOf(rest, name);
  const full = fullNameOf(name, rest, place, kind);
  if (!NAME.test(full)) return null;
  return { locality: fieldOffice ? locality : place, entry: { name: full, ...(full !== name && { short: name }), kind } };
};

/** The place and those above it, as far as they are known. */
const placesFrom = (locality: Locality, registries: readonly Registry[]): readonly Locality[] => {
  const places = [locality];
  for (let name = locality.parent; name !== null && places.length < DEEPEST; ) {
    const above = inferLocality({ configured: { name }, issuer: null, number: null, title: null }, registries);
    if (above === null || places.some((place) => place.name === above.name)) break;
    places.push(above);
    name = above.parent;
  }
  return places;
};

interface Head {
  readonly place: Locality;
  /** The name without the place before it; all of it where none stands there. */
  readonly rest: string;
}

/** Words that only begin like a place: 市场 is not the 场 of a 市. */
const NO_PLACE = /^(?:市场|市容|市政(?![府协务法])|市民(?![政族宗])|县城|县域|区域|区块|镇域|乡村|乡镇|乡域|乡土|州际|省际|旗舰)/u;

/** Of two places that go by one word the nearer is meant. */
const headOf = (name: string, places: readonly Locality[]): Head => {
  for (const place of places) {
    const said = name.startsWith(`中共${place.name}`) ? `中共${place.name}` : place.name;
    if (name.startsWith(said) && name.length > said.length) return { place, rest: name.slice(said.length) };
  }
  for (const place of NO_PLACE.test(name) ? [] : places) {
    const word = wordOfName(place.name);
    if (name.startsWith(word) && name.length > word.length + 1) return { place, rest: name.slice(word.length) };
  }
  return { place: places[0] as Locality, rest: name };
};

const PARTY = /^委(?!员会)/u;
const STATE = /^(?:人大|政协|监委|监察|法院|人民法院|检察院|人民检察院)/u;

const kindOf = (rest: string, name: string): UnitKind => {
  if (rest !== name && PARTY.test(rest)) return kindByEnding(rest) === "coordinating-body" ? "coordinating-body" : "party-organ";
  if (rest !== name && STATE.test(rest)) return "state-organ";
  return kindByEnding(name) ?? "department";
};

const fullNameOf = (name: string, rest: string, { name: place, short }: Locality, kind: UnitKind): string => {
  const saysPlace = rest !== name && !name.startsWith(place) && !name.startsWith("中共");
  if (saysPlace) return (PARTY.test(rest) ? "中共" : "") + place + rest.replace(/^政府/u, "人民政府");
  // 汶上县… says all of it, and 汶上… is a name of its own.
  const whole = name.startsWith(place) || name.startsWith("中共") || name.startsWith(short) || OWN_NAMES.has(kind);
  return whole ? name : place + name;
};

/**
 * What the file of a registry is called: “wenshang.units.json” for 汶上县, “wenshang-2.units.json” the second one. Editors know by the ending that it is
 * a registry, and complete what is written in it.
 */
export const registryFileName = ({ name, short }: Locality, count = 1): string =>
  `${pinyinOf(short)[0] ?? name}${count === 1 ? "" : `-${count}`}.units.json`;
