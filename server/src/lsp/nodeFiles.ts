/** Files on disk. Only `file:` addresses are read; others, and whatever cannot be read, count as absent. */
import { readdir, readFile, stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { DirectoryEntry, FileSystem } from "./runtime.js";

const pathOf = (uri: string): string | null => {
  try {
    return uri.startsWith("file:") ? fileURLToPath(uri) : null;
  } catch {
    return null;
  }
};

/** `fallback` where the address names no path or the call fails. */
const attempt = async <T>(uri: string, fallback: T, call: (path: string) => Promise<T>): Promise<T> => {
  const path = pathOf(uri);
  if (path === null) return fallback;
  try {
    return await call(path);
  } catch {
    return fallback;
  }
};

export const nodeFiles: FileSystem = {
  read: (uri) => attempt<Uint8Array | null>(uri, null, (path) => readFile(path)),
  stat: (uri) =>
    attempt(uri, null, async (path) => {
      const { mtimeMs, size } = await stat(path);
      return { mtime: mtimeMs, size };
    }),
  list: (uri) =>
    attempt<readonly DirectoryEntry[]>(uri, [], async (path) => {
      const entries = await readdir(path, { withFileTypes: true });
      return entries.map((entry) => ({ name: entry.name, kind: entry.isFile() ? "file" : entry.isDirectory() ? "directory" : "other" }));
    }),
};
