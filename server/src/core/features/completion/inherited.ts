/** Tasks of the parent notice as completions of a new row. */
import type { InheritedRow } from "../../lineage/insertion/rows.js";
import { say } from "../../message.js";
import type { Notice } from "../../notice/document.js";
import type { Piece } from "../../notice/model.js";
import { filterTextOf } from "../../text/pinyin.js";
import { type Completion, type CompletionContext, sortKey } from "./completion.js";
import type { RowPlace } from "./rowPlace.js";

/** A list longer than this is better chosen from with the command. */
const MOST = 30;
const LABEL = 26;
/** By so much of its beginning a requirement is told from others. */
const BEGINNING = 12;
/** By so much of its beginning a requirement is found by pinyin. */
const SPELLED = 8;

export const completeInherited = (context: CompletionContext, place: RowPlace, rows: readonly InheritedRow[]): readonly Completion[] => {
  // A task of another group would land in the wrong one; that is what the command is for.
  const here = rows.filter((row) => row.belongs(place) && !stands(row, place.piece));
  const fitting = isEndOfGroup(context.checked.notice, place.piece) ? [...here, ...rows.filter((row) => row.beginsGroup)] : here;
  return fitting.slice(0, MOST).map((row, order) => ({
    kind: "task",
    label: brief(row.requirement),
    description: row.group,
    documentation: preview(context, row),
    filterText: `${place.typed.text}${brief(row.requirement)} ${filterTextOf(row.requirement.slice(0, SPELLED))}`,
    sortText: sortKey(row.beginsGroup ? 6 : 5, order),
    edit: place.put(row.text(place)),
    additional: place.additional,
  }));
};

/** While a row is being put in right above another, the two may read as one; what stands in it is not missing. */
const stands = ({ requirement }: InheritedRow, { text }: Piece): boolean => text.includes(requirement.slice(0, BEGINNING));

/** Behind the piece the table ends, or another heading stands. */
const isEndOfGroup = (notice: Notice, piece: Piece): boolean => {
  const next = notice.pieces.next(piece);
  return next === null || next.kind !== "row" || next.heading !== null;
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
