/** Taking tasks over: what has to be decided, the tasks as they would be written, and the edits or the new notice. */
import type { CheckedNotice } from "../checked.js";
import { draftNotice, emptyDraft, type WholeDraft, wholeDraft } from "../draft/wholeDraft.js";
import { hasTable, isAbove, type ParentCandidate } from "../lineage/candidates.js";
import type { Memory } from "../lineage/decisions/choice.js";
import { type Answers, NO_DECISIONS } from "../lineage/decisions/decisions.js";
import { learnUnits, NO_PRECEDENTS } from "../lineage/decisions/precedents.js";
import { type AskedQuestion, mergeQuestions } from "../lineage/decisions/questions.js";
import { earlierPairs } from "../lineage/earlierPairs.js";
import { headingText, type InheritableTask, openTasks, type Takeover } from "../lineage/insertion/inheritable.js";
import { type Insertion, insertInherited } from "../lineage/insertion/insertion.js";
import { tasksOfIds } from "../lineage/insertion/taskId.js";
import type { LineageNotice } from "../lineage/notice.js";
import { outlineOf } from "../lineage/relation.js";
import type { Surroundings } from "../lineage/surroundings.js";
import { type Message, say } from "../message.js";
import type { OutlineGroup } from "../notice/outline.js";
import { inferLocality } from "../units/locality.js";
import type { Locality, Registry } from "../units/registry.js";
import { unitsFrom } from "./lineage/decide.js";

/** Tasks that are not carried yet, by the groups of the higher-level notice and in its order, and what their units ask. */
export interface Adoption {
  readonly groups: readonly AdoptionGroup[];
  /** Each once, in the order of the tasks. */
  readonly questions: readonly AskedQuestion[];
}

export interface AdoptionGroup {
  /** “（一）全面优化主动公开机制”; empty for tasks ahead of any heading. */
  readonly title: string;
  readonly tasks: readonly AdoptionTask[];
}

export interface AdoptionTask extends InheritableTask {
  /** Why it is not for this notice, where the drafter said so; null otherwise. */
  readonly notForUs: string | null;
}

/** A whole table to be taken over by a place. */
export interface TableToAdopt {
  readonly adoption: (ids: readonly string[] | null) => Adoption;
  readonly write: (ids: readonly string[], answers: Answers) => WholeDraft;
}

/** @remarks `ids` are those of tasks of `Adoption`; null: all that are not carried. */
export interface AdoptionFeatures {
  readonly questions: (child: CheckedNotice, parent: ParentCandidate, ids: readonly string[] | null) => Adoption;
  /** The edits that put tasks in; a question without an answer takes what was decided before, else the counterpart. */
  readonly insert: (child: CheckedNotice, parent: ParentCandidate, ids: readonly string[], answers: Answers) => Insertion;
  /** @param locality name of a place below that of `parent`, or of the same */
  readonly table: (parent: ParentCandidate, locality: string, year: number) => TableToAdopt | { readonly problem: Message };
}

export interface AdoptionSettings {
  readonly surroundings: Surroundings;
  readonly registries: readonly Registry[];
  /** ISO; left out, no deadline has passed. */
  readonly today?: () => string;
}

