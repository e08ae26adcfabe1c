/** Whether a requirement and its deadline agree. Dates are compared, never words. */
import { addDays } from "./dates.js";
import { type FoundDate, findDates } from "./find.js";
import { type Deadline, type DeadlineBase, dateOf, type Stage } from "./model.js";
import { sameMilestone } from "./words.js";

/**
 * The date in a requirement that lies after its deadline, the latest where there are several; null where they agree. A deadline without
 * a last day agrees with every date, and a milestone is compared with its like only: 6月底前开工 in the column and 年底前建成 in the text agree.
 */
export const dateAfter = (deadline: Deadline, requirement: string, base: DeadlineBase): FoundDate | null => {
  const limits = deadline.stages.filter((stage) => stage.kind !== "event" && stage.kind !== "conditional");
  if (limits.length === 0 || limits.length < deadline.stages.length || limits.some((stage) => lastDayOf(stage) === null)) return null;
  let latest: FoundDate | null = null;
  for (const found of findDates(requirement, base)) {
    const comparable = limits.filter((stage) => sameMilestone(stage.qualifier, found.milestone));
    const agrees = comparable.length === 0 || comparable.some((stage) => lastDayIn(found, requirement) <= (lastDayOf(stage) ?? found.date));
    if (!agrees && (latest === null || found.date > latest.date)) latest = found;
  }
  return latest;
};

/** “9月1日前” ends with August: before the first of a month is by the end of the month before. */
const lastDayIn = ({ date, span }: FoundDate, requirement: string): string =>
  (date.endsWith("-01") && requirement.slice(span.start, span.end).endsWith("前") ? addDays(date, -1) : null) ?? date;

const lastDayOf = (stage: Stage): string | null => (stage.kind === "ambiguous" ? (stage.readings.at(-1)?.date ?? null) : dateOf(stage));
