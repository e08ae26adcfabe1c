/** The wording of a task beside that of the rows it comes from. */
import type { LineageStatus } from "../../lineage/alignment/alignment.js";
import type { NoticeLineage, Source, TaskLineage } from "../../lineage/lineage.js";
import type { Parent } from "../../lineage/parents.js";
import type { Row } from "../../notice/model.js";
import { type OutlineTask, textFor } from "../../notice/outline.js";
import { tighten } from "../../notice/partLines.js";
import { changesOf, changeText, type WordChange } from "../../text/differences.js";

/** The requirement on one line, without the blanks and line breaks of a conversion. */
export const wordingOf = (task: OutlineTask): string => tighten(textFor(task, "requirement"));

/** How a task stands to the rows it comes from. */
export interface Standing {
  /** Against the parent of `sources`, which may be another than the nearest. */
  readonly status: LineageStatus;
  /** In the nearest parent that has any, best first. Empty for a new task. */
  readonly sources: readonly Source[];
  /** null for a new task. */
  readonly parent: Parent | null;
}

export const standingOf = ({ sources }: TaskLineage): Standing => {
  const [best] = sources;
  if (best === undefined) return { status: "new", sources: [], parent: null };
  const { parent } = best;
  const near = sources.filter((source) => source.parent === parent);
  return { status: best.similarity === 1 && near.length === 1 ? "verbatim" : "adapted", sources: near, parent };
};

/** The tasks above in the order in which they stand there. */
export const inTheirOrder = (sources: readonly Source[]): readonly OutlineTask[] =>
  sources.map(({ task }) => task).sort((a, b) => a.index - b.index);

/** Several one after the other: tasks that were put into one. */
export const wordingAbove = (sources: readonly Source[]): string => inTheirOrder(sources).map(wordingOf).join("");

interface Compared {
  readonly above: string;
  readonly own: string;
  readonly changes: readonly WordChange[];
}

const compared = new WeakMap<Row, Compared>();

/** The words that differ from the rows a task comes from; none where only blanks do, or it is new. Remembered while the texts stand. */
export const changedWords = (task: TaskLineage): readonly WordChange[] => {
  const { sources, status } = standingOf(task);
  if (status !== "adapted") return [];
  const { row } = task.task;
  const above = wordingAbove(sources);
  const own = wordingOf(task.task);
  const known = compared.get(row);
  if (known !== undefined && known.above === above && known.own === own) return known.changes;
  const changes = changesOf(above, own);
  compared.set(row, { above, own, changes });
  return changes;
};

/** “三级→两级”, “＋有条件的镇街”, “－各县（市、区）”; each once, however often it was made. */
export const changesInWords = (task: TaskLineage): readonly string[] => [...new Set(changedWords(task).map(changeText))];

/** The tasks of the notice that a task above was divided into, in order; one where it was not. */
export const sharersOf = (source: Source, { parents }: NoticeLineage): readonly OutlineTask[] =>
  parents.find(({ parent }) => parent === source.parent)?.relation.carriers(source.task) ?? [];
