/** The formats notices come in and go out in. */

/** What a notice can be written as, besides its own text. */
export const EXPORT_FORMATS = ["docx", "xlsx", "csv", "html", "md", "json"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** `ics`: a calendar with reminders. */
export const LEDGER_FORMATS = ["xlsx", "docx", "md", "ics"] as const;
export type LedgerFormat = (typeof LEDGER_FORMATS)[number];

/** Names of files that can be read in. Those of the old kinds are recognised to say how to convert them. */
export const IMPORT_EXTENSIONS = ["docx", "docm", "xlsx", "csv", "tsv", "html", "htm", "txt", "md"] as const;
