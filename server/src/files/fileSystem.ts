/** Files by URI, as the language server and the command line both see them. Node's are in node.ts; a web worker brings its own. */
import { type Message, say } from "../core/message.js";

export interface FileStat {
  /** Milliseconds since 1970. */
  readonly mtime: number;
  /** Bytes. */
  readonly size: number;
}

export interface DirectoryEntry {
  readonly name: string;
  /** A link to a file counts as the file; a link to a folder is “other” and not followed, so no walk goes in circles. */
  readonly kind: "file" | "directory" | "other";
}

/** Why a file could not be read, or its bytes are no text. */
export interface Unreadable {
  readonly problem: Message;
}

/** Nothing here throws. */
export interface FileSystem {
  readonly read: (uri: string) => Promise<Uint8Array | Unreadable>;
  /** null for what is not there. */
  readonly stat: (uri: string) => Promise<FileStat | null>;
  /** What lies in a folder, in any order; nothing where it cannot be read. */
  readonly list: (uri: string) => Promise<readonly DirectoryEntry[]>;
}

/** Bytes; larger files are refused, and no notices. */
export const LARGEST_FILE = 20 * 1024 * 1024;

/** @param size in bytes, over `LARGEST_FILE` */
export const tooLarge = (size: number): Unreadable => {
  const megabytes = (size / 1024 / 1024).toFixed(1);
  return {
    problem: say(`文件超过 20 MB（${megabytes} MB），不予处理`, `The file is over 20 MB (${megabytes} MB) and is not read`),
  };
};
