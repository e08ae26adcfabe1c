/** What the server needs of the world it runs in. Node gives all of it (node.ts); a web worker has no files (browser.ts). */
import type { FileSystem } from "../files/fileSystem.js";

export interface Disposable {
  dispose(): void;
}

export interface Runtime {
  /** null where there are none: then no notice has a parent, and no fenjie.json is found. */
  readonly files: FileSystem | null;
  /** Runs `task` after `milliseconds`, unless disposed of before. */
  readonly later: (task: () => void, milliseconds: number) => Disposable;
  /** The day it is where the user sits: “2026-11-21”. */
  readonly today: () => string;
  /** What is loaded when it is first needed. */
  readonly load: {
    readonly core: () => Promise<typeof import("./server-core.js")>;
    readonly validation: () => Promise<typeof import("./server-validation.js")>;
    /** Where a registry is kept as a workbook. */
    readonly workbook: () => Promise<typeof import("./server-workbook.js")>;
    /** Where a document of another program is read or written, a notice is laid out for paper, a ledger or an overview made. */
    readonly documents: () => Promise<typeof import("./server-documents.js")>;
  };
  /** Where the page of a rule stands, for clients that link to it; null where the pages are not at hand. */
  readonly rulePage: (rule: string) => string | null;
}
