/**
 * Inserting tasks of the parent into the child's table: rows under the group that is theirs, at the place the parent's order asks for,
 * the group and the section made where they are missing, and what follows numbered anew. What stood there keeps its tasks and units.
 */
import { type Message, say } from "../message.js";
import { tableForm } from "../notice/columns.js";
import { cellOf, type Piece, type Row, type TableForm } from "../notice/model.js";
import { endOfRow, fillCell, type RowStyle, rowStyleOf, writeRow, writeSection } from "../notice/write.js";
import type { PieceEdit } from "../rules/rule.js";
import { EditList, type TextEdit } from "./edits.js";
import { levelOfGroups, type Ordinals, ordinalsOf, renumberEdit, writeHeading } from "./headings.js";
import { tasksOfIds } from "./inheritable.js";
import { joinUnits, type LocalTask, localiseTask } from "./localise.js";
import type { LineageNotice } from "./notice.js";
import { type PlanGroup, planInsertion, type PlanSection, type PlanTable } from "./plan.js";
import { relate } from "./relation.js";
import { serialNumbers } from "./serials.js";
import type { TreeTask } from "./tree.js";

export interface Insertion {
  /** Offsets in the text of the child, in order, none overlapping another. */
  readonly edits: readonly TextEdit[];
  /** Where the first new row begins in the text after the edits; null where nothing is inserted. */
  readonly firstRow: number | null;
  /** Why nothing is inserted; null otherwise. */
  readonly problem: Message | null;
}

/** @param ids of `inheritableTasks`; those of a task that is gone from the parent are passed over */
export const insertInherited = (child: LineageNotice, parent: LineageNotice, ids: readonly string[]): Insertion => {
  const relation = relate(child, parent);
  const tasks = tasksOfIds(relation.parent, ids);
  if (tasks.length === 0) return nothing(say("上级通知中已找不到所选任务，请重新选择", "The chosen tasks are no longer in the parent notice; choose again"));
  const plan = planInsertion(relation, tasks);
  if (plan.length === 0)
    return nothing(say("本文中没有任务分解表，请先写表头，例如“工作任务”“牵头部门”“责任单位”“具体要求”“完成时限”", "There is no task table in this text; write its header first, such as “工作任务”, “牵头部门”, “责任单位”, “具体要求”, “完成时限”"));
  const writer = new TableWriter(child, parent, rowStyleOf(child.notice, child.units));
  for (const table of plan) {
    if (isTouched(table)) writer.table(table, ordinalsOf(table, relation.child, relation.parent), levelOfGroups(table, relation.child, relation.parent));
  }
  return { edits: writer.edits.edits(), firstRow: writer.edits.firstRow(), problem: null };
};

const nothing = (problem: Message): Insertion => ({ edits: [], firstRow: null, problem });

const isTouched = ({ sections }: PlanTable): boolean => sections.some(({ groups }) => groups.some(({ tasks }) => tasks.some((task) => task.source !== null)));

/** The columns a new paragraph of prose has: one for each label it needs. */
const PROSE = tableForm("prose", (["task", "requirement", "lead", "responsible", "deadline"] as const).map((role) => ({ role, title: "" })));

type Level = ReturnType<typeof levelOfGroups>;

/** Walks a plan in the order of the text. */
class TableWriter {
  readonly edits = new EditList();
  /** The piece that what comes next is put behind; null at the start of a table without header. */
  private anchor: Piece | null = null;
  private form: TableForm = PROSE;
  private serials: ReadonlyMap<TreeTask, number> = new Map();
  /** What comes next follows a new row. */
  private behindNew = false;
  private start = 0;
  private lastOffset = -1;

  constructor(
    private readonly child: LineageNotice,
    private readonly parent: LineageNotice,
    private readonly style: RowStyle,
  ) {}

