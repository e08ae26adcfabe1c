/**
 * Which names are known in a locality: those of the registries, those formed of a place and a function, collectives, and the
 * branches and members of known organs. Nothing is accepted here for its mere look (that is loose-names.ts).
 *
 * Names are not written out ahead: a place (县, 汶上县, 曲阜市) and a stem (审计局) are matched one after the other.
 */
import type { Catalogue } from "./catalogue.js";
import { type Collective, collectiveAt } from "./collectives.js";
import { createMeaning, fitness, resolution } from "./meaning.js";
import { hasSlot } from "./naming.js";
import { type Place, type Places, rankOf } from "./place.js";
import type { UnitKind } from "./registry.js";
import { createStems, type Stems, type StemUse } from "./stems.js";
import type { Resolution } from "./unit.js";
import { createWordIndex } from "./word-index.js";

export interface Names {
  /** Where the known names that begin at `from` end, farthest first. The text has full-width brackets. */
  readonly ends: (text: string, from: number) => readonly number[];
  /** The same for names whose place was left out (财政局, 宣传部). */
  readonly bareEnds: (text: string, from: number) => readonly number[];
  /** A whole name, in full-width brackets and without blanks. */
  readonly resolve: (name: string) => Resolution | null;
  /** A name without its place, read with the place of the unit before it; `word` is 市, 县, 济宁市 … */
  readonly resolveBare: (name: string, word: string) => { readonly name: string; readonly resolution: Resolution } | null;
  /** Every name of this place that a slip could be meant for. */
  readonly vocabulary: () => readonly string[];
}

/** Endings of an organ that another one keeps in a lower place: 市生态环境局汶上县分局. */
const BRANCH = /(?:分局|分中心|管理部|分院|分校|监管支局|支局|分公司|管理局|管理站|分站|工作站|服务站)$/;
/** Each of these is the government itself. */
const NO_ORGAN = new Set(["人民政府", "政府", ""]);
const MEMBERS = /(?:各|有关|相关|各有关|各相关)?成员(?:单位|部门)$/;
const BRANCHES: ReadonlySet<UnitKind> = new Set(["department", "field-office", "public-institution", "central-branch", "enterprise"]);

/** A name that is worked out when it is first asked for. */
type Exact = Resolution | (() => Resolution | null);

