/** The lineage of a notice as data: what `fenjie lineage --format json` prints. Lines count from 1. */

import { type OutlineTask, textFor } from "../notice/outline.js";
import type { LineageStatus } from "./alignment/alignment.js";
import { titleOf } from "./groups.js";
import type { LineageNotice } from "./notice.js";
import type { Parent } from "./parents.js";
import { relate } from "./relation.js";

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

/** A report, and the texts a reader wants beside it. */
export interface Lineage {
  readonly report: LineageReport;
  /** The requirements of `report.tasks`, in their order. */
  readonly requirements: readonly string[];
}

/**
 * Where all tasks of `child` come from. A row without requirement comes from nowhere.
 * @param name what the child is called in the report, like `Parent.name`
 * @param parents of `findParents`; null is returned where none of them holds tasks
 */
export const lineageOf = (name: string, child: LineageNotice, parents: readonly Parent[]): Lineage | null => {
  const related = parents.filter((parent) => parent.hasTable).map((parent) => ({ parent, relation: relate(child, parent.checked) }));
  const [nearest] = related;
  if (nearest === undefined) return null;
  const found = related.map(({ parent, relation }) => ({
    parent,
    byTask: new Map(relation.alignment.tasks.map((aligned) => [aligned.task, aligned])),
  }));
  const tasks = nearest.relation.child.tasks.map((task): LineageTask => {
    const sources = found.flatMap(({ parent, byTask }) =>
      (byTask.get(task)?.matches ?? []).map(
        (match): LineageSource => ({ parent: parent.name, line: lineIn(parent.checked, match.parent), similarity: match.similarity }),
      ),
    );
    const aligned = found[0]?.byTask.get(task);
    const best = aligned?.matches[0];
    return {
      line: lineIn(child, task),
      parentLine: best === undefined ? null : lineIn(nearest.parent.checked, best.parent),
      status: aligned?.status ?? "new",
      similarity: best?.similarity ?? 0,
      sources,
    };
  });
  const notCovered = nearest.relation.alignment.notCovered.map((task) => ({
    line: lineIn(nearest.parent.checked, task),
    group: titleOf(task.group),
    requirement: textFor(task, "requirement"),
  }));
  const count = (status: LineageStatus): number => tasks.filter((task) => task.status === status).length;
  const summary = { verbatim: count("verbatim"), adapted: count("adapted"), new: count("new"), notCovered: notCovered.length };
  return {
    report: { version: 1, child: name, parent: nearest.parent.name, tasks, notCovered, summary },
    requirements: nearest.relation.child.tasks.map((task) => textFor(task, "requirement")),
  };
};

const lineIn = ({ notice }: LineageNotice, task: OutlineTask): number => notice.lineOf(task.row) + 1;
