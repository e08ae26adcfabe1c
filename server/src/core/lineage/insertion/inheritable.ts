/** What a notice can still take over from its parent: the tasks of the parent that it does not carry, as they would be written here. */
import type { Message } from "../../message.js";
import type { OutlineGroup, OutlineTask } from "../../notice/outline.js";
import { rowStyleOf } from "../../notice/write.js";
import { cleanText } from "../cleanText.js";
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
  /** In the parent. */
  readonly task: OutlineTask;
}

export interface InheritableGroup {
  /** “（一）全面优化主动公开机制” as the parent has it; empty for tasks ahead of any heading. */
  readonly title: string;
  readonly tasks: readonly InheritableTask[];
}

/** The tasks of `parent` that `child` does not carry yet, by the groups of the parent, in its order. Empty where all are carried. */
export const inheritableTasks = (child: LineageNotice, parent: LineageNotice): readonly InheritableGroup[] => {
  const { alignment } = relate(child, parent);
  const style = rowStyleOf(child.notice, child.units);
  const groups = new Map<OutlineGroup, InheritableTask[]>();
  for (const task of alignment.notCovered) {
    const local = localiseTask(task, parent, child);
    const entry: InheritableTask = {
      id: idOf(task),
      requirement: local.requirement,
      lead: joinUnits(local.lead, "lead", style, child),
      responsible: joinUnits(local.responsible, "responsible", style, child),
      deadline: local.deadline,
      missing: local.missing,
      task,
    };
    groups.set(task.group, [...(groups.get(task.group) ?? []), entry]);
  }
  return [...groups].map(([group, tasks]) => ({ title: headingText(group), tasks }));
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
