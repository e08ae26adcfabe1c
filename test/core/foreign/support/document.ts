/** Foreign documents for tests: written down as a few words, or made of a notice as Word would have it, with merged cells. */
import type { CheckedNotice } from "../../../../server/src/core/checked.js";
import type {
  ForeignBlock,
  ForeignCell,
  ForeignDocument,
  ForeignParagraph,
  ForeignRow,
  ForeignTable,
} from "../../../../server/src/core/foreign/document.js";
import type { Cell, Row, TableForm } from "../../../../server/src/core/notice/model.js";
import { readPartLines } from "../../../../server/src/core/notice/partLines.js";
import type { PaperTable } from "../../../../server/src/core/paper/paper.js";

export const paragraph = (text: string, more: Partial<ForeignParagraph> = {}): ForeignParagraph => ({
  kind: "paragraph",
  text,
  alignment: "left",
  heading: null,
  doubts: [],
  ...more,
});

export const documentOf = (...blocks: readonly ForeignBlock[]): ForeignDocument => ({ blocks, remarks: [] });

/**
 * A table by its rows, places in them parted by “|”: “↑” goes on with the cell above, “←” with the one to the left, “⏎” is a line break.
 */
export const tableOf = (...lines: readonly string[]): ForeignTable => {
  const places = lines.map((line) => line.split("|").map((text) => text.trim()));
  const columns = Math.max(...places.map((row) => row.length));
  const spans = (r: number, c: number): { rowSpan: number; columnSpan: number } => {
    let columnSpan = 1;
    while (places[r]?.[c + columnSpan] === "←") columnSpan++;
    let rowSpan = 1;
    while (places[r + rowSpan]?.[c] === "↑") rowSpan++;
    return { rowSpan, columnSpan };
  };
  const rows = places.map(
    (row, r): ForeignRow => ({
      isHeader: false,
      cells: row.flatMap((text, column): ForeignCell[] =>
        text === "↑" || text === "←" ? [] : [{ column, text: text.replaceAll("⏎", "\n"), doubts: [], ...spans(r, column) }],
      ),
    }),
  );
  return { kind: "table", columns, rows, doubts: [] };
};

/** A notice as Word would have it: sections over the whole width, groups and shared units merged over their rows. */
export const foreignOf = ({ notice }: CheckedNotice): ForeignDocument => {
  const blocks: ForeignBlock[] = [];
  let table: TableBuilder | null = null;
  const close = (): void => {
    if (table !== null) blocks.push(table.table());
    table = null;
  };
  for (const piece of notice.pieces) {
    switch (piece.kind) {
      case "header":
        if (!piece.repeated) {
          close();
          table = new TableBuilder(piece.form);
        }
        break;
      case "section":
        if (piece.form.layout === "prose") blocks.push(...paragraphs(piece.text));
        else (table as TableBuilder | null)?.wide(piece.cells.map(({ value }) => value).join(""));
        break;
      case "row":
        if (piece.form.layout === "prose") blocks.push(...paragraphs(piece.text));
        else (table as TableBuilder | null)?.row(piece);
        break;
      default:
        if (piece.kind === "note" && piece.residue) break;
        close();
        blocks.push(...paragraphs(piece.text));
    }
  }
  close();
  return documentOf(...blocks);
};

/** Lines that follow one another without an empty line are one paragraph. */
const paragraphs = (text: string): readonly ForeignParagraph[] => {
  const found: ForeignParagraph[] = [];
  for (const { text: line, apart } of readPartLines(text)) {
    const last = found.at(-1);
    if (apart || last === undefined) found.push(paragraph(line));
    else found[found.length - 1] = { ...last, text: `${last.text}\n${line}` };
  }
  return found;
};

type Built = { -readonly [K in keyof ForeignCell]: ForeignCell[K] };

class TableBuilder {
  private readonly rows: Built[][];
  /** By column the cell a row below may be merged with. */
  private readonly above: (Built | undefined)[] = [];

  constructor(private readonly form: TableForm) {
    this.rows = [form.columns.map(({ title }, column) => cell(column, title))];
  }

  table(): ForeignTable {
    return {
      kind: "table",
      columns: this.form.columns.length,
      rows: this.rows.map((cells, i) => ({ cells, isHeader: i === 0 })),
      doubts: [],
    };
  }

  wide(text: string): void {
    this.rows.push([{ ...cell(0, text), columnSpan: this.form.columns.length }]);
    this.above.length = 0;
  }

  row(row: Row): void {
    const { lead, responsible, task } = this.form.at;
    if (row.use === "blank") return;
    if (row.use === "continuation") {
      const last = this.above[responsible ?? -1];
      const more = row.cells.map(({ value }) => value).join("");
      if (last !== undefined) last.text = `${last.text}\n${more}`;
      return;
    }
    const values = this.form.columns.map((_, i) => (row.cells[i] as Cell | undefined)?.value ?? "");
    const shares = [lead, responsible].every((at) => at === undefined || values[at] === "");
    const merged = (column: number): boolean =>
      values[column] === "" &&
      this.above[column] !== undefined &&
      (column === task || (shares && (column === lead || column === responsible)));
    const cells: Built[] = [];
    values.forEach((text, column) => {
      const above = this.above[column];
      if (above !== undefined && merged(column)) above.rowSpan++;
      else {
        cells.push(cell(column, text));
        this.above[column] = cells.at(-1);
      }
    });
    this.rows.push(cells);
  }
}

const cell = (column: number, text: string): Built => ({ column, rowSpan: 1, columnSpan: 1, text, doubts: [] });

/** As a reader of .docx or HTML sees it. */
export const onPaper = ({ widths, header, rows }: PaperTable): ForeignTable => ({
  kind: "table",
  columns: widths.length,
  rows: [...header, ...rows].map(({ cells }, r) => ({
    isHeader: r < header.length,
    cells: cells.map(({ column, rowSpan, columnSpan, lines }) => ({ column, rowSpan, columnSpan, text: lines.join("\n"), doubts: [] })),
  })),
  doubts: [],
});
