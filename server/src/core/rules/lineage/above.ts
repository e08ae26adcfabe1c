/** What the rules that compare a notice with those above it share: which rows decide, and how a message names where they stand. */
import { isAbove } from "../../lineage/candidates.js";
import type { NoticeLineage, ParentLineage, Source, TaskLineage } from "../../lineage/lineage.js";
import type { LineageNotice } from "../../lineage/notice.js";
import type { ParentCandidate } from "../../lineage/parents.js";
import type { Message } from "../../message.js";
import { isFilled, type Role, spanInPiece } from "../../notice/model.js";
import type { Span } from "../../text/span.js";
import { firstWords } from "../rows.js";
import type { Related } from "../rule.js";

/** Below this a likeness may be chance, and nothing is made of how two rows differ. */
const SURELY_INHERITED = 0.5;

/**
 * A notice of a higher level, or one of which that cannot be told but which the drafter named. Her own table of last year, or another
 * county's, lays nothing down for this one, whatever the configuration calls it.
 */
const laysDown = (parent: LineageNotice, child: Pick<LineageNotice, "locality">): boolean => isAbove(parent.locality, child.locality);

/** The rows of the nearest higher notice this task surely comes from, best first; empty where none is. */
export const nearestRows = ({ sources }: TaskLineage, child: Pick<LineageNotice, "locality">): readonly Source[] => {
  const above = sources.filter(({ parent }) => laysDown(parent.checked, child));
  const [best] = above;
  if (best === undefined || best.similarity < SURELY_INHERITED) return [];
  return above.filter(({ parent }) => parent === best.parent);
};

/** The nearest parent where it is a higher notice of which the table carries some task; null otherwise. */
export const carriedParent = ({ parents, child }: NoticeLineage): ParentLineage | null => {
  const [nearest] = parents;
  if (nearest === undefined || !laysDown(nearest.parent.checked, child)) return null;
  return nearest.relation.alignment.tasks.some(({ matches }) => matches.length > 0) ? nearest : null;
};

/** “济政办字〔2025〕9号”, else the beginning of its title, else the name of its file. */
export const nameOfNotice = ({ name, checked }: ParentCandidate): string => {
  const { number, title } = checked.parts;
  if (number !== null) return number.text;
  return title === null
    ? firstWords(name.slice(name.lastIndexOf("/") + 1), 40)
    : `《${firstWords(title.text.replace(/[《》]/gu, ""), 20)}》`;
};

/** A cell of a row above, or some words of it, as the place a finding refers to; null where the row has none. */
export const placeAbove = ({ parent, task }: Source, role: Role, message: Message, words?: Span): Related | null => {
  const cell = task.cells[role];
  if (!isFilled(cell)) return null;
  return { piece: task.row, span: words === undefined ? cell.inner : spanInPiece(cell, words), message, notice: parent };
};
