/**
 * The notices open in the editor. Each is kept as a notice that follows the edits; no copy of its text is made on a keystroke.
 * What the client sends is not trusted: positions outside the text are moved into it, and what makes no sense is left out.
 */
import type { Connection, TextDocumentContentChangeEvent } from "vscode-languageserver";
import type { Notice, Position } from "../core/notice/document.js";
import type { NoticeDocument, NoticeService } from "../core/service.js";
import { endOfLine, startOfLine } from "../core/text/lines.js";
import type { Span } from "../core/text/span.js";
import { keyOf } from "../files/uri.js";
import { describeError, type Log } from "./runSafe.js";

/** Only documents of this language are notices. */
export const LANGUAGE_ID = "task-table";

/** A notice with the service that reads it: notices of one configuration share one. */
export interface ReadNotice {
  readonly document: NoticeDocument;
  readonly service: NoticeService;
}

export interface OpenNotice {
  readonly uri: string;
  readonly version: number | null;
  /** The notice as it stands now; waits for its configuration and registries the first time. */
  readonly read: () => Promise<ReadNotice>;
  /** The same without waiting: null before it was first read. */
  readonly current: () => ReadNotice | null;
}

/** What the documents ask for: the service with configuration and registries for the notice at `uri`. */
export type ServiceFor = (uri: string) => Promise<NoticeService>;

/** Documents in the editor that are no notices. */
export interface OtherDocuments {
  readonly opened: (uri: string, languageId: string, version: number, text: string) => void;
  readonly edited: (uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]) => void;
  readonly closed: (uri: string) => void;
}

/** Longer texts (UTF-16 code units) are no notices. */
const LONGEST = 20 * 1024 * 1024;

export interface DocumentEvents {
  /** The text is too long and is not looked at. */
  readonly refused: (uri: string) => void;
  readonly opened: (uri: string) => void;
  readonly changed: (uri: string) => void;
  readonly closed: (uri: string) => void;
}

export class Documents {
  private readonly open = new Map<string, Entry>();
  private changes = 0;

  constructor(
    private readonly serviceFor: ServiceFor,
    private readonly log: Log,
  ) {}

  /** Takes in what the client says of its documents. */
  listen(connection: Connection, events: DocumentEvents, others: OtherDocuments): void {
    connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
      if (typeof uri !== "string" || typeof text !== "string") return;
      if (languageId !== LANGUAGE_ID) {
        others.opened(uri, languageId, version, text);
        return;
      }
      if (text.length > LONGEST) {
        events.refused(uri);
        return;
      }
      this.open.set(uri, new Entry(uri, version, text, this.serviceFor, this.log, () => this.changes++));
      events.opened(uri);
    });
    connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
      if (!Array.isArray(contentChanges)) return;
      const entry = this.open.get(uri);
      if (entry === undefined) {
        if (typeof uri === "string") others.edited(uri, version, contentChanges);
        return;
      }
      entry.change(version, contentChanges);
      this.changes++;
      events.changed(uri);
    });
    connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
      if (this.open.delete(uri)) {
        this.changes++;
        events.closed(uri);
      } else if (typeof uri === "string") others.closed(uri);
    });
  }

  get(uri: string): OpenNotice | undefined {
    return this.open.get(uri);
  }

  readonly all = (): Iterable<OpenNotice> => this.open.values();

  /** A number that changes whenever a notice is opened, read, edited or closed. */
  readonly revision = (): number => this.changes;

  /** The configuration or a registry changed: every notice is read anew when it is next asked for. */
  forget(): void {
    this.changes++;
    for (const entry of this.open.values()) entry.forget();
  }
}

class Entry implements OpenNotice {
  /** Set while the notice is not read; then the text is nowhere else. */
  private text: string;
  private known: ReadNotice | null = null;
  private reading: Promise<ReadNotice> | null = null;

