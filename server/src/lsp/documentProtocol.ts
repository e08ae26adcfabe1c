/**
 * What client and server say to each other about documents of other programs: reading them in, writing notices out, the preview, the clipboard,
 * ledgers, breaking a text down, the overview. The server makes text and bytes and writes nothing; where they go is asked by the client.
 * Types and names only: both bundles import this file. Bytes are base64.
 */
import type { Position, Range, TextEdit } from "vscode-languageserver-types";
import type { ExportFormat, LedgerFormat } from "../documents/formats.js";

/** In words of the drafter's language: what is wrong and what to do. */
export interface DocumentProblem {
  readonly problem: string;
}

/** A file of another program as a draft. */
export const ImportRequest = "fenjie/import";
export interface ImportParams {
  readonly uri: string;
  /** What is in it, where the server cannot read it: a file of a virtual workspace. */
  readonly base64?: string;
}
export interface ImportResult {
  /** The text of the draft, with marks `<!-- fenjie-review … -->` where one should look. */
  readonly text: string;
  /** “济政办字〔2025〕9号.notice.txt”: a name for it, that of the file it came from. */
  readonly name: string;
  readonly tasks: number;
  /** How many marks it has. */
  readonly doubts: number;
  /** What concerns the whole document. */
  readonly remarks: readonly string[];
}

/** A notice that is open, or a file, written as another format. */
export const ExportRequest = "fenjie/export";
export interface ExportParams {
  readonly uri: string;
  readonly format: ExportFormat;
}
export interface MadeFile {
  /** “2025年汶上县政务公开工作要点任务分解表.docx” */
  readonly name: string;
  readonly base64: string;
}
export interface ExportResult {
  readonly file: MadeFile;
  /** What she should know before it goes out: marks left to review, errors the checker found, parts that are missing. */
  readonly remarks: readonly string[];
}

/** An open notice as it will be printed: the inside of an HTML page. null where it is not open. */
export const PaperRequest = "fenjie/paper";
export interface PaperParams {
  readonly uri: string;
}
export interface PaperResult {
  readonly title: string;
  /** Elements carry `data-start` and `data-end`: offsets in the text of that version. The client knows what was typed since and counts it in. */
  readonly html: string;
  readonly css: string;
  /** Version of the document it was made of. */
  readonly version: number;
}

/** A table from the clipboard as rows at the cursor. null where what is on the clipboard is no table, or the cursor stands in none. */
export const PasteRequest = "fenjie/paste";
export interface PasteParams {
  readonly uri: string;
  readonly range: Range;
  readonly html: string | null;
  readonly text: string | null;
}
export interface PasteResult {
  /** Version of the document the edits are made for. */
  readonly version: number | null;
  readonly edits: readonly TextEdit[];
  readonly rows: number;
  readonly doubts: number;
  readonly remarks: readonly string[];
  /** Where the first row stands after the edits. */
  readonly at: Position;
}

/** The rows in the range (all of the table where it is empty) as they paste into Word and Excel. null where there are none. */
export const CopyTableRequest = "fenjie/copyTable";
export interface CopyTableParams {
  readonly uri: string;
  readonly range: Range;
}
export interface CopyTableResult {
  readonly html: string;
  readonly text: string;
  readonly rows: number;
}

/** The units that have something to do in these notices (those of the workspace where none are named). */
export const LedgerUnitsRequest = "fenjie/ledgerUnits";
export interface LedgerUnitsParams {
  readonly uris: readonly string[] | null;
}
export interface LedgerUnit {
  readonly name: string;
  readonly leads: number;
  readonly shares: number;
}

/** Ledgers 台账. One file for all units, or one each. */
export const LedgerRequest = "fenjie/ledger";
export interface LedgerParams {
  readonly uris: readonly string[] | null;
  /** null: all. */
  readonly units: readonly string[] | null;
  readonly format: LedgerFormat;
  readonly oneFileEach: boolean;
}
export interface LedgerResult {
  readonly files: readonly MadeFile[];
  /** Notices that could not be read, each with why. */
  readonly problems: readonly string[];
}

/** A 工作要点 broken down into a draft table. */
export const DecomposeRequest = "fenjie/decompose";
export interface DecomposeParams {
  readonly uri: string;
}
export interface DecomposeResult {
  readonly text: string;
  readonly name: string;
  readonly tasks: number;
  readonly doubts: number;
}

/** The overview of an open notice in pictures; none for a notice without tasks. null where it is not open. */
export const OverviewRequest = "fenjie/overview";
export interface OverviewParams {
  readonly uri: string;
}
export interface OverviewResult {
  readonly title: string;
  readonly pictures: readonly { readonly name: string; readonly title: string; readonly svg: string }[];
}
