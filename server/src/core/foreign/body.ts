/**
 * The rows of a foreign table as those of a notice: sections, rows of cells, what goes on over a page. Merged cells become what a notice has in
 * their place: the group and shared units once and empty cells below, a shared deadline in every row.
 */
import { type Message, say } from "../message.js";
import type { Column, Role } from "../notice/model.js";
import { readMarker } from "../numbering/marker.js";
import { type ColumnCells, cellsByColumn, type ForeignColumn } from "./columns.js";
import type { Words } from "./document.js";
import { filledIn, type Grid, type GridCell } from "./grid.js";
import { isNoteRow, isTotal, joinedHeading, standsAsHeading, TOTAL, twoHeadings } from "./headings.js";
import { brief, tight } from "./tidy.js";

export type TableItem = SectionItem | RowItem;

export interface SectionItem {
  readonly kind: "section";
  /** “一、坚持标准引领” */
  readonly text: string;
  readonly doubts: readonly Message[];
}

export interface RowItem {
  readonly kind: "row";
  /** By column; what is empty here goes on with what stands above. */
  readonly cells: readonly string[];
  /** The units that are meant to hold for the row, merged cells above counted. */
  readonly units: Units;
  readonly doubts: readonly Message[];
}

interface Units {
  readonly lead: string;
  readonly responsible: string;
}

/** What further rows of one task may say. */
const MORE_OF_ONE_TASK: ReadonlySet<Role> = new Set<Role>(["lead", "responsible", "deadline", "person"]);

const NO_UNITS: Units = { lead: "", responsible: "" };

interface DraftRow extends RowItem {
  readonly cells: string[];
  units: Units;
  readonly doubts: Message[];
}

/** Reads the rows of a table, also where it goes on in further ones. */
export class BodyReader {
  readonly items: (SectionItem | DraftRow)[] = [];
  /** Rows merged over the whole width behind the last task: “注：……”. */
  readonly notes: Words[] = [];
  private readonly at: Readonly<Partial<Record<Role, number>>>;
  /** The last units that were named, as the reader of a notice has them. */
  private named: Units = NO_UNITS;
  private group = "";
  private afterPage = false;
  private repeatedGroups = 0;
  /** Rows “小计” between tasks. */
  private readonly totals: string[] = [];
  /** Headings over the whole width that have no number. */
  private readonly unnumbered = new Map<SectionItem | DraftRow, Words>();
  private sharedRequirements = 0;

  constructor(private readonly columns: readonly Column[]) {
    const at: Partial<Record<Role, number>> = {};
    columns.forEach(({ role }, i) => {
      at[role] ??= i;
    });
    this.at = at;
  }

  /**
   * @param grid a table, or its next part behind a page break
   * @param places the columns of this reader in its grid
   * @param header its header rows, which may come again; null for a part without
   */
  read(
    grid: Grid,
    places: readonly ForeignColumn[],
    sections: ForeignColumn | null,
    header: { readonly first: number; readonly next: number } | null,
  ): void {
    for (let row = header?.next ?? 0; row < grid.rows.length; row++) {
      if (header !== null && repeats(grid, row, header)) {
        this.afterPage = true;
        row += header.next - header.first - 1;
        continue;
      }
      this.row(grid, row, places, sections);
    }
  }

  /** Headings that stand between this part of the table and the next one. */
  goOnUnder(headings: readonly Words[]): void {
    for (const { text, doubts } of headings) this.heading(text, doubts);
  }

  /** Headings that stand above the whole table. */
  beginUnder(headings: readonly Words[]): void {
    const { group } = this;
    const [items, notes] = [this.items.splice(0), this.notes.splice(0)];
    this.goOnUnder(headings);
    this.items.push(...items);
    this.notes.push(...notes);
    this.group = group;
  }

  /** What is read next stands on another page. */
  turnPage(): void {
    this.afterPage = true;
  }

  /** Nothing more comes: what stands over the whole width at the end, without a number, is no heading of anything (a signature, a date). */
  close(): void {
    for (let last = this.items.at(-1); last?.kind === "row"; last = this.items.at(-1)) {
      const words = this.unnumbered.get(last);
      if (words === undefined) return;
      this.items.pop();
      this.notes.unshift(words);
    }
  }

