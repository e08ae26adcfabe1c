import { counterpartsOf } from "../../lineage/counterparts.js";
import type { Memory } from "../../lineage/decisions/choice.js";
import { NO_ANSWERS } from "../../lineage/decisions/decisions.js";
import { NO_PRECEDENTS } from "../../lineage/decisions/precedents.js";
import { headingOf, titleOf } from "../../lineage/groups.js";
import { headingText } from "../../lineage/insertion/inheritable.js";
import { insertInherited } from "../../lineage/insertion/insertion.js";
import { idOf } from "../../lineage/insertion/taskId.js";
import type { NoticeLineage, ParentLineage } from "../../lineage/lineage.js";
import { requirementOf } from "../../lineage/requirement.js";
import { type Message, say } from "../../message.js";
import type { Piece } from "../../notice/model.js";
import type { OutlineGroup, OutlineTask } from "../../notice/outline.js";
import type { Span } from "../../text/span.js";
import type { RuleDocumentation } from "../documentation.js";
import { firstWords } from "../rows.js";
import type { Fix, Related, Rule } from "../rule.js";
import { carriedParent, nameOfNotice } from "./above.js";
import { pieceEditsOf } from "./pieceEdits.js";

export const notCovered: Rule = {
  id: "lineage/not-covered",
  lineage: (lineage, _context, report) => {
    const above = carriedParent(lineage);
    if (above === null) return;
    const open = openTasks(above);
    for (const [group, tasks] of open) {
      const place = placeFor(group, above, lineage);
      if (place === null) continue;
      report(place.piece, {
        span: place.span,
        message: messageOf(group, tasks, above),
        fixes: [fixOf(tasks, above, lineage)],
        related: tasks.slice(0, MOST_RELATED).map((task) => relatedOf(task, above)),
      });
    }
  },
};

/** A list of places longer than this nobody reads; the fix takes them all. */
const MOST_RELATED = 20;

/**
 * From a quarter of the parent's tasks on, carried or left out on purpose, a table is one that carries them, and what is missing is missing.
 * In a draft that has just begun only the groups that are being written count: the others are still to come.
 */
const BEGUN = 0.25;

/** The tasks that are neither carried nor left out on purpose, by the groups of the parent, in its order. */
const openTasks = ({ relation: { alignment, carriers }, notForUs }: ParentLineage): ReadonlyMap<OutlineGroup, readonly OutlineTask[]> => {
  const carried = new Set(alignment.tasks.flatMap(({ matches }) => matches.map(({ parent }) => parent)));
  const missing = alignment.notCovered.filter((task) => notForUs(task) === null);
  const hasBegun = missing.length <= (1 - BEGUN) * (carried.size + alignment.notCovered.length);
  const open = new Map<OutlineGroup, OutlineTask[]>();
  for (const task of missing) {
    const { group } = task;
    if (!hasBegun && !group.tasks.some((sibling) => carriers(sibling).length > 0)) continue;
    const known = open.get(group);
    if (known === undefined) open.set(group, [task]);
    else known.push(task);
  }
  return open;
};

interface PlaceInChild {
  readonly piece: Piece;
  readonly span: Span;
}

/** The heading of the group that stands for it here, else of the nearest one before it, else the header of the table. */
const placeFor = (group: OutlineGroup, { relation }: ParentLineage, { outline }: NoticeLineage): PlaceInChild | null => {
  const counterparts = counterpartsOf(relation).groups;
  const groups = relation.parent.groups;
  for (let at = groups.indexOf(group); at >= 0; at--) {
    const here = counterparts.get(groups[at] as OutlineGroup);
    const heading = here === undefined ? null : headingPlace(here);
    if (heading !== null) return heading;
  }
  const table = tableOf(relation) ?? outline.tables[0];
  if (table === undefined) return null;
  if (table.header !== null) return { piece: table.header, span: wordsIn(table.header.text) };
  const first = table.sections[0]?.groups[0]?.first;
  return first === undefined ? null : { piece: first, span: wordsIn(first.text) };
};

/** The table that carries tasks of the parent. */
const tableOf = ({ alignment }: ParentLineage["relation"]) =>
  alignment.tasks.find(({ matches }) => matches.length > 0)?.task.group.section.table;

