/** A ledger as tables of a spreadsheet. */
import type { SheetTable, SheetTableCell } from "../paper/sheet.js";
import { type LedgerTable, ledgerTables } from "./columns.js";
import type { Ledger } from "./model.js";

/**
 * One sheet for the tasks of the unit, and one for those it has as one of many where there are some. 进展情况 is empty, for her to fill in; the last day is a
 * date one can sort and reckon with.
 */
export const ledgerSheets = (ledger: Ledger): readonly SheetTable[] => ledgerBook([ledger]);

/** Several ledgers in one file, a sheet for each table: of several units each sheet has the name of the unit. No two sheets have one name. */
export const ledgerBook = (ledgers: readonly Ledger[]): readonly SheetTable[] => {
  const taken = new Set<string>();
  return ledgers.flatMap((ledger) =>
    ledgerTables(ledger, true).map((table) => sheetOf(ledger, table, freeName(sheetName(ledger, table, ledgers.length > 1), taken))),
  );
};

const sheetOf = ({ title, unit }: Ledger, { heading, columns, entries }: LedgerTable, name: string): SheetTable => {
  const cell = (value: string | { readonly date: string }, align: "left" | "center", bold = false): SheetTableCell => ({
    value,
    rowSpan: 1,
    columnSpan: 1,
    align,
    bold,
  });
  return {
    name,
    title: heading === null || unit === null ? title : `${title}（${heading}）`,
    widths: columns.map(({ width }) => width),
    titleRows: 1,
    rows: [
      columns.map((column) => cell(column.title, "center", true)),
      ...entries.map((entry, i) => columns.map((column) => cell(column.value(entry, i), column.align))),
    ],
    orientation: "landscape",
  };
};

/** The most that spreadsheets take. */
const LONGEST = 31;

/** Neither of the marks a sheet's name may not have, nor the apostrophe it may not begin or end with. */
const sheetName = ({ unit }: Ledger, { heading }: LedgerTable, several: boolean): string => {
  const whose = unit === null ? "任务台账" : several ? unit.name : "任务台账";
  const name = several && unit !== null ? (heading === "共性任务" ? `${whose}（共性）` : whose) : (heading ?? whose);
  return (
    name
      .replace(/[\\/?*[\]:]/gu, " ")
      .replace(/^'+|'+$/gu, "")
      .trim() || "任务台账"
  );
};

/** Names are compared without case, as spreadsheets do. */
const freeName = (name: string, taken: Set<string>): string => {
  let free = name.slice(0, LONGEST);
  for (let count = 2; taken.has(free.toLowerCase()); count++) free = `${name.slice(0, LONGEST - String(count).length - 2)}（${count}）`;
  taken.add(free.toLowerCase());
  return free;
};
