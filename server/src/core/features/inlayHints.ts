/** Small words beside the text: what column a cell is, where every cell is a line; and the units that a merged cell goes on with. */
import { type Language, say } from "../message.js";
import type { Notice } from "../notice/document.js";
import { cellOf, isFilled, type Row } from "../notice/model.js";
import type { Span } from "../text/span.js";
import { inheritedRow } from "./inherited.js";

export interface InlayHint {
  /** In the notice. */
  readonly offset: number;
  readonly text: string;
  readonly tooltip: string;
  /** `before` stands ahead of the text at that place, `after` behind it. */
  readonly side: "before" | "after";
}

export interface InlayHintOptions {
  readonly columns: boolean;
  readonly inherited: boolean;
}

const LENGTH = 20;

/** The hints of the rows in `range`; it should be no more than what is shown. */
export const inlayHintsIn = (notice: Notice, range: Span, options: InlayHintOptions, language: Language): readonly InlayHint[] => {
  const hints: InlayHint[] = [];
  let place = notice.pieces.at(range.start);
  while (place !== null && place.start < range.end) {
    const { piece, start } = place;
    if (piece.kind === "row") {
      if (options.columns) addColumns(piece, start, hints);
      if (options.inherited) addInherited(notice, piece, start, language, hints);
    }
    const next = notice.pieces.next(piece);
    place = next === null ? null : { piece: next, start: start + piece.text.length, line: 0 };
  }
  return hints;
};

/** Only where the cells stand one below the other; side by side the header says it. */
const addColumns = ({ form, cells, text }: Row, start: number, hints: InlayHint[]): void => {
  cells.forEach((cell, i) => {
    const title = form.columns[i]?.title ?? "";
    const ahead = text.slice(cells[i - 1]?.span.end ?? 0, cell.span.start);
    if (title === "" || (i > 0 && !/[\r\n]/u.test(ahead)) || (i === 0 && !standsAlone(cells[1]?.span.start, cell.span, text))) return;
    hints.push({ offset: start + cell.span.start, text: `${title}：`, tooltip: "", side: "before" });
  });
};

/** Of a row with one cell so far, the TAB before it tells. */
const standsAlone = (next: number | undefined, { start, end }: Span, text: string): boolean =>
  next === undefined ? text.charCodeAt(start - 1) === 9 : /[\r\n]/u.test(text.slice(end, next));

const addInherited = (notice: Notice, row: Row, start: number, language: Language, hints: InlayHint[]): void => {
  const above = inheritedRow(notice, row);
  if (above === null) return;
  for (const role of ["lead", "responsible"] as const) {
    const value = cellOf(above, role);
    const cell = cellOf(row, role);
    if (!isFilled(value) || cell === undefined) continue;
    const names = value.value.replace(/\s+/gu, " ");
    const tooltip = say(`沿用上一行的合并单元格：${names}`, `Goes on from the merged cell above: ${names}`)[language];
    hints.push({
      offset: start + cell.span.end,
      text: `↑ ${names.length > LENGTH ? `${names.slice(0, LENGTH)}…` : names}`,
      tooltip,
      side: "after",
    });
  }
};
