/**
 * What earlier pairs of notices decided about units: the city's table of 2025 and the county's made from it show that the county leaves
 * 市大数据局 out, and whom it lets lead where the city wrote 市政府各部门、单位.
 */
import { type OutlineTask, textFor } from "../../notice/outline.js";
import { rankOf } from "../../units/place.js";
import type { Locality } from "../../units/registry.js";
import type { Unit } from "../../units/unit.js";
import type { Units } from "../../units/units.js";
import { comparable, likeness, type Pairs, pairsOf, placeNames } from "../alignment/likeness.js";
import type { LineageNotice } from "../notice.js";
import { type Relation, relate } from "../relation.js";
import { requirementOf } from "../requirement.js";
import type { UnitRole } from "./decisions.js";
import { type Subject, subjectsOf } from "./subjects.js";

/** A child notice and the one it took tasks from. */
export interface EarlierPair {
  readonly child: LineageNotice;
  readonly parent: LineageNotice;
  /** What the child's file is called. */
  readonly name: string;
}

/** One row that decided something. */
export interface Precedent {
  readonly role: UnitRole;
  /** `Subject.key` */
  readonly key: string;
  /** Who stood for it, of the place of that row; empty: it was left out. */
  readonly units: readonly Unit[];
  /** Name of that place. */
  readonly place: string;
  readonly source: PrecedentSource;
  /** The requirement of the parent's task, to be compared. */
  readonly requirement: Pairs;
}

/** Where it was decided so. */
export interface PrecedentSource {
  readonly name: string;
  /** Where the row begins, from 1. */
  readonly line: number;
}

export interface Precedents {
  /** Of pairs of the own place, then of others of its level. */
  readonly for: (subject: Pick<Subject, "role" | "key">) => readonly Precedent[];
}

export const NO_PRECEDENTS: Precedents = { for: () => [] };

/** Below this a child's row may come from elsewhere, and its units show nothing. */
const SURELY = 0.5;

/**
 * Learns from the pairs whose child is of `place` or of a place of the same level. What a pair shows is remembered until one of its
 * notices changes; comparing two notices takes its time, so this is for commands and not for keystrokes.
 */
export const learnUnits = (pairs: readonly EarlierPair[], place: Locality): Precedents => {
  const byKey = new Map<string, Precedent[]>();
  const usable = pairs.filter(({ child, parent }) => isAlike(child.locality, place) && isBelow(child.locality, parent.locality));
  const near = ({ child }: EarlierPair): number => (child.locality?.name === place.name ? 0 : 1);
  for (const pair of [...usable].sort((a, b) => near(a) - near(b))) {
    for (const precedent of precedentsIn(pair)) {
      const key = keyOf(precedent);
      const list = byKey.get(key);
      if (list === undefined) byKey.set(key, [precedent]);
      else list.push(precedent);
    }
  }
  return { for: (subject) => byKey.get(keyOf(subject)) ?? [] };
};

const keyOf = ({ role, key }: Pick<Subject, "role" | "key">): string => `${role} ${key}`;

const isAlike = (locality: Locality | null, place: Locality): boolean =>
  locality !== null && rankOf(locality.level) === rankOf(place.level);

const isBelow = (child: Locality | null, parent: Locality | null): boolean =>
  child !== null && parent !== null && rankOf(parent.level) < rankOf(child.level);

/** What a precedent's units are here; null where they say nothing here: a unit that only the other place has. */
export const unitsHere = ({ units, place }: Precedent, here: Units): readonly Unit[] | null => {
  const found: Unit[] = [];
  for (const unit of units) {
    const own =
      place === here.locality.name
        ? here.resolve(unit.preferred)?.unit
        : unit.function === null
          ? undefined
          : here.ofFunction(unit.function);
    if (own === undefined) return null;
    found.push(own);
  }
  return [...new Set(found)];
};

/** Requirements as alike as this are one task, of this year and of last. */
const SAME_TASK = 0.75;

/** Compares a requirement with those of precedents: whether they are the same task. */
export const sameTask = (requirement: string, places: readonly (Locality | null)[]): ((precedent: Precedent) => boolean) => {
  const pairs = pairsOf(comparable(requirement, placeNames(places)));
  return (precedent) => likeness(pairs, precedent.requirement) >= SAME_TASK;
};

const learnt = new WeakMap<Relation, { readonly name: string; readonly precedents: readonly Precedent[] }>();

