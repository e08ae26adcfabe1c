/**
 * What the drafters of a workspace decided about taking tasks over: fenjie.lineage.json as the program works with it, and looking things up
 * there. The check of a file from outside is decisions-schema.ts, changing one decisionsText.ts.
 */
import type { OutlineTask } from "../../notice/outline.js";
import { idOf, textOfId } from "../insertion/taskId.js";

/** Column of units a decision is about. */
export type UnitRole = "lead" | "responsible";

/** A task of the higher level that a notice leaves out on purpose. */
export interface LeftOutTask {
  /** The notice that leaves it out, and the one the task is of: names of candidates; in the file paths, seen from it. */
  readonly notice: string;
  readonly parent: string;
  /** `idOf` the task: “13.2.k5x0s1”. */
  readonly task: string;
  /** How its requirement begins, for people who read the file. */
  readonly words: string;
  /** “本县没有机场”; may be empty. */
  readonly reason: string;
  /** The day it was decided, ISO. */
  readonly date?: string;
}

/** Who stands here for a unit of a higher level. */
export interface UnitDecision {
  /** As `Question.from` has it: “市大数据局”, “市政府各部门、单位，各县（市、区）政府”. */
  readonly from: string;
  /** Name of the place it belongs to, that of the higher-level notice: “济宁市”. */
  readonly place: string;
  /** Names as our notices write them; empty: it is left out. */
  readonly to: readonly string[];
  /** Our place: “汶上县”. */
  readonly locality: string;
  readonly role: UnitRole | "any";
  /** For this task of the higher-level notice alone (`idOf`). */
  readonly task?: string;
}

export interface Decisions {
  /** By the notice the ones it takes its tasks from, nearest first: goes before what its text cites. Names as in `LeftOutTask`. */
  readonly parents: Readonly<Record<string, readonly string[]>>;
  readonly notForUs: readonly LeftOutTask[];
  /** Of two for the same the later counts. */
  readonly units: readonly UnitDecision[];
}

export const NO_DECISIONS: Decisions = { parents: {}, notForUs: [], units: [] };

/** The units chosen, by the id of the question; no names: the unit is left out. */
export type Answers = Readonly<Record<string, readonly string[]>>;

export const NO_ANSWERS: Answers = {};

/** Two notices as decisions call them; null for one that is in no file yet. */
export interface NamedPair {
  readonly notice: string | null;
  readonly parent: string | null;
}

/** Whether an id names a task, also where other tasks came or went around it: its text decides then. */
export const namesTask = (id: string, task: OutlineTask): boolean => {
  const own = idOf(task);
  return id === own || textOfId(id) === textOfId(own);
};

/** The tasks a notice leaves out on purpose, as a look-up by task of that parent; null for one it does not. */
export const notForUsIn = ({ notForUs }: Decisions, { notice, parent }: NamedPair): ((task: OutlineTask) => LeftOutTask | null) => {
  const own = notForUs.filter((entry) => entry.notice === notice && entry.parent === parent);
  // Of two tasks with one text the exact one is meant, if it is there.
  const byId = new Map(own.map((entry) => [entry.task, entry]));
  const byText = new Map(own.map((entry) => [textOfId(entry.task), entry]));
  return (task) => {
    if (own.length === 0) return null;
    const id = idOf(task);
    const exact = byId.get(id);
    if (exact !== undefined) return exact;
    const like = byText.get(textOfId(id));
    const twin = like !== undefined && task.group.tasks.some((other) => other !== task && idOf(other) === like.task);
    return like === undefined || twin ? null : like;
  };
};

/** What was decided for a unit, best fit first: for this task before all tasks, for this column before both; null where nothing was. */
export const unitDecision = (
  { units }: Decisions,
  asked: {
    readonly from: string;
    readonly place: string;
    readonly locality: string;
    readonly role: UnitRole;
    readonly task: OutlineTask;
  },
  /** Two ways to write one unit are the same: “济宁市大数据局” and “市大数据局”. */
  canonical: (from: string) => string,
): UnitDecision | null => {
  let best: UnitDecision | null = null;
  let most = -1;
  for (const entry of units) {
    if (entry.place !== asked.place || entry.locality !== asked.locality) continue;
    if (entry.role !== "any" && entry.role !== asked.role) continue;
    if (entry.task !== undefined && !namesTask(entry.task, asked.task)) continue;
    if (entry.from !== asked.from && canonical(entry.from) !== asked.from) continue;
    const fit = (entry.task !== undefined ? 2 : 0) + (entry.role !== "any" ? 1 : 0);
    if (fit < most) continue;
    best = entry;
    most = fit;
  }
  return best;
};
