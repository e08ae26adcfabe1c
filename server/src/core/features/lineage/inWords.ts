/** How lenses, hover and comparison name notices and lines. */
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