export const adoptionFeatures = ({ surroundings, registries, today }: AdoptionSettings): AdoptionFeatures => {
  /** What was decided in the workspace, and what the notices there show. Every notice is looked at: for commands only. */
  const memoryFor = (locality: Locality | null): Memory => {
    const pairs = locality === null ? [] : earlierPairs(surroundings);
    const known = pairs.map(({ child, parent }) => ({ child: child.checked, parent: parent.checked, name: child.name }));
    return {
      decisions: surroundings.decisions?.() ?? NO_DECISIONS,
      precedents: locality === null ? NO_PRECEDENTS : learnUnits(known, locality),
    };
  };
  const takeoverFor = (child: LineageNotice, name: string | null, parent: ParentCandidate): Takeover => ({
    memory: memoryFor(child.locality),
    names: { notice: name, parent: parent.name },
    ...(today !== undefined && { today: today() }),
  });
  return {
    questions: (child, parent, ids) => adoptionOf(child, parent.checked, ids, takeoverFor(child, child.name, parent)),
    insert: (child, parent, ids, answers) => insertInherited(child, parent.checked, ids, answers, memoryFor(child.locality)),
    table: (parent, name, year) => {
      const locality = inferLocality({ configured: { name }, issuer: null, number: null, title: null }, registries);
      const problem = whyNotFor(parent, locality, name, year);
      if (problem !== null || locality === null) return { problem: problem ?? noPlace(name) };
      const request = { parent: parent.checked, locality, year, registries };
      return {
        adoption: (ids) => {
          const child = draftNotice(emptyDraft(request).text, locality, registries);
          return adoptionOf(child, parent.checked, ids, takeoverFor(child, null, parent));
        },
        write: (ids, answers) => wholeDraft({ ...request, ids, answers, memory: memoryFor(locality) }),
      };
    },
  };
};

const adoptionOf = (child: LineageNotice, parent: LineageNotice, ids: readonly string[] | null, takeover: Takeover): Adoption => {
  const { groups: open, leftOut } = openTasks(child, parent, takeover);
  const tasks: readonly AdoptionTask[] = [
    ...open.flatMap((group) => group.tasks.map((task) => ({ ...task, notForUs: null }))),
    ...leftOut.map(({ entry, decision }) => ({ ...entry, notForUs: decision.reason })),
  ];
  const wanted = ids === null ? null : new Set(tasksOfIds(outlineOf(parent.notice), ids));
  const groups = new Map<OutlineGroup, AdoptionTask[]>();
  for (const entry of [...tasks].sort((a, b) => a.task.index - b.task.index)) {
    if (wanted !== null && !wanted.has(entry.task)) continue;
    const { group } = entry.task;
    groups.set(group, [...(groups.get(group) ?? []), entry]);
  }
  return {
    groups: [...groups].map(([group, found]) => ({ title: headingText(group), tasks: found })),
    questions: mergeQuestions([...groups.values()].flat().map(({ questions }) => questions)),
  };
};

/** Earlier than any such notice, and later than any that is drafted. */
const YEARS = { first: 1990, last: 2100 };

const whyNotFor = (parent: ParentCandidate, locality: Locality | null, name: string, year: number): Message | null => {
  if (!hasTable(parent)) {
    const file = parent.name.slice(parent.name.lastIndexOf("/") + 1);
    return say(`“${file}”中没有任务分解表，无法承接`, `There is no task table in “${file}” to take over`);
  }
  if (locality === null) return noPlace(name);
  const above = parent.checked.locality;
  if (above !== null && above.name !== locality.name && !isAbove(above, locality))
    return say(
      `“${locality.name}”不在“${above.name}”之下，不能承接它的任务；请另选地方`,
      `“${locality.name}” is not below “${above.name}” and cannot take its tasks over; choose another place`,
    );
  if (!Number.isInteger(year) || year < YEARS.first || year > YEARS.last)
    return say(`“${year}”不是可用的年份，请重新填写`, `“${year}” is no year that can be used; give another`);
  return null;
};

const noPlace = (name: string): Message =>
  say(`没有“${name}”这个地方，请写地名全称，例如“汶上县”`, `There is no place “${name}”; write its full name, such as “汶上县”`);

/** Answers as somebody sent them, by the ids of questions: names of units, each once; or what is wrong with one. */
export const answersFrom = (
  sent: Readonly<Record<string, readonly string[]>>,
): { readonly answers: Answers } | { readonly problem: Message } => {
  const answers: Record<string, readonly string[]> = {};
  for (const [id, typed] of Object.entries(sent)) {
    const found = unitsFrom(typed);
    if ("problem" in found) return found;
    answers[id] = found.units;
  }
  return { answers };
};
