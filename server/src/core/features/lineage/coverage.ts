/** Where every row of a notice comes from, and what of the higher-level notice it does not carry: what the view “任务承接” shows. */
import type { LineageStatus } from "../../lineage/alignment/alignment.js";
import { isAbove } from "../../lineage/candidates.js";
import { headingText, idOf } from "../../lineage/insertion/inheritable.js";
import { type NoticeLineage, nearestSources, type ParentLineage } from "../../lineage/lineage.js";
import type { LineageNotice } from "../../lineage/notice.js";
import { type OutlineTask, textFor } from "../../notice/outline.js";
import { tighten } from "../../notice/partLines.js";
import { type NoticePlace, type PlaceOwner, taskPlace } from "./places.js";
import { compareWording, wordingOf } from "./wording.js";

export interface Coverage {
  /** The nearest parent is of a higher level; otherwise, last year's own table say, nothing of it was to be carried. */
  readonly isFromAbove: boolean;
  /** Every row with a requirement, in order. */
  readonly rows: readonly CoveredRow[];
  /** Every task of the nearest parent that no row carries, in order. */
  readonly open: readonly OpenTask[];
}

export interface CoveredRow {
  readonly status: LineageStatus;
  /** “（一）全面优化主动公开机制”; empty ahead of any heading. */
  readonly group: string;
  /** On one line. */
  readonly requirement: string;
  readonly place: NoticePlace;
  /** In the nearest parent, best first. */
  readonly sources: readonly CoveringSource[];
  readonly changes: readonly string[];
}

export interface CoveringSource {
  readonly place: NoticePlace;
  /** 0 to 1. */
  readonly similarity: number;
  readonly requirement: string;
}

export interface OpenTask {
  /** Names the task in the parent: see `idOf`. */
  readonly id: string;
  readonly group: string;
  readonly requirement: string;
  readonly lead: string;
  readonly responsible: string;
  readonly deadline: string;
  readonly place: NoticePlace;
  /** Why it is not for this notice, where the drafter said so; maybe no words at all. */
  readonly notForUs: string | null;
}

/** @param own the notice itself */
export const coverageOf = (lineage: NoticeLineage, own: PlaceOwner & { readonly checked: Pick<LineageNotice, "locality"> }): Coverage => {
  const [nearest] = lineage.parents;
  return {
    isFromAbove: nearest !== undefined && isAbove(nearest.parent.checked.locality, own.checked.locality),
    rows: lineage.tasks
      .filter(({ task }) => wordingOf(task) !== "")
      .map((entry): CoveredRow => {
        const sources = nearestSources(lineage, entry);
        return {
          status: entry.status,
          group: headingText(entry.task.group),
          requirement: wordingOf(entry.task),
          place: taskPlace(own, entry.task),
          sources: sources.map(({ parent, task, similarity }) => ({
            place: taskPlace(parent, task),
            similarity,
            requirement: wordingOf(task),
          })),
          changes: sources.length === 0 ? [] : compareWording(entry).changes,
        };
      }),
    open: nearest === undefined ? [] : nearest.relation.alignment.notCovered.map((task) => openTask(nearest, task)),
  };
};

const openTask = ({ parent, notForUs }: ParentLineage, task: OutlineTask): OpenTask => ({
  id: idOf(task),
  group: headingText(task.group),
  requirement: wordingOf(task),
  lead: unitsOnOneLine(textFor(task, "lead")),
  responsible: unitsOnOneLine(textFor(task, "responsible")),
  deadline: tighten(textFor(task, "deadline")),
  place: taskPlace(parent, task),
  notForUs: notForUs(task)?.reason ?? null,
});

/** Units that stand below one another, side by side: “市教育局 市财政局”. */
export const unitsOnOneLine = (cell: string): string => cell.trim().replace(/\s+/gu, " ");

/** Those of the nearest parent that are to be taken over: neither carried nor said to be not for this notice. */
export const openIn = ({ relation, notForUs }: ParentLineage): readonly OutlineTask[] =>
  relation.alignment.notCovered.filter((task) => notForUs(task) === null);
