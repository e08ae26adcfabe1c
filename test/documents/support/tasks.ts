/** The tasks of a notice as they can be compared with those of another: cells without blanks, and whether a mark stands ahead of the row. */
import { readOutline } from "../../../server/src/core/notice/outline.js";
import { checked } from "../../core/support/reading.js";

export interface ComparedTask {
  /** Section, group in its first row, then the cells. */
  readonly cells: readonly string[];
  readonly isMarked: boolean;
}

const bare = (text: string | null | undefined): string => (text ?? "").replace(/\s/gu, "");

export const tasksIn = (text: string): readonly ComparedTask[] => {
  const { notice } = checked(text);
  return readOutline(notice).tables.flatMap(({ sections }) =>
    sections.flatMap((section) =>
      section.groups.flatMap((group) =>
        group.tasks.map(({ row }, i): ComparedTask => {
          const ahead = notice.slice(0, notice.startOf(row)).trimEnd().split("\n").at(-1) ?? "";
          const own = row.form.columns.map(({ role }, column) => (role === "task" ? "" : bare(row.cells[column]?.value)));
          return {
            cells: [bare(section.title), i === 0 ? bare(group.title) : "", ...own],
            isMarked: ahead.startsWith("<!-- fenjie-review"),
          };
        }),
      ),
    ),
  );
};
