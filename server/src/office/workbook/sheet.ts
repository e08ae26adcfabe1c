/** The cells of one sheet, with those that are merged and those that are hidden. */
import { type Message, say } from "../../core/message.js";
import type { OfficePackage } from "../package.js";
import { Unreadable } from "../packageProblems.js";
import { scanXml } from "../xml.js";
import { type SheetDate, WHOLE_DAY, writtenDate } from "./dates.js";
import { dateShown, shownNumber } from "./numberFormat.js";
import { type SheetEntry, unescaped, type Workbook } from "./workbook.js";

export interface SheetCell {
  /** As the sheet shows it: “50%”, “2025年5月9日”. */
  readonly text: string;
  /** The day of a cell that shows one, or a part of it (“5月”); null for text and numbers. */
  readonly date: SheetDate | null;
  readonly doubts: readonly Message[];
}

/** Rows and columns from 0, both included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface SheetContent {
  /** Filled cells by row, then by column. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, SheetCell>>;
  readonly merged: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: readonly { readonly from: number; readonly to: number }[];
}

const MOST_ROWS = 20_000;
const MOST_COLUMNS = 256;

/** Nothing for a sheet whose part is missing. @throws Unreadable for one that is filled further down or to the right than tables of people are */
export const readSheet = (file: OfficePackage, { path }: SheetEntry, book: Workbook): SheetContent => {
  const rows = new Map<number, Map<number, SheetCell>>();
  const merged: Area[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns: { from: number; to: number }[] = [];
  let [row, column] = [-1, -1];
  let [type, style, value, formula] = ["n", 0, "", false];
  let [collects, phonetic] = [false, false];

  const put = (cell: SheetCell): void => {
    if (row >= MOST_ROWS || column >= MOST_COLUMNS) throw new Unreadable(TOO_FAR);
    const inRow = rows.get(row);
    if (inRow === undefined) rows.set(row, new Map([[column, cell]]));
    else inRow.set(column, cell);
  };

  scanXml(file.text(path) ?? "<none/>", {
    open: (name, attribute) => {
      switch (name) {
        case "x:row": {
          row = Number(attribute("r") ?? row + 2) - 1;
          column = -1;
          if (isTrue(attribute("hidden"))) hiddenRows.add(row);
          break;
        }
        case "x:c": {
          const place = placeOf(attribute("r") ?? "");
          if (place !== null) [row, column] = [place.row, place.column];
          else column++;
          [type, style, value, formula] = [attribute("t") ?? "n", Number(attribute("s") ?? 0), "", false];
          break;
        }
        case "x:v":
        case "x:t":
          collects = true;
          break;
        case "x:rPh":
          phonetic = true;
          break;
        case "x:f":
          formula = true;
          break;
        case "x:col":
          if (isTrue(attribute("hidden"))) hiddenColumns.push({ from: Number(attribute("min")) - 1, to: Number(attribute("max")) - 1 });
          break;
        case "x:mergeCell": {
          const area = areaOf(attribute("ref") ?? "");
          if (area !== null) merged.push(area);
          break;
        }
      }
    },
    close: (name) => {
      if (name === "x:v" || name === "x:t") collects = false;
      else if (name === "x:rPh") phonetic = false;
      else if (name === "x:c") {
        const cell = cellOf(type, style, value, formula, book);
        if (cell !== null) put(cell);
      }
    },
    text: (more) => {
      if (collects && !phonetic) value += more;
    },
  });
  return { rows, merged, hiddenRows, hiddenColumns };
};

const isTrue = (value: string | undefined): boolean => value === "1" || value === "true";

/** null for an empty cell. */
const cellOf = (type: string, style: number, value: string, formula: boolean, book: Workbook): SheetCell | null => {
  const raw = value.trim();
  const plain = (text: string): SheetCell | null => (text.trim() === "" ? null : { text, date: null, doubts: [] });
  if (raw === "") return formula && type !== "str" ? { text: "", date: null, doubts: [NOT_CALCULATED] } : null;
  switch (type) {
    case "s":
      return plain(book.texts[Number(raw)] ?? "");
    case "inlineStr":
    case "str":
      return plain(unescaped(value));
    case "b":
      return plain(raw === "0" ? "FALSE" : "TRUE");
    case "e":
      return {
        text: raw,
        date: null,
        doubts: [say(`公式出错“${raw}”，请改为应填的内容`, `The formula fails with “${raw}”; put in what should stand here`)],
      };
    case "d":
      return isoDay(raw) ?? plain(raw);
    default: {
      const number = Number(raw);
      if (!Number.isFinite(number)) return plain(raw);
      const format = book.formats[style] ?? null;
      const shown = plain(shownNumber(number, format, book.from1904));
      return shown && { ...shown, date: dateShown(number, format, book.from1904) };
    }
  }
};

/** `2025-05-09T00:00:00`, as the strict variant of the standard has dates. */
const isoDay = (raw: string): SheetCell | null => {
  const found = /^(\d{4})-(\d\d)-(\d\d)/u.exec(raw);
  if (found === null) return null;
  const date = { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]), minutes: 0 };
  return { text: writtenDate(date, WHOLE_DAY), date, doubts: [] };
};

/** `AB12` */
const placeOf = (address: string): { readonly row: number; readonly column: number } | null => {
  const found = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/u.exec(address);
  if (found === null) return null;
  const column = [...(found[1] ?? "").toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(found[2]) - 1, column };
};

/** `A1:E1` */
const areaOf = (reference: string): Area | null => {
  const [from, to] = reference.split(":").map(placeOf);
  if (from === undefined || from === null || to === undefined || to === null) return null;
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
};

const TOO_FAR = say(
  `工作表超过 ${MOST_ROWS} 行或 ${MOST_COLUMNS} 列，读不了这么大的表；请只保留要用的部分，并删去下方、右侧不用的行和列`,
  `A sheet has more than ${MOST_ROWS} rows or ${MOST_COLUMNS} columns, which is too large; keep only the part you need, and take out what stands far below or to the right`,
);

const NOT_CALCULATED = say(
  "公式还没有计算结果，请在 Excel 或 WPS 中打开并保存一次，或直接填写",
  "The formula has no result yet; open and save the file in Excel or WPS once, or fill it in",
);
