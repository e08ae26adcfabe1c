/** The nodes of the view as the editor draws them. */
import {
  EventEmitter,
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
} from "vscode";
import type { LineageRow, LineageSource, OpenTask } from "../../../server/src/lsp/lineageProtocol.js";
import { inWords, say } from "../language.js";
import { Command } from "../names.js";
import type { Wording } from "./copy.js";
import type { Followed } from "./followed.js";
import { type Fate, NO_NODES, type Node, type Nodes, nodesOf, type RemedyNode, type TaskNode } from "./nodes.js";

export interface LineageTree extends TreeDataProvider<Node> {
  readonly nodes: () => Nodes;
  readonly wording: () => Wording;
  readonly getParent: (node: Node) => Node | undefined;
}

/** How the notice compared with stands to the one shown. */
interface Seen {
  readonly isFromAbove: boolean;
  /** It is not what tasks are taken from, only looked at. */
  readonly isOther: boolean;
}

export const lineageTree = (followed: Followed): LineageTree => {
  const changed = new EventEmitter<undefined>();
  let nodes: Nodes = NO_NODES;
  let seen: Seen = { isFromAbove: true, isOther: false };
  followed.onDidChange(() => {
    const result = followed.result();
    seen = { isFromAbove: result?.isFromAbove ?? true, isOther: followed.against() !== null };
    nodes = result === null ? NO_NODES : nodesOf(result, isOnDisk(followed.uri()));
    changed.fire(undefined);
  });
  return {
    nodes: () => nodes,
    wording: () => ({ fate: ({ fate }) => labelOf(fate, seen), beside: besideTask }),
    onDidChangeTreeData: changed.event,
    getParent: (node) => nodes.parentOf(node),
    getChildren: (node) => {
      if (node === undefined) return [...nodes.roots];
      if (node.kind === "fate") return [...node.groups];
      return node.kind === "group" ? [...node.tasks] : [];
    },
    getTreeItem: (node) => itemOf(node, seen),
    resolveTreeItem: (item, node) => {
      item.tooltip = tooltipOf(node);
      return item;
    },
  };
};

const isOnDisk = (uri: string | null): boolean => uri !== null && Uri.parse(uri).scheme === "file";

const FATES: Readonly<Record<Fate, { readonly label: ReturnType<typeof say>; readonly icon: ThemeIcon }>> = {
  open: { label: say("未承接", "Not carried"), icon: new ThemeIcon("circle-large-outline", new ThemeColor("list.warningForeground")) },
  adapted: { label: say("改写", "Adapted"), icon: new ThemeIcon("edit") },
  new: { label: say("新增", "New"), icon: new ThemeIcon("diff-added") },
  verbatim: { label: say("原样", "Verbatim"), icon: new ThemeIcon("check") },
  "not-for-us": { label: say("不适用", "Not for us"), icon: new ThemeIcon("circle-slash") },
};

/** Last year's table lays nothing down for this one. */
const labelOf = (fate: Fate, { isFromAbove }: Seen): string =>
  inWords(fate === "open" && !isFromAbove ? say("未延续", "Not continued") : FATES[fate].label);

const itemOf = (node: Node, seen: Seen): TreeItem => {
  const context = (kind: "fate" | "group" | "task", fate: Fate): string =>
    `${kind}.${fate === "open" && seen.isOther ? "only-there" : fate}`;
  switch (node.kind) {
    case "remedy":
      return remedyItem(node);
    case "fate":
      return Object.assign(new TreeItem(labelOf(node.fate, seen), stateOf(needsALook(node.fate))), {
        id: node.fate,
        description: String(node.count),
        iconPath: FATES[node.fate].icon,
        contextValue: context("fate", node.fate),
      });
    case "group": {
      const title = node.title === "" ? inWords(say("标题之前", "Ahead of the headings")) : node.title;
      return Object.assign(new TreeItem(title, stateOf(needsALook(node.fate))), {
        description: String(node.tasks.length),
        contextValue: context("group", node.fate),
      });
    }
    default:
      return Object.assign(taskItem(node, labelOf(node.fate, seen)), {
        contextValue: context("task", node.fate),
      });
  }
};

