/** A task of the parent as a row of the child's table. */
import { tableForm } from "../../notice/columns.js";
import type { TableForm } from "../../notice/model.js";
import type { OutlineTask } from "../../notice/outline.js";
import { type RowStyle, writeRow } from "../../notice/write.js";
import { readMarker } from "../../numbering/marker.js";
import type { Memory } from "../decisions/choice.js";
import type { Answers } from "../decisions/decisions.js";
import { joinUnits, type LocalTask, localiseTask } from "../localisation/localise.js";
import type { LineageNotice } from "../notice.js";

/** From which notice into which, and how rows are written there. */
export interface Passage {
  readonly child: LineageNotice;
  readonly parent: LineageNotice;
  readonly style: RowStyle;
  /** Whom the drafter chose for units above, and what the workspace remembers; without them the counterparts are taken. */
  readonly answers?: Answers;
  readonly memory?: Memory;
}

/** The columns a new paragraph of prose has: one for each label it needs. */
const PROSE = tableForm(
  "prose",
  (["task", "requirement", "lead", "responsible", "deadline"] as const).map((role) => ({ role, title: "" })),
);

/** The form in which new rows of a table are written: its own, in prose one with all labels. */
export const formOfNewRows = (form: TableForm): TableForm => (form.layout === "prose" ? PROSE : form);

/**
 * The row, its line end included. Columns the parent knows nothing of stay empty.
 * @param heading “（九）优化升级政务公开平台建设”, or empty for a row that goes on with its group
 * @param serial for the column 序号
 */
export const writeTask = (
  { child, parent, style, answers, memory }: Passage,
  form: TableForm,
  task: OutlineTask,
  heading: string,
  serial?: number,
): string => {
  const local = localiseTask(task, parent, child, answers, memory);
  const units = unitColumns(form, local);
  // In prose “1.” and the task behind it are one sentence.
  const isItem = form.layout === "prose" && readMarker(heading, 0)?.span.end === heading.length;
  const texts = new Map<number | undefined, string>([
    [form.at.serial, serial === undefined ? "" : String(serial)],
    [form.at.task, isItem ? heading + local.requirement : heading],
    [form.at.lead, joinUnits(units.lead, "lead", style, child)],
    [form.at.responsible, joinUnits(units.responsible, "responsible", style, child)],
    [form.at.requirement, isItem ? "" : local.requirement],
    [form.at.deadline, local.deadline],
  ]);
  return writeRow(
    form,
    form.columns.map((_, i) => texts.get(i) ?? ""),
    style,
  );
};

/** A table with one column for units has all of them there, the lead first. */
const unitColumns = ({ at }: TableForm, { lead, responsible }: LocalTask): Pick<LocalTask, "lead" | "responsible"> => {
  if (at.lead === undefined) return { lead: [], responsible: [...lead, ...responsible] };
  if (at.responsible === undefined) return { lead: lead.length > 0 ? lead : responsible, responsible: [] };
  return { lead, responsible };
};
