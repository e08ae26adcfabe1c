/** Names for the tasks of a notice that outlast edits: what a pick list gives back, and what fenjie.lineage.json remembers. */
import type { Outline, OutlineTask } from "../../notice/outline.js";
import { headingOf } from "../groups.js";
import { requirementOf } from "../requirement.js";

/**
 * “13.2.k5x0s1”: number of the group, of the task in it, and a hash of its requirement. Group and place in the group tell two equal
 * requirements apart, the hash finds the task again when others come or go around it.
 */
export const idOf = (task: OutlineTask): string =>
  `${headingOf(task.group)?.marker.ordinal ?? 0}.${task.group.tasks.indexOf(task) + 1}.${hash(requirementOf(task))}`;

/** The part of an id that stands for the text of the task, wherever it moved to; empty for what is no id. */
export const textOfId = (id: string): string => id.split(".")[2] ?? "";

/** The tasks these ids name, in the order of the parent. Ids that name nothing any more are passed over. */
export const tasksOfIds = (tree: Outline, ids: readonly string[]): readonly OutlineTask[] => {
  const byId = new Map(tree.tasks.map((task) => [idOf(task), task]));
  const byText = new Map(tree.tasks.map((task) => [textOfId(idOf(task)), task]));
  const found = new Set<OutlineTask>();
  for (const id of ids) {
    const task = byId.get(id) ?? byText.get(textOfId(id));
    if (task !== undefined) found.add(task);
  }
  return [...found].sort((a, b) => a.index - b.index);
};

/** FNV-1a over the text without blanks, in base 36. */
const hash = (text: string): string => {
  let value = 0x811c9dc5;
  for (const char of text.replace(/\s+/gu, "")) value = Math.imul(value ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return value.toString(36);
};
