/** A ledger in Markdown. */
import { escaped, markdownTable } from "../text/markdown.js";
import { basisLines, type LedgerTable, ledgerTables } from "./columns.js";
import type { Ledger } from "./model.js";

/** Heading, what it is made from, and a table for its tasks; those it has as one of many in a second one. Ends with a line feed. */
export const ledgerMarkdown = (ledger: Ledger): string =>
  [
    `# ${escaped(ledger.title)}`,
    basisLines(ledger)
      .map((line) => `- ${escaped(line)}`)
      .join("\n"),
    ...ledgerTables(ledger, { day: true, number: true }).map(({ heading, ...table }) =>
      [...(heading === null ? [] : [`## ${heading}`]), table.entries.length === 0 ? "没有任务。" : rowsOf(table)].join("\n\n"),
    ),
  ]
    .filter((block) => block !== "")
    .join("\n\n")
    .concat("\n");

const rowsOf = ({ columns, entries }: Omit<LedgerTable, "heading">): string =>
  markdownTable(
    columns.map(({ title }) => title),
    entries.map((entry, index) =>
      columns.map(({ value }) => {
        const held = value(entry, index);
        return typeof held === "string" ? escaped(held).replaceAll("\n", "<br>") : held.date;
      }),
    ),
    columns.map(({ align }) => (align === "center" ? ":-:" : "---")),
  );
