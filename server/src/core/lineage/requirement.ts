/** The words of a task: what is taken over, compared and reported, and by which it is known again in another notice. */
import { cellOf, type Row, type TableForm } from "../notice/model.js";
import type { OutlineTask } from "../notice/outline.js";

/** Whether the table has no column for requirements: “（一）推进政务公开专区建设” is task and requirement in one there. */
export const saysItInTheTask = ({ layout, at }: TableForm): boolean =>
  layout !== "prose" && at.requirement === undefined && at.task !== undefined;

/**
 * What the requirement cell says; in a table that has no such column what the task cell says, without its number. Without blanks at its ends; empty
 * where the task says nothing. The row alone decides it.
 */
export const requirementOf = ({ row, cells }: Pick<OutlineTask, "row" | "cells">): string => {
  if (row.form.at.requirement !== undefined) return cells.requirement?.value.trim() ?? "";
  return wordsOfTask(row).trim();
};

const wordsOfTask = (row: Row): string => row.heading?.title ?? cellOf(row, "task")?.value ?? "";
