/**
 * What the drafters of a workspace decided about taking tasks over: fenjie.lineage.json as the program works with it. The check of a file from
 * outside is decisions-schema.ts.
 */

/** “市大数据局 of 济宁市 is 县政府办公室 in 汶上县, where it leads.” */
export interface UnitDecision {
  /** As the higher-level notice names the unit. */
  readonly from: string;
  /** Place of that notice: “济宁市”. */
  readonly of: string;
  /** Place that takes over: “汶上县”. */
  readonly in: string;
  readonly role: "lead" | "responsible";
  /** Units in its place; empty: it is left out. */
  readonly to: readonly string[];
}

/** A task of the higher level that this notice leaves out on purpose. */
export interface LeftOutTask {
  /** The notice that leaves it out, and the one the task is of: names of candidates; in the file paths, seen from it. */
  readonly notice: string;
  readonly parent: string;
  /** Id of the task (`idOf` in insertion/inheritable.ts). */
  readonly task: string;
  /** How the task begins, for people who read the file. */
  readonly words: string;
  readonly reason: string;
}

export interface Decisions {
  /** By the notice the ones it takes its tasks from, nearest first: goes before what its text cites. */
  readonly parents: Readonly<Record<string, readonly string[]>>;
  readonly notForUs: readonly LeftOutTask[];
  readonly units: readonly UnitDecision[];
}

export const NO_DECISIONS: Decisions = { parents: {}, notForUs: [], units: [] };

/** The units chosen, by the id of the question. */
export type Answers = Readonly<Record<string, readonly string[]>>;

export const NO_ANSWERS: Answers = {};
