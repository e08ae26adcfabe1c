/**
 * A document of another program as the draft of a notice: paragraphs around the tables, each task table in the layout of a draft. The text reads
 * back as the same notice; where that is not certain a mark for review stands ahead of the place.
 */
import { type Language, type Message, say } from "../message.js";
import { roleLookup } from "../notice/columns.js";
import { Notice, type ReadOptions } from "../notice/document.js";
import { readOutline } from "../notice/outline.js";
import type { Units } from "../units/units.js";
import type { ForeignDocument } from "./document.js";
import { unitsTeller } from "./likeness.js";
import { tableAsParagraphs, wordsPart } from "./paragraphs.js";
import { misread } from "./proof.js";
import { segmentsOf } from "./segments.js";
import { formFor, type Part, writeParts } from "./text.js";

export interface ForeignOptions extends ReadOptions {
  /** How the rows of the draft are written; cells where it is left out. */
  readonly layout?: "cells" | "rows";
  /** Of the marks in the text; Chinese where it is left out. */
  readonly language?: Language;
  /** Units of the place, where it is known: they tell columns whose titles are unknown. */
  readonly units?: Units;
}

export interface ForeignNotice {
  /** Of the draft; lines end with LF. */
  readonly text: string;
  /** How many tasks are read in it. */
  readonly tasks: number;
  /** How many marks for review it has. */
  readonly doubts: number;
  /** What concerns the whole document, and what was left out. */
  readonly remarks: readonly Message[];
}

/** Never throws; a document without a table of tasks gives its paragraphs. */
export const noticeFrom = (document: ForeignDocument, options: ForeignOptions = {}): ForeignNotice => {
  const { language = "zh" } = options;
  const { parts, remarks } = partsOf(document, options);
  const plain = writeParts(parts, language);
  const notice = Notice.read(plain.text, options);
  const written = writeParts(parts, language, misread(notice, parts, plain));
  return {
    text: written.text,
    tasks: readOutline(notice).tasks.length,
    doubts: written.marks,
    remarks: [...document.remarks, ...remarks],
  };
};

const partsOf = (
  document: ForeignDocument,
  options: ForeignOptions,
): { readonly parts: readonly Part[]; readonly remarks: readonly Message[] } => {
  const roleOf = roleLookup(options.headings);
  const { segments, pageNumbers } = segmentsOf(document, { roleOf, isUnits: unitsTeller(options.units ?? null) });
  const remarks: Message[] = [];
  const parts = segments.flatMap((segment): readonly Part[] => {
    if (segment.kind === "paragraph") return [segment];
    if (segment.kind === "table") return tableAsParagraphs(segment.table);
    const table = segment.open.table();
    remarks.push(...table.remarks);
    const form = formFor(table.columns, options.layout ?? "cells", roleOf, options);
    return [
      ...table.above.map(wordsPart),
      { kind: "header", form, doubts: table.doubts },
      ...table.items.map((item): Part => ({ kind: "item", form, item, doubts: item.doubts })),
      ...table.below.map(wordsPart),
    ];
  });
  if (pageNumbers > 0) remarks.push(say(`略去页码 ${pageNumbers} 处`, `${pageNumbers} page numbers were left out`));
  return { parts, remarks };
};
