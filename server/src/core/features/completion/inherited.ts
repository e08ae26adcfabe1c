/** Tasks of the parent notice as completions of a new row. */
import type { InheritedRow } from "../../lineage/rows.js";
import { say } from "../../message.js";
import { filterTextOf } from "../../text/pinyin.js";
import { type Completion, type CompletionContext, sortKey } from "./completion.js";
import type { RowPlace } from "./rowPlace.js";

/** A list longer than this is better chosen from with the command. */
const MOST = 30;
const LABEL = 26;

export const completeInherited = (context: CompletionContext, place: RowPlace, rows: readonly InheritedRow[]): readonly Completion[] => {
  const ordered = rows.map((row, i) => ({ row, i, away: row.belongs(place) ? 0 : 1 })).sort((a, b) => a.away - b.away || a.i - b.i);
  return ordered.slice(0, MOST).map(({ row, away }, order) => ({
    kind: "task",
    label: brief(row.requirement),
    description: row.group,
    documentation: preview(context, row),
    filterText: `${place.typed.text}${filterTextOf(brief(row.requirement))}`,
    sortText: sortKey(5 + away, order),
    edit: place.put(row.text(place)),
    additional: place.additional,
  }));
};

const brief = (text: string): string => {
  const characters = [...text.replace(/\s+/gu, "")];
  return characters.length > LABEL ? `${characters.slice(0, LABEL).join("")}…` : characters.join("");
};

const preview = ({ language }: CompletionContext, { group, requirement, lead, responsible, deadline, missing }: InheritedRow): string => {
  const parts = [
    `**${say("上级任务", "Task of the higher level")[language]}** ${group}`,
    requirement,
    field(say("牵头", "Lead")[language], lead),
    field(say("责任", "Responsible")[language], responsible),
    field(say("时限", "Deadline")[language], deadline),
    field(say("未能对应", "Not matched")[language], missing.map((message) => message[language]).join("、")),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
};

const field = (name: string, value: string): string => (value.trim() === "" ? "" : `${name}：${value.replace(/\s+/gu, " ")}`);
