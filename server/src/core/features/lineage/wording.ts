/** The wording of a task beside that of the rows it comes from. */
import type { LineageStatus } from "../../lineage/alignment/alignment.js";
import type { NoticeLineage, Source, TaskLineage } from "../../lineage/lineage.js";
import type { Parent } from "../../lineage/parents.js";
import { requirementOf } from "../../lineage/requirement.js";
import { type Message, say } from "../../message.js";
import type { Row } from "../../notice/model.js";
import type { OutlineTask } from "../../notice/outline.js";
import { tighten } from "../../notice/partLines.js";
import { changesOf, changeText, differences } from "../../text/differences.js";

/** What became of a task, for people. */
export const STATUS_WORDS: Readonly<Record<LineageStatus, Message>> = {
  verbatim: say("原样", "verbatim"),
  adapted: say("改写", "adapted"),
  new: say("新增", "new"),
};

/** The requirement on one line, without the blanks and line breaks of a conversion. */
export const wordingOf = (task: OutlineTask): string => tighten(requirementOf(task));

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

/** What a task has and has not in common with the rows it comes from. */
export interface Wording {
  /** “三级→两级”, “＋有条件的镇街”, “－各县（市、区）”; each once, however often it was made. None where only blanks differ. */
  readonly changes: readonly string[];
  /** So little is the same that the words that differ say nothing. */
  readonly isMostlyOther: boolean;
}

interface Compared extends Wording {
  readonly above: string;
  readonly own: string;
}

const compared = new WeakMap<Row, Compared>();

const SAME: Wording = { changes: [], isMostlyOther: false };

/** Of a task that is new or the same, nothing. Remembered while the texts stand. */
export const compareWording = (task: TaskLineage): Wording => {
  const { sources, status } = standingOf(task);
  if (status !== "adapted") return SAME;
  const { row } = task.task;
  const above = wordingAbove(sources);
  const own = wordingOf(task.task);
  const known = compared.get(row);
  if (known !== undefined && known.above === above && known.own === own) return known;
  const changes = [...new Set(changesOf(above, own).map(changeText))];
  const made: Compared = { above, own, changes, isMostlyOther: commonPart(above, own) < MOSTLY_OTHER };
  compared.set(row, made);
  return made;
};

const MOSTLY_OTHER = 0.5;

/** Of both texts, 0 to 1. */
const commonPart = (above: string, own: string): number => {
  const same = differences(above, own).reduce((sum, { kind, after }) => sum + (kind === "same" ? after.end - after.start : 0), 0);
  return (2 * same) / Math.max(1, above.length + own.length);
};

/** The tasks of the notice that a task above was divided into, in order; one where it was not. */
export const sharersOf = (source: Source, { parents }: NoticeLineage): readonly OutlineTask[] =>
  parents.find(({ parent }) => parent === source.parent)?.relation.carriers(source.task) ?? [];
