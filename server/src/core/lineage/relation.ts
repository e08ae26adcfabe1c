/** A child and a parent notice seen together: their tasks, and which comes from which. Remembered until one of the two changes. */
import type { Notice } from "../notice/document.js";
import type { Piece } from "../notice/model.js";
import { type Alignment, align } from "./alignment.js";
import { placeNames } from "./likeness.js";
import type { LineageNotice } from "./notice.js";
import { readTree, type TaskTree, type TreeTask } from "./tree.js";

export interface Relation {
  readonly child: TaskTree;
  readonly parent: TaskTree;
  readonly alignment: Alignment;
  /** Tasks of the child that come from a task of the parent, in the order of the child. */
  readonly carriers: (task: TreeTask) => readonly TreeTask[];
}

interface Seen {
  readonly notice: Notice;
  readonly pieces: readonly Piece[];
  readonly tree: TaskTree;
}

const trees = new WeakMap<Notice, Seen>();
const relations = new WeakMap<TaskTree, WeakMap<TaskTree, Relation>>();

/** The tasks of a notice; read again only after an edit. Comparing the pieces costs far less than reading the tree. */
export const treeOf = (notice: Notice): TaskTree => {
  const pieces = [...notice.pieces];
  const known = trees.get(notice);
  if (known !== undefined && known.pieces.length === pieces.length && known.pieces.every((piece, i) => piece === pieces[i]))
    return known.tree;
  const tree = readTree(notice);
  trees.set(notice, { notice, pieces, tree });
  return tree;
};

export const relate = (child: LineageNotice, parent: LineageNotice): Relation => {
  const childTree = treeOf(child.notice);
  const parentTree = treeOf(parent.notice);
  const byParent = relations.get(childTree) ?? new WeakMap<TaskTree, Relation>();
  relations.set(childTree, byParent);
  const known = byParent.get(parentTree);
  if (known !== undefined) return known;
  const alignment = align(childTree, parentTree, placeNames([child.locality, parent.locality]));
  const carriers = new Map<TreeTask, TreeTask[]>();
  for (const { task, matches } of alignment.tasks) {
    for (const match of matches) carriers.set(match.parent, [...(carriers.get(match.parent) ?? []), task]);
  }
  const relation: Relation = { child: childTree, parent: parentTree, alignment, carriers: (task) => carriers.get(task) ?? [] };
  byParent.set(parentTree, relation);
  return relation;
};
