import { type Deadline, dateOf, readDeadline, type Stage, sameMilestone, writeDeadline } from "../../deadline/deadline.js";
import type { Source } from "../../lineage/lineage.js";
import { say } from "../../message.js";
import { isFilled } from "../../notice/model.js";
import type { RuleContext } from "../context.js";
import type { RuleDocumentation } from "../documentation.js";
import { nameOfNotice, nearestRows, placeAbove } from "../lineage/above.js";
import type { Fix, Rule } from "../rule.js";
import { deadlineCellOf, placeOf, wordsOf } from "./deadlineCell.js";

export const laterThanParent: Rule = {
  id: "deadline/later-than-parent",
  inherited: (task, { child }, context, report) => {
    const { row } = task.task;
    const found = deadlineCellOf(row, context);
    const own = found === null ? null : daysOf(found.deadline, "own");
    const limits = limitsOf(nearestRows(task, child), context);
    if (found === null || own === null || limits.some(({ days }) => days.goesOn && !own.goesOn)) return;
    const late = latest(own.dated.flatMap((day) => lateDay(day, limits)));
    const issued = context.base.noticeDate ?? context.draftedOn;
    // What was over when the notice was signed cannot be kept any more: deadline/past speaks where it was copied.
    if (late === null || (issued !== null && late.allowed.date < issued)) return;
    const { cell } = found;
    const { limit, allowed, stage } = late;
    const words = wordsOf(cell, stage.form);
    const higher = wordsOf(limit.cell, allowed.stage.form);
    const name = nameOfNotice(limit.source.parent);
    const related = placeAbove(
      limit.source,
      "deadline",
      say(`上级的时限“${higher}”`, `The higher-level deadline “${higher}”`),
      allowed.stage.form,
    );
    const text = writtenHere(allowed, limit, context);
    const fix: Fix = {
      kind: "offer",
      title: say(`改为上级的时限“${text}”`, `Take the higher-level deadline “${text}”`),
      edits: [{ piece: row, span: placeOf(cell, stage.form), text }],
    };
    report({
      span: placeOf(cell, stage.span),
      message: say(
        `时限“${words}”晚于上级通知（${name}）的“${higher}”，请提前，或与上级核实`,
        `The deadline “${words}” is later than “${higher}” in the higher-level notice (${name}); move it forward, or ask there`,
      ),
      fixes: [fix],
      ...(related !== null && { related: [related] }),
    });
  },
};

/** A stage that ends on a certain day. */
interface StageDay {
  readonly stage: Stage;
  readonly date: string;
}

interface Days {
  readonly dated: readonly StageDay[];
  /** “3月底前完成，并动态更新”: beside its days it has a part without end, or one that comes again and again. */
  readonly goesOn: boolean;
}

/** What a row above allows. */
interface Limit {
  readonly source: Source;
  readonly cell: NonNullable<Source["task"]["cells"]["deadline"]>;
  readonly days: Days;
  /** The year that dates without one belong to there. */
  readonly year: number | null;
}

/**
 * The days of a deadline, null where it hangs on something else: 长期坚持, 按上级要求, 印发之日起30日内, 会后5日内. Of two readings (6月前) the
 * one that favours the drafter counts.
 */
const daysOf = (deadline: Deadline, side: "own" | "above"): Days | null => {
  const dated: StageDay[] = [];
  let goesOn = false;
  for (const stage of deadline.stages) {
    if (stage.kind === "recurring" || stage.kind === "continuous") {
      goesOn = true;
      continue;
    }
    const date = dayOf(stage, side);
    if (date === null) return null;
    dated.push({ stage, date });
  }
  return dated.length === 0 ? null : { dated, goesOn };
};

const dayOf = (stage: Stage, side: "own" | "above"): string | null => {
  switch (stage.kind) {
    case "point":
      return dateOf(stage);
    case "period":
      // 全年 says when it is worked on, and not that it may last till the end.
      return side === "own" && stage.start?.endsWith("-01-01") && stage.end?.endsWith("-12-31") ? stage.start : stage.end;
    case "ambiguous":
      return stage.readings.at(side === "own" ? 0 : -1)?.date ?? null;
    default:
      return null;
  }
};

/** What the rows above allow; empty where one of them leaves it open, or was written for an earlier year: that binds nobody now. */
const limitsOf = (sources: readonly Source[], { base }: RuleContext): readonly Limit[] => {
  const limits = sources.flatMap((source): readonly Limit[] => {
    const cell = source.task.cells.deadline;
    const { year, date } = source.parent.checked.parts;
    if (!isFilled(cell) || (year !== null && base.year !== null && year < base.year)) return [];
    const days = daysOf(readDeadline(cell.value, { year, noticeDate: date?.iso ?? null }), "above");
    return days === null ? [] : [{ source, cell, days, year }];
  });
  return limits.length < sources.length ? [] : limits;
};

/** A day that is later than allowed, and the last one that would have been in order. */
interface LateDay extends StageDay {
  readonly limit: Limit;
  readonly allowed: StageDay;
}

/** A task put together of several is late only when it is later than every one of them allows. */
const lateDay = (day: StageDay, limits: readonly Limit[]): readonly LateDay[] => {
  const allowed = limits.flatMap((limit) => {
    const last = latest(limit.days.dated.filter(({ stage }) => sameMilestone(day.stage.qualifier, stage.qualifier)));
    return last === null || last.date >= day.date ? [] : [{ date: last.date, limit, allowed: last }];
  });
  const last = allowed.length < limits.length ? null : latest(allowed);
  return last === null ? [] : [{ ...day, limit: last.limit, allowed: last.allowed }];
};

const latest = <T extends { readonly date: string }>(days: readonly T[]): T | null =>
  days.reduce<T | null>((last, day) => (last === null || day.date > last.date ? day : last), null);

/** The words that stand above, where they mean the same day here; else that day as it is usually written. */
const writtenHere = ({ stage, date }: StageDay, { cell, year }: Limit, { base }: RuleContext): string => {
  const words = wordsOf(cell, stage.form);
  return stage.kind === "point" && year === base.year && readDeadline(words, base).date === date ? words : writeDeadline(date, base);
};

export const documentation: RuleDocumentation = {
  title: { zh: "完成时限晚于上级", en: "A deadline later than that of the higher level" },
  why: {
    zh: "从上级任务分解表承接的任务，完成时限晚于上级规定的时限，本级完成时上级已经逾期。比较的是日期，不是字面；“启动”与“完成”各比各的。\n\n“长期坚持”、周期性任务、“按上级要求”等没有确定日期的不比较；由上级几项任务合成的，晚于其中每一项才提示；上级的时限在本通知成文之前已过的不提示；上一年度的表不作为依据。",
    en: "A task taken over from the higher-level table is due later than there: when it is done here, it is overdue above. Dates are compared, not words, and a beginning with a beginning only.\n\nWhat has no certain day (长期坚持, recurring duties, 按上级要求) is not compared. A task put together of several is late only when it is later than each. Silent too where the higher-level day had passed when this notice was signed, and against a table of an earlier year.",
  },
  wrong: "12月底前（上级：9月底前）",
  right: "9月底前（上级：9月底前）",
  source: { zh: "惯例", en: "Drafting practice" },
};
