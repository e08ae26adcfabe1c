/**
 * Inserting tasks of the parent into the child's table: rows under the group that is theirs, at the place the parent's order asks for,
 * the group and the section made where they are missing, and what follows numbered anew. What stood there keeps its tasks and units.
 */
import { type Message, say } from "../../message.js";
import { rowStyleOf } from "../../notice/write.js";
import { type Memory, NO_MEMORY } from "../decisions/choice.js";
import { type Answers, NO_ANSWERS } from "../decisions/decisions.js";
import type { LineageNotice } from "../notice.js";
import { relate } from "../relation.js";
import { EditList, type TextEdit } from "./edits.js";
import { tasksOfIds } from "./inheritable.js";
import { type PlanTable, planInsertion } from "./plan.js";
import { writeTable } from "./tableWriter.js";

export interface Insertion {
  /** Offsets in the text of the child, in order, none overlapping another. */
  readonly edits: readonly TextEdit[];
  /** Where the first new row begins in the text after the edits; null where nothing is inserted. */
  readonly firstRow: number | null;
  /** Why nothing is inserted; null otherwise. */
  readonly problem: Message | null;
}

/**
 * @param ids of `inheritableTasks`; those of a task that is gone from the parent are passed over
 * @param answers the units chosen, by the ids of the questions of these tasks; one without an answer takes what was decided before, else the counterpart
 * @param memory what the questions were asked with
 */
export const insertInherited = (
  child: LineageNotice,
  parent: LineageNotice,
  ids: readonly string[],
  answers: Answers = NO_ANSWERS,
  memory: Memory = NO_MEMORY,
): Insertion => {
  const relation = relate(child, parent);
  const tasks = tasksOfIds(relation.parent, ids);
  if (tasks.length === 0) return nothing(GONE);
  const plan = planInsertion(relation, tasks);
  if (plan.length === 0) return nothing(NO_TABLE);
  const passage = { child, parent, style: rowStyleOf(child.notice, child.units), answers, memory };
  const edits = new EditList();
  for (const table of plan) if (isTouched(table)) writeTable(table, relation, passage, edits);
  return { edits: edits.edits(), firstRow: edits.firstRow(), problem: null };
};

const GONE = say("上级通知中已找不到所选任务，请重新选择", "The chosen tasks are no longer in the parent notice; choose again");
const NO_TABLE = say(
  "本文中没有任务分解表，请先写表头，例如“工作任务”“牵头部门”“责任单位”“具体要求”“完成时限”",
  "There is no task table in this text; write its header first, such as “工作任务”, “牵头部门”, “责任单位”, “具体要求”, “完成时限”",
);

const nothing = (problem: Message): Insertion => ({ edits: [], firstRow: null, problem });

const isTouched = ({ sections }: PlanTable): boolean =>
  sections.some(({ groups }) => groups.some(({ tasks }) => tasks.some((task) => task.source !== null)));
