/** Writes what a plan adds to a table as edits of its text, in the layout, with the separators and line ends the notice has. */
import { cellOf, type Piece, type Row, type TableForm } from "../../notice/model.js";
import { lastRowOf, type OutlineTask, textFor } from "../../notice/outline.js";
import { fillCell, type RowStyle, writeRow, writeSection } from "../../notice/write.js";
import { writeMarker } from "../../numbering/marker.js";
import type { PieceEdit } from "../../rules/rule.js";
import { cleanTitle } from "../cleanText.js";
import { titleOf } from "../groups.js";
import type { LineageNotice } from "../notice.js";
import type { Relation } from "../relation.js";
import { requirementOf, saysItInTheTask } from "../requirement.js";
import { behindPiece } from "./behind.js";
import type { EditList } from "./edits.js";
import { headingsStandAlone, ITEM, levelOfGroups, newHeading, type Ordinals, ordinalsOf, renumberEdit, writeHeading } from "./headings.js";
import { isInHeading, type PlanGroup, type PlanSection, type PlanTable } from "./plan.js";
import { serialNumbers } from "./serials.js";
import { formOfNewRows, type Passage, writeTask } from "./taskRow.js";

export const writeTable = (plan: PlanTable, relation: Relation, passage: Passage, edits: EditList): void =>
  new TableWriter(plan, relation, passage, edits).write();

/** Walks a plan in the order of the text. */
class TableWriter {
  private readonly child: LineageNotice;
  private readonly style: RowStyle;
  private readonly form: TableForm;
  private readonly ordinals: Ordinals;
  private readonly level: ReturnType<typeof levelOfGroups>;
  private readonly serials: ReadonlyMap<OutlineTask, number>;
  private readonly alone: boolean;
  /** The piece that what comes next is put behind; null at the start of a table without header. */
  private anchor: Piece | null;
  /** What comes next follows a new row. */
  private behindNew = false;
  /** Where rows were put behind an anchor last. */
  private lastOffset = -1;

  constructor(
    private readonly plan: PlanTable,
    relation: Relation,
    private readonly passage: Passage,
    private readonly edits: EditList,
  ) {
    this.child = passage.child;
    this.style = passage.style;
    this.form = formOfNewRows(plan.table.form);
    this.ordinals = ordinalsOf(plan, relation.child, relation.parent);
    this.level = levelOfGroups(plan, relation.child, relation.parent);
    this.serials = serialNumbers(plan);
    this.alone = headingsStandAlone(plan.table);
    this.anchor = plan.table.header;
  }

  write(): void {
    for (const piece of this.plan.placeholders) this.replace({ piece, span: { start: 0, end: piece.text.length }, text: "" });
    for (const section of this.plan.sections) {
      this.section(section);
      for (const group of section.groups) this.group(group);
    }
  }

  private section(plan: PlanSection): void {
    const ordinal = this.ordinals.get(plan);
    const piece = plan.existing?.piece ?? null;
    if (piece !== null) {
      this.anchor = piece;
      const edit = ordinal === undefined || piece.heading === null ? null : renumberEdit(piece.heading, ordinal);
      if (edit !== null) this.replace({ piece, ...edit });
    } else if (plan.source !== null) this.add(writeSection(this.form, writeHeading(1, ordinal, plan.source.title ?? ""), this.style));
  }

  private group(plan: PlanGroup): void {
    const { existing, tasks } = plan;
    if (existing === null) this.newGroup(plan);
    else if (tasks[0]?.source != null && existing.title !== null && !existing.alone) this.groupWithNewFirst(plan, existing.first);
    else {
      this.renumber(existing.first, plan);
      if (existing.alone) this.anchor = existing.first;
      this.tasks(tasks);
    }
  }

  private newGroup(plan: PlanGroup): void {
    const { level, title } = newHeading(this.form, this.level, plan.source === null ? null : titleOf(plan.source));
    const heading = writeHeading(level, this.ordinals.get(plan), title);
    // What the heading does not say needs the only column there is for words.
    const saysMore = saysItInTheTask(this.form) && plan.tasks.some((task) => plan.source !== null && !isInHeading(task, plan.source));
    const alone = (this.alone || saysMore) && heading !== "";
    if (alone) this.add(writeRow(this.form, [heading], this.style));
    this.tasks(plan.tasks, alone ? "" : heading);
  }

