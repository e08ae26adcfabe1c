/**
 * The language server: a function of a connection and the runtime it runs in. Nothing is loaded or read before the first notice is opened.
 */
import {
  BulkRegistration,
  CodeLensRefreshRequest,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type InitializeParams,
  type InitializeResult,
  PositionEncodingKind,
  TextDocumentSyncKind,
  type WorkspaceFolder,
} from "vscode-languageserver";
import { type Language, say } from "../core/message.js";
import { NOTICE_PATTERNS } from "../files/noticeName.js";
import { nameOf } from "../files/uri.js";
import type { NoticeRequest, ServerContext } from "./context.js";
import { problemDiagnostic } from "./diagnostics.js";
import { type DocumentEvents, Documents } from "./documents.js";
import { watchLineage } from "./lineageWatch.js";
import { routeAdoption } from "./routes/adoption.js";
import { routeAdoptionChoices } from "./routes/adoptionChoices.js";
import { routeClipboard } from "./routes/clipboard.js";
import { codeActionOptions, routeCodeActions } from "./routes/codeActions.js";
import { codeLensOptions, routeCodeLens } from "./routes/codeLens.js";
import { completionOptions, routeCompletion } from "./routes/completion.js";
import { routeDecide } from "./routes/decide.js";
import { routeDiagnostics } from "./routes/diagnostics.js";
import { routeDocuments } from "./routes/documents.js";
import { routeDraft } from "./routes/draft.js";
import { routeLanguage } from "./routes/language.js";
import { routeLineage } from "./routes/lineage.js";
import { routeLocalWords } from "./routes/localWords.js";
import { routeOverview } from "./routes/overview.js";
import { routePaper } from "./routes/paper.js";
import { routePlaces } from "./routes/places.js";
import { routeRegistries } from "./routes/registries.js";
import { describeError, type Log, runSafe } from "./runSafe.js";
import type { Runtime } from "./runtime.js";
import {
  abilitiesOf,
  checksJson,
  DEFAULT_SETTINGS,
  foldersOf,
  languageOf,
  linksRules,
  readSettings,
  type Settings,
  sectionOf,
} from "./settings.js";
import { isJson, OpenJson } from "./workspace/openJson.js";
import { Workspace } from "./workspace/workspace.js";