  /** What was done to the table without a mark at its place. */
  remarks(): readonly Message[] {
    const { repeatedGroups, sharedRequirements } = this;
    const title = this.columns[this.at.requirement ?? -1]?.title ?? "";
    return [
      ...(repeatedGroups === 0
        ? []
        : [
            say(
              `原表有 ${repeatedGroups} 行重复写了上一行的组名，已并入同一组`,
              `${repeatedGroups} rows of the original repeat the group of the row above; they were put into one group`,
            ),
          ]),
      ...(sharedRequirements === 0
        ? []
        : [
            say(
              `原表有 ${sharedRequirements} 行的“${title}”与上一行合并，已逐行写出`,
              `In ${sharedRequirements} rows of the original “${title}” is merged with the row above; it was written into each row`,
            ),
          ]),
      ...this.totals.map((text) => say(`“${text}”一行不是任务，没有列入`, `The row “${text}” is no task and was left out`)),
    ];
  }

  private row(grid: Grid, row: number, places: readonly ForeignColumn[], sections: ForeignColumn | null): void {
    const filled = filledIn(grid, row);
    if (filled.length === 0) return;
    const upright = sections === null ? undefined : filled.find(({ column }) => column >= sections.from && column < sections.to);
    if (upright !== undefined) this.section(upright.text, upright.doubts);
    const cells = cellsByColumn(grid, row, places);
    const left = filled.filter((cell) => cell !== upright);
    if (left.length === 0) return;
    const [only, second] = left;
    if (isTotal(left)) {
      this.notes.push({ text: left.map(({ text }) => text).join("　"), doubts: left.flatMap(({ doubts }) => doubts) });
      return;
    }
    if (only !== undefined && second === undefined && this.single(only, cells, places)) return;
    const joined = left.length === 2 ? joinedHeading(left, cells, this.at) : null;
    if (joined !== null)
      this.heading(
        joined,
        left.flatMap(({ doubts }) => doubts),
      );
    else this.task(cells, places);
    this.afterPage = false;
  }

  /** A row with one filled cell: a heading, a note over the whole width, a cell that goes on over a page. true where it is none of a task. */
  private single(cell: GridCell, cells: readonly ColumnCells[], places: readonly ForeignColumn[]): boolean {
    const column = cells.findIndex(({ own }) => own.includes(cell));
    const isWide = places.length > 1 && places.every(({ from, to }) => cell.column <= from && cell.column + cell.width >= to);
    const isFirst = column === 0 || column === this.at.task;
    if (isWide && isNoteRow(cell.text)) {
      this.notes.push({ text: cell.text, doubts: cell.doubts });
      return true;
    }
    if (isWide || (isFirst && cells.every(({ above }) => above === null))) {
      if (!standsAsHeading(cell.text, isWide)) return false;
      this.heading(cell.text, cell.doubts);
      this.afterPage = false;
      return true;
    }
    return this.afterPage && this.goOn(cell, column);
  }

  private heading(text: string, doubts: readonly Message[]): void {
    if (readMarker(text, 0)?.level === 1) {
      const both = twoHeadings(text);
      this.section(both?.first ?? text, doubts);
      if (both === null) return;
      this.heading(both.second, []);
      return;
    }
    const cells = this.columns.map((_, i) => (i === (this.at.task ?? 0) ? text : ""));
    // Without columns for both, only its number tells a heading from a task.
    const isTold = readMarker(text, 0) !== null || (this.at.task !== undefined && this.at.requirement !== undefined);
    const row: DraftRow = { kind: "row", cells, units: NO_UNITS, doubts: isTold ? [...doubts] : [...doubts, NO_NUMBER] };
    this.push(row);
    if (readMarker(text, 0) === null) this.unnumbered.set(row, { text, doubts });
    this.group = text;
  }

  private section(text: string, doubts: readonly Message[]): void {
    this.flushNotes();
    // A heading is one run of words, however many lines it took.
    this.items.push({ kind: "section", text: text.replace(/\s*\n\s*/gu, ""), doubts });
    this.group = "";
  }

