/**
 * What client and server say to each other about where tasks come from: the view “任务承接”, the comparison, taking tasks over and what the
 * drafter decided. Types only and names: both bundles import this file.
 */
import type { Range, TextEdit } from "vscode-languageserver-types";

/** A row or heading in some notice. */
export interface Place {
  readonly uri: string;
  /** From its first character to its last, without the line end. */
  readonly range: Range;
}

/** A notice that tasks come from, or that one is compared with. */
export interface HigherNotice {
  readonly uri: string;
  /** “济政办字〔2025〕9号”; null where it has none. */
  readonly number: string | null;
  readonly title: string;
  /** The name of its file. */
  readonly name: string;
}

/** The notice in the editor may have other lineage now: it, one above it, or what was decided changed. Sent when typing has paused. */
export const LineageChanged = "fenjie/lineageChanged";
export interface LineageChangedParams {
  readonly uri: string;
}

/** All that the view shows of one notice. */
export const LineageRequest = "fenjie/lineage";
export interface LineageParams {
  readonly uri: string;
  /** Compare with this notice, whatever the text cites: last year's table, say. Nothing is remembered. */
  readonly against?: string;
}
export interface LineageResult {
  /** The one compared with; null where there is none, and `problem` says why. */
  readonly current: HigherNotice | null;
  /** `current` is of a higher level; otherwise, last year's own table say, what it has and this one lacks was not left behind. */
  readonly isFromAbove: boolean;
  /** All it takes tasks from, nearest first. */
  readonly parents: readonly HigherNotice[];
  readonly problem: string | null;
  /** Every row of the notice, in order. */
  readonly rows: readonly LineageRow[];
  /** Every task of the higher-level notice that no row carries, in order. */
  readonly notCarried: readonly OpenTask[];
}
export interface LineageRow {
  readonly status: "verbatim" | "adapted" | "new";
  /** “（一）全面优化主动公开机制” as this notice has it; empty ahead of any heading. */
  readonly group: string;
  /** The requirement on one line. */
  readonly requirement: string;
  readonly place: Place;
  /** In the notice compared with, best first. */
  readonly sources: readonly LineageSource[];
  /** The words that differ from the best source, for showing: “三级→两级”, “＋……”, “－……”. */
  readonly changes: readonly string[];
}
export interface LineageSource {
  readonly place: Place;
  /** 0 to 1. */
  readonly similarity: number;
  readonly requirement: string;
}
export interface OpenTask {
  /** Names the task in the higher-level notice: for inserting, and for “not for us”. */
  readonly id: string;
  /** “（一）全面优化主动公开机制” as the higher-level notice has it. */
  readonly group: string;
  readonly requirement: string;
  readonly lead: string;
  readonly responsible: string;
  readonly deadline: string;
  readonly place: Place;
  /** Why it is not for this notice, where the drafter said so; null for a task that is simply not carried. */
  readonly notForUs: string | null;
}

/** Both tables as plain texts for the diff editor, row by row in the order of the notice. */
export const ComparisonRequest = "fenjie/comparison";
export type ComparisonParams = LineageParams;
export interface ComparisonResult {
  readonly title: string;
  readonly higher: ComparedText;
  readonly own: ComparedText;
  readonly problem: string | null;
}
export interface ComparedText {
  readonly text: string;
  /** For every line of `text` the place it shows; null for blank lines and headings of the comparison itself. */
  readonly lines: readonly (Place | null)[];
}

/** The notices that may be meant as the higher-level one, the likeliest first. */
export const HigherNoticesRequest = "fenjie/higherNotices";
export interface HigherNoticesParams {
  readonly uri: string;
}
export interface HigherNoticesResult {
  readonly notices: readonly (HigherNotice & {
    /** “正文引用了它的文号” */
    readonly reason: string;
    readonly chosen: boolean;
  })[];
}

