/** The text of a draft made of paragraphs and tables, with marks for review, and where in it each of them stands. */
import type { Language, Message } from "../message.js";
import { type RoleLookup, readHeaderTitles, tableForm } from "../notice/columns.js";
import { Notice, type ReadOptions } from "../notice/document.js";
import type { Column, TableForm } from "../notice/model.js";
import { DEFAULT_STYLE, type RowStyle, writeHeader, writeRow, writeSection } from "../notice/write.js";
import { reviewMark } from "../review/marks.js";
import type { TableItem } from "./body.js";

/** What the text is put together from, in order. */
export type Part = ParagraphPart | HeaderPart | ItemPart;

export interface ParagraphPart {
  readonly kind: "paragraph";
  readonly text: string;
  /** No empty line parts it from the paragraph before: lines of one title. */
  readonly goesOn: boolean;
  readonly doubts: readonly Message[];
}

export interface HeaderPart {
  readonly kind: "header";
  readonly form: TableForm;
  readonly doubts: readonly Message[];
}

export interface ItemPart {
  readonly kind: "item";
  readonly form: TableForm;
  readonly item: TableItem;
  readonly doubts: readonly Message[];
}

export interface Written {
  readonly text: string;
  /** Where each part begins, its mark not counted. */
  readonly starts: ReadonlyMap<Part, number>;
  readonly marks: number;
}

const ROWS_STYLE: RowStyle = { ...DEFAULT_STYLE, gap: "", separators: { lead: " ", responsible: " " } };

export const styleOf = ({ layout }: TableForm): RowStyle => (layout === "rows" ? ROWS_STYLE : DEFAULT_STYLE);

/** @param more doubts found after the parts were made */
export const writeParts = (
  parts: readonly Part[],
  language: Language,
  more: ReadonlyMap<Part, readonly Message[]> = new Map(),
): Written => {
  let text = "";
  let marks = 0;
  const starts = new Map<Part, number>();
  for (const part of parts) {
    if (part.kind === "paragraph" && part.goesOn && text.endsWith("\n\n")) text = text.slice(0, -1);
    else if (part.kind !== "item" && text !== "" && !text.endsWith("\n\n")) text += "\n";
    const doubts = [...part.doubts, ...(more.get(part) ?? [])];
    if (doubts.length > 0) {
      text += `${markOf(doubts, language)}\n`;
      marks++;
    }
    starts.set(part, text.length);
    text += textOf(part);
  }
  // The empty cells of the last row stay.
  return { text: text.replace(/\n*$/u, "\n"), starts, marks };
};

/** One mark for a place, with all that is doubtful about it. */
export const markOf = (doubts: readonly Message[], language: Language): string =>
  reviewMark([...new Set(doubts.map((doubt) => doubt[language]))].join(language === "zh" ? "；" : "; "));

const textOf = (part: Part): string => {
  switch (part.kind) {
    case "paragraph":
      return `${part.text}\n\n`;
    case "header":
      return writeHeader(part.form, styleOf(part.form));
    case "item":
      return part.item.kind === "section"
        ? writeSection(part.form, part.item.text, styleOf(part.form))
        : writeRow(part.form, part.item.cells, styleOf(part.form));
  }
};

/** The form of a table with these columns. A header that does not read back in cells (too many unknown titles ahead) is written in rows. */
export const formFor = (columns: readonly Column[], layout: "cells" | "rows", roleOf: RoleLookup, options: ReadOptions): TableForm => {
  const titles = columns.map(({ title }) => title);
  const form = tableForm(layout, readHeaderTitles(titles, roleOf) ?? columns);
  if (layout === "rows") return form;
  const [header] = Notice.read(writeHeader(form, DEFAULT_STYLE), options).pieces;
  const reads = header?.kind === "header" && header.form.columns.length === columns.length;
  return reads ? form : { ...form, layout: "rows" };
};