  /** New rows begin the group: the first takes the heading, and the row that had it is left without. */
  private groupWithNewFirst(plan: PlanGroup, first: Row): void {
    const begins = plan.tasks.findIndex((task) => task.existing !== null);
    const ahead = begins < 0 ? plan.tasks : plan.tasks.slice(0, begins);
    const rows = ahead.map(({ source }, i) => (source === null ? "" : this.row(source, i === 0 ? this.headingOf(first, plan) : "")));
    this.edits.insert(this.child.notice.startOf(first), rows.join(""), 0);
    const cell = cellOf(first, "task");
    if (cell !== undefined) this.replace({ piece: first, span: cell.span, text: "" });
    this.behindNew = true;
    this.tasks(plan.tasks.slice(ahead.length));
  }

  /** @param heading goes into the first new row */
  private tasks(tasks: PlanGroup["tasks"], heading = ""): void {
    let first = heading;
    const items = heading === "" && saysItInTheTask(this.form);
    for (const [i, { existing, source }] of tasks.entries()) {
      if (existing !== null) {
        if (items) this.renumberItem(existing.row, i + 1);
        this.numberSerial(existing);
        if (existing.inheritedFrom !== null && this.behindNew) this.fillDown(existing);
        this.anchor = lastRowOf(existing);
        this.behindNew = false;
      } else if (source !== null) {
        this.add(this.row(source, items ? writeMarker(ITEM, i + 1) + cleanTitle(requirementOf(source)) : first));
        first = "";
        this.behindNew = true;
      }
    }
  }

  private row(source: OutlineTask, heading: string): string {
    return writeTask(this.passage, this.form, source, heading, this.serials.get(source));
  }

  /** Puts rows behind the anchor. */
  private add(text: string): void {
    const { anchor, style } = this;
    if (anchor === null) {
      const [first] = this.plan.table.pieces;
      this.edits.insert(first === undefined ? 0 : this.child.notice.startOf(first), text, 0);
      return;
    }
    const { at, apart } = behindPiece(anchor, this.form, style);
    const offset = this.child.notice.startOf(anchor) + at;
    // Several rows behind one anchor follow one another, and only the first needs what parts it from the anchor.
    const ahead = this.lastOffset === offset ? "" : apart;
    this.lastOffset = offset;
    this.edits.insert(offset, ahead + text, ahead.length);
  }

  /** The heading as it stands, with the number it will have. */
  private headingOf(row: Row, plan: PlanGroup): string {
    const cell = cellOf(row, "task");
    if (cell === undefined) return "";
    const { start, end } = cell.span;
    const edit = this.renumbering(row, plan);
    if (edit === null) return row.text.slice(start, end).trim();
    return (row.text.slice(start, edit.span.start) + edit.text + row.text.slice(edit.span.end, end)).trim();
  }

  /** “2.推进政务公开专区建设”, where one is put in ahead of it. */
  private renumberItem(row: Row, ordinal: number): void {
    const edit = row.heading?.marker.level === ITEM ? renumberEdit(row.heading, ordinal) : null;
    if (edit !== null) this.replace({ piece: row, ...edit });
  }

  private renumber(row: Row, plan: PlanGroup): void {
    const edit = this.renumbering(row, plan);
    if (edit !== null) this.replace({ piece: row, ...edit });
  }

  private renumbering(row: Row, plan: PlanGroup): ReturnType<typeof renumberEdit> {
    const ordinal = this.ordinals.get(plan);
    return row.heading === null || ordinal === undefined ? null : renumberEdit(row.heading, ordinal);
  }

  /** Writes the units a merged cell gives the row into the row, where a new row has come between. */
  private fillDown(task: OutlineTask): void {
    for (const role of ["lead", "responsible"] as const) {
      const column = task.row.form.at[role];
      const units = textFor(task, role);
      if (column !== undefined && units !== "") this.replace(fillCell(task.row, column, units, this.style.lineEnd));
    }
  }

  private numberSerial(task: OutlineTask): void {
    const serial = this.serials.get(task);
    const column = task.row.form.at.serial;
    if (serial === undefined || column === undefined || task.row.cells[column]?.value === String(serial)) return;
    this.replace(fillCell(task.row, column, String(serial), this.style.lineEnd));
  }

  private replace(edit: PieceEdit | null): void {
    if (edit === null) return;
    const start = this.child.notice.startOf(edit.piece);
    this.edits.replace({ start: start + edit.span.start, end: start + edit.span.end }, edit.text);
  }
}
