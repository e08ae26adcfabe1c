/**
 * Findings for the editor, in the way it wants them: it asks (pull), or it is told (push). Either way a list that is the one it has
 * is not sent again, and nothing is cleared in between, so nothing flickers.
 */
import { type Diagnostic, type DocumentDiagnosticReport, DocumentDiagnosticReportKind } from "vscode-languageserver";
import type { Finding } from "../../core/rules/finding.js";
import type { NoticeRequest, ServerContext } from "../context.js";
import { DiagnosticMaker, keepSame } from "../diagnostics.js";
import type { OpenNotice, ReadNotice } from "../documents.js";
import { describeError } from "../runSafe.js";

interface Sent {
  readonly resultId: string;
  readonly list: readonly Diagnostic[];
}

/** Findings are told to a client that does not ask when it has not typed for this long (milliseconds). */
const PUSH_DELAY = 60;

export type DiagnosticOf = (open: OpenNotice, read: ReadNotice, finding: Finding) => Diagnostic;

export interface DiagnosticsRoute {
  readonly diagnosticOf: DiagnosticOf;
  /** The text changed: a client that does not ask is told. */
  readonly changed: (uri: string) => void;
  readonly closed: (uri: string) => void;
  /** Findings may be others although no text changed: language, configuration, a parent. */
  readonly refresh: () => void;
  /** The same where only what lies around these notices changed: those of which nothing changed are left in peace. */
  readonly refreshIfOther: (uris: readonly string[]) => void;
}

export const routeDiagnostics = (context: ServerContext, about: NoticeRequest): DiagnosticsRoute => {
  const { connection, runtime, documents, abilities, language, settings, log } = context;
  const sent = new Map<string, Sent>();
  const waiting = new Set<string>();
  let results = 0;
  let maker: DiagnosticMaker | null = null;

  const makerNow = (): DiagnosticMaker => {
    const form = { language: language(), most: settings().maxFindings, abilities: abilities(), rulePage: runtime.rulePage };
    maker ??= new DiagnosticMaker(form);
    return maker;
  };

  /** The list as it is now, under a new id where it is not the one before. */
  const listNow = ({ document }: ReadNotice, uri: string): Sent => {
    const { notice } = document.checked;
    const made = makerNow().list(uri, notice, document.checked.findings());
    const before = sent.get(uri);
    const list = before === undefined ? made : keepSame(made, before.list);
    if (before !== undefined && list === before.list) return before;
    const now: Sent = { resultId: String(++results), list };
    sent.set(uri, now);
    return now;
  };

  const isStale = (uri: string): boolean => {
    const before = sent.get(uri);
    const read = documents.get(uri)?.current();
    if (before === undefined || read == null) return false;
    const { checked } = read.document;
    return keepSame(makerNow().list(uri, checked.notice, checked.findings()), before.list) !== before.list;
  };

  connection.languages.diagnostics.on(({ textDocument, previousResultId }, token) =>
    about<DocumentDiagnosticReport>(
      "Checking",
      textDocument?.uri,
      token,
      { kind: DocumentDiagnosticReportKind.Full, items: [] },
      (read, { uri }) => {
        const { resultId, list } = listNow(read, uri);
        if (previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
        return { kind: DocumentDiagnosticReportKind.Full, resultId, items: [...list] };
      },
    ),
  );

  const push = async (uri: string): Promise<void> => {
    const open = documents.get(uri);
    if (open === undefined) return;
    const read = await open.read();
    const before = sent.get(uri);
    const { list } = listNow(read, uri);
    if (list === before?.list || documents.get(uri) !== open) return;
    const version = abilities().versions && open.version !== null ? { version: open.version } : {};
    await connection.sendDiagnostics({ uri, ...version, diagnostics: [...list] });
  };

  const pushSoon = (uri: string): void => {
    if (waiting.has(uri)) return;
    waiting.add(uri);
    runtime.later(() => {
      waiting.delete(uri);
      push(uri).catch((error) => log.error(describeError("Checking failed", error)));
    }, PUSH_DELAY);
  };

  return {
    diagnosticOf: (open, { document }, finding) => makerNow().one(open.uri, document.checked.notice, finding),
    changed: (uri) => {
      if (!abilities().pullsDiagnostics) pushSoon(uri);
    },
    closed: (uri) => {
      sent.delete(uri);
      if (!abilities().pullsDiagnostics) void connection.sendDiagnostics({ uri, diagnostics: [] });
    },
    refresh: () => {
      maker = null;
      if (!abilities().pullsDiagnostics) for (const { uri } of documents.all()) pushSoon(uri);
      else if (abilities().refreshDiagnostics) connection.languages.diagnostics.refresh();
    },
    refreshIfOther: (uris) => {
      if (!abilities().pullsDiagnostics) for (const uri of uris) pushSoon(uri);
      else if (abilities().refreshDiagnostics && uris.some(isStale)) connection.languages.diagnostics.refresh();
    },
  };
};
