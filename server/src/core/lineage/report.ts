/** The lineage of a notice as data: what `fenjie lineage --format json` prints. Lines count from 1. */

import type { OutlineTask } from "../notice/outline.js";
import type { LineageStatus } from "./alignment/alignment.js";
import { titleOf } from "./groups.js";
import { type LeftOutOf, lineageTo, type NoticeLineage, nearestSources } from "./lineage.js";
import type { LineageNotice } from "./notice.js";
import type { Parent } from "./parents.js";
import { requirementOf } from "./requirement.js";

export interface LineageSource {
  readonly parent: string;
  readonly line: number;
  /** 0 to 1, two decimals. */
  readonly similarity: number;
}

export interface LineageTask {
  readonly line: number;
  /** The best match in the nearest parent; null for a new task. */
  readonly parentLine: number | null;
  readonly status: LineageStatus;
  /** Of the best match; 0 for a new task. */
  readonly similarity: number;
  /** All matches in all parents, the nearest parent first. */
  readonly sources: readonly LineageSource[];
}

export interface NotCoveredTask {
  readonly line: number;
  /** Title of its group without the number; null for a task ahead of any heading. */
  readonly group: string | null;
  readonly requirement: string;
}

/** The JSON of `fenjie lineage`; its shape is fixed. */
export interface LineageReport {
  readonly version: 1;
  readonly child: string;
  readonly parent: string;
  readonly tasks: readonly LineageTask[];
  readonly notCovered: readonly NotCoveredTask[];
  readonly summary: { readonly verbatim: number; readonly adapted: number; readonly new: number; readonly notCovered: number };
}

/** A report, and what it was made from. */
export interface Lineage {
  readonly report: LineageReport;
  readonly lineage: NoticeLineage;
}

/**
 * Where all tasks of `child` come from. A row without requirement comes from nowhere.
 * @param name what the child is called in the report, like `Parent.name`
 * @param parents of `findParents`; null is returned where none of them holds tasks
 */
export const lineageOf = (name: string, child: LineageNotice, parents: readonly Parent[], notForUs?: LeftOutOf): Lineage | null => {
  const lineage = lineageTo(child, parents, notForUs === undefined ? {} : { notForUs });
  const [nearest] = lineage.parents;
  if (nearest === undefined) return null;
  const above = nearest.parent.checked;
  const tasks = lineage.tasks.map((entry): LineageTask => {
    const [best] = nearestSources(lineage, entry);
    return {
      line: lineIn(child, entry.task),
      parentLine: best === undefined ? null : lineIn(above, best.task),
      status: entry.status,
      similarity: best?.similarity ?? 0,
      sources: entry.sources.map(
        ({ parent, task, similarity }): LineageSource => ({ parent: parent.name, line: lineIn(parent.checked, task), similarity }),
      ),
    };
  });
  const notCovered = nearest.relation.alignment.notCovered.map((task) => ({
    line: lineIn(above, task),
    group: titleOf(task.group),
    requirement: requirementOf(task),
  }));
  const count = (status: LineageStatus): number => tasks.filter((task) => task.status === status).length;
  const summary = { verbatim: count("verbatim"), adapted: count("adapted"), new: count("new"), notCovered: notCovered.length };
  return { report: { version: 1, child: name, parent: nearest.parent.name, tasks, notCovered, summary }, lineage };
};

const lineIn = ({ notice }: LineageNotice, task: OutlineTask): number => notice.lineOf(task.row) + 1;
