/** A table as a list of rows, and the notice that has it. */
import { type OutlineTask, readOutline, textFor } from "../../../../server/src/core/notice/outline.js";
import { inRows, seed } from "../support.js";

export interface PlainRow {
  /** Of its group, without the number. */
  readonly title: string;
  readonly lead: string;
  readonly requirement: string;
  readonly deadline: string;
}

const oneLine = (text: string): string => text.replace(/\s+/gu, " ").trim();

const plain = (task: OutlineTask): PlainRow => ({
  title: oneLine(task.group.title ?? ""),
  lead: oneLine(textFor(task, "lead")),
  requirement: oneLine(textFor(task, "requirement")),
  deadline: oneLine(textFor(task, "deadline")),
});

/** The rows of one of the notices in seeds/notices/; of a notice in prose its paragraphs. */
export const seedRows = (name: string): PlainRow[] => readOutline(seed(name).notice).tasks.map(plain);

const NUMERALS = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
const chinese = (n: number): string => {
  const tens = Math.floor(n / 10);
  return `${tens === 0 ? "" : `${tens === 1 ? "" : NUMERALS[tens]}十`}${n % 10 === 0 && tens > 0 ? "" : NUMERALS[n % 10]}`;
};

/** @param front what stands above the table; it says of which place the notice is */
export const noticeOf = (front: string, rows: readonly PlainRow[]): string => {
  let group = 0;
  return inRows(
    front,
    rows.map(({ title, lead, requirement, deadline }, i) => {
      const begins = title !== rows[i - 1]?.title;
      if (begins) group = (group % 99) + 1;
      return [begins ? `（${chinese(group)}）${title}` : "", lead, "", requirement, deadline];
    }),
  );
};