  constructor(
    readonly uri: string,
    public version: number | null,
    text: string,
    private readonly serviceFor: ServiceFor,
    private readonly log: Log,
    private readonly wasRead: () => void,
  ) {
    this.text = text;
  }

  current(): ReadNotice | null {
    return this.known;
  }

  async read(): Promise<ReadNotice> {
    if (this.known !== null) return this.known;
    if (this.reading === null) {
      const reading: Promise<ReadNotice> = this.serviceFor(this.uri).then((service) => {
        // Forgotten while the configuration was looked up: it may be an old one.
        if (this.reading !== reading) return this.read();
        this.reading = null;
        this.known = { service, document: service.open(this.text, keyOf(this.uri)) };
        this.text = "";
        this.wasRead();
        return this.known;
      });
      this.reading = reading;
      reading.catch(() => {
        if (this.reading === reading) this.reading = null;
      });
    }
    return this.reading;
  }

  forget(): void {
    this.reading = null;
    if (this.known === null) return;
    this.text = this.known.document.checked.notice.text();
    this.known = null;
  }

  change(version: number | null, changes: readonly TextDocumentContentChangeEvent[]): void {
    this.version = version;
    for (const change of changes) {
      if (typeof change?.text !== "string") continue;
      if (!("range" in change) || change.range == null) this.replaceAll(change.text);
      else if (this.known === null) this.text = spliced(this.text, spanIn(this.text, change.range), change.text);
      else this.edit(this.known.document, change.range, change.text);
    }
  }

  private replaceAll(text: string): void {
    this.known = null;
    this.text = text;
  }

  private edit(document: NoticeDocument, range: unknown, inserted: string): void {
    const { notice } = document.checked;
    const span = spanFrom(notice, range);
    const length = notice.length - (span.end - span.start) + inserted.length;
    try {
      document.edit(span, inserted);
    } catch (error) {
      this.log.error(describeError("An edit could not be followed; the notice is read anew", error));
      const applied = notice.length === length && notice.slice(span.start, span.start + inserted.length) === inserted;
      this.replaceAll(applied ? notice.text() : spliced(notice.text(), span, inserted));
    }
  }
}

/** A text after changes as a client sent them; those that make no sense are left out. */
export const textAfter = (text: string, changes: readonly TextDocumentContentChangeEvent[]): string => {
  let after = text;
  for (const change of changes) {
    if (typeof change?.text !== "string") continue;
    const whole = !("range" in change) || change.range == null;
    after = whole ? change.text : spliced(after, spanIn(after, change.range), change.text);
  }
  return after;
};

const spliced = (text: string, { start, end }: Span, inserted: string): string => text.slice(0, start) + inserted + text.slice(end);

const whole = (value: unknown): number =>
  typeof value === "number" && value > 0 ? Math.min(Math.floor(value), Number.MAX_SAFE_INTEGER) : 0;

/** A position as a client sent it. */
export const positionFrom = (sent: unknown): Position => {
  const { line, character } = (sent ?? {}) as { line?: unknown; character?: unknown };
  return { line: whole(line), character: whole(character) };
};

/** The span of a range as a client sent it: inside the text, start before end. */
const spanOf = (sent: unknown, offsetAt: (position: Position) => number, length: number): Span => {
  const { start, end } = (sent ?? {}) as { start?: unknown; end?: unknown };
  const from = Math.min(offsetAt(positionFrom(start)), length);
  const to = Math.min(offsetAt(positionFrom(end)), length);
  return from <= to ? { start: from, end: to } : { start: to, end: from };
};

/** The span in a notice of a range as a client sent it. */
export const spanFrom = (notice: Notice, range: unknown): Span => spanOf(range, (position) => notice.offsetAt(position), notice.length);

const spanIn = (text: string, range: unknown): Span => spanOf(range, (position) => offsetIn(text, position), text.length);

const offsetIn = (text: string, { line, character }: Position): number => {
  const start = startOfLine(text, line);
  return Math.min(start + character, endOfLine(text, start));
};