  table(plan: PlanTable, ordinals: Ordinals, level: Level): void {
    const [first] = plan.table.pieces;
    this.anchor = plan.table.header;
    this.start = first === undefined ? 0 : this.child.notice.startOf(first);
    this.behindNew = false;
    this.form = plan.table.form.layout === "prose" ? PROSE : plan.table.form;
    this.serials = serialNumbers(plan);
    for (const section of plan.sections) {
      this.section(section, ordinals);
      for (const group of section.groups) this.group(group, ordinals.get(group), level);
    }
  }

  private section(plan: PlanSection, ordinals: Ordinals): void {
    const ordinal = ordinals.get(plan);
    if (plan.existing !== null) {
      this.anchor = plan.existing.piece;
      const edit = ordinal === undefined ? null : renumberEdit(plan.existing.piece.heading, ordinal);
      if (edit !== null) this.replace({ piece: plan.existing.piece, ...edit });
    } else if (plan.source !== null) this.add(writeSection(this.form, writeHeading(1, ordinal, plan.source.title), this.style));
  }

  private group(plan: PlanGroup, ordinal: number | undefined, level: Level): void {
    const { existing } = plan;
    let heading = "";
    let movedFrom: Row | null = null;
    if (existing === null) heading = writeHeading(level, ordinal, plan.source?.title ?? "");
    else if (existing.title !== null) {
      const ownRow = existing.first.use === "heading";
      movedFrom = !ownRow && plan.tasks[0]?.source != null && existing.tasks.length > 0 ? existing.first : null;
      if (movedFrom === null) this.renumber(existing.first, ordinal);
      else heading = this.movedHeading(movedFrom, ordinal);
      if (ownRow) this.anchor = existing.first;
    }
    // Where headings have rows of their own, or no column, a new one gets a row too.
    if (existing === null && heading !== "" && this.headingsAlone(plan)) {
      this.add(writeRow(this.form, [heading], this.style));
      heading = "";
    }
    for (const { existing: task, source } of plan.tasks) {
      if (task === null && source !== null) {
        const row = this.row(source, heading);
        if (movedFrom !== null && heading !== "") this.moveHeading(movedFrom, row);
        else if (movedFrom !== null && this.anchor !== null && !this.isPassed(movedFrom)) this.addAhead(movedFrom, row);
        else this.add(row);
        heading = "";
        this.behindNew = true;
      } else if (task !== null) {
        this.numberSerial(task);
        if (task.inherited && this.behindNew) this.fillDown(task);
        this.anchor = task.last;
        this.behindNew = false;
      }
    }
  }

  private isPassed(row: Row): boolean {
    return this.anchor !== null && this.child.notice.startOf(this.anchor) >= this.child.notice.startOf(row);
  }

  private headingsAlone({ source }: PlanGroup): boolean {
    if (this.form.at.task === undefined && this.form.layout !== "prose") return true;
    if (source === null || this.form.layout === "prose") return false;
    const rows = [...this.child.notice.pieces].filter((piece): piece is Row => piece.kind === "row" && piece.heading !== null);
    return rows.filter((row) => row.use === "heading").length * 2 > rows.length;
  }

  /** The cells of a task of the parent as a row of the child. */
  private row(source: TreeTask, heading: string): string {
    const task = localiseTask(source, this.parent, this.child);
    const units = this.unitColumns(task);
    const texts = new Map<number, string>();
    const put = (column: number | undefined, text: string): void => {
      if (column !== undefined) texts.set(column, text);
    };
    const { at } = this.form;
    put(at.task, heading);
    put(at.lead, joinUnits(units.lead, "lead", this.style, this.child));
    put(at.responsible, joinUnits(units.responsible, "responsible", this.style, this.child));
    put(at.requirement, task.requirement);
    put(at.deadline, task.deadline);
    const serial = this.serials.get(source);
    if (serial !== undefined) put(at.serial, String(serial));
    return writeRow(
      this.form,
      this.form.columns.map((_, i) => texts.get(i) ?? ""),
      this.style,
    );
  }