  /** The cell of the row above, cut by the page. */
  private goOn(cell: GridCell, column: number): boolean {
    const last = this.items.at(-1);
    if (last?.kind !== "row") return false;
    const role = this.columns[column]?.role;
    const before = last.cells[column] ?? "";
    if (column === (this.at.responsible ?? this.at.lead) && before !== "") {
      last.cells[column] = `${before}\n${cell.text}`;
      last.units = { ...last.units, [role as "lead" | "responsible"]: last.cells[column] };
      if (role === "lead" || role === "responsible") this.named = last.units;
      last.doubts.push(...cell.doubts);
      return true;
    }
    if (role !== "requirement" || before === "" || /[。！？；;.]$/u.test(before)) return false;
    last.cells[column] = before + cell.text;
    last.doubts.push(
      ...cell.doubts,
      say("分页处断开的上下两行已并为一行，请核对", "Two rows parted by a page break were put together; see whether they belong together"),
    );
    return true;
  }

  private task(cells: readonly ColumnCells[], places: readonly ForeignColumn[]): void {
    if (this.isSameTask(cells)) {
      this.intoRowAbove(cells);
      return;
    }
    const doubts = cells.flatMap(({ own }) => own.flatMap((cell) => cell.doubts));
    const texts = cells.map(({ own }) => own.map(({ text }) => text).join("\n"));
    cells.forEach(({ own, above }, i) => {
      const title = this.columns[i]?.title ?? "";
      if (own.length > 1)
        doubts.push(
          say(`“${title}”在原表中分为几格，已合为一格`, `“${title}” is in several cells in the original; they were put into one`),
        );
      const [first] = own;
      if (first !== undefined && reachesOver(first, cells[i + 1], places[i + 1])) doubts.push(wide(first.text, title));
      const role = this.columns[i]?.role;
      if (above === null || own.length > 0) return;
      if (role === "deadline" || role === "person") texts[i] = above.text;
      if (role === "requirement" && i === this.at.requirement) {
        texts[i] = above.text;
        this.sharedRequirements++;
      }
    });
    this.group = this.groupOf(texts);
    const meant = { lead: this.meant("lead", cells, texts), responsible: this.meant("responsible", cells, texts) };
    this.fillUnits(texts, meant);
    const split = this.splitSection(texts);
    this.push({ kind: "row", cells: split, units: meant, doubts });
  }

  /** “一、” beside units is a row; a reader of cells takes it for a section alone where the next cell is empty, so it is written as one. */
  private splitSection(texts: readonly string[]): string[] {
    const { task } = this.at;
    const text = task === undefined ? "" : (texts[task] ?? "");
    if (task === undefined || readMarker(text, 0)?.level !== 1) return [...texts];
    const both = twoHeadings(text);
    const next = texts[task + 1] ?? "";
    if (both === null && (task > 0 || (next !== "" && readMarker(next, 0) === null))) return [...texts];
    this.section(both?.first ?? text, []);
    return texts.map((other, i) => (i === task ? (both?.second ?? "") : other));
  }

  /** A group written into each of its rows stands in the first only. */
  private groupOf(texts: string[]): string {
    const { task } = this.at;
    const text = task === undefined ? "" : (texts[task] ?? "");
    if (task === undefined || text === "") return this.group;
    const level = readMarker(text, 0)?.level ?? 9;
    // A page repeats the name of the group it cuts, whether that has a number or not.
    const isRepeated = level <= 2 || (this.afterPage && this.at.requirement !== undefined);
    if (isRepeated && tight(text) === tight(this.group)) {
      texts[task] = "";
      this.repeatedGroups++;
    }
    return text;
  }

  /** The requirement is merged with the row above: the same task, whose units have a row each. */
  private isSameTask(cells: readonly ColumnCells[]): boolean {
    const at = this.at.requirement ?? this.at.task;
    const cell = at === undefined ? undefined : cells[at];
    const last = this.items.at(-1);
    if (cell === undefined || cell.above === null || cell.own.length > 0 || last?.kind !== "row") return false;
    // Words, or a number, of its own make it a task of its own that shares the merged words.
    if (cells.some(({ own }, i) => own.length > 0 && !MORE_OF_ONE_TASK.has(this.columns[i]?.role ?? "other"))) return false;
    return this.at.requirement !== undefined || (last.cells[at as number] ?? "") === cell.above.text;
  }

