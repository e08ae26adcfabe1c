/** What can begin where a row begins: the next number, an empty row. */
import { type Message, say } from "../../message.js";
import { cellOf, type Piece, type Row } from "../../notice/model.js";
import { newRowText } from "../../notice/write.js";
import type { MarkerLevel } from "../../numbering/marker.js";
import { span } from "../../text/span.js";
import { type Cursor, type InCell, isClosing } from "../cursor.js";
import { type Completion, type CompletionContext, sortKey } from "./completion.js";
import { completeMarkers, nextMarkers } from "./numbers.js";
import type { RowPlace } from "./rowPlace.js";

const LEVELS: Readonly<Record<MarkerLevel, Message>> = {
  1: say("下一个部分", "next section"),
  2: say("下一组任务", "next group of tasks"),
  3: say("下一项", "next item"),
  4: say("下一小项", "next sub-item"),
};

/** （十四）, 五、 at the beginning of a row. */
export const completeNumbers = (
  { checked, language }: CompletionContext,
  cursor: Cursor,
  place: RowPlace | null,
): readonly Completion[] => {
  const { notice } = checked;
  const describe = (level: MarkerLevel): string => LEVELS[level][language];
  if (cursor.kind === "row-start") {
    if (place === null) return [];
    const items = completeMarkers(nextMarkers(notice, cursor.piece, true), place.typed, describe);
    return items.map((item) => ({ ...item, edit: place.begin(item.edit.text) }));
  }
  const { row, cell, at, start } = cursor;
  const from = Math.min(cell.inner.start, at);
  const typed = row.text.slice(from, at);
  const end = Math.max(at, cell.inner.end);
  if (typed.length > LONGEST_MARKER || !isClosing(row.text.slice(at, end))) return [];
  const markers = nextMarkers(notice, row, false);
  // A section has its row to itself.
  const fitting = place === null ? markers.filter(({ level }) => level > 1) : markers;
  return completeMarkers(fitting, { span: span(start + from, start + end), text: typed }, describe);
};

/** “（一百二十三）” */
const LONGEST_MARKER = 8;

/** The next number of a column 序号. */
export const completeSerial = ({ checked, language }: CompletionContext, { row, cell, at, start }: InCell): readonly Completion[] => {
  const { notice } = checked;
  let above: Piece | null = notice.pieces.previous(row);
  while (above !== null && above.kind !== "header" && !(above.kind === "row" && above.use === "task"))
    above = notice.pieces.previous(above);
  const last = above?.kind === "row" ? serialOf(above) : 0;
  if (last === null) return [];
  const text = String(last + 1);
  const from = Math.min(cell.inner.start, at);
  return [
    {
      kind: "number",
      label: text,
      description: say("下一个序号", "next number")[language],
      documentation: "",
      filterText: text,
      sortText: sortKey(0, 0),
      edit: { span: span(start + from, start + Math.max(at, cell.inner.end)), text },
      additional: [],
    },
  ];
};

const serialOf = (row: Row): number | null => {
  const value = cellOf(row, "serial")?.value ?? "";
  return /^\d{1,5}$/u.test(value) ? Number(value) : null;
};

/** A row with all its cells and nothing in them. */
export const completeEmptyRow = (context: CompletionContext, { form, typed, put, additional }: RowPlace): readonly Completion[] => {
  const row = newRowText(form, context.style()).text;
  if (row.replace(/[\r\n]+/gu, "") === "") return [];
  const titles = form.columns.map(({ title }) => title).join(" · ");
  return [
    {
      kind: "row",
      label: say("新的一行", "New row")[context.language],
      description: say(`${form.columns.length} 个单元格`, `${form.columns.length} cells`)[context.language],
      documentation: titles,
      filterText: `${typed.text}新的一行 xdyh xindeyihang row`,
      sortText: sortKey(8, 0),
      edit: put(row),
      additional,
    },
  ];
};