/** Sets up all routes and begins to listen. */
export const startServer = (connection: Connection, runtime: Runtime): void => {
  const log: Log = { error: (message) => connection.console.error(message) };
  const documents = new Documents((uri) => workspace.serviceFor(uri), log);
  const openJson = new OpenJson(runtime.later, (uri) => {
    workspace.jsonEdited(uri).catch(couldNotRead);
  });
  const workspace = new Workspace(runtime, openJson, documents, {
    problems: (uri, problems) => {
      const told = clientChecksJson && openJson.now(uri)?.languageId === "json" ? problems.filter(({ isSyntax }) => !isSyntax) : problems;
      const diagnostics = told.map((problem) => problemDiagnostic(problem, { language, abilities, rulePage: runtime.rulePage }));
      void connection.sendDiagnostics({ uri, diagnostics });
    },
    reread: () => {
      documents.forget();
      lineage.reread();
      diagnostics.refresh();
      // What lies around is looked for anew as well.
      for (const { uri } of documents.all()) runtime.later(() => getReady(uri), WARM_UP);
    },
    surroundingsChanged: () => lineage.surroundingsChanged(),
    ruleFailed: (rule, error) => log.error(describeError(`The rule ${rule} failed`, error)),
  });
  const couldNotRead = (error: unknown): void => log.error(describeError("Changed files could not be read", error));
  let abilities = abilitiesOf({});
  let clientChecksJson = false;
  let settings: Settings = DEFAULT_SETTINGS;
  let locale: string | undefined;
  let language: Language = "zh";

  const context: ServerContext = {
    connection,
    runtime,
    log,
    documents,
    workspace,
    abilities: () => abilities,
    settings: () => settings,
    language: () => language,
  };
  const about: NoticeRequest = (what, uri, token, fallback, handle) =>
    runSafe(log, what, token, fallback, async () => {
      const open = typeof uri === "string" ? documents.get(uri) : undefined;
      return open === undefined ? fallback : handle(open.current() ?? (await open.read()), open);
    });

  const diagnostics = routeDiagnostics(context, about);
  routeCompletion(context, about);
  routeCodeActions(context, about, diagnostics.diagnosticOf);
  routeLanguage(context, about);
  routeCodeLens(context, about);
  routePlaces(context, about);
  routePaper(context, about);
  routeOverview(context, about);
  routeClipboard(context, about);
  routeLineage(context, about);
  routeDecide(context, about);
  routeLocalWords(context, about);
  routeAdoption(context, about);
  routeDocuments(context);
  routeDraft(context);
  routeRegistries(context, about);
  routeAdoptionChoices(context);
  const refreshLenses = (): void => {
    if (abilities.refreshCodeLenses) connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
  };
  const lineage = watchLineage(context, (uris) => {
    diagnostics.refreshIfOther(uris);
    refreshLenses();
  });
  const notices: DocumentEvents = {
    refused: (uri) => {
      const name = nameOf(uri);
      connection.window.showWarningMessage(
        say(`“${name}”超过 20 MB，不作检查`, `“${name}” has more than 20 MB and is not checked`)[language],
      );
    },
    opened: (uri) => {
      diagnostics.changed(uri);
      runtime.later(() => getReady(uri), WARM_UP);
    },
    changed: (uri) => {
      diagnostics.changed(uri);
      lineage.edited(uri);
    },
    closed: (uri) => {
      diagnostics.closed(uri);
      lineage.closed(uri);
    },
  };
  documents.listen(connection, notices, {
    opened: (uri, languageId, version, text) => {
      if (!isJson(uri)) return;
      openJson.opened(uri, languageId, version, text);
      workspace.jsonOpened(uri).catch(couldNotRead);
    },
    edited: (uri, version, changes) => openJson.edited(uri, version, changes),
    closed: (uri) => {
      openJson.closed(uri);
      workspace.jsonClosed(uri);
    },
  });
  /** What completion will want, once the first findings are out. */
  const getReady = async (uri: string): Promise<void> => {
    try {
      const read = await documents.get(uri)?.read();
      if (read === undefined) return;
      lineage.opened(uri, read);
      await workspace.lookAround(uri);
      read.service.prepare(read.document);
    } catch (error) {
      log.error(describeError("Getting ready failed", error));
    }
  };

  const useSettings = (sent: unknown): void => {
    settings = readSettings(sent);
    language = languageOf(settings, locale);
    diagnostics.refresh();
    if (abilities.refreshInlayHints) connection.languages.inlayHint.refresh();
    refreshLenses();
  };

  connection.onInitialize((params): InitializeResult => {
    abilities = abilitiesOf(params.capabilities ?? {}, linksRules(params.initializationOptions));
    clientChecksJson = checksJson(params.initializationOptions);
    locale = typeof params.locale === "string" ? params.locale : undefined;
    settings = readSettings(params.initializationOptions);
    language = languageOf(settings, locale);
    workspace.setFolders(foldersOf(params));
    return { capabilities: capabilitiesFor(params), serverInfo: { name: "fenjie" } };
  });

  connection.onInitialized(() => {
    // A client that starts this server is about to open a notice; what that needs loads while it gets ready.
    runtime.load.core().catch((error) => log.error(describeError("The core could not be loaded", error)));
    const failed = (error: unknown): void => log.error(describeError("The client refused a registration", error));
    if (abilities.folderChanges) {
      const uris = (folders: readonly WorkspaceFolder[]): string[] => folders.map(({ uri }) => uri);
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => workspace.changeFolders(uris(added), uris(removed)));
    }
    if (abilities.registersSettings)
      connection.client.register(DidChangeConfigurationNotification.type, { section: "fenjie" }).catch(failed);
    if (abilities.registersWatchers) {
      const watchers = WATCHED.map((globPattern) => ({ globPattern }));
      connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(failed);
    }
    if (abilities.registersDocuments) {
      const documentSelector = [{ scheme: "file", pattern: "**/*.json" }];
      const bulk = BulkRegistration.create();
      bulk.add(DidOpenTextDocumentNotification.type, { documentSelector });
      bulk.add(DidChangeTextDocumentNotification.type, { documentSelector, syncKind: TextDocumentSyncKind.Incremental });
      bulk.add(DidCloseTextDocumentNotification.type, { documentSelector });
      connection.client.register(bulk).catch(failed);
    }
  });

  connection.onDidChangeWatchedFiles(({ changes }) => {
    const uris = Array.isArray(changes) ? changes.map(({ uri }) => uri).filter((uri) => typeof uri === "string") : [];
    for (const uri of uris) openJson.saved(uri);
    workspace.filesChanged(uris).catch(couldNotRead);
  });

  connection.onDidChangeConfiguration((change) => {
    const section = sectionOf(change?.settings);
    if (section !== undefined) useSettings(section);
    else if (abilities.asksSettings) {
      connection.workspace
        .getConfiguration("fenjie")
        .then(useSettings, (error) => log.error(describeError("The settings could not be asked for", error)));
    }
  });

  connection.listen();
};

/** Milliseconds after a notice is opened; the first findings come before. */
const WARM_UP = 200;

/** What findings depend on besides the open notices. */
const WATCHED = ["*.json", "*.{csv,tsv,xlsx}", ...NOTICE_PATTERNS].map((pattern) => `**/${pattern}`);

const capabilitiesFor = ({ capabilities }: InitializeParams): InitializeResult["capabilities"] => ({
  ...(capabilities?.general?.positionEncodings !== undefined && { positionEncoding: PositionEncodingKind.UTF16 }),
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  completionProvider: completionOptions,
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  codeLensProvider: codeLensOptions,
  documentSymbolProvider: true,
  foldingRangeProvider: true,
  inlayHintProvider: true,
  codeActionProvider: codeActionOptions,
  diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: false },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
});
