/** Whether words say a time: what tells a column of deadlines from any other where the layout leaves it open. */
import { readDeadline } from "../deadline/deadline.js";

const NO_BASE = { year: null, noticeDate: null };
/** Longer texts are sentences. */
const LONGEST = 40;

export const saysWhen = (text: string): boolean => {
  if (text.length > LONGEST) return false;
  const { kind } = readDeadline(text, NO_BASE);
  return kind !== "unrecognised" && kind !== "empty";
};