/** What was taken over as it is, and what is settled, stays closed until one looks for it. */
const needsALook = (fate: Fate): boolean => fate === "open" || fate === "adapted";

const stateOf = (isOpen: boolean): TreeItemCollapsibleState =>
  isOpen ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;

const taskItem = (node: TaskNode, fate: string): TreeItem => {
  const requirement = node.kind === "row" ? node.row.requirement : node.task.requirement;
  const description = besideTask(node);
  // A view beside the editor is narrow: of an adapted row the change must be seen, of the others the words.
  const label = node.fate === "adapted" ? firstWords(requirement, WORDS_OF_ADAPTED) : requirement;
  return Object.assign(new TreeItem(label === "" ? inWords(say("（没有写要求）", "(no requirement)")) : label), {
    description,
    iconPath: FATES[node.fate].icon,
    command: { command: Command.openLineageNode, title: inWords(say("转到", "Go There")), arguments: [node] },
    accessibilityInformation: { label: [requirement, fate, description].join("，") },
  });
};
const WORDS_OF_ADAPTED = 10;

const firstWords = (text: string, count: number): string => (text.length > count + 1 ? `${text.slice(0, count)}…` : text);

const REMEDIES = {
  "choose-parent": { label: say("选择上级通知…", "Choose the Higher-Level Notice…"), icon: "link", command: Command.chooseParent },
  "compare-with-other": {
    label: say("与其他通知对比…", "Compare With Another Notice…"),
    icon: "versions",
    command: Command.compareWithOther,
  },
} as const;

const remedyItem = ({ remedy }: RemedyNode): TreeItem => {
  const { label, icon, command } = REMEDIES[remedy];
  const title = inWords(label);
  return Object.assign(new TreeItem(title), { iconPath: new ThemeIcon(icon), contextValue: "remedy", command: { command, title } });
};

const lineWords = ({ range }: OpenTask["place"]): string => inWords(say(`第${range.start.line + 1}行`, `line ${range.start.line + 1}`));

const besideTask = (node: TaskNode): string =>
  node.kind === "row" ? rowWords(node.row) : (node.task.notForUs ?? lineWords(node.task.place));

/** “三级→两级 · 第38行 ← 第34行” */
const rowWords = ({ place, sources, changes }: LineageRow): string => {
  const from = sources.map((source) => lineWords(source.place)).join(inWords(say("、", ", ")));
  return [...changes.slice(0, SHOWN_CHANGES), from === "" ? lineWords(place) : `${lineWords(place)} ← ${from}`].join(" · ");
};
const SHOWN_CHANGES = 3;

const tooltipOf = (node: Node): MarkdownString | undefined => {
  if (node.kind !== "open" && node.kind !== "row") return undefined;
  const text = new MarkdownString();
  const paragraph = (title: ReturnType<typeof say>, words: string): void => {
    if (words !== "")
      text
        .appendMarkdown(`**${inWords(title)}** `)
        .appendText(words.replace(/\s*\n\s*/gu, "、"))
        .appendMarkdown("\n\n");
  };
  if (node.kind === "open") {
    const { requirement, lead, responsible, deadline, notForUs } = node.task;
    if (notForUs !== null) paragraph(say("不适用：", "Not for us:"), notForUs);
    paragraph(say("要求：", "Required:"), requirement);
    paragraph(say("牵头：", "Lead:"), lead);
    paragraph(say("责任：", "Responsible:"), responsible);
    paragraph(say("时限：", "Deadline:"), deadline);
    return text;
  }
  const { requirement, sources, changes } = node.row;
  paragraph(say("本级要求：", "Required here:"), requirement);
  for (const source of sources) paragraph(sourceTitle(source), source.requirement);
  paragraph(say("不同之处：", "Differences:"), changes.join("　"));
  return text;
};

const sourceTitle = ({ place, similarity }: LineageSource): ReturnType<typeof say> => {
  const percent = Math.round(similarity * 100);
  const line = place.range.start.line + 1;
  return say(`来源第${line}行（相似度 ${percent}%）：`, `From line ${line} (${percent} % alike):`);
};
