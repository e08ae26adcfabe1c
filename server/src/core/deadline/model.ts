/**
 * What a deadline cell says. A cell is read into stages: “6月底前启动，12月底前完成” has two, “12月底前” one. Every stage belongs to one
 * of the families below; the whole has the family of its only stage, or is `compound`.
 */
import type { Span } from "../text/span.js";

/** What dates without a year, and durations from the notice on, are counted from. */
export interface DeadlineBase {
  /** The year of the title, else of the number, else of the date of the notice. Without it “6月底前” is recognised and has no date. */
  readonly year: number | null;
  /** Date of the notice, “2025-05-09”. */
  readonly noticeDate: string | null;
}

interface StageCommon {
  /** All of the stage, in the text of the cell: “力争12月底前完成”. */
  readonly span: Span;
  /** The words for the time alone: “12月底前”. */
  readonly form: Span;
  /** “力争”, “原则上”. */
  readonly hedge: string | null;
  /** What is to have happened by then: “完成”, “取得阶段性成效”, “启动”. Which of them is no completion says `progressOf`. */
  readonly qualifier: string | null;
}

/** 12月底前, 年内, 6月30日前, 6月上旬, 第三季度, 上半年, “十四五”末: the last day. */
export interface PointStage extends StageCommon {
  readonly kind: "point";
  /** Null where no year is known. */
  readonly date: string | null;
}

/** 3月—6月, 7月10日至年底, 2025年, 全年, 下半年, 2024—2026年. */
export interface PeriodStage extends StageCommon {
  readonly kind: "period";
  readonly start: string | null;
  readonly end: string | null;
}

/** 每月5日前, 每季度末, 每年至少2次, 按月. */
export interface RecurringStage extends StageCommon {
  readonly kind: "recurring";
  /** RFC 5545 §3.3.10, without the property name: “FREQ=MONTHLY;BYMONTHDAY=5;UNTIL=20251231”. */
  readonly rule: string;
  /** The last day, end of the notice's year; null without a year or with 长期. */
  readonly until: string | null;
  /** How often in each round, where it says so: 2 for 每年至少2次. */
  readonly times: number | null;
}

/** 长期坚持, 持续推进, 年内持续推进, 自7月起. */
export interface ContinuousStage extends StageCommon {
  readonly kind: "continuous";
  readonly start: string | null;
  /** End of the year with 年内 or 全年; null: no end. */
  readonly end: string | null;
}

export interface Duration {
  readonly count: number;
  /** Working days stay symbolic: which days they are is decided every year anew. */
  readonly unit: "day" | "workday" | "week" | "month" | "year" | "hour";
}

/** 立行立改, 即日起, 印发之日起30日内, 10个工作日内: from the date of the notice. */
export interface ImmediateStage extends StageCommon {
  readonly kind: "immediate";
  readonly within: Duration | null;
  /** Null for working days, without a duration, and without a date of the notice. */
  readonly date: string | null;
}

/** 决策文件出台后的3个工作日内, 会后5日内, 汛期前. */
export interface EventStage extends StageCommon {
  readonly kind: "event";
  /** “决策文件出台”. */
  readonly anchor: string;
  readonly side: "after" | "before";
  readonly within: Duration | null;
}

/** 具体按省部署, 按时间节点推进, 根据工作进度: not to be resolved. */
export interface ConditionalStage extends StageCommon {
  readonly kind: "conditional";
}

/** A way to take an ambiguous form, and how to write it so that it is none. */
export interface Reading {
  readonly text: string;
  readonly date: string | null;
}

/** 11月前: by 31 October or by 30 November? */
export interface AmbiguousStage extends StageCommon {
  readonly kind: "ambiguous";
  /** The earlier one first. */
  readonly readings: readonly Reading[];
}

/** 13月底前, 2月30日前, 2月29日前 in a common year. */
export interface ImpossibleStage extends StageCommon {
  readonly kind: "impossible";
  /** `month`: there is no such month. `day`: the month has no such day. `leap-day`: not in that year. */
  readonly reason: "month" | "day" | "leap-day";
  readonly year: number | null;
  readonly month: number;
  /** Null where the month is wrong already. */
  readonly day: number | null;
}

export type Stage =
  | PointStage
  | PeriodStage
  | RecurringStage
  | ContinuousStage
  | ImmediateStage
  | EventStage
  | ConditionalStage
  | AmbiguousStage
  | ImpossibleStage;

export type StageKind = Stage["kind"];

interface DeadlineCommon {
  readonly stages: readonly Stage[];
  /** The last day of all stages; null where there is none, and where the last stage has none (“2024年底前，并长期坚持”). */
  readonly date: string | null;
  /** Blanks to drop: “12 月底前”. */
  readonly spacing: readonly Span[];
}

/** One stage, or several (`compound`; `impossible` where one of several is). */
export interface ReadDeadline extends DeadlineCommon {
  readonly kind: StageKind | "compound";
}

/** Nothing, —, /, 同上. */
export interface EmptyDeadline extends DeadlineCommon {
  readonly kind: "empty";
  /** 同上, 〃: what stands in the row above. */
  readonly sameAsAbove: boolean;
}

export interface UnrecognisedDeadline extends DeadlineCommon {
  readonly kind: "unrecognised";
  /** The words that were not understood. */
  readonly rest: Span;
}

export type Deadline = ReadDeadline | EmptyDeadline | UnrecognisedDeadline;

export type DeadlineKind = Deadline["kind"];

/** The last day of a stage, null where it has none or it is not known. */
export const dateOf = (stage: Stage): string | null => {
  switch (stage.kind) {
    case "point":
    case "immediate":
      return stage.date;
    case "period":
    case "continuous":
      return stage.end;
    case "recurring":
      return stage.until;
    default:
      return null;
  }
};
