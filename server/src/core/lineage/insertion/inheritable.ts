/** What a notice can still take over from its parent: the tasks of the parent that it does not carry, as they would be written here. */
import { dateOf, readDeadline } from "../../deadline/deadline.js";
import type { Message } from "../../message.js";
import { type OutlineGroup, type OutlineTask, textFor } from "../../notice/outline.js";
import { rowStyleOf } from "../../notice/write.js";
import { cleanText } from "../cleanText.js";
import type { Memory } from "../decisions/choice.js";
import { type LeftOutTask, type NamedPair, NO_ANSWERS, notForUsIn } from "../decisions/decisions.js";
import { type Question, questionsFor } from "../decisions/questions.js";
import { headingOf } from "../groups.js";
import { joinUnits, type LocalTask, localiseTask } from "../localisation/localise.js";
import type { LineageNotice } from "../notice.js";
import { relate } from "../relation.js";
import { idOf } from "./taskId.js";

export interface InheritableTask {
  /** Names the task in the parent as long as its text stands, wherever it moves to: “3.2.k5x0s1”. */
  readonly id: string;
  /** As it will be written. */
  readonly requirement: string;
  /** Units of this notice, joined as its cells join them. */
  readonly lead: string;
  readonly responsible: string;
  readonly deadline: string;
  /** “市大数据局（无对应单位）”; empty where every unit has its counterpart. */
  readonly missing: readonly Message[];
  /** What has to be decided about its units, and what was. */
  readonly questions: readonly Question[];
  /** Its deadline in the parent lies before the date of the notice; in a draft, before today. */
  readonly passed: boolean;
  /** In the parent. */
  readonly task: OutlineTask;
}

export interface InheritableGroup {
  /** “（一）全面优化主动公开机制” as the parent has it; empty for tasks ahead of any heading. */
  readonly title: string;
  readonly tasks: readonly InheritableTask[];
}

/** What is known when tasks are taken over; all of it may be left out. */
export interface Takeover {
  /** What was decided and learnt in the workspace. Where it is left out nothing is asked. */
  readonly memory?: Memory;
  /** What the two notices are called in the decisions: which tasks are not for the child. */
  readonly names?: NamedPair;
  /** The day it is, ISO. Where it is left out no deadline has passed. */
  readonly today?: string;
}

/** A task that the drafter said is not for her notice. */
export interface LeftOut {
  readonly entry: InheritableTask;
  readonly decision: LeftOutTask;
}

export interface OpenTasks {
  /** By the groups of the parent, in its order; empty where all are carried. */
  readonly groups: readonly InheritableGroup[];
  readonly leftOut: readonly LeftOut[];
}

/** The tasks of `parent` that `child` does not carry yet, and of these the ones it leaves out on purpose. */
export const openTasks = (child: LineageNotice, parent: LineageNotice, takeover: Takeover = {}): OpenTasks => {
  const { memory, names, today = null } = takeover;
  const { alignment } = relate(child, parent);
  const style = rowStyleOf(child.notice, child.units);
  const notForUs = names === undefined || memory === undefined ? () => null : notForUsIn(memory.decisions, names);
  const groups = new Map<OutlineGroup, InheritableTask[]>();
  const leftOut: LeftOut[] = [];
  for (const task of alignment.notCovered) {
    const local = localiseTask(task, parent, child, NO_ANSWERS, memory);
    const entry: InheritableTask = {
      id: idOf(task),
      requirement: local.requirement,
      lead: joinUnits(local.lead, "lead", style, child),
      responsible: joinUnits(local.responsible, "responsible", style, child),
      deadline: local.deadline,
      missing: local.missing,
      questions: memory === undefined ? [] : questionsFor(task, parent, child, memory),
      passed: hasPassed(task, parent, child.parts.date?.iso ?? today),
      task,
    };
    const decision = notForUs(task);
    if (decision !== null) leftOut.push({ entry, decision });
    else groups.set(task.group, [...(groups.get(task.group) ?? []), entry]);
  }
  return { groups: [...groups].map(([group, tasks]) => ({ title: headingText(group), tasks })), leftOut };
};

/** Those of `openTasks` that are not left out on purpose. */
export const inheritableTasks = (child: LineageNotice, parent: LineageNotice, takeover: Takeover = {}): readonly InheritableGroup[] =>
  openTasks(child, parent, takeover).groups;

/** Every day it names lies before `issued`. Recurring and continuous duties only end with the year. */
const hasPassed = (task: OutlineTask, { parts }: LineageNotice, issued: string | null): boolean => {
  const text = textFor(task, "deadline");
  if (issued === null || text === "") return false;
  const { stages } = readDeadline(text, { year: parts.year, noticeDate: parts.date?.iso ?? null });
  const days = stages.map((stage) => (stage.kind === "point" || stage.kind === "period" ? dateOf(stage) : null));
  return days.length > 0 && days.every((day) => day !== null && day < issued);
};

/** The heading of a group as it stands, without blanks inside: “（九）优化升级政务公开平台建设”. */
export const headingText = (group: OutlineGroup): string => {
  const heading = headingOf(group);
  if (heading === null) return cleanText(group.title ?? "");
  const { marker, titleSpan } = heading;
  return cleanText(group.first.text.slice(marker.span.start, titleSpan.end));
};

export { idOf, tasksOfIds } from "./taskId.js";
export type { LocalTask };
