/** Which place a notice is of: from the configuration, the issuer, the title or the number. */
import { levelBelow, levelOfName, rankOf, shortOfName } from "./place.js";
import type { Level, Locality, Registry } from "./registry.js";
import { plain } from "./width.js";

/** What is known of a notice; null for what it does not say. */
export interface LocalityHints {
  /** From fenjie.json; level and parent may be left to be worked out. */
  readonly configured: { readonly name: string; readonly level?: Level; readonly parent?: string } | null;
  /** “汶上县人民政府办公室” */
  readonly issuer: string | null;
  /** The code of the number (发文机关代字), “汶政办字”. */
  readonly number: string | null;
  /** “关于印发2025年汶上县政务公开工作要点任务分解表的通知” */
  readonly title: string | null;
}

interface KnownPlace {
  readonly name: string;
  readonly level: Level;
  readonly parent: string | null;
  readonly short: string;
}

const knownPlaces = (registries: readonly Registry[]): ReadonlyMap<string, KnownPlace> => {
  const known = new Map<string, KnownPlace>();
  for (const { locality } of registries) if (locality) known.set(locality.name, locality);
  for (const { locality, lower = [] } of registries) {
    if (!locality) continue;
    for (const name of lower) {
      const level = levelBelow(name, locality.level);
      if (level && !known.has(name)) known.set(name, { name, level, parent: locality.name, short: shortOfName(name) });
    }
  }
  return known;
};

const complete = (name: string, known: ReadonlyMap<string, KnownPlace>, level?: Level, parent?: string): Locality | null => {
  const place = known.get(name);
  const upper = parent ?? place?.parent ?? null;
  const upperLevel = upper === null ? null : (known.get(upper)?.level ?? levelOfName(upper));
  const found = level ?? place?.level ?? (upperLevel ? levelBelow(name, upperLevel) : levelOfName(name));
  return found ? { name, level: found, parent: upper, short: place?.short ?? shortOfName(name) } : null;
};

/** “任城区” of “济宁市任城区”, with the place above it. Longer names of places end later, so the last that fits decides. */
const PLACE = /\p{Script=Han}{1,11}?(?:自治区|自治州|自治县|自治旗|地区|林区|街道|[省市县区旗盟州镇乡])/uy;
/** What follows the name of a place at the head of an organ. */
const ORGAN = /^(?:人民政府|政府|人大|人民代表大会|政协|委|办公|党委|党工委|办事处|纪委|监委)/u;

/** Chain of places an organ's name begins with: [济宁市, 任城区]. */
const chainOf = (text: string, known: ReadonlyMap<string, KnownPlace>): readonly string[] => {
  const chain: string[] = [];
  let at = 0;
  while (at < text.length && chain.length < 4) {
    const rest = text.slice(at);
    if (ORGAN.test(rest)) break;
    const listed = [...known.keys()].filter((name) => rest.startsWith(name)).sort((a, b) => b.length - a.length)[0];
    PLACE.lastIndex = 0;
    // 市中区, 城区 …: a first word of one character is never a place; take the next mark instead.
    const name = listed ?? matchLonger(rest);
    if (!name || (chain.length > 0 && !listed && !isBelow(name, chain.at(-1) ?? "", known))) break;
    chain.push(name);
    at += name.length;
  }
  return chain;
};

const matchLonger = (text: string): string | null => {
  const found = PLACE.exec(text)?.[0];
  if (!found) return null;
  return found.length >= 2 ? found : null;
};

const isBelow = (name: string, upper: string, known: ReadonlyMap<string, KnownPlace>): boolean => {
  const above = known.get(upper)?.level ?? levelOfName(upper);
  const level = above && levelBelow(name, above);
  return above !== null && level !== null && rankOf(level) > rankOf(above);
};

const fromOrgan = (text: string, known: ReadonlyMap<string, KnownPlace>): Locality | null => {
  const chain = chainOf(plain(text).replace(/^中共/, ""), known);
  const name = chain.at(-1);
  return name === undefined ? null : complete(name, known, undefined, chain.at(-2));
};

const fromTitle = (text: string, known: ReadonlyMap<string, KnownPlace>): Locality | null => {
  const title = plain(text);
  const organ = fromOrgan(title.replace(/关于.*$/u, ""), known);
  if (organ) return organ;
  // The place whose tasks these are stands first: “济宁市贯彻落实2025年山东省…”.
  let best: KnownPlace | null = null;
  let first = Number.POSITIVE_INFINITY;
  for (const place of known.values()) {
    const at = title.indexOf(place.name);
    if (at >= 0 && at < first) [best, first] = [place, at];
  }
  if (best) return complete(best.name, known);
  const named =
    /(?:\d{4}年(?:度)?|《|印发)(\p{Script=Han}{2,7}?[省市县旗区])(?=政务|政府|贯彻|落实|重点|国民|经济|工作|优化|推进|深化)/u.exec(
      title,
    )?.[1];
  return named ? complete(named, known) : null;
};

const fromNumber = (code: string, registries: readonly Registry[], known: ReadonlyMap<string, KnownPlace>): Locality | null => {
  const plainCode = /^[^〔［[（(\d]*/u.exec(plain(code))?.[0] ?? "";
  const place = registries.find(({ codes = [] }) => codes.includes(plainCode))?.locality;
  return place ? complete(place.name, known) : null;
};

/**
 * The place of a notice; null where nothing tells. What the configuration says goes before the issuer, then the code of the number, then the
 * title. An unknown place is taken by the last word of its name: 县 a county, 区 a district, 市 a city (a county-level city only where a
 * registry or the configuration says so).
 */
export const inferLocality = (hints: LocalityHints, registries: readonly Registry[]): Locality | null => {
  const known = knownPlaces(registries);
  const { configured, issuer, number, title } = hints;
  if (configured) return complete(plain(configured.name), known, configured.level, configured.parent);
  return (
    (issuer ? fromOrgan(issuer, known) : null) ??
    (number ? fromNumber(number, registries, known) : null) ??
    (title ? fromTitle(title, known) : null)
  );
};
