/** Reads the text of a draft again and compares it with what was meant: where it says anything else, somebody has to look. */
import { type Message, say } from "../message.js";
import { makeCell } from "../notice/cell.js";
import type { Notice } from "../notice/document.js";
import type { Piece, Row, Section, TableForm } from "../notice/model.js";
import { type OutlineTask, readOutline, textFor } from "../notice/outline.js";
import type { RowItem } from "./body.js";
import type { HeaderPart, ItemPart, ParagraphPart, Part, Written } from "./text.js";
import { brief, tight } from "./tidy.js";

/** The parts that do not read back as they were meant, each with why. */
export const misread = (
  notice: Notice,
  parts: readonly Part[],
  { starts }: Pick<Written, "starts">,
): ReadonlyMap<Part, readonly Message[]> => {
  const found = new Map<Part, readonly Message[]>();
  const tasks = new Map<Row, OutlineTask>(readOutline(notice).tasks.map((task) => [task.row, task]));
  const hasTable = notice.layout === "cells" || notice.layout === "rows";
  let isMarked = false;
  for (const part of parts) {
    const start = starts.get(part) ?? 0;
    const place = notice.pieces.at(start);
    if (place === null) continue;
    // Marks ahead of a piece belong to the one before it, so a piece begins right where its part does.
    const piece = place.start === start ? place.piece : null;
    const doubt =
      part.kind === "paragraph"
        ? hasTable && (place.piece.kind === "row" || place.piece.kind === "section" || place.piece.kind === "header")
          ? readsAsRow(part)
          : null
        : part.kind === "header"
          ? headerDoubt(piece, part)
          : itemDoubt(piece, part, tasks);
    // Of paragraphs one below the other the first is marked.
    if (doubt !== null && !(part.kind === "paragraph" && isMarked)) found.set(part, [doubt]);
    isMarked = part.kind === "paragraph" && doubt !== null;
  }
  return found;
};

const readsAsRow = ({ text }: ParagraphPart): Message =>
  say(
    `从“${brief(text)}”起的正文会被读作表格的内容，请核对放在哪里`,
    `What stands from “${brief(text)}” on is read as part of the table; see where it belongs`,
  );

const headerDoubt = (piece: Piece | null, { form }: HeaderPart): Message | null => {
  if (piece?.kind !== "header" || piece.form.columns.length !== form.columns.length)
    return say("表头没有读成原来的几列，请核对", "The header does not read back as the columns of the original; see what is wrong");
  if (piece.repeated)
    return say(
      "这张表与上一张列名相同，读作上一张的续表；如是另一张表，请在它前面另起“附件”一行",
      "This table has the columns of the one above and is read as its continuation; if it is another one, put a line “附件” ahead of it",
    );
  return null;
};

const itemDoubt = (piece: Piece | null, { form, item }: ItemPart, tasks: ReadonlyMap<Row, OutlineTask>): Message | null => {
  if (item.kind === "section") return piece?.kind === "section" && sameWords(textOfSection(piece), item.text) ? null : DIFFERS;
  if (piece?.kind !== "row" && piece?.kind !== "section") return DIFFERS;
  const wrong = form.columns.findIndex((_, i) => !sameWords(piece.cells[i]?.value ?? "", item.cells[i] ?? ""));
  if (wrong >= 0) return differsIn(form, wrong);
  return piece.kind === "row" ? unitsDoubt(tasks.get(piece), form, item) : null;
};

const textOfSection = (section: Section): string => section.cells.map(({ value }) => value).join("");

/** Whose task it is, with what merged cells give. */
const unitsDoubt = (task: OutlineTask | undefined, form: TableForm, { units }: RowItem): Message | null => {
  if (task === undefined || (units.lead === "" && units.responsible === "")) return null;
  for (const role of ["lead", "responsible"] as const) {
    const at = form.at[role];
    if (at !== undefined && !sameWords(textFor(task, role), units[role])) return differsIn(form, at);
  }
  return null;
};

/** What the reader takes for marks of a conversion is passed over on both sides, blanks and line ends do not count. */
const sameWords = (read: string, meant: string): boolean => tight(read) === tight(makeCell(meant, 0, 0, meant.length).value);

const DIFFERS = say("这一行没有读成原表的一行，请核对", "This row does not read back as one row of the original; see what is wrong");

const differsIn = (form: TableForm, column: number): Message => {
  const title = form.columns[column]?.title ?? "";
  return say(`“${title}”一格读出的内容与原表不同，请核对`, `What is read in “${title}” differs from the original; see what is wrong`);
};
