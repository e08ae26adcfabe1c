/** 序号 of the rows after something was put in, for tables that number their rows 1, 2, 3. */

import { cellOf } from "../../notice/model.js";
import type { OutlineTask } from "../../notice/outline.js";
import { type Counted, numbersAfterInsertion } from "./numbers.js";
import type { PlanTable } from "./plan.js";

/** By task of the child, or of the parent for a new row. Empty for a table without such a column, and where it holds anything but numbers. */
export const serialNumbers = (plan: PlanTable): ReadonlyMap<OutlineTask, number> => {
  if (plan.table.form.at.serial === undefined) return new Map();
  const groups = plan.sections.flatMap((section) => section.groups);
  const items = groups.flatMap((group) => group.tasks.map((task, i) => ({ ...task, beginsGroup: i === 0 })));
  const written = items.map(({ existing }) => (existing === null ? "" : (cellOf(existing.row, "serial")?.value ?? "")));
  const isNumber = (text: string): boolean => /^[1-9]\d{0,4}$/u.test(text);
  if (!items.every(({ existing }, i) => existing === null || isNumber(written[i] ?? ""))) return new Map();
  const numbers = written.filter((text) => text !== "").map(Number);
  const restarts = numbers.some((number, i) => i > 0 && number === 1);
  const counted = items.map(
    ({ existing, beginsGroup }, i): Counted => ({
      ordinal: existing === null ? null : Number(written[i]),
      restart: restarts && beginsGroup,
    }),
  );
  const ordinals = numbersAfterInsertion(counted);
  const serials = new Map<OutlineTask, number>();
  items.forEach(({ existing, source }, i) => {
    const task = existing ?? source;
    if (task !== null) serials.set(task, ordinals[i] as number);
  });
  return serials;
};