/** What has to be decided before tasks are taken over, and the tasks as they would be written. */
export const AdoptionRequest = "fenjie/adoption";
export interface AdoptionParams {
  /** The notice that takes over; or, for a new draft, the higher-level notice with `locality` and `year`. */
  readonly uri: string;
  readonly draft?: { readonly locality: string; readonly year: number };
  /** Only these tasks; all that are not carried where it is left out. */
  readonly ids?: readonly string[];
}
export interface AdoptionResult {
  readonly higher: HigherNotice | null;
  readonly groups: readonly AdoptionGroup[];
  readonly questions: readonly UnitQuestion[];
  readonly problem: string | null;
}
export interface AdoptionGroup {
  readonly title: string;
  readonly tasks: readonly AdoptionTask[];
}
export interface AdoptionTask {
  readonly id: string;
  readonly requirement: string;
  readonly lead: string;
  readonly responsible: string;
  readonly deadline: string;
  /** What of its units has no counterpart here, in words. */
  readonly missing: readonly string[];
  /** The deadline lies before today. */
  readonly passed: boolean;
  /** Said before to be not for this notice, with the reason; null otherwise. */
  readonly notForUs: string | null;
  /** Ids of the questions its units ask. */
  readonly questions: readonly string[];
}
export interface UnitQuestion {
  /** One answer serves all tasks that ask the same. */
  readonly id: string;
  readonly role: "lead" | "responsible";
  /** “市大数据局” as the higher-level notice has it. */
  readonly from: string;
  /** Set where it is asked for one task alone, which was decided otherwise before than others; a decision is given it too. */
  readonly task: string | null;
  /** What has to be decided, in words: “市大数据局在汶上县没有对应单位，由谁牵头？” */
  readonly words: string;
  /** Best first; at least one. */
  readonly options: readonly UnitOption[];
  /** Index in `options` of what was decided before, and is taken unless the drafter changes it; null where she has to decide. */
  readonly decided: number | null;
  /** Why she need not: it was decided in this workspace, or the names of units leave little doubt; null where she has to. */
  readonly by: "decision" | "crosswalk" | null;
  /** How many of the tasks ask it. */
  readonly tasks: number;
}
export interface UnitOption {
  /** Empty: leave the unit out. */
  readonly units: readonly string[];
  /** Why it is offered: “2025年汶上县…第40行这样处理”. */
  readonly reason: string;
  /** Where it was decided so before. */
  readonly source: Place | null;
}

/** Takes tasks over into an open notice: the edits, to be applied to that version only and as one. */
export const AdoptRequest = "fenjie/adopt";
export interface AdoptParams {
  readonly uri: string;
  readonly ids: readonly string[];
  /** By the id of the question the units chosen; a question without an answer leaves its default. */
  readonly answers: Readonly<Record<string, readonly string[]>>;
}
export interface AdoptResult {
  readonly version: number | null;
  readonly edits: readonly TextEdit[];
  /** Line (from 0) of the first new row after the edit. */
  readonly line: number | null;
  readonly problem: string | null;
}

/** A new notice that takes over a whole table: front, body, table. It opens as an unsaved document. */
export const AdoptDraftRequest = "fenjie/adoptDraft";
export interface AdoptDraftParams extends AdoptParams {
  readonly locality: string;
  readonly year: number;
}
export interface AdoptDraftResult {
  readonly text: string;
  readonly cursor: { readonly line: number; readonly character: number };
  readonly problem: string | null;
}

/** Words of the higher level left in rows that were taken over, and what the own level would say: to be accepted one by one. */
export const LocalWordsRequest = "fenjie/localWords";
export interface LocalWordsParams {
  readonly uri: string;
  /** Only in these lines (from 0, both included). */
  readonly lines?: readonly [number, number];
}
export interface LocalWordsResult {
  readonly version: number | null;
  readonly words: readonly LocalWord[];
}
export interface LocalWord {
  readonly range: Range;
  readonly original: string;
  /** Empty: drop the words. */
  readonly replacement: string;
  readonly reason: string;
  /** Leaving it is a slip; otherwise a proposal. */
  readonly sure: boolean;
}

/** Remembers a decision for the workspace, in fenjie.lineage.json. The client applies the edits and saves the file. */
export const DecideRequest = "fenjie/decide";
export interface DecideParams {
  readonly uri: string;
  readonly decisions: readonly Decision[];
}
export type Decision =
  /** Take these notices as the higher-level ones of this one, by their addresses; none: as the text cites. */
  | { readonly kind: "parents"; readonly parents: readonly string[] }
  | { readonly kind: "not-for-us"; readonly parent: string; readonly id: string; readonly reason: string }
  | { readonly kind: "for-us"; readonly parent: string; readonly id: string }
  | {
      readonly kind: "units";
      readonly parent: string;
      readonly role: "lead" | "responsible";
      readonly from: string;
      /** For this task alone: `task` of a question that has one. */
      readonly task?: string | null;
      readonly units: readonly string[];
    };
export interface DecideResult {
  /** Files to be changed or made, whole edits in order. */
  readonly files: readonly { readonly uri: string; readonly create: boolean; readonly edits: readonly TextEdit[] }[];
  readonly problem: string | null;
}
