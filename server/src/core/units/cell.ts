/**
 * What a cell of units is read into. Spans count from the start of the cell's value. Mentions, separators and rest, put
 * together in order, cover the value without gap or overlap.
 */
import type { Span } from "../text/span.js";
import type { UnitKind } from "./registry.js";
import type { Resolution, Unit, Via } from "./unit.js";

/** One unit named in a cell. */
export interface UnitMention {
  /** The name; a name broken by a line break or a blank is one span over both parts. */
  readonly span: Span;
  /** As it stands: “各县(市、区)政府”. */
  readonly text: string;
  /** As written, made whole: full-width brackets, no blanks, what was left out put in: “各县（市、区）政府”. */
  readonly name: string;
  /** null for a name that nothing explains. */
  readonly unit: Unit | null;
  /** null for an unknown name. */
  readonly via: Via | null;
  readonly resolution: Resolution | null;
  /** What `name` was made whole from: “济宁高新区、太白湖新区、济宁经济技术开发区管委会”; null where it stands as it is. */
  readonly expandedFrom: string | null;
  /** Brackets right after the name: “（牵头）”, “（县政府新闻办）”. */
  readonly note: Span | null;
}

/** `及` stands for 和, 以及 and 与 too, `other` for / and the like; `none` is the empty span between two names run together. */
export type SeparatorKind = "blank" | "blank-run" | "line" | "blank-line" | "、" | "，" | "；" | "及" | "none" | "other";

export interface Separator {
  readonly span: Span;
  readonly text: string;
  /** A mark with blanks or line breaks around it counts as the mark. */
  readonly kind: SeparatorKind;
  /** A mark with nothing after it but the end or a line break: “，\n”. */
  readonly dangling: boolean;
  /** A collective, lower governments or a zone on one side at least: such lists have marks of their own. */
  readonly besideCollective: boolean;
  /** Stands right after 等. */
  readonly afterOpen: boolean;
  /** Belongs to a shared expression (济宁高新区、太白湖新区管委会) and cannot be exchanged. */
  readonly inside: boolean;
  /** Index in `mentions` of the mention before it; -1 at the start. The one after it is the next. */
  readonly after: number;
}

/** “(市、区)” in a name: `text` is what should stand there. */
export interface BracketSlip {
  readonly kind: "bracket-width";
  readonly span: Span;
  readonly text: string;
}

export type CellSlip = BracketSlip;

export interface UnitCell {
  readonly value: string;
  readonly mentions: readonly UnitMention[];
  readonly separators: readonly Separator[];
  /** “等”, “等部门”: the first one. */
  readonly open: Span | null;
  readonly slips: readonly CellSlip[];
  /** What is neither: notes, 等, labels. */
  readonly rest: readonly Span[];
}

export interface UnitJson {
  readonly name: string;
  readonly id: string | null;
  readonly kind: UnitKind | null;
}

/** The form of `fenjie parse`: id and kind are null only for an unknown name. */
export const unitsToJson = (cell: UnitCell): readonly UnitJson[] =>
  cell.mentions.map(({ name, unit }) => ({ name, id: unit?.id ?? null, kind: unit?.kind ?? null }));
