/** Which group of the child stands for which group of the parent, and the same for sections. */

import type { OutlineGroup, OutlineSection } from "../notice/outline.js";
import { comparable, likeness, type Pairs, pairsOf } from "./alignment/likeness.js";
import { sectionOf, sectionsOf, titleOf } from "./groups.js";
import type { Relation } from "./relation.js";

export interface Counterparts {
  /** Group of the parent → group of the child. */
  readonly groups: ReadonlyMap<OutlineGroup, OutlineGroup>;
  readonly sections: ReadonlyMap<OutlineSection, OutlineSection>;
}

const LIKE_TITLE = 0.5;

const known = new WeakMap<Relation, Counterparts>();

/** A group is the child's counterpart by an equal title, else by the tasks it carries, else by a title that is rather like it. */
export const counterpartsOf = (relation: Relation): Counterparts => {
  const remembered = known.get(relation);
  if (remembered !== undefined) return remembered;
  const groups = match(relation.parent.groups, relation.child.groups, titleOf, (group) =>
    votesOf(group.tasks.flatMap(relation.carriers).map((task) => task.group)),
  );
  const sections = match(
    sectionsOf(relation.parent),
    sectionsOf(relation.child),
    ({ title }) => title,
    (section) => votesOf(section.groups.flatMap((group) => sectionOfCounterpart(groups.get(group)))),
  );
  const counterparts: Counterparts = { groups, sections };
  known.set(relation, counterparts);
  return counterparts;
};

const sectionOfCounterpart = (group: OutlineGroup | undefined): readonly OutlineSection[] => {
  const section = group === undefined ? null : sectionOf(group);
  return section === null ? [] : [section];
};

const match = <T>(
  parents: readonly T[],
  children: readonly T[],
  titled: (item: T) => string | null,
  elect: (parent: T) => T | undefined,
): ReadonlyMap<T, T> => {
  const byTitle = new Map<string, T>();
  for (const child of children) {
    const title = comparable(titled(child) ?? "", []);
    if (title !== "" && !byTitle.has(title)) byTitle.set(title, child);
  }
  const found = new Map<T, T>();
  for (const parent of parents) {
    const title = comparable(titled(parent) ?? "", []);
    const child = byTitle.get(title) ?? elect(parent) ?? mostAlike(pairsOf(title), byTitle);
    if (child !== undefined) found.set(parent, child);
  }
  return found;
};

/** What is named most often; of equals the first. */
const votesOf = <T>(votes: readonly T[]): T | undefined => {
  const counts = new Map<T, number>();
  for (const vote of votes) counts.set(vote, (counts.get(vote) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
};

const mostAlike = <T>(title: Pairs, others: ReadonlyMap<string, T>): T | undefined => {
  let best: T | undefined;
  let most = LIKE_TITLE;
  for (const [other, item] of others) {
    const alike = likeness(title, pairsOf(other));
    if (alike >= most) [best, most] = [item, alike];
  }
  return best;
};
