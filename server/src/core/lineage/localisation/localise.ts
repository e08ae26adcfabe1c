/** A task of the parent notice as it is written in the child's: its own units, the same requirement and deadline, clean text. */
import { type Message, say } from "../../message.js";
import { type OutlineTask, textFor } from "../../notice/outline.js";
import type { RowStyle } from "../../notice/write.js";
import { isCollective } from "../../units/meaning.js";
import { cleanText } from "../cleanText.js";
import { type Choice, choose, type Memory, NO_MEMORY } from "../decisions/choice.js";
import { type Answers, NO_ANSWERS, type UnitRole } from "../decisions/decisions.js";
import { isTakenDown, namesOf, type Subject, subjectsOf } from "../decisions/subjects.js";
import type { LineageNotice } from "../notice.js";
import { requirementOf } from "../requirement.js";

export interface LocalTask {
  readonly requirement: string;
  /** Names as the child's place writes them, none twice, none in both columns. */
  readonly lead: readonly string[];
  readonly responsible: readonly string[];
  readonly deadline: string;
  /** What has no counterpart here, or is no unit of this place that a registry knows, with the reason: “市大数据局（无对应单位）”. */
  readonly missing: readonly Message[];
}

/**
 * @param task of `parent`
 * @param answers what the drafter chose just now, by the ids of `questionsFor`; a question without an answer takes what was decided before, else
 * the counterpart
 * @param memory what `questionsFor` was given
 */
export const localiseTask = (
  task: OutlineTask,
  parent: LineageNotice,
  child: LineageNotice,
  answers: Answers = NO_ANSWERS,
  memory: Memory = NO_MEMORY,
): LocalTask => {
  const requirement = cleanText(requirementOf(task));
  const deadline = cleanText(textFor(task, "deadline"));
  const asWritten = (role: UnitRole): readonly string[] => parent.units.read(textFor(task, role)).mentions.map(({ name }) => name);
  if (!isTakenDown(parent, child))
    return {
      requirement,
      lead: distinct(asWritten("lead")),
      responsible: without(asWritten("responsible"), asWritten("lead")),
      deadline,
      missing: [],
    };
  const local = (role: UnitRole): LocalNames =>
    localNames(textFor(task, role), role, (subject) => choose(subject, task, parent, child, answers, memory), parent, child);
  const lead = local("lead");
  const responsible = local("responsible");
  const missing = [...lead.missing, ...responsible.missing];
  const others = without(lead.moved.length > 0 ? inOrder([...lead.moved, ...responsible.names], child) : responsible.names, lead.names);
  // Two empty cells would read as “the units of the row above”. Better the parent's own names, which are then found to be of another level.
  if (lead.names.length + others.length === 0) {
    const kept = { lead: asWritten("lead"), responsible: asWritten("responsible") };
    const silent = missing.length > 0 ? [] : [...kept.lead, ...kept.responsible].map(keptAsAbove);
    return { requirement, ...kept, deadline, missing: [...missing, ...silent] };
  }
  return { requirement, lead: lead.names, responsible: others, deadline, missing };
};

const keptAsAbove = (name: string): Message =>
  say(`${cleanText(name)}（没有别的单位，暂照上级写）`, `${cleanText(name)} (no other unit is left; kept as above)`);

interface LocalNames {
  readonly names: readonly string[];
  /** Collectives that lead above and no longer do here, since somebody was named for them: they take part. */
  readonly moved: readonly string[];
  readonly missing: readonly Message[];
}

const localNames = (
  text: string,
  role: UnitRole,
  chosenFor: (subject: Subject) => Choice,
  parent: LineageNotice,
  child: LineageNotice,
): LocalNames => {
  const names: string[] = [];
  const moved: string[] = [];
  const missing: Message[] = [];
  for (const subject of subjectsOf(text, role, parent, child)) {
    const { names: chosen, by } = chosenFor(subject);
    names.push(...chosen);
    if (subject.leadsAlone && chosen.length > 0) moved.push(...without(namesOf(subject), chosen));
    // What somebody decided to leave out is not missing.
    if (by === "crosswalk") missing.push(...subject.dropped.map(({ name, reason }) => inBrackets(name, reason)));
    else missing.push(...chosen.filter((name) => child.units.resolve(name) === null).map((name) => inBrackets(name, UNLISTED)));
  }
  return { names: distinct(names), moved: distinct(moved), missing };
};

const UNLISTED = say("不在单位名录中", "in no registry");

const inBrackets = (name: string, reason: Message): Message =>
  say(`${cleanText(name)}（${reason.zh}）`, `${cleanText(name)} (${reason.en})`);

const distinct = (names: readonly string[]): readonly string[] => [...new Set(names)];

const without = (names: readonly string[], others: readonly string[]): readonly string[] =>
  distinct(names).filter((name) => !others.includes(name));

/** Named units, then collectives, then the governments below: 县教育局，县政府各部门、单位，各乡镇（街道）. */
const inOrder = (names: readonly string[], { units }: LineageNotice): readonly string[] => {
  const rank = (name: string): number => {
    const kind = units.resolve(name)?.unit.kind;
    if (kind === "collective") return 1;
    return kind !== undefined && isCollective(kind) ? 2 : 0;
  };
  return [...names].sort((a, b) => rank(a) - rank(b));
};

/** Names as one cell of the child: its separator between units, the one of collectives beside a collective. */
export const joinUnits = (names: readonly string[], role: "lead" | "responsible", style: RowStyle, child: LineageNotice): string => {
  let text = "";
  let before = false;
  names.forEach((name, i) => {
    const kind = child.units.resolve(name)?.unit.kind;
    const together = kind !== undefined && isCollective(kind);
    if (i > 0) text += before || together ? style.collectiveSeparator : (style.separators[role] ?? "、");
    text += name;
    before = together;
  });
  return text;
};
