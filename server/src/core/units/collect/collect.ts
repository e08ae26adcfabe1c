/**
 * A registry collected from notices already issued: the units of a place that the registries do not have, with the forms of their names. Who
 * goes over it wants to read what is new and not what is known, so a unit goes in only where the registries do not list it and do not form its name
 * just as the notices write it.
 */
import { wordOfName } from "../place.js";
import { registrationOf } from "../registration.js";
import type { Locality, Registry, UnitEntry, UnitKind } from "../registry.js";
import type { Unit } from "../unit.js";
import type { Units } from "../units.js";
import { doubtful, type Proposal } from "./proposals.js";
import { type NameUse, type NoticeNames, type UnitUses, unitUses } from "./uses.js";

/** A unit to be put into the registry, and how the notices speak of it. */
export interface CollectedUnit extends UnitUses {
  readonly entry: UnitEntry;
}

/** What the notices of one place give. */
export interface Collection {
  readonly locality: Locality;
  /** Paths. */
  readonly notices: readonly string[];
  /** 发文机关代字 that no registry of the place has. */
  readonly codes: readonly string[];
  /** By kind; of one kind the most named first. */
  readonly units: readonly CollectedUnit[];
  /** How many units of the place the registries know as they are written. */
  readonly known: number;
  /** How many units of other places are named. */
  readonly elsewhere: number;
  readonly proposals: readonly Proposal[];
}

export interface Collections {
  /** By place, in the order of the notices. */
  readonly collections: readonly Collection[];
  /** Notices that do not say of which place they are. */
  readonly unplaced: readonly string[];
}

export const collectUnits = (notices: readonly NoticeNames[], registries: readonly Registry[]): Collections => {
  const byPlace = grouped(notices);
  const unplaced = (byPlace.get("") ?? []).map(({ path }) => path);
  const collections = [...byPlace].flatMap(([, own]) => {
    const [first] = own;
    return first === undefined || first.locality === null ? [] : [collectionOf(first.locality, first.units, own, registries)];
  });
  return { collections, unplaced };
};

const grouped = (notices: readonly NoticeNames[]): Map<string, NoticeNames[]> => {
  const found = new Map<string, NoticeNames[]>();
  for (const notice of notices) {
    const key = notice.locality?.name ?? "";
    const list = found.get(key);
    if (list === undefined) found.set(key, [notice]);
    else list.push(notice);
  }
  return found;
};

/** These are no units of their own. */
const NO_UNITS: ReadonlySet<UnitKind> = new Set(["collective", "lower-governments", "government"]);

const collectionOf = (locality: Locality, units: Units, notices: readonly NoticeNames[], registries: readonly Registry[]): Collection => {
  const fullNames = new Map<string, string | null>();
  /** Full name that a name would be registered under here; null for one of another place, or for no name. */
  const fullName = (name: string): string | null => {
    let full = fullNames.get(name);
    if (full === undefined) {
      const registration = registrationOf(name, locality, registries);
      full = registration?.locality.name === locality.name ? registration.entry.name : null;
      fullNames.set(name, full);
    }
    return full;
  };
  const elsewhere = new Set<string>();
  const keyOf = ({ name, resolution }: NameUse): string | null => {
    if (resolution === null) {
      const full = fullName(name);
      if (full === null) elsewhere.add(name);
      return full;
    }
    const { unit, via } = resolution;
    if (NO_UNITS.has(unit.kind)) return null;
    // 市蓝天办 is known by its ending; that it is the city's, its first word says.
    if (unit.locality !== locality.name || (via === "pattern" && fullName(name) === null)) {
      elsewhere.add(unit.id);
      return null;
    }
    return unit.id;
  };

  let known = 0;
  const byName = new Map<string, CollectedUnit>();
  for (const uses of unitUses(notices, keyOf)) {
    const entry = entryOf(uses, locality, registries);
    const before = entry === null ? undefined : byName.get(entry.name);
    if (entry === null) known++;
    else byName.set(entry.name, before === undefined ? { ...uses, entry } : together(before, { ...uses, entry }));
  }
  const found = [...byName.values()];
  const { proposals, leftOut } = doubtful(found, units);
  return {
    locality,
    notices: notices.map(({ path }) => path),
    codes: newCodes(notices, locality, registries),
    units: found.filter((unit) => !leftOut.has(unit.entry.name)).sort(byKindAndCount),
    known,
    elsewhere: elsewhere.size,
    proposals,
  };
};

