/** A ledger as tables of a spreadsheet. */
import type { SheetTable, SheetTableCell } from "../paper/sheet.js";
import { freeSheetName } from "../paper/sheetName.js";
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
    ledgerTables(ledger, { day: true, number: true }).map((table) =>
      sheetOf(ledger, table, freeSheetName(sheetName(ledger, table, ledgers.length > 1), DEFAULT, taken)),
    ),
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

/** Of one ledger the sheets are named after its parts, of several after the units. */
const sheetName = ({ unit }: Ledger, { heading, isCommon }: LedgerTable, several: boolean): string => {
  if (unit === null || !several) return heading ?? DEFAULT;
  return isCommon ? `${unit.name}（共性）` : unit.name;
};

const DEFAULT = "任务台账";
