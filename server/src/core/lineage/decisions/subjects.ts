/**
 * What a cell of units of the parent asks of the child: for every unit named there, who stands for it here. Collectives and governments
 * below that lead with nobody beside them are one matter: 市政府各部门、单位，各县（市、区）政府.
 */
import { type Message, say } from "../../message.js";
import { type Counterpart, type CounterpartAnswer, counterpart } from "../../units/crosswalk.js";
import { isCollective } from "../../units/meaning.js";
import { rankOf } from "../../units/place.js";
import type { Locality } from "../../units/registry.js";
import type { Unit } from "../../units/unit.js";
import type { LineageNotice } from "../notice.js";
import type { UnitRole } from "./decisions.js";

export interface Subject {
  readonly role: UnitRole;
  /** As the parent's notices write it: “市大数据局”, “市政府各部门、单位，各县（市、区）政府”. */
  readonly from: string;
  /** What it does, the same for the like of it in another place: “data”, “departments+lower-governments”. */
  readonly key: string;
  /** Empty for a name that no registry knows. */
  readonly units: readonly Unit[];
  /** Many organs at once: collectives, governments below. */
  readonly isMany: boolean;
  /** Collectives or governments below that lead with no named unit beside them: somebody has to be responsible in the end. */
  readonly leadsAlone: boolean;
  readonly answer: CounterpartAnswer;
  /** What the crosswalk gives in the child's place, names as its notices prefer them; empty where nobody stands for it. */
  readonly counterparts: readonly Unit[];
  /** The names in the cell for which nobody stands, and why. */
  readonly dropped: readonly { readonly name: string; readonly reason: Message }[];
}

/** Whether units change at all: a notice whose place is not known, or is the parent's own, keeps the names. */
export const isTakenDown = (parent: LineageNotice, child: LineageNotice): boolean =>
  child.locality !== null && child.locality.name !== parent.locality?.name;

/** @param text of a unit cell of `parent` */
export const subjectsOf = (text: string, role: UnitRole, parent: LineageNotice, child: LineageNotice): readonly Subject[] => {
  if (text === "") return [];
  const named = namesIn(text, parent);
  const many = named.map(({ unit }) => unit !== null && isMany(unit, parent.locality));
  if (role === "lead" && named.length > 0 && many.every(Boolean)) return [subjectOf(named, role, true, parent, child)];
  // Governments below and zones have one counterpart, and are one matter: 各县（市、区）政府，济宁高新区管委会.
  const lower = named.filter(({ unit }, i) => many[i] === true && unit?.kind !== "collective");
  return named.flatMap((one) => {
    if (!lower.includes(one)) return [subjectOf([one], role, false, parent, child)];
    return one === lower[0] ? [subjectOf(lower, role, false, parent, child)] : [];
  });
};

interface Named {
  readonly name: string;
  readonly unit: Unit | null;
}

/** The units of a cell, each once. */
const namesIn = (text: string, { units }: LineageNotice): readonly Named[] => {
  const found = new Map<string, Named>();
  for (const { name, unit } of units.read(text).mentions) if (!found.has(unit?.id ?? name)) found.set(unit?.id ?? name, { name, unit });
  return [...found.values()];
};

/** A collective, or governments of places below that of the notice: no one unit. */
const isMany = (unit: Unit, place: Locality | null): boolean => {
  // 县级政府办公室 is one in each county.
  if (unit.function?.startsWith("lower-") && !unit.function.startsWith("lower-governments")) return false;
  return isCollective(unit.kind) || isBelow(unit, place);
};

/** 各县（市、区）政府, 各管委会, 任城区政府: governments below. */
const isBelow = (unit: Unit, place: Locality | null): boolean =>
  unit.kind === "government" && place !== null && rankOf(unit.level) > rankOf(place.level);

const subjectOf = (named: readonly Named[], role: UnitRole, leadsAlone: boolean, parent: LineageNotice, child: LineageNotice): Subject => {
  const answers = named.map(({ unit }) => (unit === null ? null : counterpart(unit, parent.units, child.units)));
  // Zones and single places go with the governments below that are named beside them.
  const heads = named.filter(({ unit }) => unit?.kind === "collective" || unit?.kind === "lower-governments");
  const telling = heads.length > 0 ? heads : named;
  return {
    role,
    from: telling.map((one) => writtenAbove(one, parent)).join("，"),
    key: telling.map(({ name, unit }) => unit?.function ?? unit?.name ?? name).join("+"),
    units: named.flatMap(({ unit }) => unit ?? []),
    isMany: named.every(({ unit }) => unit !== null && isMany(unit, parent.locality)),
    leadsAlone,
    answer: answers.find((answer) => answer !== null && answer.units.length > 0)?.answer ?? "none",
    counterparts: [...new Set(answers.flatMap((answer) => answer?.units ?? []))],
    dropped: named.flatMap(({ name, unit }, i) => (isAnswered(answers[i]) ? [] : [{ name, reason: reasonOf(name, unit, answers[i]) }])),
  };
};

const isAnswered = (answer: Counterpart | null | undefined): boolean => (answer?.units.length ?? 0) > 0;

const reasonOf = (name: string, unit: Unit | null, answer: Counterpart | null | undefined): Message =>
  unit === null ? say(`“${name}”不在单位名录中`, `“${name}” is in no registry`) : (answer?.note ?? say("没有对应单位", "no counterpart"));

const writtenAbove = ({ name, unit }: Named, { locality }: LineageNotice): string =>
  unit !== null && unit.locality === locality?.name ? unit.preferred : name;

/** `from` as `subjectsOf` writes it, however a person wrote it: “济宁市大数据局” is “市大数据局”. */
export const canonicalFrom = (from: string, parent: LineageNotice): string =>
  from
    .split("，")
    .map((name) => writtenAbove({ name, unit: parent.units.resolve(name)?.unit ?? null }, parent))
    .join("，");

/** What the crosswalk gives, names as the child's notices prefer them. */
export const namesOf = ({ counterparts }: Pick<Subject, "counterparts">): readonly string[] =>
  counterparts.map(({ preferred }) => preferred);
