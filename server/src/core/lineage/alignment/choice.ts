/**
 * Which of its look-alikes a task comes from. Where the wording alone does not say it, heading, lead and neighbours do: a row between two
 * rows that come from the 5th and the 7th task of the parent is most likely its 6th, reworded. The figures below are those that found most
 * links and fewest wrong ones in tables changed by program and in pairs read by hand (docs/lineage.md).
 */

import type { OutlineTask } from "../../notice/outline.js";
import { titleOf } from "../groups.js";
import { type Leads, leadOf } from "./leads.js";
import type { LookAlike, LookAlikes } from "./lookAlikes.js";
import type { IndexedTask, ParentIndex } from "./parentIndex.js";
import type { Remainders } from "./remainders.js";
import type { Titles } from "./titles.js";

/** A task of the child, by its place among those compared, and one of the parent, by its index there. */
export interface Link extends LookAlike {
  readonly child: number;
}

interface Candidate extends Link {
  /** Likeness, and all that speaks for it besides. */
  readonly score: number;
}

/** What is known of a parent, whoever is compared with it, and of the rows that were. */
export interface Evidence {
  readonly index: ParentIndex;
  readonly lookAlikes: LookAlikes;
  readonly titles: Titles;
  readonly leads: Leads;
  readonly remainders: Remainders;
}

/** From this score on a task comes from another. */
const ENOUGH = 0.32;
const LIKENESS = 0.5;
/** By how much a look-alike is ahead of the next one says more than how alike it is: in a table of set phrases everything is alike. */
const AHEAD = 1;
/** A rival is at least as like, though there be none: more so in a short table, which holds few that could be one. */
const NO_RIVAL = 0.15;
const FEW_RIVALS = 1.5;
const FEW = 5;
const TITLE = 0.06;
const NEIGHBOURS = 0.2;
const LEAD = 0.2;
/** More than any score: the only task that says the same. */
const BEYOND_DOUBT = 3;
/** A look-alike as alike and as far ahead leaves no doubt, and says where its neighbours come from. */
const CLEAR = 0.35;
const CLEARLY_AHEAD = 0.15;
/** Of the shorter of two texts so much is left for a second link, */
const SECOND = 0.3;
/** or of what they have in common. */
const APART = 0.65;
/** A row so alike is a copy, though another one carries the task already. */
const COPY = 0.8;
/** More tasks than this that say the same are not all looked at for every row that says it too. */
const MANY = 16;

/** The links of every task of the child: first the one that says most. */
export const choose = (tasks: readonly OutlineTask[], evidence: Evidence): readonly (readonly Link[])[] => {
  const { index, lookAlikes, remainders } = evidence;
  const candidates = candidatesOf(tasks, evidence);
  const chosen: Link[][] = tasks.map(() => []);
  const carriers: Link[][] = index.tasks.map(() => []);
  const take = (link: Link): void => {
    chosen[link.child]?.push(link);
    carriers[link.parent]?.push(link);
  };
  const carrierOf = ({ child }: Link) => lookAlikes.passage(tasks[child] as OutlineTask);
  const originOf = ({ parent }: Link) => index.tasks[parent] as IndexedTask;
  for (const candidate of candidates) {
    const origins = chosen[candidate.child] as Link[];
    const carried = carriers[candidate.parent] as Link[];
    if (origins.length === 0 && carried.length === 0) {
      take(candidate);
      continue;
    }
    // Nothing is left over of a task that another one says in full.
    if (origins.some(inFull) || carried.some(inFull)) continue;
    const rest = remainders.of(carrierOf(candidate), origins.map(originOf), originOf(candidate), carried.map(carrierOf));
    if (rest.ofShorter >= SECOND || rest.ofCommon >= APART) take(candidate);
  }
  for (const candidate of candidates) if (chosen[candidate.child]?.length === 0 && candidate.likeness >= COPY) take(candidate);
  return chosen;
};

const inFull = ({ likeness }: Link): boolean => likeness === 1;