const precedentsIn = ({ child, parent, name }: EarlierPair): readonly Precedent[] => {
  const relation = relate(child, parent);
  const known = learnt.get(relation);
  if (known?.name === name) return known.precedents;
  const places = placeNames([child.locality, parent.locality]);
  const rows = relation.alignment.tasks.flatMap(({ task, matches }): Row[] => {
    const [match] = matches;
    // Of tasks put together nobody knows whose units are whose.
    if (match === undefined || matches.length > 1 || match.similarity < SURELY) return [];
    return [rowOf(task, match.parent, child, parent)];
  });
  const support = supportOf(rows);
  const precedents = rows.flatMap((row) => {
    const source = { name, line: child.notice.lineOf(row.task.row) + 1 };
    const requirement = pairsOf(comparable(requirementOf(row.from), places));
    const place = child.locality?.name ?? "";
    return (["lead", "responsible"] as const).flatMap((role) =>
      decidedIn(row, role, support).map(({ subject, units }) => ({ role, key: subject.key, units, place, source, requirement })),
    );
  });
  learnt.set(relation, { name, precedents });
  return precedents;
};

/** A task of the child beside the one it comes from. */
interface Row {
  readonly task: OutlineTask;
  readonly from: OutlineTask;
  readonly above: Readonly<Record<UnitRole, readonly Subject[]>>;
  readonly here: Readonly<Record<UnitRole, readonly Unit[]>>;
}

const rowOf = (task: OutlineTask, from: OutlineTask, child: LineageNotice, parent: LineageNotice): Row => {
  const above = (role: UnitRole): readonly Subject[] => subjectsOf(textFor(from, role), role, parent, child);
  const here = (role: UnitRole): readonly Unit[] => child.units.read(textFor(task, role)).mentions.flatMap(({ unit }) => unit ?? []);
  return {
    task,
    from,
    above: { lead: above("lead"), responsible: above("responsible") },
    here: { lead: here("lead"), responsible: here("responsible") },
  };
};

const holds = (units: readonly Unit[], unit: Unit): boolean => units.some((other) => other.id === unit.id);

/** Units of the child that no unit of the parent's row explains. */
const additionsIn = ({ above, here }: Row, role: UnitRole): readonly Unit[] => {
  const explained = [...above.lead, ...above.responsible].flatMap(({ counterparts }) => counterparts);
  return here[role].filter((unit) => !holds(explained, unit));
};

const isKept = (subject: Subject, here: readonly Unit[]): boolean => subject.counterparts.some((unit) => holds(here, unit));

/** In how many rows an added unit comes with a unit of the parent. */
type Support = (subject: Subject, added: Unit) => number;

const supportOf = (rows: readonly Row[]): Support => {
  const counts = new Map<string, number>();
  const key = (subject: Subject, added: Unit): string => `${keyOf(subject)} ${added.id}`;
  for (const row of rows)
    for (const role of ["lead", "responsible"] as const)
      for (const added of additionsIn(row, role))
        for (const subject of row.above[role]) counts.set(key(subject, added), (counts.get(key(subject, added)) ?? 0) + 1);
  return (subject, added) => counts.get(key(subject, added)) ?? 0;
};

interface Decided {
  readonly subject: Subject;
  readonly units: readonly Unit[];
}

const decidedIn = (row: Row, role: UnitRole, support: Support): readonly Decided[] => {
  const subjects = row.above[role];
  const here = row.here[role];
  // An empty cell beside a filled one is a slip, and no decision.
  if (here.length === 0 && role === "lead") return [];
  const additions = additionsIn(row, role);
  const open = subjects.filter((subject) => !isKept(subject, here));
  return subjects.flatMap((subject): Decided[] => {
    const own = subject.counterparts.filter((unit) => holds(here, unit));
    if (own.length > 0) {
      // Somebody who came along stands beside the unit with which he mostly does; where one is open, for that.
      const along = open.length > 0 ? [] : additions.filter((added) => mostlyWith(added, subjects, support) === subject);
      return [{ subject, units: [...own, ...along] }];
    }
    if (additions.length === 0) return [{ subject, units: [] }];
    return open.length === 1 ? [{ subject, units: additions }] : [];
  });
};

const mostlyWith = (added: Unit, subjects: readonly Subject[], support: Support): Subject | undefined =>
  [...subjects].sort((a, b) => support(b, added) - support(a, added) || sharedLetters(b, added) - sharedLetters(a, added))[0];

const sharedLetters = ({ from }: Subject, { preferred }: Unit): number =>
  [...new Set(preferred)].filter((char) => from.includes(char)).length;
