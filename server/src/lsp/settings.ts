/** The editor's settings, and what the client can do. Both come from outside: what is not as it should be counts as absent. */
import type { ClientCapabilities, InitializeParams } from "vscode-languageserver";
import type { Language } from "../core/message.js";
import type { EditorSettings } from "./protocol.js";

export interface Settings {
  readonly language: "auto" | Language;
  readonly maxFindings: number;
  readonly columnHints: boolean;
  readonly inheritedHints: boolean;
  /** Over which rows a lens says where they come from. */
  readonly codeLens: "all" | "groups" | "off";
}

const MOST_FINDINGS = 10_000;
export const DEFAULT_SETTINGS: Settings = { language: "auto", maxFindings: 500, columnHints: true, inheritedHints: true, codeLens: "all" };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null;

/** Settings as a client sends them: `{"maxFindings": 100}`. */
export const readSettings = (sent: unknown): Settings => {
  const { language, maxFindings, inlayHints, codeLens } = (isObject(sent) ? sent : {}) as { [Name in keyof EditorSettings]: unknown };
  const hints: Readonly<Record<string, unknown>> = isObject(inlayHints) ? inlayHints : {};
  return {
    language: language === "zh" || language === "en" ? language : "auto",
    maxFindings:
      typeof maxFindings === "number" && Number.isFinite(maxFindings)
        ? Math.min(MOST_FINDINGS, Math.max(1, Math.floor(maxFindings)))
        : DEFAULT_SETTINGS.maxFindings,
    columnHints: hints.columns !== false,
    inheritedHints: hints.inherited !== false,
    codeLens: codeLens === "groups" || codeLens === "off" ? codeLens : DEFAULT_SETTINGS.codeLens,
  };
};

/** Whether the client links the findings to the pages of their rules itself. */
export const linksRules = (initializationOptions: unknown): boolean =>
  isObject(initializationOptions) && initializationOptions.linksRules === true;

/** Whether the client says itself where an open text is no JSON. */
export const checksJson = (initializationOptions: unknown): boolean =>
  isObject(initializationOptions) && initializationOptions.checksJson === true;

/** What of a `workspace/didChangeConfiguration` concerns this server; undefined where the client wants to be asked. */
export const sectionOf = (sent: unknown): unknown => (isObject(sent) && isObject(sent.fenjie) ? sent.fenjie : undefined);

/** Chinese where nothing is said: those who write these tables speak it. */
export const languageOf = (settings: Settings, locale: string | undefined): Language => {
  if (settings.language !== "auto") return settings.language;
  return locale === undefined || locale.toLowerCase().startsWith("zh") ? "zh" : "en";
};

/** What the client can do of what is optional in the protocol. */
export interface Abilities {
  readonly pullsDiagnostics: boolean;
  readonly relatedInformation: boolean;
  /** It shows the link of a finding, and makes none of its own. */
  readonly codeDescription: boolean;
  readonly diagnosticData: boolean;
  readonly versions: boolean;
  /** Edits of a code action may come when it is chosen. */
  readonly resolvesEdits: boolean;
  readonly codeActionLiterals: boolean;
  readonly documentChanges: boolean;
  /** An edit may make files. */
  readonly createsFiles: boolean;
  readonly symbolTree: boolean;
  readonly labelDetails: boolean;
  readonly markdown: boolean;
  readonly refreshDiagnostics: boolean;
  readonly refreshInlayHints: boolean;
  readonly refreshCodeLenses: boolean;
  /** A definition may say what it starts from and what to select. */
  readonly definitionLinks: boolean;
  readonly asksSettings: boolean;
  readonly registersSettings: boolean;
  readonly registersWatchers: boolean;
  /** It can be asked for the texts of other documents than notices. */
  readonly registersDocuments: boolean;
  readonly folderChanges: boolean;
}

/** @param linksRules what the client says of itself in `initializationOptions` */
export const abilitiesOf = ({ textDocument, workspace }: ClientCapabilities, linksRules = false): Abilities => {
  const published = textDocument?.publishDiagnostics;
  const action = textDocument?.codeAction;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    relatedInformation: published?.relatedInformation === true,
    codeDescription: published?.codeDescriptionSupport === true && !linksRules,
    diagnosticData: published?.dataSupport === true,
    versions: published?.versionSupport === true,
    resolvesEdits: action?.dataSupport === true && action.resolveSupport?.properties.includes("edit") === true,
    codeActionLiterals: action?.codeActionLiteralSupport !== undefined,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    createsFiles:
      workspace?.workspaceEdit?.documentChanges === true && workspace.workspaceEdit.resourceOperations?.includes("create") === true,
    symbolTree: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    labelDetails: textDocument?.completion?.completionItem?.labelDetailsSupport === true,
    markdown: textDocument?.hover?.contentFormat?.includes("markdown") !== false,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshInlayHints: workspace?.inlayHint?.refreshSupport === true,
    refreshCodeLenses: workspace?.codeLens?.refreshSupport === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    asksSettings: workspace?.configuration === true,
    registersSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    registersDocuments: textDocument?.synchronization?.dynamicRegistration === true,
    folderChanges: workspace?.workspaceFolders === true,
  };
};

/** URIs of the folders that are open; none where a single file is. */
export const foldersOf = ({ workspaceFolders, rootUri }: InitializeParams): string[] =>
  Array.isArray(workspaceFolders) ? workspaceFolders.map(({ uri }) => uri) : typeof rootUri === "string" ? [rootUri] : [];
