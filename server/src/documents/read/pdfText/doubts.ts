/** What the words of a row say against its cells being whole: a time that is none, a sentence without its end, a name without its beginning. */
import { type Message, say } from "../../../core/message.js";
import { type Column, columnOf, holdsUnits } from "./roles.js";
import { beginsUnitName, closesFirst, endsSentence, endsUnit, isTime, staysOpen } from "./stream/traits.js";

export interface RowDoubts {
  readonly own: readonly Message[];
  /** Its words may belong to the row above or below, so that one is doubtful too. */
  readonly above: boolean;
  readonly below: boolean;
}

/** Where nearly all requirements end with a full stop, one that does not is looked at. */
const NEARLY_ALL = 0.85;

/** Share of the requirements that end with a full stop, 0 to 1. */
export const sentencesIn = (rows: readonly (readonly string[])[], columns: readonly Column[]): number => {
  const at = wordsColumn(columns);
  const words = rows.map((cells) => cells[at] ?? "").filter((text) => text !== "");
  return words.filter((text) => endsSentence(text)).length / Math.max(1, words.length);
};

/** The column that says what is to be done. */
const wordsColumn = (columns: readonly Column[]): number => {
  const requirement = columnOf(columns, "requirement");
  return requirement >= 0 ? requirement : columnOf(columns, "task");
};

/** @param cells the texts of a row, by column */
export const doubtsOf = (cells: readonly string[], columns: readonly Column[], sentences: number): RowDoubts => {
  const own: Message[] = [];
  let [above, below] = [false, false];
  const words = cells[wordsColumn(columns)] ?? "";
  const isCut = words === "" || (sentences > NEARLY_ALL && !endsSentence(words)) || staysOpen(words);
  if (isCut) below = true;
  if (closesFirst(words)) above = true;
  columns.forEach((column, i) => {
    const text = (cells[i] ?? "").trim();
    if (text === "") {
      if (column.role === "deadline") own.push(NO_TIME);
      return;
    }
    // “2025年” alone may be where a sentence was cut.
    if (column.role === "deadline" && (!isTime(text) || /^20\d\d ?年$/u.test(text))) {
      own.push(NO_TIME);
      above = below = true;
    }
    if (!holdsUnits(column)) return;
    const lines = text.split("\n");
    if (closesFirst(lines[0] ?? "") || !beginsUnitName(lines[0] ?? "")) above = true;
    if (staysOpen(lines.at(-1) ?? "") || !endsUnit(text)) below = true;
  });
  const [lead, responsible] = [columnOf(columns, "lead"), columnOf(columns, "responsible")];
  if (lead >= 0 && responsible >= 0 && (cells[lead] ?? "") === "" && (cells[responsible] ?? "") !== "") own.push(NO_LEAD);
  if (above || below) own.push(BROKEN);
  return { own, above, below };
};

/** Doubts of all rows, those of their neighbours counted. */
export const doubtsOfRows = (rows: readonly (readonly string[])[], columns: readonly Column[]): readonly (readonly Message[])[] => {
  const sentences = sentencesIn(rows, columns);
  const own = rows.map((cells) => doubtsOf(cells, columns, sentences));
  return own.map((one, i) => (own[i - 1]?.below === true || own[i + 1]?.above === true ? [...new Set([...one.own, BROKEN])] : one.own));
};

const NO_TIME = say("这一行没有认出完成时限，请对照原文件核对", "No deadline was recognised in this row; compare with the original");
const NO_LEAD = say("这一行没有牵头单位，请对照原文件核对", "No unit leads in this row; compare with the original");
const BROKEN = say(
  "这一行或相邻的一行有单元格文字不完整，请对照原文件核对",
  "A cell of this row or of the one beside it is not whole; compare with the original",
);
