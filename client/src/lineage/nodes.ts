/** What the view “任务承接” shows of a notice: by what became of the tasks, below by groups, below the tasks. */
import type { LineageResult, LineageRow, OpenTask } from "../../../server/src/lsp/lineageProtocol.js";

export type Fate = "open" | "adapted" | "new" | "verbatim" | "not-for-us";

export interface FateNode {
  readonly kind: "fate";
  readonly fate: Fate;
  readonly groups: readonly GroupNode[];
  readonly count: number;
}
export interface GroupNode {
  readonly kind: "group";
  readonly fate: Fate;
  /** “（一）全面优化主动公开机制”; empty ahead of any heading. */
  readonly title: string;
  readonly tasks: readonly TaskNode[];
}
export type TaskNode =
  | { readonly kind: "row"; readonly fate: Fate; readonly row: LineageRow }
  | { readonly kind: "open"; readonly fate: Fate; readonly task: OpenTask };
/** Where there is nothing to compare with: what the drafter can do about it. */
export interface RemedyNode {
  readonly kind: "remedy";
  readonly remedy: "choose-parent" | "compare-with-other";
}
export type Node = FateNode | GroupNode | TaskNode | RemedyNode;

/** What needs the drafter comes first. */
const ORDER: readonly Fate[] = ["open", "adapted", "new", "verbatim", "not-for-us"];

export interface Nodes {
  readonly roots: readonly (FateNode | RemedyNode)[];
  readonly parentOf: (node: Node) => Node | undefined;
  /** The task of the row that holds the line (from 0) of the notice. */
  readonly atLine: (line: number) => TaskNode | undefined;
}

export const NO_NODES: Nodes = { roots: [], parentOf: () => undefined, atLine: () => undefined };

const REMEDIES: readonly RemedyNode[] = [
  { kind: "remedy", remedy: "choose-parent" },
  { kind: "remedy", remedy: "compare-with-other" },
];

/** @param canRemember whether a chosen parent can be remembered: a notice that is in no file has no name for it */
export const nodesOf = ({ current, rows, notCarried }: LineageResult, canRemember: boolean): Nodes => {
  if (current === null) return { ...NO_NODES, roots: canRemember ? REMEDIES : REMEDIES.slice(1) };
  const tasks: readonly TaskNode[] = [
    ...notCarried.map((task): TaskNode => ({ kind: "open", fate: task.notForUs === null ? "open" : "not-for-us", task })),
    ...rows.map((row): TaskNode => ({ kind: "row", fate: row.status, row })),
  ];
  const roots = ORDER.map((fate) =>
    fateNode(
      fate,
      tasks.filter((task) => task.fate === fate),
    ),
  ).filter(({ count }) => count > 0);
  const parents = new Map<Node, Node>();
  for (const root of roots)
    for (const group of root.groups) {
      parents.set(group, root);
      for (const task of group.tasks) parents.set(task, group);
    }
  return { roots, parentOf: (node) => parents.get(node), atLine: (line) => rowAt(tasks, line) };
};

const fateNode = (fate: Fate, tasks: readonly TaskNode[]): FateNode => {
  const groups: { title: string; tasks: TaskNode[] }[] = [];
  for (const task of tasks) {
    const title = task.kind === "row" ? task.row.group : task.task.group;
    const last = groups.at(-1);
    if (last?.title === title) last.tasks.push(task);
    else groups.push({ title, tasks: [task] });
  }
  return { kind: "fate", fate, count: tasks.length, groups: groups.map((group) => ({ kind: "group", fate, ...group })) };
};

const rowAt = (tasks: readonly TaskNode[], line: number): TaskNode | undefined =>
  tasks.find((task) => task.kind === "row" && task.row.place.range.start.line <= line && line <= task.row.place.range.end.line);

/** The tasks of the higher-level notice, below a node. */
export const openTasksOf = (node: Node): readonly OpenTask[] => {
  if (node.kind === "remedy") return [];
  if (node.kind === "fate") return node.groups.flatMap(openTasksOf);
  if (node.kind === "group") return node.tasks.flatMap(openTasksOf);
  return node.kind === "open" ? [node.task] : [];
};
