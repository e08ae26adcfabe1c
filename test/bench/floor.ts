/**
 * The floor of the bench: a language server that does nothing but what every one must. It keeps the text with incremental edits, looks at every
 * character once, and answers that it found nothing.
 */
import {
  createConnection,
  DocumentDiagnosticReportKind,
  ProposedFeatures,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";

const connection = createConnection(ProposedFeatures.all);
const documents = new TextDocuments(TextDocument);
documents.listen(connection);

connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    completionProvider: {},
    diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
  },
}));

/** Kept, so that no compiler leaves the loop out. */
export let tabs = 0;

connection.languages.diagnostics.on(({ textDocument }) => {
  const text = documents.get(textDocument.uri)?.getText() ?? "";
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) === 9) tabs++;
  return { kind: DocumentDiagnosticReportKind.Full, items: [] };
});

connection.onCompletion(() => []);
connection.listen();
