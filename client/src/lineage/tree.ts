/** The nodes of the view as the editor draws them. */
import { EventEmitter, MarkdownString, ThemeColor, ThemeIcon, type TreeDataProvider, TreeItem, TreeItemCollapsibleState } from "vscode";
import type { LineageRow, LineageSource, OpenTask } from "../../../server/src/lsp/lineageProtocol.js";
import { inWords, say } from "../language.js";
import { Command } from "../names.js";
import type { Followed } from "./followed.js";
import { type Fate, NO_NODES, type Node, type Nodes, nodesOf } from "./nodes.js";

export interface LineageTree extends TreeDataProvider<Node> {
  readonly nodes: () => Nodes;
  readonly getParent: (node: Node) => Node | undefined;
}

export const lineageTree = (followed: Followed): LineageTree => {
  const changed = new EventEmitter<undefined>();
  let nodes: Nodes = NO_NODES;
  followed.onDidChange(() => {
    const result = followed.result();
    nodes = result === null ? NO_NODES : nodesOf(result);
    changed.fire(undefined);
  });
  return {
    nodes: () => nodes,
    onDidChangeTreeData: changed.event,
    getParent: (node) => nodes.parentOf(node),
    getChildren: (node) => {
      if (node === undefined) return [...nodes.roots];
      if (node.kind === "fate") return [...node.groups];
      return node.kind === "group" ? [...node.tasks] : [];
    },
    getTreeItem: itemOf,
    resolveTreeItem: (item, node) => {
      item.tooltip = tooltipOf(node);
      return item;
    },
  };
};

const FATES: Readonly<Record<Fate, { readonly label: ReturnType<typeof say>; readonly icon: ThemeIcon }>> = {
  open: { label: say("未承接", "Not carried"), icon: new ThemeIcon("circle-large-outline", new ThemeColor("list.warningForeground")) },
  adapted: { label: say("改写", "Adapted"), icon: new ThemeIcon("edit") },
  new: { label: say("新增", "New"), icon: new ThemeIcon("diff-added") },
  verbatim: { label: say("原样", "Verbatim"), icon: new ThemeIcon("check") },
  "not-for-us": { label: say("不适用", "Not for us"), icon: new ThemeIcon("circle-slash") },
};

const itemOf = (node: Node): TreeItem => {
  if (node.kind === "fate") {
    // What needs no decision stays closed until one looks for it.
    const open = node.fate === "open" || node.fate === "adapted";
    const item = new TreeItem(
      inWords(FATES[node.fate].label),
      open ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed,
    );
    return Object.assign(item, {
      id: node.fate,
      description: String(node.count),
      iconPath: FATES[node.fate].icon,
      contextValue: `fate.${node.fate}`,
    });
  }
  if (node.kind === "group") {
    const state = node.fate === "open" ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
    const item = new TreeItem(node.title === "" ? inWords(say("标题之前", "Ahead of the headings")) : node.title, state);
    return Object.assign(item, { description: String(node.tasks.length), contextValue: `group.${node.fate}` });
  }
  const requirement = node.kind === "row" ? node.row.requirement : node.task.requirement;
  const item = new TreeItem(requirement === "" ? inWords(say("（没有写要求）", "(no requirement)")) : requirement);
  return Object.assign(item, {
    description: node.kind === "row" ? rowWords(node.row) : (node.task.notForUs ?? lineWords(node.task.place)),
    iconPath: FATES[node.fate].icon,
    contextValue: `task.${node.fate}`,
    command: { command: Command.openLineageNode, title: inWords(say("转到", "Go There")), arguments: [node] },
    accessibilityInformation: { label: `${inWords(FATES[node.fate].label)}，${requirement}` },
  });
};

const lineWords = ({ range }: OpenTask["place"]): string => inWords(say(`第${range.start.line + 1}行`, `line ${range.start.line + 1}`));

/** “第38行 ← 第34行 · 三级→两级” */
const rowWords = ({ place, sources, changes }: LineageRow): string => {
  const from = sources.map((source) => lineWords(source.place)).join("、");
  return [from === "" ? lineWords(place) : `${lineWords(place)} ← ${from}`, ...changes.slice(0, SHOWN_CHANGES)].join(" · ");
};
const SHOWN_CHANGES = 3;

const tooltipOf = (node: Node): MarkdownString | undefined => {
  if (node.kind === "fate" || node.kind === "group") return undefined;
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
    paragraph(say("上级要求：", "Required above:"), requirement);
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
  return say(`上级第${line}行（相似度 ${percent}%）：`, `Line ${line} above (${percent} % alike):`);
};
