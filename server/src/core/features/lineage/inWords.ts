/** How lenses, hover and comparison name notices and lines. */

import { isAbove } from "../../lineage/candidates.js";
import type { LineageNotice } from "../../lineage/notice.js";
import type { ParentCandidate } from "../../lineage/parents.js";
import { type Message, say } from "../../message.js";
import { nameOfNotice } from "../../rules/lineage/above.js";

/** “第34行”, “第34、35行”; lines count from 1. */
export const lineInWords = (lines: readonly number[]): Message =>
  say(`第${lines.join("、")}行`, `${lines.length === 1 ? "line" : "lines"} ${lines.join(", ")}`);

/** “济政办字〔2025〕9号”, else the beginning of its title, else the name of its file. */
export const nameInWords = (notice: ParentCandidate): Message => {
  const name = nameOfNotice(notice);
  return say(name, name);
};

/** How one speaks of the notice compared with: the own table of last year lays nothing down for this one. */
export interface CarryingWords {
  /** “上级” as in “上级牵头”. */
  readonly there: string;
  readonly missing: (count: number) => Message;
  readonly allCarried: Message;
  readonly notCarried: Message;
}

const FROM_ABOVE: CarryingWords = {
  there: "上级",
  missing: (count) => say(`缺${count}项`, `${count} not carried`),
  allCarried: say("全部承接", "all carried"),
  notCarried: say("未承接", "not carried"),
};

const FROM_BEFORE: CarryingWords = {
  there: "原表",
  missing: (count) => say(`${count}项未延续`, `${count} not continued`),
  allCarried: say("全部延续", "all continued"),
  notCarried: say("未延续", "not continued"),
};

export const carryingWords = (parent: ParentCandidate, child: Pick<LineageNotice, "locality">): CarryingWords =>
  isAbove(parent.checked.locality, child.locality) ? FROM_ABOVE : FROM_BEFORE;
