/** Going through folders, by address. */
import type { FileSystem } from "../runtime.js";
import { childOf } from "./uri.js";

/** A workspace of more folders than this is not made of notices alone; the rest is left out. */
const MOST_FOLDERS = 2000;

export interface WalkOptions {
  /** Of a file, its path from the folder given, with “/”. */
  readonly wanted: (path: string) => boolean;
  /** Of a folder: what it says no to is not read. */
  readonly enter: (path: string) => boolean;
  /** Levels of folders below the first: 0 reads it alone. */
  readonly depth: number;
  /** At most this many files. */
  readonly most: number;
}

const isLeftOut = (name: string): boolean => name.startsWith(".") || name === "node_modules";

/** The files below `folder` that are wanted: those of upper folders first, in order of their names. */
export const filesBelow = async (
  files: FileSystem,
  folder: string,
  { wanted, enter, depth, most }: WalkOptions,
): Promise<readonly string[]> => {
  const found: string[] = [];
  let level: { uri: string; path: string }[] = [{ uri: folder, path: "" }];
  let folders = 0;
  for (let deep = 0; level.length > 0 && deep <= depth; deep++) {
    const next: typeof level = [];
    for (const { uri, path } of level) {
      if (++folders > MOST_FOLDERS) return found;
      const entries = [...(await files.list(uri))].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
      for (const { name, kind } of entries) {
        const own = path === "" ? name : `${path}/${name}`;
        if (kind === "directory") {
          if (!isLeftOut(name) && enter(own)) next.push({ uri: childOf(uri, name), path: own });
        } else if (wanted(own) && found.push(childOf(uri, name)) >= most) return found;
      }
    }
    level = next;
  }
  return found;
};
