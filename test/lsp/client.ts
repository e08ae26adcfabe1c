/** A small editor: starts `node dist/server.js --stdio`, keeps the text of its documents, and waits for what the server says. */
import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { createMessageConnection, type MessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-jsonrpc/node";
import type {
  ClientCapabilities,
  CodeAction,
  CompletionItem,
  CompletionList,
  Diagnostic,
  DocumentDiagnosticReport,
  InitializeResult,
  Position,
  PublishDiagnosticsParams,
  Range,
  Registration,
  RegistrationParams,
  TextEdit,
} from "vscode-languageserver-protocol";
import { TextDocument } from "vscode-languageserver-textdocument";

/** What VS Code can do, as far as it matters here. */
export const ABLE: ClientCapabilities = {
  general: { positionEncodings: ["utf-16"] },
  textDocument: {
    diagnostic: {},
    publishDiagnostics: { relatedInformation: true, dataSupport: true, codeDescriptionSupport: true, versionSupport: true },
    completion: { completionItem: { labelDetailsSupport: true } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    hover: { contentFormat: ["markdown", "plaintext"] },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix", "source.fixAll"] } },
      dataSupport: true,
      resolveSupport: { properties: ["edit"] },
    },
  },
  workspace: { workspaceEdit: { documentChanges: true }, diagnostics: { refreshSupport: true }, configuration: true },
};

export interface StartOptions {
  readonly capabilities?: ClientCapabilities;
  /** Files of the workspace, by path from its folder. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly initializationOptions?: unknown;
  readonly locale?: string;
}

export class Editor {
  readonly documents = new Map<string, TextDocument>();
  /** What the server wrote to its log. */
  readonly log: string[] = [];
  /** Requests of the server to the editor, by method. */
  readonly asked: string[] = [];
  /** What the server wants to be told of. */
  readonly registered: Registration[] = [];
  settings: unknown = {};
  private readonly published = new Map<string, Diagnostic[]>();
  private readonly waiting: (() => void)[] = [];

  private constructor(
    private readonly process: ChildProcess,
    readonly connection: MessageConnection,
    readonly folder: string,
  ) {}

  capabilities: InitializeResult["capabilities"] = {};

  static async start({ capabilities = ABLE, files = {}, initializationOptions, locale = "zh-cn" }: StartOptions = {}): Promise<Editor> {
    const folder = mkdtempSync(path.join(tmpdir(), "分解 fenjie-"));
    for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
    const child = spawn(process.execPath, ["dist/server.js", "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
    const connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    const editor = new Editor(child, connection, folder);
    connection.onNotification("textDocument/publishDiagnostics", ({ uri, diagnostics }: PublishDiagnosticsParams) => {
      editor.published.set(uri, diagnostics);
      for (const wake of editor.waiting.splice(0)) wake();
    });
    connection.onNotification("window/logMessage", ({ message }: { message: string }) => {
      editor.log.push(message);
    });
    connection.onRequest((method: string, params: unknown) => {
      editor.asked.push(method);
      if (method === "client/registerCapability") editor.registered.push(...(params as RegistrationParams).registrations);
      for (const wake of editor.waiting.splice(0)) wake();
      return method === "workspace/configuration" ? [editor.settings] : null;
    });
    connection.listen();
    const root = pathToFileURL(folder).toString();
    const result = await connection.sendRequest<InitializeResult>("initialize", {
      processId: process.pid,
      rootUri: root,
      workspaceFolders: [{ uri: root, name: "workspace" }],
      locale,
      initializationOptions,
      capabilities,
    });
    editor.capabilities = result.capabilities;
    await connection.sendNotification("initialized", {});
    return editor;
  }

  uri(name: string): string {
    return pathToFileURL(path.join(this.folder, name)).toString();
  }

  write(name: string, content: string | Uint8Array): void {
    writeFileSync(path.join(this.folder, name), content);
  }

  async open(name: string, text: string, languageId = "task-table"): Promise<string> {
    const uri = this.uri(name);
    this.documents.set(uri, TextDocument.create(uri, languageId, 1, text));
    await this.connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId, version: 1, text } });
    return uri;
  }

  document(uri: string): TextDocument {
    const document = this.documents.get(uri);
    assert.ok(document !== undefined, `${uri} is not open`);
    return document;
  }

  text(uri: string): string {
    return this.document(uri).getText();
  }

  /** Where `words` stand; `at` counts from their beginning. */
  position(uri: string, words: string, at = 0): Position {
    const offset = this.text(uri).indexOf(words);
    assert.ok(offset >= 0, `“${words}” does not stand in the text`);
    return this.document(uri).positionAt(offset + at);
  }

  range(uri: string, words: string): Range {
    return { start: this.position(uri, words), end: this.position(uri, words, words.length) };
  }

  /** Changes the text as typing does: one change after the other. */
  async change(uri: string, ...changes: readonly { readonly range: Range; readonly text: string }[]): Promise<void> {
    const document = this.document(uri);
    const version = document.version + 1;
    this.documents.set(uri, TextDocument.update(document, [...changes], version));
    await this.connection.sendNotification("textDocument/didChange", { textDocument: { uri, version }, contentChanges: changes });
  }

  async replace(uri: string, words: string, text: string): Promise<void> {
    await this.change(uri, { range: this.range(uri, words), text });
  }

  /** Makes edits that all count from the text as it is. */
  async apply(uri: string, edits: readonly TextEdit[]): Promise<void> {
    const document = this.document(uri);
    const backwards = [...edits].sort((a, b) => document.offsetAt(b.range.start) - document.offsetAt(a.range.start));
    await this.change(uri, ...backwards.map(({ range, newText }) => ({ range, text: newText })));
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest("textDocument/diagnostic", {
      textDocument: { uri },
      ...(previousResultId !== undefined && { previousResultId }),
    });
  }

  async findings(uri: string): Promise<Diagnostic[]> {
    const report = await this.pull(uri);
    return report.kind === "full" ? report.items : [];
  }

  /** Waits until the server has pushed findings for `uri` that `right` accepts. */
  async pushed(uri: string, right: (diagnostics: Diagnostic[]) => boolean = () => true): Promise<Diagnostic[]> {
    for (;;) {
      const now = this.published.get(uri);
      if (now !== undefined && right(now)) return now;
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }

  /** Waits until the server has asked for something. */
  async wasAsked(method: string): Promise<void> {
    while (!this.asked.includes(method)) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  async complete(uri: string, position: Position): Promise<CompletionItem[]> {
    const list = await this.connection.sendRequest<CompletionList | null>("textDocument/completion", { textDocument: { uri }, position });
    return list?.items ?? [];
  }

  async accept(uri: string, { textEdit, additionalTextEdits = [] }: CompletionItem): Promise<void> {
    assert.ok(textEdit !== undefined && "range" in textEdit);
    await this.apply(uri, [textEdit, ...additionalTextEdits]);
  }

  actions(uri: string, range: Range, only?: readonly string[]): Promise<CodeAction[]> {
    const context = { diagnostics: [], ...(only !== undefined && { only }) };
    return this.connection.sendRequest("textDocument/codeAction", { textDocument: { uri }, range, context });
  }

  /** Makes the edit of an action, asking for it where it did not come along. */
  async run(uri: string, action: CodeAction): Promise<void> {
    const { edit } = action.edit === undefined ? await this.connection.sendRequest<CodeAction>("codeAction/resolve", action) : action;
    const [change] = edit?.documentChanges ?? [];
    const edits = change !== undefined && "edits" in change ? (change.edits as TextEdit[]) : (edit?.changes?.[uri] ?? []);
    await this.apply(uri, edits);
  }

  async request<T>(method: string, params: unknown): Promise<T> {
    return this.connection.sendRequest<T>(method, params);
  }

  async notify(method: string, params: unknown): Promise<void> {
    await this.connection.sendNotification(method, params);
  }

  async stop(): Promise<void> {
    const ended = new Promise<number | null>((resolve) => {
      this.process.once("exit", resolve);
    });
    await this.connection.sendRequest("shutdown");
    await this.connection.sendNotification("exit");
    assert.equal(await ended, 0, "the server ends in order");
    this.connection.dispose();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Runs a scenario with an editor of its own. */
export const withEditor = async (options: StartOptions, scenario: (editor: Editor) => Promise<void>): Promise<void> => {
  const editor = await Editor.start(options);
  try {
    await scenario(editor);
  } finally {
    await editor.stop();
  }
};

export const codes = (diagnostics: readonly Diagnostic[]): string[] => diagnostics.map(({ code }) => String(code)).sort();
