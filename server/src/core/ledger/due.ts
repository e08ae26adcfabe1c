/** By when a task is due: the days and rounds of its deadline, and what of it has no day at all. */
import type { CheckedNotice } from "../checked.js";
import { type Deadline, dateOf, findDates, findRecurring, isoDate, type Stage } from "../deadline/deadline.js";
import { type Message, say } from "../message.js";
import type { OutlineTask } from "../notice/outline.js";
import { tighten } from "../notice/partLines.js";
import { textOf } from "../text/span.js";
import { type Series, seriesOf } from "./series.js";

/** A day by which something is to have happened, or a duty that comes back. */
export type Due =
  | {
      readonly kind: "day";
      /** ISO */
      readonly date: string;
      /** “启动”, “力争完成”; null for the whole task. */
      readonly what: string | null;
    }
  | {
      readonly kind: "series";
      readonly series: Series;
      /** “每季度集中清理一次”: the words that say so. */
      readonly words: string;
    };

export interface LedgerDeadline {
  /** “12月底前”, on one line, as the notice says it; empty where it says nothing. */
  readonly text: string;
  /** Where it says so: in its column, or, where that is empty or missing, in the words of the requirement. */
  readonly from: "column" | "requirement" | null;
  /**
   * The last of all days, ISO; null without any. Of “2024年底前，并长期坚持” it is the last day of 2024, of an ambiguous “11月前” the earlier one, and a round that never
   * ends has none.
   */
  readonly lastDay: string | null;
  /** In order of their first days. */
  readonly dues: readonly Due[];
  /** What somebody who keeps the ledger should know. */
  readonly remarks: readonly Message[];
}

const NOTHING: LedgerDeadline = { text: "", from: null, lastDay: null, dues: [], remarks: [] };

/**
 * @param text of the deadline cell, 同上 already replaced by what stands above; empty for none
 * @param requirement on one line
 */
export const ledgerDeadline = (checked: CheckedNotice, text: string, requirement: string): LedgerDeadline => {
  const { context } = checked;
  const deadline = context.deadline(text);
  const from = startOf(checked);
  const read = deadline.kind === "empty" ? inRequirement(checked, requirement, from) : inColumn(deadline, text, from);
  const { lastDay, dues } = read;
  if (read.from !== "column" || from === null || dues.some(({ kind }) => kind === "series")) return read;
  // The column has one date, the requirement a round: both count. What is due once or twice a year is done by that date.
  const end = lastDay ?? endOfYear(checked);
  const rounds = findRecurring(requirement)
    .filter(({ rule }) => !rule.startsWith("FREQ=YEARLY") && !rule.includes("INTERVAL=6"))
    .map(({ span, rule }) => ({ words: textOf(requirement, span), rule }));
  return {
    ...read,
    dues: inOrder([
      ...dues,
      ...rounds.flatMap(({ words, rule }) => seriesOf(rule, from, end).map((series): Due => ({ kind: "series", series, words }))),
    ]),
    remarks: [...read.remarks, ...rounds.map(({ words }) => say(`具体要求中写明“${words}”`, `The requirement says “${words}”`))],
  };
};

/** The day rounds are counted from: that of the notice, else the first of its year. */
const startOf = ({ context }: CheckedNotice): string | null => {
  const { noticeDate, year } = context.base;
  return noticeDate ?? (year === null ? null : isoDate(year, 1, 1));
};

const endOfYear = ({ context }: CheckedNotice): string | null => (context.base.year === null ? null : isoDate(context.base.year, 12, 31));

const inColumn = (deadline: Deadline, text: string, from: string | null): LedgerDeadline => {
  const words = tighten(text);
  const dues = inOrder(deadline.stages.flatMap((stage) => duesOf(stage, text, from)));
  const remarks = deadline.stages.flatMap(remarksOn);
  return { text: words, from: "column", lastDay: lastOf(dues), dues, remarks };
};

const duesOf = (stage: Stage, text: string, from: string | null): readonly Due[] => {
  if (stage.kind === "recurring") {
    const words = tighten(textOf(text, stage.form));
    return from === null ? [] : seriesOf(stage.rule, from, stage.until).map((series) => ({ kind: "series", series, words }));
  }
  const date = stage.kind === "ambiguous" ? (stage.readings[0]?.date ?? null) : dateOf(stage);
  const what = `${stage.hedge ?? ""}${stage.qualifier ?? ""}`;
  return date === null ? [] : [{ kind: "day", date, what: what === "" ? null : tighten(what) }];
};

const remarksOn = (stage: Stage): readonly Message[] => {
  if (stage.kind !== "ambiguous") return [];
  const [early, late] = stage.readings;
  if (early === undefined || late === undefined || early.date === null) return [];
  return [
    say(
      `时限可理解为“${early.text}”或“${late.text}”，暂按较早的${early.date}`,
      `The deadline may mean “${early.text}” or “${late.text}”; the earlier, ${early.date}, is taken`,
    ),
  ];
};

/** Prose has no column for it, and many a table leaves it empty: what the requirement says counts then. */
const inRequirement = (checked: CheckedNotice, requirement: string, from: string | null): LedgerDeadline => {
  const days = findDates(requirement, checked.context.base);
  const rounds = findRecurring(requirement);
  if (days.length === 0 && rounds.length === 0) return NOTHING;
  const end = endOfYear(checked);
  const dues: readonly Due[] = [
    ...days.map(({ date, milestone }): Due => ({ kind: "day", date, what: milestone })),
    ...rounds.flatMap(({ span, rule }) => {
      const words = textOf(requirement, span);
      return from === null ? [] : seriesOf(rule, from, end).map((series): Due => ({ kind: "series", series, words }));
    }),
  ];
  const words = [...days, ...rounds].sort((a, b) => a.span.start - b.span.start).map(({ span }) => textOf(requirement, span));
  const found = inOrder(dues);
  return { text: [...new Set(words)].join("、"), from: "requirement", lastDay: lastOf(found), dues: found, remarks: [] };
};

const firstDayOf = (due: Due): string => (due.kind === "day" ? due.date : due.series.first);

/** By their first days, each once: a day that two stages share is one day. */
const inOrder = (dues: readonly Due[]): readonly Due[] => {
  const sorted = [...dues].sort((a, b) => (firstDayOf(a) < firstDayOf(b) ? -1 : firstDayOf(a) > firstDayOf(b) ? 1 : 0));
  return [...new Map(sorted.map((due) => [JSON.stringify(due), due])).values()];
};

const lastOf = (dues: readonly Due[]): string | null => {
  const days = dues.map((due) => (due.kind === "day" ? due.date : due.series.until)).filter((day) => day !== null);
  return days.reduce<string | null>((last, day) => (last === null || day > last ? day : last), null);
};

/** The text of the deadline cell that holds for a task: 同上 and 〃 are what stands above, in the same table. */
export const deadlineTexts = (checked: CheckedNotice, tasks: readonly OutlineTask[]): ReadonlyMap<OutlineTask, string> => {
  const texts = new Map<OutlineTask, string>();
  let above: { readonly text: string; readonly table: unknown } = { text: "", table: null };
  for (const task of tasks) {
    const { table } = task.group.section;
    const own = task.cells.deadline?.value ?? "";
    const read = checked.context.deadline(own);
    const text = read.kind === "empty" && read.sameAsAbove ? (above.table === table ? above.text : "") : own;
    texts.set(task, text);
    above = { text, table };
  }
  return texts;
};