/** The best first. */
const candidatesOf = (tasks: readonly OutlineTask[], { index, lookAlikes, titles, leads }: Evidence): readonly Candidate[] => {
  const certain: Candidate[] = [];
  const candidates: Candidate[] = [];
  const lists = tasks.map((task) => lookAlikes.of(task));
  const places = expectedPlaces(lists);
  // How many rows above say the same.
  const seen = new Map<readonly LookAlike[], number>();
  const noRival = NO_RIVAL + FEW_RIVALS / (index.tasks.length + FEW);
  lists.forEach((list, child) => {
    const task = tasks[child] as OutlineTask;
    const [first, second] = list;
    if (first === undefined) return;
    if (first.likeness === 1 && list.length === 1) {
      certain.push({ ...first, child, score: BEYOND_DOUBT });
      return;
    }
    const title = titleOf(task.group) ?? "";
    const lead = leadOf(task);
    const above = places.above[child] as number;
    const below = places.below[child] as number;
    const equals = first.likeness === 1;
    const before = equals ? (seen.get(list) ?? 0) : 0;
    if (equals) seen.set(list, before + 1);
    const sameRank = list[Math.min(before, list.length - 1)]?.parent ?? 0;
    for (const alike of list.length > MANY ? around(list, [sameRank, above, below]) : list) {
      const { parent, likeness } = alike;
      const other = index.tasks[parent] as IndexedTask;
      const rival = equals ? 0 : (second?.likeness ?? 0);
      const ahead = alike === first || equals ? likeness - Math.max(rival, noRival) : 0;
      const score =
        LIKENESS * likeness +
        AHEAD * ahead +
        TITLE * titles.likeness(title, other.title) +
        NEIGHBOURS * nearness(parent, above, below) +
        LEAD * leads.likeness(lead, other.lead);
      if (score >= ENOUGH) candidates.push({ parent, likeness, child, score });
    }
  });
  candidates.sort((a, b) => b.score - a.score || a.child - b.child || a.parent - b.parent);
  return certain.concat(candidates);
};

/** Of tasks in order those that stand nearest to the places. */
const around = (list: readonly LookAlike[], places: readonly number[]): readonly LookAlike[] => {
  const found = new Set<LookAlike>();
  for (const place of places) {
    if (Number.isNaN(place)) continue;
    const at = firstFrom(list, place);
    for (let i = Math.max(0, at - MANY / 4); i < Math.min(list.length, at + MANY / 4); i++) found.add(list[i] as LookAlike);
  }
  return [...found];
};

/** Index of the first task that does not stand above the place. */
const firstFrom = (list: readonly LookAlike[], place: number): number => {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as LookAlike).parent < place) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Where in the parent a task of the child should be by what stands above and below it; NaN where that says nothing. */
interface Places {
  readonly above: Float64Array;
  readonly below: Float64Array;
}

const expectedPlaces = (lookAlikes: readonly (readonly LookAlike[])[]): Places => {
  const count = lookAlikes.length;
  const above = new Float64Array(count);
  const below = new Float64Array(count);
  const clear = lookAlikes.map(clearOrigin);
  for (let i = 0, last = Number.NaN; i < count; i++) {
    above[i] = last + 1;
    last = clear[i] ?? last + 1;
  }
  for (let i = count - 1, last = Number.NaN; i >= 0; i--) {
    below[i] = last - 1;
    last = clear[i] ?? last - 1;
  }
  return { above, below };
};

const clearOrigin = ([first, second]: readonly LookAlike[]): number | null =>
  first !== undefined && first.likeness >= CLEAR && first.likeness - (second?.likeness ?? 0) >= CLEARLY_AHEAD ? first.parent : null;

/** 0 to 1: 1 right where both neighbours say; where they disagree the one that fits counts most, for rows are moved and put in. */
const nearness = (parent: number, above: number, below: number): number => {
  const fromAbove = Number.isNaN(above) ? 0 : 1 / (1 + Math.abs(parent - above) / 2);
  const fromBelow = Number.isNaN(below) ? 0 : 1 / (1 + Math.abs(parent - below) / 2);
  return 0.7 * Math.max(fromAbove, fromBelow) + 0.3 * Math.min(fromAbove, fromBelow);
};
