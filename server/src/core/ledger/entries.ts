/** The tasks of one notice as a ledger holds them, before anybody asks whose they are. */
import type { CheckedNotice } from "../checked.js";
import { cleanTitle } from "../lineage/cleanText.js";
import { titleOf } from "../lineage/groups.js";
import { cellOf, type Heading, isFilled, type Piece } from "../notice/model.js";
import { type OutlineTask, readOutline, textFor } from "../notice/outline.js";
import { tighten } from "../notice/partLines.js";
import { noticeTitle } from "../notice/titles.js";
import type { RuleContext } from "../rules/context.js";
import { deadlineTexts, ledgerDeadline } from "./due.js";
import type { LedgerEntry, LedgerNotice } from "./model.js";
import { createWhom } from "./whom.js";

/** A notice, and what it is called among those around it. */
export interface NamedNotice {
  readonly checked: CheckedNotice;
  readonly name: string;
}

export const ledgerNotice = ({ checked, name }: NamedNotice): LedgerNotice => {
  const { number, date, year } = checked.parts;
  return {
    name,
    title: noticeTitle(checked.parts) ?? name,
    number: number?.text ?? null,
    date: date?.iso ?? null,
    year,
  };
};

interface Seen {
  readonly name: string;
  readonly context: RuleContext;
  readonly pieces: readonly Piece[];
  readonly entries: readonly LedgerEntry[];
}

const seen = new WeakMap<CheckedNotice, Seen>();

/** All tasks, in order. Remembered until the notice changes: a hundred units have their ledgers made of the same tasks. */
export const entriesOf = (named: NamedNotice): readonly LedgerEntry[] => {
  const { checked, name } = named;
  const pieces = [...checked.notice.pieces];
  const { context } = checked;
  const known = seen.get(checked);
  const same = known?.name === name && known.context === context && known.pieces.length === pieces.length;
  if (known !== undefined && same && known.pieces.every((piece, i) => piece === pieces[i])) return known.entries;
  const entries = readEntries(named);
  seen.set(checked, { name, context, pieces, entries });
  return entries;
};

const readEntries = (named: NamedNotice): readonly LedgerEntry[] => {
  const { checked } = named;
  const { tasks, tables } = readOutline(checked.notice);
  const notice = ledgerNotice(named);
  const whom = createWhom(checked);
  const deadlines = deadlineTexts(checked, tasks);
  return tasks.map((task): LedgerEntry => {
    const requirement = requirementOf(task);
    const table = tables.length > 1 ? `表${tables.indexOf(task.group.section.table) + 1} ` : "";
    return {
      notice,
      line: checked.notice.lineOf(task.row) + 1,
      item: `${table}${itemOf(task)}`.trim(),
      section: task.group.section.title,
      task: taskTitle(task),
      requirement,
      ...whom(task),
      deadline: ledgerDeadline(checked, deadlines.get(task) ?? "", tighten(requirement)),
      duties: [],
    };
  });
};

/** Lines a conversion made are put together; a line that begins after the end of a sentence or clause was meant. */
const requirementOf = (task: OutlineTask): string =>
  textFor(task, "requirement")
    .split(/(?<=[。；;！？：]\s*)[\r\n]+/u)
    .map(tighten)
    .filter((line) => line !== "")
    .join("\n");

/** The words in its own task cell where it has some, else those of its group, else of its section. */
const taskTitle = (task: OutlineTask): string => {
  const { row, group } = task;
  const own = cellOf(row, "task");
  if (row !== group.row && isFilled(own)) return cleanTitle(row.heading?.title ?? own.value);
  return cleanTitle(titleOf(group) ?? group.section.title ?? "");
};

/** “一（二）第3项”, “二第1项”, “1.”; by its serial number where no heading has one. */
const itemOf = (task: OutlineTask): string => {
  const { group, row } = task;
  const { section } = group;
  const heads = markerOf(section.piece?.text, headingOf(section.piece)) + markerOf(group.row?.text, group.heading);
  const own = row !== group.row && row.heading !== null ? markerOf(row.text, row.heading) : "";
  const serial = tighten(cellOf(row, "serial")?.value ?? "");
  if (heads === "") return serial === "" ? own : `序号${serial}`;
  if (own !== "") return heads + own;
  return group.tasks.length > 1 ? `${heads}第${group.tasks.indexOf(task) + 1}项` : heads;
};

const headingOf = (piece: { readonly heading: Heading | null } | null): Heading | null => piece?.heading ?? null;

/** “一” of “一、坚持标准引领”, “（二）”. */
const markerOf = (text: string | undefined, heading: Heading | null): string =>
  text === undefined || heading === null
    ? ""
    : tighten(text.slice(heading.marker.span.start, heading.marker.span.end))
        .replace(/[、.．，,]+$/u, "")
        .replace("(", "（")
        .replace(")", "）");
