/** From a row to the rows it comes from, and back to all that come from it. */
import type { CheckedNotice } from "../../checked.js";
import type { NoticeLineage } from "../../lineage/lineage.js";
import type { LineageNotice } from "../../lineage/notice.js";
import type { Parent, ParentCandidate } from "../../lineage/parents.js";
import { relate } from "../../lineage/relation.js";
import type { Notice } from "../../notice/document.js";
import type { Piece } from "../../notice/model.js";
import type { Outline, OutlineGroup, OutlineSection, OutlineTask } from "../../notice/outline.js";
import { countLines, endOfLine, startOfLine } from "../../text/lines.js";
import { type Span, shift, span } from "../../text/span.js";
import { rankOf } from "../../units/place.js";
import { locate } from "../cursor.js";
import { groupPlace, type NoticePlace, sectionPlace, startPlace, taskPlace } from "./places.js";
import { groupsAbove, sectionsAbove } from "./sides.js";

/** What an offset stands in. */
type Standing =
  | { readonly kind: "task"; readonly task: OutlineTask; readonly piece: Piece }
  /** A heading in a row of its own. */
  | { readonly kind: "group"; readonly group: OutlineGroup; readonly piece: Piece }
  | { readonly kind: "section"; readonly section: OutlineSection; readonly piece: Piece };

const standingAt = (notice: Notice, outline: Outline, offset: number): Standing | null => {
  const piece = notice.pieces.at(offset)?.piece;
  if (piece === undefined) return null;
  const task = outline.tasks.find(({ row, continuations }) => row === piece || continuations.some((other) => other === piece));
  if (task !== undefined) return { kind: "task", task, piece };
  const group = outline.groups.find(({ row }) => row === piece);
  if (group !== undefined) return { kind: "group", group, piece };
  for (const { sections } of outline.tables) {
    const section = sections.find((candidate) => candidate.piece === piece);
    if (section !== undefined) return { kind: "section", section, piece };
  }
  return null;
};

/** The task the offset stands in, anywhere in its row or in one that goes on with it; null elsewhere. */
export const taskAt = (notice: Notice, outline: Outline, offset: number): OutlineTask | null => {
  const standing = standingAt(notice, outline, offset);
  return standing?.kind === "task" ? standing.task : null;
};

export interface Jump {
  /** What the jump starts from: the cell, the heading, the citation. In the notice. */
  readonly origin: Span;
  /** Best first. */
  readonly targets: readonly NoticePlace[];
}

/**
 * From a row to the rows it comes from in all parents, from a heading to what it stands for above, from a citation to the notice it cites.
 * null where there is nothing to go to.
 */
export const definitionAt = (checked: CheckedNotice, lineage: NoticeLineage, cited: readonly Parent[], offset: number): Jump | null => {
  const { notice } = checked;
  const standing = standingAt(notice, lineage.outline, offset);
  if (standing === null) return citedAt(notice, cited, offset);
  const targets = targetsOf(standing, lineage);
  if (targets.length === 0) return null;
  return { origin: originAt(notice, standing.piece, offset), targets };
};

/** The cell, or where a piece has none there, the words of the line. */
const originAt = (notice: Notice, piece: Piece, offset: number): Span => {
  const start = notice.startOf(piece);
  const cursor = locate(notice, offset);
  const cell = cursor?.kind === "cell" && cursor.row === piece ? cursor.cell.inner : null;
  if (cell !== null && cell.start < cell.end && cell.start <= offset - start && offset - start <= cell.end) return shift(cell, start);
  return shift(wordsOfLine(piece.text, offset - start), start);
};

const wordsOfLine = (text: string, at: number): Span => {
  const from = startOfLine(text, countLines(text, at));
  const to = endOfLine(text, from);
  const words = text.slice(from, to);
  const blanks = words.length - words.trimStart().length;
  return span(from + blanks, from + Math.max(blanks, words.trimEnd().length));
};

const targetsOf = (standing: Standing, lineage: NoticeLineage): readonly NoticePlace[] => {
  if (standing.kind === "task") return (lineage.of(standing.task.row)?.sources ?? []).map(({ parent, task }) => taskPlace(parent, task));
  return lineage.parents.flatMap(({ parent, relation }) =>
    standing.kind === "group"
      ? groupsAbove(standing.group, relation).map((above) => groupPlace(parent, above))
      : sectionsAbove(standing.section, relation).flatMap((above) => sectionPlace(parent, above) ?? []),
  );
};

const citedAt = (notice: Notice, cited: readonly Parent[], offset: number): Jump | null => {
  const place = notice.pieces.at(offset);
  if (place === null) return null;
  for (const parent of cited) {
    if (parent.citation === null || parent.citation.piece !== place.piece) continue;
    const { numberSpan, titleSpan } = parent.citation;
    const words = [numberSpan, titleSpan].flatMap((s) => (s === null ? [] : [shift(s, place.start)]));
    const origin = words.find(({ start, end }) => start < end && start <= offset && offset <= end);
    const target = startPlace(parent);
    if (origin !== undefined && target !== null) return { origin, targets: [target] };
  }
  return null;
};

/** The notices around, as far as references look at them. */
export interface NoticesAround {
  readonly candidates: readonly ParentCandidate[];
  /** @param name what the notice is called among the candidates */
  readonly parentsOf: (notice: LineageNotice, name: string | null) => readonly Parent[];
}

/**
 * All rows in the notices around that are of one origin with this one: those that come from it, and those of other notices (other counties')
 * that come from the same row above. In the order of the notices; empty outside of rows.
 * @param declaration with the rows above themselves, or where there are none, this one
 */
export const referencesAt = (
  checked: CheckedNotice,
  lineage: NoticeLineage,
  { candidates, parentsOf }: NoticesAround,
  offset: number,
  declaration: boolean,
): readonly NoticePlace[] => {
  const task = taskAt(checked.notice, lineage.outline, offset);
  if (task === null) return [];
  const sources = lineage.of(task.row)?.sources ?? [];
  const origins: readonly Origin[] = [
    ...sources.map(({ parent, task: above }) => ({ of: parent, task: above })),
    { of: { name: checked.name, checked }, task },
  ];
  const declared = sources.length > 0 ? origins.slice(0, -1) : origins;
  const places = new Map<OutlineTask, NoticePlace>();
  if (declaration) for (const { of, task: above } of declared) places.set(above, taskPlace(of, above));
  for (const child of candidates) {
    if (origins.every(({ of }) => isAbove(child, of))) continue;
    for (const parent of parentsOf(child.checked, child.name)) {
      const origin = origins.filter(({ of }) => of.checked.notice === parent.checked.notice);
      if (!parent.hasTable || origin.length === 0) continue;
      const relation = relate(child.checked, parent.checked);
      for (const { task: above } of origin) for (const own of relation.carriers(above)) places.set(own, taskPlace(child, own));
    }
  }
  return [...places.values()];
};

interface Origin {
  readonly of: { readonly name: string | null; readonly checked: ParentCandidate["checked"] };
  readonly task: OutlineTask;
}

/** Where fenjie.json names the parents, it names them for our notices, not for those above. */
const isAbove = ({ checked }: ParentCandidate, { checked: origin }: Origin["of"]): boolean =>
  checked.locality !== null && origin.locality !== null && rankOf(checked.locality.level) < rankOf(origin.locality.level);
