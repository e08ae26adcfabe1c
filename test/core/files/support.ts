import { say } from "../../../server/src/core/message.js";
import type { FileSystem } from "../../../server/src/files/fileSystem.js";
import { keyOf } from "../../../server/src/files/uri.js";

/** Files in memory, by path: {"/w/units/a.json": "{}"}. */
export const filesOf = (contents: Readonly<Record<string, string | Uint8Array>>): FileSystem => {
  const of = (uri: string): string => keyOf(uri).replace(/^file:\/\//u, "");
  const bytesOf = (uri: string): Uint8Array | undefined => {
    const content = contents[of(uri)];
    return typeof content === "string" ? new TextEncoder().encode(content) : content;
  };
  return {
    read: async (uri) => bytesOf(uri) ?? { problem: say("没有这个文件", "missing") },
    stat: async (uri) => {
      const bytes = bytesOf(uri);
      return bytes === undefined ? null : { mtime: 0, size: bytes.length };
    },
    list: async (uri) => {
      const folder = of(uri).replace(/\/?$/u, "/");
      const entries = new Map<string, "file" | "directory">();
      for (const path of Object.keys(contents)) {
        if (!path.startsWith(folder)) continue;
        const [name = "", ...rest] = path.slice(folder.length).split("/");
        entries.set(name, rest.length > 0 ? "directory" : "file");
      }
      return [...entries].reverse().map(([name, kind]) => ({ name, kind }));
    },
  };
};
