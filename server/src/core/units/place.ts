/** Places and the words a notice calls them by: 汶上县, and “县” in a notice of that county. */

import type { Level, Locality, Registry } from "./registry.js";
import { isHan } from "./width.js";
import { createWordIndex } from "./word-index.js";

/** A place as names are formed with it. For a place that a name leaves open (“县教育局” in a notice of the city) the name is the word alone. */
export interface Place {
  readonly name: string;
  readonly level: Level;
  /** “县”: what stands for it in a notice of its own. */
  readonly word: string;
  readonly short: string;
  readonly parent: string | null;
}

/** Municipalities: cities with the rank of a province. */
const MUNICIPALITIES = new Set(["北京市", "天津市", "上海市", "重庆市"]);
const LAST_WORD = /(?:特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|自治州|自治县|自治旗|地区|林区|特区|街道|[省市县区旗州盟镇乡])$/;

/** Level a name shows by its last word, null for no name of a place. A city could be a county-level one: only a registry knows. */
export const levelOfName = (name: string): Level | null => {
  if (MUNICIPALITIES.has(name) || /(?:省|自治区|特别行政区)$/.test(name)) return "province";
  if (/(?:市|自治州|州|盟|地区)$/.test(name)) return "city";
  if (/[县旗]$/.test(name) || /(?:林区|特区)$/.test(name)) return "county";
  if (/区$/.test(name)) return "district";
  return /(?:镇|乡|街道)$/.test(name) ? "town" : null;
};

/** Level of a place that lies right below another: 曲阜市 below 济宁市 is a county-level city. */
export const levelBelow = (name: string, parent: Level): Level | null => {
  const level = levelOfName(name);
  if (level === "city" && parent === "city") return "county";
  return level;
};

/** “汶上” of 汶上县. Names of two characters stay whole. */
export const shortOfName = (name: string): string => {
  const short = name.replace(LAST_WORD, "");
  return short.length >= 2 ? short : name;
};

/** The word a place goes by in its own notices: 县 for 汶上县 and 长阳土家族自治县, 自治区, 州, 街道. */
export const wordOfName = (name: string): string => {
  if (name.endsWith("自治区")) return "自治区";
  if (name.endsWith("街道")) return "街道";
  if (name.endsWith("地区")) return "地区";
  return name.slice(-1);
};

const RANK: Readonly<Record<Level, number>> = { province: 1, city: 2, county: 3, district: 3, town: 4 };

/** 1 for a province to 4 for a town; counties and districts are equal. */
export const rankOf = (level: Level): number => RANK[level];

const toPlace = (locality: Locality): Place => ({ ...locality, word: wordOfName(locality.name) });

/** Words that stand for a place of some level, whatever its name. */
const WORDS: readonly (readonly [string, Level])[] = [
  ["省", "province"],
  ["自治区", "province"],
  ["市", "city"],
  ["州", "city"],
  ["盟", "city"],
  ["县", "county"],
  ["旗", "county"],
  ["区", "district"],
  ["镇", "town"],
  ["乡", "town"],
  ["街道", "town"],
  // 师 and 市 of the 兵团 are one: 师市公安局.
  ["兵团", "province"],
  ["师市", "city"],
];

export interface Places {
  readonly own: Place;
  /** The places above, nearest first. */
  readonly above: readonly Place[];
  readonly below: readonly Place[];
  readonly get: (name: string) => Place | undefined;
  /** Calls `visit` for every way to read a place at `from`: 县, 汶上县, 汶上, 济宁市汶上县, and names that only look like a place. */
  readonly each: (text: string, from: number, visit: (end: number, place: Place) => void) => void;
  /** The word a notice of the own place says for another: 市 for the one above, the name for all that have no word of their own here. */
  readonly wordOf: (name: string) => string;
  /** A whole word or name as a place; null for none. */
  readonly read: (text: string) => Place | null;
}

/** A place is not named with these: what looks like one runs over a unit (县教育局县民政局). */
const ORGAN = /^(?:[各全]|有关|相关|其他|所有)|[局厅办委部]|银行|公司|集团|学院|学校|医院|中心(?![城区镇乡街])/;
const PLACE_END = new Set("省市县区旗州盟");
const LONGEST_NAME = 12;

export const createPlaces = (registries: readonly Registry[], locality: Locality): Places => {
  const known = new Map<string, Place>();
  const learn = (place: Place): void => {
    if (!known.has(place.name)) known.set(place.name, place);
  };
  const own = toPlace(locality);
  if (own.name !== "") learn(own);
  for (const registry of registries) if (registry.locality) learn(toPlace(registry.locality));
  for (const { locality: upper, lower = [] } of registries) {
    if (!upper) continue;
    for (const name of lower) {
      const level = levelBelow(name, upper.level);
      if (level) learn({ name, level, word: wordOfName(name), short: shortOfName(name), parent: upper.name });
    }
  }
  const above: Place[] = [];
  for (let name = own.parent; name && above.length < 4; ) {
    const level = levelOfName(name) ?? "city";
    const place: Place = known.get(name) ?? { name, level, word: wordOfName(name), short: shortOfName(name), parent: null };
    if (place === own || above.includes(place)) break;
    learn(place);
    above.push(place);
    name = place.parent;
  }
  const below = [...known.values()].filter((place) => place.parent === own.name);

  const words = createWordIndex<Place>();
  const offer = (word: string, place: Place): void => {
    if (words.get(word) === undefined) words.set(word, place);
  };
  // A word means the nearest place that goes by it: “市” in a county-level city is the city itself, in a county the one above.
  for (const place of [own, ...above]) offer(place.word, place);
  for (const place of known.values()) offer(place.name, place);
  for (const place of [own, ...above, ...below]) offer(place.short, place);
  // What a district is called in some places: 城区教育局, 城区各部门.
  if (own.level === "district") offer("城区", own);
  if (/师.*市$/.test(own.name)) offer("师市", own);
  for (const [word, level] of WORDS) offer(word, { name: word, level, word, short: word, parent: null });

  const looksLike = (text: string): Place | null => {
    const level = levelOfName(text);
    if (!level) return null;
    for (const [name, place] of known)
      if (text.length > name.length && text.startsWith(name) && rankOf(place.level) < rankOf(level)) return at(text.slice(name.length));
    // Below a city lie county-level cities; elsewhere an unknown 市 is a city.
    const real = level === "city" && rankOf(own.level) === 2 ? "county" : level;
    return { name: text, level: real, word: wordOfName(text), short: shortOfName(text), parent: null };
  };
  const at = (text: string): Place | null => known.get(text) ?? looksLike(text);

  return {
    own,
    above,
    below,
    get: (name) => known.get(name),
    wordOf: (name) => {
      const word = [own, ...above].find((place) => place.name === name)?.word;
      return word && words.get(word)?.name === name ? word : name;
    },
    each: (text, from, visit) => {
      words.each(text, from, visit);
      for (let i = from; i < text.length && i < from + LONGEST_NAME; i++) {
        if (!isHan(text.charCodeAt(i))) return;
        if (!PLACE_END.has(text.charAt(i)) || i === from) continue;
        // Names of two characters are counties (单县); 市县 and 各县 are none.
        if (i === from + 1 && (text.charAt(i) !== "县" || PLACE_END.has(text.charAt(from)) || text.charAt(from) === "各")) continue;
        const name = text.slice(from, i + 1);
        if (ORGAN.test(name)) return;
        if (known.has(name)) continue;
        const place = looksLike(name);
        if (place) visit(i + 1, place);
      }
    },
    read: (text) => words.get(text) ?? (text.length >= 3 ? at(text) : null),
  };
};