export const createNames = (catalogue: Catalogue, places: Places): Names => {
  const stems: Stems = createStems(catalogue.functions.values());
  const exact = createWordIndex<Exact>();
  const learn = (name: string, value: Exact): void => {
    if (name && exact.get(name) === undefined) exact.set(name, value);
  };

  const ownWords = [places.own, ...places.above].map((place) => place.word).filter((word) => word !== "");
  for (const { unit, entry, place } of catalogue.registered) {
    // “市” in a county-level city is the city itself, not the one above.
    const near = places.wordOf(place.name) === place.word;
    // Elsewhere “市教育局” is another unit: of places that are neither this one nor above it only names that say the place count.
    const learnNear = (name: string | undefined, value: Resolution): void => {
      if (name !== undefined && (near || !(name.startsWith("各") || name.startsWith(place.word) || name.startsWith("市"))))
        learn(name, value);
    };
    const until = unit.until;
    learnNear(entry.short ?? (unit.name === entry.name ? unit.preferred : undefined), resolution(unit, "short", false, until));
    learnNear(entry.name, resolution(unit, "full", false, until));
    for (const name of entry.also ?? []) learnNear(name, resolution(unit, "alias", false, until));
    for (const name of entry.aliases ?? []) learnNear(name, resolution(unit, "alias", true, until));
    if (near) {
      const bare = entry.name.replace(/^中共/, "");
      if (bare.startsWith(place.name)) learn(place.word + bare.slice(place.name.length), resolution(unit, "full", false, until));
    }
  }

  const meaning = createMeaning(catalogue);

  const fillings = (use: StemUse, place: Place): readonly string[] => {
    const above = place.parent ? places.get(place.parent) : undefined;
    const uppers = use.pattern.includes("{^}") ? [above?.name ?? "市", above?.word ?? "市"] : [""];
    return uppers.flatMap((upper) =>
      [place.name, place.word].map((name) => use.pattern.replace("{^}", upper).replace("{}", name).replace("{~}", place.short)),
    );
  };
  const slotMeaning = (use: StemUse, place: Place): Resolution | null => {
    const found = meaning([use], place, use.pattern);
    return found && hasSlot(found.unit.name) ? null : found;
  };
  for (const place of [places.own, ...places.above]) {
    for (const use of stems.slotted)
      if (fitness(use, place.level) < 2) for (const name of fillings(use, place)) learn(name, () => slotMeaning(use, place));
  }

  const collective = (found: Collective, name: string): Resolution => {
    let place = (found.place && places.read(found.place.replace(/^全/, ""))) || places.own;
    // 各县（市、区）政府 in a notice of a county are those of the city above it.
    if (found.rank > 0 && !found.place) {
      for (const upper of places.above) if (rankOf(place.level) >= found.rank && found.rank < 5) place = upper;
    }
    const registered = catalogue.registeredOf(found.base, place.name);
    if (registered) return resolution(registered, "formed");
    const fn = catalogue.functions.get(found.base);
    const formed = fn && catalogue.formed(fn, place);
    const unit =
      formed ??
      catalogue.make({
        id: `${found.base}@${place.name}`,
        function: found.base,
        kind: found.kind,
        level: place.level,
        locality: place.name,
        name,
        preferred: name,
      });
    return resolution(unit, "formed");
  };

  /** 各县（市、区）教育局: organs of the places below. */
  const lowerOrgans = (found: Collective, name: string): Resolution | null => {
    const fn =
      found.kind === "lower-governments" && !NO_ORGAN.has(name.slice(found.placesEnd))
        ? stems.plain.get(name.slice(found.placesEnd))?.[0]?.fn
        : undefined;
    if (!fn) return null;
    const { own } = places;
    const unit = catalogue.make({
      id: `lower-${fn.id}@${own.name}`,
      function: `lower-${fn.id}`,
      kind: "lower-governments",
      level: own.level,
      locality: own.name,
      name,
      preferred: name,
    });
    return resolution(unit, "formed");
  };

  /** Every way to read a place at `from`, the one that is left out included. */
  const heads = (text: string, from: number): readonly (readonly [number, Place | null])[] => {
    const found: [number, Place | null][] = [[from, null]];
    const start = text.startsWith("中共", from) ? from + 2 : text.startsWith("全", from) ? from + 1 : from;
    places.each(text, start, (end, place) => found.push([end, place]));
    return found;
  };

  const members = (name: string): Resolution | null => {
    const tail = MEMBERS.exec(name);
    const body = tail && tail.index > 1 ? resolve(name.slice(0, tail.index)) : null;
    if (body?.unit.kind !== "coordinating-body") return null;
    const { unit } = body;
    const fn = `${unit.function ?? unit.name}-members`;
    const registered = catalogue.registeredOf(fn, unit.locality);
    if (registered) return resolution(registered, "formed");
    return resolution(
      catalogue.make({
        id: `${fn}@${unit.locality}`,
        function: fn,
        kind: "collective",
        level: unit.level,
        locality: unit.locality,
        name: `${unit.name}成员单位`,
        preferred: `${unit.preferred}成员单位`,
        parent: unit.name,
      }),
      "formed",
    );
  };

  const branch = (name: string): Resolution | null => {
    const tail = BRANCH.exec(name);
    if (!tail) return null;
    for (const end of ends(name, 0)) {
      const middle = name.slice(end, tail.index);
      if (middle.length < 2 || middle.length > 10) continue;
      const head = resolve(name.slice(0, end));
      if (!head || !BRANCHES.has(head.unit.kind)) continue;
      // A name the registries do not have may be a zone or a short one: 任城分局, 高新区分局.
      const place = places.read(middle);
      const locality = place?.name ?? middle;
      if (place === null && tail[0] === "管理局") continue; // 县场监督管理局 is a slip, and no 管理局 of “场监督”
      const level = place?.level ?? (rankOf(head.unit.level) === 2 ? "county" : "town");
      const { unit } = head;
      const registered = unit.function === null ? undefined : catalogue.registeredOf(unit.function, locality);
      if (registered?.kind === "field-office") return resolution(registered, "alias", true);
      return resolution(
        catalogue.make({
          id: `${unit.function ?? unit.name}@${locality}`,
          function: unit.function,
          kind: "field-office",
          level,
          locality,
          name: unit.name + middle + tail[0],
          preferred: name,
          parent: unit.name,
        }),
        "formed",
      );
    }
    return null;
  };

  const slots = stems.slotted
    .filter((use) => !use.pattern.includes("{^}"))
    .map((use) => {
      const [head = "", tail = ""] = use.pattern.split(/\{~?\}/);
      return { use, head, tail, shortPlace: use.pattern.includes("{~}") };
    });
  const slotted = (name: string): Resolution | null => {
    for (const { use, head, tail, shortPlace } of slots) {
      if (name.length <= head.length + tail.length || !name.startsWith(head) || !name.endsWith(tail)) continue;
      const middle = name.slice(head.length, name.length - tail.length);
      const place = places.read(middle);
      if (!place || (shortPlace && middle !== place.short)) continue;
      const found = slotMeaning(use, place);
      if (found) return found;
    }
    return null;
  };

  /** “县级政府办公室”: in a table of the city the offices of all counties, in one of a county its own. */
  const ofLevel = (name: string): Resolution | null => {
    const word = /^(.)级/u.exec(name)?.[1];
    const place = word === undefined ? null : places.read(word);
    if (!place) return null;
    const rest = name.slice(2);
    return resolve((rankOf(place.level) > rankOf(places.own.level) ? "各" : "") + word + rest);
  };

  const parse = (name: string): Resolution | null => {
    const known = exact.get(name);
    if (known) {
      const value = typeof known === "function" ? known() : known;
      if (value) return value;
    }
    const starts = heads(name, 0);
    for (const [end, place] of starts) {
      const uses = place && stems.plain.get(name.slice(end));
      const found = uses && meaning(uses, place, name.slice(end));
      if (found) return found;
    }
    for (const [end] of starts) {
      const found = collectiveAt(name, 0, end);
      const organs = found && lowerOrgans(found, name);
      if (organs) return organs;
      if (found?.end === name.length) return collective(found, name);
    }
    return slotted(name) ?? members(name) ?? branch(name) ?? ofLevel(name);
  };

  const memory = new Map<string, Resolution | null>();
  const resolve = (name: string): Resolution | null => {
    if (name.length < 2 || name.length > 80) return null;
    let found = memory.get(name);
    if (found === undefined) {
      found = parse(name);
      if (memory.size > 5000) memory.clear();
      memory.set(name, found);
    }
    return found;
  };

  const farthestFirst = (found: Set<number>): readonly number[] => [...found].sort((a, b) => b - a);
  const ends = (text: string, from: number): readonly number[] => {
    const found = new Set<number>();
    const collect = (end: number): void => {
      found.add(end);
    };
    exact.each(text, from, collect);
    for (const [end, place] of heads(text, from)) {
      if (place) stems.plain.each(text, end, (stop) => (resolve(text.slice(from, stop)) ? collect(stop) : undefined));
      const whole = collectiveAt(text, from, end);
      if (!whole) continue;
      collect(whole.end);
      if (whole.kind === "lower-governments") stems.plain.each(text, whole.placesEnd, collect);
    }
    return farthestFirst(found);
  };

  let vocabulary: readonly string[] | null = null;
  const spellOut = (): readonly string[] => {
    const all = new Set<string>();
    for (const { unit } of catalogue.registered) for (const name of [unit.preferred, unit.name, ...unit.aliases]) all.add(name);
    for (const stem of stems.words) for (const head of [places.own.word, places.own.name]) all.add(head + stem);
    return [...all];
  };

  return {
    ends,
    vocabulary: () => (vocabulary ??= spellOut()),
    bareEnds: (text, from) => {
      const found = new Set<number>();
      stems.bare.each(text, from, (end) => found.add(end));
      return farthestFirst(found);
    },
    resolve,
    resolveBare: (name, word) => {
      const stem = stems.bare.get(name);
      if (stem === undefined) return null;
      for (const place of [word, ...ownWords]) {
        const found = resolve(place + stem);
        if (found) return { name: place + stem, resolution: found };
      }
      return null;
    },
  };
};
