/** A table from the clipboard as rows of another table. */
import { type Message, say } from "../message.js";
import type { RoleLookup } from "../notice/columns.js";
import type { Column, TableForm } from "../notice/model.js";
import { BodyReader, type TableItem } from "./body.js";
import { columnsUnder, type ForeignColumn, type ForeignColumns } from "./columns.js";
import type { ForeignTable } from "./document.js";
import { filledIn, type Grid, gridOf } from "./grid.js";
import { type IsUnits, textsIn } from "./likeness.js";
import { matchCells, matchTitles } from "./match.js";
import { stretchesOf } from "./table.js";
import { type FoundHeader, findHeader } from "./titles.js";

export interface PastedItems {
  readonly items: readonly TableItem[];
  readonly remarks: readonly Message[];
}

/** null for a table of one column, or of one cell: that is text to be pasted as text. */
export const itemsFor = (
  table: ForeignTable,
  form: TableForm,
  { roleOf, isUnits }: { readonly roleOf: RoleLookup; readonly isUnits: IsUnits },
): PastedItems | null => {
  const grid = gridOf(table);
  const filled = grid.rows.map((_, row) => filledIn(grid, row));
  // Rows of a notice in the cells layout, copied from the editor, look like a second column with an empty one ahead.
  if (new Set(filled.flat().map(({ column }) => column)).size < 2) return null;
  const header = findHeader(grid, roleOf);
  const under = header === null ? null : columnsUnder(grid, header, roleOf);
  const { found, to, doubts } = under === null ? byCells(grid, form, isUnits) : { found: under, ...matchTitles(under.columns, form) };
  const reader = new BodyReader(found.columns);
  reader.read(grid, found.columns, found.sections, under === null ? null : header);
  const uncertain = [...table.doubts, ...found.doubts, ...doubts];
  const items = reader.items.map((item, i) => {
    const all = i === 0 ? [...uncertain, ...item.doubts] : item.doubts;
    return item.kind === "section" ? { ...item, doubts: all } : { ...item, cells: moved(item.cells, to, form), doubts: all };
  });
  return {
    items,
    remarks: [
      ...reader.remarks(),
      ...columnsLeft(found.columns, to, items.length > 0 ? reader.items : []),
      ...wordsLeft(filled, header, reader),
    ],
  };
};

const byCells = (
  grid: Grid,
  form: TableForm,
  isUnits: IsUnits,
): { readonly found: ForeignColumns; readonly to: readonly (number | null)[]; readonly doubts: readonly Message[] } => {
  const stretches = stretchesOf(grid);
  const { to, doubts } = matchCells(
    stretches.map((stretch) => textsIn(grid, stretch, 0)),
    form,
    isUnits,
  );
  const columns = stretches.map((stretch, i): ForeignColumn => {
    const at = to[i] ?? null;
    const theirs: Column = (at === null ? undefined : form.columns[at]) ?? { role: "other", title: `第${i + 1}列` };
    return { ...stretch, ...theirs };
  });
  return { found: { columns, sections: null, doubts: [] }, to, doubts };
};

const moved = (cells: readonly string[], to: readonly (number | null)[], form: TableForm): readonly string[] =>
  form.columns.map((_, j) => cells.filter((text, i) => to[i] === j && text !== "").join("\n"));

const columnsLeft = (columns: readonly ForeignColumn[], to: readonly (number | null)[], items: readonly TableItem[]): readonly Message[] =>
  columns.flatMap(({ title }, i) =>
    to[i] === null && items.some((item) => item.kind === "row" && item.cells[i] !== "")
      ? [say(`本表没有与“${title}”对应的列，这一列没有粘贴`, `This table has no column for “${title}”; it was not pasted`)]
      : [],
  );

/** What stands above the header, and “注：……” below the last row. */
const wordsLeft = (
  filled: readonly (readonly { readonly text: string }[])[],
  header: FoundHeader | null,
  { notes }: Pick<BodyReader, "notes">,
): readonly Message[] =>
  [...filled.slice(0, header?.first ?? 0).map((cells) => cells.map(({ text }) => text).join("　")), ...notes.map(({ text }) => text)]
    .filter((text) => text !== "")
    .map((text) => say(`“${text}”不是任务，没有粘贴`, `“${text}” is no task and was not pasted`));
