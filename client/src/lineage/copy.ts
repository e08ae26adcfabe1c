/** “复制清单”: what the view shows as plain text, to be sent on or pasted into a document. */
import { inWords, say } from "../language.js";
import type { FateNode, Nodes, TaskNode } from "./nodes.js";

/** How the view words what it shows. */
export interface Wording {
  readonly fate: (node: FateNode) => string;
  /** “三级→两级 · 第38行 ← 第34行” */
  readonly beside: (node: TaskNode) => string;
}

/** @param heading the first line: what is compared with; @returns the empty text where the view shows no tasks */
export const listInWords = (heading: string, { roots }: Nodes, { fate, beside }: Wording): string => {
  const fates = roots.filter((node) => node.kind === "fate");
  if (fates.length === 0) return "";
  const lines = fates.flatMap((node) => [
    "",
    inWords(say(`${fate(node)}（${node.count}项）`, `${fate(node)} (${node.count})`)),
    ...node.groups.flatMap(({ title, tasks }) => [
      ...(title === "" ? [] : [title]),
      ...tasks.map((task) => {
        const requirement = task.kind === "row" ? task.row.requirement : task.task.requirement;
        return inWords(say(`- ${requirement}（${beside(task)}）`, `- ${requirement} (${beside(task)})`));
      }),
    ]),
  ]);
  return [heading, ...lines].join("\n");
};
