/** The groups and sections of the parent that one of the child stands for: the counterparts seen from below. */
import { counterpartsOf } from "../../lineage/counterparts.js";
import type { Relation } from "../../lineage/relation.js";
import type { OutlineGroup, OutlineSection } from "../../notice/outline.js";

interface Above {
  readonly groups: ReadonlyMap<OutlineGroup, readonly OutlineGroup[]>;
  readonly sections: ReadonlyMap<OutlineSection, readonly OutlineSection[]>;
}

const known = new WeakMap<Relation, Above>();

const aboveIn = (relation: Relation): Above => {
  let above = known.get(relation);
  if (above === undefined) {
    const { groups, sections } = counterpartsOf(relation);
    above = { groups: inverted(groups), sections: inverted(sections) };
    known.set(relation, above);
  }
  return above;
};

const inverted = <T>(counterparts: ReadonlyMap<T, T>): ReadonlyMap<T, readonly T[]> => {
  const found = new Map<T, T[]>();
  for (const [above, own] of counterparts) {
    const list = found.get(own);
    if (list === undefined) found.set(own, [above]);
    else list.push(above);
  }
  return found;
};

/** In the order of the parent; empty where none does. */
export const groupsAbove = (group: OutlineGroup, relation: Relation): readonly OutlineGroup[] => aboveIn(relation).groups.get(group) ?? [];

export const sectionsAbove = (section: OutlineSection, relation: Relation): readonly OutlineSection[] =>
  aboveIn(relation).sections.get(section) ?? [];
