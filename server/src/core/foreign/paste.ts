/** A table from the clipboard as rows of the notice that is being written, in its layout and style. */
import type { CheckedNotice } from "../checked.js";
import { behindPiece } from "../lineage/insertion/behind.js";
import { applyEdits, EditList, type TextEdit } from "../lineage/insertion/edits.js";
import { type Language, type Message, say } from "../message.js";
import { Notice, type ReadOptions } from "../notice/document.js";
import type { TableForm } from "../notice/model.js";
import { readOutline, textFor } from "../notice/outline.js";
import { endOfRow, fillCell, type RowStyle, rowStyleOf, writeRow, writeSection } from "../notice/write.js";
import { readMarker } from "../numbering/marker.js";
import type { Span } from "../text/span.js";
import type { RowItem, TableItem } from "./body.js";
import type { ForeignDocument, ForeignTable } from "./document.js";
import { type Begins, cutOff, type Landing, landingAt } from "./landing.js";
import { unitsTeller } from "./likeness.js";
import { itemsFor } from "./pastedRows.js";
import { misread } from "./proof.js";
import { type ItemPart, markOf, type Part } from "./text.js";
import { wholeTable } from "./wholeTable.js";

export interface PasteOptions extends ReadOptions {
  /** Of the marks in the text; Chinese where it is left out. */
  readonly language?: Language;
}

export interface Pasted {
  /** Offsets in the text as it stands, in order, none overlapping another. */
  readonly edits: readonly TextEdit[];
  /** How many rows come in, sections counted. */
  readonly rows: number;
  /** How many marks for review they have. */
  readonly doubts: number;
  /** What was left out, and where the rows went if not to the cursor. */
  readonly remarks: readonly Message[];
  /** Where the first of them begins in the text after the edits, its mark not counted. */
  readonly first: number;
}

/**
 * null where there is no table on the clipboard (one cell, one column), and where it cannot be put: in prose, in a notice without a table where it
 * has no header of its own. Then it is pasted as text.
 * @param range the selection; rows it covers as a whole are replaced
 */
export const pasteTable = (checked: CheckedNotice, range: Span, document: ForeignDocument, options: PasteOptions = {}): Pasted | null => {
  const tables = document.blocks.filter((block): block is ForeignTable => block.kind === "table");
  if (tables.length === 0 || checked.notice.layout === "prose") return null;
  const landing = landingAt(checked.notice, range, null);
  if (landing === null) return wholeTable(checked, range, document, options);
  const words = { roleOf: checked.notice.roleOfTitle, isUnits: unitsTeller(checked.units) };
  const read = tables.flatMap((table) => itemsFor(table, landing.form, words) ?? []);
  const items = read.flatMap((one) => one.items);
  const others = document.blocks.some((block) => block.kind === "paragraph" && block.text.trim() !== "");
  const remarks = [...document.remarks, ...read.flatMap((one) => one.remarks), ...(others ? [WORDS_LEFT] : [])];
  return items.length === 0 ? null : intoTable(checked, range, items, landing.form, remarks, options);
};

const intoTable = (
  checked: CheckedNotice,
  range: Span,
  items: readonly TableItem[],
  form: TableForm,
  remarks: readonly Message[],
  options: PasteOptions,
): Pasted | null => {
  const { notice, units } = checked;
  const landing = landingAt(notice, range, beginsOf(items, form));
  if (landing === null) return null;
  const style = rowStyleOf(notice, units);
  const parts = items.map((item, i): ItemPart => {
    const doubts = i === 0 ? [...item.doubts, ...lacksUnits(item, form, landing)] : item.doubts;
    return { kind: "item", form, item: item.kind === "section" ? item : { ...item, cells: cellTexts(item, form, style) }, doubts };
  });
  const put = (more: ReadonlyMap<Part, readonly Message[]>): Put => putRows(notice, landing, parts, style, options.language ?? "zh", more);
  const plain = put(new Map());
  const after = Notice.read(applyEdits(notice.text(), plain.edits), options);
  const { edits, first, marks } = put(misread(after, parts, plain));
  return { edits, rows: items.length, doubts: marks, remarks: landing.moved ? [...remarks, MOVED] : remarks, first };
};

interface Put extends Pick<Pasted, "edits" | "first"> {
  readonly marks: number;
  /** Where each row begins in the text after the edits. */
  readonly starts: ReadonlyMap<Part, number>;
}

