/** Files on disk, for the server and the command line on Node. Of URIs only `file:` ones are read; others count as absent. */
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { type Message, say } from "../core/message.js";
import { type DirectoryEntry, type FileSystem, LARGEST_FILE, tooLarge, type Unreadable } from "./fileSystem.js";

/** null for what is no file on disk. */
export const pathOf = (uri: string): string | null => {
  try {
    return uri.startsWith("file:") ? fileURLToPath(uri) : null;
  } catch {
    return null;
  }
};

/** The bytes of a file, or in one message why they cannot be had: missing, a folder, no permission, too large. Never throws. */
export const readBytes = async (file: string): Promise<Uint8Array | Unreadable> => {
  try {
    const found = await stat(file);
    if (found.isDirectory()) return { problem: say("是文件夹，这里要写文件", "This is a folder; a file is wanted here") };
    // Reading a pipe or a device may never end.
    if (!found.isFile()) return { problem: say("不是普通文件", "This is no regular file") };
    return found.size > LARGEST_FILE ? tooLarge(found.size) : await readFile(file);
  } catch (error) {
    return { problem: describeFileError(error) };
  }
};

export const nodeFiles: FileSystem = {
  read: async (uri) => {
    const file = pathOf(uri);
    return file === null ? { problem: MISSING } : readBytes(file);
  },
  stat: (uri) =>
    attempt(uri, null, async (file) => {
      const { mtimeMs, size } = await stat(file);
      return { mtime: mtimeMs, size };
    }),
  list: (uri) =>
    attempt<readonly DirectoryEntry[]>(uri, [], async (folder) => {
      const entries = await readdir(folder, { withFileTypes: true });
      return Promise.all(
        entries.map(async (entry): Promise<DirectoryEntry> => {
          const isFile = entry.isFile() || (entry.isSymbolicLink() && (await isLinkToFile(path.join(folder, entry.name))));
          return { name: entry.name, kind: isFile ? "file" : entry.isDirectory() ? "directory" : "other" };
        }),
      );
    }),
};

/** `fallback` where the address names no path or the call fails. */
const attempt = async <T>(uri: string, fallback: T, call: (file: string) => Promise<T>): Promise<T> => {
  const file = pathOf(uri);
  if (file === null) return fallback;
  try {
    return await call(file);
  } catch {
    return fallback;
  }
};

const isLinkToFile = async (file: string): Promise<boolean> => {
  try {
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
};

const MISSING = say("没有这个文件或文件夹", "There is no such file or folder");

/** What the system says, in words. An error without a code is one of the program's own and is named as such. */
export const describeFileError = (error: unknown): Message => {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return MISSING;
    case "EACCES":
    case "EPERM":
      return say("没有权限", "Permission denied");
    case "EROFS":
      return say("所在磁盘只读", "The disk is read-only");
    case "ENOSPC":
      return say("磁盘已满", "The disk is full");
    case "ELOOP":
      return say("符号链接形成了循环", "The symbolic links go round in circles");
    case undefined:
      return say(`程序内部出错，请反馈给开发者（${message}）`, `Something went wrong inside; please report it (${message})`);
    default:
      return say(`无法读写（${code}）`, `It cannot be read or written (${code})`);
  }
};

/** The day it is where the user sits, “2026-11-21”. */
export const today = (): string => {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};
