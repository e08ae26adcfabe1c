/**
 * Holds findings on the row being typed back (policy.ts): between the server, which reports at once, and the editor, which shows.
 * Works on pulled diagnostics. A row is typed from an edit at the cursor until the cursor leaves it or a moment (a setting) passes.
 */
import {
  type CancellationToken,
  type Diagnostic,
  type Disposable,
  type TextDocument,
  type TextDocumentChangeEvent,
  type TextEditor,
  type Uri,
  window,
  workspace,
} from "vscode";
import { DocumentDiagnosticRequest, type LanguageClient, type ProvideDiagnosticSignature, vsdiag } from "vscode-languageclient/node";
import type { DiagnosticData } from "../../../server/src/lsp/protocol.js";
import { LANGUAGE_ID } from "../names.js";
import { contains, type Described, part, shownOn, type TypedRow } from "./policy.js";

type Report = vsdiag.DocumentDiagnosticReport;

/** What is known of one open document. */
interface Tracked {
  readonly document: TextDocument;
  /** The last full report as the server gave it, and the version of the document it holds for. */
  report: { readonly items: readonly Diagnostic[]; readonly version: number } | null;
  shown: readonly Diagnostic[];
  held: readonly Diagnostic[];
  typed: TypedRow | null;
  timer: ReturnType<typeof setTimeout> | undefined;
}

export interface HoldBack extends Disposable {
  provideDiagnostics(
    document: TextDocument | Uri,
    previous: string | undefined,
    token: CancellationToken,
    next: ProvideDiagnosticSignature,
  ): Promise<Report | null | undefined>;
}

export const holdBack = (client: () => LanguageClient): HoldBack => {
  const tracked = new Map<string, Tracked>();

  const track = (document: TextDocument): Tracked => {
    const key = document.uri.toString();
    const known = tracked.get(key);
    if (known !== undefined) return known;
    const fresh: Tracked = { document, report: null, shown: [], held: [], typed: null, timer: undefined };
    tracked.set(key, fresh);
    return fresh;
  };

  /** The row is typed no more. What was held back is asked for again; the server answers that nothing has changed. */
  const release = (state: Tracked): void => {
    clearTimeout(state.timer);
    state.typed = null;
    if (state.held.length === 0) return;
    client().getFeature(DocumentDiagnosticRequest.method)?.getProvider(state.document)?.onDidChangeDiagnosticsEmitter.fire();
  };

  const typing = ({ document, contentChanges, reason }: TextDocumentChangeEvent): void => {
    const settings = holdBackSettings();
    if (!settings.enabled || document.languageId !== LANGUAGE_ID || reason !== undefined) return;
    // Several changes at once are several cursors or a command: nobody is in the middle of a word.
    const [change, more] = contentChanges;
    if (window.activeTextEditor?.document !== document || change === undefined || more !== undefined) return;
    const state = track(document);
    const goesOn = state.typed !== null && state.typed.line === change.range.end.line;
    state.typed = {
      line: change.range.start.line + change.text.split("\n").length - 1,
      shown: goesOn && state.typed ? state.typed.shown : shownOn(state.shown, describe, change.range.start.line),
    };
    clearTimeout(state.timer);
    state.timer = setTimeout(() => release(state), settings.delay);
  };

  const moved = (editor: TextEditor): void => {
    const state = tracked.get(editor.document.uri.toString());
    // Rows are known for the version last reported. Until the next report, the row being typed may have grown or moved.
    if (state?.report?.version === editor.document.version && hasLeft(state, editor)) release(state);
  };

  const listeners = [
    workspace.onDidChangeTextDocument(typing),
    window.onDidChangeTextEditorSelection(({ textEditor }) => moved(textEditor)),
    window.onDidChangeActiveTextEditor((editor) => {
      for (const state of tracked.values()) if (state.typed !== null && state.document !== editor?.document) release(state);
    }),
    workspace.onDidCloseTextDocument(({ uri }) => {
      clearTimeout(tracked.get(uri.toString())?.timer);
      tracked.delete(uri.toString());
    }),
  ];

  return {
    async provideDiagnostics(document, previous, token, next) {
      if (!("uri" in document)) return next(document, previous, token);
      const { version } = document;
      const report = await next(document, previous, token);
      const state = track(document);
      // An outdated answer comes as an empty report: taking it would clear all findings until the next one.
      if (token.isCancellationRequested) return asShown(state.shown, previous);
      if (!report) return report;
      const isFull = report.kind === vsdiag.DocumentDiagnosticReportKind.full;
      const items = isFull ? report.items : (state.report?.items ?? []);
      state.report = { items, version };
      if (hasLeft(state, window.activeTextEditor)) state.typed = null;
      const { shown, held } = part(items, describe, state.typed);
      const asBefore = !isFull && shown.length === state.shown.length && shown.every((finding, i) => finding === state.shown[i]);
      state.shown = shown;
      state.held = held;
      if (state.typed !== null) state.typed = { ...state.typed, shown: shownOn(shown, describe, state.typed.line) };
      return asBefore ? report : full(shown, report.resultId);
    },
    dispose() {
      for (const { timer } of tracked.values()) clearTimeout(timer);
      for (const listener of listeners) listener.dispose();
    },
  };
};

/** Whether the cursor has left the row being typed. Rows are known from the findings in them; without any, a line is a row. */
const hasLeft = ({ document, typed, report }: Tracked, editor: TextEditor | undefined): boolean => {
  if (typed === null) return false;
  if (editor?.document !== document) return true;
  const at = editor.selection.active.line;
  return (
    at !== typed.line && report?.items.some((finding) => contains(rowOf(finding), typed.line) && contains(rowOf(finding), at)) !== true
  );
};

/** What is shown stays as it is. */
const asShown = (shown: readonly Diagnostic[], resultId: string | undefined): Report =>
  resultId === undefined ? full(shown, undefined) : { kind: vsdiag.DocumentDiagnosticReportKind.unChanged, resultId };

const full = (items: readonly Diagnostic[], resultId: string | undefined): Report => ({
  kind: vsdiag.DocumentDiagnosticReportKind.full,
  items: [...items],
  ...(resultId !== undefined && { resultId }),
});

/** The client keeps the `data` of the protocol's diagnostic in the one it gives to the editor, without saying so in its types. */
const rowOf = (diagnostic: Diagnostic & { readonly data?: Partial<DiagnosticData> | null }): DiagnosticData["row"] | null =>
  diagnostic.data?.row ?? null;

const describe = (diagnostic: Diagnostic): Described => {
  const { code, message } = diagnostic;
  return { rule: String(typeof code === "object" ? code.value : code), message, row: rowOf(diagnostic) };
};

const holdBackSettings = (): { readonly enabled: boolean; readonly delay: number } => {
  const settings = workspace.getConfiguration("fenjie.holdBack");
  return { enabled: settings.get<boolean>("enabled") ?? true, delay: settings.get<number>("delay") ?? 1500 };
};
