/** What earlier pairs of notices say about one unit of one task. */
import type { OutlineTask } from "../../notice/outline.js";
import type { Unit } from "../../units/unit.js";
import type { LineageNotice } from "../notice.js";
import { requirementOf } from "../requirement.js";
import { type Precedent, type PrecedentSource, type Precedents, sameTask, unitsHere } from "./precedents.js";
import { namesOf, type Subject } from "./subjects.js";

/** One way in which it was decided, and where. */
export interface Practice {
  /** Names as the child writes them; empty: left out. */
  readonly units: readonly string[];
  /** The rows that decided so: of the same task first, then of the own place, then of others. */
  readonly sources: readonly PrecedentSource[];
  /** The first of them is the very task, in another year. */
  readonly ofThisTask: boolean;
  /** Where it was decided so: null for the own place, else the name of another. */
  readonly elsewhere: string | null;
}

export interface Experience {
  /** The most telling first. */
  readonly practices: readonly Practice[];
  /** They speak for something else than the crosswalk: the same task did, or most rows. */
  readonly objects: boolean;
  /** They speak for the crosswalk: the same task did, or all rows. */
  readonly confirms: boolean;
  /** The same task was decided otherwise than others are: an answer for all would be wrong for it. */
  readonly ofThisTaskAlone: boolean;
}

export const NO_EXPERIENCE: Experience = { practices: [], objects: false, confirms: false, ofThisTaskAlone: false };

/** A single row is a hint, two are a habit. */
const HABIT = 2;

interface Gathered {
  readonly units: readonly string[];
  readonly same: PrecedentSource[];
  readonly own: PrecedentSource[];
  readonly others: PrecedentSource[];
  elsewhere: string | null;
}

/** @param task of `parent`, in which `subject` stands */
export const experienceWith = (
  subject: Subject,
  task: OutlineTask,
  parent: LineageNotice,
  child: LineageNotice,
  precedents: Precedents,
): Experience => {
  const found = precedents.for(subject);
  if (found.length === 0) return NO_EXPERIENCE;
  const gathered = gather(found, sameTask(requirementOf(task), [parent.locality, child.locality]), child);
  // What the own place did is its habit; others only count where it did nothing yet.
  const isKnownHere = gathered.some(({ same, own }) => same.length + own.length > 0);
  const count = ({ same, own, others }: Gathered): number => (isKnownHere ? same.length + own.length : others.length);
  const ranked = [...gathered].sort((a, b) => b.same.length - a.same.length || count(b) - count(a) || b.others.length - a.others.length);
  const total = ranked.reduce((sum, practice) => sum + count(practice), 0);
  const standard = keyOf(namesOf(subject));
  const isStandard = ({ units }: Gathered): boolean => keyOf(units) === standard;
  const same = ranked.find((practice) => practice.same.length > 0);
  const most = ranked.reduce<Gathered | undefined>(
    (best, next) => (best === undefined || count(next) > count(best) ? next : best),
    undefined,
  );
  const isHabit = most !== undefined && count(most) >= HABIT && count(most) * 2 > total;
  return {
    practices: ranked.map(({ units, same: first, own, others, elsewhere }) => ({
      units,
      sources: [...first, ...own, ...others],
      ofThisTask: first.length > 0,
      elsewhere: first.length + own.length > 0 ? null : elsewhere,
    })),
    objects: same !== undefined ? !isStandard(same) : isHabit && !isStandard(most),
    confirms:
      same !== undefined ? isStandard(same) : total >= HABIT && ranked.every((practice) => isStandard(practice) || count(practice) === 0),
    ofThisTaskAlone: same !== undefined && ranked.some((other) => other !== same && count(other) >= count(same)),
  };
};

const gather = (
  precedents: readonly Precedent[],
  isSameTask: (precedent: Precedent) => boolean,
  { locality, units: here }: LineageNotice,
): readonly Gathered[] => {
  const found = new Map<string, Gathered>();
  for (const precedent of precedents) {
    const units = unitsHere(precedent, here);
    if (units === null) continue;
    const names = units.map(({ preferred }: Unit) => preferred);
    const practice: Gathered = found.get(keyOf(names)) ?? { units: names, same: [], own: [], others: [], elsewhere: null };
    found.set(keyOf(names), practice);
    if (precedent.place !== locality?.name) {
      practice.others.push(precedent.source);
      practice.elsewhere ??= precedent.place;
    } else if (isSameTask(precedent)) practice.same.push(precedent.source);
    else practice.own.push(precedent.source);
  }
  return [...found.values()];
};

const keyOf = (names: readonly string[]): string => [...names].sort().join();
