/** One language client over dist/server.js: what it tells the server, what it does with what comes back. */
import { type Disposable, type ExtensionContext, extensions, type OutputChannel, Uri, workspace } from "vscode";
import { LanguageClient, RevealOutputChannelOn, TransportKind } from "vscode-languageclient/node";
import type { EditorSettings, InitializationOptions } from "../../server/src/lsp/protocol.js";
import { type CrashActions, restartAfterCrash } from "./crash.js";
import { holdBack } from "./holdBack/middleware.js";
import { inWords, say } from "./language.js";
import { documents } from "./names.js";
import { rulePages } from "./openRule.js";
import { linkEach, linkToRules, ruleActions } from "./ruleLinks.js";
import { steadyHints } from "./steadyHints.js";
import { askReasons } from "./suppressionReason.js";

export interface ClientWithResources {
  readonly client: LanguageClient;
  /** Ends the server and all that was made for this client. */
  readonly dispose: () => Promise<void>;
}

export const createClient = (context: ExtensionContext, log: OutputChannel, actions: CrashActions): ClientWithResources => {
  const hold = holdBack(() => client);
  const hints = steadyHints();
  const pages = rulePages(context);
  const client = new LanguageClient("fenjie", inWords(say("分解", "Fenjie")), serverOf(context), {
    documentSelector: documents,
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions, // asked again at every start
    synchronize: { configurationSection: "fenjie" }, // which files to watch, the server says
    errorHandler: restartAfterCrash(actions),
    initializationFailedHandler: () => false,
    middleware: {
      provideDiagnostics: async (document, previous, token, next) =>
        linkToRules(await hold.provideDiagnostics(document, previous, token, next), pages),
      handleDiagnostics: (uri, diagnostics, next) => {
        linkEach(diagnostics, pages);
        next(uri, diagnostics);
      },
      provideCodeActions: async (document, range, about, token, next) =>
        ruleActions(askReasons(await next(document, range, about, token)), about),
      provideInlayHints: hints.provideInlayHints,
    },
  });
  const resources: readonly Disposable[] = [hold, hints];
  const dispose = async (): Promise<void> => {
    for (const resource of resources) resource.dispose();
    await client.dispose();
  };
  return { client, dispose };
};

const serverOf = (context: ExtensionContext) => {
  const module = Uri.joinPath(context.extensionUri, "dist", "server.js").fsPath;
  return {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ["--nolazy", "--inspect=6019"] } },
  };
};

const initializationOptions = (): InitializationOptions => ({
  ...workspace.getConfiguration().get<EditorSettings>("fenjie"),
  linksRules: true,
  checksJson: checksJson(),
});

/** Whether VS Code says itself where an open text is no JSON. */
const checksJson = (): boolean =>
  extensions.getExtension("vscode.json-language-features") !== undefined && workspace.getConfiguration("json").get("validate.enable", true);
