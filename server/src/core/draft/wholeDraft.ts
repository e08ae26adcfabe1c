/**
 * “承接整张表”: a new notice that takes over the table of a higher-level one. Front part with the citation, body, and the chosen tasks with the
 * units of the place; deadlines and requirements as they stand above, numbers anew.
 */

import type { Memory } from "../lineage/decisions/choice.js";
import type { Answers } from "../lineage/decisions/decisions.js";
import { applyEdits } from "../lineage/insertion/edits.js";
import { insertInherited } from "../lineage/insertion/insertion.js";
import { type LineageNotice, readLineageNotice } from "../lineage/notice.js";
import type { Message } from "../message.js";
import type { Citation } from "../notice/parts.js";
import { unitsFor } from "../place.js";
import type { Locality, Registry } from "../units/registry.js";
import { type Draft, draftText, officeCode } from "./draft.js";
import { subjectFor } from "./subject.js";

export interface WholeDraft extends Draft {
  /** Why the table is empty; null otherwise. */
  readonly problem: Message | null;
}

export interface WholeDraftRequest {
  readonly parent: LineageNotice;
  /** The place the new notice is of. */
  readonly locality: Locality;
  readonly year: number;
  readonly registries: readonly Registry[];
  /** Ids of `inheritableTasks` of the empty draft: the tasks that are taken over. */
  readonly ids: readonly string[];
  /** What was decided about their units. */
  readonly answers?: Answers;
  /** What the questions were asked with. */
  readonly memory?: Memory;
}

/** The notice with its table still empty: what the tasks are asked about before they are taken over. */
export const emptyDraft = ({ parent, locality, year, registries }: Omit<WholeDraftRequest, "ids" | "answers" | "memory">): Draft => {
  const subject = subjectFor(parent.parts, parent.locality, locality);
  return draftText({
    subject,
    year,
    units: unitsFor(registries, locality),
    code: officeCode(registries, locality),
    parent: parent.parts,
    above: parent.parts.citations.filter((citation) => isAbout(citation, subject)),
  });
};

/** A draft as lineage sees it; its place is the one it is written for. */
export const draftNotice = (text: string, locality: Locality, registries: readonly Registry[]): LineageNotice => {
  const { name, level, parent } = locality;
  return readLineageNotice(text, { locality: { name, level, ...(parent !== null && { parent }) } }, registries);
};

export const wholeDraft = (request: WholeDraftRequest): WholeDraft => {
  const { parent, locality, registries, ids, answers, memory } = request;
  const empty = emptyDraft(request);
  const insertion = insertInherited(draftNotice(empty.text, locality, registries), parent, ids, answers, memory);
  if (insertion.firstRow === null) return { ...empty, problem: insertion.problem };
  const text = applyEdits(empty.text, insertion.edits);
  const before = text.slice(0, insertion.firstRow).split("\n");
  return { text, cursor: { line: before.length - 1, character: 0 }, problem: null };
};

/** The notice the parent itself breaks down: a county that carries out the city's table cites what the city cites for it. */
const isAbout = ({ title, number }: Citation, subject: string): boolean => number !== null && subject !== "" && title.includes(subject);
