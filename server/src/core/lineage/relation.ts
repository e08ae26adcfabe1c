/** A child and a parent notice seen together: their tasks, and which comes from which. Remembered until one of the two changes. */
import type { Notice } from "../notice/document.js";
import type { Piece } from "../notice/model.js";
import { type Outline, type OutlineTask, readOutline } from "../notice/outline.js";
import { type Alignment, align } from "./alignment/alignment.js";
import { placeNames } from "./alignment/likeness.js";
import type { LineageNotice } from "./notice.js";

export interface Relation {
  readonly child: Outline;
  readonly parent: Outline;
  readonly alignment: Alignment;
  /** Tasks of the child that come from a task of the parent, in the order of the child. */
  readonly carriers: (task: OutlineTask) => readonly OutlineTask[];
}

interface Seen {
  readonly notice: Notice;
  readonly pieces: readonly Piece[];
  readonly outline: Outline;
}

const outlines = new WeakMap<Notice, Seen>();
const relations = new WeakMap<Outline, WeakMap<Outline, Relation>>();

/** The tasks of a notice; read again only after an edit. Comparing the pieces costs far less than reading them. */
export const outlineOf = (notice: Notice): Outline => {
  const pieces = [...notice.pieces];
  const known = outlines.get(notice);
  if (known !== undefined && known.pieces.length === pieces.length && known.pieces.every((piece, i) => piece === pieces[i]))
    return known.outline;
  const outline = readOutline(notice);
  outlines.set(notice, { notice, pieces, outline });
  return outline;
};

export const relate = (child: LineageNotice, parent: LineageNotice): Relation => {
  const childOutline = outlineOf(child.notice);
  const parentOutline = outlineOf(parent.notice);
  const byParent = relations.get(childOutline) ?? new WeakMap<Outline, Relation>();
  relations.set(childOutline, byParent);
  const known = byParent.get(parentOutline);
  if (known !== undefined) return known;
  const alignment = align(childOutline, parentOutline, placeNames([child.locality, parent.locality]));
  const carriers = new Map<OutlineTask, OutlineTask[]>();
  for (const { task, matches } of alignment.tasks) {
    for (const match of matches) carriers.set(match.parent, [...(carriers.get(match.parent) ?? []), task]);
  }
  const relation: Relation = { child: childOutline, parent: parentOutline, alignment, carriers: (task) => carriers.get(task) ?? [] };
  byParent.set(parentOutline, relation);
  return relation;
};
