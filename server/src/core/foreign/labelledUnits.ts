/** A column whose cells say themselves who leads: “牵头单位：县财政局⏎配合单位：县教育局” under “责任单位” or “责任分工” is two columns. */
import { type Message, say } from "../message.js";
import { roleLookup } from "../notice/columns.js";
import type { ForeignCell, ForeignTable } from "./document.js";
import { tight } from "./tidy.js";

/** “牵头单位：”, “配合部门：” at the beginning of a cell or behind what parts units. */
const LABEL = /(?:^|[\s；;。，,])(牵头|主责|主办|第一责任|责任|配合|协办|协同|参与|落实)(?:责任)?(?:单位|部门|科室)?[：:]\s*/gu;
const LEADS = /^(?:牵头|主责|主办|第一责任)$/u;

/** So many of the filled cells below the header carry labels. */
const MOST = 0.6;
/** A header takes no more rows. */
const HEADER_ROWS = 3;

/** The table with such a column split, and a doubt about it; the table itself where there is none, or where who leads has a column already. */
export const withUnitsSplit = (table: ForeignTable): ForeignTable => {
  const at = labelledColumn(table);
  if (at === null) return table;
  const first = table.rows.findIndex(({ cells }) => cells.some((cell) => cell.column === at && splitUnits(cell.text) !== null));
  const title = table.rows.slice(0, first).flatMap(({ cells }) => cells.filter(({ column }) => column === at));
  return {
    ...table,
    columns: table.columns + 1,
    rows: table.rows.map((row, r) => ({ ...row, cells: row.cells.flatMap((cell) => widened(cell, at, r < first)) })),
    doubts: [...table.doubts, split(tight(title.at(-1)?.text ?? ""))],
  };
};

/** @param isHeader stands above the first cell with a label */
const widened = (cell: ForeignCell, at: number, isHeader: boolean): readonly ForeignCell[] => {
  if (cell.column > at) return [{ ...cell, column: cell.column + 1 }];
  if (cell.column + cell.columnSpan <= at) return [cell];
  if (cell.column < at || cell.columnSpan > 1) return [{ ...cell, columnSpan: cell.columnSpan + 1 }];
  const units = isHeader ? { lead: "牵头单位", responsible: "责任单位" } : (splitUnits(cell.text) ?? { lead: "", responsible: cell.text });
  return [
    { ...cell, text: units.lead },
    { ...cell, column: at + 1, text: units.responsible, doubts: [] },
  ];
};

/** The one column that has such cells. */
const labelledColumn = ({ rows }: ForeignTable): number | null => {
  if (rows.slice(0, HEADER_ROWS).some(({ cells }) => cells.some(({ text }) => ROLE_OF(tight(text)) === "lead"))) return null;
  const counts = new Map<number, { filled: number; labelled: number; leads: number }>();
  for (const { text, column } of rows.flatMap(({ cells }) => cells.filter(({ columnSpan }) => columnSpan === 1))) {
    if (text === "" || ROLE_OF(tight(text)) !== undefined) continue;
    const count = counts.get(column) ?? { filled: 0, labelled: 0, leads: 0 };
    const units = splitUnits(text);
    counts.set(column, {
      filled: count.filled + 1,
      labelled: count.labelled + (units === null ? 0 : 1),
      leads: count.leads + (units === null || units.lead === "" ? 0 : 1),
    });
  }
  // One cell more than those below it may be the title.
  const found = [...counts].filter(([, { filled, labelled, leads }]) => leads > 0 && labelled >= (filled - 1) * MOST);
  return found.length === 1 ? (found[0]?.[0] ?? null) : null;
};

const ROLE_OF = roleLookup();

/** null for a text that does not begin with a label, or where there are sentences between. */
const splitUnits = (text: string): { readonly lead: string; readonly responsible: string } | null => {
  const labels = [...text.matchAll(LABEL)];
  if (labels[0]?.index !== 0) return null;
  const units: { lead: string[]; responsible: string[] } = { lead: [], responsible: [] };
  labels.forEach((label, i) => {
    const named = text.slice(label.index + label[0].length, labels[i + 1]?.index ?? text.length).replace(/[\s；;。，,]+$/u, "");
    if (named !== "") units[LEADS.test(label[1] ?? "") ? "lead" : "responsible"].push(named);
  });
  if ([...units.lead, ...units.responsible].some((named) => named.includes("。"))) return null;
  return { lead: units.lead.join("、"), responsible: units.responsible.join("、") };
};

const split = (title: string): Message =>
  say(
    `“${title}”一列中写有“牵头单位：”等，已按此分为“牵头单位”“责任单位”两列`,
    `The cells of “${title}” say “牵头单位：” and the like; the column was split into “牵头单位” and “责任单位”`,
  );
