/** The text by which a task is known again in another notice. */
import { cellOf } from "../../notice/model.js";
import type { OutlineTask } from "../../notice/outline.js";

/**
 * What the requirement cell says; in a table that has no such column what the task cell says, without its number: “（一）推进政务公开专区建设”
 * is task and requirement in one there. Without blanks at its ends; empty where the task says nothing. The row alone decides it.
 */
export const requirementOf = (task: OutlineTask): string => {
  const { row } = task;
  if (row.form.at.requirement !== undefined) return task.cells.requirement?.value.trim() ?? "";
  return (row.heading?.title ?? cellOf(row, "task")?.value ?? "").trim();
};
