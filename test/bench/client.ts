/** A client as an editor is one: starts a server over stdio, types, and waits for what comes back. */
import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import { createMessageConnection, type MessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-jsonrpc/node";

export interface Report {
  readonly kind: "full" | "unchanged";
  readonly resultId?: string;
  readonly items?: readonly unknown[];
}

const CAPABILITIES = {
  general: { positionEncodings: ["utf-16"] },
  textDocument: {
    synchronization: { dynamicRegistration: false },
    diagnostic: { relatedDocumentSupport: false },
    publishDiagnostics: { relatedInformation: true, dataSupport: true, codeDescriptionSupport: true },
    completion: { completionItem: { labelDetailsSupport: true } },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix"] } } },
  },
};

export class BenchClient {
  private version = 1;
  private resultId: string | undefined;

  private constructor(
    private readonly process: ChildProcess,
    readonly connection: MessageConnection,
    readonly uri: string,
    /** Milliseconds from the start of the process to the answer to `initialize`. */
    readonly initialized: number,
  ) {}

  static async start(server: string, name: string): Promise<BenchClient> {
    const begin = performance.now();
    const child = spawn(process.execPath, [server, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
    const connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    connection.onRequest(() => null);
    connection.listen();
    await connection.sendRequest("initialize", {
      processId: process.pid,
      rootUri: null,
      locale: "zh-cn",
      initializationOptions: { linksRules: true },
      capabilities: CAPABILITIES,
    });
    const initialized = performance.now() - begin;
    await connection.sendNotification("initialized", {});
    return new BenchClient(child, connection, `file:///bench/${name}`, initialized);
  }

  async open(text: string): Promise<Report> {
    await this.connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri: this.uri, languageId: "task-table", version: this.version, text },
    });
    return this.pull();
  }

  async pull(): Promise<Report> {
    const report = await this.connection.sendRequest<Report>("textDocument/diagnostic", {
      textDocument: { uri: this.uri },
      ...(this.resultId !== undefined && { previousResultId: this.resultId }),
    });
    this.resultId = report.resultId;
    return report;
  }

  /** Puts `text` in the place of `length` characters; milliseconds until the findings are fresh. */
  async keystroke(line: number, character: number, length: number, text: string): Promise<number> {
    const begin = performance.now();
    const change = { range: { start: { line, character }, end: { line, character: character + length } }, text };
    void this.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri: this.uri, version: ++this.version },
      contentChanges: [change],
    });
    await this.pull();
    return performance.now() - begin;
  }

  /** Milliseconds until the completions are there, and how many. */
  async complete(line: number, character: number): Promise<{ readonly ms: number; readonly count: number }> {
    const begin = performance.now();
    const list = await this.connection.sendRequest<{ items: unknown[] } | unknown[] | null>("textDocument/completion", {
      textDocument: { uri: this.uri },
      position: { line, character },
    });
    const ms = performance.now() - begin;
    return { ms, count: list === null ? 0 : Array.isArray(list) ? list.length : list.items.length };
  }

  /** Resident memory in bytes, shared libraries included; NaN where the system does not tell. */
  memory(): number {
    try {
      const status = fs.readFileSync(`/proc/${this.process.pid}/status`, "utf8");
      return Number(/^VmRSS:\s+(\d+) kB/mu.exec(status)?.[1]) * 1024;
    } catch {
      return Number.NaN;
    }
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.process.once("exit", resolve));
    await this.connection.sendRequest("shutdown");
    await this.connection.sendNotification("exit");
    await ended;
    this.connection.dispose();
  }
}
