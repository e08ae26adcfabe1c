/** Tasks of the parent as single rows to be put in where the drafter is writing: what completion offers in a new row. */
import type { Heading, Piece, TableForm } from "../../notice/model.js";
import type { Outline, OutlineGroup } from "../../notice/outline.js";
import { rowStyleOf } from "../../notice/write.js";
import { counterpartsOf } from "../counterparts.js";
import { headingOf, titleOf } from "../groups.js";
import type { LineageNotice } from "../notice.js";
import { relate } from "../relation.js";
import { newHeading, writeHeading } from "./headings.js";
import { type InheritableGroup, type InheritableTask, inheritableTasks, type Takeover } from "./inheritable.js";
import { formOfNewRows, type Passage, writeTask } from "./taskRow.js";

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
   * The text of the row there, its line end included. It has a heading only where the notice has no group for it yet (a paragraph of prose
   * always), and then the number after that of the group before; what follows is not renumbered.
   */
  readonly text: (place: NewRowPlace) => string;
}

/** The rows `child` can take over, in the order of the parent. */
export const inheritedRows = (child: LineageNotice, parent: LineageNotice, takeover: Takeover = {}): readonly InheritedRow[] => {
  const groups = inheritableTasks(child, parent, takeover);
  if (groups.length === 0) return [];
  const relation = relate(child, parent);
  const counterparts = counterpartsOf(relation);
  const passage: Passage = {
    child,
    parent,
    style: rowStyleOf(child.notice, child.units),
    ...(takeover.memory !== undefined && { memory: takeover.memory }),
  };
  const groupAt = groupFinder(child, relation.child);
  const heading = ({ piece, form }: NewRowPlace, source: OutlineGroup): string => {
    if (form.layout !== "prose" && counterparts.groups.has(source)) return "";
    const marker = groupAt(piece).heading?.marker;
    const { level, title } = newHeading(form, marker?.level ?? 2, titleOf(source));
    const ordinal = marker === undefined || marker.level !== level ? 1 : marker.ordinal + 1;
    return writeHeading(level, ordinal, title);
  };
  return groups.flatMap(({ title, tasks }) =>
    tasks.map((entry) => ({
      ...entry,
      group: title,
      belongs: ({ piece }) => {
        const counterpart = counterparts.groups.get(entry.task.group);
        return counterpart !== undefined && groupAt(piece).group === counterpart;
      },
      beginsGroup: titleOf(entry.task.group) !== null && !counterparts.groups.has(entry.task.group),
      text: (place) => writeTask(passage, formOfNewRows(place.form), entry.task, heading(place, entry.task.group)),
    })),
  );
};

interface Place {
  readonly group: OutlineGroup | null;
  /** Its heading, or where it has none, the last one above: in prose “1.” stands over one paragraph only. */
  readonly heading: Heading | null;
}

/** Where a piece stands, found by what is above it; remembered, because a list of completions asks for one place many times. */
const groupFinder = (child: LineageNotice, outline: Outline): ((piece: Piece) => Place) => {
  const byRow = new Map<Piece, OutlineGroup>(outline.groups.map((group) => [group.first, group]));
  const sections = new Set<Piece | null>(outline.tables.flatMap((table) => table.sections.map(({ piece }) => piece)));
  const known = new Map<Piece, Place>();
  return (piece) => {
    const remembered = known.get(piece);
    if (remembered !== undefined) return remembered;
    let group: OutlineGroup | null = null;
    let last: Heading | null = null;
    for (let at: Piece | null = piece; at !== null && group === null; at = child.notice.pieces.previous(at)) {
      if ((at.kind === "header" && !at.repeated) || at.kind === "front") break;
      if (at.kind === "row" && at.form.layout === "prose") last ??= at.heading;
      group = byRow.get(at) ?? null;
      if (sections.has(at)) break;
    }
    const place: Place = { group, heading: (group === null ? null : headingOf(group)) ?? (group?.title === null ? last : null) };
    known.set(piece, place);
    return place;
  };
};
