/** Which group of the child stands for which group of the parent, and the same for sections. */
import { comparable, likeness, type Pairs, pairsOf } from "./likeness.js";
import type { Relation } from "./relation.js";
import type { TreeGroup, TreeSection } from "./tree.js";

export interface Counterparts {
  /** Group of the parent → group of the child. */
  readonly groups: ReadonlyMap<TreeGroup, TreeGroup>;
  readonly sections: ReadonlyMap<TreeSection, TreeSection>;
}

const LIKE_TITLE = 0.5;

const known = new WeakMap<Relation, Counterparts>();

/** A group is the child's counterpart by an equal title, else by the tasks it carries, else by a title that is rather like it. */
export const counterpartsOf = (relation: Relation): Counterparts => {
  const remembered = known.get(relation);
  if (remembered !== undefined) return remembered;
  const groups = match(relation.parent.groups, relation.child.groups, (group) =>
    votesOf(group.tasks.flatMap(relation.carriers).map((task) => task.group)),
  );
  const sectionsOf = (tree: Relation["parent"]): readonly TreeSection[] => tree.tables.flatMap((table) => table.sections);
  const sections = match(sectionsOf(relation.parent), sectionsOf(relation.child), (section) =>
    votesOf(section.groups.flatMap((group) => groups.get(group)?.section ?? [])),
  );
  const counterparts: Counterparts = { groups, sections };
  known.set(relation, counterparts);
  return counterparts;
};

interface Titled {
  readonly title: string | null;
}

const match = <T extends Titled>(parents: readonly T[], children: readonly T[], elect: (parent: T) => T | undefined): ReadonlyMap<T, T> => {
  const byTitle = new Map<string, T>();
  for (const child of children) {
    const title = comparable(child.title ?? "", []);
    if (title !== "" && !byTitle.has(title)) byTitle.set(title, child);
  }
  const found = new Map<T, T>();
  for (const parent of parents) {
    const title = comparable(parent.title ?? "", []);
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
