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

const PLACE_END = /(?:自治区|自治州|自治县|自治旗|地区|林区|街道|[省市县区旗盟州镇乡])$/u;
/** What follows the name of a place at the head of an organ. */
const ORGAN = /^(?:人民政府|政府|人大|人民代表大会|政协|委|办公|党委|党工委|办事处|纪委|监委|$)/u;
const LONGEST_PLACE = 12;
const DEEPEST = 4;

/**
 * Chain of places an organ's name begins with: [济宁市, 任城区] of 济宁市任城区人民政府. Of the ways to cut it (滁州, 滁州市) the
 * one counts after which an organ or a lower place begins.
 */
const chainOf = (text: string, known: ReadonlyMap<string, KnownPlace>, upper: string | null, depth: number): readonly string[] | null => {
  if (upper !== null && ORGAN.test(text)) return [];
  if (depth === DEEPEST) return null;
  for (let end = 2; end <= Math.min(LONGEST_PLACE, text.length); end++) {
    const name = text.slice(0, end);
    if (!known.has(name) && (!PLACE_END.test(name) || (upper !== null && !isBelow(name, upper, known)))) continue;
    const rest = chainOf(text.slice(end), known, name, depth + 1);
    if (rest) return [name, ...rest];
  }
  return null;
};

/** The place an organ like 汶上县教育和体育局 begins with, where nothing shows where the place ends but its last word. */
const firstOf = (text: string, known: ReadonlyMap<string, KnownPlace>): readonly string[] => {
  const listed = [...known.keys()].filter((name) => text.startsWith(name)).sort((a, b) => b.length - a.length)[0];
  const name = listed ?? /^\p{Script=Han}{1,7}?[省市县区旗]/u.exec(text)?.[0];
  if (name === undefined || name.length < 2) return [];
  const chain = [name];
  for (let rest = text.slice(name.length); chain.length < DEEPEST; ) {
    const lower = LOWER_PLACE.exec(rest)?.[0];
    if (lower === undefined || NO_PLACE.test(lower) || !isBelow(lower, chain.at(-1) ?? "", known)) break;
    chain.push(lower);
    rest = rest.slice(lower.length);
  }
  return chain;
};

/** “昆明市官渡区2025年重点项目任务表”, “济宁市任城区发展和改革局”: a year, or the rest of an organ, shows where the lower name ends. */
const LOWER_PLACE =
  /^\p{Script=Han}{2,7}?[市县区旗](?=\d{4}年|[\p{Script=Han}（）]{2,30}(?:局|委员会|委|办公室|办公厅|办|中心|厅|院|部)$)/u;
const NO_PLACE = /(?:社|小|景|老城|主城|中心城|辖|园|山|校|库|林)区$/u;

const isBelow = (name: string, upper: string, known: ReadonlyMap<string, KnownPlace>): boolean => {
  const above = known.get(upper)?.level ?? levelOfName(upper);
  const level = above && levelBelow(name, above);
  return above !== null && level !== null && rankOf(level) > rankOf(above);
};

const fromOrgan = (text: string, known: ReadonlyMap<string, KnownPlace>): Locality | null => {
  const organ = plain(text).replace(/^中共/, "");
  const chain = chainOf(organ, known, null, 0) ?? firstOf(organ, known);
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
    /(?:\d{4}年(?:度)?|《|印发)(\p{Script=Han}{2,7}?[省市县旗区])(?=\d{4}年|政务|政府|贯彻|落实|重点|国民|经济|工作|优化|推进|深化)/u.exec(
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
