/** Tasks of the parent notice as completions of a new row. */
import type { Row } from "../../notice/model.js";
import { say } from "../../message.js";
import { type Completion, type CompletionContext, sortKey } from "./completion.js";
import type { RowPlace } from "./rowPlace.js";

/** A task of the parent, ready to be written into this notice. */
export interface InheritableRow {
  /** “（九）优化升级政务公开平台建设”: the group it stands in there. */
  readonly group: string;
  readonly requirement: string;
  readonly lead: string;
  readonly responsible: string;
  readonly deadline: string;
  /** “市大数据局（无对应单位）” */
  readonly missing: readonly string[];
  /** The row as it would stand in this table behind `after`, its line end included. */
  readonly row: (after: RowPlace) => string;
  /** Whether it belongs to the group in which `after` stands. */
  readonly belongs: (after: Row | RowPlace["piece"]) => boolean;
}

/** A list longer than this is better chosen from with the command. */
const MOST = 30;
const LABEL = 26;

export const completeInherited = (context: CompletionContext, place: RowPlace, tasks: readonly InheritableRow[]): readonly Completion[] => {
  const ordered = [...tasks].map((task, i) => ({ task, i, near: task.belongs(place.piece) ? 0 : 1 })).sort((a, b) => a.near - b.near || a.i - b.i);
  return ordered.slice(0, MOST).map(({ task, near }, order) => ({
    kind: "task",
    label: brief(task.requirement),
    description: task.group,
    documentation: preview(context, task),
    filterText: `${place.typed.text}${context.filterTextOf(brief(task.requirement))}`,
    sortText: sortKey(5 + near, order),
    edit: place.put(task.row(place)),
    additional: place.additional,
  }));
};

const brief = (text: string): string => {
  const characters = [...text.replace(/\s+/gu, "")];
  return characters.length > LABEL ? `${characters.slice(0, LABEL).join("")}…` : characters.join("");
};

const preview = ({ language }: CompletionContext, { group, requirement, lead, responsible, deadline, missing }: InheritableRow): string => {
  const words = say("上级任务", "Task of the higher level")[language];
  const parts = [
    `**${words}** ${group}`,
    requirement,
    field(say("牵头", "Lead")[language], lead),
    field(say("责任", "Responsible")[language], responsible),
    field(say("时限", "Deadline")[language], deadline),
    field(say("无对应单位", "No counterpart")[language], missing.join("、")),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
};

const field = (name: string, value: string): string => (value.trim() === "" ? "" : `${name}：${value.replace(/\s+/gu, " ")}`);
