/** What the server needs of the world it runs in. Node gives all of it (node.ts); a web worker has no files (browser.ts). */

export interface FileStat {
  /** Milliseconds since 1970. */
  readonly mtime: number;
  /** Bytes. */
  readonly size: number;
}

export interface DirectoryEntry {
  readonly name: string;
  readonly kind: "file" | "directory" | "other";
}

/** Files by URI. Nothing here throws: what cannot be read is null, or empty. */
export interface FileSystem {
  readonly read: (uri: string) => Promise<Uint8Array | null>;
  readonly stat: (uri: string) => Promise<FileStat | null>;
  readonly list: (uri: string) => Promise<readonly DirectoryEntry[]>;
}

export interface Disposable {
  dispose(): void;
}

export interface Runtime {
  /** null where there are none: then no notice has a parent, and no fenjie.json is found. */
  readonly files: FileSystem | null;
  /** Runs `task` after `milliseconds`, unless disposed of before. */
  readonly later: (task: () => void, milliseconds: number) => Disposable;
  /** What is loaded when it is first needed. */
  readonly load: {
    readonly core: () => Promise<typeof import("./server-core.js")>;
    readonly validation: () => Promise<typeof import("./server-validation.js")>;
  };
  /** Where the page of a rule stands, for clients that link to it; null where the pages are not at hand. */
  readonly rulePage: (rule: string) => string | null;
}
