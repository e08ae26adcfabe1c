/** A task of the parent notice as it is written in the child's: its own units, the same requirement and deadline, clean text. */
import type { Message } from "../../message.js";
import { say } from "../../message.js";
import { type OutlineTask, textFor } from "../../notice/outline.js";
import type { RowStyle } from "../../notice/write.js";
import { localiseUnits } from "../../units/crosswalk.js";
import type { UnitKind } from "../../units/registry.js";
import { cleanText } from "../cleanText.js";
import type { LineageNotice } from "../notice.js";

export interface LocalTask {
  readonly requirement: string;
  /** Names as the child's place writes them, none twice, none in both columns. */
  readonly lead: readonly string[];
  readonly responsible: readonly string[];
  readonly deadline: string;
  /** What has no counterpart here, with the reason: “市大数据局（无对应单位）”. */
  readonly missing: readonly Message[];
}

/** @param task a task of `parent` */
export const localiseTask = (task: OutlineTask, parent: LineageNotice, child: LineageNotice): LocalTask => {
  const lead = localNames(textFor(task, "lead"), parent, child);
  const responsible = localNames(textFor(task, "responsible"), parent, child);
  const requirement = cleanText(textFor(task, "requirement"));
  const deadline = cleanText(textFor(task, "deadline"));
  const missing = [...lead.missing, ...responsible.missing];
  const named = lead.names.filter((name, i) => lead.names.indexOf(name) === i);
  const others = responsible.names.filter((name, i) => responsible.names.indexOf(name) === i && !named.includes(name));
  // Two empty cells would read as “the units of the row above”. Better the parent's own names, which are then found to be of another level.
  if (named.length + others.length === 0)
    return { requirement, lead: lead.asWritten, responsible: responsible.asWritten, deadline, missing };
  return { requirement, lead: named, responsible: others, deadline, missing };
};

interface LocalNames {
  readonly names: readonly string[];
  readonly asWritten: readonly string[];
  readonly missing: readonly Message[];
}

const localNames = (text: string, parent: LineageNotice, child: LineageNotice): LocalNames => {
  if (text === "") return { names: [], asWritten: [], missing: [] };
  const cell = parent.units.read(text);
  const asWritten = cell.mentions.map((mention) => mention.name);
  // A notice whose place is not known, or is the parent's own, keeps the names.
  if (child.locality === null || child.locality.name === parent.locality?.name) return { names: asWritten, asWritten, missing: [] };
  const { units, dropped } = localiseUnits(cell, parent.units, child.units);
  return {
    names: units,
    asWritten,
    missing: dropped.map(({ text: name, reason }) => say(`${cleanText(name)}（${reason.zh}）`, `${cleanText(name)} (${reason.en})`)),
  };
};

const TOGETHER: ReadonlySet<UnitKind> = new Set(["collective", "lower-governments", "zone-committee"]);

/** Names as one cell of the child: its separator between units, the one of collectives beside a collective. */
export const joinUnits = (names: readonly string[], role: "lead" | "responsible", style: RowStyle, child: LineageNotice): string => {
  let text = "";
  let before = false;
  names.forEach((name, i) => {
    const kind = child.units.resolve(name)?.unit.kind;
    const together = kind !== undefined && TOGETHER.has(kind);
    if (i > 0) text += before || together ? style.collectiveSeparator : (style.separators[role] ?? "、");
    text += name;
    before = together;
  });
  return text;
};