const putRows = (
  notice: Notice,
  landing: Landing,
  parts: readonly ItemPart[],
  style: RowStyle,
  language: Language,
  more: ReadonlyMap<Part, readonly Message[]>,
): Put => {
  const { form, anchor, replaced } = landing;
  const { at, apart } = behindPiece(anchor, form, style);
  const places = new Map<Part, number>();
  let text = apart;
  let marks = 0;
  for (const part of parts) {
    const doubts = [...part.doubts, ...(more.get(part) ?? [])];
    if (doubts.length > 0) {
      text += markOf(doubts, language) + style.lineEnd;
      marks++;
    }
    places.set(part, text.length);
    text += part.item.kind === "section" ? writeSection(form, part.item.text, style) : writeRow(form, part.item.cells, style);
  }
  const edits = new EditList();
  for (const piece of replaced) {
    const start = notice.startOf(piece);
    edits.replace({ start, end: start + endOfRow(piece.text, piece.cells.at(-1)?.span.end ?? 0, style).at }, "");
  }
  const offset = notice.startOf(anchor) + at;
  edits.insert(offset, text, places.get(parts[0] as Part) ?? 0);
  if (parts.some(({ item }) => namesUnits(item, form))) fillDown(notice, offset, landing, style, edits);
  const first = edits.firstRow() ?? offset;
  const moved = first - (places.get(parts[0] as Part) ?? 0);
  return { edits: edits.edits(), first, marks, starts: new Map([...places].map(([part, place]) => [part, place + moved])) };
};

/** Units one a line are parted as in the rows of this notice. Where a row is one line, what follows a mark needs no blank in place of the line end. */
const cellTexts = ({ cells }: RowItem, form: TableForm, style: RowStyle): readonly string[] =>
  cells.map((cell, i) => {
    const text = form.layout === "rows" ? cell.replace(/(?<=[，。；：、！？])\n+/gu, "") : cell;
    const role = form.columns[i]?.role;
    const lines = text.split(/\n+/u);
    const isList = (role === "lead" || role === "responsible") && lines.length > 1 && lines.every((line) => !/[、，；,;：:]$/u.test(line));
    return isList ? lines.join(style.separators[role] ?? "、") : text;
  });

const isHeading = (text: string): boolean => (readMarker(text, 0)?.level ?? 9) <= 2;

const beginsOf = (items: readonly TableItem[], { at }: TableForm): Begins => {
  if (items.some((item) => item.kind === "section")) return "section";
  return items.some((item) => item.kind === "row" && at.task !== undefined && isHeading(item.cells[at.task] ?? "")) ? "group" : null;
};

const namesUnits = (item: TableItem, { at }: TableForm): boolean =>
  item.kind === "row" && [at.lead, at.responsible].some((i) => i !== undefined && (item.cells[i] ?? "") !== "");

/** The first row says nothing of units, as where the upper part of a merged cell was not copied: it would go on with those above. */
const lacksUnits = (item: TableItem, form: TableForm, { anchor }: Landing): readonly Message[] => {
  if (item.kind === "section" || anchor.kind !== "row" || namesUnits(item, form)) return [];
  const hasUnits = form.at.lead !== undefined || form.at.responsible !== undefined;
  const isTask = (item.cells[form.at.requirement ?? form.at.task ?? 0] ?? "") !== "";
  return hasUnits && isTask ? [NO_UNITS] : [];
};

/** Rows below that went on with the units above get them written out. */
const fillDown = (notice: Notice, at: number, { replaced }: Landing, { lineEnd }: RowStyle, edits: EditList): void => {
  for (const task of cutOff(notice, readOutline(notice).tasks, at, replaced)) {
    for (const role of ["lead", "responsible"] as const) {
      const column = task.row.form.at[role];
      const text = textFor(task, role);
      const edit = column === undefined || text === "" ? null : fillCell(task.row, column, text, lineEnd);
      if (edit === null) continue;
      const start = notice.startOf(edit.piece);
      edits.replace({ start: start + edit.span.start, end: start + edit.span.end }, edit.text);
    }
  }
};

const WORDS_LEFT = say("表格以外的文字没有粘贴", "Words outside the table were not pasted");
const MOVED = say(
  "粘贴的内容另起一组，已放在光标所在的组之后",
  "What was pasted begins a group or section of its own; it stands behind the group of the cursor",
);
const NO_UNITS = say(
  "这一行没有单位，会沿用上面一行的单位，请核对",
  "This row names no units and goes on with those above; see whether that is right",
);
