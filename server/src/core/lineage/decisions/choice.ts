/** Who is taken for a unit of the parent: whom the drafter just chose, else what was decided before, else whom the crosswalk gives. */
import type { OutlineTask } from "../../notice/outline.js";
import { idOf } from "../insertion/taskId.js";
import type { LineageNotice } from "../notice.js";
import { type Answers, type Decisions, NO_DECISIONS, unitDecision } from "./decisions.js";
import { experienceWith } from "./experience.js";
import { questionId } from "./kind.js";
import { NO_PRECEDENTS, type Precedents } from "./precedents.js";
import { canonicalFrom, namesOf, type Subject } from "./subjects.js";

/** What is known of a workspace beside the two notices. */
export interface Memory {
  readonly decisions: Decisions;
  readonly precedents: Precedents;
}

export const NO_MEMORY: Memory = { decisions: NO_DECISIONS, precedents: NO_PRECEDENTS };

export interface Choice {
  /** Names as the child writes them; those no registry knows as they were given. */
  readonly names: readonly string[];
  readonly by: "answer" | "decision" | "crosswalk";
}

/** @param subject in a unit cell of `task`, a task of `parent` */
export const choose = (
  subject: Subject,
  task: OutlineTask,
  parent: LineageNotice,
  child: LineageNotice,
  answers: Answers,
  memory: Memory,
): Choice => {
  const id = questionId(subject);
  const answered = answers[taskQuestionId(id, task)] ?? answers[id];
  // An answer for all does not go for a task that was asked about alone.
  const isMeant =
    answers[id] === undefined ||
    answered !== answers[id] ||
    !experienceWith(subject, task, parent, child, memory.precedents).ofThisTaskAlone;
  if (answered !== undefined && isMeant) return { names: writtenHere(answered, child), by: "answer" };
  const decided = decisionFor(subject, task, parent, child, memory.decisions);
  return decided === null ? { names: namesOf(subject), by: "crosswalk" } : { names: decided, by: "decision" };
};

/** The question a task asks for itself alone. */
export const taskQuestionId = (id: string, task: OutlineTask): string => `${id}:${idOf(task)}`;

/** What was decided in the workspace; null where nothing was, or a place is not known. */
export const decisionFor = (
  { from, role }: Subject,
  task: OutlineTask,
  parent: LineageNotice,
  child: LineageNotice,
  decisions: Decisions,
): readonly string[] | null => {
  if (parent.locality === null || child.locality === null || decisions.units.length === 0) return null;
  const asked = { from, role, task, place: parent.locality.name, locality: child.locality.name };
  const found = unitDecision(decisions, asked, (other) => canonicalFrom(other, parent));
  return found === null ? null : writtenHere(found.to, child);
};

/** Names of our units as our notices prefer them, each once: 汶上县司法局 is 县司法局. */
const writtenHere = (names: readonly string[], { units, locality }: LineageNotice): readonly string[] => {
  const preferred = (name: string): string => {
    const found = units.resolve(name);
    return found !== null && found.unit.locality === locality?.name && found.until === null ? found.unit.preferred : name;
  };
  return [...new Set(names.map(preferred))];
};
