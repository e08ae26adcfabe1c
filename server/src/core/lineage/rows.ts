/** Tasks of the parent as single rows to be put in where the drafter is writing: what completion offers in a new row. */
import type { Piece, TableForm } from "../notice/model.js";
import { rowStyleOf } from "../notice/write.js";
import { counterpartsOf } from "./counterparts.js";
import { writeHeading } from "./headings.js";
import { type InheritableGroup, type InheritableTask, inheritableTasks } from "./inheritable.js";
import type { LineageNotice } from "./notice.js";
import { relate } from "./relation.js";
import { formOfNewRows, type Passage, writeTask } from "./taskRow.js";
import type { TaskTree, TreeGroup } from "./tree.js";

/** Where the row is to stand: in the place of `piece`, an empty row, or right behind it. */
export interface NewRowPlace {
  readonly piece: Piece;
  readonly form: TableForm;
}

export interface InheritedRow extends InheritableTask {
  /** “（九）优化升级政务公开平台建设” as the parent has it. */
  readonly group: InheritableGroup["title"];
  /** Whether the group in which the place stands is the one this task belongs to. */
  readonly belongs: (place: Pick<NewRowPlace, "piece">) => boolean;
  /** The notice has no group for it yet: its row begins one. */
  readonly beginsGroup: boolean;
  /**
   * The text of the row there, its line end included. It has a heading only where the notice has no group for it yet, and then the number
   * after that of the group before; what follows is not renumbered.
   */
  readonly text: (place: NewRowPlace) => string;
}

/** The rows `child` can take over, in the order of the parent. */
export const inheritedRows = (child: LineageNotice, parent: LineageNotice): readonly InheritedRow[] => {
  const groups = inheritableTasks(child, parent);
  if (groups.length === 0) return [];
  const relation = relate(child, parent);
  const counterparts = counterpartsOf(relation);
  const passage: Passage = { child, parent, style: rowStyleOf(child.notice, child.units) };
  const groupAt = groupFinder(child, relation.child);
  const heading = ({ piece }: NewRowPlace, source: TreeGroup): string => {
    if (source.title === null || counterparts.groups.has(source)) return "";
    const marker = groupAt(piece)?.heading?.marker;
    return writeHeading(marker?.level ?? 2, (marker?.ordinal ?? 0) + 1, source.title);
  };
  return groups.flatMap(({ title, tasks }) =>
    tasks.map((entry) => ({
      ...entry,
      group: title,
      belongs: ({ piece }) => {
        const counterpart = counterparts.groups.get(entry.task.group);
        return counterpart !== undefined && groupAt(piece) === counterpart;
      },
      beginsGroup: entry.task.group.title !== null && !counterparts.groups.has(entry.task.group),
      text: (place) => writeTask(passage, formOfNewRows(place.form), entry.task, heading(place, entry.task.group)),
    })),
  );
};

/** The group a piece stands in, found by its heading; remembered, because a list of completions asks for one place many times. */
const groupFinder = (child: LineageNotice, tree: TaskTree): ((piece: Piece) => TreeGroup | undefined) => {
  const byRow = new Map<Piece, TreeGroup>(tree.groups.map((group) => [group.first, group]));
  const known = new Map<Piece, TreeGroup | undefined>();
  return (piece) => {
    if (known.has(piece)) return known.get(piece);
    let group: TreeGroup | undefined;
    for (let at: Piece | null = piece; at !== null && group === undefined; at = child.notice.pieces.previous(at)) {
      if (at.kind === "section" || (at.kind === "header" && !at.repeated) || at.kind === "front") break;
      group = byRow.get(at);
    }
    known.set(piece, group);
    return group;
  };
};
