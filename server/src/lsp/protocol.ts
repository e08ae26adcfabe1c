/**
 * What client and server say to each other beyond the Language Server Protocol. Everything a drafter needs every day goes over the standard
 * requests, so any client works; these serve the new draft, those of lineageProtocol.ts and adoptionProtocol.ts where tasks come from.
 * Types only and names: both bundles import this file.
 */

/** What the client sends as `initializationOptions`. */
export interface InitializationOptions extends EditorSettings {
  /** The client links the findings to the pages of their rules itself, so the server need not say where these are. */
  readonly linksRules?: boolean;
  /** The client says itself where an open text of the language “json” is no JSON, so the server need not. */
  readonly checksJson?: boolean;
}

/** What the client answers to `workspace/configuration` for the section `fenjie`. */
export interface EditorSettings {
  /** Language of messages; `auto` follows the editor. */
  readonly language?: "auto" | "zh" | "en";
  /** At most this many findings are shown for one document (1 to 10,000). */
  readonly maxFindings?: number;
  readonly inlayHints?: { readonly columns?: boolean; readonly inherited?: boolean };
  /** Lenses that say where rows come from; `groups`: over groups and tables alone. */
  readonly codeLens?: "all" | "groups" | "off";
}

/** `data` of a diagnostic: what the client needs to hold it back, and the quick fixes to find it again. */
export interface DiagnosticData {
  /** First and last line (from 0, inclusive) of the row the finding stands in. */
  readonly row: readonly [number, number];
  readonly fix: "safe" | "offer" | null;
}

/** Localities a new draft can be made for: those of the registries. */
export const LocalitiesRequest = "fenjie/localities";
export interface LocalityChoice {
  readonly name: string;
  /** “济宁市” for 汶上县, null for a province. */
  readonly parent: string | null;
  readonly levelName: string;
}

/** The text of a new draft: front part and an empty table, in the cells layout. */
export const DraftRequest = "fenjie/draft";
export interface DraftParams {
  readonly locality: string;
  /** “政务公开工作要点”: what the table is about; may be empty. */
  readonly subject: string;
  readonly year: number;
}
export interface DraftResult {
  readonly text: string;
  /** Where the cursor goes: line and character from 0. */
  readonly cursor: { readonly line: number; readonly character: number };
}