/** Two groups of names that come to one full name are one unit. */
const together = (a: CollectedUnit, b: CollectedUnit): CollectedUnit => {
  const forms = [...a.forms, ...b.forms].sort((x, y) => y.count - x.count);
  const said = new Set([a.entry.name, a.entry.short]);
  const names = [...(a.entry.aliases ?? []), ...b.forms.filter(({ variant }) => !variant).map(({ name }) => name)];
  const aliases = [...new Set(names)].filter((name) => !said.has(name));
  const columns = {
    lead: a.columns.lead + b.columns.lead,
    responsible: a.columns.responsible + b.columns.responsible,
    addressee: a.columns.addressee + b.columns.addressee,
    copies: a.columns.copies + b.columns.copies,
  };
  const entry = aliases.length > 0 ? { ...a.entry, aliases } : a.entry;
  return { ...a, entry, forms, columns, count: a.count + b.count, notices: Math.max(a.notices, b.notices) };
};

/** The entry for a unit; null where the registries say the same already. */
const entryOf = ({ resolution, forms }: UnitUses, locality: Locality, registries: readonly Registry[]): UnitEntry | null => {
  const unit = resolution?.unit ?? null;
  const proper = forms.filter(({ variant }) => !variant).map(({ name }) => name);
  const [most] = proper;
  // Forms that the registries know and advise against are no find.
  if (most === undefined || unit?.registered === true) return null;
  const isFormed = unit !== null && resolution?.via !== "pattern";
  if (isFormed && proper.some((name) => name === unit.preferred || name === unit.name)) return null;
  const registration = registrationOf(proper.find((name) => name.startsWith(locality.name)) ?? most, locality, registries);
  if (registration === null) return null;
  const { name, kind } = registration.entry;
  const usual = usualShort(name, locality);
  const aliases = proper.filter((form) => form !== name && form !== most && form !== usual);
  return {
    ...functionOf(unit, kind),
    name,
    ...(most !== name && (unit?.function == null || most !== usual) && { short: most }),
    ...(aliases.length > 0 && { aliases }),
    ...(unit?.parent != null && { parent: unit.parent }),
  };
};

/** 县教育局 of 汶上县教育局: what a unit with a function is called where its entry says nothing else. */
const usualShort = (name: string, locality: Locality): string =>
  name.startsWith(locality.name) ? wordOfName(locality.name) + name.slice(locality.name.length) : name;

const functionOf = (unit: Unit | null, guessed: UnitKind | undefined): Pick<UnitEntry, "function" | "covers" | "kind"> => {
  if (unit?.function == null) return { kind: unit?.kind ?? guessed ?? "department" };
  return { function: unit.function, ...(unit.covers.length > 0 && { covers: unit.covers }) };
};

/** 汶政办字 */
const CODE = /^\p{Script=Han}{3,12}$/u;

const newCodes = (notices: readonly NoticeNames[], { name }: Locality, registries: readonly Registry[]): readonly string[] => {
  const known = new Set(registries.flatMap(({ locality, codes = [] }) => (locality?.name === name ? codes : [])));
  const codes = notices.flatMap(({ code }) => (code === null || !CODE.test(code) || known.has(code) ? [] : [code]));
  return [...new Set(codes)];
};

const KIND_ORDER: readonly UnitKind[] = [
  "party-organ",
  "state-organ",
  "department",
  "field-office",
  "central-branch",
  "coordinating-body",
  "mass-organisation",
  "military",
  "public-institution",
  "zone-committee",
  "enterprise",
  "school",
  "hospital",
];

const byKindAndCount = (a: CollectedUnit, b: CollectedUnit): number => orderOf(a) - orderOf(b) || b.count - a.count;

const orderOf = ({ entry, resolution }: CollectedUnit): number => KIND_ORDER.indexOf(entry.kind ?? resolution?.unit.kind ?? "department");
