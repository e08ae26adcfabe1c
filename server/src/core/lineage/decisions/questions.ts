/**
 * What has to be decided about the units of a task before it is taken over. The rule of thumb: a collective that leads is asked about, and so is
 * a lead with no counterpart here. A unit with a plain counterpart is not, nor one that is merely responsible and has none – that is
 * reported –, unless earlier notices did otherwise. What is taken without asking stays visible and can be changed.
 */
import type { Message } from "../../message.js";
import { type OutlineTask, textFor } from "../../notice/outline.js";
import { idOf } from "../insertion/taskId.js";
import type { LineageNotice } from "../notice.js";
import { decisionFor, type Memory, NO_MEMORY, taskQuestionId } from "./choice.js";
import type { UnitRole } from "./decisions.js";
import { type Experience, experienceWith } from "./experience.js";
import { kindOf, type QuestionKind, questionId, wordsFor } from "./kind.js";
import { isSameUnits, optionsFor, type UnitOption } from "./options.js";
import { isTakenDown, namesOf, type Subject, subjectsOf } from "./subjects.js";

export interface Question {
  /** The same for all tasks that ask the same: “no-counterpart:lead:市大数据局”. */
  readonly id: string;
  readonly kind: QuestionKind;
  readonly role: UnitRole;
  /** As the parent's notices write it; a decision remembers it so. */
  readonly from: string;
  /** `idOf` the task it is of alone, because that task was decided otherwise before than others; null for one that goes for all. */
  readonly task: string | null;
  /** “上级由‘市政府各部门、单位’牵头，汶上县由谁牵头？” */
  readonly words: Message;
  /** What the crosswalk gives, and what is taken while nobody decides; may be empty. */
  readonly standard: readonly string[];
  /** Best first; at least one. */
  readonly options: readonly UnitOption[];
  /** Index in `options` of what is taken without asking; null where she has to decide. */
  readonly decided: number | null;
  /** Why it is not asked: it was decided in this workspace, or the crosswalk leaves little doubt; null where it is asked. */
  readonly by: "decision" | "crosswalk" | null;
}

/**
 * The questions the units of a task ask, those of the lead first; none where the child's place is not known or is the parent's own.
 * @param task of `parent`
 */
export const questionsFor = (
  task: OutlineTask,
  parent: LineageNotice,
  child: LineageNotice,
  memory: Memory = NO_MEMORY,
): readonly Question[] => {
  if (!isTakenDown(parent, child)) return [];
  return (["lead", "responsible"] as const).flatMap((role) => {
    const subjects = subjectsOf(textFor(task, role), role, parent, child);
    return subjects.flatMap((subject) => {
      const hasCompany = subjects.some((other) => other !== subject && other.counterparts.length > 0);
      return questionOf(subject, hasCompany, task, parent, child, memory) ?? [];
    });
  });
};

/** @param hasCompany others of the cell have their counterparts here: it can be left out without harm */
const questionOf = (
  subject: Subject,
  hasCompany: boolean,
  task: OutlineTask,
  parent: LineageNotice,
  child: LineageNotice,
  { decisions, precedents }: Memory,
): Question | null => {
  const decision = decisionFor(subject, task, parent, child, decisions);
  const experience = experienceWith(subject, task, parent, child, precedents);
  const kind = kindOf(subject);
  const isPlain = isClear(subject, kind, experience);
  // A plain counterpart that nobody ever doubted is no question.
  if (kind === "other" && isPlain && !experience.objects && decision === null) return null;
  const standard = namesOf(subject);
  const options = optionsFor({ subject, hasCompany, experience, decided: decision, parent, child });
  const taken = decision ?? (isPlain ? standard : null);
  const id = questionId(subject);
  return {
    id: experience.ofThisTaskAlone ? taskQuestionId(id, task) : id,
    kind,
    role: subject.role,
    from: subject.from,
    task: experience.ofThisTaskAlone ? idOf(task) : null,
    words: wordsFor(subject, child),
    standard,
    options,
    decided: taken === null ? null : options.findIndex(({ units }) => isSameUnits(units, taken)),
    by: decision !== null ? "decision" : isPlain ? "crosswalk" : null,
  };
};

/** Whether the crosswalk's answer is taken without asking. */
const isClear = ({ role, isMany, answer }: Subject, kind: QuestionKind, { objects, confirms }: Experience): boolean => {
  // Who takes part among many is no matter to stop for: 县政府各部门、单位 for 市政府各部门、单位.
  if (role === "responsible" && isMany && answer !== "none") return true;
  if (objects) return false;
  const isUsual = kind === "field-office" || kind === "other" || role === "responsible";
  return isUsual || confirms;
};

export interface AskedQuestion {
  readonly question: Question;
  /** How many of the tasks ask it. */
  readonly tasks: number;
}

/** The questions of several tasks, each once; one that has to be decided for any of them has to be decided. */
export const mergeQuestions = (asked: readonly (readonly Question[])[]): readonly AskedQuestion[] => {
  const found = new Map<string, AskedQuestion>();
  for (const question of asked.flat()) {
    const known = found.get(question.id);
    const kept = known === undefined || (known.question.decided !== null && question.decided === null) ? question : known.question;
    found.set(question.id, { question: kept, tasks: (known?.tasks ?? 0) + 1 });
  }
  return [...found.values()];
};