const headingPlace = (group: OutlineGroup): PlaceInChild | null => {
  const heading = headingOf(group);
  const piece = group.row ?? group.section.piece;
  if (piece === null) return null;
  if (heading !== null)
    return { piece, span: { start: heading.marker.span.start, end: Math.max(heading.marker.span.end, heading.titleSpan.end) } };
  const words = group.row?.unnumbered ?? null;
  return words === null ? null : { piece, span: words };
};

/** The first line that holds anything, without the blanks at its ends. */
const wordsIn = (text: string): Span => {
  const start = Math.max(0, text.search(/\S/u));
  const end = text.slice(start).search(/\s*(?:[\r\n]|$)/u);
  return { start, end: start + Math.max(0, end) };
};

const messageOf = (group: OutlineGroup, tasks: readonly OutlineTask[], { parent }: ParentLineage): Message => {
  const count = tasks.length;
  const title = titleOf(group) === null ? "" : `“${firstWords(headingText(group), 24)}”`;
  const named = tasks.slice(0, 2).map((task) => `“${firstWords(requirementOf(task), 16)}”`);
  const all = count === group.tasks.length && count > 1;
  const name = nameOfNotice(parent);
  return say(
    `上级通知（${name}）${title}${all ? `的${count}项任务都` : `有${count}项任务`}没有承接：${named.join("")}${count > named.length ? "等" : ""}，请补上，或确认不适用`,
    `${all ? `All ${count} tasks` : `${count} ${count === 1 ? "task" : "tasks"}`} of ${title === "" ? "" : `${title} in `}the higher-level notice (${name}) ${count === 1 ? "is" : "are"} not carried: ${named.join(", ")}${count > named.length ? " …" : ""}; add what applies here`,
  );
};

const relatedOf = (task: OutlineTask, { parent }: ParentLineage): Related => ({
  piece: task.row,
  span: (task.cells.requirement ?? task.cells.task)?.inner ?? wordsIn(task.row.text),
  message: say("没有承接的上级任务", "The higher-level task that is not carried"),
  notice: parent,
});

const fixOf = (tasks: readonly OutlineTask[], { parent }: ParentLineage, { child, decisions }: NoticeLineage): Fix => {
  const count = tasks.length;
  const memory: Memory = { decisions, precedents: NO_PRECEDENTS };
  return {
    kind: "offer",
    title: say(`承接这${count}项任务`, `Take over ${count === 1 ? "this task" : `these ${count} tasks`}`),
    edits: (notice) => pieceEditsOf(notice, insertInherited(child, parent.checked, tasks.map(idOf), NO_ANSWERS, memory).edits),
  };
};

export const documentation: RuleDocumentation = {
  title: { zh: "上级任务没有承接", en: "Tasks of the higher level that are not carried" },
  why: {
    zh: "本表承接上级任务分解表，但上级的某些任务在本表中找不到：可能是漏了，也可能是本级不适用。按上级的（一）（二）逐组提示，标在本表对应的标题上；没有对应标题的，标在前一个标题上。快速修复按本级单位、编号写成新行插入。\n\n只与最近一级的上级比较；刚开始写的表（承接不足四分之一）只提示已经动笔的组；一项也没有承接的不提示。",
    en: "The table carries those of a higher level, and some of the tasks there are not found in it: forgotten, or not for this level. There is one finding for each group of the higher level, at the heading that stands for it here, or at the one before. The quick fix puts the rows in, with local units and numbers.\n\nOnly the nearest level counts. In a table just begun (less than a quarter carried) only the groups being written do; where nothing is carried, nothing is said.",
  },
  wrong:
    "上级：（一）优化公开机制 3项任务\n\n（一）优化公开机制\t县政府办公室\t\t更新主动公开事项目录。\t12月底前\n\t县政府办公室\t\t规范公开属性管理。\t12月底前",
  right:
    "上级：（一）优化公开机制 3项任务\n\n（一）优化公开机制\t县政府办公室\t\t更新主动公开事项目录。\t12月底前\n\t县政府办公室\t\t规范公开属性管理。\t12月底前\n\t县政府办公室\t\t开展政务公开培训。\t12月底前",
  source: { zh: "惯例", en: "Drafting practice" },
};