  /** A table with one column for units has all of them there, the lead first. */
  private unitColumns({ lead, responsible }: LocalTask): Pick<LocalTask, "lead" | "responsible"> {
    if (this.form.at.lead === undefined) return { lead: [], responsible: [...lead, ...responsible] };
    if (this.form.at.responsible === undefined) return { lead: lead.length > 0 ? lead : responsible, responsible: [] };
    return { lead, responsible };
  }

  /** Puts rows behind the anchor. */
  private add(text: string): void {
    const { anchor, style } = this;
    if (anchor === null) return this.edits.insert(this.start, text, 0);
    const end = endOfRow(anchor.text, contentEnd(anchor), style);
    const parted = !end.open && endsInBlankLine(anchor.text.slice(0, end.at));
    const ahead = (end.open ? style.lineEnd : "") + (!parted && this.wantsBlankLine(anchor) ? style.lineEnd : "");
    // Several rows behind one anchor follow one another, and only the first needs what parts it from the anchor.
    const offset = this.child.notice.startOf(anchor) + end.at;
    const fresh = this.lastOffset !== offset;
    this.lastOffset = offset;
    this.edits.insert(offset, (fresh ? ahead : "") + text, fresh ? ahead.length : 0);
  }

  private wantsBlankLine(piece: Piece): boolean {
    if (this.style.gap !== "") return this.form.layout !== "rows" || piece.kind !== "header";
    return this.form.layout === "cells" && (piece.kind === "header" || (piece.kind === "row" && piece.cells.length < this.form.columns.length));
  }

  private addAhead(row: Row, text: string): void {
    this.edits.insert(this.child.notice.startOf(row), text, 0);
  }

  /** The new row begins the group: it takes the heading, and the row that had it is left without. */
  private moveHeading(row: Row, text: string): void {
    this.addAhead(row, text);
    const cell = cellOf(row, "task");
    if (cell !== undefined) this.replace({ piece: row, span: cell.span, text: "" });
  }

  private movedHeading(row: Row, ordinal: number | undefined): string {
    const cell = cellOf(row, "task");
    if (cell === undefined) return "";
    const edit = row.heading === null || ordinal === undefined ? null : renumberEdit(row.heading, ordinal);
    if (edit === null) return row.text.slice(cell.span.start, cell.span.end).trim();
    return (row.text.slice(cell.span.start, edit.span.start) + edit.text + row.text.slice(edit.span.end, cell.span.end)).trim();
  }

  private renumber(row: Row, ordinal: number | undefined): void {
    const edit = row.heading === null || ordinal === undefined ? null : renumberEdit(row.heading, ordinal);
    if (edit !== null) this.replace({ piece: row, ...edit });
  }

  private fillDown(task: TreeTask): void {
    for (const [role, text] of [["lead", task.lead], ["responsible", task.responsible]] as const) {
      const column = task.row.form.at[role];
      if (column !== undefined && text !== "") this.replace(fillCell(task.row, column, text, this.style.lineEnd));
    }
  }

  private numberSerial(task: TreeTask): void {
    const serial = this.serials.get(task);
    const column = task.row.form.at.serial;
    if (serial !== undefined && column !== undefined && task.row.cells[column]?.value !== String(serial))
      this.replace(fillCell(task.row, column, String(serial), this.style.lineEnd));
  }

  private replace(edit: PieceEdit | null): void {
    if (edit === null) return;
    const start = this.child.notice.startOf(edit.piece);
    this.edits.replace({ start: start + edit.span.start, end: start + edit.span.end }, edit.text);
  }
}

/** Where what a piece holds ends: behind it come line ends and blanks only. */
const contentEnd = (piece: Piece): number => {
  const cells = piece.kind === "row" || piece.kind === "section" || piece.kind === "header" ? piece.cells : [];
  const prose = (piece.kind === "row" || piece.kind === "section") && piece.form.layout === "prose";
  const last = cells.at(-1);
  return prose || last === undefined ? piece.text.trimEnd().length : last.span.end;
};

const endsInBlankLine = (text: string): boolean => /(?:^|\n)[^\S\n]*\n[^\S\n]*$/u.test(text);