  private intoRowAbove(cells: readonly ColumnCells[]): void {
    const last = this.items.at(-1) as DraftRow;
    const added = cells.flatMap(({ own }, i) => (own.length === 0 ? [] : [i]));
    for (const i of added) {
      const { own } = cells[i] as ColumnCells;
      const text = own.map((cell) => cell.text).join("\n");
      const before = last.cells[i] ?? "";
      if (tight(before) !== tight(text)) last.cells[i] = before === "" ? text : `${before}\n${text}`;
      last.doubts.push(...own.flatMap(({ doubts }) => doubts));
    }
    const { lead, responsible } = this.at;
    const written = (at: number | undefined): string => (at === undefined ? "" : (last.cells[at] ?? ""));
    if (written(lead) !== "" || written(responsible) !== "") {
      last.units = { lead: written(lead), responsible: written(responsible) };
      this.named = last.units;
    }
    const isUnits = (i: number): boolean => i === lead || i === responsible;
    if (added.length > 1 || !added.every(isUnits))
      last.doubts.push(
        say(
          "原表中这项任务占几行，已并为一行，请核对",
          "This task takes several rows in the original; they were put into one, see whether it is right",
        ),
      );
  }

  private meant(role: "lead" | "responsible", cells: readonly ColumnCells[], texts: readonly string[]): string {
    const at = this.at[role];
    if (at === undefined) return "";
    return texts[at] === "" ? (cells[at]?.above?.text ?? "") : (texts[at] ?? "");
  }

  /** A reader takes the units above where both cells are empty, and only then: what else was merged is written out. */
  private fillUnits(texts: string[], meant: Units): void {
    const { lead, responsible } = this.at;
    const own = (at: number | undefined): boolean => at !== undefined && texts[at] !== "";
    const goesOn = meant.lead === this.named.lead && meant.responsible === this.named.responsible;
    if (!own(lead) && !own(responsible) && (goesOn || (meant.lead === "" && meant.responsible === ""))) return;
    if (lead !== undefined) texts[lead] = meant.lead;
    if (responsible !== undefined) texts[responsible] = meant.responsible;
    this.named = meant;
  }

  private push(row: DraftRow): void {
    this.flushNotes();
    this.items.push(row);
  }

  /** What looked like a note at the end of the table and has rows below it. */
  private flushNotes(): void {
    for (const { text, doubts } of this.notes.splice(0)) {
      if (TOTAL.test(tight(text.split("　")[0] ?? ""))) {
        this.totals.push(text);
        continue;
      }
      const cells = this.columns.map((_, i) => (i === (this.at.task ?? 0) ? text : ""));
      this.items.push({ kind: "row", cells, units: NO_UNITS, doubts: [...doubts, NOTE_INSIDE] });
    }
  }
}

/** A cell over several columns that is no heading: whether it holds for all of them nobody can say. */
const reachesOver = (cell: GridCell, next: ColumnCells | undefined, place: ForeignColumn | undefined): boolean =>
  readMarker(cell.text, 0) === null &&
  next?.own.length === 0 &&
  next.above === null &&
  place !== undefined &&
  cell.column + cell.width >= place.to;

const NO_NUMBER = say(
  "这一行横跨全表而没有编号，会读作一项任务；如是标题，请加上“一、”或“（一）”",
  "This row reaches over the whole table and has no number, so it is read as a task; if it is a heading, put “一、” or “（一）” ahead of it",
);

const NOTE_INSIDE = say(
  "原表中这一行横跨全表，不是任务，请核对放在哪里",
  "This row reaches over the whole table in the original and is no task; see where it belongs",
);

const wide = (text: string, title: string): Message =>
  say(
    `“${brief(text)}”在原表中横跨几列，现放在“${title}”`,
    `“${brief(text)}” reaches over several columns in the original; it is in “${title}” now`,
  );

/** The header again, at the top of a page. */
const repeats = (grid: Grid, row: number, header: { readonly first: number; readonly next: number }): boolean => {
  for (let i = 0; i < header.next - header.first; i++) {
    const here = grid.rows[row + i];
    const there = grid.rows[header.first + i];
    if (here === undefined || there === undefined) return false;
    if (!here.every((cell, c) => tight(cell?.text ?? "") === tight(there[c]?.text ?? ""))) return false;
  }
  return true;
};
