/** Deadlines: what the rest of the core needs of this folder. */
export { dateAfter } from "./compare.js";
export { addDays, addMonths, daysBetween, isoDate, isRealDate, lastOfMonth, parseIso } from "./dates.js";
export { type FoundDate, type FoundRecurrence, findDates, findRecurring } from "./find.js";
export { type DeadlineForm, deadlineForms, nearestForms, spelling, writeDeadline } from "./forms.js";
export {
  type Deadline,
  type DeadlineBase,
  type DeadlineKind,
  type Duration,
  dateOf,
  type Reading,
  type Stage,
  type StageKind,
} from "./model.js";
export { readDeadline } from "./read.js";
export { type Progress, progressOf, sameMilestone } from "./words.js";
